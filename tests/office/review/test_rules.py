"""A text is cut where items begin and end; nothing is lost, nothing hidden under anything."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ketluan.office.review.rules import LANES, Passage, day_read, day_written, lanes, paragraphs, trimmed, valid_span

TEXT = "Sở Y tế rà soát 14 trạm, báo cáo trước ngày 30/6."


def over(start, end, kind="directives", ref="p1"):
    return Passage(start, end, kind, ref)


@st.composite
def passages(draw):
    spans = draw(st.lists(st.tuples(st.integers(0, 48), st.integers(1, 30)), max_size=12))
    kinds = st.sampled_from(["directives", "figures", "statements", "people"])
    return [over(at, min(at + size, 49), draw(kinds), f"p{n}") for n, (at, size) in enumerate(spans)]


@given(passages())
def test_the_pieces_are_the_text(found):
    (paragraph,) = paragraphs(TEXT, [(0, len(TEXT), "body")], found)
    assert "".join(piece.words for piece in paragraph.segments) == TEXT
    for piece in paragraph.segments:
        assert TEXT[piece.at : piece.at + len(piece.words)] == piece.words


@given(passages())
def test_each_item_lights_its_own_words(found):
    (paragraph,) = paragraphs(TEXT, [(0, len(TEXT), "body")], found)
    for one in found:
        lit = "".join(piece.words for piece in paragraph.segments if one.ref in piece.refs)
        assert lit == TEXT[one.start : one.end]


@given(passages())
def test_two_long_items_that_overlap_never_share_a_lane_where_lanes_are_enough(found):
    chosen = lanes(found)
    long = [one for one in found if one.ref in chosen]
    heaps = [[other for other in long if other.start <= one.start < other.end] for one in long]
    assume(all(len(heap) <= LANES for heap in heaps))
    for heap in heaps:
        assert len({chosen[other.ref] for other in heap}) == len(heap)


def test_more_items_than_lanes_share_the_last():
    chosen = lanes([over(0, 9, ref=f"p{n}") for n in range(LANES + 2)])
    assert sorted(chosen.values()) == [*range(LANES), LANES - 1, LANES - 1]


def test_an_item_over_two_blocks_stands_in_both():
    first, second = paragraphs(TEXT, [(0, 24, "body"), (25, 49, "body")], [over(8, 40)])
    assert first.bars == second.bars == ((0, "directives", "p1"),)


def test_the_innermost_item_comes_first():
    (paragraph,) = paragraphs(TEXT, [(0, 49, "body")], [over(8, 49), over(16, 18, "figures", "p2")])
    figure = next(piece for piece in paragraph.segments if piece.words == "14")
    assert figure.refs == ("p2", "p1")
    assert (figure.fill, figure.line) == ("figures", "directives")


@pytest.mark.parametrize(("start", "end"), [(0, 7), (8, 49)])
def test_words_are_a_span(start, end):
    assert valid_span(start, end, TEXT)


@pytest.mark.parametrize(("start", "end"), [(7, 8), (5, 5), (9, 4), (-1, 4), (0, 50), (50, 60)])
def test_no_words_are_no_span(start, end):
    assert not valid_span(start, end, TEXT)


def test_white_space_at_the_edges_is_not_meant():
    assert trimmed(2, 8, TEXT) == (3, 7)


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2022-06-15", "15/06/2022"),
        ("2022-06", "06/2022"),
        ("2022", "2022"),
        ("2025-01/2025-09", "2025-01/2025-09"),
        ("", ""),
    ],
)
def test_a_day_is_written_as_vietnamese_write_it_and_read_back(iso, written):
    assert day_written(iso) == written
    assert day_read(written) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [("15/6/2022", "2022-06-15"), ("5.9.2022", "2022-09-05"), ("31/2/2022", "31/2/2022"), ("sớm", "sớm")],
)
def test_a_day_that_is_none_stays_words(words, iso):
    assert day_read(words) == iso


@given(st.dates())
def test_every_day_comes_back(day):
    assert day_read(day_written(day.isoformat())) == day.isoformat()
