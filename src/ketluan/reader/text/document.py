"""The document that every rule is given: one text, its blocks, and the marks found so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, TypeVar

from ketluan.reader.model import Block, Hints, Quote, span_of
from ketluan.reader.text.sought import Shadow
from ketluan.vietnamese.letters import shadow

T = TypeVar("T")


class Document:
    """A cleaned text and its blocks.

    ``shadow`` is the text folded one for one (lower case, one tone style, one dash): patterns run on it, quotes are
    cut from ``text``. ``marks(make)`` computes a storey once and remembers it: ``doc.marks(dates)``.
    """

    __slots__ = ("_ends", "_marks", "blocks", "hints", "published", "shadow", "text", "title")

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        hints: Hints | None = None,
        *,
        published: str | None = None,
        title: str | None = None,
        low: str | None = None,
    ) -> None:
        self.text = text
        self.blocks = blocks
        self._ends = [block.span.end for block in blocks]
        self.hints = hints or Hints()
        self.published = published
        self.title = title
        self.shadow = low if isinstance(low, Shadow) else Shadow(shadow(text) if low is None else low)
        self._marks: dict[Callable[[Document], Any], Any] = {}

    def marks(self, make: Callable[[Document], T]) -> T:
        """What ``make`` finds in this document, found once."""
        try:  # nearly always there, and asked for hundreds of times a document
            known: T = self._marks[make]
        except KeyError:
            pass
        else:
            return known
        made = self._marks[make] = make(self)  # not in the handler: a fault in there would be told as two
        return made

    def quote(self, start: int, end: int) -> Quote:
        """The words of a range, white space at both ends left out."""
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Quote(text[start:end], span_of((start, end)))

    def block_at(self, position: int) -> Block | None:
        """The block that holds a position, None between blocks."""
        at = bisect_right(self._ends, position)
        if at < len(self.blocks) and self.blocks[at].span.start <= position:
            return self.blocks[at]
        return None

    def behind(self, block: Block, count: int) -> tuple[Block, ...]:
        """The next blocks behind one of the document's, fewer at its end."""
        at = bisect_right(self.blocks, block.span.start, key=lambda other: other.span.start)
        return self.blocks[at : at + count]
