"""The chain of the ledger: how an entry is sealed, and what is wrong with a chain."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Literal

Value = str | int | bool | None | list[str]
Facts = dict[str, Value]
FaultKind = Literal["edited", "missing", "cut", "rebuilt", "unanchored"]

GENESIS = "0" * 64


@dataclass(frozen=True, kw_only=True)
class Line:
    """What one entry says. Actors and things are kept as text, so that the ledger outlives both.

    ``ref`` and ``thing`` name rows as ``app.model:key``; ``office`` is the key of the Office, "" for none.
    """

    at: datetime
    who: str
    ref: str
    verb: str
    thing: str
    title: str
    office: str = ""
    on_behalf: str = ""
    basis: str = ""
    before: Facts = field(default_factory=dict)
    after: Facts = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True)
class Sealed:
    """An entry as it stands in the chain."""

    number: int
    line: Line
    previous: str
    digest: str


@dataclass(frozen=True)
class Head:
    """The end of a chain: how many entries, and the digest of the last one."""

    count: int = 0
    digest: str = GENESIS


@dataclass(frozen=True)
class Fault:
    """What is wrong, and at which number."""

    kind: FaultKind
    number: int


def digest(number: int, previous: str, line: Line) -> str:
    """SHA-256 of an entry together with the digest of the one before it."""
    said = {**asdict(line), "at": line.at.astimezone(UTC).isoformat(timespec="microseconds")}
    sealed = json.dumps([number, previous, said], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(sealed.encode()).hexdigest()


def faults(chain: Iterable[Sealed], anchor: Head | None) -> Iterator[Fault]:
    """What is wrong with a chain in the order of its numbers, measured by its own seals and by the anchor outside.

    A change that was sealed anew from its place on to the end fits in itself; only the anchor tells ("rebuilt").
    """
    head = Head()
    anchored = anchor is None or anchor == Head()
    for entry in chain:
        if entry.number != head.count + 1:
            yield Fault("missing", head.count + 1)
        elif entry.previous != head.digest or entry.digest != digest(entry.number, entry.previous, entry.line):
            yield Fault("edited", entry.number)
        head = Head(entry.number, entry.digest)
        if anchor is not None and entry.number == anchor.count:
            anchored = True
            if entry.digest != anchor.digest:
                yield Fault("rebuilt", entry.number)
    if anchor is None and head.count:
        yield Fault("unanchored", head.count)
    if not anchored and anchor is not None and head.count < anchor.count:
        yield Fault("cut", head.count + 1)
