"""What is answered to who hands sheets in, whatever they hold."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from ketluan.office.sheets.actions import finish
from ketluan.office.sheets.models import Draft


def put_aside(request: HttpRequest, draft: Draft) -> None:
    """Put a sheet aside that waits, and say so."""
    finish(draft, timezone.now())
    messages.info(request, _("Đã bỏ bảng chờ nhập."))
