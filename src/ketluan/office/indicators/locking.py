"""Pages on which a period is approved and locked, and opened again by the head of the Office."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ketluan.office.indicators import actions, queries
from ketluan.office.indicators.access import lock_for, office_asked, office_headed, office_read, office_worked
from ketluan.office.indicators.forms import LockForm, ReasonForm
from ketluan.office.people.access import act, actor


@require_http_methods(["GET", "POST"])
def locks(request: HttpRequest) -> HttpResponse:
    """The periods that are or were locked; a period is locked after one has seen what is told of it."""
    asker = actor(request)
    key = office_asked(request.GET)
    office = (office_worked if request.method == "POST" else office_read)(asker, key)
    form = LockForm(request.POST or None)
    asked = None
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data["period"]
        if form.cleaned_data["sure"]:
            actions.lock(act(request), office, asked)
            messages.success(request, _("Đã khóa số liệu của kỳ."))
            return redirect(request.get_full_path())
    known = {
        "office": office, "form": form, "asked": asked, "locks": queries.locks_ever(office),
        "told": queries.told_in(office, asked) if asked else None,
        "works": office.pk in asker.works, "heads": asker.holds(office.pk, frozenset({"head"})),
    }  # fmt: skip
    return render(request, "indicators/locks.html", known, status=422 if form.errors else 200)


@require_POST
def open_again(request: HttpRequest, key: int) -> HttpResponse:
    """Open a locked period again, with the reason."""
    office_headed(actor(request))
    held = lock_for(actor(request), key)
    form = ReasonForm(request.POST)
    if form.is_valid():
        actions.open_again(act(request), held, form.cleaned_data["reason"])
        messages.success(request, _("Đã mở lại số liệu của kỳ."))
    else:
        messages.error(request, _("Hãy ghi lý do mở lại."))
    return redirect("indicators:locks")
