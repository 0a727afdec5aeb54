"""The page on which the prices of a value or a plan are said."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ketluan.office.indicators import actions
from ketluan.office.indicators.access import told_worked
from ketluan.office.indicators.checking.actions import recheck
from ketluan.office.indicators.forms import PricesForm
from ketluan.office.people.access import act, actor


@require_http_methods(["GET", "POST"])
def reprice(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """Say at which prices a value or a plan was told."""
    told = told_worked(actor(request), kind, key)
    form = PricesForm(request.POST or None, initial={"prices": told.prices})
    if request.method == "POST" and form.is_valid():
        try:
            actions.reprice(act(request), told, form.cleaned_data["prices"], form.cleaned_data["reason"])
        except actions.Locked:
            form.add_error(None, _("Số liệu của kỳ này đã khóa."))
        else:
            recheck(act(request), told.indicator.office, [told.indicator])
            messages.success(request, _("Đã ghi loại giá."))
            return redirect("indicators:indicator", told.indicator_id)
    return render(request, "indicators/prices.html", {"told": told, "form": form}, status=422 if form.errors else 200)
