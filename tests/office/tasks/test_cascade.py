"""A task given to every unit of a class at once, and one that comes again."""

from __future__ import annotations

import pytest

from ketluan.office.people.models import Organization
from ketluan.office.tasks import actions, queries
from ketluan.office.tasks.cascade import answers, class_sizes, units_of_class
from ketluan.office.tasks.models import Occurrence, Task, Urging
from ketluan.office.tasks.recurrence import Recurrence, next_occurrence
from tests.office import people
from tests.office.people import LEADER, SPECIALIST, TODAY, account, act, days

WEEKLY = Recurrence("week", 5)


def given(finding, **more):
    body = people.office().organization
    wanted = {"wording": finding.quote, "lead": body, "assigner": people.user(LEADER), "deadline": "day"}
    return actions.assign(act(SPECIALIST, days(-30)), finding, actions.Assignment(**{**wanted, **more}))


@pytest.fixture
def parent(finding):
    return given(finding, due=days(-1), given_to="commune", units=tuple(units_of_class("commune", TODAY)))


def finish(child, username="muonghin"):
    actions.submit_result(act(username, days(-2)), child, account("Đã báo cáo.", unit=child.lead.name))
    actions.close(act(SPECIALIST, days(-1)), child)


def test_every_unit_of_the_class_gets_a_task_of_its_own(parent):
    assert sorted(child.lead.name for child in parent.children.all()) == sorted(
        Organization.objects.filter(kind="commune").values_list("name", flat=True)
    )
    assert {child.sentence for child in parent.children.all()} == {parent.sentence}
    assert {child.finding for child in parent.children.all()} == {None}


def test_a_branch_of_a_department_is_no_department_of_its_own(province):
    assert "Chi cục Kiểm lâm" not in [str(unit) for unit in units_of_class("department", TODAY)]
    assert class_sizes(TODAY)["department"] == units_of_class("department", TODAY).count()


def test_statistics_count_the_children_and_not_the_parent(parent):
    tally = queries.tally(Task.objects.all(), TODAY)
    assert (tally.total, tally.overdue) == (5, 5)


def test_the_parent_shows_who_has_answered_and_who_has_not(parent):
    finish(parent.children.get(lead__name="UBND xã Mường Hin"))
    found = answers(parent)
    assert (found.answered, found.open, len(found.rows)) == (1, 4, 5)
    assert str(found.rows[-1].lead) == "UBND xã Mường Hin", "those without an answer come first"


def test_the_parent_is_closed_when_every_unit_is_done(parent):
    from django.core.exceptions import PermissionDenied

    first, *others = parent.children.order_by("pk")
    for child in others:
        actions.cancel(act(LEADER), child, reason="Không có đối tượng.")
    with pytest.raises(PermissionDenied):
        actions.close(act(SPECIALIST), parent)
    Task.objects.filter(pk=first.pk).update(lead=people.body("UBND xã Mường Hin"))
    finish(Task.objects.get(pk=first.pk))
    actions.close(act(SPECIALIST), parent)
    assert Task.objects.get(pk=parent.pk).done_on == days(-2)


def test_a_parent_whose_units_are_all_done_waits_to_be_closed(parent):
    from ketluan.office.people.access import actor_of

    me = actor_of(people.user(SPECIALIST))
    assert list(queries.gathered(me)) == []
    for child in parent.children.all():
        actions.cancel(act(LEADER), child, reason="Không có đối tượng.")
    assert list(queries.gathered(me)) == [parent]


def test_with_the_parent_its_open_children_are_cancelled(parent):
    finish(parent.children.get(lead__name="UBND xã Mường Hin"))
    actions.cancel(act(LEADER), parent, reason="Đã có nghị quyết mới.")
    states = list(parent.children.values_list("state", flat=True))
    assert sorted(states) == ["cancelled"] * 4 + ["closed"]


def test_who_urges_the_parent_urges_each_unit_that_owes_an_answer(parent):
    finish(parent.children.get(lead__name="UBND xã Mường Hin"))
    first = parent.children.order_by("pk").first()
    letters = actions.urge(act(SPECIALIST), [parent, first])
    assert len(letters) == 4
    assert Urging.objects.filter(task=parent).count() == 0
    assert Urging.objects.filter(task=first).count() == 1


@pytest.fixture
def weekly(finding):
    lead = people.body("Sở Tài chính")
    return given(finding, lead=lead, deadline="recurring", deadline_words="hằng tuần", recurrence=WEEKLY)


def told(task, day, **more):
    actions.report(act("taichinh", day), task, account(**more))
    return Task.objects.get(pk=task.pk)


def test_a_task_that_comes_again_is_due_on_its_first_day(weekly):
    assert weekly.due == weekly.original_due == next_occurrence(WEEKLY, days(-30))


def test_each_report_closes_an_occurrence(weekly):
    first = weekly.due
    assert told(weekly, first).due == next_occurrence(WEEKLY, first)
    assert [(one.planned, one.told_on) for one in Occurrence.objects.all()] == [(first, first)]


def test_a_report_that_is_sent_twice_closes_one_occurrence(weekly):
    first = weekly.due
    again = told(told(weekly, first, occurrence=first), first, occurrence=first)
    assert again.due == next_occurrence(WEEKLY, first)
    assert again.progress.count() == 2


def test_an_occurrence_without_a_report_stays_without_one(weekly):
    first = weekly.due
    second = next_occurrence(WEEKLY, first)
    told(weekly, second)
    assert [(one.planned, one.told_on) for one in Occurrence.objects.all()] == [(second, second), (first, None)]


def test_a_word_in_between_closes_no_occurrence(weekly):
    assert told(weekly, weekly.due, closes=False).due == weekly.due
    assert not Occurrence.objects.exists()


def test_an_occurrence_that_was_extended_keeps_the_plan_of_the_next(weekly):
    first = weekly.due
    later = days(-30 + 12)
    actions.ask_extension(act("taichinh", first), weekly, reason="Chờ.", new_due=later)
    actions.grant_extension(act(LEADER, first), weekly)
    again = told(weekly, min(later, next_occurrence(WEEKLY, first)))
    assert Occurrence.objects.filter(planned=first).get().due == later
    assert again.due > first
    assert again.due == again.original_due
