"""Small files of each kind, written for the tests."""

from __future__ import annotations

import zipfile
from io import BytesIO

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32
TEXT = "Báo cáo số 12/BC-STC: đã rà soát 14 dự án.\n".encode()


def package(*parts):
    """A package of Office Open XML with empty parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for part in ("[Content_Types].xml", *parts):
            archive.writestr(part, "<x/>")
    return file.getvalue()


DOCX = package("word/document.xml")
XLSX = package("xl/workbook.xml")
