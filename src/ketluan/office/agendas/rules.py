"""Agendas: on which days a series meets next, when each item begins, and which papers are still missing."""

from __future__ import annotations

import calendar
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from ketluan.office.calendar.rules import DaysOff, Skipped, day_off

Way = Literal["up", "down"]
_LAST_WEEK = 5
_MONTHS = 12


@dataclass(frozen=True)
class Rhythm:
    """How often a series meets: every so many months counted from ``since``; on a day of the month (``week`` is 0), or
    on a weekday (0 is Monday) of its first to fourth week, 5 for the last."""

    since: date
    every: int = 1
    day: int = 28
    week: int = 0
    weekday: int = 0


@dataclass(frozen=True)
class Proposed:
    """A day on which a series meets. ``skipped``: the days off before it on which it would have met."""

    day: date
    wanted: date
    skipped: tuple[Skipped, ...] = ()


def next_days(rhythm: Rhythm, after: date, days_off: DaysOff, *, count: int) -> list[Proposed]:
    """The next days of a series behind a day, each moved to the next working day where it is none."""
    found: list[Proposed] = []
    for wanted in _wanted(rhythm, after):
        if len(found) == count:
            break
        proposed = _on_working_day(wanted, days_off)
        if proposed.day > after:
            found.append(proposed)
    return found


def _wanted(rhythm: Rhythm, after: date) -> Iterator[date]:
    """The days as the rhythm has them, from the month before ``after`` on, without end."""
    first = rhythm.since.year * _MONTHS + rhythm.since.month - 1
    start = max(0, (after.year * _MONTHS + after.month - 2 - first) // rhythm.every)
    for number in itertools.count(start):
        year, month = divmod(first + number * rhythm.every, _MONTHS)
        yield _day_of(rhythm, year, month + 1)


def _day_of(rhythm: Rhythm, year: int, month: int) -> date:
    last = calendar.monthrange(year, month)[1]
    if not rhythm.week:
        return date(year, month, min(rhythm.day, last))
    days = [day for day in range(1, last + 1) if date(year, month, day).weekday() == rhythm.weekday]
    return date(year, month, days[-1] if rhythm.week == _LAST_WEEK else days[rhythm.week - 1])


def _on_working_day(wanted: date, days_off: DaysOff) -> Proposed:
    day, skipped = wanted, []
    while (off := day_off(day, days_off)) is not None:
        skipped.append(off)
        day += timedelta(days=1)
    return Proposed(day, wanted, tuple(skipped))


def told_by(day: date, notice: int, days_off: DaysOff) -> date | None:
    """The last day on which a session may be told: so many working days lie between; None where nobody said how many.

    With three days of notice a session on Thursday 15 October is told by Monday the 12th.
    """
    if not notice:
        return None
    left = notice
    while left:
        day -= timedelta(days=1)
        left -= day_off(day, days_off) is None
    return day


def timetable(starts: time | None, minutes: Sequence[int]) -> list[tuple[time, time] | None]:
    """From when to when each item is heard; None where nobody said when the session begins."""
    if starts is None:
        return [None for _ in minutes]
    at, found = datetime.combine(date(2000, 1, 1), starts), []
    for long in minutes:
        until = at + timedelta(minutes=long)
        found.append((at.time(), until.time()))
        at = until
    return list(found)


@dataclass(frozen=True)
class Paper:
    """A paper that an item waits for: by when, and whether it is there."""

    due: date | None
    received: bool


@dataclass(frozen=True)
class Readiness:
    """How many papers an item waits for, how many of them are missing, and how many of these are late."""

    count: int
    missing: int
    late: int

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return self.missing == 0


def readiness(papers: Iterable[Paper], today: date) -> Readiness:
    """How far the papers of an item are."""
    rows = list(papers)
    missing = [one for one in rows if not one.received]
    return Readiness(len(rows), len(missing), sum(1 for one in missing if one.due and one.due < today))


def moved(keys: Sequence[int], key: int, way: Way) -> list[int]:
    """The order with one of them a step up or down; as it was where it stands at that end already."""
    order = list(keys)
    if key not in order:
        return order
    at = order.index(key)
    to = at - 1 if way == "up" else at + 1
    if 0 <= to < len(order):
        order[at], order[to] = order[to], order[at]
    return order
