"""Periods that a comparison names by their number."""

import pytest

from ketluan.office.indicators.rules.adoption import base_of
from ketluan.office.indicators.rules.named import named_period
from ketluan.office.indicators.rules.periods import period_of


@pytest.mark.parametrize(
    ("words", "beside", "named"),
    [
        ("tháng 7", "2026-08", "2026-07"),
        ("tháng 12", "2026-01", "2025-12"),
        ("tháng 8/2025", "2026-08", "2025-08"),
        ("tháng 8 năm 2025", "2026-08", "2025-08"),
        ("quý I", "2026-04/2026-06", "2026-01/2026-03"),
        ("quý 4", "2026-01/2026-03", "2025-10/2025-12"),
        ("cả năm 2025", "2026", "2025"),
    ],
)
def test_a_period_is_named_from_where_the_figure_stands(words, beside, named):
    assert named_period(words, period_of(beside)) == period_of(named)


@pytest.mark.parametrize("words", ["tháng 13", "tháng trước", "cùng kỳ", "kế hoạch năm 2026", "đầu tháng 7", "năm", ""])
def test_other_words_name_none(words):
    assert named_period(words, period_of("2026-08")) is None


@pytest.mark.parametrize(
    ("words", "period", "base"),
    [
        ("tháng 7", "2026-08", "just_before"),
        ("tháng 7/2026", "2026-08", "just_before"),
        ("tháng 8/2025", "2026-08", "year_before"),
        ("tháng 5", "2026-08", "other"),
        ("quý II", "2026-07/2026-09", "just_before"),
        ("năm 2025", "2026", "year_before"),
        ("năm 2020", "2026-01/2026-09", "other"),
    ],
)
def test_what_is_named_is_the_period_before_or_that_of_a_year_before(words, period, base):
    assert base_of(words, period_of(period)) == base
