"""Columns of a table that stand for a time each: "Quý I … Quý IV", "1 … 12" under "Tiến độ (tháng)", "2026 | 2027".

A task is due in the columns that its row marks ("x").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ketluan.reader.marks.values.dates import current_year
from ketluan.reader.marks.values.iso import months
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.vietnamese.numbers import read_roman


class TimeColumn(NamedTuple):
    """``name``: where the column's own name stands; ``first`` and ``last`` its months; ``year`` None where open."""

    name: Span
    first: int
    last: int
    year: int | None


_YEAR = r"(?:\s*(?:/|-|\.|,?\s*năm)\s*(?P<year>20[0-9]{2}))?"
_QUARTER = re.compile(rf"(?:quý|q)\s*\.?\s*(?P<n>[1-4]|i{{1,3}}|iv){_YEAR}")
_MONTH = re.compile(rf"(?:tháng|th|t)\s*\.?\s*(?P<n>0?[1-9]|1[0-2]){_YEAR}")
_HALF = re.compile(rf"6 tháng (?P<n>đầu|cuối) năm{_YEAR}")
_YEAR_ALONE = re.compile(r"(?:năm )?(?P<year>20[0-9]{2})")
_BARE = re.compile(r"(?P<n>0?[1-9]|1[0-2]|i{1,3}|iv)")
_YEAR_ABOVE = re.compile(r"\b(20[0-9]{2})\b(?!\s*[-–]\s*20)")
# what a row sets in a column of time: "x", "X", "✓", "●"
_TICK = re.compile(r"[xX✓✔√v●•*+■▪◼█]{1,3}|có")
_LEAST = 2


def time_columns(doc: Document, names: Sequence[Span], above: Sequence[str]) -> dict[int, TimeColumn]:
    """The columns of a head that are named by a time, by their place; ``above`` the name over each, in its shadow.
    One alone is none: the times of a table stand side by side."""
    words = [" ".join(doc.shadow[name.start : name.end].split()) for name in names]
    counted = _counted(words, above)
    found: dict[int, TimeColumn] = {}
    for place, name in enumerate(names):
        read = _read(words[place]) or (counted.get(place))
        if read is None:
            continue
        first, last, year = read
        stated = _YEAR_ABOVE.search(above[place])
        found[place] = TimeColumn(name, first, last, year or (int(stated[1]) if stated else None))
    return found if len(found) >= _LEAST else {}


def _read(words: str) -> tuple[int, int, int | None] | None:
    """First month, last month and year of a name that says what it counts."""
    if quarter := _QUARTER.fullmatch(words):
        number = read_roman(quarter["n"].upper()) or int(quarter["n"])
        return 3 * number - 2, 3 * number, _whole(quarter["year"])
    if month := _MONTH.fullmatch(words):
        return int(month["n"]), int(month["n"]), _whole(month["year"])
    if half := _HALF.fullmatch(words):
        return (1, 6, _whole(half["year"])) if half["n"] == "đầu" else (7, 12, _whole(half["year"]))
    if year := _YEAR_ALONE.fullmatch(words):
        return 1, 12, int(year["year"])
    return None


def _whole(year: str | None) -> int | None:
    return int(year) if year else None


def _counted(words: Sequence[str], above: Sequence[str]) -> dict[int, tuple[int, int, None]]:
    """Columns that only count, under a name that says what: "1 | 2 | 3 …" under "Tiến độ thực hiện (tháng)"."""
    found: dict[int, tuple[int, int, None]] = {}
    for place, name in enumerate(words):
        bare = _BARE.fullmatch(name)
        if bare is None:
            continue
        number = read_roman(bare["n"].upper()) or int(bare["n"])
        if "quý" in above[place] and number <= 4:
            found[place] = (3 * number - 2, 3 * number, None)
        elif "tháng" in above[place]:
            found[place] = (number, number, None)
    return found


def is_tick(doc: Document, cell: Span) -> bool:
    """Whether a cell only marks its column."""
    return _TICK.fullmatch(doc.text, *cell) is not None


def iso_of(doc: Document, marked: Iterable[TimeColumn]) -> str | None:
    """The period from the first to the last of the columns (ISO 8601)."""
    here = doc.marks(current_year)
    times = sorted((time.year or here or 0, time.first, time.last) for time in marked)
    if not times or not times[0][0]:
        return None
    first, last = times[0], max(times, key=lambda time: (time[0], time[2]))
    if first[0] == last[0]:
        return months(first[0], first[1], last[2])
    if (first[1], last[2]) == (1, 12):
        return f"{first[0]}/{last[0]}"
    return f"{first[0]}-{first[1]:02}/{last[0]}-{last[2]:02}"
