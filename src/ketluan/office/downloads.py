"""A file as an answer: a browser keeps it under its name and never shows it."""

from __future__ import annotations

from collections.abc import Callable
from tempfile import TemporaryFile
from typing import IO, Final

from django.http import FileResponse, HttpResponse

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


def streamed(write: Callable[[IO[bytes]], None], name: str, kind: str) -> FileResponse:
    """A large file: written to disk, where it has no name and is gone when the answer has been given, and sent from
    there piece by piece."""
    file = TemporaryFile()  # noqa: SIM115 - the answer closes it
    write(file)
    file.seek(0)
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=kind)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
