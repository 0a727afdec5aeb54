"""The empty sheet that is handed out to be filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ketluan.office.sheets.rules import Column

_FONT: Final = "Times New Roman"
_LINE: Final = Side(style="thin", color="999999")
_GRID: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_ROWS: Final = 1_000
_A4: Final = 9  # as the file format numbers it


def template(title: str, columns: Sequence[Column], choices: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """A workbook with the heads, one row as an example, and for some columns the words to choose from. Heads that must
    be there bear a star."""
    book = Workbook()
    sheet = book.active
    sheet.title = title[:31]
    for place, column in enumerate(columns, 1):
        _head(sheet, place, column)
    sheet.row_dimensions[1].height = 34
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    if choices:
        _offer(book, sheet, columns, choices)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _head(sheet: Any, place: int, column: Column) -> None:
    cell = sheet.cell(1, place, f"{column.head} *" if column.required else column.head)
    cell.font = Font(name=_FONT, size=12, bold=True)
    cell.fill = PatternFill("solid", fgColor="E8EEF4")
    cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
    cell.border = _GRID
    example = sheet.cell(2, place, column.example)
    example.data_type = "s"
    example.font = Font(name=_FONT, size=12, italic=True, color="556370")
    example.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions[get_column_letter(place)].width = column.width


def _offer(book: Any, sheet: Any, columns: Sequence[Column], choices: Mapping[str, Sequence[str]]) -> None:
    """The words to choose from stand in a sheet of their own."""
    lists = book.create_sheet("Lists")
    for at, (key, words) in enumerate(choices.items(), 1):
        place = next(number for number, column in enumerate(columns, 1) if column.key == key)
        letter = get_column_letter(at)
        for row, word in enumerate(words, 1):
            lists.cell(row, at, word).data_type = "s"
        offered = DataValidation("list", formula1=f"Lists!${letter}$1:${letter}${max(1, len(words))}", allow_blank=True)
        offered.showErrorMessage = False
        offered.add(f"{get_column_letter(place)}2:{get_column_letter(place)}{_ROWS}")
        sheet.add_data_validation(offered)
