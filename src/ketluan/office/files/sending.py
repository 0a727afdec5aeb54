"""A kept file as an answer: always to be saved, never shown inside a page."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse

from ketluan.office.files import store
from ketluan.office.files.models import File


def attachment(file: File) -> HttpResponse:
    """The file to be saved under its name. The caller has asked its own ``access`` whether it may be given.

    Raises ``FileNotFoundError`` or ``ValueError`` where the folder no longer holds what was kept.
    """
    plain = file.name.encode("ascii", "ignore").decode().replace('"', "") or "tep"
    return HttpResponse(
        store.get(file.sha256),
        content_type=file.media_type,
        headers={
            "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file.name, safe='')}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )
