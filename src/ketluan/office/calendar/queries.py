"""The working calendar of the country, from the dated facts."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import cast

from ketluan.office.calendar.rules import Why, YearOfDays
from ketluan.reference.public_holidays import holidays


@cache
def days_off(year: int) -> YearOfDays:
    """Days off and swapped working days of a year. Raises ``LookupError`` for a year without a table."""
    rows = holidays(year)
    return YearOfDays(
        off={date.fromisoformat(row.day): (cast(Why, row.kind), row.name) for row in rows if row.off},
        worked=frozenset(date.fromisoformat(row.day) for row in rows if not row.off),
    )
