"""Roman numerals as points use them (I to XXXIX): "C." and "L." head points as letters do."""

from __future__ import annotations

from ketluan.vietnamese.numbers import read_roman

_LARGEST = 39


def roman_value(numeral: str) -> int:
    """The value of a point's Roman numeral, 0 where it is none: ``XIV`` → 14, ``IC`` → 0, ``C`` → 0."""
    value = read_roman(numeral) or 0
    return value if value <= _LARGEST else 0
