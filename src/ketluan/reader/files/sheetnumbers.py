"""A spreadsheet's bare numbers as a Vietnamese reader sees them: "13019", "223,4", "78%", "20/7/2021"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import isfinite
from typing import Literal

Form = Literal["number", "percent", "date", "month", "year"]

_DATES = {*range(14, 18), 22, *range(27, 37), *range(50, 59)}
_MONTH = 17  # "mmm-yy"
_PERCENTS = {9, 10}
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?")
_DAYS = {"date": "{day:%d/%m/%Y}", "month": "{day:%m/%Y}", "year": "{day:%Y}"}
_DECIMALS = 6


def form_of(identifier: int, code: str) -> Form:
    """What a number format (its built-in identifier, its own code) shows."""
    if identifier == _MONTH:
        return "month"
    if identifier in _DATES:
        return "date"
    if identifier in _PERCENTS:
        return "percent"
    bare = _QUOTED.sub("", code).lower()
    if "%" in bare:
        return "percent"
    if "d" in bare and ("m" in bare or "y" in bare):
        return "date"
    if "y" not in bare:
        return "number"
    return "month" if "m" in bare else "year"


def shown(value: str, form: Form, *, since_1904: bool = False) -> str:
    """The text of a cell's stored number; the stored text where it is no number."""
    if not _NUMBER.fullmatch(value):
        return value
    number = float(value)
    if not isfinite(number):
        return value
    if form in _DAYS and 1 <= number < 2_958_466:  # the last day of 9999
        first = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
        try:
            day = first + timedelta(days=int(number))
        except OverflowError:
            return value
        return _DAYS[form].format(day=day)
    if form == "percent":
        return f"{_written(number * 100)}%"
    return value if number.is_integer() and "." not in value and "e" not in value.lower() else _written(number)


def _written(number: float) -> str:
    if abs(number) >= 1e15:
        return f"{number:.0f}" if abs(number) < 1e30 else str(number)
    text = f"{number:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")
