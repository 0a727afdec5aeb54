"""Matters under watch: seen by who is named and by nobody else, with every change kept and no word in the ledger."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.ledger.models import Entry
from ketluan.office.matters import actions
from ketluan.office.matters.models import Matter
from tests.office import people
from tests.office.people import HEAD, INSPECTOR, LEAD, LEADER, OTHER_OFFICE, OTHER_UNIT, SPECIALIST

TITLE = "Khiếu kiện kéo dài tại khu tái định cư Nà Pồng"
SECRET = "Đã đối thoại lần thứ ba, chưa thống nhất đơn giá"


@pytest.fixture
def matter(province):
    return people.watched(TITLE)


@pytest.fixture
def post(matter, signed_in):
    def post(verb, username=SPECIALIST, **said):
        matter.refresh_from_db()
        given = {f"{verb}-{name}": value for name, value in {"version": matter.version, **said}.items()}
        return signed_in(username).post(reverse("matters:do", args=[matter.pk, verb]), given)

    return post


def seen(browser, matter):
    """Where a matter shows itself to somebody."""
    address = reverse("matters:matter", args=[matter.pk])
    pages = {
        "list": browser.get(reverse("matters:list")),
        "paper": browser.get(reverse("matters:list"), {"paper": 1}),
        "search": browser.get("/search/", {"q": "tai dinh cu na pong"}),
        "desk": browser.get("/"),
    }
    found = {name for name, answer in pages.items() if TITLE in answer.content.decode()}
    book = load_workbook(BytesIO(browser.get(reverse("matters:list"), {"as": "xlsx"}).getvalue())).active
    found |= {"sheet"} if any(cell.value == TITLE for row in book for cell in row) else set()
    return found | ({"page"} if browser.get(address).status_code == 200 else set())


EVERYWHERE = {"list", "paper", "search", "desk", "sheet", "page"}


@pytest.mark.parametrize("username", [HEAD, LEADER, INSPECTOR, LEAD, OTHER_OFFICE, OTHER_UNIT, "quantri"])
def test_nobody_who_was_not_named_sees_anything_of_a_matter(matter, signed_in, username):
    assert seen(signed_in(username), matter) == set()
    assert seen(signed_in(SPECIALIST), matter) == EVERYWHERE


@pytest.mark.parametrize("username", [HEAD, LEADER, INSPECTOR, LEAD])
def test_who_is_named_sees_it_until_he_is_not(matter, signed_in, username):
    actions.name(people.act(SPECIALIST), matter, [people.user(username)])
    assert seen(signed_in(username), matter) == EVERYWHERE
    watcher = matter.watchers.get(user=people.user(username))
    actions.unname(people.act(SPECIALIST), matter, watcher.pk)
    assert seen(signed_in(username), matter) == set()
    watcher.refresh_from_db()
    assert (watcher.by.username, watcher.withdrawn_at is None) == (SPECIALIST, False)


@pytest.mark.parametrize("username", [OTHER_UNIT, OTHER_OFFICE, "quantri"])
def test_who_has_nothing_to_do_with_the_office_and_the_body_cannot_be_named(matter, username):
    with pytest.raises(PermissionDenied):
        actions.name(people.act(SPECIALIST), matter, [people.user(username)])


def test_the_last_one_of_the_office_stays(matter, signed_in):
    actions.name(people.act(SPECIALIST), matter, [people.user(LEAD)])
    mine = matter.watchers.get(user=people.user(SPECIALIST))
    with pytest.raises(actions.LastOne):
        actions.unname(people.act(SPECIALIST), matter, mine.pk)
    answer = signed_in(SPECIALIST).post(reverse("matters:unname", args=[matter.pk, mine.pk]), follow=True)
    assert "ít nhất một người của Văn phòng" in answer.content.decode()


def test_who_left_the_office_sees_it_no_longer(matter, signed_in):
    people.user(SPECIALIST).roles.all().delete()
    assert signed_in(SPECIALIST).get(reverse("matters:matter", args=[matter.pk])).status_code == 403


def test_the_ledger_names_each_act_and_none_of_the_words(matter, post, signed_in):
    post("tell", on=people.TODAY.isoformat(), told_by="Sở Tài chính", words=SECRET, next_report="2027-01-05")
    post("step", stage="inspecting", on=people.TODAY.isoformat(), words=SECRET)
    post("amend", title=f"{TITLE} và Nà Pặc", place="xã Mường Hin", body=matter.body_id, since="2025-08-01")
    post("close", on=people.TODAY.isoformat(), words=SECRET)
    post("reopen", on=people.TODAY.isoformat(), words=SECRET)
    lines = list(Entry.objects.filter(thing=f"matters.matter:{matter.pk}").order_by("number"))
    verbs = ["watch", "tell_matter", "stage_matter", "amend_matter", "close_matter", "reopen_matter"]
    assert [line.verb for line in lines] == verbs
    said = json.dumps([[line.title, line.before, line.after, line.note] for line in lines], ensure_ascii=False)
    assert "Nà P" not in said
    assert "đối thoại" not in said
    assert "Vụ việc theo dõi số" in said
    ledger = signed_in(INSPECTOR).get("/ledger/").content.decode()
    assert "chuyển giai đoạn vụ việc" in ledger
    assert "Nà Pồng" not in ledger


def test_each_stage_is_kept_with_its_day_and_words(matter, post, signed_in):
    post("step", stage="inspecting", on=people.days(-3).isoformat(), words="Thanh tra tỉnh vào cuộc.")
    post("step", stage="settling", on=people.days(-1).isoformat(), words=SECRET)
    matter.refresh_from_db()
    assert (matter.stage, matter.stage_on) == ("settling", people.days(-1))
    page = signed_in(SPECIALIST).get(reverse("matters:matter", args=[matter.pk])).content.decode()
    assert page.index(SECRET) < page.index("Thanh tra tỉnh vào cuộc.")


def test_what_it_was_called_before_is_kept_with_it(matter, post, signed_in):
    post("amend", title="Khiếu kiện tại thôn Nà Pặc", place="", body=matter.body_id, since="2025-08-01")
    page = signed_in(SPECIALIST).get(reverse("matters:matter", args=[matter.pk])).content.decode()
    assert f"<del>{TITLE}</del>" in page


def test_a_report_says_when_it_was_told_and_when_the_next_one_is_due(matter, post):
    later = people.days(30)
    post("tell", on=people.days(-1).isoformat(), told_by="Sở Tài chính", words=SECRET, next_report=later.isoformat())
    matter.refresh_from_db()
    assert matter.next_report == later
    told = matter.tellings.get()
    assert (told.on, told.told_by, told.words) == (people.days(-1), "Sở Tài chính", SECRET)


def test_the_body_in_charge_reports_once_it_is_named(matter, post):
    said = {"on": people.TODAY.isoformat(), "told_by": "Sở Tài chính", "words": SECRET}
    assert post("tell", LEAD, **said).status_code == 403
    actions.name(people.act(SPECIALIST), matter, [people.user(LEAD)])
    assert post("tell", LEAD, **said).status_code == 302
    assert post("step", LEAD, stage="settling", on=people.TODAY.isoformat(), words="Xong.").status_code == 403


@pytest.mark.parametrize(
    ("verb", "field", "words"),
    [
        ("amend", "title", "Vụ ông Nguyễn Văn Tú lấn chiếm đất"),
        ("amend", "place", "nhà Lò Thị Mai"),
        ("step", "words", "Khởi tố bị can Trần Quang Hải."),
        ("tell", "words", "Đã mời ông Tú làm việc."),
    ],
)
def test_what_looks_like_a_name_is_refused_until_somebody_says_why_it_is_none(matter, post, verb, field, words):
    given = {"title": TITLE, "place": "", "body": matter.body_id, "since": "2025-08-01", "stage": "settling"}
    given |= {"on": people.TODAY.isoformat(), "told_by": "Sở Tài chính", "words": SECRET, field: words}
    refused = post(verb, **given)
    assert refused.status_code == 422
    assert "Có vẻ là tên người" in refused.content.decode()
    assert words in refused.content.decode()
    assert "Lý do giữ" in refused.content.decode()
    assert post(verb, **given, kept_why="Tên cơ quan, không phải người bị nghi vấn").status_code == 302


def test_a_commune_that_sounds_like_a_person_is_no_name(matter, post):
    given = {"title": TITLE, "body": matter.body_id, "since": "2025-08-01"}
    assert post("amend", place="Lâm Thượng", **given).status_code == 302


def test_a_task_a_source_and_a_passage_are_linked_by_their_address(task, signed_in):
    matter = people.watched(TITLE)
    finding = task.finding
    browser, page = signed_in(SPECIALIST), reverse("matters:matter", args=[matter.pk])
    passage = f"/sources/{finding.source_id}/text/?start={finding.start}&end={finding.end}#passage"
    for address in (f"/tasks/{task.pk}/", f"/sources/{finding.source_id}/", passage, f"/tasks/{task.pk}/"):
        given = {"link-address": f"http://testserver{address}"}
        assert browser.post(reverse("matters:do", args=[matter.pk, "link"]), given).status_code == 302
    assert matter.links.count() == 3
    assert f"?start={finding.start}&amp;end={finding.end}#passage" in browser.get(page).content.decode()
    refused = browser.post(reverse("matters:do", args=[matter.pk, "link"]), {"link-address": "/tasks/999999/"})
    assert refused.status_code == 422
    browser.post(reverse("matters:unlink", args=[matter.pk, matter.links.first().pk]))
    assert matter.links.count() == 2


def test_of_two_who_write_at_once_the_second_keeps_his_words(matter, post):
    answer = post("step", version=0, stage="settling", on=people.TODAY.isoformat(), words=SECRET)
    assert answer.status_code == 422
    assert SECRET in answer.content.decode()
    assert not matter.steps.filter(stage="settling").exists()


def test_a_closed_matter_takes_no_more_reports(matter, post):
    post("close", on=people.TODAY.isoformat(), words="Đã chi trả xong cho 42 hộ.")
    refused = post("tell", on=people.TODAY.isoformat(), told_by="Sở Tài chính", words=SECRET)
    assert refused.status_code == 422
    assert "không làm được việc này nữa" in refused.content.decode()


def test_the_list_is_narrowed_by_state_stage_place_and_body(matter, signed_in):
    other = people.watched("Chậm bàn giao mặt bằng Quốc lộ 4C", place="xã Phiêng Lanh", next_report=people.days(9))
    browser = signed_in(SPECIALIST)

    def listed(**asked):
        return list(browser.get(reverse("matters:list"), asked).context["page"])

    assert listed() == listed(body=people.body("Sở Tài chính").pk) == [matter, other]
    assert listed(state="overdue") == listed(place="xã Mường Hin") == [matter]
    assert listed(state="closed") == listed(stage="waiting") == []
    assert listed(state="lạ", place="nơi khác") == [matter, other]


def test_a_purged_matter_leaves_its_acts_and_nothing_else(matter, post):
    assert post("purge", reason="Lập nhầm").status_code == 422
    assert post("purge", reason="Lập nhầm", sure="on").status_code == 302
    assert not Matter.objects.exists()
    assert Entry.objects.get(verb="purge_matter").after == {"reason": "Lập nhầm"}


def test_what_is_reported_on_a_day_to_come_is_refused(matter, post):
    answer = post("tell", on=people.days(2).isoformat(), told_by="Sở Tài chính", words=SECRET)
    assert "Ngày không thể sau hôm nay." in answer.content.decode()


def test_a_verb_that_is_not_there_is_not_found(post):
    assert post("burn").status_code == 404


def test_a_matter_is_begun_on_its_page_and_only_who_began_it_sees_it(province, signed_in):
    given = {
        "title": TITLE, "place": "xã Mường Hin", "body": people.body("Sở Tài chính").pk, "since": "2025-08-01",
        "stage": "pending", "on": people.TODAY.isoformat(), "words": "",
    }  # fmt: skip
    browser = signed_in(SPECIALIST)
    refused = browser.post(reverse("matters:begin"), {**given, "title": "Vụ ông Nguyễn Văn Tú"})
    assert refused.status_code == 422
    assert browser.post(reverse("matters:begin"), given).status_code == 302
    assert [one.user.username for one in Matter.objects.get().watchers.all()] == [SPECIALIST]
    assert signed_in(LEADER).get(reverse("matters:begin")).status_code == 403
