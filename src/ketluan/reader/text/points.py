"""Numbered points: "II.", "1.", "1.2.", "a)", "-" at the head of a line, and the full number of each.

Source of the levels: NĐ 30/2020/NĐ-CP, Appendix I (Phần, Chương in Roman; Mục, Điều, khoản in Arabic; điểm in letters).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.text.romans import roman_value

_HEAD = re.compile(
    r"""(?x)
    (?:(?P<word>Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU|Khoản|Điểm)\s+(?P<of>[IVXLC]+|\d{1,3})\s*[.:)]?\s*[-–]?\s*)
    |(?P<roman>[IVXLC]{1,6})\s*[.)\-–/](?:\s*[-–])?\s+
    |(?P<upper>[ABDĐEGH])\s*[.)]\s+(?=[^\W\d_]{2,}\s)
    |(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.)]\s+|\s?[-–]\s+(?=[^\W\d_])|(?P<bare>\s+)(?=[^\W\d_]))
    |(?P<arabic>\d{1,2})(?:\s*[.)/](?:\s*[-–])?\s*(?=[^\d\s.,/])|(?P<dash>\s?[-–]\s+)(?=[^\W\d_]))
    |\((?P<paren>\d{1,2})\)\s*(?=[^\d\s.,/])
    |\((?P<small>i{2,3}|iv|vi{1,3}|ix|xi{0,3})\)\s*(?=[^\d\s.,/])
    |\(?(?P<letter>[a-zđ])\s*[.)]\s*(?=[^\d\s.,/])
    |(?P<bullet>[-–+•*●▪◦✓])\s+(?=\S)
    |(?P<tight>[-–+•])(?=[^\W\d_])
    """,
)
_FIRST_LETTERS = "PCMĐKIVXL"  # of "Phần", "Chương", "Mục", "Điều", "Khoản", of Roman numbers
_RANK: dict[str, float] = {"part": 0, "upper": 0.5, "roman": 1, "article": 2, "arabic": 3, "letter": 4, "bullet": 5}
_WORDS = {"phần": "part", "chương": "part", "mục": "part", "điều": "article", "khoản": "arabic", "điểm": "letter"}


class Point(NamedTuple):
    """The mark at the head of a line: its level, its own number, and where the words begin."""

    level: str
    number: str
    content: int


def point_at(text: str, start: int, end: int) -> Point | None:
    """The point mark with which ``text[start:end]`` begins, None where it begins with words."""
    if text[start : start + 2].isalpha() and text[start] not in _FIRST_LETTERS:
        return None  # a word, and none that numbers, as most lines begin
    found = _HEAD.match(text, start, end)
    if found is None or found.end() >= end:
        return None
    if (found["bare"] or found["dash"]) and not text[found.end()].isupper():
        return None  # "2.9 là ngày lễ", "5 - 7 hộ"
    if found["word"]:
        return Point(_WORDS[found["word"].lower()], found["of"], found.end())
    if found["roman"]:
        return Point("roman", found["roman"], found.end()) if roman_value(found["roman"]) else None
    if found["upper"]:
        return Point("upper", found["upper"], found.end()) if text[found.end()].isupper() else None
    if found["dotted"]:
        return Point("arabic", found["dotted"], found.end())
    if found["arabic"]:
        return Point("arabic", found["arabic"], found.end())
    letter = found["paren"] or found["small"] or found["letter"]
    if letter:
        return Point("letter", letter, found.end())
    return Point("bullet", "", found.end())


_PART = re.compile(r"(?:PHẦN|Phần) (?:THỨ |thứ )?(?P<ordinal>[^\W\d_]+|\d{1,2})\s*[.:]?")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")


def part_at(text: str, start: int, end: int) -> Point | None:
    """The part of a document that a line names and nothing else: "Phần thứ hai", "PHẦN II"."""
    found = _PART.fullmatch(text, start, end) if text[start] in "Pp" and end - start < 24 else None
    if found is None:
        return None
    ordinal = found["ordinal"].lower()
    if ordinal in _ORDINALS:
        return Point("part", ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")[_ORDINALS.index(ordinal)], start)
    known = ordinal.isdigit() or roman_value(found["ordinal"])
    return Point("part", found["ordinal"], start) if known else None


def belongs(number: str, above: str) -> bool:
    """Whether a point is that of a number or stands under it: "II.3.a" under "II.3", not "II.30"."""
    return number == above or number.startswith(above + ".")


class Numbering:
    """The stack of open points, from which each point gets its full number: ``II.3.a``."""

    def __init__(self) -> None:
        self._open: list[tuple[float, str]] = []

    def close(self) -> None:
        """A paragraph behind a list of whole points ends it: dashes below have none of their numbers."""
        self._open = [(level, number) for level, number in self._open if level < _RANK["arabic"]]

    def full(self, point: Point) -> str | None:
        """The full number of the point that comes next; a bullet has that of the point above it, or None."""
        rank = _RANK[point.level] + 0.1 * point.number.count(".")  # "1.2." stands under "1."
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        if point.number:
            above = ".".join(number for level, number in self._open if level >= _RANK["arabic"])
            number = point.number
            if above and number.startswith(above + "."):
                number = number[len(above) + 1 :]
            self._open.append((rank, number))
        return ".".join(number for _, number in self._open) or None
