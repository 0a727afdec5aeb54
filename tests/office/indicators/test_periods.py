"""Periods of figures: what a number covers, and what it is compared with."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ketluan.office.indicators.rules.periods import (
    Period,
    just_before,
    month,
    period_of,
    share_of_year,
    whole_year,
    year_before,
    year_to,
)


@pytest.mark.parametrize(
    ("iso", "start", "end"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-09", date(2021, 9, 1), date(2021, 9, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-01/2021-09", date(2021, 1, 1), date(2021, 9, 30)),
        ("2021-08-28", date(2021, 8, 28), date(2021, 8, 28)),
        ("2021-01-01/2021-08-28", date(2021, 1, 1), date(2021, 8, 28)),
        ("2021/2025", date(2021, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_written_period_has_its_days_and_is_written_so_again(iso, start, end):
    found = period_of(iso)
    assert (found.start, found.end) == (start, end)
    assert period_of(found.iso) == found


@pytest.mark.parametrize("iso", ["", "2021-13", "2021-02-30", "2021-09/2021-01", "tháng 9", "2021-09/", "²021"])
def test_what_is_no_period_is_none(iso):
    assert period_of(iso) is None


def test_a_period_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="2021-09-02"):
        Period(date(2021, 9, 2), date(2021, 9, 1))


def test_nine_months_are_compared_with_the_nine_months_of_the_year_before():
    assert year_before(period_of("2021-01/2021-09")).iso == "2020-01/2020-09"
    assert year_before(period_of("2021-02")).end == date(2020, 2, 29)
    assert year_before(period_of("2020-02")).end == date(2019, 2, 28)


def test_a_month_and_a_quarter_are_compared_with_the_ones_before():
    assert just_before(period_of("2021-03")).iso == "2021-02"
    assert just_before(period_of("2021-01")).iso == "2020-12"
    assert just_before(period_of("2021-01/2021-03")).iso == "2020-10/2020-12"
    assert just_before(period_of("2021-08-11/2021-08-20")) == Period(date(2021, 8, 1), date(2021, 8, 10))


def test_administrative_months_run_from_the_15th_to_the_14th():
    assert month(2026, 1, "administrative") == Period(date(2025, 12, 15), date(2026, 1, 14))
    assert month(2026, 2) == Period(date(2026, 2, 1), date(2026, 2, 28))
    assert month(2026, 1, "administrative").months is None


def test_what_counts_from_new_year_is_cumulative():
    assert period_of("2026-01/2026-09").cumulative
    assert year_to(period_of("2026-09")).cumulative
    assert not period_of("2026-09").cumulative
    assert not period_of("2026-01").cumulative


def test_the_share_of_the_year_knows_leap_years():
    assert share_of_year(date(2024, 12, 31)) == (366, 366)
    assert share_of_year(date(2026, 9, 30)) == (273, 365)


@given(some.dates(date(1990, 1, 1), date(2090, 1, 1)), some.integers(0, 800))
def test_every_period_survives_being_written(start, days):
    period = Period(start, date.fromordinal(start.toordinal() + days))
    assert period_of(period.iso) == period


@given(some.integers(1990, 2090), some.integers(1, 12))
def test_going_back_a_year_month_by_month_is_going_back_a_year(year, number):
    back = month(year, number)
    for _ in range(12):
        back = just_before(back)
    assert back == year_before(month(year, number))
    assert whole_year(year).months == 12
