"""Shares of the plan, the bands in which they are reported, and the scoreboard."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ketluan.office.indicators.rules.bands import band_of, bands, scoreboard, share_of_plan

FOUR = bands([Decimal(100), Decimal(70), Decimal(50)])
shares = some.decimals(0, 1000, places=3)


@pytest.mark.parametrize(
    ("share", "band"),
    [("100", 0), ("99.999", 1), ("70", 1), ("69.99", 2), ("50", 2), ("49.9", 3), ("0", 3), ("250", 0)],
)
def test_a_bound_belongs_to_the_band_above_it(share, band):
    assert band_of(Decimal(share), FOUR) == band


@given(some.lists(some.one_of(some.none(), shares), max_size=60))
def test_every_indicator_is_counted_once(given_shares):
    found = scoreboard(given_shares, FOUR)
    assert found.total + found.unknown == len(given_shares)
    assert len(found.counts) == 4


def test_bounds_in_another_order_are_refused():
    with pytest.raises(ValueError, match="high to low"):
        bands([Decimal(50), Decimal(70)])
    with pytest.raises(ValueError, match="high to low"):
        bands([])


def test_more_is_better_for_revenue():
    assert share_of_plan(Decimal("1532.8"), Decimal(1867)).quantize(Decimal("0.1")) == Decimal("82.1")
    assert share_of_plan(Decimal(5), Decimal(0)) is None


def test_less_is_better_for_poverty():
    assert share_of_plan(Decimal(8), Decimal(10), "down") == 100
    assert share_of_plan(Decimal(20), Decimal(10), "down") == 50
    assert share_of_plan(Decimal(3), Decimal(0), "down") == 0
