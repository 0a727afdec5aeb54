"""The words of a scanned page put together to lines and paragraphs: a letterhead in two columns is read column by
column, and a line goes on in the next where that begins small, or where its first word would not have fitted."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from statistics import median

import msgspec

_WORD_LEVEL = "5"
_COLUMNS = 12
_WIDE = 2.5  # heights of a word between two columns
_POINT = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}\.|[a-zđ]\)|[-+•*–])\s")


class Seen(msgspec.Struct):
    """A word where it stands (``left``, ``right``, in pixels), its line, and how sure the program is of it."""

    line: tuple[str, ...]
    left: int
    right: int
    height: int
    confidence: float
    text: str


def words_of(table: str) -> list[Seen]:
    """The words of the program's table, one a row."""
    rows = [row for line in table.splitlines() if len(row := line.split("\t")) == _COLUMNS and row[0] == _WORD_LEVEL]
    return [
        Seen(tuple(row[2:5]), int(row[6]), int(row[6]) + int(row[8]), int(row[9]), float(row[10]), row[11].strip())
        for row in rows
        if row[11].strip()
    ]


def lines_of(words: list[Seen]) -> list[list[Seen]]:
    """The words line by line."""
    return [list(group) for _, group in groupby(words, key=lambda word: word.line)]


def said(words: list[Seen]) -> str:
    """The text of some words."""
    return " ".join(word.text for word in words)


def paragraphs(words: list[Seen]) -> list[str]:
    """The text of a page: columns apart, lines joined."""
    if not words:
        return []
    wide, edge = _WIDE * median(word.height for word in words), max(word.right for word in words)
    found: list[str] = []
    for apart, group in groupby((_columns(line, wide) for line in lines_of(words)), key=lambda line: len(line) == 2):
        lines = list(group)
        if apart:
            found += [said(line[side]) for side in (0, 1) for line in lines]
        else:
            found += _joined([[word for part in line for word in part] for line in lines], edge)
    return found


def _columns(line: list[Seen], wide: float) -> list[list[Seen]]:
    """The stretches of a line between which a wide gap stands."""
    parts = [[line[0]]]
    for before, word in pairwise(line):
        if word.left - before.right > wide:
            parts.append([])
        parts[-1].append(word)
    return parts


def _joined(lines: list[list[Seen]], edge: int) -> list[str]:
    found: list[str] = []
    before: list[Seen] | None = None
    for line in lines:
        space = line[0].height // 3
        full = before is not None and before[-1].right + space + line[0].right - line[0].left > edge
        goes_on = before is not None and line[0].text[:1].islower()
        if (full or goes_on) and not _POINT.match(said(line)):
            found[-1] += f" {said(line)}"
        else:
            found.append(said(line))
        before = line
    return found
