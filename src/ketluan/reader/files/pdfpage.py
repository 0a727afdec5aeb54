"""A page of a PDF as words with places (points, the origin at the bottom left), and the words put to lines."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Word(msgspec.Struct, gc=False):
    """One word and its box."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


class Rule(msgspec.Struct, gc=False):
    """A thin line, upright or level."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def upright(self) -> bool:
        """True for a line between columns."""
        return self.top - self.bottom > self.right - self.left


class PdfPage(msgspec.Struct):
    """What stands on one page."""

    width: float
    height: float
    words: list[Word]
    rules: list[Rule]
    pictured: bool


class Segment(msgspec.Struct):
    """Words beside one another without a gap between them."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How tall the letters are."""
        return self.top - self.bottom


# Word spaces of justified text are under one letter height; columns stand further apart.
_GAP = 1.3


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words by the visual line that they stand on, top to bottom, left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -(word.top + word.bottom)):
        middle = (word.top + word.bottom) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def segments(row: list[Word]) -> list[Segment]:
    """A visual line cut where a gap is too wide for a word space."""
    out: list[Segment] = []
    for word in row:
        height = max(word.top - word.bottom, 1.0)
        if out and word.left - out[-1].right < _GAP * height:
            last = out[-1]
            last.text += " " + word.text
            last.right = max(last.right, word.right)
            last.top, last.bottom = max(last.top, word.top), min(last.bottom, word.bottom)
        else:
            out.append(Segment(word.text, word.left, word.bottom, word.right, word.top))
    return out
