"""The ledger of tasks (sổ theo dõi nhiệm vụ) as an Excel sheet, ready to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from ketluan.office.ledger.rules import Head
from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import days_late
from ketluan.office.tasks.words import class_label

_FONT = "Times New Roman"
_A4 = 9  # as the file format numbers it
_LINE = Side(style="thin", color="999999")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WIDTHS = (6, 24, 12, 52, 20, 26, 26, 12, 12, 18, 44, 12, 22, 9, 9, 12)


@dataclass(frozen=True)
class Book:
    """What stands at the head and the foot of the sheet: whose it is, the cut-off day, the head of the ledger."""

    letterhead: Letterhead
    day: date
    head: Head


def columns() -> tuple[str, ...]:
    """The heads of the columns, in the order of the paper book."""
    return (
        _("STT"),
        _("Văn bản giao"),
        _("Ngày giao"),
        _("Nội dung nhiệm vụ"),
        _("Người giao"),
        _("Chủ trì"),
        _("Phối hợp"),
        _("Thời hạn gốc"),
        _("Thời hạn"),
        _("Sản phẩm"),
        _("Tình hình, kết quả"),
        _("Hoàn thành"),
        _("Xếp loại"),
        _("Quá hạn (ngày)"),
        _("Đôn đốc (lần)"),
        _("Đôn đốc gần nhất"),
    )


def written(tasks: Iterable[Task], book: Book) -> bytes:
    """The sheet as a file. ``tasks`` carry what ``narrowing.listed`` puts on them."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_("Sổ theo dõi"))
    _print_layout(sheet, book)
    for line in _top(sheet, book):
        sheet.append(line)
    sheet.append([_cell(sheet, name, head=True) for name in columns()])
    for number, task in enumerate(tasks, 1):
        sheet.append([_cell(sheet, value) for value in _values(number, task, book.day)])
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def _print_layout(sheet: Any, book: Book) -> None:
    for index, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A6"
    sheet.print_title_rows = "5:5"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.oddFooter.center.text = "&P/&N"
    sheet.oddFooter.left.text = f"{book.head.count} · {book.head.digest}"


def _top(sheet: Any, book: Book) -> list[list[Any]]:
    anchored = _("Nhật ký: %(count)d dòng, mã cuối %(digest)s") % {
        "count": book.head.count,
        "digest": book.head.digest,
    }
    title = _("SỔ THEO DÕI NHIỆM VỤ tính đến ngày %(day)s") % {"day": f"{book.day:%d/%m/%Y}"}
    lines = [
        (book.letterhead.body.upper(), False),
        (book.letterhead.unit.upper(), True),
        (title, True),
        (anchored, False),
    ]
    return [[_plain(sheet, words, bold=bold)] for words, bold in lines]


def _values(number: int, task: Task, today: date) -> list[Any]:
    late = days_late(due=task.due, submitted_on=task.submitted_on, today=today) if task.stat else 0
    return [
        number,
        task.paper,
        task.assigned_on,
        task.wording,
        task.assigner.name,
        task.lead.name,
        "; ".join(body.name for body in task.supporters.all()),
        task.original_due,
        task.due or task.deadline_words or task.get_deadline_display(),
        task.get_deliverable_display(),
        task.last_words or "",
        task.done_on,
        class_label(task.stat),
        late or None,
        task.urged or None,
        task.urged_on,
    ]


def _plain(sheet: Any, words: str, *, bold: bool) -> Any:
    cell = WriteOnlyCell(sheet, value=words)
    cell.font = Font(name=_FONT, size=13, bold=bold)
    return cell


def _cell(sheet: Any, value: Any, *, head: bool = False) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # words of a document that begin with "=" are no formula
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    cell.font = Font(name=_FONT, size=12, bold=head)
    cell.alignment = Alignment(
        wrap_text=True, vertical="center" if head else "top", horizontal="center" if head else None
    )
    cell.border = _GRID
    if head:
        cell.fill = PatternFill("solid", fgColor="E8EEF4")
    return cell
