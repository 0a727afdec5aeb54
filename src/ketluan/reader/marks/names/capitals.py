"""Runs of capitalised syllables ("Thào Hồng Sơn", "Y Thanh Hà Niê Kđăm"): what names of persons and places are made of.

Reads: the cleaned text. Letter classes come from Unicode's categories: ``[A-ZÀ-Ỹ]`` would hold lower-case letters.
"""

from __future__ import annotations

import re
import unicodedata

from ketluan.reader.model import Shape
from ketluan.reader.text.document import Document

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
UPPER = "".join(letter for letter in _LATIN if unicodedata.category(letter) == "Lu")
LOWER = "".join(letter for letter in _LATIN if unicodedata.category(letter) == "Ll")

_APOSTROPHE = "['’ʼ‘`´]"
# "H'Yim", "K’Brơih", "R'Com", "Đắk R’Lấp"
TOKEN = f"[{UPPER}][{LOWER}]*+(?:{_APOSTROPHE}[{UPPER}]?[{LOWER}]++)*+"
_RUN = re.compile(f"{TOKEN}(?: {{1,2}}{TOKEN})*")
_LONG_RUN = re.compile(f"{TOKEN}(?: {{1,2}}{TOKEN})+")
_SHOUTED = re.compile(f"[{UPPER}]+(?: [{UPPER}]+){{1,4}}")


class Run(Shape, frozen=True, gc=False):
    """Neighbouring capitalised syllables: ``starts[i]`` and ``ends[i]`` are the borders of the i-th, ``start`` and
    ``end`` those of the whole."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    start: int
    end: int


def run_at(text: str, position: int) -> Run | None:
    """The run that begins at a position, None where no capitalised syllable stands there."""
    found = _RUN.match(text, position)
    return _run(text, found.start(), found.end()) if found else None


def runs(doc: Document) -> tuple[Run, ...]:
    """All runs of two syllables and more, in order."""
    text = doc.text
    found = [_run(text, match.start(), match.end()) for match in _LONG_RUN.finditer(text)]
    return tuple([run for run in found if run is not None and len(run.starts) > 1])


def _run(text: str, start: int, end: int) -> Run | None:
    """The syllables of a match; those that are glued to a letter or digit outside ("UB|ND") do not count."""
    if end < len(text) and text[end].isalnum():
        end = max(text.rfind(" ", start, end), start)
    if start and text[start - 1].isalnum():
        start = text.find(" ", start, end) + 1 or end
    while end > start and text[end - 1] == " ":
        end -= 1
    if start >= end:
        return None
    starts, ends = [], []
    at = start
    for syllable in text[start:end].split(" "):
        if syllable or at == start:  # none between two blanks
            starts.append(at)
            ends.append(at + len(syllable))
        at += len(syllable) + 1
    return Run(tuple(starts), tuple(ends), start, end)


def shouted_at(text: str, position: int) -> tuple[int, int] | None:
    """The borders of two to five syllables in capitals throughout ("NGUYỄN VĂN SƠN") that begin at a position."""
    found = _SHOUTED.match(text, position)
    if found is None or (found.end() < len(text) and text[found.end()].isalnum()):
        return None
    return found.span()
