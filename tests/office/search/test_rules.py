"""What is sought is found whatever the marks on its letters, and its sentence is shown with the hits marked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.office.search.rules import LONGEST, excerpt, hits, sought

TEXT = "Mở đầu phiên họp. Uỷ ban nhân dân tỉnh giao Sở Y tế hoà giải các vụ việc, báo cáo trước ngày 20/3.\nHết."


def marked(text, words):
    return "".join(f"[{piece.words}]" if piece.hit else piece.words for piece in excerpt(text, sought(words)))


@pytest.mark.parametrize("words", ["hòa giải", "hoà giải", "hoa giai", "HOÀ GIẢI", "hoa  giai "])
def test_both_tone_styles_and_no_marks_find_the_same(words):
    assert "Sở Y tế [hoà giải] các vụ việc" in marked(TEXT, words)


@pytest.mark.parametrize("words", ["ủy ban", "uỷ ban", "uy ban", "Ủy Ban"])
def test_the_sentence_of_the_hit_is_shown_and_no_other(words):
    said = marked(TEXT, words)
    assert said.startswith("[Uỷ ban] nhân dân")
    assert said.endswith("20/3.")


def test_i_and_y_of_both_schools_are_one():
    assert marked("Nâng tỉ lệ che phủ rừng.", "tỷ lệ") == "Nâng [tỉ lệ] che phủ rừng."


def test_phrases_in_quotation_marks_are_all_marked():
    assert sought('"y tế" “hoà giải” báo cáo').phrases == ("y te", "hoa giai", "bao cao")
    assert marked(TEXT, '"y tế" "báo cáo"').count("[") == 2


@pytest.mark.parametrize("words", ["", "   ", '""', '" "'])
def test_nothing_is_not_sought(words):
    assert not sought(words)


def test_words_that_stand_apart_are_marked_one_by_one():
    assert sought("vụ y tế").loosely.phrases == ("vu", "y", "te")
    assert "Sở [Y] [tế]" in marked(TEXT, "tế y tế y")


def test_space_between_words_may_be_any_space():
    assert marked("Sở Y\ntế báo cáo.", "y tế") == "Sở [Y\ntế] báo cáo."


def test_an_excerpt_is_short_and_holds_the_hit():
    text = "Nội dung " * 200 + "trạm y tế xã" + " tiếp theo" * 200
    said = marked(text, "trạm y tế")
    assert "[trạm y tế]" in said
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert len(said) <= LONGEST + 10


def test_without_a_hit_the_beginning_is_shown():
    assert marked(TEXT, "không có") == "Mở đầu phiên họp."
    assert marked("", "gì") == ""


@given(st.text(alphabet="aáàạ đuyỷ.\nI", max_size=80), st.text(alphabet="aáđuyỷ", min_size=1, max_size=4))
def test_the_pieces_are_words_of_the_text_and_hits_do_not_overlap(text, words):
    asked = sought(words)
    spans = hits(text, asked.phrases)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    flat = " ".join(text.split())
    for piece in excerpt(text, asked):
        assert " ".join(piece.words.split()) in flat or "…" in piece.words
