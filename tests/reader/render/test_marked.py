"""Where left-out passages stood, and which lane a bar takes."""

from __future__ import annotations

import pytest

from ketluan.reader.render.cards import Card
from ketluan.reader.render.marked import Marked, left_out


def card(name, start, end, kind="directives"):
    return Card(kind, 1, name, "", (), ((start, end),), (), "")


def lanes(*cards):
    marked = Marked("x" * 100, {"directives": cards}, {"directives": "C"})
    return [int(bar.split('"')[0]) for bar in marked.bars(0, 100).split("lane-")[1:]]


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        ([card("a", 0, 10), card("b", 10, 20)], [0, 0]),
        ([card("a", 0, 10), card("b", 9, 20)], [0, 1]),
        ([card("a", 0, 50), card("b", 5, 10), card("c", 12, 20)], [0, 1, 1]),
        ([card(name, 0, 50) for name in "abcdef"], [0, 1, 2, 3, 3, 3]),
    ],
)
def test_bars_that_would_touch_stand_beside_each_other(cards, expected):
    assert lanes(*cards) == expected


def test_a_piece_without_items_is_the_escaped_text():
    assert Marked("a < b & c", {}, {}).piece(0, 9) == "a &lt; b &amp; c"


def test_an_item_that_began_before_the_piece_is_marked_but_not_signed_again():
    marked = Marked("một hai ba", {"directives": [card("a", 0, 10)]}, {"directives": "C"})
    assert marked.piece(4, 7) == '<span class="u" data-i="a">hai</span>'
    assert marked.piece(0, 3).startswith('<a class="at sign k-directives" id="t-a" href="#i-a">C1</a>')


def test_what_was_cut_before_a_passage_stands_before_it():
    assert left_out("MENU\nMột\nQUẢNG CÁO\nHai\nCHÂN", [(0, 5), (9, 19), (23, 27)], [(0, 5), (4, 19)]) == {
        0: ("MENU",),
        4: ("QUẢNG CÁO",),
        -1: ("CHÂN",),
    }


@pytest.mark.parametrize("removed", ["\n \n", "•", "\u200b"])
def test_white_space_and_single_signs_that_were_cut_are_not_shown(removed):
    assert left_out(f"a{removed}b", [(1, 1 + len(removed))], [(0, 0), (1, 1 + len(removed))]) == {}
