"""Pages of the import: hand a sheet in, see what it would do, apply it."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.downloads import XLSX, download
from ketluan.office.intake.access import office_to_take_in
from ketluan.office.intake.handing_in import handed_in
from ketluan.office.people.access import act, actor
from ketluan.office.people.queries import offices
from ketluan.office.sheets.access import draft_for
from ketluan.office.sheets.actions import settle
from ketluan.office.sheets.answers import put_aside
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import page_of
from ketluan.office.sheets.template import template as written
from ketluan.office.tasks.importing import actions, pages
from ketluan.office.tasks.importing.columns import COLUMNS, TITLE
from ketluan.office.tasks.importing.forms import HandInForm


@require_GET
def template(request: HttpRequest) -> HttpResponse:
    """The empty sheet, with the names of the bodies to choose from."""
    office_to_take_in(actor(request))
    names = pages.body_names(timezone.localdate())
    return download(written(TITLE, COLUMNS, {"lead": names}), "mau-nhap-nhiem-vu.xlsx", XLSX)


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest) -> HttpResponse:
    """Hand a sheet in."""
    office_to_take_in(actor(request))
    known = offices(actor(request).works)
    form = HandInForm(request.POST or None, request.FILES or None, offices=known, initial={"office": known.first()})
    if request.method == "POST" and form.is_valid():
        draft = handed_in(form, partial(actions.hand_in, act(request), form.cleaned_data["office"]))
        if draft is not None:
            return redirect("tasks:import-preview", draft.pk)
    return render(request, "tasks/import.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, key: int) -> HttpResponse:
    """What the rows of a sheet would do; settle names, apply, or put the sheet aside."""
    draft = draft_for(actor(request).key, key, str(Draft.Kind.TASKS))
    office_to_take_in(actor(request), draft.office_id)
    if request.method == "POST":
        return _done(request, draft)
    shown = pages.preview(draft, timezone.localdate(), request.GET.get("verdict", ""))
    page = page_of(shown["rows"], request.GET.get("page"))
    return render(request, "tasks/import-preview.html", {**shown, "draft": draft, "page": page})


def _done(request: HttpRequest, draft: Draft) -> HttpResponse:
    what: Any = request.POST.get("do")
    if what == "apply":
        made = actions.apply(act(request), draft)
        said = ngettext("Đã nhập %(count)d nhiệm vụ.", "Đã nhập %(count)d nhiệm vụ.", made)
        messages.success(request, said % {"count": made})
        return redirect("tasks:list")
    if what == "drop":
        put_aside(request, draft)
        return redirect("tasks:import")
    settle(draft, pages.chosen(request.POST))
    return redirect("tasks:import-preview", draft.pk)
