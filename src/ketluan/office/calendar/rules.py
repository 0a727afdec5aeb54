"""Working days and due days, each with the steps by which it was found. ``holidays`` come as an argument."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Why = Literal["weekend", "holiday", "in_lieu", "swapped_off"]
Shift = Literal["keep", "next", "previous"]
DaysOff = Callable[[int], "YearOfDays"]
_SATURDAY = 5
_LONGEST_COUNT = 1_000


def whole_day(iso: str | None) -> date | None:
    """The day that ISO 8601 writes so; None for less than a whole one ("2026-09"), for what is none, and for none."""
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return None


@dataclass(frozen=True)
class YearOfDays:
    """What is special in one year: days off (kind and name) and Saturdays that are worked. ``announced``: whether a
    paper on the year's swapped days is known; without one the year may still get some."""

    off: dict[date, tuple[Why, str]]
    worked: frozenset[date]
    announced: bool = True


@dataclass(frozen=True)
class Skipped:
    """A day that was not counted, and why; ``name`` is the holiday's, "" for a weekend."""

    day: date
    why: Why
    name: str = ""


@dataclass(frozen=True)
class Counted:
    """The day reached by counting working days from ``start`` (itself not counted), and what was skipped."""

    start: date
    days: int
    end: date
    skipped: tuple[Skipped, ...]


def day_off(day: date, days_off: DaysOff) -> Skipped | None:
    """Why a day is not worked; None for a working day. A swapped Saturday is one."""
    year = days_off(day.year)
    if day in year.worked:
        return None
    if day in year.off:
        why, name = year.off[day]
        return Skipped(day, why, name)
    return Skipped(day, "weekend") if day.weekday() >= _SATURDAY else None


def shifted(day: date, shift: Shift, days_off: DaysOff) -> date:
    """The working day that a day off becomes: the next one, the one before, or (``keep``) the day itself; a working day
    is kept. Raises ``LookupError`` for a year without a table."""
    step = {"keep": 0, "next": 1, "previous": -1}[shift]
    while step and day_off(day, days_off) is not None:
        day += timedelta(days=step)
    return day


def count_working_days(start: date, days: int, days_off: DaysOff) -> Counted:
    """The working day that lies ``days`` working days after ``start``. Raises ``ValueError`` outside 0 to 1,000."""
    if not 0 <= days <= _LONGEST_COUNT:
        raise ValueError(f"{days} working days cannot be counted")
    day, left, skipped = start, days, []
    while left:
        day += timedelta(days=1)
        off = day_off(day, days_off)
        if off is None:
            left -= 1
        else:
            skipped.append(off)
    return Counted(start, days, day, tuple(skipped))


def last_day(period: str) -> date | None:
    """The last day of an ISO 8601 day, month, year or interval ("2021-07/2021-09" is 30/9/2021); None for others."""
    end = period.rpartition("/")[2]
    parts = end.split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    try:
        if len(numbers) == 1:
            return date(numbers[0], 12, 31)
        if len(numbers) == 2:
            return date(numbers[0], numbers[1], calendar.monthrange(*numbers)[1])
        return date(*numbers) if len(numbers) == 3 else None
    except (ValueError, calendar.IllegalMonthError):
        return None


def quarter_end(day: date) -> date:
    """The last day of the quarter in which a day lies."""
    month = (day.month + 2) // 3 * 3
    return date(day.year, month, calendar.monthrange(day.year, month)[1])
