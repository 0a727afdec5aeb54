"""A period that a comparison names by its number: "so với tháng 7", "so với quý I", "so với tháng 12/2025"."""

from __future__ import annotations

import re
from typing import Final

from ketluan.office.indicators.rules.periods import Period, month, whole_year
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.numbers import read_roman

_NAMED: Final = re.compile(
    r"(?:(?:cung )?ky )?(?:ca )?(?:(thang) (\d{1,2})|(quy) (\d|i{1,3}|iv)|nam)(?:(?:/| nam | )(\d{4}))?"
)
_MONTHS: Final = 3


def named_period(words: str, beside: Period) -> Period | None:
    """The month, quarter or year that words name, seen from the period of the figure beside them; None where they name
    none. Without a year the newest one before the end of ``beside`` is meant."""
    found = _NAMED.fullmatch(fold(words).strip())
    if found is None:
        return None
    is_month, number, is_quarter, quarter, year = found.groups()
    if not is_month and not is_quarter:
        return whole_year(int(year)) if year else None
    at = int(number) if is_month else read_roman(quarter.upper()) or int(quarter)
    if not 1 <= at <= (12 if is_month else 4):
        return None
    for of_year in (int(year),) if year else (beside.end.year, beside.end.year - 1):
        one = month(of_year, at) if is_month else _quarter(of_year, at)
        if year or one.end < beside.end:
            return one
    return None


def _quarter(year: int, number: int) -> Period:
    first, last = month(year, number * _MONTHS - _MONTHS + 1), month(year, number * _MONTHS)
    return Period(first.start, last.end)
