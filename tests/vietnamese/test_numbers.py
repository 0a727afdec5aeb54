"""Numbers are read and written with a dot between thousands and a comma before decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.vietnamese.numbers import (
    Number,
    magnitude,
    read_amount,
    read_number,
    read_roman,
    write_amount,
    write_number,
    write_percent,
    write_roman,
)

DECIMALS = st.decimals(min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("22.994,1", "22994.1"),
        ("13.019", "13019"),
        ("5,08", "5.08"),
        ("5.030", "5030"),
        ("02", "2"),
        ("1 234 567", "1234567"),
        ("-0,42", "-0.42"),
        ("0,125", "0.125"),
    ],
)
def test_digits_are_read_as_vietnamese_writes_them(written, value):
    assert read_number(written) == Number(Decimal(value), doubtful=False)


@pytest.mark.parametrize(
    ("written", "value"), [("9.74", "9.74"), ("40,300.7", "40300.7"), ("1,234,567", "1234567"), ("0.125", "0.125")]
)
def test_a_foreign_writing_is_read_with_a_doubt(written, value):
    assert read_number(written) == Number(Decimal(value), doubtful=True)


@pytest.mark.parametrize("written", ["", "1.2.3", "12.34,5", "5,", ",5", "3/4", "1.234.56", "một", "1.5.2021", "12 34"])
def test_what_is_no_number_is_left_alone(written):
    assert read_number(written) is None


@given(st.text(alphabet="0123456789.,-+ \u00a0١"))
def test_digits_and_signs_in_any_order_are_a_value_or_none(written):
    number = read_number(written)
    assert number is None or number.value.is_finite()


@given(DECIMALS)
def test_a_written_number_reads_back(value):
    assert read_number(write_number(value)) == Number(value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,05 triệu", 1_050_000),
        ("13.019 tỷ", 13_019 * 10**9),
        ("39 vạn", 390_000),
        ("8,7 nghìn tỉ", 87 * 10**11),
        ("12", 12),
    ],
)
def test_a_magnitude_word_multiplies(written, value):
    assert read_amount(written) == value


@pytest.mark.parametrize("written", ["12 hộ", "triệu", "", "ba triệu", "5 tỷ đồng"])
def test_another_word_does_not_multiply(written):
    assert read_amount(written) is None


def test_magnitude_words_are_known_in_both_spellings():
    assert magnitude("Tỷ") == magnitude("tỉ") == 10**9
    assert magnitude("tấn") is None


def test_amounts_are_written_short():
    assert write_amount(1_050_000) == "1,05 triệu"
    assert write_amount(Decimal("22994.1")) == "22.994,1"
    assert write_amount(-(13_019 * 10**9)) == "-13.019 tỷ"
    assert write_amount(2_000_000) == "2 triệu"


def test_places_round_half_up_and_fill():
    assert write_percent(Decimal("5.255"), places=2) == "5,26%"
    assert write_number(7, places=1) == "7,0"
    assert write_percent(Decimal("107")) == "107%"


@given(st.integers(min_value=1, max_value=3999))
def test_a_roman_numeral_reads_back(value):
    assert read_roman(write_roman(value)) == value


@pytest.mark.parametrize("written", ["", "IIII", "VX", "IC", "xviii", "MMMM", "Điều"])
def test_a_faulty_roman_numeral_is_none(written):
    assert read_roman(written) is None


@pytest.mark.parametrize("value", [0, 4000, -1])
def test_a_value_without_a_roman_numeral_is_refused(value):
    with pytest.raises(ValueError, match="La Mã"):
        write_roman(value)
