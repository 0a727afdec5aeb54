"""The text as HTML, block by block, with its items marked.

Short items (names, figures, citations) are filled where they stand. Long ones (directives, statements …), which hold
short ones and one another, get a margin bar in a lane of their own and a numbered sign where they begin, so that
nothing is hidden under anything. Spans are turned into markup here, in code points; the browser counts nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from ketluan.reader.render.cards import Card

SHORT: Final = frozenset({"people", "figures", "citations"})
LANES: Final = 4


class Touch(NamedTuple):
    """One place of the text that belongs to an item: the item's own words, or a part of it (``field`` is set)."""

    start: int
    end: int
    card: Card
    first: bool
    field: str = ""


class Marked:
    """One text with its touches, ready to be written in pieces."""

    def __init__(self, text: str, found: Mapping[str, Sequence[Card]], signs: Mapping[str, str]) -> None:
        self.text = text
        self.signs = signs
        self._touches = sorted(_touches(found), key=lambda touch: (touch.start, -touch.end))
        self._starts = [touch.start for touch in self._touches]
        self._reach = list(accumulate((touch.end for touch in self._touches), max))
        self._lanes = _lanes(touch for touch in self._touches if _long(touch))

    def piece(self, start: int, end: int) -> str:
        """The range as HTML: escaped, cut wherever an item begins or ends."""
        inside = self._within(start, end)
        edges = {start, end}.union(edge for touch in inside for edge in touch[:2] if start < edge < end)
        active: list[Touch] = []
        coming = iter([*inside, None])
        next_one = next(coming)
        out = []
        for left, right in pairwise(sorted(edges)):
            active = [touch for touch in active if touch.end > left]
            while next_one is not None and next_one.start <= left:
                active.append(next_one)
                if next_one.first and next_one.start == left:
                    out.append(self._anchor(next_one.card))
                next_one = next(coming)
            out.append(_segment(self.text[left:right], active))
        return "".join(out)

    def bars(self, start: int, end: int) -> str:
        """The margin bars of a range."""
        return "".join(
            f'<span class="bar k-{touch.card.kind} lane-{self._lanes[touch.card.id]}"'
            f' data-i="{escape(touch.card.id)}" aria-hidden="true"></span>'
            for touch in self._within(start, end)
            if _long(touch)
        )

    def _within(self, start: int, end: int) -> list[Touch]:
        """The touches that share a letter with the range."""
        window = slice(bisect_right(self._reach, start), bisect_left(self._starts, end))
        return [touch for touch in self._touches[window] if touch.end > start]

    def _anchor(self, card: Card) -> str:
        name = escape(card.id)
        if card.kind in SHORT:
            return f'<span class="at" id="t-{name}"></span>'
        sign = self.signs[card.kind] + (str(card.number) if card.number else "")
        return f'<a class="at sign k-{card.kind}" id="t-{name}" href="#i-{name}">{sign}</a>'


def _touches(found: Mapping[str, Sequence[Card]]) -> Iterator[Touch]:
    for card in (card for group in found.values() for card in group):
        for index, span in enumerate(card.spans):
            yield Touch(*span, card, index == 0)
        for field, span in card.parts:
            yield Touch(*span, card, False, field)


def _long(touch: Touch) -> bool:
    return touch.first and touch.card.kind not in SHORT


def _lanes(touches: Iterable[Touch]) -> dict[str, int]:
    """A lane for each long item, so that two that overlap never share one (as long as lanes last)."""
    ends: list[int] = []
    lanes = {}
    for touch in touches:
        free = next((lane for lane, end in enumerate(ends) if end <= touch.start), min(len(ends), LANES - 1))
        ends[free : free + 1] = [touch.end]
        lanes[touch.card.id] = free
    return lanes


def _segment(words: str, active: Sequence[Touch]) -> str:
    if not active:
        return escape(words)
    inner = sorted((touch for touch in active if not touch.field), key=lambda touch: touch.end - touch.start)
    fill = next((touch.card.kind for touch in inner if touch.card.kind in SHORT), None)
    line = any(touch.card.kind not in SHORT for touch in inner)
    attributes = {
        "class": " ".join([*([f"f f-{fill}"] if fill else []), *(["u"] if line else [])]),
        "data-i": " ".join(dict.fromkeys(touch.card.id for touch in inner)),
        "data-p": " ".join(dict.fromkeys(touch.card.id for touch in active if touch.field)),
    }
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)
    return f"<span{written}>{escape(words)}</span>"


def left_out(
    original: str, removed: Sequence[Sequence[int]], offsets: Sequence[Sequence[int]]
) -> dict[int, tuple[str, ...]]:
    """The left-out passages (lines of them) by the position of the cleaned text before which each stood; -1 for what
    stood behind all of it. White space is not worth showing."""
    runs = sorted((start, clean) for clean, start in offsets)
    starts = [start for start, _ in runs]
    gone: dict[int, tuple[str, ...]] = {}
    for start, end in removed:
        lines = tuple(line.strip() for line in original[start:end].splitlines() if len(line.strip()) > 1)
        after = bisect_left(starts, end)
        position = runs[after][1] if after < len(runs) else -1
        gone[position] = (*gone.get(position, ()), *lines)
    return {position: lines for position, lines in gone.items() if lines}
