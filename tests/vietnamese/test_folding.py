"""Spellings that a person takes for one word fold to one string, offset for offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.vietnamese.folding import fold, one_y
from ketluan.vietnamese.letters import in_new_style, in_old_style, shadow
from ketluan.vietnamese.syllables import is_syllable

LETTERS = st.text(alphabet="aàảãáạăâbcdđeêghiìíklmnoòỏôơpqrstuùủưvxyỳỷýAĐUỶOÀKĨ -–'“1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban", "uy ban"),
        ("Ủy ban", "Uỷ ban"),
        ("kĩ thuật", "kỹ thuật"),
        ("tỉ lệ", "TỶ LỆ"),
        ("Lí do", "lý do"),
        ("qui định", "quy định"),
        ("Đắk Lắk", "dak lak"),
        ("QÐ-UBND", "QĐ–UBND"),
        ("hoà bình", "HÒA BÌNH"),
        ("Tie\u0302\u0301n", "tiến"),
    ],
)
def test_two_spellings_of_one_word_find_each_other(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("tai", "tay"), ("thi", "thy"), ("khi", "khy"), ("chui", "chuy"), ("ban", "bàng")]
)
def test_two_different_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("word", ["thi", "nghỉ", "chị", "vi phạm", "tai", "mai", "kim", "tin"])
def test_an_i_that_is_never_written_y_is_left_alone(word):
    assert one_y(word) == word


@given(LETTERS)
def test_a_fold_keeps_every_offset(text):
    assert len(fold(text)) == len(text) == len(shadow(text))


@given(LETTERS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("old", "new"), [("Tỉnh uỷ Hoà Bình", "Tỉnh ủy Hòa Bình"), ("SỨC KHOẺ", "SỨC KHỎE"), ("thuỷ, khoá", "thủy, khóa")]
)
def test_the_tone_style_is_changed_both_ways_with_its_capitals(old, new):
    assert (in_new_style(old), in_old_style(new)) == (new, old)


@pytest.mark.parametrize("text", ["quý, Quỳ, QUỶ", "hoàn toàn", "toán, ngoại", "của", "khuỷu"])
def test_a_tone_that_has_one_place_only_stays(text):
    assert in_new_style(text) == in_old_style(text) == text


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "Uỷ",
        "ủy",
        "quyết",
        "khuya",
        "thuở",
        "giếng",
        "quốc",
        "xoăn",
        "yêu",
        "oa",
        "Đắk",
        "nhằng",
        "ươm",
        "gì",
        "ý",
    ],
)
def test_a_vietnamese_syllable_is_one(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["quc", "thng", "tt", "UBND", "vaccine", "street", "áń", "", "2021", "ba na"])
def test_letters_that_cannot_stand_together_are_none(word):
    assert not is_syllable(word)
