"""A text shown block by block with one passage marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class ShownBlock:
    """A block in three pieces: before the marked passage, the passage, and behind it."""

    kind: str
    before: str
    marked: str
    after: str


def shown(text: str, blocks: Iterable[tuple[int, int, str]], mark: tuple[int, int]) -> Iterator[ShownBlock]:
    """The blocks ``(start, end, kind)``; a ``mark`` without words marks nothing."""
    for start, end, kind in blocks:
        left, right = max(start, min(mark[0], end)), min(end, max(mark[1], start))
        if left >= right:
            left = right = end
        yield ShownBlock(kind, text[start:left], text[left:right], text[right:end])
