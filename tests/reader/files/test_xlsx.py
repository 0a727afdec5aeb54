"""XLSX: sheets are tables, and numbers are written as Vietnamese reads them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from ketluan.reader.files import load
from ketluan.reader.files.sheetnumbers import form_of, shown

HEADER = ["TT", "Nhiệm vụ của các sở, ngành", "Chủ trì", "Thời hạn"]


def saved(book) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def rows(book) -> list[list[str]]:
    loaded = load(saved(book))
    return [[loaded.text[start:end] for start, end in line.cells] for line in loaded.lines if line.kind == "row"]


def book(*lines: list):
    made = openpyxl.Workbook()
    for line in lines:
        made.active.append(line)
    return made


def test_rows_are_row_lines_and_a_lone_cell_is_a_line():
    made = book(["PHÂN CÔNG NHIỆM VỤ"], HEADER, [1, "Rà soát quy hoạch", "Sở Xây dựng", date(2021, 9, 20)])
    assert rows(made) == [HEADER, ["1", "Rà soát quy hoạch", "Sở Xây dựng", "20/09/2021"]]
    assert load(saved(made)).text.split("\n")[0] == "PHÂN CÔNG NHIỆM VỤ"


def test_numbers_have_a_decimal_comma():
    made = book(HEADER, ["Thu ngân sách", 13019, 223.4, 0.78])
    made.active["D2"].number_format = "0%"
    assert rows(made)[1] == ["Thu ngân sách", "13019", "223,4", "78%"]


def test_a_merged_cell_counts_for_every_row():
    made = book(HEADER, [1, "Rà soát", "Sở Nội vụ", "Quý II"], [2, "Báo cáo", None, "Quý III"])
    made.active.merge_cells("C2:C3")
    assert [row[2] for row in rows(made)] == ["Chủ trì", "Sở Nội vụ", "Sở Nội vụ"]


def test_an_empty_cell_keeps_its_column():
    assert rows(book(HEADER, [1, None, "Sở Nội vụ", None]))[1] == ["1", "", "Sở Nội vụ", ""]


def test_each_sheet_is_a_table_and_hidden_ones_are_not_read():
    made = book(HEADER)
    made.create_sheet("Hai").append(["Sở Y tế", "báo cáo"])
    hidden = made.create_sheet("Ẩn")
    hidden.append(["Không", "đọc"])
    hidden.sheet_state = "hidden"
    assert [line.table for line in load(saved(made)).lines] == [1, 2]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        ("13019", "number", "13019"),
        ("0.1", "number", "0,1"),
        ("0.30000000000000004", "number", "0,3"),
        ("1E3", "number", "1000"),
        ("-2.50", "number", "-2,5"),
        ("1.2250", "percent", "122,5%"),
        ("44439", "date", "31/08/2021"),
        ("44439.75", "date", "31/08/2021"),
        ("0", "date", "0"),
        ("99999999", "date", "99999999"),
        ("quý II", "number", "quý II"),
        ("1e999", "number", "1e999"),
    ],
)
def test_a_stored_number_is_shown(value, form, text):
    assert shown(value, form) == text


@pytest.mark.parametrize(
    ("identifier", "code", "form"),
    [
        (14, "", "date"),
        (10, "", "percent"),
        (0, "", "number"),
        (164, "dd/mm/yyyy", "date"),
        (165, "0.0%", "percent"),
        (166, '#,##0 "đồng/năm"', "number"),
        (167, "[Red]0.00", "number"),
        (168, "mm:ss", "number"),
    ],
)
def test_the_form_follows_the_format(identifier, code, form):
    assert form_of(identifier, code) == form


def test_the_lines_of_a_cell_are_set_apart_where_each_names_something():
    made = book(HEADER, [1, "Rà soát", "Sở Công Thương\nUBND các xã"], [2, "Lập sổ\ntheo dõi", "Sở Y tế"])
    assert [row[1:3] for row in rows(made)[1:]] == [
        ["Rà soát", "Sở Công Thương; UBND các xã"],
        ["Lập sổ theo dõi", "Sở Y tế"],
    ]


def test_what_is_hidden_is_not_read_and_that_is_told():
    made = book([*HEADER, "Nội bộ"], [1, "Rà soát quy hoạch", "Sở Xây dựng", "Quý II", "giữ lại"])
    made.active.append([2, "Việc đã bỏ", "Sở Y tế", "Quý I"])
    made.active.column_dimensions["E"].hidden = True
    made.active.row_dimensions[3].hidden = True
    assert rows(made) == [HEADER, ["1", "Rà soát quy hoạch", "Sở Xây dựng", "Quý II"]]
    assert [code for code, _ in load(saved(made)).warnings] == ["hidden_cells"]


def test_columns_without_a_word_are_left_out():
    spread = [cell for name in HEADER for cell in (None, name)]
    assert rows(book(spread, [None, 1, None, "Rà soát", None, "Sở Xây dựng", None, "Quý II"])) == [
        HEADER,
        ["1", "Rà soát", "Sở Xây dựng", "Quý II"],
    ]


@pytest.mark.parametrize(("code", "text"), [("mm/yyyy", "09/2021"), ("yyyy", "2021"), ("d/m/yy", "20/09/2021")])
def test_a_day_is_shown_as_far_as_its_format_shows_it(code, text):
    made = book(HEADER, [1, "Rà soát quy hoạch", "Sở Xây dựng", date(2021, 9, 20)])
    made.active["D2"].number_format = code
    assert rows(made)[1][3] == text
