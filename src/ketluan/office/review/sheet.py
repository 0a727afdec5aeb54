"""The quality page as a file: CSV that Excel opens with its letters, or a workbook."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from ketluan.office.review.quality import Quality, cells

_WIDTHS = (34, 12, 12, 12, 12, 12, 14, 16, 14)


def rows(found: Quality) -> list[list[str | int]]:
    """Head, kinds, total; then the versions."""
    heads: list[str | int] = [*heads_in_words()]
    notes: list[list[str | int]] = [[formula] for formula in formulas()]
    by_kind = [[*cells(label.label, score).values()] for label, score in found.kinds]
    total = [*cells(_("Tất cả"), found.total).values()]
    by_reader = [[*cells(_("Bộ đọc %(version)s") % {"version": name}, score).values()] for name, score in found.readers]
    return [heads, *by_kind, total, [], *by_reader, [], *notes]


def heads_in_words() -> tuple[str, ...]:
    """The columns."""
    return (
        _("Loại nội dung"),
        _("Đã quyết định"),
        _("Xác nhận"),
        _("Sửa"),
        _("Loại bỏ"),
        _("Bổ sung"),
        _("Độ chính xác"),
        _("Không phải sửa"),
        _("Độ đầy đủ"),
    )


def formulas() -> tuple[str, ...]:
    """How the rates are made."""
    return (
        _("Độ chính xác = (xác nhận + sửa) / đã quyết định"),
        _("Không phải sửa = xác nhận / đã quyết định"),
        _("Độ đầy đủ = (xác nhận + sửa) / (xác nhận + sửa + bổ sung)"),
    )


def as_csv(found: Quality) -> bytes:
    """The rows with commas, in UTF-8 with the mark by which Excel knows it."""
    out = StringIO()
    csv.writer(out).writerows(rows(found))
    return out.getvalue().encode("utf-8-sig")


def as_workbook(found: Quality) -> bytes:
    """The rows as a workbook, ready to print."""
    book = Workbook()
    sheet = book.active
    for row in rows(found):
        sheet.append(row)
    for letter, width in zip("ABCDEFGHI", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    for cell in sheet[1]:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    out = BytesIO()
    book.save(out)
    return out.getvalue()
