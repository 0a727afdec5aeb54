"""The part of a page that says with whom a thing is shared, and the acts upon it: the same for each thing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from ketluan.office.people.access import act
from ketluan.office.people.forms import ShareForm
from ketluan.office.people.sharing import share, withdraw


def shown(request: HttpRequest, thing: Any) -> dict[str, Any]:
    """The standing shares of a thing, and the form that adds one."""
    given = request.POST if request.POST.get("do") == "share" else None
    return {
        "shares": thing.shares.filter(withdrawn_at=None).select_related("office__organization", "organization", "by"),
        "share_form": ShareForm(given, own=thing.ledger_office, today=timezone.localdate()),
    }


def done(request: HttpRequest, thing: Any) -> bool:
    """Do what the form asks: share, or withdraw; False where it has faults."""
    if request.POST.get("do") == "unshare":
        withdraw(act(request), thing, _number(request.POST.get("share")))
        messages.success(request, _("Đã thu hồi chia sẻ."))
        return True
    form = ShareForm(request.POST, own=thing.ledger_office, today=timezone.localdate())
    if not form.is_valid():
        return False
    share(act(request), thing, form.to, form.cleaned_data["reason"])
    messages.success(request, _("Đã chia sẻ với %(whom)s.") % {"whom": form.to})
    return True


def _number(words: str | None) -> int:
    return int(words) if words and words.isascii() and words.isdecimal() and len(words) < 18 else 0
