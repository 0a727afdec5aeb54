"""Public holidays by Article 112 of the Labour Code 2019, days off in lieu, and swapped working days, 2019 to 2027.

Swapped days stand in the table only where a dispatch is named; a year without one may still have them.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from ketluan.reference.tables import Fact, read_table


class Holiday(Fact, frozen=True, kw_only=True, gc=False):
    """A day that is not what its weekday says; ``swapped_working`` is a Saturday worked for ``swapped_with``."""

    day: str
    name: str
    kind: Literal["holiday", "in_lieu", "swapped_off", "swapped_working"]
    swapped_with: str | None = None

    @property
    def off(self) -> bool:
        """True for a day off, False for a swapped working day."""
        return self.kind != "swapped_working"


@cache
def _by_year() -> dict[int, tuple[Holiday, ...]]:
    found: dict[int, list[Holiday]] = {}
    for row in read_table("holidays", Holiday):
        found.setdefault(int(row.day[:4]), []).append(row)
    return {year: tuple(rows) for year, rows in found.items()}


def holiday_years() -> tuple[int, ...]:
    """The years that have a table."""
    return tuple(sorted(_by_year()))


def holidays(year: int) -> tuple[Holiday, ...]:
    """The year's holidays and swapped days in order.

    Raises ``LookupError`` for a year without a table: a missing table must not pass for a year without holidays.
    """
    rows = _by_year().get(year)
    if rows is None:
        raise LookupError(f"Chưa có lịch nghỉ lễ năm {year} (no table of holidays for {year})")
    return rows
