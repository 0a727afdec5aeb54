"""A spreadsheet or a CSV file as rows of cells; what is no sheet, or an unreasonable one, is refused."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any, Final

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from ketluan.office.sheets.rules import Cells, Column, NoHeads, table

MOST_ROWS: Final = 5_000
_MOST_COLUMNS: Final = 60
_MOST_UNPACKED: Final = 200 * 1024 * 1024


class BadSheet(Exception):
    """A file that is not read; the sentence says why."""


def read_sheet(content: bytes, columns: Sequence[Column]) -> list[tuple[int, Cells]]:
    """The rows of a file's first sheet under the heads of the columns. Raises ``BadSheet``."""
    rows = _workbook(content) if content.startswith(b"PK\x03\x04") else _csv(content)
    if len(rows) > MOST_ROWS:
        raise BadSheet(_("Bảng có hơn %(most)d dòng; hãy chia thành nhiều tệp.") % {"most": MOST_ROWS})
    try:
        found = table(rows, columns)
    except NoHeads as heads:
        missing = "; ".join(heads.missing)
        raise BadSheet(_("Không thấy dòng tiêu đề; còn thiếu cột: %(heads)s.") % {"heads": missing}) from None
    if not found:
        raise BadSheet(_("Bảng không có dòng nào."))
    return found


def _workbook(content: bytes) -> list[tuple[Any, ...]]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _MOST_UNPACKED:
                raise BadSheet(_("Tệp nén bung ra lớn bất thường nên không được mở."))
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        # what a sheet says of its own size may be wrong
        sheet.reset_dimensions()
        return list(sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=_MOST_COLUMNS, values_only=True))
    except BadSheet:
        raise
    except Exception:  # openpyxl raises whatever its parts raise
        raise BadSheet(_("Tệp bị hỏng hoặc không phải bảng tính XLSX.")) from None


def _csv(content: bytes) -> list[tuple[Any, ...]]:
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadSheet(_("Chỉ nhận tệp XLSX, hoặc CSV mã UTF-8.")) from None
    if "\x00" in words:
        raise BadSheet(_("Chỉ nhận tệp XLSX, hoặc CSV mã UTF-8."))
    first = words.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        return [tuple(row[:_MOST_COLUMNS]) for row in csv.reader(StringIO(words), delimiter=mark)]
    except csv.Error:
        raise BadSheet(_("Tệp CSV bị hỏng.")) from None
