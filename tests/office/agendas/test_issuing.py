"""An agenda that was issued is kept as it stood, changes no more until it is opened again, and tells nothing shut."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from ketluan.office.agendas import actions, issuing
from ketluan.office.agendas.models import Issue
from ketluan.office.agendas.paper import usual
from ketluan.office.desk.purging import purge
from ketluan.office.intake.restricting import restrict
from ketluan.office.people.access import actor_of
from tests.office import people
from tests.office.people import HEAD, LEADER, SPECIALIST


@pytest.fixture
def agenda(province):
    return people.planned()


def given(agenda, **more):
    agenda.refresh_from_db()
    head = usual(people.office(), people.TODAY)
    known = {"form": head.form, "dated": people.TODAY.isoformat(), "signer_post": head.signer_post}
    return {**known, "recipients": head.recipients, "version": agenda.version, **more}


def issued_to(username, agenda):
    return issuing.issues_for(actor_of(people.user(username)), agenda.session)


def test_an_issued_agenda_changes_no_more_and_stays_as_it_stood_when_it_is_opened_again(agenda, signed_in):
    item, key, browser = people.item_of(agenda), agenda.session_id, signed_in(SPECIALIST)
    assert browser.post(reverse("agendas:issue", args=[key]), given(agenda, number="12/CTr-VP")).status_code == 302
    changed = {"title": "Khác", "minutes": 5}
    for name, keys, said in (
        ("item", [item.pk], changed), ("add", [key], changed), ("remove", [item.pk], {}),
        ("move", [item.pk], {"way": "up"}), ("arrange", [key], {"version": agenda.version}),
    ):  # fmt: skip
        answer = browser.post(reverse(f"agendas:{name}", args=keys), said, follow=True)
        assert "đã ban hành; muốn sửa" in answer.content.decode(), name
    browser.post(reverse("agendas:reopen", args=[key]), {"reason": "Thêm nội dung"})
    actions.change(people.act(SPECIALIST), item, {"title": "Phương án khác"})
    assert browser.post(reverse("agendas:issue", args=[key]), given(agenda)).status_code == 302
    first, second = agenda.issues.all()
    assert (first.reason, second.reopened_at) == ("Thêm nội dung", None)
    assert [one.body["items"][0][1] for one in (first, second)] == ["Phương án cấp nước mùa khô", "Phương án khác"]
    assert first.digest != second.digest
    paper = browser.get(reverse("agendas:issued", args=[first.pk, "docx"])).content
    told = Document(BytesIO(paper))
    assert "12/CTr-VP" in told.tables[0].rows[1].cells[0].text
    assert told.tables[1].rows[1].cells[1].text == "Phương án cấp nước mùa khô"


def test_what_is_handed_out_is_what_was_issued_in_the_form_that_was_chosen(agenda, signed_in):
    people.item_of(agenda)
    browser, address = signed_in(LEADER), reverse("agendas:file", args=[agenda.session_id, "pdf"])
    assert "du-thao" in browser.get(address)["Content-Disposition"]
    signed_in(SPECIALIST).post(reverse("agendas:issue", args=[agenda.session_id]), given(agenda, form="party-05-2026"))
    form = Issue.objects.get().form
    answer = browser.get(address)
    assert form == "party-05-2026"
    assert answer.content.startswith(b"%PDF")
    assert "du-thao" not in answer["Content-Disposition"]


@pytest.mark.parametrize("said", [{"dated": "hôm nay"}, {"form": "x"}, {"signer_post": ""}])
def test_a_head_that_cannot_be_right_issues_nothing(agenda, signed_in, said):
    people.item_of(agenda)
    answer = signed_in(SPECIALIST).post(reverse("agendas:issue", args=[agenda.session_id]), given(agenda, **said))
    assert answer.status_code == 422
    assert not Issue.objects.exists()


def test_who_saw_an_older_agenda_does_not_issue_a_newer_one(agenda, signed_in):
    people.item_of(agenda)
    said = given(agenda)
    people.item_of(agenda, "Mục thêm vào sau")
    browser = signed_in(SPECIALIST)
    answer = browser.post(reverse("agendas:issue", args=[agenda.session_id]), said, follow=True)
    assert "vừa được người khác sửa" in answer.content.decode()
    assert not Issue.objects.exists()


def test_an_agenda_of_matters_alone_is_not_issued(agenda, signed_in):
    matter = people.watched("Khiếu kiện kéo dài tại Nà Pồng")
    actions.adopt(people.act(SPECIALIST), agenda, f"matters-matter-{matter.pk}")
    browser = signed_in(SPECIALIST)
    answer = browser.post(reverse("agendas:issue", args=[agenda.session_id]), given(agenda), follow=True)
    assert "chưa có mục nào để ban hành" in answer.content.decode()


def test_what_was_issued_of_a_source_is_shut_with_it_and_goes_with_it(task, agenda):
    actions.adopt(people.act(SPECIALIST), agenda, f"due-task-{task.pk}")
    made = people.issued(agenda)
    assert made.body["sources"] == [task.source_id]
    restrict(people.act(SPECIALIST), task.source, [people.user(HEAD)], "Vụ việc")
    assert issued_to(LEADER, agenda) == []
    assert issued_to(HEAD, agenda) == [made]
    purge(people.act(HEAD), task.source, "Sót dấu mật")
    assert not Issue.objects.exists()
