"""Verbs in the wrong order, on a page that has grown old, after a fault: what is said, and what is kept."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ketluan.office.tasks import actions
from ketluan.office.tasks.models import Extension, Transfer
from tests.office import people
from tests.office.files.papers import PDF
from tests.office.people import LEAD, LEADER, SPECIALIST, account, act, days


def do(browser, task, verb, **given):
    return browser.post(
        reverse("tasks:do", args=[task.pk, verb]), {f"{verb}-{name}": value for name, value in given.items()}
    )


def page(browser, task):
    return browser.get(reverse("tasks:task", args=[task.pk])).content.decode()


@pytest.fixture
def asked(task):
    """A result was submitted while more time and another unit were asked for."""
    actions.ask_extension(act(LEAD), task, reason="Chờ số liệu.", new_due=days(30))
    actions.ask_transfer(act(LEAD), task, reason="Không đúng chức năng.")
    actions.submit_result(act(LEAD), task, account())
    return task


def test_a_task_that_is_closed_waits_for_no_answer_any_more(asked, signed_in):
    actions.close(act(SPECIALIST), asked)
    assert {one.state for one in (Extension.objects.get(), Transfer.objects.get())} == {"withdrawn"}
    assert "h-asked" not in page(signed_in(SPECIALIST), asked)


def test_nor_does_one_that_is_cancelled(asked):
    actions.cancel(act(LEADER), asked, reason="Đã ghép.")
    assert {one.state for one in (Extension.objects.get(), Transfer.objects.get())} == {"withdrawn"}


def test_a_button_that_came_too_late_speaks_of_nothing_typed(asked, signed_in):
    actions.withdraw_extension(act(LEAD), asked)
    said = do(signed_in(LEAD), asked, "withdraw_extension").content.decode()
    assert "không còn làm được" in said
    assert "bạn ghi" not in said


def test_words_that_came_too_late_are_still_there(asked, signed_in):
    actions.close(act(SPECIALIST), asked)
    answer = do(signed_in(LEAD), asked, "report", words="Đã làm thêm 3 dự án.")
    assert answer.status_code == 422
    assert "Đã làm thêm 3 dự án." in answer.content.decode()


def test_after_a_fault_the_page_opens_where_it_is_and_asks_for_the_files_again(task, signed_in):
    scan = SimpleUploadedFile("công văn.pdf", PDF)
    given = {"new_due": days(-1).isoformat(), "reason": "Chờ số liệu của xã.", "files": [scan]}
    said = do(signed_in(LEAD), task, "ask_extension", **given).content.decode()
    field = said[said.index('name="ask_extension-new_due"') :].partition(">")[0]
    assert "autofocus" in field
    assert said.count("autofocus") == 1
    assert "Chờ số liệu của xã." in said
    assert "Hãy chọn lại các tệp" in said


def test_who_accepts_a_result_reads_of_which_day_it_is(asked, signed_in):
    said = page(signed_in(SPECIALIST), asked)
    assert f"Kết quả trình ngày {people.TODAY:%d/%m/%Y}" in said


def test_the_lead_of_a_late_task_reads_why_more_time_cannot_be_asked_for(finding, signed_in):
    late = people.assigned(finding, on=days(-20), due=days(-2))
    assert "Đã quá hạn nên không còn xin gia hạn được" in page(signed_in(LEAD), late)
    assert "không còn xin gia hạn" not in page(signed_in(SPECIALIST), late)
