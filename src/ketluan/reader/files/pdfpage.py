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
    return [_glued(sorted(row, key=lambda word: word.left)) for row in rows]


# No space is so narrow. A font that lacks a letter borrows it from another, and the words come in pieces.
_TOUCHING = 0.12
_INSIDE = 0.8  # the box of a borrowed letter may reach into the next one


def _glued(row: list[Word]) -> list[Word]:
    """The words of a line, their pieces put together: "Th", "ườ", "ng" that touch are one word."""
    out: list[Word] = []
    for word in row:
        height, last = word.top - word.bottom, out[-1] if out else None
        near = last is not None and -_INSIDE * height <= word.left - last.right <= _TOUCHING * height
        if last is not None and near and word.left - last.left > _TOUCHING * height:  # else it is drawn twice
            bottom, top = min(last.bottom, word.bottom), max(last.top, word.top)
            out[-1] = Word(last.text + word.text, last.left, bottom, word.right, top)
        else:
            out.append(word)
    return out


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
