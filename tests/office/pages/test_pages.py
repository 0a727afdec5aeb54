"""What the pages say and do without a browser."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from ketluan.office.ledger.queries import history
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Extension, Task
from tests.office import people
from tests.office.people import HEAD, LEAD, LEADER, SPECIALIST, TODAY, days


def do(browser, task, verb, **given):
    return browser.post(
        reverse("tasks:do", args=[task.pk, verb]), {f"{verb}-{name}": value for name, value in given.items()}
    )


def page(browser, name, *args):
    return browser.get(reverse(name, args=args)).content.decode()


def test_a_document_is_taken_in_by_its_form(signed_in):
    browser = signed_in(SPECIALIST)
    text = "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Y tế báo cáo trước ngày 20/3/2026."
    given = {"office": people.office().pk, "text": text, "received": TODAY.isoformat()}
    answer = browser.post(reverse("intake:take-in"), given)
    assert answer.status_code == 302
    assert "báo cáo trước ngày 20/3/2026" in browser.get(answer.url).content.decode()


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_no_document(signed_in, text):
    given = {"office": people.office().pk, "text": text, "received": TODAY.isoformat()}
    answer = signed_in(SPECIALIST).post(reverse("intake:take-in"), given)
    assert answer.status_code == 422
    assert "Hãy chọn một tệp" in answer.content.decode()


def test_nobody_takes_in_for_an_office_that_is_not_theirs(signed_in):
    theirs = people.office("Văn phòng Tỉnh ủy")
    given = {"office": theirs.pk, "text": "Sở Y tế báo cáo.", "received": TODAY.isoformat()}
    assert signed_in(SPECIALIST).post(reverse("intake:take-in"), given).status_code == 422


def test_a_document_cannot_bring_markup_into_a_page(province, signed_in):
    source = people.taken_in("<b>Chủ tịch</b> yêu cầu <script>alert(1)</script> Sở Y tế & Sở Nội vụ báo cáo kết quả.")
    for name in ("review:desk", "intake:text"):
        said = page(signed_in(SPECIALIST), name, source.pk)
        assert "alert(1)" in said
        assert "<script>alert" not in said


def test_a_proposal_is_decided_without_a_reload(source, signed_in):
    proposal = people.proposals(source)[0]
    address = reverse("review:decide", args=[source.pk, proposal.pk])
    answer = signed_in(SPECIALIST).post(address, {"verdict": "confirm"}, headers={"HX-Request": "true"})
    said = answer.content.decode()
    assert 'data-state="confirmed"' in said
    assert reverse("tasks:assign", args=[Finding.objects.get().pk]) in said
    assert 'hx-swap-oob="true"' in said
    assert "<html" not in said


def test_a_correction_comes_by_the_same_form(source, signed_in):
    proposal = people.proposals(source)[0]
    address = reverse("review:decide", args=[source.pk, proposal.pk])
    given = {"verdict": "correct", "lead": "Sở Xây dựng", "supporters": "Sở Y tế; Sở Nội vụ"}
    signed_in(SPECIALIST).post(address, given)
    assert Finding.objects.get().fields["supporters"] == ["Sở Y tế", "Sở Nội vụ"]


def test_an_unknown_verdict_decides_nothing(source, signed_in):
    address = reverse("review:decide", args=[source.pk, people.proposals(source)[0].pk])
    signed_in(SPECIALIST).post(address, {"verdict": "maybe"})
    assert not Finding.objects.exists()


def test_all_of_a_kind_are_confirmed_at_once_and_undone_at_once(source, signed_in):
    browser = signed_in(SPECIALIST)
    browser.post(reverse("review:confirm-kind", args=[source.pk]), {"kind": "directives"})
    assert Finding.objects.filter(withdrawn_at=None).count() == len(people.proposals(source))
    browser.post(reverse("review:undo", args=[source.pk]))
    assert Finding.objects.filter(withdrawn_at=None).count() == 0


def assigned(browser, finding, **given):
    form = {
        "wording": "Rà soát 14 dự án",
        "lead": people.body("Sở Tài chính").pk,
        "assigner": people.user(LEADER).pk,
        "deadline": "day",
    }
    return browser.post(reverse("tasks:assign", args=[finding.pk]), {**form, **given})


def test_a_task_is_assigned_with_a_day(finding, signed_in):
    assigned(signed_in(SPECIALIST), finding, due=days(9).isoformat(), supporters=[people.body("Sở Y tế").pk])
    task = Task.objects.get()
    assert (task.due, task.original_due, task.working_days) == (days(9), days(9), None)
    assert [str(body) for body in task.supporters.all()] == ["Sở Y tế"]


def test_a_task_is_assigned_with_a_number_of_working_days_that_is_explained(finding, signed_in):
    assigned(signed_in(SPECIALIST), finding, working_days="10")
    task = Task.objects.get()
    assert task.working_days == 10
    assert task.due >= TODAY + timedelta(days=12)
    said = page(signed_in(SPECIALIST), "tasks:task", task.pk)
    assert f"10 ngày làm việc kể từ sau ngày {TODAY:%d/%m/%Y} là hết ngày {task.due:%d/%m/%Y}." in said


@pytest.mark.parametrize(
    ("given", "fault"),
    [({}, "Hãy ghi ngày hoặc số ngày làm việc."), ({"lead": ""}, "errorlist"), ({"due": "hôm nào đó"}, "errorlist")],
)
def test_a_task_that_is_not_clear_is_not_assigned(finding, signed_in, given, fault):
    answer = assigned(signed_in(SPECIALIST), finding, **given)
    assert answer.status_code == 422
    assert fault in answer.content.decode()
    assert not Task.objects.exists()


def test_a_task_at_the_end_of_the_quarter_and_one_without_a_day(source, signed_in):
    browser = signed_in(SPECIALIST)
    assigned(browser, people.confirmed(source, "Sở Nội vụ"), deadline="quarter_end")
    assigned(browser, people.confirmed(source, "Sở Y tế"), deadline="none")
    first, second = Task.objects.order_by("pk")
    assert first.due.month % 3 == 0
    assert second.due is None


def test_a_task_is_given_to_every_commune_by_the_form_and_the_office_gathers(finding, signed_in):
    answer = assigned(signed_in(SPECIALIST), finding, lead="", given_to="commune", due=days(9).isoformat())
    assert answer.status_code == 302
    parent = Task.objects.get(parent=None)
    assert (str(parent.lead), parent.children.count()) == ("Văn phòng UBND tỉnh", 5)
    assert "0/5 đơn vị đã trả lời" in page(signed_in(SPECIALIST), "tasks:task", parent.pk)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"recurs_every": "week", "recurs_day": "8"}, "từ 1 đến 7"),
        ({"recurs_every": "month"}, "ngày của mỗi kỳ"),
        ({"lead": ""}, "Hãy chọn cơ quan chủ trì."),
    ],
)
def test_a_recurrence_that_cannot_be_is_told_beside_its_field(finding, signed_in, given, fault):
    answer = assigned(signed_in(SPECIALIST), finding, **{"deadline": "recurring", **given})
    assert answer.status_code == 422
    assert fault in answer.content.decode()


def test_a_task_that_comes_again_is_given_by_the_form(finding, signed_in):
    assigned(signed_in(SPECIALIST), finding, deadline="recurring", recurs_every="month", recurs_day="25")
    task = Task.objects.get()
    assert (task.due.day, task.due > TODAY) == (25, True)
    assert "Hằng tháng, ngày 25." in page(signed_in(SPECIALIST), "tasks:task", task.pk)


def test_a_second_assignment_of_one_finding_leads_to_the_first(finding, task, signed_in):
    answer = assigned(signed_in(SPECIALIST), finding, due=days(9).isoformat())
    assert answer.url == reverse("tasks:task", args=[task.pk])


def test_a_percentage_needs_a_sentence(task, signed_in):
    assert do(signed_in(LEAD), task, "report", percent="50").status_code == 422
    assert do(signed_in(LEAD), task, "report", percent="101", words="Xong.").status_code == 422
    assert do(signed_in(LEAD), task, "report", percent="50", words="Đã xong một nửa.").status_code == 302


def test_words_typed_while_the_task_was_closed_by_another_are_shown_again(task, signed_in):
    from ketluan.office.tasks import actions

    actions.cancel(people.act(LEADER), task, reason="Ghép việc khác.")
    answer = do(signed_in(LEAD), task, "report", words="Đã rà soát 11 dự án.", percent="80")
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "không còn làm được" in said
    assert "Đã rà soát 11 dự án." in said
    assert not Task.objects.get().progress.exists()


def test_the_words_of_who_came_second_are_not_lost(task, signed_in):
    kept = {"tracker": task.tracker_id, "supporters": [body.pk for body in task.supporters.all()]}
    do(signed_in(SPECIALIST), task, "edit", wording="Bản thứ nhất", version=task.version, **kept)
    answer = do(signed_in(HEAD), task, "edit", wording="Bản thứ hai", version=task.version, **kept)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "người khác sửa" in said
    assert '<p class="words">Bản thứ nhất</p>' in said
    assert "Bản thứ hai" in said
    assert Task.objects.get().wording == "Bản thứ nhất"
    now = Task.objects.get().version
    assert f'name="edit-version" value="{now}"' in said, "having seen both, the second may write over the first"
    assert do(signed_in(HEAD), task, "edit", wording="Bản thứ hai", version=now, **kept).status_code == 302


def test_the_office_grants_for_the_leader_only_with_a_basis(task, signed_in):
    do(signed_in(LEAD), task, "ask_extension", reason="Chờ số liệu.", new_due=days(30).isoformat())
    assert do(signed_in(SPECIALIST), task, "grant_extension", answer="").status_code == 422
    do(signed_in(SPECIALIST), task, "grant_extension", answer="", basis_kind="note", basis_on="2026-11-20")
    assert Extension.objects.get().on_behalf == "Đào Việt Cương"
    assert history(task)[0].basis == "bút phê 20/11/2026"


def test_the_leader_is_not_asked_for_a_basis(task, signed_in):
    do(signed_in(LEAD), task, "ask_extension", reason="Chờ số liệu.", new_due=days(30).isoformat())
    assert "Căn cứ" not in page(signed_in(LEADER), "tasks:task", task.pk)
    assert do(signed_in(LEADER), task, "grant_extension", answer="").status_code == 302


def test_an_unknown_verb_is_not_found(task, signed_in):
    assert do(signed_in(LEAD), task, "burn").status_code == 404


def test_a_unit_does_not_see_the_ledger_of_the_office(task, signed_in):
    assert "h-history" in page(signed_in(SPECIALIST), "tasks:task", task.pk)
    assert "h-history" not in page(signed_in(LEAD), "tasks:task", task.pk)


def test_a_fault_stands_beside_its_field_and_what_was_typed_stays(task, signed_in):
    answer = do(signed_in(LEAD), task, "ask_extension", reason="Chờ các xã.", new_due=days(2).isoformat())
    said = answer.content.decode()
    form = said.partition('id="do-ask_extension"')[2].partition("</form>")[0]
    assert answer.status_code == 422
    assert "phải sau thời hạn đang chạy" in form
    assert "Chờ các xã." in form
    assert form.startswith(" open>")


def test_a_unit_reads_what_was_changed_of_its_duty(task, signed_in):
    do(signed_in(LEADER), task, "set_due", due=days(5).isoformat(), reason="Cần sớm hơn.")
    said = page(signed_in(LEAD), "tasks:task", task.pk)
    assert "h-changed" in said
    assert "Cần sớm hơn." in said


def test_the_passage_of_a_task_is_marked_in_its_source(task, finding, signed_in):
    said = page(signed_in(LEAD), "tasks:task", task.pk)
    address = f"{reverse('intake:text', args=[task.source_id])}?start={finding.start}&amp;end={finding.end}"
    assert address in said
    marked = signed_in(LEAD).get(address.replace("&amp;", "&")).content.decode()
    assert f'<mark id="passage">{finding.quote}</mark>' in marked


def test_a_source_belongs_to_one_session(source, signed_in):
    browser = signed_in(SPECIALIST)
    address = reverse("meetings:of-source", args=[source.pk])
    said = browser.get(address).content.decode()
    assert "Đào Việt Cương" in said, "the chair that the reader proposes"
    given = {"which": "new", "title": "Phiên họp tháng 9", "body": "UBND tỉnh", "held_on": TODAY.isoformat()}
    first = browser.post(address, given)
    assert "Phiên họp tháng 9" in browser.get(first.url).content.decode()
    again = browser.post(address, given, follow=True)
    assert "đã thuộc một phiên họp" in again.content.decode()


def test_a_second_source_is_attached_to_the_session_that_is_there(source, signed_in):
    browser = signed_in(SPECIALIST)
    given = {"which": "new", "title": "Phiên họp tháng 9", "body": "UBND tỉnh", "held_on": TODAY.isoformat()}
    session = browser.post(reverse("meetings:of-source", args=[source.pk]), given).url
    notice = people.taken_in("Thu ngân sách tháng 8 đạt 412,6 tỷ đồng, bằng 55% dự toán.", "ngân sách.txt")
    chosen = {"which": "old", "session": session.rstrip("/").rpartition("/")[2]}
    attached = browser.post(reverse("meetings:of-source", args=[notice.pk]), chosen)
    assert attached.url == reverse("directives:second", args=[notice.pk]), "laid beside what the first gave"
    assert "Thu ngân sách tháng 8" in browser.get(session).content.decode()


def test_who_fails_five_times_waits(province, client):
    address = reverse("sign-in")
    for _ in range(5):
        answer = client.post(address, {"username": SPECIALIST, "password": "sai"})
    assert answer.status_code == 429
    assert "Tạm khóa" in answer.content.decode()
    right = client.post(address, {"username": SPECIALIST, "password": people.PASSWORD})
    assert right.status_code == 429


def test_every_page_forbids_inline_script_and_framing(province, client):
    answer = client.get(reverse("sign-in"))
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_a_form_without_its_token_is_refused(province):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    assert strict.post(reverse("sign-in"), {"username": "a", "password": "b"}).status_code == 403


def test_a_unit_accepts_what_it_leads_and_sees_apart_what_it_supports(task, signed_in):
    def panels(username):
        said = page(signed_in(username), "desk:home")
        return {one.partition('"')[0] for one in said.split('aria-labelledby="')[1:] if "điều chuyển vốn" in one}

    assert panels(LEAD) == {"h-assigned"}
    assert panels(people.SUPPORTER) == {"h-supported"}
    assert panels(people.OTHER_UNIT) == set()
