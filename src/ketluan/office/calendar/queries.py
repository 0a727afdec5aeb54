"""The working calendar of the country, from the dated facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import cast

from ketluan.office.calendar.rules import Why, YearOfDays
from ketluan.reference.public_holidays import Holiday, holiday_years, holidays
from ketluan.reference.tables import Source, sources


@dataclass(frozen=True)
class SpecialDay:
    """A row of the table of days off, with where it comes from."""

    day: date
    row: Holiday
    source: Source

    @property
    def swapped_with(self) -> date | None:
        """The day that it was swapped with."""
        return date.fromisoformat(self.row.swapped_with) if self.row.swapped_with else None


@cache
def days_off(year: int) -> YearOfDays:
    """Days off and swapped working days of a year. Raises ``LookupError`` for a year without a table."""
    rows = holidays(year)
    return YearOfDays(
        off={date.fromisoformat(row.day): (cast(Why, row.kind), row.name) for row in rows if row.off},
        worked=frozenset(date.fromisoformat(row.day) for row in rows if not row.off),
        announced=any(row.kind.startswith("swapped") for row in rows),
    )


def special_days(year: int) -> list[SpecialDay]:
    """The days of a year that are not what their weekday says. Raises ``LookupError`` for a year without a table."""
    return [SpecialDay(date.fromisoformat(row.day), row, sources()[row.source]) for row in holidays(year)]


def known_years() -> tuple[int, ...]:
    """The years that have a table."""
    return holiday_years()
