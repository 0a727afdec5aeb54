"""What looks wrong of a stored value by itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ketluan.office.indicators.actions import Entered
from ketluan.office.indicators.adopting.actions import take
from ketluan.office.indicators.rules.outliers import Bounds, odd
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.indicators.rules.series import Point
from tests.office import people
from tests.office.indicators.report import equipped

BOUNDS = Bounds(Decimal(6), Decimal(50))


def found(told, measure="flow", *, share=False, percent=False):
    points = [
        Point(period_of(period), Decimal(value), "final", (number,)) for number, (period, value) in enumerate(told)
    ]
    given = {"share": share, "percent": percent or share, "bounds": BOUNDS}
    return [(one.kind, one.point.period.iso, one.formula) for one in odd(points, measure, **given)]


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ([("2026-07", 742), ("2026-08", 6983)], [("magnitude", "2026-08", "x 10")]),
        ([("2026-07", 742), ("2026-08", 698_300)], [("magnitude", "2026-08", "x 1000")]),
        ([("2026-01/2026-07", 5318), ("2026-01/2026-08", 60_167)], [("magnitude", "2026-01/2026-08", "x 10")]),
        ([("2025-08", 700), ("2026-08", 70)], [("magnitude", "2026-08", "/ 10")]),
        ([("2026-01/2026-07", 5318), ("2026-01/2026-08", 6016)], []),
        ([("2026-07", 3), ("2026-08", 40)], []),
    ],
)
def test_another_magnitude_than_its_neighbours_is_asked_about(told, kinds):
    assert found(told) == kinds


def test_a_sum_that_is_less_than_a_part_of_it_has_fallen():
    assert found([("2026-01/2026-07", 5318), ("2026-01/2026-08", 5016)]) == [
        ("fallen", "2026-01/2026-08", "5016 < 5318")
    ]
    assert found([("2026-07", 13), ("2026-01/2026-08", 11)]) == [("fallen", "2026-01/2026-08", "11 < 13")]
    assert found([("2026-01/2026-07", 5318), ("2026-08", 698)]) == []


def test_a_share_is_at_most_a_hundred_and_growth_may_be_more():
    assert found([("2026-08", 118)], "rate", share=True) == [("over", "2026-08", "")]
    assert found([("2026-08", 118)], "rate", percent=True) == []


def test_what_is_odd_is_found_as_soon_as_it_is_stored_and_settled_with_a_reason(province, signed_in):
    office = equipped()
    revenue = office.indicators.get(key="budget.revenue")
    for month, value in ((7, 742), (8, 698_300)):
        period = period_of(f"2026-0{month}")
        take(people.act(people.SPECIALIST, date(2026, 9, 1)), Entered(revenue, period, Decimal(value), words="BC"))
    (one,) = office.contradictions.filter(gone_at=None)
    assert (one.kind, one.said, one.reckoned) == ("magnitude", Decimal(698_300), Decimal(742))
    shown = signed_in(people.SPECIALIST).get("/indicators/checks/").content.decode()
    assert "698.300 tỷ đồng khác hẳn số cùng loại gần nhất (742 tỷ đồng)" in shown
