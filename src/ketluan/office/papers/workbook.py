"""A sheet of Excel that is ready to print: A4 lying, fitted to the width, its head on every page, real days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from ketluan.office.papers.letterhead import Letterhead

FONT = "Times New Roman"
HEAD_ROW = 5
_A4 = 9  # as the file format numbers it
_DAY, _MOMENT = "dd/mm/yyyy", "hh:mm dd/mm/yyyy"
_LINE = Side(style="thin", color="999999")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its tab, its title, a line under it, heads with widths (in letters), rows, and what stands below;
    ``signed``: room for who made it and who signs it."""

    name: str
    title: str
    said: str
    heads: Sequence[str]
    widths: Sequence[float]
    rows: Iterable[Sequence[Any]]
    notes: Sequence[str] = ()
    foot: str = ""
    signed: bool = True


def workbook(head: Letterhead, sheets: Iterable[Sheet]) -> bytes:
    """The sheets as a file."""
    book = Workbook(write_only=True)
    for one in sheets:
        _write(book.create_sheet(one.name), head, one)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write(sheet: Any, head: Letterhead, one: Sheet) -> None:
    _layout(sheet, one)
    lines = [(head.body.upper(), False), (head.unit.upper(), True), (one.title, True), (one.said, False)]
    for words, bold in lines:
        sheet.append([_plain(sheet, words, bold=bold)])
    looks = _Looks.of(sheet)
    sheet.append([_cell(sheet, name, looks.head) for name in one.heads])
    for row in one.rows:
        sheet.append([_cell(sheet, value, looks.of_value(value)) for value in row])
    if not one.signed:
        return
    sheet.append([])
    for words in one.notes:
        sheet.append([_plain(sheet, words, bold=False)])
    made, signed = (_plain(sheet, words, bold=True) for words in ("NGƯỜI LẬP BIỂU", head.signer))
    sheet.append([None, made, *[None] * (len(one.heads) - 4), signed])


def _layout(sheet: Any, one: Sheet) -> None:
    for index, width in enumerate(one.widths, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left, sheet.page_margins.right = 0.6, 0.4
    sheet.oddFooter.center.text = "&P/&N"
    sheet.oddFooter.left.text = one.foot


def _plain(sheet: Any, words: str, *, bold: bool) -> Any:
    cell = WriteOnlyCell(sheet, value=words)
    cell.data_type = "s"
    cell.font = Font(name=FONT, size=13, bold=bold)
    return cell


@dataclass(frozen=True)
class _Looks:
    """How the cells of a sheet look, settled once: a book of 100,000 rows has more than a million of them."""

    head: Any
    words: Any
    day: Any
    moment: Any

    @classmethod
    def of(cls, sheet: Any) -> _Looks:
        """The looks as the sheet's own file numbers them."""
        return cls(_look(sheet, head=True), _look(sheet), _look(sheet, shown=_DAY), _look(sheet, shown=_MOMENT))

    def of_value(self, value: Any) -> Any:
        """The look of a cell that holds a value."""
        if isinstance(value, datetime):
            return self.moment
        return self.day if isinstance(value, date) else self.words


def _look(sheet: Any, *, head: bool = False, shown: str = "") -> Any:
    cell = WriteOnlyCell(sheet)
    cell.font = Font(name=FONT, size=12, bold=head)
    cell.alignment = Alignment(
        wrap_text=True, vertical="center" if head else "top", horizontal="center" if head else None
    )
    cell.border = _GRID
    if head:
        cell.fill = PatternFill("solid", fgColor="E8EEF4")
    if shown:
        cell.number_format = shown
    return cell._style


def _cell(sheet: Any, value: Any, look: Any) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # words of a document that begin with "=" are no formula
    cell._style = look
    return cell
