"""Pages of the import of values: hand a sheet in, see what it would do, apply it."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.downloads import XLSX, download
from ketluan.office.indicators.access import office_asked, office_worked
from ketluan.office.indicators.importing import actions
from ketluan.office.indicators.importing.columns import COLUMNS, TITLE
from ketluan.office.indicators.importing.queries import rows_of
from ketluan.office.indicators.models import Observation, Prices, Target
from ketluan.office.intake.handing_in import handed_in
from ketluan.office.people.access import act, actor
from ketluan.office.sheets.access import draft_for
from ketluan.office.sheets.answers import put_aside
from ketluan.office.sheets.forms import SheetForm
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import previewed
from ketluan.office.sheets.template import template as written


@require_GET
def template(request: HttpRequest) -> HttpResponse:
    """The empty sheet, with the names of the Office's indicators to choose from."""
    office = office_worked(actor(request), office_asked(request.GET))
    choices = {
        "indicator": list(office.indicators.filter(active=True).values_list("name", flat=True)),
        "what": [_("Thực hiện"), *map(str, Target.Plan.labels)],
        "status": [*map(str, Observation.Status.labels)],
        "regime": [*map(str, Observation.Regime.labels)],
        "prices": [str(label) for key, label in Prices.choices if key],
    }
    return download(written(TITLE, COLUMNS, choices), "mau-nhap-so-lieu.xlsx", XLSX)


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest) -> HttpResponse:
    """Hand a sheet in."""
    office = office_worked(actor(request), office_asked(request.GET))
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        draft = handed_in(form, partial(actions.hand_in, act(request), office))
        if draft is not None:
            return redirect("indicators:import-preview", draft.pk)
    known = {"form": form, "office": office}
    return render(request, "indicators/import.html", known, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, key: int) -> HttpResponse:
    """What the rows of a sheet would do; apply them, or put the sheet aside."""
    draft = draft_for(actor(request).key, key, str(Draft.Kind.VALUES))
    office_worked(actor(request), draft.office_id)
    if request.method == "POST":
        return _done(request, draft)
    known = {"draft": draft, **previewed(rows_of(draft, timezone.localdate()), request.GET.get("page"))}
    return render(request, "indicators/import-preview.html", known)


def _done(request: HttpRequest, draft: Draft) -> HttpResponse:
    if request.POST.get("do") == "apply":
        kept = actions.apply(act(request), draft)
        said = ngettext("Đã ghi %(count)d số liệu.", "Đã ghi %(count)d số liệu.", kept)
        messages.success(request, said % {"count": kept})
        return redirect("indicators:board")
    put_aside(request, draft)
    return redirect("indicators:import")
