"""Units of measure as reports write them: writings of one unit, and units that differ by a factor."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from ketluan.reference.tables import Fact, read_table


class Writing(Fact, frozen=True, kw_only=True, gc=False):
    """A writing (lower case), the unit that it means, and how many of it one is: a "tạ" is 0.1 "tấn"."""

    written: str
    unit: str
    factor: Decimal


@cache
def writings() -> dict[str, Writing]:
    """All writings that differ from their unit."""
    return {row.written: row for row in read_table("units", Writing)}
