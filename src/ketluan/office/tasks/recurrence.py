"""Tasks that come again: on which day next, and which occurrence a report closes. ``today`` is given."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Every = Literal["week", "month", "quarter", "half_year", "year"]

MONTHS: Final[dict[Every, int]] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
_WEEK: Final = 7
_LONGEST_MONTH: Final = 31


@dataclass(frozen=True)
class Recurrence:
    """How often, and on which day: of the week (1 is Monday), else of the last month of the period; a day that the
    month has not is its last. Raises ``ValueError`` for a day that cannot be."""

    every: Every
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.day <= (_WEEK if self.every == "week" else _LONGEST_MONTH):
            raise ValueError(f"day {self.day} of a {self.every}")


@dataclass(frozen=True)
class Told:
    """What a report closes: the occurrence ``closed``, those ``missed`` before it, and the ``next`` one to come."""

    closed: date
    missed: tuple[date, ...]
    next: date


def next_occurrence(recurrence: Recurrence, after: date) -> date:
    """The first day later than ``after`` on which the task is due again."""
    if recurrence.every == "week":
        ahead = (recurrence.day - after.isoweekday() - 1) % _WEEK + 1
        return after + timedelta(days=ahead)
    months = MONTHS[recurrence.every]
    last = (after.month + months - 1) // months * months
    found = _day_of(after.year, last, recurrence.day)
    return found if found > after else _day_of(after.year, last + months, recurrence.day)


def _day_of(year: int, month: int, day: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def told(recurrence: Recurrence, *, running: date, today: date) -> Told:
    """What a report of today closes, where ``running`` is the day planned for the occurrence that runs.

    In time it closes that one. Behind it, it closes the last one that has fallen due; those before it stay missed.
    """
    missed: list[date] = []
    closed, following = running, next_occurrence(recurrence, running)
    while following <= today:
        missed.append(closed)
        closed, following = following, next_occurrence(recurrence, following)
    return Told(closed, tuple(missed), following)
