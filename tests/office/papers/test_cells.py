"""Rows of a sheet are written as they come, and Excel's own reader finds in them what was given."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import count
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from ketluan.office.papers import workbook
from ketluan.office.papers.cells import Looks, Rows

HEAD = SimpleNamespace(body="Tỉnh Hà Lâm", unit="Văn phòng", signer="CHÁNH VĂN PHÒNG")
ROW = [1, "=1+1 & <đúng>\nhai dòng", date(2026, 3, 1), None, Decimal("2.5"), ""]


def sheet(rows):
    return workbook.Sheet("Sổ", "SỔ", "đến nay", [f"Cột {n}" for n in range(6)], [9] * 6, rows, notes=["ghi chú"])


@pytest.fixture
def read():
    book = load_workbook(BytesIO(workbook.workbook(HEAD, [sheet([ROW, ROW]), sheet([])])))
    return book.worksheets


def test_values_come_back_and_words_are_no_formula(read):
    assert [cell.value for cell in read[0][6]] == [1, ROW[1], datetime(2026, 3, 1), None, 2.5, None]
    assert read[0]["B6"].data_type == "s"


def test_a_moment_keeps_its_minute():
    at = datetime(2026, 3, 1, 14, 35)
    book = load_workbook(BytesIO(workbook.workbook(HEAD, [sheet([[at]])])))
    assert book.active["A6"].value == at
    assert book.active["A6"].number_format == "hh:mm dd/mm/yyyy"


def test_rows_keep_their_looks(read):
    first = read[0]
    assert first["C6"].number_format == "dd/mm/yyyy"
    assert first["B6"].alignment.wrap_text
    assert first["D7"].border.left.style == "thin"
    assert (first["A5"].font.name, first["A5"].font.b, first.print_title_rows) == ("Times New Roman", True, "$5:$5")


def test_what_stands_below_comes_after_the_rows(read):
    assert read[0]["A9"].value == "ghi chú"
    assert read[0]["B10"].value == "NGƯỜI LẬP BIỂU"
    assert read[1]["A7"].value == "ghi chú"


def test_what_xml_cannot_say_is_left_out_and_what_is_too_long_for_a_cell_is_cut():
    said = Rows().row(["a\x07b\r\n\ud800", "z" * 40_000], Looks(1, 2, 3))
    assert ">ab&#13;\n</t>" in said
    assert said.count("z") == 32_767


def test_a_row_is_written_before_the_next_is_asked_for():
    rows = Rows().rows(([number] for number in count()), Looks(1, 2, 3))
    assert [next(rows), next(rows)][1] == '<row r="2"><c r="A2" s="1"><v>1</v></c></row>'
