"""The values of one indicator in time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from ketluan.office.indicators.rules.periods import month, period_of
from ketluan.office.indicators.rules.series import Point, Series


def point(iso, value, ref=1, status="final"):
    return Point(period_of(iso), Decimal(value), status, (ref,))


def test_a_flow_adds_up_its_months_and_says_of_which_rows():
    series = Series([point("2026-01", 10, 1), point("2026-02", 20, 2, "estimate"), point("2026-03", 30, 3)], "flow")
    found = series.at(period_of("2026-01/2026-03"))
    assert (found.value, found.status, found.refs, found.reckoned) == (60, "estimate", (1, 2, 3), True)


def test_what_was_told_comes_before_what_could_be_added_up():
    series = Series([point("2026-01", 10), point("2026-02", 20), point("2026-01/2026-02", 31, 9)], "flow")
    assert series.at(period_of("2026-01/2026-02")).refs == (9,)


def test_the_months_since_are_added_to_what_was_told_up_to_then():
    series = Series([point("2026-01/2026-08", 800, 1), point("2026-09", 90, 2)], "flow")
    assert series.to_date(period_of("2026-09")).value == 890
    assert series.at(period_of("2026-01/2026-07")) is None


def test_a_missing_month_is_not_taken_for_nothing():
    assert Series([point("2026-01", 10), point("2026-03", 30)], "flow").at(period_of("2026-01/2026-03")) is None


def test_rates_never_add_up():
    series = Series([point("2026-01", 5), point("2026-02", 7)], "rate")
    assert series.at(period_of("2026-01/2026-02")) is None
    assert series.to_date(period_of("2026-02")).value == 7


def test_a_stock_stands_at_the_end_of_any_period():
    series = Series([point("2026-09-30", 1700)], "stock")
    assert series.at(period_of("2026-01/2026-09")).value == 1700


def test_the_newest_value_by_a_day_is_the_longest_that_ends_last():
    series = Series([point("2026-09", 90, 1), point("2026-01/2026-09", 890, 2), point("2026-10", 99, 3)], "flow")
    assert series.latest(date(2026, 9, 30)).refs == (2,)
    assert series.latest(date(2025, 12, 31)) is None


def test_it_is_compared_with_the_year_before_and_the_month_before():
    series = Series([point("2025-09", 80, 1), point("2026-08", 85, 2), point("2026-09", 90, 3)], "flow")
    assert series.a_year_before(period_of("2026-09")).refs == (1,)
    assert series.before(period_of("2026-09")).refs == (2,)


@given(some.lists(some.integers(0, 1000), min_size=12, max_size=12), some.integers(2, 12))
def test_months_add_up_to_every_part_of_the_year(values, last):
    series = Series([Point(month(2026, n), Decimal(v), "final", (n,)) for n, v in enumerate(values, 1)], "flow")
    assert series.at(period_of(f"2026-01/2026-{last:02}")).value == sum(values[:last])


def test_a_month_follows_from_two_sums_and_says_from_which():
    series = Series([point("2026-01/2026-07", 5318, 1), point("2026-01/2026-08", 6016, 2, "estimate")], "flow")
    found = series.at(period_of("2026-08"))
    assert (found.value, found.status, found.refs, found.difference) == (698, "estimate", (2, 1), True)
    assert series.before(period_of("2026-09")) == found


def test_a_quarter_follows_from_two_sums():
    series = Series([point("2026-01/2026-06", 300, 1), point("2026-01/2026-09", 500, 2)], "flow")
    assert series.at(period_of("2026-07/2026-09")).value == 200


def test_no_month_follows_from_a_sum_that_fell_nor_from_rates():
    fell = [point("2026-01/2026-07", 500, 1), point("2026-01/2026-08", 400, 2)]
    assert Series(fell, "flow").at(period_of("2026-08")) is None
    assert Series(fell[::-1], "rate").at(period_of("2026-08")) is None


def test_what_was_told_up_to_a_day_stands_for_its_month():
    series = Series([point("2026-01-01/2026-08-25", 2364, 1)], "flow")
    assert series.to_date(period_of("2026-08")).value == 2364
    assert series.to_date(period_of("2026-07")) is None
