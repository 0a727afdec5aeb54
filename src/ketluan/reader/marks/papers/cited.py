"""Which documents a text has named already: a citation that means one of them is none of its own.

Kept by number, by the figures that a number begins with, by name and by congress, so that a text of many thousand
citations is read in time that grows with their count.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import NamedTuple

_LEADING = re.compile(r"(\d+)\D")
_LEVEL = re.compile(
    r"toàn quốc|trung ương|quân sự|quân đội|công an|biên phòng|công đoàn|đoàn|nông dân|phụ nữ|huyện|thành phố|thị xã"
    r"|tỉnh|xã|phường|ubnd|(?:của )?đảng(?! (?:bộ|ủy))"
)
_TERM = re.compile(r"(?:lần thứ|khóa|trung ương|đại hội(?= [ivx\d]+\b)) (\w+)")
_OF_ALL = ("của đảng", "đảng")  # the congress of the whole Party
_SHORT_NUMBER = 4


class Named(NamedTuple):
    """A document as a citation names it: ``kind`` and ``words`` in lower case, ``number`` in one spelling with
    ``written`` as it stands, ``date`` ISO; ``congress`` for the resolution of a congress."""

    kind: str
    words: str
    number: str | None = None
    written: str = ""
    date: str | None = None
    congress: bool = False


class Cited:
    """The documents named so far. Of numbers, those of two dates differ: "15/NQ-HĐND" begins anew each year."""

    def __init__(self) -> None:
        self._dates: dict[tuple[str, ...], set[str | None]] = {}  # of a number, and of a number of one kind
        self._figures: dict[tuple[int, str], dict[str | None, int]] = {}  # how many figures, by date
        self._names: dict[str, list[str]] = {}  # of a kind, sorted
        self._lengths: dict[str, set[int]] = {}
        self._congresses: dict[str, set[str | None]] = {}  # of a level, by term

    def knows(self, one: Named) -> bool:
        """Whether a document that was added may be this one."""
        if one.number:
            return self._knows_number(one, one.number)
        return self._knows_name(one) or (one.congress and self._knows_congress(one.words))

    def add(self, one: Named) -> None:
        """Remember a document."""
        if one.number:
            for key in ((one.number,), (one.number, one.kind)):
                self._dates.setdefault(key, set()).add(one.date)
            if leading := _LEADING.match(one.number):
                lengths = self._figures.setdefault((int(leading[1]), one.kind), {})
                lengths[one.date] = max(len(leading[1]), lengths.get(one.date, 0))
            return
        insort(self._names.setdefault(one.kind, []), one.words)
        self._lengths.setdefault(one.kind, set()).add(len(one.words))
        if one.kind == "nghị quyết" and (congress := _congress(one.words)):
            level, term = congress
            self._congresses.setdefault(level, set()).add(term)

    def _knows_number(self, one: Named, number: str) -> bool:
        key = (number,) if len(one.written) > _SHORT_NUMBER else (number, one.kind)
        if _is_one(one.date, self._dates.get(key, ())):
            return True
        if not one.written.isdigit():
            return False
        # "Nghị quyết số 13" after "Nghị quyết số 13-NQ/TW"
        lengths = self._figures.get((int(one.written), one.kind), {})
        return _is_one(one.date, [date for date, length in lengths.items() if length >= len(one.written)])

    def _knows_name(self, one: Named) -> bool:
        """Whether one of the names of this kind begins with the other."""
        names = self._names.get(one.kind, [])
        at = bisect_left(names, one.words)
        if at < len(names) and names[at].startswith(one.words):
            return True
        return any(
            length < len(one.words) and _holds(names, one.words[:length]) for length in self._lengths.get(one.kind, ())
        )

    def _knows_congress(self, words: str) -> bool:
        """Whether a congress of the same level was named, and no two terms differ."""
        congress = _congress(words)
        if congress is None:
            return False
        level, term = congress
        terms = self._congresses.get(level, set())
        return bool(terms) and (term is None or term in terms or None in terms)


def _is_one(date: str | None, dates: set[str | None] | list[str | None] | tuple[()]) -> bool:
    return bool(dates) and (date is None or date in dates or None in dates)


def _holds(names: list[str], words: str) -> bool:
    at = bisect_left(names, words)
    return at < len(names) and names[at] == words


def _congress(words: str) -> tuple[str, str | None] | None:
    """The level and the term of a congress, None where the words name no congress of a level."""
    level = _LEVEL.search(words) if "đại hội" in words else None
    term = _TERM.search(words)
    if level is None:
        return None
    return "toàn quốc" if level[0] in _OF_ALL else level[0], term[1] if term else None
