"""Comparisons reckoned anew: what follows from stored values, and what does not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ketluan.office.indicators.rules.change import (
    adds_up,
    change,
    change_follows,
    follows,
    rounded,
    rounding,
    share_follows,
)

D = Decimal


@pytest.mark.parametrize(
    ("said", "new", "old", "holds"),
    [
        ("12", "112", "100", True),
        ("12.0", "112", "100", True),
        ("12.4", "112.0", "100.0", False),
        ("14", "112", "100", False),
        ("-3.5", "96.5", "100", True),
        ("6.02", "223.4", "210.7", True),
        ("9.74", "223.4", "210.7", False),
    ],
)
def test_a_change_follows_from_two_values_or_does_not(said, new, old, holds):
    assert change_follows(D(said), D(new), D(old)) is holds


def test_from_nothing_no_change_can_be_reckoned():
    assert change(D(5), D(0)) is None
    assert change_follows(D(5), D(5), D(0)) is None


def test_a_share_of_counts_is_exact():
    assert share_follows(D("80.6"), D(29), D(36)) is True
    assert share_follows(D("80.1"), D(29), D(36)) is False
    assert share_follows(D("81"), D(29), D(36)) is True
    assert share_follows(D("50"), D(1), D(0)) is None


def test_parts_make_the_whole_up_to_their_rounding():
    assert adds_up([D("33616.4"), D("6684.3")], D("40300.7"))
    assert adds_up([D("33.3"), D("33.3"), D("33.3")], D("100"))
    assert not adds_up([D("33616.4"), D("6684.3")], D("40310.7"))


def test_numbers_round_half_up_as_reports_do():
    assert rounded(D("80.555")) == D("80.56")
    assert follows(D("80.6"), D("80.5555"))
    assert not follows(D("80.1"), D("80.5555"))


@given(some.decimals(1, 10_000, places=2), some.decimals(1, 10_000, places=2), some.integers(0, 3))
def test_what_was_reckoned_and_rounded_always_follows(new, old, places):
    assert change_follows(rounded(change(new, old), places), new, old)


def test_noughts_before_the_comma_are_written_digits():
    assert rounding(Decimal(1400).normalize()) == Decimal("0.5")
