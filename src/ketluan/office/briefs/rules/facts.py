"""Facts that a brief stands on, each with the row that it was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["observation", "target", "finding", "task", "session", "tally"]


@dataclass(frozen=True, order=True)
class Fact:
    """A stored thing: its kind, its key, and what it said when it was taken ("1532.8 tỷ đồng").

    A tally of tasks is no row: its key is the day as of which it was counted, as ``date.toordinal`` numbers days.
    """

    kind: Kind
    key: int
    said: str


@dataclass(frozen=True)
class Drafted:
    """One sentence of a draft: its part, the words, the facts that it stands on. ``level`` 0 is text, 1 and 2 are
    headings, 3 an item of a list, 4 a picture, whose declaration ``picture`` is and whose title the words are.
    ``offered``: it may be taken, and does not stand yet. ``title``: what an item of an agenda on it is called, where
    that is not the words."""

    part: str
    words: str
    facts: tuple[Fact, ...] = ()
    level: int = 0
    picture: Mapping[str, Any] | None = None
    offered: bool = False
    title: str = ""


@dataclass(frozen=True)
class Difference:
    """What the newer of two drafts has, lacks, or says with another value."""

    added: tuple[Fact, ...]
    gone: tuple[Fact, ...]
    changed: tuple[tuple[Fact, Fact], ...]


def difference(older: Iterable[Fact], newer: Iterable[Fact]) -> Difference:
    """By facts, not by words. A value that was restated is another row of the same name: a change."""
    before, after = ({(fact.kind, fact.key): fact for fact in facts} for facts in (older, newer))
    changed = [(before[key], after[key]) for key in before.keys() & after.keys() if before[key] != after[key]]
    gone = {_named(before[key]): before[key] for key in sorted(before.keys() - after.keys())}
    added = {_named(after[key]): after[key] for key in sorted(after.keys() - before.keys())}
    changed += [(gone.pop(name), added.pop(name)) for name in gone.keys() & added.keys()]
    return Difference(tuple(sorted(added.values())), tuple(sorted(gone.values())), tuple(sorted(changed)))


def _named(fact: Fact) -> tuple[str, str | int]:
    """What two facts have in common that say different values of the same; a row that has no name is itself."""
    name, colon, _ = fact.said.rpartition(": ")
    return (fact.kind, name) if colon and fact.kind in ("observation", "target") else (fact.kind, fact.key)


def left_out(known: Iterable[Fact], used: Iterable[Fact]) -> list[Fact]:
    """The facts at hand that no sentence stands on."""
    taken = {(fact.kind, fact.key) for fact in used}
    return sorted(fact for fact in set(known) if (fact.kind, fact.key) not in taken)
