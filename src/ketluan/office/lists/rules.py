"""The address of a list: what narrows and orders it, always written in one way."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from urllib.parse import urlencode

Pair = tuple[str, str]
ALL = "view=all"


def tidy(pairs: Iterable[Pair], known: Iterable[str], but: Collection[str] = ()) -> str:
    """The part of an address that a list understands, in the order of ``known``, without what is empty, said twice or
    in ``but``: the same list has the same address, however it was come by."""
    said: dict[str, list[str]] = {name: [] for name in known}
    for name, value in pairs:
        if value and name not in but and value not in said.get(name, [value]):
            said[name].append(value)
    return urlencode([(name, value) for name, values in said.items() for value in values])


def link(address: str) -> str:
    """The way to a list from its own page. An empty address opens it as its reader prefers, so the whole is named."""
    return f"?{address or ALL}"


def turned(now: str, key: str) -> str:
    """The order behind a click on a column: by it, or the other way round where it is so already."""
    return f"-{key}" if now == key else key
