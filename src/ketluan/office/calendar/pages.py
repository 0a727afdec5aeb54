"""A year laid out in months and weeks, with what each day is."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from ketluan.office.calendar.rules import DaysOff, day_off


@dataclass(frozen=True)
class Square:
    """A day of the page; ``day`` None where the month has not begun or is over. ``kind``: "off" for a day that is not
    worked though its weekday says so, "weekend", "worked" for a Saturday that is worked, else ""."""

    day: date | None
    kind: str = ""
    name: str = ""
    today: bool = False


@dataclass(frozen=True)
class Month:
    """The first day of a month, and its weeks from Monday on."""

    first: date
    weeks: list[list[Square]]


def months(year: int, days_off: DaysOff, today: date) -> list[Month]:
    """The twelve months of a year. Raises ``LookupError`` for a year without a table."""
    return [Month(date(year, month, 1), _weeks(year, month, days_off, today)) for month in range(1, 13)]


def _weeks(year: int, month: int, days_off: DaysOff, today: date) -> list[list[Square]]:
    weeks = calendar.Calendar().monthdayscalendar(year, month)
    return [
        [_square(date(year, month, day), days_off, today) if day else Square(None) for day in week] for week in weeks
    ]


def _square(day: date, days_off: DaysOff, today: date) -> Square:
    off = day_off(day, days_off)
    if off is None:
        return Square(day, "worked" if day in days_off(day.year).worked else "", today=day == today)
    return Square(day, "weekend" if off.why == "weekend" else "off", off.name, today=day == today)
