"""Working days are counted by the dated holidays, and each computed day can be explained."""

from __future__ import annotations

from datetime import date

import pytest

from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import (
    Skipped,
    YearOfDays,
    count_working_days,
    day_off,
    last_day,
    quarter_end,
    whole_day,
)
from ketluan.office.calendar.words import explained


def d(words):
    return date.fromisoformat(words)


def calm(year):
    """A year without holidays, in which Saturday the 17th of January is worked for Friday the 9th."""
    return YearOfDays(off={date(year, 1, 9): ("swapped_off", "Nghỉ hoán đổi")}, worked=frozenset({date(year, 1, 17)}))


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-01-05", 0, "2026-01-05"),
        ("2026-01-05", 1, "2026-01-06"),
        ("2026-01-02", 1, "2026-01-05"),
        ("2026-01-08", 1, "2026-01-12"),
        ("2026-01-16", 1, "2026-01-17"),
        ("2026-01-12", 10, "2026-01-23"),
    ],
)
def test_weekends_and_swapped_days_are_counted_as_they_are(start, days, end):
    assert count_working_days(d(start), days, calm).end == d(end)


def test_what_was_skipped_is_said():
    counted = count_working_days(d("2026-01-08"), 1, calm)
    assert counted.skipped == (
        Skipped(d("2026-01-09"), "swapped_off", "Nghỉ hoán đổi"),
        Skipped(d("2026-01-10"), "weekend"),
        Skipped(d("2026-01-11"), "weekend"),
    )


def test_the_holidays_of_the_country_are_not_worked():
    counted = count_working_days(d("2026-04-29"), 1, days_off)
    assert counted.end > d("2026-05-01")
    assert {skipped.name for skipped in counted.skipped} >= {"Ngày Chiến thắng", "Ngày Quốc tế Lao động"}


def test_a_swapped_saturday_of_2024_is_worked():
    worked = sorted(day for year in (2019, 2024) for day in days_off(year).worked)
    assert worked
    assert all(day_off(day, days_off) is None for day in worked)


def test_a_year_without_a_table_is_no_year_without_holidays():
    with pytest.raises(LookupError):
        count_working_days(d("2031-12-30"), 5, days_off)


@pytest.mark.parametrize("days", [-1, 1001])
def test_a_count_beyond_reason_is_refused(days):
    with pytest.raises(ValueError, match="cannot be counted"):
        count_working_days(d("2026-01-05"), days, calm)


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("2025-10-20", "2025-10-20"),
        ("2025-10", "2025-10-31"),
        ("2024-02", "2024-02-29"),
        ("2025", "2025-12-31"),
        ("2021-07/2021-09", "2021-09-30"),
        ("2021-01/2021-10-28", "2021-10-28"),
        ("2020/2025", "2025-12-31"),
    ],
)
def test_a_period_ends_with_its_last_day(period, end):
    assert last_day(period) == d(end)


@pytest.mark.parametrize("period", ["", "sớm", "2025-13", "2025-02-30", "2025-1-1-1", "/", "²⁰²⁵"])
def test_what_is_no_period_has_no_last_day(period):
    assert last_day(period) is None


@pytest.mark.parametrize(
    ("day", "end"), [("2026-01-01", "2026-03-31"), ("2026-06-30", "2026-06-30"), ("2026-11-22", "2026-12-31")]
)
def test_the_end_of_the_quarter(day, end):
    assert quarter_end(d(day)) == d(end)


def test_the_explanation_names_the_days_and_the_holiday():
    said = explained(count_working_days(d("2026-01-08"), 1, calm), calm)
    assert said == [
        "1 ngày làm việc kể từ sau ngày 08/01/2026 là hết ngày 12/01/2026.",
        "Không tính 2 ngày nghỉ cuối tuần.",
        "Không tính ngày 09/01/2026: Nghỉ hoán đổi.",
    ]


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("2026-03-09", date(2026, 3, 9)),
        ("2026-03", None),
        ("2026-02-30", None),
        ("hôm qua", None),
        ("", None),
        (None, None),
    ],
)
def test_a_whole_day_is_read_and_nothing_less(iso, day):
    assert whole_day(iso) == day
