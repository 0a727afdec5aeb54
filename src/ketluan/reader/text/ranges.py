"""Marks and spans in order, asked by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from ketluan.reader.model import Span

_Mark = TypeVar("_Mark", bound=NamedTuple)


def first_from(marks: Sequence[tuple[object, ...]], position: int) -> int:
    """The index of the first mark that begins at a position or behind it; a mark's first field is its span."""
    return bisect_left(marks, ((position,),))  # a span is larger than its start alone, so no key need be asked


def around(spans: Sequence[Span], position: int) -> Span | None:
    """The one of some spans, in order and apart, that holds a position."""
    at = bisect_left(spans, (position + 1,)) - 1
    return spans[at] if at >= 0 and position < spans[at].end else None


def within(marks: tuple[_Mark, ...], start: int, end: int) -> tuple[_Mark, ...]:
    """The marks that begin in a range."""
    first = bisect_left(marks, ((start,),))
    if first == len(marks) or marks[first][0][0] >= end:
        return ()
    return marks[first : bisect_left(marks, ((end,),), first)]
