"""A file as an answer: a browser keeps it under its name and never shows it."""

from __future__ import annotations

from typing import Final

from django.http import HttpResponse

_OF_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
XLSX: Final = f"{_OF_OFFICE}.spreadsheetml.sheet"
DOCX: Final = f"{_OF_OFFICE}.wordprocessingml.document"
PDF: Final = "application/pdf"
HTML: Final = "text/html; charset=utf-8"
CSV: Final = "text/csv; charset=utf-8"


def download(content: bytes, name: str, kind: str) -> HttpResponse:
    """The file under a name of plain letters, of a media type."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=kind, headers=headers)
