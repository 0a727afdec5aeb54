"""Months and periods reckoned as ISO 8601."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.values.iso import end_of, last_month, months, months_back, since_new_year


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [(1, 12, "2021"), (1, 9, "2021-01/2021-09"), (8, 8, "2021-08"), (1, 1, "2021-01")],
)
def test_months_of_a_year(first: int, last: int, iso: str) -> None:
    assert months(2021, first, last) == iso
    assert months(None, first, last) is None


@pytest.mark.parametrize(
    ("today", "month"),
    [("2021-09-19", "2021-08"), ("2021-09-20", "2021-09"), ("2021-01-05", "2020-12"), (None, None)],
)
def test_a_session_looks_back_on_its_own_month_near_its_end(today: str | None, month: str | None) -> None:
    assert last_month(today) == month


@pytest.mark.parametrize(
    ("last", "count", "iso"),
    [
        ("2021-08", 3, "2021-06/2021-08"),
        ("2021-08", 8, "2021-01/2021-08"),
        ("2021-02", 3, "2020-12/2021-02"),
        ("2021-02", 14, None),
        (None, 3, None),
    ],
)
def test_months_back_reach_into_the_year_before_at_most(last: str | None, count: int, iso: str | None) -> None:
    assert months_back(last, count) == iso


@pytest.mark.parametrize(
    ("iso", "summed"),
    [
        ("2021-08", "2021-01/2021-08"),
        ("2021-08-31", "2021-01/2021-08-31"),
        ("2021-01", "2021-01"),
        ("2021-01-20", "2021-01/2021-01-20"),
    ],
)
def test_what_is_summed_begins_with_january(iso: str, summed: str) -> None:
    assert since_new_year(iso) == summed


@pytest.mark.parametrize(
    ("iso", "last"),
    [("2021", "2021-12"), ("2021-01/2021-09", "2021-09"), ("2021-08-31", "2021-08"), ("2020/2025", "2025-12")],
)
def test_the_last_month_of_a_period(iso: str, last: str) -> None:
    assert end_of(iso) == last
