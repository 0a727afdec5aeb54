"""Roman numerals as points, terms and quarters use them (I to XXXIX)."""

from __future__ import annotations

import re

_FORM = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})\Z")
_VALUE = {"I": 1, "V": 5, "X": 10}


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral, 0 where it is none: ``XIV`` → 14, ``IC`` → 0."""
    if not numeral or not _FORM.match(numeral):
        return 0
    values = [_VALUE[letter] for letter in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
