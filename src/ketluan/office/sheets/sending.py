"""A workbook as an answer, to be saved."""

from __future__ import annotations

from django.http import HttpResponse

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(content: bytes, name: str) -> HttpResponse:
    """The workbook under a name of plain letters."""
    return HttpResponse(
        content,
        content_type=_XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )
