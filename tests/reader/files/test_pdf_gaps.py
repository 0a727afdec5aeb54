"""Tables of a PDF without lines between their columns."""

from __future__ import annotations

import pytest

from ketluan.reader.files.opening import load
from tests.reader.files.pdfs import Pdf
from tests.reader.marked import named

LEFTS = (70, 100, 300, 400, 495)
HEAD = ("TT", "Nội dung nhiệm vụ", "Chủ trì", "Thời hạn", "Kết quả")
FIRST = (["1"], ["Rà soát quy hoạch của các", "xã vùng cao"], ["Sở Xây dựng"], ["30/6/2026"], ["Báo cáo"])
SECOND = (["2"], ["Đấu nối điện"], ["Sở Công", "Thương"], ["Quý III/2026"], ["Biên bản"])
WANTED = [
    list(HEAD),
    ["1", "Rà soát quy hoạch của các xã vùng cao", "Sở Xây dựng", "30/6/2026", "Báo cáo"],
    ["2", "Đấu nối điện", "Sở Công Thương", "Quý III/2026", "Biên bản"],
]
LINE = 14.0


def rows(pdf: Pdf) -> list[list[str]]:
    """The cells of all rows."""
    made = load(pdf.bytes())
    return [[made.text[slice(*cell)] for cell in line.cells] for line in made.lines if line.kind == "row"]


def begun() -> Pdf:
    return Pdf().text("Bảng phân công nhiệm vụ của các sở, ngành, địa phương trong năm như sau, gồm hai việc:", 70, 60)


def put(pdf: Pdf, top: float, *made: tuple[list[str], ...], space: float = 0.0, middle: bool = False) -> float:
    """Writes rows below one another; gives where the next one would stand."""
    for row in made:
        lines = max(map(len, row))
        for left, words in zip(LEFTS, row, strict=True):
            off = (lines - len(words)) * LINE / 2 if middle else 0.0
            for at, line in enumerate(words):
                pdf.text(line, left, top + off + at * LINE)
        top += lines * LINE + space
    return top


def head() -> tuple[list[str], ...]:
    return tuple([name] for name in HEAD)


@pytest.mark.parametrize(
    "how",
    **named(
        {
            "space between the rows": {"space": 6.0},
            "no space between the rows": {},
            "cells in the middle of their row": {"space": 6.0, "middle": True},
            "cells in the middle and no space": {"middle": True},
        }
    ),
)
def test_columns_are_parted_by_the_white_between_them(how):
    pdf = begun()
    put(pdf, 90, head(), FIRST, SECOND, **how)
    assert rows(pdf) == WANTED


def test_a_row_begins_where_every_cell_begins_when_nothing_is_numbered():
    pdf = begun()
    for top, row in ((90, HEAD), (104, FIRST), (132, SECOND)):
        for left, words in zip(LEFTS[1:], row[1:], strict=True):
            for at, line in enumerate([words] if isinstance(words, str) else words):
                pdf.text(line, left, top + at * LINE)
    assert rows(pdf) == [row[1:] for row in WANTED]


def test_lines_drawn_under_the_rows_part_them():
    pdf = begun()
    tops = [90.0]
    for row in (head(), FIRST, SECOND):
        tops.append(put(pdf, tops[-1] + 1, row) + 1)
    for top in tops:
        pdf.rule(68, top, 540, top)
    assert rows(pdf) == WANTED


def test_a_cell_that_no_drawn_line_closes_goes_on_from_above():
    pdf = begun()
    single = (["1"], ["Kè bờ suối"], ["Sở Xây dựng"], ["30/6/2026"], ["Hồ sơ"])
    below = (["2"], ["Đấu nối điện"], [], ["15/7/2026"], ["Biên bản"])
    third = (["3"], ["Dựng cổng chào"], ["Sở Nội vụ"], ["15/8/2026"], ["Biên bản"])
    for at, row in enumerate((head(), single, below, third)):
        put(pdf, 92 + 20 * at, row)
        for left, right in ((68, 290), (290, 390), (390, 540)):
            if at != 1 or left != 290:
                pdf.rule(left, 110 + 20 * at, right, 110 + 20 * at)
    pdf.rule(68, 90, 540, 90)
    assert [row[2] for row in rows(pdf)] == ["Chủ trì", "Sở Xây dựng", "Sở Xây dựng", "Sở Nội vụ"]


def test_a_row_that_names_a_group_lies_across_the_columns():
    pdf = begun()
    put(pdf, 90, head())
    pdf.text("I. Các nhiệm vụ về kết cấu hạ tầng", 70, 110)
    put(pdf, 130, FIRST, SECOND, space=6)
    assert rows(pdf) == [WANTED[0], ["I. Các nhiệm vụ về kết cấu hạ tầng", "", "", "", ""], *WANTED[1:]]


def test_a_shaded_head_is_no_table_of_its_own():
    pdf = begun()
    pdf.grid([68, 98, 298, 398, 493, 560], [88, 106])
    put(pdf, 90, head(), FIRST, SECOND, space=6)
    assert rows(pdf) == WANTED


def test_a_table_goes_on_over_the_page_and_its_head_is_read_once():
    pdf = begun()
    put(pdf, 90, head(), FIRST)
    pdf = pdf.page()
    third = (["3"], ["Dựng cổng chào"], ["Sở Nội vụ"], ["15/8/2026"], ["Biên bản"])
    put(pdf, 60, head(), SECOND, third)
    made = load(pdf.bytes())
    assert rows(pdf) == [*WANTED, [words[0] for words in third]]
    assert {line.table for line in made.lines} == {1}


def test_two_columns_of_a_foot_are_no_table():
    pdf = begun()
    for at, (left, right) in enumerate((("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"), ("- Như trên;", "CHỦ TỊCH"))):
        pdf.text(left, 70, 90 + 16 * at).text(right, 320, 90 + 16 * at)
    assert rows(pdf) == []


def test_a_day_with_blanks_to_fill_in_is_no_table():
    pdf = Pdf().text("ỦY BAN NHÂN DÂN", 70, 60).text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 280, 60)
    pdf.text("TỈNH AN SƠN", 85, 76).text("Độc lập - Tự do - Hạnh phúc", 300, 76)
    for left, words in ((70, "Số:"), (120, "/KH-UBND"), (290, "An Sơn, ngày"), (390, "tháng"), (450, "năm 2026")):
        pdf.text(words, left, 100)
    assert rows(pdf.text("Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 70, 150)) == []


def test_a_number_that_breaks_in_its_narrow_column_makes_no_row_of_its_second_half():
    pdf = begun()
    tenth = (
        ["1", "0"],
        ["Đấu nối điện cho các", "bản vùng cao"],
        ["Sở Công", "Thương"],
        ["Quý III/2026"],
        ["Biên bản"],
    )
    last = (["1", "1"], ["Dựng cổng chào", "ở cầu"], ["Sở Nội vụ"], ["15/8/2026"], ["Biên bản"])
    put(pdf, 90, head(), FIRST, tenth, last, space=8)
    assert [row[1] for row in rows(pdf)[1:]] == [
        "Rà soát quy hoạch của các xã vùng cao",
        "Đấu nối điện cho các bản vùng cao",
        "Dựng cổng chào ở cầu",
    ]


def test_the_end_of_a_row_on_top_of_the_next_page_goes_with_its_row():
    pdf = begun()
    put(pdf, 90, head(), (["1"], ["Rà soát quy hoạch của các"], ["Sở Xây dựng"], ["30/6/2026"], ["Báo cáo"]))
    pdf = pdf.page().text("xã vùng cao", LEFTS[1], 60)
    third = (["3"], ["Dựng cổng chào"], ["Sở Nội vụ"], ["15/8/2026"], ["Biên bản"])
    put(pdf, 82, SECOND, third, space=8)
    assert rows(pdf) == [*WANTED, [words[0] for words in third]]


def test_the_last_row_of_a_table_may_stand_alone_on_its_page():
    pdf = begun()
    put(pdf, 90, head(), FIRST, space=8)
    put(pdf.page(), 60, SECOND)
    assert rows(pdf) == WANTED


def test_shaded_rows_belong_to_the_table_around_them():
    pdf = begun()
    third = (["3"], ["Dựng cổng chào"], ["Sở Nội vụ"], ["15/8/2026"], ["Biên bản"])
    put(pdf, 90, head(), third, third, third, space=6)
    for top in (88, 108):
        pdf.grid([68, 98, 298, 398, 493, 560], [top, top + 20])
    assert rows(pdf) == [WANTED[0], *[[words[0] for words in third]] * 3]


def test_the_columns_of_a_newspaper_are_read_one_after_the_other():
    pdf = Pdf().text("UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8 năm 2026", 70, 60)
    for column, word in enumerate(("rà soát", "báo cáo", "đôn đốc")):
        for line in range(24):
            pdf.text(f"các sở {word} dự án {line}", 60 + 170 * column, 90 + LINE * line)
    text = load(pdf.bytes()).text
    assert rows(pdf) == []
    assert text.rindex("rà soát") < text.index("báo cáo") < text.rindex("báo cáo") < text.index("đôn đốc")
