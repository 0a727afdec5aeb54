"""Days and periods are read from, and written as, the words of Vietnamese documents."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.vietnamese.dates import is_day, read_period, write_date, write_period

BOTH_WAYS = {
    "2021-03-05": "ngày 05 tháng 3 năm 2021",
    "2021-02-28": "ngày 28 tháng 02 năm 2021",
    "2021-10-11": "ngày 11 tháng 10 năm 2021",
    "2021-01": "tháng 01 năm 2021",
    "2021-08": "tháng 8 năm 2021",
    "2021": "năm 2021",
    "2021-07/2021-09": "quý III/2021",
    "2021-01/2021-06": "6 tháng đầu năm 2021",
    "2021-01/2021-09": "9 tháng đầu năm 2021",
    "2021-07/2021-12": "6 tháng cuối năm 2021",
    "2021-01/2021-12": "12 tháng năm 2021",
    "2021/2025": "giai đoạn 2021 - 2025",
    "2021-01/2021-10-28": "từ đầu năm đến ngày 28 tháng 10 năm 2021",
    "2021-09/2022-05": "từ tháng 9 năm 2021 đến tháng 5 năm 2022",
    "2021-10-11/2021-10-12": "từ ngày 11 đến ngày 12 tháng 10 năm 2021",
    "2021-09-28/2021-10-02": "từ ngày 28 tháng 9 đến ngày 02 tháng 10 năm 2021",
}


@pytest.mark.parametrize(("iso", "words"), BOTH_WAYS.items())
def test_a_period_is_written_and_read_back(iso, words):
    assert write_period(iso) == words
    assert read_period(words) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("30.5.2022", "2022-05-30"),
        ("28-10-2021", "2021-10-28"),
        ("ngày 03 tháng bốn năm 2018", "2018-04-03"),
        ("tháng 8/2021", "2021-08"),
        ("08/2021", "2021-08"),
        ("Quý 3 năm 2021", "2021-07/2021-09"),
        ("9 tháng năm 2021", "2021-01/2021-09"),
        ("ngày 9 tháng năm năm 2021", "2021-05-09"),
        ("năm học 2021 – 2022", "2021-09/2022-05"),
        ("Nhiệm kỳ 2020 - 2025", "2020/2025"),
    ],
)
def test_other_writings_are_read(words, iso):
    assert read_period(words) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("31.8", "2021-08-31"),
        ("11/10", "2021-10-11"),
        ("17 – 9", "2021-09-17"),
        ("quý IV", "2021-10/2021-12"),
        ("9 tháng", "2021-01/2021-09"),
        ("29/2", None),
    ],
)
def test_a_year_that_the_words_leave_out_is_the_one_given(words, iso):
    assert read_period(words, year=2021) == iso
    assert read_period(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "31/4/2021",
        "29/2/2021",
        "13/2021",
        "quý V/2021",
        "5,08",
        "năm học 2021 - 2025",
        "2025-2021",
        "40 tháng năm 2021",
        "hôm nay",
        "",
        "từ 40 đến ngày 12/10/2021",
        "từ 0 đến ngày 12/10/2021",
        "4/13 chỉ tiêu",
    ],
)
def test_what_no_calendar_has_is_none(words):
    assert read_period(words, year=2021) is None


def test_a_page_in_place_of_an_expression_is_none():
    assert read_period("từ đầu năm đến " * 20_000 + "ngày 05 tháng 3 năm 2021") is None


WORDS = [
    "ngày",
    "tháng",
    "năm",
    "quý",
    "từ",
    "đầu",
    "đến",
    "cuối",
    "giai",
    "đoạn",
    "học",
    "III",
    "0",
    "1",
    "5",
    "9",
    "12",
    "31",
    "2020",
    "2021",
    "5/9",
    "1.13",
    "2021-2025",
    "-",
    "/",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from([None, 2021]))
def test_date_words_in_any_order_are_a_period_that_can_be_written_or_none(words, year):
    iso = read_period(" ".join(words), year=year)
    assert iso is None or write_period(iso)


@given(st.dates(min_value=datetime.date(1930, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_is_written_and_read_back_long_and_short(day):
    iso = day.isoformat()
    assert read_period(write_date(iso)) == iso == read_period(write_date(iso, short=True))


def test_leading_zeros_follow_the_rule_for_days_and_months():
    assert write_date("2021-03-05", short=True) == "05/3/2021"
    assert write_date("2021-02", short=True) == "02/2021"
    assert write_date("2021-12-31", short=True) == "31/12/2021"


@pytest.mark.parametrize("iso", ["2021-13", "2021-02-30", "31/8/2021", "", "2021-09/2021-01", "0000"])
def test_a_value_that_is_no_period_is_refused(iso):
    with pytest.raises(ValueError, match="\\("):
        write_period(iso)


def test_leap_days_exist_in_leap_years_only():
    assert is_day(2024, 2, 29)
    assert not is_day(2021, 2, 29)
