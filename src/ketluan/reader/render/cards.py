"""A record as cards: each item with its heading, its filled fields and the places where it stands.

Works on the record's JSON shape (``docs/record.md``), so a stored record is shown just like a new one, and on whatever
kinds there are: a new kind needs no line here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any, Final, NamedTuple, Protocol

from ketluan.reader.model import Span
from ketluan.reader.render.words import WORDS


class KindView(Protocol):
    """What a page must know of a kind."""

    @property
    def key(self) -> str: ...
    @property
    def labels(self) -> Mapping[str, str]: ...
    @property
    def field_labels(self) -> Mapping[str, Mapping[str, str]]: ...
    @property
    def single(self) -> bool: ...


class Value(NamedTuple):
    """One value as it is shown; ``word`` is its key in ``WORDS`` where it has one."""

    text: str
    word: str | None = None


class Card(NamedTuple):
    """One item. ``spans`` are its own places (an item's span, then a person's mentions), ``parts`` the named quotes
    inside it; both in code points of the text. ``number`` counts from 1 within the kind, 0 where there is only one."""

    kind: str
    number: int
    id: str
    heading: str
    fields: tuple[tuple[str, tuple[Value, ...]], ...]
    spans: tuple[Span, ...]
    parts: tuple[tuple[str, Span], ...]
    rule: str


HEADINGS: Final = ("name", "action", "content", "object", "subject", "title", "text")
LONGEST: Final = 160
HIDDEN: Final = frozenset({"id", "rule", "span", "mentions"})


def cards(record: Mapping[str, Any], kinds: Sequence[KindView]) -> dict[str, tuple[Card, ...]]:
    """The cards of each kind, in the kinds' order; kinds without an item are left out."""
    made = {kind.key: tuple(_of_kind(record, kind)) for kind in kinds}
    return {key: found for key, found in made.items() if found}


def _of_kind(record: Mapping[str, Any], kind: KindView) -> Iterator[Card]:
    found = record.get(kind.key)
    items = found if isinstance(found, (list, tuple)) else [found] if found else []
    for number, item in enumerate(items, start=0 if kind.single else 1):
        yield _card(record["text"], kind, (number, item))


def _card(text: str, kind: KindView, numbered: tuple[int, Mapping[str, Any]]) -> Card:
    number, item = numbered
    spans = tuple(_spans(item))
    head = next((name for name in HEADINGS if isinstance(item.get(name), str)), None)
    quoted = shorten(text[slice(*spans[0])], LONGEST, placeholder=" …") if spans else kind.labels["vi"]
    heading = item[head] if head else quoted
    shown = [(name, value) for name, value in item.items() if name not in HIDDEN and name != head]
    return Card(
        kind=kind.key,
        number=number,
        id=str(item.get("id") or (f"{kind.key}-{number}" if number else kind.key)),
        heading=" ".join(heading.split()),
        fields=tuple(_fields(dict(shown))),
        spans=spans,
        parts=tuple(_parts(dict(shown))),
        rule=str(item.get("rule") or ""),
    )


def _spans(item: Mapping[str, Any]) -> Iterator[Span]:
    own = item.get("span")
    if own and own[0] < own[1]:
        yield Span(*own)
    for mention in item.get("mentions") or ():
        if list(mention) != list(own or ()):
            yield Span(*mention)


def _parts(fields: Mapping[str, Any]) -> Iterator[tuple[str, Span]]:
    """Every quoted part with its field's name: ``indicator``, ``posts`` …"""
    for name, value in fields.items():
        for part in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(part, Mapping) and part.get("span"):
                yield name, Span(*part["span"])


def _fields(item: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """The filled fields; a value and its unit are one."""
    unit = item.get("unit") if "value" in item else None
    for name, value in item.items():
        if name == "unit" and unit is not None:
            continue
        values = tuple(_values(value))
        if name == "value" and values and unit:
            values = (Value(f"{values[0].text} {unit}" if unit != "%" else f"{values[0].text}%"),)
        if values:
            yield name, values


def _values(value: Any) -> Iterator[Value]:
    if value is None or value is False or value == "":
        return
    if value is True:
        yield Value(WORDS["true"][0], "true")
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _values(part)
    elif isinstance(value, Mapping):
        yield from _values(value.get("text"))
    elif isinstance(value, str):
        yield Value(WORDS[value][0], value) if value in WORDS else Value(day_words(value))
    else:
        yield Value(number_words(value))


_PERIOD: Final = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")


def day_words(value: str) -> str:
    """An ISO day, month or interval as Vietnamese writes it (``2021-08`` is "8/2021"); other words as they are."""
    if not _PERIOD.fullmatch(value):
        return value
    return " – ".join("/".join(str(int(part)) for part in reversed(end.split("-"))) for end in value.split("/"))


def number_words(value: float) -> str:
    """A number as Vietnamese writes it: ``22994.1`` is "22.994,1"."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))
