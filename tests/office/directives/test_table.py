"""A table of directives becomes tasks in one act: all of the chosen rows or none, each with its line in the ledger."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ketluan.office.directives import actions, queries
from ketluan.office.directives.rules import Settled, lacks
from ketluan.office.ledger.models import Entry
from ketluan.office.review import actions as review
from ketluan.office.review.models import STANDING, Addressee, Finding
from ketluan.office.tasks.models import Ground, Task
from tests.office import people

ROWS = 80
UNITS = ("Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Xây dựng", "Sở Công Thương", "UBND xã Mường Hin")
HEAD = (
    "PHỤ LỤC\nDANH MỤC NHIỆM VỤ GIAO CÁC ĐƠN VỊ\n\nTT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn hoàn thành"
)


def annex(rows=ROWS):
    """The annex of a notice that gives out work, a row a task."""
    told = [
        f"{number}\tRà soát hồ sơ, báo cáo kết quả nội dung số {number}\t{UNITS[number % 6]}\tSở Tư pháp\t20/12/2026"
        for number in range(1, rows + 1)
    ]
    return "\n".join([HEAD, *told])


@pytest.fixture
def browser(signed_in):
    return signed_in(people.SPECIALIST)


@pytest.fixture
def address(source):
    return reverse("directives:table", args=[source.pk])


def cells(browser, address, **changed):
    """The form as the page shows it, every row ticked that the page ticks."""
    context = browser.get(address).context
    given = {"assigner": people.user(people.LEADER).pk, "do": "assign", "row": []}
    for row, _ in context["rows"]:
        shown = {**row.values, "due": row.values["due"] or ""}
        given.update({f"{row.ref}-{name}": value for name, value in shown.items() if name != "deadline_words"})
        given["row"] += [row.ref] if row.chosen else []
    return {**given, **changed}


def test_the_rows_are_filled_with_what_the_text_says(source, browser, address):
    rows = [row for row, _ in browser.get(address).context["rows"]]
    first = rows[0]
    assert first.values["lead"] == "Sở Tài chính"
    assert first.values["supporters"] == "Sở Xây dựng"
    assert first.values["due"] is not None
    assert first.values["deliverable"] == "plan"
    assert len(rows) == len(people.proposals(source))


def test_an_annex_of_eighty_rows_is_assigned_in_one_act(province, browser):
    source = people.taken_in(annex(), "phụ lục.txt")
    address = reverse("directives:table", args=[source.pk])
    given = cells(browser, address)
    assert len(given["row"]) == ROWS
    before = Entry.objects.filter(verb="assign").count()
    answer = browser.post(address, given, follow=True)
    assert "Đã giao 80 nhiệm vụ" in answer.content.decode()
    assert Task.objects.count() == Entry.objects.filter(verb="assign").count() - before == ROWS
    assert {task.lead.name for task in Task.objects.select_related("lead")} == set(UNITS)
    assert len({finding.verdicts.get().batch for finding in Finding.objects.all()}) == 1, "confirmed in one batch"


def test_the_table_asks_as_often_for_eighty_rows_as_for_eight(province, browser):
    def asked(rows):
        source = people.taken_in(annex(rows), f"{rows}.txt")
        with CaptureQueriesContext(connection) as queries_:
            browser.get(reverse("directives:table", args=[source.pk]))
        return len(queries_)

    few, many = asked(8), asked(ROWS)
    assert many <= few <= 17


def test_one_faulty_row_among_the_chosen_and_none_is_assigned(source, browser, address):
    given = cells(browser, address)
    given[f"{given['row'][2]}-lead"] = "Sở Hàng hải"
    answer = browser.post(address, given)
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "không rõ cơ quan chủ trì" in said
    assert "Sở Hàng hải" in said, "what was written is not lost"
    assert not Task.objects.exists()
    assert not Finding.objects.exists()


def test_rows_that_are_not_ticked_stay(source, browser, address):
    given = cells(browser, address)
    given["row"] = given["row"][:2]
    browser.post(address, given)
    assert Task.objects.count() == 2
    assert len(queries.undecided(source)) == len(people.proposals(source)) - 2


def test_a_settled_cell_is_what_the_task_becomes(source, browser, address):
    given = cells(browser, address)
    (ref, *_) = given["row"]
    given.update(
        {"row": [ref], f"{ref}-lead": "syt", f"{ref}-supporters": "Sở Nội vụ; STC", f"{ref}-due": "2026-12-24"}
    )
    browser.post(address, {**given, f"{ref}-wording": "Lập danh mục", f"{ref}-deliverable": "report"})
    task = Task.objects.get()
    assert (task.lead.name, task.wording, task.deliverable) == ("Sở Y tế", "Lập danh mục", "report")
    assert {body.name for body in task.supporters.all()} == {"Sở Nội vụ", "Sở Tài chính"}
    assert f"{task.due:%d/%m/%Y}" == "24/12/2026"
    assert task.sentence == task.finding.quote, "the source's sentence is frozen as it was"


def test_chosen_rows_become_orientations(source, browser, address):
    given = cells(browser, address, do="orientation")
    browser.post(address, {**given, "row": given["row"][:3]})
    assert Finding.objects.filter(STANDING, orientation=True).count() == 3
    assert not Task.objects.exists()


def test_an_orientation_on_which_a_task_stands_is_refused(task):
    with pytest.raises(review.Settled):
        actions.orient_all(people.act(people.SPECIALIST), [task.finding])


def test_no_row_chosen_says_so(source, browser, address):
    answer = browser.post(address, cells(browser, address, row=[]))
    assert answer.status_code == 422
    assert "Chưa chọn dòng nào" in answer.content.decode()


def test_a_row_that_someone_else_decided_meanwhile_stops_the_whole_act(source, browser, address):
    given = cells(browser, address)
    proposal = people.proposals(source)[0]
    real = queries.undecided

    def late(asked):
        found = real(asked)
        review.confirm(people.act(people.HEAD), [proposal])
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(queries, "undecided", late)
        answer = browser.post(address, given, follow=False)
    assert answer.status_code == 302
    assert not Task.objects.exists()


def test_one_click_settles_a_wording_and_it_is_remembered(province, browser):
    text = "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Y tế tỉnh nhà kiểm tra 14 quầy hàng ăn trước ngày 20/12/2026."
    source = people.taken_in(text, "một.txt")
    row = first_row(browser, source)
    told = row.told
    assert row.values["lead"] == ""
    assert people.body("Sở Y tế") in row.likely
    given = {"settle": f"{row.ref} {people.body('Sở Y tế').pk}", f"{row.ref}-wording": "Kiểm tra"}
    answer = browser.post(reverse("directives:table", args=[source.pk]), given)
    (again, _), *_ = answer.context["rows"]
    assert again.values["lead"] == "Sở Y tế"
    assert again.values["wording"] == "Kiểm tra", "what was written is not lost"
    later = people.taken_in(text.replace("14 quầy", "15 quầy"), "hai.txt")
    assert first_row(browser, later).values["lead"] == "Sở Y tế"
    kept = Addressee.objects.get()
    assert kept.wording == told
    browser.post(reverse("review:forget", args=[kept.pk]))
    assert first_row(browser, later).values["lead"] == ""
    assert set(Entry.objects.values_list("verb", flat=True)) >= {"remember", "forget"}


def first_row(browser, source):
    (row, _), *_ = browser.get(reverse("directives:table", args=[source.pk])).context["rows"]
    return row


def test_a_wording_of_another_office_is_not_used(source):
    ours, theirs = people.office(), people.office("Văn phòng Tỉnh ủy")
    review.remember(people.act(people.OTHER_OFFICE), theirs, "ngành thuốc", people.body("Sở Y tế"))
    known = queries.address_book(source, people.TODAY)
    assert known.named("ngành thuốc") is None
    review.remember(people.act(people.SPECIALIST), ours, "ngành thuốc", people.body("Sở Y tế"))
    assert queries.address_book(source, people.TODAY).named("Ngành Thuốc").name == "Sở Y tế"


def test_a_body_that_is_gone_is_answered_with_what_it_became(source):
    from datetime import timedelta

    from ketluan.office.people.models import Organization, Succession

    gone = Organization.objects.create(
        name="Sở Giao thông vận tải", kind="department", level="province", until=people.days(-10)
    )
    Succession.objects.create(kind="merged", on=people.days(-9), predecessor=gone, successor=people.body("Sở Xây dựng"))
    source_day = people.TODAY - timedelta(days=30)
    from ketluan.office.review.addressees import book

    known = book(people.office(), on=source_day, today=people.TODAY)
    assert known.named("Sở Giao thông vận tải").name == "Sở Xây dựng"
    assert book(people.office(), on=people.TODAY, today=people.TODAY).named("Sở Giao thông vận tải") is None


def test_a_name_of_the_body_itself_needs_not_be_remembered(province):
    assert review.remember(people.act(people.SPECIALIST), people.office(), "SYT", people.body("Sở Y tế")) is None


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (Settled("Rà soát", "Sở Y tế", 1), ()),
        (Settled(" ", "", None), ("wording", "lead")),
        (Settled("Rà soát", "Sở Lạ", None), ("unknown_lead",)),
        (Settled("Rà soát", "Sở Y tế", 1, ("Sở Lạ",)), ("unknown_supporter",)),
        (Settled("Rà soát", "Sở Y tế", 1, (), (1, 2)), ("supports_itself",)),
        (Settled("Rà soát", "Sở Y tế", 1, deadline="day"), ("day",)),
    ],
)
def test_what_a_row_lacks(row, expected):
    assert lacks(row) == expected


# --- already a task ---


def test_the_task_that_says_nearly_the_same_is_proposed_first(source, task):
    other = people.taken_in(
        "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Tài chính rà soát các dự án chậm tiến độ, điều chuyển vốn.",
        "b.txt",
    )
    people.assigned(people.confirmed(source, "Sở Y tế"), lead="Sở Y tế")
    (directive,) = people.proposals(other)
    actor = people.act(people.SPECIALIST).actor
    found = queries.likely_tasks(actor, directive, people.body("Sở Tài chính"))
    assert found[0].task == task
    assert found[0].score > found[1].score
    assert [one.task for one in queries.likely_tasks(actor, directive, None, "trang thiet bi")] != [task]


def test_a_directive_known_to_be_a_task_adds_its_sentence_and_no_task(source, task, browser):
    directive = next(one for one in people.proposals(source) if one.fields["lead"] == "Sở Nội vụ")
    browser.post(reverse("directives:known", args=[directive.pk]), {"task": task.pk})
    kept = Ground.objects.get()
    assert (kept.task, kept.role) == (task, "same")
    assert kept.sentence == source.text[directive.start : directive.end]
    assert Task.objects.count() == 1
    assert Entry.objects.filter(verb="know").exists()
    desk = browser.get(reverse("review:desk", args=[source.pk])).content.decode()
    assert "Nhiệm vụ đã có" in desk


def test_what_was_known_as_a_task_can_be_undone(source, task):
    directive = next(one for one in people.proposals(source) if one.fields["lead"] == "Sở Nội vụ")
    me = people.act(people.SPECIALIST)
    actions.know(me, directive, task)
    assert review.undo(me, source) == 1
    assert not Finding.objects.filter(STANDING, ground__isnull=False).exists()


def test_a_directive_is_not_put_under_another_offices_task(source, task, browser):
    task.office = people.office("Văn phòng Tỉnh ủy")
    task.save()
    directive = next(one for one in people.proposals(source) if one.fields["lead"] == "Sở Nội vụ")
    address = reverse("directives:known", args=[directive.pk])
    assert browser.post(address, {"task": task.pk}).status_code == 403
    assert not Ground.objects.exists()


def shown_by(browser, address, **asked):
    return [row for row, _ in browser.get(address, asked).context["rows"]]


def test_the_rows_are_narrowed_by_words_without_accents_and_by_what_they_lack(source, browser, address):
    every = shown_by(browser, address)
    ready, lacking = (shown_by(browser, address, show=show) for show in ("ready", "lacking"))
    assert {row.ref for row in ready} | {row.ref for row in lacking} == {row.ref for row in every}
    assert all(row.lacks for row in lacking)
    assert not any(row.lacks for row in ready)
    assert [row.values["lead"] for row in shown_by(browser, address, q="so y te")] == ["Sở Y tế"]
    assert "Không có dòng nào khớp" in browser.get(address, {"q": "không có"}).content.decode()


def test_rows_of_a_filter_are_assigned_and_the_filter_stays(source, browser, address):
    narrowed = f"{address}?q=so+y+te"
    given = cells(browser, narrowed)
    assert browser.post(narrowed, given).url == narrowed
    assert [task.lead.name for task in Task.objects.all()] == ["Sở Y tế"]


def test_a_chosen_row_that_somebody_decided_meanwhile_is_told_and_nothing_is_assigned(source, browser, address):
    given = cells(browser, address)
    review.reject(people.act(people.HEAD), people.proposals(source)[0])
    answer = browser.post(address, given)
    assert answer.status_code == 422
    assert "vừa được người khác quyết định" in answer.content.decode()
    assert not Task.objects.exists()
