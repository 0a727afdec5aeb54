"""Lists stand in the order of Vietnamese dictionaries; names by given name."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.vietnamese.order import name_key, sort_key

IN_ORDER = [
    ["An", "Ánh", "Ân", "Ấn", "Bình", "Dung", "Đào", "Đặng"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ"],
    ["an", "An", "An Bình", "án", "Anh"],
    ["Ba Tơ", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bến Tre"],
    ["Phường 2", "Phường 10", "Phường An Lạc"],
    ["", "a"],
]


@pytest.mark.parametrize("words", IN_ORDER)
def test_words_come_out_in_dictionary_order(words):
    shuffled = random.Random(7).sample(words, len(words))
    assert sorted(shuffled, key=sort_key) == words


def test_both_tone_styles_and_punctuation_stand_together():
    assert sort_key("Hoà-Bình") == sort_key("Hòa-Bình")
    assert sort_key("Thừa Thiên - Huế") < sort_key("Thừa Thiên Huệ")


def test_people_are_listed_by_given_name_then_surname():
    names = ["Lý Văn An", "Đỗ Thị Bình", "Hà Văn Bình", "Sùng A Páo"]
    assert sorted(random.Random(7).sample(names, 4), key=name_key) == names


@given(st.text(), st.text())
def test_a_key_compares_like_its_bytes(one, other):
    keys = sort_key(one), sort_key(other)
    assert (keys[0] < keys[1]) == (keys[0].encode("utf-8", "surrogatepass") < keys[1].encode("utf-8", "surrogatepass"))


@given(st.text())
def test_a_key_holds_no_zero_byte(text):
    assert "\0" not in sort_key(text)
