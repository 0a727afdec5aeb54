"""The công văn đôn đốc as a DOCX in the form of NĐ 30/2020/NĐ-CP, appendix I."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.utils.formats import date_format
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from ketluan.office.tasks.models import Urging, UrgingLetter

_FONT = "Times New Roman"
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
# Always in Vietnamese: the paper goes to an office, whatever language its maker reads pages in.
_HEADS = ("STT", "Nội dung nhiệm vụ", "Văn bản giao", "Thời hạn", "Số ngày quá hạn")
_WIDTHS = (1.2, 7.3, 3.6, 2.4, 2.0)


def written(letter: UrgingLetter) -> bytes:
    """The letter as a file."""
    paper = Document()
    _page(paper)
    _head(paper, letter)
    _body(paper, letter)
    _foot(paper, letter)
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def _page(paper: Any) -> None:
    """A4 with the margins of NĐ 30: left 3 cm, right 1.5 to 2 cm, above and below 2 cm."""
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)


def _head(paper: Any, letter: UrgingLetter) -> None:
    day = letter.made_on
    head = paper.add_table(rows=2, cols=2)
    head.alignment = WD_TABLE_ALIGNMENT.CENTER
    left, right = head.rows[0].cells
    _lines(left, [(letter.office.serves.name.upper(), 13, False), (letter.office.organization.name.upper(), 13, True)])
    _lines(
        right,
        [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True), ("Độc lập - Tự do - Hạnh phúc", 14, True)],
    )
    left, right = head.rows[1].cells
    _lines(left, [("Số:        /VP-TH", 13, False), ("V/v đôn đốc thực hiện nhiệm vụ được giao", 12, False)])
    _lines(right, [(f"{letter.office.province}, ngày {day:%d} tháng {day:%m} năm {day:%Y}", 14, False)], italic=True)
    _says(paper.add_paragraph(), f"Kính gửi: {letter.organization.name}", align=_CENTRE, before=12)


def _body(paper: Any, letter: UrgingLetter) -> None:
    urgings = list(letter.urgings.select_related("task__source"))
    _says(
        paper.add_paragraph(),
        f"Qua theo dõi, tính đến ngày {letter.made_on:%d/%m/%Y}, {letter.organization.name} còn"
        f" {len(urgings):02d} nhiệm vụ được giao chưa hoàn thành, cụ thể như sau:",
        before=6,
        indent=True,
    )
    table = paper.add_table(rows=1, cols=len(_HEADS))
    table.style = "Table Grid"
    _row(table.rows[0], _HEADS, bold=True)
    for number, urging in enumerate(urgings, 1):
        _row(table.add_row(), _cells(number, urging))
    _says(
        paper.add_paragraph(),
        f"{letter.office.organization.name} đề nghị {letter.organization.name} khẩn trương thực hiện, cập nhật kết"
        " quả lên hệ thống; trường hợp không bảo đảm tiến độ, báo cáo rõ nguyên nhân, trách nhiệm"
        " và thời gian hoàn thành./.",
        before=6,
        indent=True,
    )


def _cells(number: int, urging: Urging) -> tuple[str, ...]:
    source = urging.task.source
    named = source.number or source.title
    due = date_format(urging.due, "d/m/Y") if urging.due else "Không thời hạn"
    return (str(number), urging.task.wording, named, due, str(urging.days_late) if urging.days_late else "")


def _foot(paper: Any, letter: UrgingLetter) -> None:
    foot = paper.add_table(rows=1, cols=2)
    left, right = foot.rows[0].cells
    _lines(left, [("Nơi nhận:", 12, True), ("- Như trên;", 11, False), ("- Lưu: VT, TH.", 11, False)], centred=False)
    _lines(right, [("CHÁNH VĂN PHÒNG", 14, True)])


def _lines(cell: Any, lines: list[tuple[str, int, bool]], *, centred: bool = True, italic: bool = False) -> None:
    for index, (words, size, bold) in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.alignment = _CENTRE if centred else WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(words)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _says(
    paragraph: Any, words: str, *, align: Any = WD_ALIGN_PARAGRAPH.JUSTIFY, before: int, indent: bool = False
) -> None:
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(before)
    if indent:
        paragraph.paragraph_format.first_line_indent = Cm(1)
    paragraph.add_run(words)


def _row(row: Any, words: tuple[str, ...], *, bold: bool = False) -> None:
    for index, (cell, said) in enumerate(zip(row.cells, words, strict=True)):
        cell.width = Cm(_WIDTHS[index])
        paragraph = cell.paragraphs[0]
        paragraph.alignment = _CENTRE if bold or index != 1 else WD_ALIGN_PARAGRAPH.LEFT
        run = paragraph.add_run(said)
        run.bold, run.font.size = bold, Pt(12)
