"""The ledger of tasks in Excel and the letter that urges, ready to print."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from ketluan.office.people.access import actor_of
from ketluan.office.tasks import actions, book, booking, letter, narrowing
from ketluan.office.tasks.narrowing import Wanted
from ketluan.office.tasks.pages import book_of
from tests.office import people
from tests.office.people import SPECIALIST, TODAY, act, days


@pytest.fixture
def sheet(task):
    return opened()


def opened():
    me = actor_of(people.user(SPECIALIST))
    file = BytesIO()
    book.write(file, booking.lines(narrowing.listed(me, Wanted(), TODAY)), book_of(me, TODAY))
    return load_workbook(file).active


def test_the_sheet_has_the_columns_of_the_book_and_real_dates(sheet, task):
    heads = [cell.value for cell in sheet[5]]
    row = dict(zip(heads, [cell.value for cell in sheet[6]], strict=True))
    assert heads == list(book.columns())
    assert row["Chủ trì"] == "Sở Tài chính"
    assert row["Phối hợp"] == "Sở Xây dựng"
    assert row["Thời hạn"] == datetime.combine(task.due, datetime.min.time())
    assert row["Xếp loại"] == "Chưa hoàn thành, trong hạn"


def test_a_line_says_what_the_task_says_also_beyond_what_is_read_at_once(task, monkeypatch):
    monkeypatch.setattr(booking, "_AT_ONCE", 2)
    rows = narrowing.listed(actor_of(people.user(SPECIALIST)), Wanted(), TODAY)
    for lead in ("Sở Nội vụ", "Sở Y tế", "Sở Khoa học và Công nghệ"):
        people.assigned(people.confirmed(task.source, lead), lead=lead)
    found = list(booking.lines(rows))
    assert len(found) == 4
    for line, row in zip(found, rows, strict=True):
        supporters = tuple(body.name for body in row.supporters.all())
        assert (line.key, line.paper, line.lead, line.supporters) == (row.pk, row.paper, row.lead.name, supporters)
        assert (line.due, line.stat, line.assigner, line.urged) == (row.due, row.stat, row.assigner.name, row.urged)


def test_the_sheet_prints_on_a4_with_its_head_on_every_page(sheet):
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet["D6"].alignment.wrap_text
    assert sheet.column_dimensions["D"].width > 40


def test_the_sheet_bears_the_head_of_the_ledger(sheet):
    from ketluan.office.ledger.queries import head

    assert head().digest in sheet["A4"].value
    assert head().digest in sheet.oddFooter.left.text


@pytest.mark.parametrize("words", ["=1+1", '=HYPERLINK("x")', "+7", "@sum", "-2"])
def test_words_of_a_document_are_never_a_formula(task, words):
    actions.edit(act(SPECIALIST), task, people.edited(task, wording=words), version=task.version)
    cell = opened()["D6"]
    assert (cell.value, cell.data_type) == (words, "s")


@pytest.fixture
def paper(source, task):
    late = people.assigned(people.confirmed(source, "Sở Nội vụ"), on=days(-40), due=days(-3), lead="Sở Tài chính")
    (made,) = actions.urge(act(SPECIALIST), [task, late])
    return Document(BytesIO(letter.written(made)))


def test_the_letter_has_the_parts_of_an_official_dispatch(paper):
    head = [cell.text for row in paper.tables[0].rows for cell in row.cells]
    assert head[0].splitlines() == ["ỦY BAN NHÂN DÂN", "TỈNH HÀ LÂM", "VĂN PHÒNG UBND TỈNH"]
    assert head[1].startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    month = f"{TODAY:%m}" if TODAY.month < 3 else str(TODAY.month)
    assert head[3] == f"Hà Lâm, ngày {TODAY:%d} tháng {month} năm {TODAY.year}"
    assert "Kính gửi: Sở Tài chính" in [paragraph.text for paragraph in paper.paragraphs]
    assert paper.styles["Normal"].font.name == "Times New Roman"
    assert round(paper.sections[0].left_margin.cm, 1) == 3.0


def test_the_letter_names_each_task_with_its_days_the_latest_first(paper):
    rows = [[cell.text for cell in row.cells] for row in paper.tables[1].rows]
    assert [row[4] for row in rows] == ["Số ngày quá hạn", "3", ""]
    assert rows[1][3] == f"{days(-3):%d/%m/%Y}"


def test_the_letter_names_the_signed_notice_where_a_task_stands_on_one(source, task):
    told = people.assigned(people.confirmed(source, "Sở Nội vụ"), due=days(-3), lead="Sở Tài chính")
    told.number = "587/TB-UBND"
    told.save()
    (made,) = actions.urge(act(SPECIALIST), [task, told])
    table = Document(BytesIO(letter.written(made))).tables[1]
    named = {row.cells[1].text: row.cells[2].text for row in table.rows}
    assert named[told.wording] == "587/TB-UBND"
    assert named[task.wording] == source.title
