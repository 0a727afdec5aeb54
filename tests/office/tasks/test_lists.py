"""A list of tasks: narrowed by its address, on paper, for a chat program; each says the same tasks."""

from __future__ import annotations

import re

import pytest
from django.http import QueryDict
from django.urls import reverse

from ketluan.office.people.access import actor_of
from ketluan.office.tasks import actions
from ketluan.office.tasks.filters import FilterForm
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.narrowing import Wanted, listed
from tests.office import kept, people
from tests.office.people import LEAD, OTHER_UNIT, SPECIALIST, TODAY, act, days


@pytest.fixture
def me(province):
    return actor_of(people.user(SPECIALIST))


@pytest.fixture
def three(source, task):
    """One of finance in ten days, one of health that is late and urged, one of home affairs without a day."""
    return kept.then("three tasks", lambda: told(source, task))


def told(source, task):
    late = people.assigned(
        people.confirmed(source, "Sở Y tế"), on=days(-120), due=days(-4), lead="Sở Y tế", deliverable="report"
    )
    actions.urge(act(SPECIALIST), [late])
    undated = people.assigned(people.confirmed(source, "Sở Nội vụ"), lead="Sở Nội vụ", starred=True)
    Task.objects.filter(pk=undated.pk).update(deadline="none", due=None, original_due=None)
    return {"finance": task, "health": late, "home": Task.objects.get(pk=undated.pk)}


NARROWINGS = [
    (lambda rows: {}, {"finance", "health", "home"}),
    (lambda rows: {"lead": rows["health"].lead_id}, {"health"}),
    (lambda rows: {"tracker": rows["health"].tracker_id}, {"finance", "health", "home"}),
    (lambda rows: {"tracker": people.user("chanhvanphong").pk}, set()),
    (lambda rows: {"assigner": rows["home"].assigner_id}, {"finance", "health", "home"}),
    (lambda rows: {"source": rows["home"].source_id}, {"finance", "health", "home"}),
    (lambda rows: {"source": 0x7FFF}, set()),
    (lambda rows: {"session": 1}, set()),
    (lambda rows: {"deliverable": "report"}, {"health"}),
    (lambda rows: {"due_from": TODAY}, {"finance"}),
    (lambda rows: {"due_to": TODAY}, {"health"}),
    (lambda rows: {"assigned_from": TODAY}, {"finance", "home"}),
    (lambda rows: {"assigned_to": days(-1)}, {"health"}),
    (lambda rows: {"starred": True}, {"home"}),
    (lambda rows: {"urged": True}, {"health"}),
    (lambda rows: {"silent": True}, {"health"}),
    (lambda rows: {"undated": True}, {"home"}),
    (lambda rows: {"extended": True}, set()),
    (lambda rows: {"asked": True}, set()),
    (lambda rows: {"stat": "overdue", "urged": True}, {"health"}),
]


@pytest.mark.parametrize(("given", "found"), NARROWINGS, ids=lambda part: "")
def test_a_list_is_narrowed_by_each_condition(three, me, given, found):
    rows = listed(me, Wanted(**given(three)), TODAY)
    names = {task.pk: name for name, task in three.items()}
    assert {names[task.pk] for task in rows} == found


def test_an_extended_task_is_found_by_what_was_asked_and_by_what_was_granted(task, me):
    actions.ask_extension(act(LEAD), task, reason="Chờ đo đạc.", new_due=days(30))
    assert list(listed(me, Wanted(asked=True), TODAY)) == [task]
    actions.grant_extension(act("chutich"), task)
    assert list(listed(me, Wanted(asked=True), TODAY)) == []
    assert list(listed(me, Wanted(extended=True), TODAY)) == [task]


def test_the_class_by_the_original_day_finds_what_was_extended(task, me):
    Task.objects.filter(pk=task.pk).update(original_due=days(-3))
    assert list(listed(me, Wanted(stat="overdue"), TODAY)) == []
    assert list(listed(me, Wanted(stat="overdue", original=True), TODAY)) == [task]


