"""Pages of the import of a programme: hand a sheet in, see what it would do, apply it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.downloads import XLSX, download
from ketluan.office.intake.reading import Refused
from ketluan.office.intake.words import refusal_in_words
from ketluan.office.people.access import act, actor
from ketluan.office.rollout.models import ItemText, Programme
from ketluan.office.rollout.programme import importing
from ketluan.office.rollout.programme.access import programme_worked
from ketluan.office.rollout.programme.actions import latest
from ketluan.office.rollout.programme.columns import COLUMNS, TITLE
from ketluan.office.sheets.access import draft_for
from ketluan.office.sheets.actions import finish
from ketluan.office.sheets.forms import SheetForm
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.reading import BadSheet
from ketluan.office.sheets.rules import VERDICTS, counted
from ketluan.office.sheets.template import template as written
from ketluan.office.sheets.words import VERDICTS as VERDICT_WORDS

_A_PAGE = 100


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
        sheet = form.cleaned_data["sheet"]
        try:
            draft = importing.hand_in(act(request), found, name=str(sheet.name), content=sheet.read())
            return redirect("rollout:programme-preview", draft.pk)
        except BadSheet as fault:
            form.add_error("sheet", str(fault))
        except Refused as refusal:
            form.add_error("sheet", refusal_in_words(refusal))
    known = {"form": form, "programme": found, "edition": latest(found)}
    return render(request, "rollout/programme-import.html", known, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, key: int) -> HttpResponse:
    """What the rows of a sheet would do; apply them, or put the sheet aside."""
    draft = draft_for(actor(request).key, key, str(Draft.Kind.PROGRAMME))
    found = importing.programme_of(act(request), draft)
    if request.method == "POST":
        return _done(request, draft, found)
    rows = sorted(importing.rows_of(found, draft, timezone.localdate()), key=lambda row: VERDICTS.index(row.verdict))
    counts = counted(row.verdict for row in rows)
    known = {
        "draft": draft, "programme": found, "page": Paginator(rows, _A_PAGE).get_page(request.GET.get("page")),
        "counts": [(one, VERDICT_WORDS[one], count) for one, count in counts.items()],
        "to_apply": counts.get("new", 0) + counts.get("changed", 0), "edition": latest(found),
    }  # fmt: skip
    return render(request, "rollout/programme-preview.html", known)


def _done(request: HttpRequest, draft: Draft, found: Programme) -> HttpResponse:
    if request.POST.get("do") == "apply":
        count = importing.apply(act(request), draft)
        said = ngettext("Đã ghi %(count)d nội dung.", "Đã ghi %(count)d nội dung.", count)
        messages.success(request, said % {"count": count})
    else:
        finish(draft, timezone.now())
        messages.info(request, _("Đã bỏ bảng chờ nhập."))
    return redirect("rollout:programme", found.pk)
