"""When who holds a post: what cannot be, and when nobody does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

Fault = Literal["backwards", "twice", "shared", "before_body", "after_body", "before_post", "after_post"]
_DAY = timedelta(days=1)


class InTime(Protocol):
    """Whatever holds from a day to a day."""

    @property
    def since(self) -> date | None: ...

    @property
    def until(self) -> date | None: ...


@dataclass(frozen=True)
class Days:
    """From a day to a day, both included; None is open."""

    since: date | None = None
    until: date | None = None

    @classmethod
    def of(cls, row: InTime) -> Days:
        """The days on which something holds."""
        return cls(row.since, row.until)

    def holds(self, day: date) -> bool:
        """Whether a day lies within."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def meets(self, other: Days) -> bool:
        """Whether both have a day in common."""
        ends_before = self.until is not None and other.since is not None and self.until < other.since
        begins_after = self.since is not None and other.until is not None and self.since > other.until
        return not (ends_before or begins_after)


@dataclass(frozen=True)
class Term:
    """The days on which a person (by key) holds a post."""

    person: int | None
    days: Days


def faults(term: Term, others: Iterable[Term], *, body: Days, post: Days, together: bool = False) -> tuple[Fault, ...]:
    """What is wrong with the days of a term: they run backwards, the same person holds the post then, another does
    (unless they are to hold it ``together``), the body or the post is not there yet or any more."""
    days = term.days
    if days.since is not None and days.until is not None and days.until < days.since:
        return ("backwards",)
    met = [one for one in others if one.days.meets(days)]
    found: list[Fault] = []
    if term.person is not None and any(one.person == term.person for one in met):
        found.append("twice")
    elif met and not together:
        found.append("shared")
    found += [said for said, frame in (("body", body), ("post", post)) for said in _outside(days, frame, said)]
    return tuple(found)


def _outside(days: Days, frame: Days, named: str) -> list[Fault]:
    """A term with open ends is as long as what it stands in."""
    found: list[Fault] = []
    if frame.since is not None and days.since is not None and days.since < frame.since:
        found.append("before_body" if named == "body" else "before_post")
    last = days.until if days.until is not None else days.since
    if frame.until is not None and last is not None and last > frame.until:
        found.append("after_body" if named == "body" else "after_post")
    return found


def vacancies(terms: Iterable[Days], within: Days) -> list[Days]:
    """The days on which nobody holds a post, the latest first: from the first day of the post, or of its first holder,
    to its last day; to come as far as it is known. A post that nobody ever held is vacant since it is there."""
    rows = sorted(terms, key=lambda one: one.since or date.min)
    free: date | None = within.since or (rows[0].since if rows else None)
    if not rows:
        return [within]
    found = []
    for one in rows:
        if free is not None and one.since is not None and one.since > free:
            found.append(Days(free, one.since - _DAY))
        if one.until is None:
            return found[::-1]
        free = max(free, one.until + _DAY) if free is not None else one.until + _DAY
    if free is not None and (within.until is None or free <= within.until):
        found.append(Days(free, within.until))
    return found[::-1]


def ends_with(successor: date) -> date:
    """The last day of who holds a post before another begins."""
    return successor - _DAY