def test_the_most_urged_comes_first(three, me):
    actions.urge(act(SPECIALIST), [three["finance"], three["health"]])
    rows = list(listed(me, Wanted(order="-urged"), TODAY))
    assert [(row.lead.name, row.urged) for row in rows][:2] == [("Sở Y tế", 2), ("Sở Tài chính", 1)]


@pytest.mark.parametrize(
    "address", ["due_from=hôm qua", "lead=999999", "source=-1", "source=abc", "stat=x", "order=;drop", "page=zz"]
)
def test_an_address_that_makes_no_sense_narrows_nothing_and_does_not_fail(three, signed_in, address):
    answer = signed_in(SPECIALIST).get(f"{reverse('tasks:list')}?{address}")
    assert answer.status_code == 200
    assert "3 nhiệm vụ" in answer.content.decode()


def test_what_narrows_the_list_is_said_and_can_be_left_out(three, me):
    given = QueryDict(f"lead={three['health'].lead_id}&urged=on&order=-due&page=2")
    said = FilterForm(given, me).narrowings
    assert [(one.label, one.words) for one in said] == [("Chủ trì", "Sở Y tế"), ("Đã đôn đốc", "")]
    assert said[0].without == "?urged=on&order=-due"


def test_a_source_that_is_not_theirs_is_not_named_by_the_filter(three, signed_in):
    address = f"{reverse('tasks:list')}?source={three['home'].source_id}"
    title = three["home"].source.title[:40]
    assert title in signed_in(SPECIALIST).get(address).content.decode()
    assert title not in signed_in("tinhuy").get(address).content.decode()


def test_the_rows_alone_are_answered_to_the_filter_that_swaps_them(three, signed_in):
    answer = signed_in(SPECIALIST).get(reverse("tasks:list"), headers={"HX-Target": "rows"}).content.decode()
    assert "<html" not in answer
    assert answer.count('name="task"') == 3


def test_the_paper_bears_its_body_its_day_and_a_place_for_the_signature(three, signed_in):
    said = signed_in(SPECIALIST).get(f"{reverse('tasks:list')}?paper=1&stat=overdue").content.decode()
    assert "ỦY BAN NHÂN DÂN TỈNH HÀ LÂM" in said
    assert "VĂN PHÒNG UBND TỈNH" in said
    assert f"Tính đến ngày {TODAY:%d/%m/%Y}" in said
    assert "Xếp loại: Chưa hoàn thành, quá hạn" in said
    assert "CHÁNH VĂN PHÒNG" in said
    assert said.count("<tr>") == 2
    assert "style=" not in said


def test_a_unit_prints_under_its_own_name(three, signed_in):
    said = signed_in(OTHER_UNIT).get(f"{reverse('tasks:list')}?paper=1").content.decode()
    assert "SỞ Y TẾ" in said
    assert "THỦ TRƯỞNG ĐƠN VỊ" in said
    assert "VĂN PHÒNG UBND TỈNH" not in said


def test_a_list_for_a_chat_program_names_units_days_and_links(three, signed_in):
    said = signed_in(SPECIALIST).get(f"{reverse('tasks:send')}?as=text")
    words = said.content.decode()
    assert said["Content-Type"] == "text/plain; charset=utf-8"
    assert words.startswith("VĂN PHÒNG UBND TỈNH\n")
    assert "▪ Sở Y tế: 1 nhiệm vụ, 1 quá hạn" in words
    assert f"   Hạn: {days(-4):%d/%m/%Y} (quá hạn 4 ngày)" in words
    links = re.findall(r"http://testserver/tasks/(\d+)/", words)
    assert {int(key) for key in links} == {task.pk for task in three.values()}


def test_the_page_for_a_chat_program_holds_the_same_words(three, signed_in):
    browser = signed_in(OTHER_UNIT)
    page = browser.get(reverse("tasks:send")).content.decode()
    words = browser.get(f"{reverse('tasks:send')}?as=text").content.decode()
    assert words.strip().splitlines()[-1].strip() in page
    assert "Sở Tài chính" not in words
