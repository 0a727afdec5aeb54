"""Pages of the lists of units that an Office remembers."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.people.access import act, actor
from ketluan.office.people.queries import offices
from ketluan.office.tasks import actions
from ketluan.office.tasks.access import unit_list_for
from ketluan.office.tasks.cascade import lists_in_time
from ketluan.office.tasks.list_models import UnitList
from ketluan.office.tasks.unit_list_forms import UnitListForm


@require_GET
def unit_lists(request: HttpRequest) -> HttpResponse:
    """The lists of the Offices in which the asker works, those of the past last."""
    if not actor(request).works:
        raise PermissionDenied
    rows = lists_in_time(actor(request).works, timezone.localdate())
    return render(request, "tasks/unit-lists.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
def unit_list(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Make a list, or change one."""
    known = offices(actor(request).works)
    held = unit_list_for(actor(request), key) if key else None
    if not known:
        raise PermissionDenied
    form = _form(request, held)
    if request.method == "POST" and form.is_valid() and _kept(request, form, held):
        messages.success(request, _("Đã ghi danh sách “%(name)s”.") % {"name": form.cleaned_data["name"]})
        return redirect("tasks:unit-lists")
    return render(request, "tasks/unit-list.html", {"form": form, "held": held}, status=422 if form.errors else 200)


def _form(request: HttpRequest, held: UnitList | None) -> UnitListForm:
    known, today = offices(actor(request).works), timezone.localdate()
    initial = {"office": known.first(), "since": today}
    if held is not None:
        initial = {name: getattr(held, name) for name in ("name", "since", "until", "version")}
        initial["units"] = list(held.units.values_list("pk", flat=True))
    return UnitListForm(request.POST or None, offices=known, today=today, held=held, initial=initial)


def _kept(request: HttpRequest, form: UnitListForm, held: UnitList | None) -> bool:
    try:
        if held is None:
            actions.remember_list(act(request), form.cleaned_data["office"], form.remembered())
        else:
            actions.change_list(act(request), held, form.remembered(), version=form.cleaned_data["version"] or 0)
    except actions.NameTaken:
        form.add_error("name", _("Văn phòng đã có danh sách tên này trong thời gian đó."))
    except actions.Outdated:
        form.add_error(None, _("Danh sách vừa được người khác sửa; hãy mở lại trang để xem bản mới."))
    return not form.errors
