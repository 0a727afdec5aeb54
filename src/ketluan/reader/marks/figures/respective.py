"""Numbers that are dealt out in turn: "lúa và ngô lần lượt đạt 58 tạ/ha và 42 tạ/ha"."""

from __future__ import annotations

import itertools
import re

from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.model import Span

IN_TURN = "lần lượt"
_REACH = 40  # "lần lượt" stands close before its first number
_PARTS = re.compile(r",\s+(?:và\s+)?|\s+và\s+")
_BETWEEN = re.compile(r"\s*(?:,|và|, và)\s+(?:(?:tăng|giảm|đạt|là|trên|gần|hơn|khoảng)\s+)*\Z")


def in_turn(shadow: str, here: Standing) -> tuple[Span, ...]:
    """What a run of numbers measures that begins with this one, one for each; empty where none is dealt out."""
    at = shadow.rfind(IN_TURN, max(here.part.start, here.number.digits.start - _REACH), here.number.digits.start)
    if at < 0:
        return ()
    count = _run(shadow, here)
    own = subject(shadow, here.low, at) if at > here.low else None
    if own is not None:
        parts = _split(shadow, own)
        return tuple(parts[-count:]) if len(parts) >= count else ()
    named = list(dict.fromkeys(span for _, span in here.said.units))
    return tuple(named[-count:]) if len(named) >= count else ()


def _run(shadow: str, here: Standing) -> int:
    """How many numbers stand in a row, parted by nothing but commas and "và"."""
    numbers, count = here.sentence.numbers[here.index :], 1
    for before, number in itertools.pairwise(numbers):
        if _BETWEEN.fullmatch(shadow, before.span.end, number.span.start) is None:
            break
        count += 1
    return count


def _split(shadow: str, own: Span) -> list[Span]:
    parts, low = [], own.start
    for cut in _PARTS.finditer(shadow, *own):
        parts.append(Span(low, cut.start()))
        low = cut.end()
    return [*parts, Span(low, own.end)]
