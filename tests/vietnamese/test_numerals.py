"""Numbers in words are read and written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.vietnamese.numerals import WORDS, read_words, write_words

SPELT = {
    "không": 0,
    "hai": 2,
    "mười": 10,
    "mười lăm": 15,
    "hai mươi mốt": 21,
    "hai mươi ba": 23,
    "một trăm linh bảy": 107,
    "một nghìn không trăm linh năm": 1005,
    "mười ba nghìn không trăm mười chín": 13019,
    "mười nghìn tỷ": 10**13,
}


@pytest.mark.parametrize(("words", "value"), SPELT.items())
def test_a_number_in_words_is_read_and_written(words, value):
    assert read_words(words) == value
    assert write_words(value) == words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Sáu", "6"),
        ("bẩy mươi tư", "74"),
        ("ba chục", "30"),
        ("mười lăm phẩy sáu", "15.6"),
        ("không phẩy không năm", "0.05"),
        ("ba trăm rưỡi", "350"),
        ("hai tỉ rưỡi", "2500000000"),
        ("ba mươi chín vạn", "390000"),
        ("năm ngàn", "5000"),
        ("một trăm lẻ hai", "102"),
    ],
)
def test_other_ways_of_saying_it_are_read(words, value):
    assert read_words(words) == Decimal(value)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "nghìn",
        "trăm",
        "rưỡi",
        "phẩy năm",
        "năm năm",
        "hai mươi không",
        "một trăm hai",
        "ba nghìn nghìn",
        "vài chục",
        "năm học",
    ],
)
def test_what_is_no_number_in_words_is_none(words):
    assert read_words(words) is None


def test_a_page_in_place_of_a_number_is_none():
    assert read_words("một nghìn " * 50_000) is None
    assert len(write_words(777_777_777_777_777_777)) < 300


@given(st.lists(st.sampled_from(sorted(WORDS)), max_size=12))
def test_number_words_in_any_order_are_a_value_or_none(words):
    value = read_words(" ".join(words))
    assert value is None or value >= 0


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_a_spelt_number_reads_back(value):
    assert read_words(write_words(value)) == value
    assert set(write_words(value).split()) <= WORDS


@pytest.mark.parametrize("value", [-1, 10**18])
def test_a_value_out_of_range_is_refused(value):
    with pytest.raises(ValueError, match="bằng chữ"):
        write_words(value)
