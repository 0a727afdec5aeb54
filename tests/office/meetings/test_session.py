"""The page of a session: what was confirmed, each once; who was there; what the text declared."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ketluan.office.intake.models import Source
from ketluan.office.ledger.models import Entry
from ketluan.office.meetings import actions, pages
from ketluan.office.meetings.actions import Amended, Attending
from ketluan.office.meetings.models import Restatement, Session
from ketluan.office.meetings.queries import session_of
from ketluan.office.meetings.rules import declared
from ketluan.office.people.actions import Outdated
from ketluan.office.review import actions as review
from tests.office import people
from tests.office.directives.test_second_source import notice_text


@pytest.fixture
def session(source):
    me = people.act(people.SPECIALIST)
    return actions.hold(me, source, title="Phiên họp", body="UBND tỉnh Hà Lâm", held_on=people.days(-45), chair="")


@pytest.fixture
def browser(signed_in):
    return signed_in(people.SPECIALIST)


def fields(session, **changed):
    named = {name: getattr(session, name) for name in ("title", "body", "held_on", "chair", "declared")}
    return {**named, **changed}


def sections(session, *sources):
    return {one.kind.key: one for one in pages.session_page(session, sources)["sections"]}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Phiên họp cũng xem xét 9 nội dung trình của các sở.", 9),
        ("UBND tỉnh nghe năm tờ trình và thảo luận.", 5),
        ("Hội nghị cho ý kiến vào 11 tờ trình; xem xét 3 đề án.", 11),
        ("thảo luận, cho ý kiến đối với 05 nội dung do các cơ quan trình", 5),
        ("Sở Tài chính trình 3 dự án. Kinh phí 14 tỷ đồng.", None),
        ("nghe báo cáo. Năm nay có 4 đề án.", None),
        ("", None),
    ],
)
def test_how_many_papers_a_text_says_that_the_session_heard(text, number):
    assert declared(text) == number


def test_a_source_tells_of_its_session_and_of_none_before_somebody_says_so(source, django_assert_num_queries):
    assert session_of(Source.objects.get()) is None
    me = people.act(people.SPECIALIST)
    held = actions.hold(me, source, title="Phiên họp", body="UBND tỉnh Hà Lâm", held_on=people.days(-45), chair="")
    fetched = Source.objects.select_related("of_session__session").get()
    with django_assert_num_queries(0):
        assert session_of(fetched) == held


def test_figures_are_shown_with_what_they_measure_and_are_compared_with(session, source):
    review.confirm(people.act(people.SPECIALIST), people.proposals(source, "figures"))
    rows = [shown.figure for _, group in sections(session, source)["figures"].groups for shown in group]
    budget = next(row for row in rows if row["number"] == "86,1")
    assert budget["unit"] == "%"
    assert budget["base"] == "dự toán"
    assert budget["kind"] == "tỷ lệ"


def test_numbers_are_grouped_as_vietnamese_write_them(session, source):
    review.confirm(people.act(people.SPECIALIST), people.proposals(source, "figures"))
    rows = [shown.figure for _, group in sections(session, source)["figures"].groups for shown in group]
    assert "7.418" in [row["number"] for row in rows]


def test_a_task_is_shown_with_its_class(session, source, task, browser):
    page = browser.get(reverse("meetings:session", args=[session.pk])).content.decode()
    assert "Trong hạn" in page
    assert task.lead.name in page


def test_what_two_sources_say_is_shown_once_with_the_task_and_the_other_place(session, source, task):
    me = people.act(people.SPECIALIST)
    notice = people.taken_in(notice_text(), "thông báo.txt")
    actions.attach(me, notice, session)
    (again,) = review.confirm(me, people.proposals(notice)[:1])
    Restatement.objects.create(
        first=task.finding, again=again, prevails="again", made_by=people.user(people.SPECIALIST), made_on=people.TODAY
    )
    ((_, rows),) = sections(session, source, notice)["directives"].groups
    (shown,) = rows
    assert shown.finding == again
    assert shown.others == (task.finding,)
    assert shown.task == task
    ((_, rows),) = sections(session, source)["directives"].groups
    assert rows[0].finding == task.finding, "whoever may not see the notice reads the press"


def test_a_declared_count_that_was_not_met_is_said(session, source, browser):
    me = people.act(people.SPECIALIST)
    review.add(me, source, review.Selection(0, 10, "submissions"))
    actions.amend(me, session, Amended(fields(session, declared=5), []), version=1)
    page = browser.get(reverse("meetings:session", args=[session.pk])).content.decode()
    assert "Văn bản nêu 5 nội dung trình; đã xác nhận 1." in page


def test_people_confirmed_in_the_sources_are_filled_in(session, source, browser):
    review.confirm(people.act(people.SPECIALIST), people.proposals(source, "people"))
    rows = browser.get(reverse("meetings:edit", args=[session.pk])).context["rows"]
    names = [row.initial.get("name") for row in rows]
    assert "Đào Việt Cương" in names
    assert names.count("Đào Việt Cương") == 1


def edited(session, **changed):
    given = {**{name: value or "" for name, value in fields(session).items()}, "version": session.version}
    rows = changed.pop("rows", [])
    for place, row in enumerate(rows):
        given.update({f"attendance-{place}-{name}": value for name, value in row.items()})
    return {**given, "attendance-TOTAL_FORMS": len(rows), "attendance-INITIAL_FORMS": 0, **changed}


def test_a_session_and_its_attendance_are_written_down_anew(session, browser):
    rows = [
        {"name": "Đào Việt Cương", "post": "Chủ tịch UBND tỉnh", "presence": "present"},
        {"name": "Hờ A Páo", "presence": "absent", "reason": "đi công tác"},
        {"name": "", "presence": "present"},
        {"name": "Lương Khánh Toàn", "presence": "invited"},
    ]
    browser.post(reverse("meetings:edit", args=[session.pk]), edited(session, chair="Đào Việt Cương", rows=rows))
    session.refresh_from_db()
    assert session.chair == "Đào Việt Cương"
    assert [(one.name, one.presence, one.reason) for one in session.attendance.all()] == [
        ("Đào Việt Cương", "present", ""),
        ("Hờ A Páo", "absent", "đi công tác"),
        ("Lương Khánh Toàn", "invited", ""),
    ]
    entry = Entry.objects.get(verb="amend")
    assert entry.before["chair"] == ""
    assert entry.after["attendance"][1] == "Hờ A Páo; absent; đi công tác"
    page = browser.get(reverse("meetings:session", args=[session.pk])).content.decode()
    assert "Vắng mặt" in page
    assert "đi công tác" in page


def test_two_who_edit_one_session_never_lose_a_word(session, browser):
    address = reverse("meetings:edit", args=[session.pk])
    mine = edited(session, chair="Người thứ nhất")
    theirs = edited(session, chair="Người thứ hai")
    browser.post(address, mine)
    answer = browser.post(address, theirs)
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "vừa được người khác sửa" in said
    assert "Người thứ hai" in said
    assert Session.objects.get().chair == "Người thứ nhất"


@pytest.mark.parametrize("wrong", [{"title": ""}, {"held_on": "hôm qua"}, {"declared": "-3"}, {"version": "x"}])
def test_what_cannot_be_right_is_said_and_changes_nothing(session, browser, wrong):
    answer = browser.post(reverse("meetings:edit", args=[session.pk]), edited(session, **wrong))
    assert answer.status_code == 422
    assert not Entry.objects.filter(verb="amend").exists()


def test_an_act_upon_an_old_version_is_refused(session):
    with pytest.raises(Outdated):
        actions.amend(people.act(people.SPECIALIST), session, Amended(fields(session), [Attending("A")]), version=0)
    assert not session.attendance.exists()


@pytest.mark.parametrize(
    ("asked", "seen"),
    [("", True), ("?year=1999", True), ("?body=UBND tỉnh Hà Lâm", True), ("?body=HĐND", True), ("?page=x", True)],
)
def test_the_list_is_narrowed_by_what_it_offers_only(session, browser, asked, seen):
    page = browser.get(reverse("meetings:list") + asked).content.decode()
    assert ("Phiên họp</a>" in page) is seen


def test_the_list_is_narrowed_by_year_and_body(session, source, browser):
    other = people.taken_in("Thu ngân sách tháng 8 đạt 412,6 tỷ đồng, bằng 55% dự toán.", "khác.txt")
    actions.hold(
        people.act(people.SPECIALIST), other, title="Kỳ họp", body="HĐND tỉnh", held_on=people.days(-800), chair=""
    )
    page = browser.get(reverse("meetings:list") + "?body=HĐND tỉnh").content.decode()
    assert "Kỳ họp</a>" in page
    assert "Phiên họp</a><br>" not in page
    year = people.days(-45).year
    assert "Kỳ họp</a>" not in browser.get(reverse("meetings:list") + f"?year={year}").content.decode()
