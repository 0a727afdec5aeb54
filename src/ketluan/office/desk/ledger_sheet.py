"""The ledger as an Excel sheet: each entry with its seal, the head of the chain at the top and on each printed page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.rules import Facts, Head
from ketluan.office.ledger.words import verb_in_words
from ketluan.office.papers.letterhead import Letterhead

_FONT: Final = "Times New Roman"
_A4: Final = 9  # as the file format numbers it
_WIDTHS: Final = (9, 18, 24, 24, 30, 24, 50, 30, 40, 20)
_LONGEST_CELL: Final = 32_767  # of the file format
_HEAD_ROW: Final = 5


def written(entries: Iterable[Entry], letterhead: Letterhead, head: Head, day: date) -> bytes:
    """The sheet as a file."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_("Nhật ký"))
    _print_layout(sheet, head)
    anchored = _("Nhật ký: %(count)d dòng, mã cuối %(digest)s") % {"count": head.count, "digest": head.digest}
    title = _("NHẬT KÝ tính đến ngày %(day)s") % {"day": f"{day:%d/%m/%Y}"}
    for words in (letterhead.body.upper(), letterhead.unit.upper(), title, anchored):
        sheet.append([_cell(sheet, words, bold=words == title)])
    sheet.append([_cell(sheet, name, bold=True) for name in columns()])
    wrapped, plain = Alignment(wrap_text=True, vertical="top"), Font(name=_FONT, size=11)
    for entry in entries:
        sheet.append([_styled(sheet, value, plain, wrapped) for value in _values(entry)])
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def columns() -> tuple[str, ...]:
    """The heads of the columns."""
    return (
        _("Số"),
        _("Thời điểm"),
        _("Người thực hiện"),
        _("Thay mặt"),
        _("Căn cứ"),
        _("Việc"),
        _("Đối tượng"),
        _("Trước"),
        _("Sau"),
        _("Mã"),
    )


def _values(entry: Entry) -> list[Any]:
    return [
        entry.number,
        timezone.localtime(entry.at).replace(tzinfo=None),
        entry.who,
        entry.on_behalf,
        entry.basis,
        verb_in_words(entry.verb),
        entry.title,
        _facts(entry.before),
        _facts(entry.after),
        entry.digest,
    ]


def _facts(facts: Facts) -> str:
    """What was before or after, one fact a line."""
    lines = [f"{name}: {value}" for name, value in sorted(facts.items()) if value not in (None, "", [])]
    return "\n".join(lines)[:_LONGEST_CELL]


def _print_layout(sheet: Any, head: Head) -> None:
    for index, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.oddFooter.center.text = "&P/&N"
    sheet.oddFooter.left.text = f"{head.count} · {head.digest}"


def _cell(sheet: Any, words: str, *, bold: bool) -> Any:
    return _styled(sheet, words, Font(name=_FONT, size=13, bold=bold), Alignment())


def _styled(sheet: Any, value: Any, font: Any, alignment: Any) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # words of a document that begin with "=" are no formula
    elif not isinstance(value, int):
        cell.number_format = "hh:mm dd/mm/yyyy"
    cell.font, cell.alignment = font, alignment
    return cell
