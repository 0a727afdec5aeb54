"""The pace that the plan needs, where the year would end, and how far disbursement is behind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from ketluan.office.indicators.rules.pace import Disbursement, Pace, scenarios

amounts = some.decimals(1, 100_000, places=1)


def test_what_is_left_is_spread_over_the_months_that_are_left():
    pace = Pace(Decimal(900), Decimal(1800), 9)
    assert (pace.left, pace.months_left) == (900, 3)
    assert pace.so_far == 100
    assert pace.needed == 300
    assert pace.times == 3


def test_a_plan_that_is_met_needs_nothing_more():
    assert Pace(Decimal(2000), Decimal(1800), 9).needed == 0


def test_a_year_that_is_over_has_no_pace_to_need():
    pace = Pace(Decimal(900), Decimal(1800), 12)
    assert pace.needed is None
    assert pace.times is None


def test_a_year_that_has_not_begun_has_no_scenario():
    assert scenarios(Pace(Decimal(0), Decimal(1800), 0), None) == ()


def test_without_last_year_there_is_the_run_rate_alone():
    (only,) = scenarios(Pace(Decimal(900), Decimal(1800), 9), None)
    assert (only.name, only.value, only.how) == ("middle", 1200, "run_rate")


def test_last_years_shape_says_how_much_comes_late():
    low, middle, high = scenarios(Pace(Decimal(900), Decimal(1800), 9), (Decimal(500), Decimal(1000)))
    assert (low.value, low.how) == (1200, "run_rate")
    assert (high.value, high.how) == (1800, "seasonal")
    assert middle.value == 1500


@given(amounts, amounts, some.integers(1, 12), amounts, amounts)
def test_scenarios_stand_in_order(done, plan, months, same, whole):
    values = [one.value for one in scenarios(Pace(done, plan, months), (same, whole))]
    assert values == sorted(values)


@given(amounts, amounts, some.integers(1, 11))
def test_the_needed_pace_meets_the_plan(done, plan, months):
    pace = Pace(done, plan, months)
    reached = pace.done + pace.needed * pace.months_left
    assert abs(reached - max(plan, done)) < Decimal("0.0001")


def test_points_behind_are_the_year_gone_less_the_share_disbursed():
    half = Disbursement(Decimal("3950"), Decimal("8000"), date(2026, 12, 31))
    assert half.share == Decimal("49.375")
    assert half.points_behind == Decimal("50.625")
    assert Disbursement(Decimal(1), Decimal(0), date(2026, 1, 1)).points_behind is None


def test_who_is_ahead_of_the_year_is_behind_by_less_than_nothing():
    assert Disbursement(Decimal(90), Decimal(100), date(2026, 6, 30)).points_behind < 0
