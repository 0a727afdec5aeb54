"""The classes partition the tasks, the counts add up, and a rate says what it is of."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ketluan.office.tasks.rules import StatClass
from ketluan.office.tasks.statistics import Counted, Limits, Share, Tally, has_reported, owes_word, tallied

TODAY = date(2026, 11, 22)
LIMITS = Limits(stale=90, report=30)
near = st.integers(-200, 200).map(lambda days: TODAY + timedelta(days=days))
past = st.integers(0, 200).map(lambda days: TODAY - timedelta(days=days))


@st.composite
def tasks(draw):
    """A task as the office can hold it: done only with a result, a word not before the task."""
    assigned = draw(past)
    submitted = draw(
        st.none() | st.integers(0, (TODAY - assigned).days).map(lambda days: assigned + timedelta(days=days))
    )
    original = draw(st.none() | near)
    extended = draw(st.integers(0, 90))
    return Counted(
        assigned_on=assigned,
        original_due=original,
        due=original and original + timedelta(days=extended),
        submitted_on=submitted,
        done_on=submitted if draw(st.booleans()) else None,
        last_word_on=draw(st.sampled_from([assigned, submitted or assigned, TODAY])),
    )


many = st.lists(tasks(), max_size=30)


@given(many)
def test_the_four_classes_part_the_tasks(found):
    tally = tallied(found, TODAY, LIMITS)
    assert tally.total == len(found)
    assert tally.done == sum(task.done_on is not None for task in found)
    assert tally.fallen_due + tally.open_in_time == tally.total


@given(many, many)
def test_the_counts_of_two_units_add_up(one, other):
    assert tallied(one, TODAY, LIMITS) + tallied(other, TODAY, LIMITS) == tallied(one + other, TODAY, LIMITS)


@given(many)
def test_parts_are_never_more_than_their_whole(found):
    tally = tallied(found, TODAY, LIMITS)
    assert tally.undated <= tally.open_in_time
    assert tally.reported <= tally.to_report <= tally.total - tally.done - tally.waiting
    assert tally.stale <= tally.open_in_time + tally.overdue - tally.waiting
    for share in (tally.on_time, tally.on_time_originally, tally.reported_on_time):
        assert 0 <= share.part <= share.whole


@given(many)
def test_an_extension_never_makes_a_task_later(found):
    tally = tallied(found, TODAY, LIMITS)
    assert tally.original_done_on_time <= tally.done_on_time
    assert tally.original_overdue >= tally.overdue


@given(tasks())
def test_a_task_without_a_day_is_in_time_by_either_day(task):
    if task.due is None:
        in_time = {StatClass.DONE_ON_TIME, StatClass.OPEN_IN_TIME}
        assert {task.stat(TODAY), task.stat(TODAY, original=True)} <= in_time


@given(tasks())
def test_a_word_is_owed_only_for_a_task_that_is_worked_on_for_long_enough(task):
    if owes_word(task, TODAY, LIMITS):
        assert task.done_on is None
        assert task.submitted_on is None
        assert (TODAY - task.assigned_on).days >= LIMITS.report
    assert not has_reported(task, TODAY, LIMITS) or owes_word(task, TODAY, LIMITS)


def test_the_rate_is_of_tasks_fallen_due():
    tally = Tally(done_on_time=14, done_late=2, open_in_time=60, overdue=4, undated=11)
    assert tally.total == 80
    assert tally.on_time == Share(14, 20)
    assert tally.on_time.fraction == Fraction(7, 10)
    assert Tally(open_in_time=3).on_time.fraction is None


def test_tallies_are_added():
    assert Tally(1, 2, 3, 4, 5, 6) + Tally(1, 1, 1, 1, 1, 1) == Tally(2, 3, 4, 5, 6, 7)
