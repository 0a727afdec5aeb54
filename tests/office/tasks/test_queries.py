"""Lists and tallies say the same as the rules."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import timedelta

import pytest

from ketluan.office.people.access import actor_of
from ketluan.office.tasks import actions, counting, narrowing, queries
from ketluan.office.tasks.counting import limits_of
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.narrowing import Wanted
from ketluan.office.tasks.rules import StatClass, stat_class
from ketluan.office.tasks.statistics import Classes, Counted, Tally, tallied
from tests.office import kept, people
from tests.office.people import SPECIALIST, TODAY, act, days

LEADS = ("Sở Tài chính", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Sở Y tế")


@pytest.fixture
def five(source):
    """Done in time, done late, overdue, submitted in time and not yet closed, without a date."""
    return kept.then("five tasks", lambda: told(source))


def told(source):
    users = ("taichinh", "noivu", "nongnghiep", "khoahoc", "yte")
    dues = (days(-5), days(-5), days(-5), days(-2), days(3))
    tasks = [
        people.assigned(people.confirmed(source, lead), on=days(-30), due=due, lead=lead, supporters=())
        for lead, due in zip(LEADS, dues, strict=True)
    ]
    for number, on in ((0, days(-6)), (1, days(-4)), (3, days(-2))):
        result = people.account(unit=LEADS[number])
        actions.submit_result(act(users[number], on), tasks[number], result)
    for number in (0, 1):
        actions.close(act(SPECIALIST, days(-1)), tasks[number])
    Task.objects.filter(pk=tasks[4].pk).update(deadline="none", due=None, original_due=None)
    return tasks


@pytest.fixture
def me(province):
    return actor_of(people.user(SPECIALIST))


@pytest.mark.parametrize("ahead", [-40, -6, -5, -4, -3, -2, 0, 4, 30])
def test_the_database_and_the_rule_agree_on_the_class_of_a_task(five, ahead):
    today = days(ahead)
    for task in counting.classed(Task.objects.all(), today):
        done = task.done_on is not None
        assert task.stat == stat_class(due=task.due, submitted_on=task.submitted_on, done=done, today=today)


def test_the_tally_of_all(five):
    tally = queries.tally(Task.objects.all(), TODAY)
    counted = {"done_on_time": 1, "done_late": 1, "open_in_time": 2, "overdue": 1, "undated": 1, "waiting": 1}
    original = {"original_done_on_time": 1, "original_overdue": 1}
    assert tally == Tally(**counted, **original, to_report=2)


@pytest.mark.parametrize("ahead", [-40, -6, -4, -2, 0, 4, 30, 95])
def test_the_database_counts_as_the_rules_do(five, ahead):
    today = days(ahead)
    Task.objects.filter(pk=five[1].pk).update(due=days(3))
    actions.cancel(act(people.LEADER), five[4], reason="Ghép.")
    names = [field.name for field in fields(Counted)]
    rows = [Counted(**row) for row in Task.objects.exclude(state="cancelled").values(*names)]
    limits = limits_of(people.office(), today)
    assert queries.tally(Task.objects.all(), today) == tallied(rows, today, limits)


def test_the_most_overdue_unit_comes_first_and_the_units_add_up(five, me):
    found, whole = queries.by_unit(me, TODAY, 9), queries.tally(Task.objects.all(), TODAY)
    assert str(found.first[0].unit) == "Sở Nông nghiệp và Môi trường"
    assert found.whole.total == found.units == len(found.first) == 5
    assert sum((row.classes for row in found.first), Classes()) == found.whole
    assert asdict(found.whole) == {name: asdict(whole)[name] for name in asdict(found.whole)}


def test_of_many_units_the_worst_are_named_and_all_are_counted(five, me):
    every = queries.by_unit(me, TODAY, 9)
    for most in (1, 2, 3):
        some = queries.by_unit(me, TODAY, most)
        assert some.first == every.first[:most]
        assert (some.units, some.whole) == (every.units, every.whole)


def test_of_no_task_nothing_is_counted(province, me):
    assert queries.by_unit(me, TODAY, 9) == queries.ByUnit([], 0, Classes())


def test_an_extended_task_is_late_by_the_original_day_alone(five):
    Task.objects.filter(pk=five[2].pk).update(due=days(20))
    rows = Task.objects.filter(pk=five[2].pk)
    assert rows.filter(counting.in_class(StatClass.OPEN_IN_TIME, TODAY)).exists()
    assert rows.filter(counting.in_class(StatClass.OVERDUE, TODAY, day="original_due")).exists()
    assert queries.tally(rows, TODAY).extended == 1


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), 5),
        (Wanted(stat="overdue"), 1),
        (Wanted(stat="done_late"), 1),
        (Wanted(stat="nonsense"), 5),
        (Wanted(state="submitted"), 1),
        (Wanted(words="phong, chong ret"), 1),
        (Wanted(words="VỊ TRÍ việc làm"), 1),
        (Wanted(words="không có trong đó"), 0),
        (Wanted(starred=True), 0),
    ],
)
def test_a_list_is_narrowed(five, me, wanted, found):
    assert len(narrowing.listed(me, wanted, TODAY)) == found


@pytest.mark.parametrize("order", [*narrowing.ORDERS, "nonsense"])
def test_a_list_has_every_task_in_any_order(five, me, order):
    assert {task.pk for task in narrowing.listed(me, Wanted(order=order), TODAY)} == {task.pk for task in five}


def test_tasks_without_a_date_come_last(five, me):
    for order in ("due", "-due"):
        assert list(narrowing.listed(me, Wanted(order=order), TODAY))[-1] == five[4]


def test_the_list_shows_the_last_word_and_how_often_a_task_was_urged(five, me):
    actions.report(act("nongnghiep"), five[2], people.account("Đã có dự thảo.", unit=LEADS[2]))
    for day in (days(-1), TODAY):
        actions.urge(act(SPECIALIST, day), [five[2]])
    (row,) = narrowing.listed(me, Wanted(stat="overdue"), TODAY)
    assert (row.last_words, row.urged, row.urged_on) == ("Đã có dự thảo.", 2, TODAY)


def test_a_task_is_stale_after_as_many_days_as_its_office_waits(five, me):
    office = people.office()
    Task.objects.update(last_word_on=TODAY - timedelta(days=office.stale_after))
    assert set(queries.stale(me, TODAY)) == {five[2], five[4]}, "a submitted one waits for the Office"
    assert not queries.stale(me, days(-1)).exists()
