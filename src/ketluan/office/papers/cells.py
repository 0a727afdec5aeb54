"""The rows of a sheet as Excel's file says them (ECMA-376, part 1, 18.3.1): one string a row, so that a book of 100,000
rows takes no memory and little time. Words are always words: one that begins with "=" is no formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from openpyxl.utils import get_column_letter

_BEFORE_THE_FIRST = date(1899, 12, 30).toordinal()  # the day that Excel counts from
_MIDNIGHT, _DAY = datetime(1899, 12, 30), timedelta(days=1)  # moments come without a zone, as a clock shows them
_LONGEST = 32_767  # what a cell holds
_UNSAYABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # what XML cannot say
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


@dataclass(frozen=True)
class Looks:
    """How the cells of rows look, by the numbers that the file's own styles have: words and numbers, days, moments."""

    words: int
    day: int
    moment: int

    def of(self, value: Any) -> int:
        """The look of a cell that holds a value."""
        if isinstance(value, date):
            return self.moment if isinstance(value, datetime) else self.day
        return self.words


class Rows:
    """Numbers the rows of one sheet as they are written."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._letters: list[str] = []

    def row(self, values: Sequence[Any], looks: Sequence[int] | Looks) -> str:
        """One row; ``looks`` are a number for each cell, or what each kind of value looks like. A cell without a value
        is written for its borders, and left out where it has no look."""
        number = next(self._numbers)
        while len(self._letters) < len(values):
            self._letters.append(get_column_letter(len(self._letters) + 1))
        given = (looks.of(value) for value in values) if isinstance(looks, Looks) else looks
        cells = [
            _cell(f"{letter}{number}", value, look)
            for letter, value, look in zip(self._letters, values, given, strict=False)
        ]
        return f'<row r="{number}">{"".join(cells)}</row>'

    def rows(self, rows: Iterable[Sequence[Any]], looks: Looks) -> Iterable[str]:
        """Many rows that look alike."""
        return (self.row(values, looks) for values in rows)


def _cell(place: str, value: Any, look: int) -> str:
    if value is None or value == "":
        return f'<c r="{place}" s="{look}"/>' if look else ""
    if isinstance(value, bool):
        return f'<c r="{place}" s="{look}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, int | float | Decimal):
        return f'<c r="{place}" s="{look}"><v>{value}</v></c>'
    if isinstance(value, datetime):
        return f'<c r="{place}" s="{look}"><v>{(value - _MIDNIGHT) / _DAY:.9f}</v></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="{look}"><v>{value.toordinal() - _BEFORE_THE_FIRST}</v></c>'
    words = _UNSAYABLE.sub("", str(value)[:_LONGEST]).translate(_MARKUP)
    return f'<c r="{place}" s="{look}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'
