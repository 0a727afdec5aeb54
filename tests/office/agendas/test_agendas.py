"""The agenda of a session: taken up from what is open, put in order, its papers waited for, its conclusions linked."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from docx import Document

from ketluan.office.agendas import actions
from ketluan.office.agendas.drafting import candidates
from ketluan.office.agendas.models import Agenda, AgendaItem
from ketluan.office.intake.restricting import restrict
from ketluan.office.ledger.models import Entry
from ketluan.office.meetings.actions import attach
from ketluan.office.meetings.models import Session
from ketluan.office.meetings.submission_actions import Settled, settle
from ketluan.office.people.access import actor_of
from tests.office import people
from tests.office.meetings.test_submissions import TITLE, session_hearing
from tests.office.people import HEAD, LEADER, OTHER_OFFICE, SPECIALIST

SECRET = "Khiếu kiện kéo dài tại khu tái định cư Nà Pồng"


@pytest.fixture
def agenda(province):
    return people.planned()


@pytest.fixture
def item(agenda):
    return people.item_of(agenda)


def parts(agenda, username=SPECIALIST):
    return {part.key: part for part in candidates(actor_of(people.user(username)), agenda)}


def page(browser, name, *keys, **asked):
    return browser.get(reverse(f"agendas:{name}", args=keys), asked).content.decode()


def titles(agenda):
    return list(agenda.items.values_list("title", flat=True))


def test_what_is_late_is_taken_up_line_by_line_or_as_a_whole(finding, agenda):
    first = people.assigned(finding, due=people.days(-5))
    second = people.assigned(people.confirmed(finding.source, "Sở Y tế"), due=people.days(-2), lead="Sở Y tế")
    lines = parts(agenda)["overdue"].lines
    assert [line.facts[0].key for line in lines] == [first.pk, second.pk]
    made = actions.adopt(people.act(SPECIALIST), agenda, lines[0].key)
    assert (made.grounds.get().task, made.reporter) == (first, people.body("Sở Tài chính"))
    assert [line.facts[0].key for line in parts(agenda)["overdue"].lines] == [second.pk]
    actions.remove(people.act(SPECIALIST), made)
    whole = actions.adopt(people.act(SPECIALIST), agenda, "overdue")
    assert {ground.task for ground in whole.grounds.all()} == {first, second}
    assert "overdue" not in parts(agenda)


def test_what_is_not_offered_is_not_taken_up(agenda, signed_in):
    with pytest.raises(actions.Unknown):
        actions.adopt(people.act(SPECIALIST), agenda, "overdue-task-999")
    answer = signed_in(SPECIALIST).post(reverse("agendas:adopt", args=[agenda.session_id]), {"line": "x"}, follow=True)
    assert "không còn trong danh sách" in answer.content.decode()


def test_a_paper_to_be_completed_is_offered_once_its_day_comes_before_the_session(province):
    _, paper = session_hearing(people.days(-30), "giao hoàn thiện")
    settle(people.act(SPECIALIST), paper, Settled("complete", people.days(5)), version=0)
    (line,) = parts(people.planned(people.days(10)))["completing"].lines
    assert line.words.startswith(f"{TITLE}; phiên họp ngày")
    assert "completing" not in parts(people.planned(people.days(3)))


def test_what_is_restricted_is_drafted_for_nobody(task, agenda):
    people.assigned(people.confirmed(task.source, "Sở Y tế"), due=people.days(-2), lead="Sở Y tế")
    assert {"overdue", "due"} <= set(parts(agenda))
    restrict(people.act(SPECIALIST), task.source, [], "Vụ việc")
    assert not {"overdue", "due"} & set(parts(agenda))


def test_an_item_on_what_was_restricted_since_is_hidden(task, agenda, signed_in):
    made = actions.adopt(people.act(SPECIALIST), agenda, f"due-task-{task.pk}")
    assert made.title in page(signed_in(HEAD), "agenda", agenda.session_id)
    restrict(people.act(SPECIALIST), task.source, [], "Vụ việc")
    assert made.title not in page(signed_in(HEAD), "agenda", agenda.session_id)
    assert made.title in page(signed_in(SPECIALIST), "agenda", agenda.session_id)


def test_a_matter_is_offered_heard_and_printed_for_those_alone_who_see_it(agenda, signed_in):
    matter = people.watched(SECRET)
    assert "matters" not in parts(agenda, HEAD)
    made = actions.adopt(people.act(SPECIALIST), agenda, f"matters-matter-{matter.pk}")
    people.item_of(agenda, "Nội dung công khai")
    key = agenda.session_id
    for name, keys in (("agenda", [key]), ("print", [key]), ("invitation", [key])):
        assert SECRET not in page(signed_in(HEAD), name, *keys, closed=1)
    assert SECRET not in signed_in(HEAD).get(reverse("meetings:session", args=[key])).content.decode()
    assert signed_in(HEAD).get(reverse("agendas:large", args=[made.pk])).status_code == 403
    mine = page(signed_in(SPECIALIST), "agenda", key)
    assert mine.index("Nội dung công khai") < mine.index(SECRET)
    assert SECRET not in page(signed_in(SPECIALIST), "print", key)
    assert SECRET in page(signed_in(SPECIALIST), "print", key, closed=1)
    assert "Nà Pồng" not in str(list(Entry.objects.values_list("title", "before", "after")))


def test_an_item_moves_up_and_down_among_its_own(agenda, signed_in):
    first, second, third = (people.item_of(agenda, f"Mục {n}") for n in "abc")
    browser = signed_in(SPECIALIST)
    answer = browser.post(reverse("agendas:move", args=[third.pk]), {"way": "up"})
    assert answer.url.endswith(f"#item-{third.pk}")
    assert titles(agenda) == ["Mục a", "Mục c", "Mục b"]
    browser.post(reverse("agendas:move", args=[first.pk]), {"way": "down"})
    browser.post(reverse("agendas:move", args=[second.pk]), {"way": "down"})
    browser.post(reverse("agendas:move", args=[second.pk]), {"way": "ngang"})
    assert titles(agenda) == ["Mục c", "Mục a", "Mục b"]


def test_an_item_says_how_many_papers_it_waits_for(item, signed_in):
    address = reverse("agendas:item", args=[item.pk])
    paper, _ = people.awaited(item), people.awaited(item, "Báo cáo thẩm định", kind="report")
    assert "còn chờ 2 tài liệu" in signed_in(LEADER).get(address).content.decode()
    browser = signed_in(SPECIALIST)
    late = {"paper": paper.pk, "on": people.days(1).isoformat()}
    assert "không thể sau hôm nay" in browser.post(reverse("agendas:receive", args=[item.pk]), late).content.decode()
    source = people.taken_in("Tờ trình về giá nước sạch nông thôn năm 2027.", "tờ trình.txt")
    given = {"paper": paper.pk, "on": people.TODAY.isoformat(), "address": f"/sources/{source.pk}/"}
    assert browser.post(reverse("agendas:receive", args=[item.pk]), given).status_code == 302
    paper.refresh_from_db()
    assert (paper.source, paper.received_on) == (source, people.TODAY)
    assert "còn chờ 1 tài liệu" in browser.get(address).content.decode()
    browser.post(reverse("agendas:forgo", args=[item.pk, item.papers.last().pk]))
    assert "đủ hồ sơ" in browser.get(address).content.decode()


def test_what_was_concluded_stands_on_the_session_and_on_the_agenda(province, signed_in):
    agenda = people.planned(people.days(-2))
    item = people.item_of(agenda, TITLE)
    source = people.taken_in(f"Phiên họp\n\nPhiên họp xem xét {TITLE}: thống nhất.", "thông báo.txt")
    attach(people.act(SPECIALIST), source, agenda.session)
    paper = people.paper(source, TITLE, title=TITLE, outcome="thống nhất")
    browser = signed_in(SPECIALIST)
    offered = browser.get(reverse("agendas:item", args=[item.pk])).context["likely"]
    assert [one.finding for one in offered] == [paper]
    browser.post(reverse("agendas:conclude", args=[item.pk]), {"finding": paper.pk})
    for address in (
        reverse("meetings:session", args=[agenda.session_id]),
        reverse("agendas:agenda", args=[agenda.session_id]),
    ):
        assert f"Phiên họp xem xét {TITLE}: thống nhất." in signed_in(LEADER).get(address).content.decode()
    browser.post(reverse("agendas:unconclude", args=[item.pk, item.conclusions.get().pk]))
    assert not item.conclusions.exists()


def test_a_passage_of_another_session_concludes_nothing(item, signed_in):
    _, paper = session_hearing(people.days(-30), "thống nhất")
    with pytest.raises(ValueError, match="its session"):
        actions.conclude(people.act(SPECIALIST), item, paper)
    answer = signed_in(SPECIALIST).post(reverse("agendas:conclude", args=[item.pk]), {"finding": paper.pk})
    assert answer.status_code == 403


def test_what_was_not_settled_is_carried_to_the_next_session_with_its_papers(province, signed_in):
    series = people.series_of_sessions()
    before = people.planned(people.days(-20), "Phiên trước", series)
    reached, left, put_off = (people.item_of(before, f"Mục {n}") for n in "abc")
    people.awaited(left)
    source = people.taken_in("Phiên họp\n\nThống nhất mục a. Mục c chuyển phiên sau.", "thông báo.txt")
    attach(people.act(SPECIALIST), source, before.session)
    for item, words, outcome in ((reached, "mục a", "adopted"), (put_off, "Mục c", "next")):
        paper = people.paper(source, words, title=words)
        settle(people.act(SPECIALIST), paper, Settled(outcome), version=0)
        actions.conclude(people.act(SPECIALIST), item, paper)
    after = people.planned(series=series)
    offered = parts(after)
    assert [line.carried for line in offered["carried"].lines] == [left.pk, put_off.pk]
    assert "submissions" not in offered
    assert actions.carry_over(people.act(SPECIALIST), after) == 2
    assert actions.carry_over(people.act(SPECIALIST), after) == 0
    kept = after.items.get(carried_from=left)
    assert [one.title for one in kept.papers.all()] == ["Tờ trình về giá nước"]
    assert left.papers.count() == 1
    assert {"carried", "submissions"} & set(parts(after)) == set()
    again = after.items.get(carried_from=put_off)
    assert "Chuyển phiên họp sau" in page(signed_in(LEADER), "large", again.pk)


def test_in_the_meeting_room_one_item_leads_to_the_next(agenda, signed_in):
    first, second = people.item_of(agenda, "Mục a"), people.item_of(agenda, "Mục b")
    said = page(signed_in(LEADER), "large", first.pk)
    assert f'rel="next" href="{reverse("agendas:large", args=[second.pk])}"' in said
    assert 'rel="prev"' not in said
    assert "08:00–08:20" in said
    assert "<header" not in said
    assert 'rel="next"' not in page(signed_in(LEADER), "large", second.pk)


def test_a_figure_is_read_large_with_the_sentence_that_says_it(province, signed_in):
    told = people.observed()
    agenda = people.planned()
    item = people.item_of(agenda, "Thu ngân sách")
    item.grounds.create(observation=told)
    said = page(signed_in(LEADER), "large", item.pk)
    assert '<span class="screen-figure">180,5 tỷ đồng</span>' in said
    assert "BC 01" in said


def test_the_docx_holds_the_items_their_times_and_who_is_asked_to_come(agenda, item, signed_in):
    people.awaited(item)
    people.watched(SECRET)
    actions.adopt(people.act(SPECIALIST), agenda, parts(agenda)["matters"].lines[0].key)
    address = reverse("agendas:file", args=[agenda.session_id, "docx"])
    paper = Document(BytesIO(signed_in(SPECIALIST).get(address).content))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in paper.tables]
    row = ["1", "Phương án cấp nước mùa khô", "08:00–08:20", "Sở Tài chính", "Tờ trình về giá nước (gửi sau)"]
    assert row in tables[1]
    assert ["1", "Sở Tài chính", "1", "08:00–08:20"] in tables[2]
    words = "\n".join(one.text for one in paper.paragraphs)
    assert "1. Thời gian: 08 giờ 00, ngày" in words
    assert "2. Địa điểm: Phòng họp số 1." in words
    assert SECRET not in str(tables)
    closed = Document(BytesIO(signed_in(SPECIALIST).get(address, {"closed": 1}).content))
    assert SECRET in str([cell.text for table in closed.tables for row in table.rows for cell in row.cells])


def test_a_series_offers_days_and_a_session_is_planned_on_one_of_them(province, signed_in):
    people.series_of_sessions()
    browser, address = signed_in(SPECIALIST), reverse("agendas:series")
    (one,) = browser.get(address).context["coming"]
    day = one.days[0][0].day
    plan = reverse("agendas:plan-next", args=[one.series.pk])
    assert browser.post(plan, {"day": "2020-01-01"}).url == address
    assert browser.post(plan, {"day": day.isoformat()}).status_code == 302
    held = Session.objects.get()
    assert (held.held_on, held.title) == (day, f"Phiên họp thường kỳ tháng {day.month} năm {day.year}")
    assert day not in [free.day for free, _ in browser.get(address).context["coming"][0].days]
    browser.post(reverse("agendas:end-series", args=[one.series.pk]))
    assert browser.get(address).context["coming"][0].days == ()


def test_a_single_session_is_planned_and_its_hour_set(province, signed_in):
    browser = signed_in(SPECIALIST)
    given = {"title": "Họp đột xuất", "body": "UBND tỉnh", "held_on": people.days(2).isoformat()}
    assert browser.post(reverse("agendas:plan"), {**given, "held_on": "mai"}).status_code == 422
    assert browser.post(reverse("agendas:plan"), given).status_code == 302
    made = Agenda.objects.get()
    arrange = reverse("agendas:arrange", args=[made.session_id])
    assert browser.post(arrange, {"starts": "14:30", "room": "P2", "version": 1}).status_code == 302
    late = browser.post(arrange, {"starts": "15:00", "room": "P9", "version": 1})
    assert late.status_code == 422
    assert "P9" in late.content.decode()
    made.refresh_from_db()
    assert (f"{made.starts:%H:%M}", made.room) == ("14:30", "P2")


def test_an_item_that_cannot_be_kept_stands_there_again(agenda, signed_in):
    answer = signed_in(SPECIALIST).post(
        reverse("agendas:add", args=[agenda.session_id]), {"title": "Mục mới", "minutes": 0}
    )
    assert answer.status_code == 422
    assert "Mục mới" in answer.content.decode()
    assert not AgendaItem.objects.exists()


def test_an_item_of_an_earlier_agenda_can_be_taken_off_though_it_was_carried(province):
    before = people.planned(people.days(-20))
    people.item_of(before, "Mục a")
    after = people.planned()
    actions.carry_over(people.act(SPECIALIST), after)
    actions.remove(people.act(SPECIALIST), before.items.get())
    assert titles(after) == ["Mục a"]


@pytest.mark.parametrize("username", [LEADER, OTHER_OFFICE])
def test_who_does_not_work_in_the_office_changes_nothing(item, username):
    with pytest.raises(PermissionDenied):
        actions.change(people.act(username), item, {"title": "Khác"})
    with pytest.raises(PermissionDenied):
        actions.move(people.act(username), item, "up")


def test_a_session_without_an_agenda_is_given_one(source, signed_in):
    from ketluan.office.meetings.actions import hold

    held = hold(people.act(SPECIALIST), source, title="Họp", body="UBND tỉnh", held_on=people.TODAY, chair="")
    address = reverse("agendas:agenda", args=[held.pk])
    assert "chưa có chương trình" in signed_in(LEADER).get(address).content.decode()
    assert signed_in(LEADER).post(address).status_code == 403
    assert signed_in(SPECIALIST).post(address).status_code == 302
    assert held.agenda.items.count() == 0
