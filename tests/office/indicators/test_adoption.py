"""What a confirmed figure becomes: a value, a target, a comparison, or a question to a person."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ketluan.office.indicators.rules.adoption import Aim, Comparison, Value, base_of, meant, plan_of


def figure(**said):
    return {"value": "1532.8", "unit": "tỷ đồng", "kind": "level", "period": "2026-01/2026-09", "base": None, **said}


def test_a_level_is_a_value_in_the_indicators_unit():
    found = meant(figure(value="1.5328", unit="nghìn tỷ đồng", bound="estimate"), unit="tỷ đồng", measure="flow")
    assert found == Value(Decimal("1532.8000"), found.period, estimate=True)
    assert found.period.iso == "2026-01/2026-09"


@pytest.mark.parametrize(
    ("base", "plan"),
    [
        ("kế hoạch Trung ương giao", "central"),
        ("dự toán TW giao", "central"),
        ("dự toán HĐND tỉnh giao", "provincial"),
        ("mục tiêu phấn đấu", "striving"),
        ("", "provincial"),
    ],
)
def test_a_target_says_whose_plan_it_is(base, plan):
    found = meant(figure(kind="target", base=base, period="2026"), unit="tỷ đồng", measure="flow")
    assert isinstance(found, Aim)
    assert found.plan == plan == plan_of(base)


def test_what_is_called_a_target_is_one():
    named = {"indicator": {"text": "Chỉ tiêu thu ngân sách nhà nước"}}
    assert isinstance(meant(figure(**named, period="2026"), unit="tỷ đồng", measure="flow"), Aim)


@pytest.mark.parametrize(
    ("base", "meaning"),
    [
        ("cùng kỳ năm 2025", "year_before"),
        ("cùng kỳ", "year_before"),
        ("tháng trước", "just_before"),
        ("dự toán cả năm", "plan"),
        ("kế hoạch vốn năm 2026", "plan"),
        ("cuối năm 2025", "year_end"),
        ("năm trước", "year_before"),
        ("bình quân cả nước", "other"),
        ("", "other"),
    ],
)
def test_what_a_change_is_compared_with(base, meaning):
    assert base_of(base) == meaning


def test_a_fall_is_below_zero():
    found = meant(
        figure(kind="change", value="3.5", unit="%", direction="down", base="cùng kỳ"), unit="tỷ đồng", measure="flow"
    )
    assert found == Comparison(Decimal("-3.5"), found.period, "year_before", "cùng kỳ")


def test_the_growth_of_a_rate_is_its_value():
    said = figure(kind="change", value="7.51", unit="%", direction="up", base="cùng kỳ")
    assert isinstance(meant(said, unit="%", measure="rate"), Value)
    assert isinstance(meant({**said, "base": "tháng trước"}, unit="%", measure="rate"), Comparison)


def test_a_share_that_is_the_indicator_is_its_value_and_one_of_the_plan_is_not():
    said = figure(kind="share", value="98", unit="%")
    assert isinstance(meant(said, unit="%", measure="rate"), Value)
    assert isinstance(meant({**said, "base": "kế hoạch"}, unit="%", measure="rate"), Comparison)


@pytest.mark.parametrize(
    "said",
    [{"period": None}, {"value": "nhiều"}, {"unit": "ha"}, {"kind": "khác"}, {"value": "NaN"}, {"period": "sau này"}],
)
def test_what_is_not_known_is_left_to_a_person(said):
    assert meant(figure(**said), unit="tỷ đồng", measure="flow") is None


def test_what_is_over_the_plan_or_beside_the_year_before_is_told_by_one_way_of_counting():
    said = figure(kind="change", value="2.4", unit="%", direction="up", base="kế hoạch")
    assert meant(said, unit="tỷ đồng", measure="flow").value == Decimal("102.4")
    said = figure(kind="share", value="96.4", unit="%", base="cùng kỳ")
    found = meant(said, unit="doanh nghiệp", measure="flow")
    assert (found.value, found.base) == (Decimal("-3.6"), "year_before")
