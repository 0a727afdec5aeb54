"""The signed notice comes days after the press: a task keeps its identity, gains the sentence, shows what changed."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from ketluan.office.directives import matching, merging, queries, taking_back
from ketluan.office.directives.taking_back import take_back
from ketluan.office.ledger.models import Entry
from ketluan.office.meetings.actions import attach, hold
from ketluan.office.meetings.models import Restatement
from ketluan.office.review import actions as review
from ketluan.office.review.models import STANDING, Finding
from ketluan.office.tasks.actions import report
from ketluan.office.tasks.models import Ground, Task
from tests.office import people

NUMBER = "187/TB-UBND"


def notice_text():
    """The notice: one directive sharpened, one the same, one new; days around today."""
    held, later, same = (f"{people.days(off):%d/%m/%Y}" for off in (-40, 15, 5))
    day = people.days(-40)
    return (
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ LÂM\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"---------------\nSố: {NUMBER}\nHà Lâm, ngày {day:%d} tháng {day:%m} năm {day:%Y}\n\nTHÔNG BÁO\n"
        f"Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ ngày {held}\n\n"
        "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Tài chính chủ trì, phối hợp với Sở Xây dựng, Sở Tư pháp rà soát "
        f"14 dự án chậm tiến độ, trình phương án điều chuyển vốn trước ngày {later}; Sở Nội vụ hoàn thiện Đề án vị trí "
        f"việc làm của cấp xã, báo cáo UBND tỉnh trước ngày {same}; Sở Tư pháp lập danh mục văn bản hết hiệu lực do "
        f"sắp xếp đơn vị hành chính trước ngày {later}.\n"
    )


@pytest.fixture
def session(source):
    me = people.act(people.SPECIALIST)
    return hold(me, source, title="Phiên họp", body="UBND tỉnh Hà Lâm", held_on=people.days(-45), chair="")


@pytest.fixture
def notice(session):
    found = people.taken_in(notice_text(), "thông báo.txt")
    attach(people.act(people.SPECIALIST), found, session)
    return found


@pytest.fixture
def known(notice):
    return queries.address_book(notice, people.TODAY)


def pairings(notice, session, known):
    return [one for one in matching.pairings(notice, others(session), known) if one.item.kind == "directives"]


def others(session):
    return [told.source for told in session.session_sources.select_related("source")]


def merged(notice, found, known):
    decisions = [merging.Decision(one.item, one.first, one.match.changes) for one in found]
    merging.merge(people.act(people.SPECIALIST), notice, decisions, known)


@pytest.fixture
def press_tasks(source):
    """The task to the department of finance, and a confirmed directive without a task."""
    task = people.assigned(people.confirmed(source, "Sở Tài chính"))
    people.confirmed(source, "Sở Nội vụ")
    return task


def test_the_notice_is_read_as_a_signed_document(notice):
    assert notice.number == NUMBER
    assert matching.paper(notice).official


def test_each_sentence_is_matched_to_the_one_it_says_again(press_tasks, notice, session, known):
    found = pairings(notice, session, known)
    said = {one.item.fields["lead"]: (one.match.verdict, one.first and one.first.fields["lead"]) for one in found}
    assert said == {
        "Sở Tài chính": ("sharpened", "Sở Tài chính"),
        "Sở Nội vụ": ("same", "Sở Nội vụ"),
        "Sở Tư pháp": ("new", None),
    }


def test_what_the_notice_changes_is_named(press_tasks, notice, session, known):
    found = next(one for one in pairings(notice, session, known) if one.task)
    changed = {change.field: (change.before, change.after) for change in found.match.changes}
    due = f"{press_tasks.due:%d/%m/%Y}"
    assert changed["due"] == (due, f"{people.days(15):%d/%m/%Y}")
    assert changed["supporters"] == ("Sở Xây dựng", "Sở Xây dựng; Sở Tư pháp")


def test_the_task_keeps_its_identity_and_gains_sentence_number_and_changes(press_tasks, notice, session, known):
    before = press_tasks
    merged(notice, pairings(notice, session, known), known)
    task = Task.objects.get()
    assert (task.pk, task.sentence, task.original_due) == (before.pk, before.sentence, before.original_due)
    assert task.due == people.days(15)
    assert task.number == task.paper == NUMBER
    assert task.deadline_words.endswith(f"{task.due:%d/%m/%Y}")
    assert {body.name for body in task.supporters.all()} == {"Sở Xây dựng", "Sở Tư pháp"}
    ground = Ground.objects.get()
    assert ground.role == "sharpened"
    assert {change["field"] for change in ground.changes} >= {"due", "supporters", "number"}
    entry = Entry.objects.get(verb="sharpen")
    assert entry.after["number"] == NUMBER
    assert entry.before["due"] == f"{before.due:%d/%m/%Y}"


def test_a_directive_without_a_task_is_from_now_on_read_in_the_notice(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    source = press_tasks.source
    waiting = queries.undecided(source)
    assert not [item for item in waiting if isinstance(item, Finding)], "the press's sentence waits for no task"
    assert {item.fields["lead"] for item in queries.undecided(notice)} == {"Sở Nội vụ", "Sở Tư pháp"}


def test_press_that_comes_after_the_notice_changes_nothing(province):
    me = people.act(people.SPECIALIST)
    notice = people.taken_in(notice_text(), "thông báo.txt")
    session = hold(me, notice, title="Phiên họp", body="UBND tỉnh", held_on=people.days(-45), chair="")
    task = people.assigned(people.confirmed(notice, "Sở Tài chính"), due=people.days(15))
    press = people.taken_in()
    attach(me, press, session)
    known = queries.address_book(press, people.TODAY)
    found = [one for one in pairings(press, session, known) if one.first]
    assert found[0].task == task
    merged(press, found, known)
    task.refresh_from_db()
    assert task.due == people.days(15)
    assert task.number == ""
    assert Ground.objects.get().role == "same"
    assert Restatement.objects.get().prevails == "first"


def test_a_day_on_which_more_time_was_granted_is_left(press_tasks, notice, session, known):
    Task.objects.update(due=people.days(25))
    merged(notice, pairings(notice, session, known), known)
    task = Task.objects.get()
    assert task.due == people.days(25)
    assert task.number == NUMBER


def test_a_closed_task_gains_the_number_and_nothing_else(press_tasks, notice, session, known):
    Task.objects.update(state="closed", done_on=people.TODAY, submitted_on=people.TODAY)
    due = press_tasks.due
    merged(notice, pairings(notice, session, known), known)
    task = Task.objects.get()
    assert (task.due, task.number) == (due, NUMBER)


def test_what_sharpened_a_task_is_not_undone(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    with pytest.raises(review.InUse):
        review.undo(people.act(people.SPECIALIST), notice)


def test_what_was_matched_is_not_matched_again(press_tasks, notice, session, known):
    merged(notice, [one for one in pairings(notice, session, known) if one.first], known)
    assert [one.match.verdict for one in pairings(notice, session, known)] == ["new"]


def test_one_that_was_decided_meanwhile_stops_the_whole_act(press_tasks, notice, session, known):
    found = pairings(notice, session, known)
    review.reject(people.act(people.HEAD), found[-1].item)
    with pytest.raises(review.Settled):
        merged(notice, found, known)
    assert not Restatement.objects.exists()
    assert not Ground.objects.exists()


def test_the_page_shows_both_sides_and_writes_what_is_ticked(press_tasks, notice, session, known, signed_in):
    browser = signed_in(people.SPECIALIST)
    address = reverse("directives:second", args=[notice.pk])
    page = browser.get(address).content.decode()
    assert "làm rõ, thay đổi" in page
    assert press_tasks.sentence[:60] in page
    row = next(one for one in pairings(notice, session, known) if one.task)
    answer = browser.post(address, {"row": [row.ref], row.ref: row.first.pk}, follow=True)
    assert "Đã ghi 1 dòng đối chiếu" in answer.content.decode()
    assert Ground.objects.get().task == press_tasks
    task_page = browser.get(reverse("tasks:task", args=[press_tasks.pk])).content.decode()
    assert NUMBER in task_page
    assert "<del>" in task_page


def test_a_person_may_choose_another_sentence_or_say_that_it_is_new(press_tasks, notice, session, known, signed_in):
    browser = signed_in(people.SPECIALIST)
    rows = {one.item.fields["lead"]: one for one in pairings(notice, session, known)}
    other = rows["Sở Nội vụ"]
    assert other.others, "what else it may be is offered"
    given = {
        "row": [rows["Sở Tài chính"].ref, other.ref],
        rows["Sở Tài chính"].ref: "new",
        other.ref: other.others[0].pk,
    }
    browser.post(reverse("directives:second", args=[notice.pk]), given)
    assert Restatement.objects.get().first == other.others[0]
    assert Finding.objects.filter(STANDING, source=notice).count() == 2


def test_a_source_without_a_session_is_sent_to_have_one(source, signed_in):
    answer = signed_in(people.SPECIALIST).get(reverse("directives:second", args=[source.pk]))
    assert answer.url == reverse("meetings:of-source", args=[source.pk])


def test_nothing_ticked_says_so(notice, signed_in):
    answer = signed_in(people.SPECIALIST).post(reverse("directives:second", args=[notice.pk]), {}, follow=True)
    assert "Chưa chọn dòng nào" in answer.content.decode()


def test_a_notice_that_is_purged_leaves_neither_sentence_nor_number(press_tasks, notice, session, known):
    from ketluan.office.desk.purging import purge

    merged(notice, pairings(notice, session, known), known)
    purge(people.act(people.HEAD), notice, "dấu mật bị bỏ sót")
    task = Task.objects.get()
    assert task.number == ""
    assert not Ground.objects.exists()
    assert not Restatement.objects.exists()
    assert NUMBER not in str([*Entry.objects.values_list("before", "after", "title")])


def test_the_units_of_the_task_read_the_notice_too(press_tasks, notice, session, known, signed_in):
    address = reverse("intake:text", args=[notice.pk])
    browsers = {name: signed_in(name) for name in (people.LEAD, people.SUPPORTER, people.OTHER_UNIT)}
    assert {browser.get(address).status_code for browser in browsers.values()} == {403}
    merged(notice, [one for one in pairings(notice, session, known) if one.task], known)
    answers = {name: browser.get(address).status_code for name, browser in browsers.items()}
    assert answers == {people.LEAD: 200, people.SUPPORTER: 200, people.OTHER_UNIT: 403}


def test_a_sentence_of_a_source_restricted_to_others_is_not_shown(press_tasks, notice, session, known, signed_in):
    from ketluan.office.intake.models import Restriction

    merged(notice, [one for one in pairings(notice, session, known) if one.task], known)
    address = reverse("tasks:task", args=[press_tasks.pk])
    sentence = Ground.objects.get().sentence
    assert sentence in signed_in(people.LEAD).get(address).content.decode()
    Restriction.objects.create(
        source=notice, reason="chỉ người được giao", by=people.user(people.HEAD), at=people.act(people.HEAD).at
    )
    assert sentence not in signed_in(people.LEAD).get(address).content.decode()
    known_page = reverse("directives:known", args=[people.proposals(notice)[2].pk])
    assert signed_in(people.SPECIALIST).get(known_page).status_code == 403


def taken_back(notice, *leads):
    findings = Finding.objects.filter(STANDING, source=notice, restates__isnull=False)
    chosen = [one for one in findings if not leads or one.fields["lead"] in leads]
    return take_back(people.act(people.SPECIALIST), chosen)


def state_of(task):
    return taking_back.facts(Task.objects.get(pk=task.pk))


def test_what_the_notice_changed_is_taken_back_in_one_act_and_can_be_done_again(press_tasks, notice, session, known):
    before = state_of(press_tasks)
    merged(notice, pairings(notice, session, known), known)
    sharpened = state_of(press_tasks)
    (of_task, _) = taken_back(notice)
    assert state_of(press_tasks) == before != sharpened
    assert of_task.kept == ()
    assert not Ground.objects.exists()
    assert not Restatement.objects.exists()
    entry = Entry.objects.filter(verb="take_back", thing=f"tasks.task:{press_tasks.pk}").get()
    assert (entry.before["number"], entry.after["due"]) == (NUMBER, f"{press_tasks.due:%d/%m/%Y}")
    again = pairings(notice, session, known)
    assert {one.item.fields["lead"]: one.match.verdict for one in again}["Sở Tài chính"] == "sharpened"
    merged(notice, [one for one in again if one.first], known)
    assert state_of(press_tasks) == sharpened


def test_what_was_changed_since_stays_and_is_told(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    Task.objects.update(due=people.days(40))
    press_tasks.supports.filter(organization__name="Sở Tư pháp").update(answered_on=people.TODAY)
    (told, _) = taken_back(notice)
    task = Task.objects.get()
    assert set(told.kept) == {"due", "supporters"}
    assert (task.due, task.number) == (people.days(40), "")
    assert "Sở Tư pháp" in {body.name for body in task.supporters.all()}
    entry = Entry.objects.get(verb="take_back", thing=f"tasks.task:{task.pk}")
    assert set(entry.after["kept"]) == {"due", "supporters"}
    assert "due" not in entry.after


def test_a_new_lead_that_has_reported_stays(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    ground = Ground.objects.get()
    other = people.body("Sở Y tế")
    ground.undo["after"]["lead_id"] = other.pk
    ground.save()
    Task.objects.update(lead=other)
    report(people.act(people.OTHER_UNIT), Task.objects.get(), people.account("Đang làm.", unit="Sở Y tế"))
    assert taken_back(notice, "Sở Tài chính")[0].kept == ("lead",)
    assert Task.objects.get().lead == other


def test_of_a_closed_task_the_number_alone_goes_back(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    Task.objects.update(state="closed", done_on=people.TODAY, submitted_on=people.TODAY)
    due = state_of(press_tasks)["due"]
    taken_back(notice)
    assert (state_of(press_tasks)["number"], state_of(press_tasks)["due"]) == ("", due)


def test_a_change_whose_values_were_not_kept_is_not_guessed(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    Ground.objects.update(undo=None)
    with pytest.raises(taking_back.Unknown):
        taken_back(notice)
    assert Restatement.objects.count() == 2


def test_another_office_takes_nothing_back(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    with pytest.raises(PermissionDenied):
        take_back(people.act(people.OTHER_OFFICE), Finding.objects.filter(restates__isnull=False))


def test_after_it_the_confirmation_can_be_undone_too(press_tasks, notice, session, known):
    merged(notice, pairings(notice, session, known), known)
    taken_back(notice)
    assert review.undo(people.act(people.SPECIALIST), notice)


def test_it_is_done_from_the_page_of_the_task_and_from_that_of_the_notice(
    press_tasks, notice, session, known, signed_in
):
    merged(notice, pairings(notice, session, known), known)
    browser, address = signed_in(people.SPECIALIST), reverse("directives:take-back", args=[notice.pk])
    task_page, second = reverse("tasks:task", args=[press_tasks.pk]), reverse("directives:second", args=[notice.pk])
    assert address in browser.get(task_page).content.decode()
    assert address not in signed_in(people.LEAD).get(task_page).content.decode()
    finding = Ground.objects.get().finding_id
    assert f'name="finding" value="{finding}"' in browser.get(second).content.decode()
    assert browser.post(address, {}).url == second
    Task.objects.update(due=people.days(40))
    answer = browser.post(address, {"finding": [finding], "from": "task"}, follow=True)
    assert answer.redirect_chain[-1][0] == task_page
    said = answer.content.decode()
    assert "Đã lấy lại 1 dòng đối chiếu" in said
    assert "giữ nguyên thời hạn" in said
