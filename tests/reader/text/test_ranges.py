"""Marks and spans in order, asked by where they stand."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from ketluan.reader.model import Span
from ketluan.reader.text.ranges import around, first_from, within


class _Mark(NamedTuple):
    span: Span
    word: str = ""


SPANS = (Span(2, 5), Span(5, 9), Span(20, 21))
MARKS = tuple(_Mark(span) for span in SPANS)


@pytest.mark.parametrize(
    ("position", "held"),
    [(0, None), (2, SPANS[0]), (4, SPANS[0]), (5, SPANS[1]), (9, None), (20, SPANS[2]), (21, None), (99, None)],
)
def test_a_span_holds_its_start_but_not_its_end(position: int, held: Span | None) -> None:
    assert around(SPANS, position) == held
    assert around((), position) is None


def test_marks_are_counted_by_where_they_begin() -> None:
    assert [first_from(MARKS, at) for at in (0, 2, 3, 5, 6, 21)] == [0, 0, 1, 1, 2, 3]
    assert within(MARKS, 2, 5) == MARKS[:1]
    assert within(MARKS, 3, 21) == MARKS[1:]
    assert within(MARKS, 9, 20) == ()
