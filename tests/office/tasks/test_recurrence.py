"""On which day a task is due again, and which occurrence a report closes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.office.tasks.recurrence import Recurrence, next_occurrence, told

D = date.fromisoformat
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
recurrences = st.builds(Recurrence, st.just("week"), st.integers(1, 7)) | st.builds(
    Recurrence, st.sampled_from(["month", "quarter", "half_year", "year"]), st.integers(1, 31)
)
LONGEST = {"week": 7, "month": 31, "quarter": 92, "half_year": 184, "year": 366}


@pytest.mark.parametrize(
    ("every", "day", "after", "expected"),
    [
        ("week", 5, "2026-11-19", "2026-11-20"),
        ("week", 5, "2026-11-20", "2026-11-27"),
        ("week", 1, "2026-11-22", "2026-11-23"),
        ("month", 25, "2026-11-24", "2026-11-25"),
        ("month", 25, "2026-12-25", "2027-01-25"),
        ("month", 31, "2026-02-10", "2026-02-28"),
        ("month", 31, "2026-02-28", "2026-03-31"),
        ("quarter", 20, "2026-11-22", "2026-12-20"),
        ("quarter", 20, "2026-12-20", "2027-03-20"),
        ("half_year", 15, "2026-06-15", "2026-12-15"),
        ("year", 10, "2026-01-01", "2026-12-10"),
        ("year", 10, "2026-12-31", "2027-12-10"),
    ],
)
def test_the_next_occurrence(every, day, after, expected):
    assert next_occurrence(Recurrence(every, day), D(after)) == D(expected)


@pytest.mark.parametrize(("every", "day"), [("week", 8), ("week", 0), ("month", 32), ("year", 0)])
def test_a_day_that_cannot_be_is_refused(every, day):
    with pytest.raises(ValueError, match="day"):
        Recurrence(every, day)


@given(recurrences, days)
def test_the_next_occurrence_is_later_and_not_too_late(recurrence, after):
    found = next_occurrence(recurrence, after)
    assert timedelta(0) < found - after <= timedelta(days=LONGEST[recurrence.every])


@given(recurrences, days)
def test_no_occurrence_lies_between_a_day_and_the_next_one(recurrence, after):
    found = next_occurrence(recurrence, after)
    assert next_occurrence(recurrence, found - timedelta(days=1)) == found


@given(recurrences, days, st.integers(-40, 800))
def test_a_report_closes_one_occurrence_and_none_is_lost(recurrence, after, late):
    running = next_occurrence(recurrence, after)
    today = running + timedelta(days=late)
    found = told(recurrence, running=running, today=today)
    planned = [*found.missed, found.closed, found.next]
    assert planned[0] == running
    assert all(next_occurrence(recurrence, one) == other for one, other in pairwise(planned))
    assert found.next > today or found.closed == running
    assert all(day < today for day in found.missed)


def test_a_report_in_time_closes_the_occurrence_that_runs():
    found = told(Recurrence("week", 5), running=D("2026-11-20"), today=D("2026-11-18"))
    assert (found.closed, found.missed, found.next) == (D("2026-11-20"), (), D("2026-11-27"))


def test_a_report_after_two_weeks_of_silence_closes_the_last_and_leaves_the_others_missed():
    found = told(Recurrence("week", 5), running=D("2026-11-06"), today=D("2026-11-23"))
    assert (found.closed, found.missed) == (D("2026-11-20"), (D("2026-11-06"), D("2026-11-13")))
