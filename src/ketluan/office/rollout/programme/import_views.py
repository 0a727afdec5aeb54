"""Pages of the import of a programme: hand a sheet in, see what it would do, apply it."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.downloads import XLSX, download
from ketluan.office.intake.handing_in import handed_in
from ketluan.office.people.access import act, actor
from ketluan.office.rollout.models import ItemText, Programme
from ketluan.office.rollout.programme import importing
from ketluan.office.rollout.programme.access import programme_worked
from ketluan.office.rollout.programme.actions import latest
from ketluan.office.rollout.programme.columns import COLUMNS, TITLE
from ketluan.office.sheets.access import draft_for
from ketluan.office.sheets.answers import put_aside
from ketluan.office.sheets.forms import SheetForm
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import previewed
from ketluan.office.sheets.template import template as written


@require_GET
def template(request: HttpRequest, key: int) -> HttpResponse:
    """The empty sheet."""
    programme_worked(actor(request), key)
    choices = {"product": [str(one) for one in ItemText.Product.labels], "quarter": ["I", "II", "III", "IV"]}
    return download(written(TITLE, COLUMNS, choices), "mau-chuong-trinh-toan-khoa.xlsx", XLSX)


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest, key: int) -> HttpResponse:
    """Hand a sheet in for a programme."""
    found = programme_worked(actor(request), key)
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        draft = handed_in(form, partial(importing.hand_in, act(request), found))
        if draft is not None:
            return redirect("rollout:programme-preview", draft.pk)
    known = {"form": form, "programme": found, "edition": latest(found)}
    return render(request, "rollout/programme-import.html", known, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, key: int) -> HttpResponse:
    """What the rows of a sheet would do; apply them, or put the sheet aside."""
    draft = draft_for(actor(request).key, key, str(Draft.Kind.PROGRAMME))
    found = importing.programme_of(act(request), draft)
    if request.method == "POST":
        return _done(request, draft, found)
    shown = previewed(importing.rows_of(found, draft, timezone.localdate()), request.GET.get("page"))
    known = {**shown, "draft": draft, "programme": found, "edition": latest(found)}
    return render(request, "rollout/programme-preview.html", known)


def _done(request: HttpRequest, draft: Draft, found: Programme) -> HttpResponse:
    if request.POST.get("do") == "apply":
        count = importing.apply(act(request), draft)
        said = ngettext("Đã ghi %(count)d nội dung.", "Đã ghi %(count)d nội dung.", count)
        messages.success(request, said % {"count": count})
    else:
        put_aside(request, draft)
    return redirect("rollout:programme", found.pk)
