"""A deadline on a day off: kept or moved, as the Office has laid down from a day on, and explained."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import YearOfDays, shifted
from ketluan.office.ledger.models import Entry
from ketluan.office.tasks import actions
from ketluan.office.tasks.due_models import DueRule
from ketluan.office.tasks.due_rules import due_rule, due_under, lay_down
from ketluan.office.tasks.explanation import explanation
from ketluan.office.tasks.models import Task
from ketluan.reference.due_shifts import due_shifts
from ketluan.reference.tables import sources
from tests.office import people
from tests.office.people import HEAD, INSPECTOR, LEADER, SPECIALIST, TODAY, act, days

SATURDAY, SUNDAY, FRIDAY, MONDAY = date(2026, 3, 21), date(2026, 3, 22), date(2026, 3, 20), date(2026, 3, 23)
# the next Saturday that is followed and preceded by ordinary days
OFF = next(day for day in (days(n) for n in range(7, 60)) if day.weekday() == 5 and day.month not in (1, 2, 4, 5, 9))


@pytest.mark.parametrize(
    ("day", "shift", "becomes"),
    [
        (SATURDAY, "keep", SATURDAY),
        (SATURDAY, "next", MONDAY),
        (SUNDAY, "next", MONDAY),
        (SUNDAY, "previous", FRIDAY),
        (FRIDAY, "next", FRIDAY),
        (FRIDAY, "previous", FRIDAY),
    ],
)
def test_a_day_off_becomes_a_working_day(day, shift, becomes):
    assert shifted(day, shift, lambda year: YearOfDays({}, frozenset())) == becomes


def test_holidays_and_worked_saturdays_count():
    def year(number):
        return YearOfDays({MONDAY: ("holiday", "Lễ")}, frozenset({SATURDAY}))

    assert shifted(SUNDAY, "next", year) == date(2026, 3, 24)
    assert shifted(SUNDAY, "previous", year) == SATURDAY
    with pytest.raises(LookupError):
        shifted(date(1990, 1, 7), "next", days_off)


def test_a_day_is_never_moved_before_the_task_and_of_an_unknown_year_it_stays():
    previous = DueRule(shift="previous", since=date(2020, 1, 1))
    assert due_under(previous, SUNDAY, told=SATURDAY).day == SUNDAY
    assert due_under(previous, SUNDAY, told=FRIDAY).day == FRIDAY
    assert due_under(previous, date(1990, 1, 7), told=date(1990, 1, 1)).day == date(1990, 1, 7)
    assert due_under(None, SUNDAY, told=FRIDAY).rule is None


def test_each_way_names_its_source_and_what_was_not_read_says_so():
    assert {way.key for way in due_shifts()} == {"keep", "next", "previous"}
    assert all(way.source in sources() and not way.confirmed for way in due_shifts())
    assert next(way.legal for way in due_shifts() if way.key == "next") == "khoản 5 Điều 148 Bộ luật Dân sự 2015"


def laid_down(shift="next", since=TODAY, basis="Quy chế 12/QĐ-UBND"):
    return lay_down(act(HEAD), people.office(), shift=shift, since=since, basis=basis)


def test_the_rule_of_a_day_is_the_latest_that_has_begun(province):
    first, later = laid_down("next"), laid_down("previous", since=days(5))
    again = laid_down("keep", since=days(5))
    assert [due_rule(people.office().pk, day) for day in (days(-1), days(4), days(5))] == [None, first, again]
    assert later.since == again.since
    entry = Entry.objects.filter(verb="lay_down_due_rule").order_by("number").last()
    assert (entry.before["shift"], entry.after["shift"]) == ("previous", "keep")


def test_a_rule_does_not_begin_in_the_past_and_only_the_head_or_the_administrator_lays_it_down(province):
    with pytest.raises(ValueError, match="past"):
        laid_down(since=days(-1))
    for who in (SPECIALIST, LEADER, INSPECTOR):
        with pytest.raises(PermissionDenied):
            lay_down(act(who), people.office(), shift="next", since=TODAY, basis="")
    assert lay_down(act("quantri"), people.office(), shift="next", since=TODAY, basis="")


def test_a_day_that_is_assigned_is_moved_and_explained(finding):
    laid_down()
    task = people.assigned(finding, due=OFF)
    monday = OFF + timedelta(days=2)
    assert (task.due, task.original_due, task.written_due) == (monday, monday, OFF)
    (said,) = explanation(Task.objects.select_related("due_rule").get())
    for words in (f"{OFF:%d/%m/%Y}", "ngày nghỉ", f"{TODAY:%d/%m/%Y}", "ngày làm việc tiếp theo", "12/QĐ-UBND"):
        assert words in said


def test_without_a_rule_the_day_is_kept_with_a_remark(finding):
    task = people.assigned(finding, due=OFF)
    assert (task.due, task.written_due) == (OFF, None)
    assert "là ngày nghỉ" in explanation(task)[0]


def test_working_days_recurrences_and_days_that_a_leader_sets_are_left(finding):
    laid_down()
    task = people.assigned(finding, due=OFF, working_days=3)
    assert task.due == OFF
    actions.set_due(act(LEADER), task, due=OFF + timedelta(days=7), reason="Theo lịch họp")
    task.refresh_from_db()
    assert (task.due, task.due_rule) == (OFF + timedelta(days=7), None)


def test_the_page_lays_down_and_the_form_of_a_task_says_what_was_moved(finding, signed_in):
    head, address = signed_in(HEAD), reverse("tasks:due-rules")
    given = {"office": people.office().pk, "shift": "next", "since": TODAY.isoformat(), "basis": ""}
    assert head.post(address, {**given, "since": days(-1).isoformat()}).status_code == 422
    assert head.post(address, given).url == address
    assert DueRule.objects.get().basis == "khoản 5 Điều 148 Bộ luật Dân sự 2015"
    specialist = signed_in(SPECIALIST)
    assert "Ghi quy định" not in specialist.get(address).content.decode()
    assert specialist.post(address, given).status_code == 403
    said = {"wording": finding.quote, "lead": people.body("Sở Tài chính").pk, "assigner": people.user(LEADER).pk}
    typed = {**said, "deadline": "day", "due": OFF.isoformat()}
    answer = specialist.post(reverse("tasks:assign", args=[finding.pk]), typed, follow=True)
    assert "tức ngày" in answer.content.decode()
