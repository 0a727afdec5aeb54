"""Pages on which an Office makes and changes indicators, and sees the wordings that it settled."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.indicators import own, queries
from ketluan.office.indicators.access import indicator_worked, office_asked, office_worked, wording_for
from ketluan.office.indicators.forms import OwnForm
from ketluan.office.people.access import act, actor

_A_PAGE = 60


@require_http_methods(["GET", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """Make an indicator of the Office's own."""
    office = office_worked(actor(request), office_asked(request.GET))
    form = OwnForm(office, timezone.localdate(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = own.make(act(request), office, _said(form))
        messages.success(request, _("Đã thêm chỉ tiêu."))
        return redirect("indicators:indicator", made.pk)
    return render(request, "indicators/own.html", {"form": form, "office": office}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change an indicator."""
    found = indicator_worked(actor(request), key)
    form = OwnForm(found.office, timezone.localdate(), request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        own.change(act(request), found, _said(form))
        messages.success(request, _("Đã sửa chỉ tiêu."))
        return redirect("indicators:indicator", found.pk)
    shown = indicator_worked(actor(request), key)
    known = {"form": form, "office": shown.office, "indicator": shown, "names": shown.aliases.select_related("by")}
    return render(request, "indicators/own.html", known, status=422 if form.errors else 200)


def _said(form: OwnForm) -> dict[str, Any]:
    return {name: value for name, value in form.cleaned_data.items() if name != "seen"}


@require_POST
def follow(request: HttpRequest, key: int) -> HttpResponse:
    """Follow an indicator, or no longer."""
    found = indicator_worked(actor(request), key)
    own.follow(act(request), found, active=request.POST.get("active") == "1")
    return redirect("indicators:edit", found.pk)


@require_GET
def names(request: HttpRequest) -> HttpResponse:
    """The wordings that were settled, with whom to ask."""
    office = office_worked(actor(request), office_asked(request.GET))
    page = Paginator(queries.wordings(office), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "indicators/names.html", {"page": page, "office": office})


@require_POST
def forget(request: HttpRequest, key: int) -> HttpResponse:
    """Forget what a wording means."""
    own.forget(act(request), wording_for(actor(request), key))
    messages.success(request, _("Đã quên cách gọi; số liệu đã ghi vẫn giữ nguyên."))
    return redirect("indicators:names")
