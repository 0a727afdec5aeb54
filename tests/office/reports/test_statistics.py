"""Statistics say the same as the rules and as the lists behind each number, today and on a day that is past."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from ketluan.office.people.access import actor_of
from ketluan.office.reports.queries import Asked, counted, listed_as, whole
from ketluan.office.tasks import actions
from ketluan.office.tasks.counting import conditions
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.statistics import Tally
from tests.office import kept, people
from tests.office.people import LEAD, SPECIALIST, TODAY, act, days

LEADS = ("Sở Tài chính", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Sở Y tế")


@pytest.fixture
def five(source):
    """Done in time, done late, overdue, submitted in time, and one without a day; given over two months."""
    return kept.then("five tasks of two months", lambda: told(source))


def told(source):
    users = ("taichinh", "noivu", "nongnghiep", "khoahoc", "yte")
    dues = (days(-5), days(-5), days(-5), days(-2), days(3))
    tasks = [
        people.assigned(people.confirmed(source, lead), on=days(-40 - number), due=due, lead=lead, supporters=())
        for number, (lead, due) in enumerate(zip(LEADS, dues, strict=True))
    ]
    for number, on in ((0, days(-6)), (1, days(-4)), (3, days(-2))):
        actions.submit_result(act(users[number], on), tasks[number], people.account(unit=LEADS[number]))
    for number in (0, 1):
        actions.close(act(SPECIALIST, days(-1)), tasks[number])
    Task.objects.filter(pk=tasks[4].pk).update(deadline="none", due=None, original_due=None)
    return tasks


@pytest.fixture
def me(province):
    return actor_of(people.user(SPECIALIST))


def of(me, on, **more):
    asked = Asked(on, **more)
    return whole(counted(me, asked, TODAY), asked).tally


def four(tally):
    return tally.done_on_time, tally.done_late, tally.open_in_time, tally.overdue


def test_the_whole_is_the_same_row_by_row_of_any_kind(five, me):
    by_unit = of(me, TODAY)
    assert four(by_unit) == (1, 1, 2, 1)
    assert (by_unit.undated, by_unit.waiting) == (1, 1)
    assert of(me, TODAY, by="assigner") == by_unit
    assert of(me, TODAY, by="month") == by_unit


@pytest.mark.parametrize(
    ("ago", "classes"),
    [
        (-30, (1, 1, 1, 2)),
        (0, (1, 1, 2, 1)),
        (3, (1, 1, 2, 1)),
        (4, (1, 1, 2, 1)),
        (5, (1, 0, 4, 0)),
        (6, (1, 0, 4, 0)),
        (7, (0, 0, 5, 0)),
        (42, (0, 0, 3, 0)),
        (60, (0, 0, 0, 0)),
    ],
)
def test_of_a_day_that_is_past_the_tasks_stand_as_they_stood_then(five, me, ago, classes):
    Task.objects.filter(pk=five[4].pk).update(deadline="day", due=days(3), original_due=days(3))
    assert four(of(me, days(-ago))) == classes


def test_before_an_extension_was_granted_the_old_day_runs(task, me):
    old = task.due
    actions.ask_extension(act(LEAD, days(1)), task, reason="Chờ đo đạc.", new_due=days(40))
    actions.grant_extension(act("chutich", days(15)), task)
    late = Asked(days(12))
    rows = counted(me, late, days(20))
    assert old == days(10)
    assert whole(rows, late).tally.overdue == 1, "on the twelfth day the old one had passed, nothing was decided"
    assert whole(counted(me, Asked(days(20)), days(20)), late).tally.overdue == 0


@pytest.mark.parametrize("on", [TODAY, days(-3), days(-6), days(40)])
def test_each_number_is_as_long_as_its_list(five, me, on):
    tally = of(me, on)
    for name in Tally.__dataclass_fields__:
        asked = Asked(on)
        assert len(listed_as(me, asked, name, TODAY)) == getattr(tally, name), name


def test_every_number_of_the_page_leads_to_a_list_of_as_many_tasks(five, signed_in):
    browser = signed_in(SPECIALIST)
    for address in ("", "?by=month", f"?by=assigner&on={days(-4).isoformat()}"):
        page = browser.get(f"/statistics/{address}").content.decode()
        links = re.findall(r'<td class="num[^"]*"><a href="([^"]+)">(\d+)</a>', page)
        assert len(links) > 5
        for link, number in links:
            said = browser.get(unescape(link)).content.decode()
            assert f"{number} nhiệm vụ" in said, link


def test_the_rates_stand_with_what_they_are_of(five, signed_in):
    said = signed_in(SPECIALIST).get("/statistics/").content.decode()
    assert "33,3%" in said
    assert "1/3" in said
    assert "Tỷ lệ đúng hạn = số hoàn thành đúng hạn / số đến hạn" in said


def test_a_period_and_a_day_narrow_what_is_counted(five, me):
    assert of(me, TODAY, assigned_to=days(-43)).total == 2
    assert of(me, TODAY, assigned_from=days(-41)).total == 2
    assert of(me, TODAY, office=people.office("Văn phòng Tỉnh ủy").pk).total == 0


def test_the_page_draws_the_classes_of_units_and_the_ages_of_the_overdue(five, signed_in):
    page = signed_in(people.SPECIALIST).get("/statistics/").content.decode()
    assert "Nhiệm vụ theo đơn vị chủ trì và tình trạng" in page
    assert "Nhiệm vụ quá hạn theo số ngày quá hạn" in page
    assert (
        "theo đơn vị chủ trì và tình trạng"
        not in signed_in(people.SPECIALIST).get("/statistics/?by=month").content.decode()
    )


def test_a_unit_counts_its_own(five, signed_in):
    said = signed_in("yte").get("/statistics/").content.decode()
    assert "Sở Y tế" in said
    assert "Sở Nội vụ" not in said


def test_what_is_counted_is_known_by_name(five):
    assert set(Tally.__dataclass_fields__) < set(conditions(Task.objects.all(), TODAY))


def test_the_report_says_the_numbers_their_formula_and_the_tasks(five, signed_in):
    answer = signed_in(SPECIALIST).get("/statistics/report.docx")
    paper = Document(BytesIO(answer.content))
    words = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    assert "BÁO CÁO" in words
    assert f"(tính đến ngày {TODAY:%d/%m/%Y})" in words
    assert "tổng số nhiệm vụ được giao là 5" in words
    assert "33,3% (1/3) (số hoàn thành đúng hạn / số đến hạn" in words
    assert "III. NHIỆM VỤ QUÁ HẠN (1)" in words
    assert "IV. NHIỆM VỤ ĐÃ GIA HẠN (0)" in words
    rows = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    assert any(row[-1] == "5" and row[2] == "Sở Nông nghiệp và Môi trường" for row in rows)
    assert answer["Content-Disposition"].startswith("attachment")


def test_the_report_of_a_party_office_bears_the_partys_title(five, signed_in):
    paper = Document(BytesIO(signed_in("tinhuy").get("/statistics/report.docx").content))
    head = " ".join(cell.text for row in paper.tables[0].rows for cell in row.cells)
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in head
    assert "CỘNG HÒA" not in head


def test_the_sheet_has_the_table_and_the_overdue_tasks(five, signed_in):
    book = load_workbook(BytesIO(signed_in(SPECIALIST).get("/statistics/sheet.xlsx").content))
    first, second = book.worksheets
    rows = {row[1].value: [cell.value for cell in row] for row in first.iter_rows(min_row=6)}
    assert rows["Tổng cộng"][2:5] == [5, 1, 1]
    assert rows["Tổng cộng"][10] == "33,3%\n(1/3)"
    assert second["F6"].value == 5
    assert second["E6"].value.date() == TODAY - timedelta(days=5)
    assert first.page_setup.orientation == "landscape"


@pytest.mark.parametrize("address", ["on=hôm qua", "by=nonsense", "office=999", "assigned_from=2026-13-40"])
def test_an_address_that_makes_no_sense_does_not_fail(five, signed_in, address):
    assert signed_in(SPECIALIST).get(f"/statistics/?{address}").status_code == 200


def test_the_table_prints(five, signed_in):
    said = signed_in(SPECIALIST).get("/statistics/?paper=1").content.decode()
    assert "VĂN PHÒNG UBND TỈNH" in said
    assert said.count("<tr>") == 7
