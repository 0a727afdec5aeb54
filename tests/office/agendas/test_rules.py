"""On which days a series meets, when items begin, which papers are missing, and moving a step."""

from __future__ import annotations

from datetime import date, time

import pytest

from ketluan.office.agendas.rules import Paper, Readiness, Rhythm, moved, next_days, readiness, timetable
from ketluan.office.calendar.queries import days_off

SINCE = date(2026, 1, 1)
NOW = date(2026, 11, 22)


def days(rhythm, after=NOW, count=3):
    return [one.day for one in next_days(rhythm, after, days_off, count=count)]


def test_a_series_meets_on_a_weekday_of_its_week():
    first_monday = Rhythm(SINCE, week=1, weekday=0)
    assert days(first_monday, date(2026, 2, 10)) == [date(2026, 3, 2), date(2026, 4, 6), date(2026, 5, 4)]


def test_the_last_week_is_the_fourth_or_the_fifth():
    last_thursday = Rhythm(SINCE, week=5, weekday=3)
    assert days(last_thursday, date(2026, 9, 25)) == [date(2026, 10, 29), date(2026, 11, 26), date(2026, 12, 31)]


def test_a_day_of_the_month_that_a_month_does_not_have_is_its_last():
    assert days(Rhythm(SINCE, day=31), date(2026, 6, 1), count=1) == [date(2026, 6, 30)]


def test_a_day_off_moves_to_the_next_working_day_and_says_why():
    (moved_on,) = next_days(Rhythm(SINCE, day=2), date(2026, 8, 20), days_off, count=1)
    assert moved_on.wanted == date(2026, 9, 2)
    assert moved_on.day > moved_on.wanted
    assert moved_on.skipped[0].why == "holiday"


def test_a_day_that_was_moved_past_today_is_still_to_come():
    saturday = date(2026, 11, 21)
    assert days(Rhythm(SINCE, day=21), saturday, count=1) == [date(2026, 11, 23)]


def test_a_quarterly_series_counts_its_months_from_its_first():
    assert days(Rhythm(date(2026, 3, 1), every=3, day=15), date(2026, 4, 1)) == [
        date(2026, 6, 15),
        date(2026, 9, 15),
        date(2026, 12, 15),
    ]


def test_no_day_lies_before_the_series_began():
    assert days(Rhythm(date(2026, 12, 1), day=10), count=1) == [date(2026, 12, 10)]


def test_each_item_begins_where_the_one_before_ends():
    assert timetable(time(8), [15, 50]) == [(time(8), time(8, 15)), (time(8, 15), time(9, 5))]
    assert timetable(None, [15, 50]) == [None, None]


@pytest.mark.parametrize(
    ("papers", "ready"),
    [
        ([], Readiness(0, 0, 0)),
        ([Paper(NOW, True), Paper(None, True)], Readiness(2, 0, 0)),
        ([Paper(date(2026, 11, 21), False), Paper(NOW, False), Paper(None, True)], Readiness(3, 2, 1)),
    ],
)
def test_a_paper_is_missing_until_it_is_received_and_late_after_its_day(papers, ready):
    assert readiness(papers, NOW) == ready
    assert ready.complete is (ready.missing == 0)


@pytest.mark.parametrize(
    ("key", "way", "order"),
    [(2, "up", [2, 1, 3]), (2, "down", [1, 3, 2]), (1, "up", [1, 2, 3]), (3, "down", [1, 2, 3]), (9, "up", [1, 2, 3])],
)
def test_an_item_moves_one_step_and_not_past_the_ends(key, way, order):
    assert moved([1, 2, 3], key, way) == order
