"""The chain of the ledger: how an entry is sealed, and what is wrong with a chain."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from typing import Literal

Value = str | int | bool | None | list[str]
Facts = dict[str, Value]
FaultKind = Literal["edited", "missing", "cut", "rebuilt", "unanchored"]

GENESIS = "0" * 64
# What an act may hold of a document: sealed by its own digest, so that it can be erased without breaking the chain.
CONTENT = ("title", "basis", "before", "after", "note")
ERASING = "purge"


def iso(day: date | None) -> str | None:
    """A day as the ledger writes it."""
    return day.isoformat() if day else None


def worded(value: object) -> str:
    """A value as the ledger writes it in words: a day as ISO has it, "" where there is none."""
    return "" if value is None else str(value)


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
    """An entry as it stands in the chain. Of an erased one the content is gone: ``content`` is its digest, and
    ``erased_by`` the number of the entry that tells of the erasing and names this one."""

    number: int
    line: Line
    previous: str
    digest: str
    salt: str = ""
    content: str = ""
    erased_by: int | None = None


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


def digest(number: int, previous: str, line: Line, salt: str = "") -> str:
    """SHA-256 of an entry together with the digest of the one before it."""
    return sealed_digest(number, previous, line, content_digest(line, salt))


def content_digest(line: Line, salt: str) -> str:
    """SHA-256 of what an entry says; with its salt erased too, nobody can try guesses on it."""
    return _sha256([salt, {name: getattr(line, name) for name in CONTENT}])


def sealed_digest(number: int, previous: str, line: Line, content: str) -> str:
    """SHA-256 of an entry whose content is given by its digest."""
    frame = {name: value for name, value in asdict(line).items() if name not in CONTENT}
    frame["at"] = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    return _sha256([number, previous, frame, content])


def _sha256(said: object) -> str:
    words = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(words.encode()).hexdigest()


def _fits(entry: Sealed) -> bool:
    """Whether an entry is what was sealed."""
    if entry.erased_by is None:
        return entry.digest == digest(entry.number, entry.previous, entry.line, entry.salt)
    empty = not any(getattr(entry.line, name) for name in CONTENT)
    return empty and entry.digest == sealed_digest(entry.number, entry.previous, entry.line, entry.content)


def faults(chain: Iterable[Sealed], anchor: Head | None) -> Iterator[Fault]:
    """What is wrong with a chain in the order of its numbers, measured by its own seals and by the anchor outside.

    A change that was sealed anew from its place on to the end fits in itself; only the anchor tells ("rebuilt").
    """
    head = Head()
    erased: dict[int, set[int]] = {}
    anchored = anchor is None or anchor == Head()
    for entry in chain:
        if entry.number != head.count + 1:
            yield Fault("missing", head.count + 1)
        elif entry.previous != head.digest or not _fits(entry):
            yield Fault("edited", entry.number)
        if entry.erased_by is not None:
            erased.setdefault(entry.erased_by, set()).add(entry.number)
        if entry.line.verb == ERASING:
            yield from (Fault("edited", number) for number in sorted(erased.pop(entry.number, set()) - _named(entry)))
        head = Head(entry.number, entry.digest)
        if anchor is not None and entry.number == anchor.count:
            anchored = True
            if entry.digest != anchor.digest:
                yield Fault("rebuilt", entry.number)
    yield from (Fault("edited", number) for numbers in erased.values() for number in sorted(numbers))
    if anchor is None and head.count:
        yield Fault("unanchored", head.count)
    if not anchored and anchor is not None and head.count < anchor.count:
        yield Fault("cut", head.count + 1)


def _named(entry: Sealed) -> set[int]:
    """The entries that an erasing one names."""
    said = entry.line.after.get("erased")
    return {int(number) for number in said} if isinstance(said, list) else set()
