"""Matters under watch: who may do what, whether a report is late, and what an address that was pasted leads to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import parse_qs, urlsplit

Verb = Literal["amend", "step", "tell", "name", "link", "close", "reopen", "purge"]
SOON = 7
_PATH = re.compile(r"/(?P<kind>tasks|sources)/(?P<key>[0-9]{1,12})/")


@dataclass(frozen=True)
class Relation:
    """What a named user is to a matter: works in its Office, or speaks for the body in charge."""

    works: bool = False
    in_charge: bool = False


def may(verb: Verb, *, closed: bool, who: Relation) -> bool:
    """Whether a named user may do it now. The body in charge reports; all else the Office writes; a matter that is
    closed is only opened again or taken away."""
    if verb in ("reopen", "purge"):
        return who.works and (closed or verb == "purge")
    if verb == "name":
        return who.works
    return not closed and (who.works or (verb == "tell" and who.in_charge))


def is_overdue(next_report: date | None, today: date, *, closed: bool = False) -> bool:
    """Whether a report that was asked for has not come by its day."""
    return not closed and next_report is not None and next_report < today


@dataclass(frozen=True)
class Address:
    """What an address of the office leads to; ``span`` is the passage of a source that it shows."""

    kind: Literal["task", "source"]
    key: int
    span: tuple[int, int] | None = None


def addressed(words: str) -> Address | None:
    """The task, source or passage behind an address that was pasted; None for anything else."""
    try:
        parts = urlsplit(words.strip())
    except ValueError:
        return None
    found = _PATH.search(parts.path if parts.path.endswith("/") else f"{parts.path}/")
    if found is None:
        return None
    if found["kind"] == "tasks":
        return Address("task", int(found["key"]))
    asked = parse_qs(parts.query)
    start, end = (_number(asked.get(name, [""])[0]) for name in ("start", "end"))
    return Address("source", int(found["key"]), (start, end) if start < end else None)


def _number(words: str) -> int:
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 10 else 0
