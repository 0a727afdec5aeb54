"""Who has carried a document out how far, who is asked for a plan, its tasks and its reviews."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.desk.purging import purge
from ketluan.office.intake.restricting import restrict
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Organization, Succession
from ketluan.office.review.actions import Selection, add
from ketluan.office.rollout import asking, queries, reviewing, tellings, tracking
from ketluan.office.rollout.access import step_worked, steps_for
from ketluan.office.rollout.tellings import Reviewed, Told
from ketluan.office.tasks.actions import AlreadyTask
from ketluan.office.tasks.cascade import units_of_class
from tests.office import people
from tests.office.people import HEAD, INSPECTOR, LEADER, SPECIALIST, TODAY
from tests.office.rollout import documents
from tests.office.rollout.documents import citing, entered, gathered

HIN, LANH, THUONG = "UBND xã Mường Hin", "UBND xã Phiêng Lanh", "UBND phường Lâm Thượng"


@pytest.fixture
def document(province):
    return entered("57-NQ/TW", dated=date(2024, 12, 22), issuer="Bộ Chính trị", asked_of="commune")


def as_actor(username=SPECIALIST):
    return actor_of(people.user(username))


def told(document, body, kind="issued", day=None, **more):
    said = {"done": True, "on": date(2026, 3, 2), "number": "12/KH-UBND", "words": "Báo cáo 5/BC-UBND", **more}
    if kind == "issued":
        said = {"paper": "plan", **said}
    return tellings.tell(people.act(SPECIALIST, day), document, Told(people.body(body), kind, **said))


def matrix(document, kind="commune", day=TODAY):
    return tracking.matrix_of(as_actor(), document, kind, day)


def state(shown, body, column="plan"):
    (row,) = [one for one in shown.rows if one.body.name == body]
    return next(one.cell.state for one in row.places if one.column == column)


def test_the_matrix_tells_who_has_a_plan_who_has_not_and_who_says_nothing(document):
    told(document, HIN)
    told(document, LANH, done=False, on=None, number="")
    told(document, THUONG, paper="guidance")
    shown = matrix(document)
    assert [state(shown, one) for one in (HIN, LANH, THUONG)] == ["done", "not_yet", "not_reported"]
    count = shown.counts["plan"]
    assert (count.done, count.not_yet, count.not_reported, count.whole) == (1, 1, 3, 5)
    assert len(shown.lacking) == 4


def test_a_past_day_has_what_was_done_by_then_and_the_bodies_of_then(document):
    told(document, HIN)
    assert state(matrix(document, day=date(2026, 3, 1)), HIN) == "not_reported"
    assert matrix(document, day=date(2020, 1, 1)).rows == ()


def test_a_merged_commune_has_the_plan_of_those_before_it(document):
    old = [
        Organization.objects.create(name=f"UBND xã Cũ {number}", kind="commune", level="commune", until="2025-06-30")
        for number in (1, 2)
    ]
    for one in old:
        Succession.objects.create(kind="merged", on="2025-07-01", predecessor=one, successor=people.body(HIN))
    told(document, "UBND xã Cũ 1", on=date(2025, 5, 5), number="7/KH-UBND")
    assert state(matrix(document), HIN) == "partly"
    told(document, "UBND xã Cũ 2", on=date(2025, 5, 6), number="8/KH-UBND")
    assert state(matrix(document), HIN) == "done"


def test_people_who_studied_are_counted_with_how_many_were_to_come(document):
    told(document, HIN, "studied", number="", sessions=3, attended=90, planned=100)
    told(document, LANH, "studied", number="", sessions=1, attended=40)
    found = tracking.studied(steps_for(as_actor()))
    assert (found.bodies, found.sessions, found.attended) == (2, 4, 130)
    assert (found.came, found.planned, found.whole) == (90, 100, 1)


def test_what_was_written_down_by_mistake_is_taken_back(document):
    step = told(document, HIN)
    tellings.withdraw(people.act(SPECIALIST), step)
    assert state(matrix(document), HIN) == "not_reported"
    with pytest.raises(PermissionDenied):
        step_worked(as_actor(), step.pk)


def test_the_bodies_without_a_plan_are_asked_in_one_act(document):
    told(document, HIN)
    lacking = tuple(one for one in units_of_class("commune", TODAY) if one.name != HIN)
    said = asking.Asked(
        words="Ban hành kế hoạch thực hiện Nghị quyết 57-NQ/TW và gửi về Văn phòng để tổng hợp.",
        given_to="commune", units=lacking, due=people.days(15), assigner=people.user(LEADER),
        post="Chủ tịch UBND tỉnh", way="paper",
    )  # fmt: skip
    parent = asking.ask(people.act(SPECIALIST), document, said)
    assert {one.lead.name for one in parent.children.all()} == {one.name for one in lacking}
    assert (parent.sentence, parent.source.kind) == (said.words, "spoken")
    assert set(queries.tasks_of(as_actor(), document)) == {parent, *parent.children.all()}
    assert queries.tally(queries.tasks_of(as_actor(), document), TODAY).total == 4
    with pytest.raises(AlreadyTask):
        asking.ask(people.act(SPECIALIST), document, said)


def test_its_tasks_are_those_whose_sentence_cites_it_and_those_that_were_linked(province):
    source = citing()
    gathered()
    found = documents.document()
    start = source.text.index("Thực hiện Nghị quyết")
    directive = add(people.act(SPECIALIST), source, Selection(start, start + 80, "directives", {}))
    own = people.assigned(directive)
    other = people.assigned(people.confirmed(people.taken_in(), "Sở Y tế"), lead="Sở Y tế")
    assert list(queries.tasks_of(as_actor(), found)) == [own]
    assert tellings.link(people.act(SPECIALIST), found, [other, own]) == 2
    assert tellings.link(people.act(SPECIALIST), found, [other]) == 0
    assert set(queries.tasks_of(as_actor(), found)) == {own, other}
    tellings.unlink(people.act(SPECIALIST), found.task_links.get(task=other))
    assert list(queries.tasks_of(as_actor(), found)) == [own]


def test_the_day_that_a_document_sets_is_due_in_place_of_the_usual_one(document):
    (shown,) = reviewing.of([document], date(2029, 8, 1)).values()
    assert [(one.due.years, one.due.due, one.state) for one in shown][:2] == [
        (5, date(2029, 12, 22), "soon"),
        (10, date(2034, 12, 22), "later"),
    ]
    tellings.review(people.act(SPECIALIST), document, Reviewed("mid", 5, date(2027, 12, 31), "Ba năm sơ kết một lần"))
    assert [one.due.due for one in reviewing.waiting(as_actor(), date(2028, 1, 1))] == [date(2027, 12, 31)]
    done = Reviewed("mid", 5, date(2027, 12, 31), "Ba năm sơ kết", date(2027, 12, 1), "90-BC/TU")
    tellings.review(people.act(SPECIALIST), document, done)
    assert reviewing.waiting(as_actor(), date(2028, 1, 1)) == []


def test_a_review_that_is_long_over_gives_way_to_the_next(document):
    waiting = reviewing.waiting(as_actor(), date(2035, 1, 1))
    assert [(one.due.kind, one.due.years) for one in waiting] == [("final", 10)]


def test_a_step_that_a_restricted_sentence_tells_is_hidden_with_it_and_purged_with_it(document):
    source = citing()
    finding = source.findings.filter(kind="citations").first()
    told(document, HIN, finding=finding)
    assert state(matrix(document), HIN) == "done"
    restrict(people.act(HEAD), source, [people.user(HEAD)], "việc nội bộ")
    assert state(matrix(document), HIN) == "not_reported"
    purge(people.act(HEAD), source, "có dấu mật")
    assert not document.steps.exists()


def test_the_matrix_is_a_page_a_sheet_of_paper_and_a_workbook(document, signed_in):
    told(document, HIN)
    address = reverse("rollout:matrix", args=[document.pk])
    browser = signed_in(INSPECTOR)
    for query in ("", "?paper=1"):
        page = browser.get(address + query).content.decode()
        assert "12/KH-UBND" in page
        assert "đã làm 1/5 (20,0%)" in page
        assert "chưa báo cáo" in page
    sheet = load_workbook(BytesIO(browser.get(address + "?as=xlsx").content)).active
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert any("12/KH-UBND" in one for one in cells)


def test_a_step_is_told_on_its_form_and_what_is_missing_is_said_beside_the_field(document, signed_in):
    browser, address = signed_in(SPECIALIST), reverse("rollout:tell", args=[document.pk])
    body = people.body(HIN).pk
    refused = browser.post(address, {"body": body, "kind": "issued", "done": "yes"})
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Hãy ghi ngày làm." in page
    assert "Hãy ghi loại và số của văn bản đã ban hành." in page
    said = {"body": body, "kind": "issued", "done": "yes", "on": "2026-03-02", "paper": "plan", "number": "12/KH-UBND"}
    assert browser.post(address, said).status_code == 302
    assert state(matrix(document), HIN) == "done"


def test_the_asking_and_the_linking_are_done_on_their_pages(document, signed_in, task):
    browser = signed_in(SPECIALIST)
    address = reverse("rollout:ask", args=[document.pk])
    page = browser.get(address).content.decode()
    assert "Chủ tịch UBND tỉnh" in page
    units = [one.pk for one in units_of_class("commune", TODAY)][:2]
    said = {
        "words": "Ban hành kế hoạch.", "due": people.days(9).isoformat(), "assigner": people.user(LEADER).pk,
        "post": "Chủ tịch UBND tỉnh", "way": "paper", "units": units,
    }  # fmt: skip
    assert browser.post(address, {**said, "due": people.days(-1).isoformat()}).status_code == 422
    assert browser.post(address, said).status_code == 302
    linking = reverse("rollout:tasks", args=[document.pk])
    assert f'value="{task.pk}"' in browser.get(linking, {"q": task.wording[:12]}).content.decode()
    browser.post(f"{linking}?q={task.wording[:12]}", {"tasks": [task.pk]})
    assert document.task_links.filter(task=task).exists()


def test_the_list_is_narrowed_to_documents_with_a_body_that_has_no_plan(document, signed_in):
    entered("13-NQ/TW", asked_of="")
    for one in units_of_class("commune", TODAY):
        told(document, one.name)
    browser = signed_in(SPECIALIST)
    assert "57-NQ/TW" not in browser.get("/documents/?without=on").content.decode()
    tellings.withdraw(people.act(SPECIALIST), document.steps.first())
    page = browser.get("/documents/?without=on").content.decode()
    assert "57-NQ/TW" in page
    assert "13-NQ/TW" not in page
    assert "57-NQ/TW" in browser.get("/documents/?paper=1").content.decode()
    assert browser.get("/documents/?as=xlsx").status_code == 200


def test_the_desk_and_the_search_lead_to_a_document_whose_review_is_due(province, signed_in):
    document = entered("57-NQ/TW", dated=date(TODAY.year - 5, TODAY.month, 1), title="Về đột phá khoa học, công nghệ")
    for year in (2002, 2022):
        entered("13-NQ/TW", dated=date(year, 6, 16))
    citing("Tổng kết Nghị quyết số 13-NQ/TW của Trung ương.\n", "một.txt")
    browser, address = signed_in(SPECIALIST), reverse("rollout:document", args=[document.pk])
    desk = browser.get("/").content.decode()
    assert address in desk
    assert "1 viện dẫn chờ xử lý" in desk
    assert address in browser.get("/documents/?review=on").content.decode()
    assert address in browser.get("/search/", {"q": "dot pha khoa hoc"}).content.decode()
    assert address not in signed_in("taichinh").get("/search/", {"q": "dot pha khoa hoc"}).content.decode()
