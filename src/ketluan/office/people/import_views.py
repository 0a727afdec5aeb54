"""Pages of the import of bodies and of users."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.downloads import XLSX, download
from ketluan.office.people import importing
from ketluan.office.people.access import act, administrator
from ketluan.office.people.import_columns import COLUMNS, TITLES
from ketluan.office.people.models import Organization, Role
from ketluan.office.sheets.access import draft_for
from ketluan.office.sheets.actions import keep
from ketluan.office.sheets.answers import put_aside
from ketluan.office.sheets.forms import SheetForm
from ketluan.office.sheets.reading import BadSheet, read_sheet
from ketluan.office.sheets.rules import counted
from ketluan.office.sheets.template import template as written
from ketluan.office.sheets.words import VERDICTS


def _known(kind: str) -> str:
    if kind not in COLUMNS:
        raise Http404
    return kind


@require_GET
def template(request: HttpRequest, kind: str) -> HttpResponse:
    """The empty sheet, with the words to choose from."""
    administrator(request)
    choices = {
        "organizations": {"kind": Organization.Kind.labels, "level": Organization.Level.labels},
        "users": {"role": Role.Kind.labels, "where": list(Organization.objects.values_list("name", flat=True))},
    }[_known(kind)]
    words = {key: [str(label) for label in labels] for key, labels in choices.items()}
    return download(written(TITLES[kind], COLUMNS[kind], words), f"mau-{kind}.xlsx", XLSX)


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest, kind: str) -> HttpResponse:
    """Hand a sheet in."""
    me = administrator(request)
    form = SheetForm(request.POST or None, request.FILES or None)
    columns = COLUMNS[_known(kind)]
    if request.method == "POST" and form.is_valid():
        sheet = form.cleaned_data["sheet"]
        try:
            rows = read_sheet(sheet.read(), columns)
        except BadSheet as fault:
            form.add_error("sheet", str(fault))
        else:
            draft = keep(rows, kind=kind, name=str(sheet.name), by=me.key, at=timezone.now(), office=None)
            return redirect("people:import-preview", kind, draft.pk)
    shown = {"form": form, "kind": kind, "title": TITLES[kind]}
    return render(request, "people/import.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """What the rows would do; apply them, or put the sheet aside."""
    me = administrator(request)
    draft = draft_for(me.key, key, _known(kind))
    if request.method == "POST":
        return _done(request, draft, kind)
    rows = importing.rows_of(draft)
    columns = COLUMNS[kind]
    counts = counted(row.verdict for row in rows)
    shown: dict[str, Any] = {
        "draft": draft,
        "title": TITLES[kind],
        "columns": columns,
        "rows": [_row(row, columns) for row in rows],
        "counts": [(verdict, VERDICTS[verdict], count) for verdict, count in counts.items()],
        "to_apply": counts.get("new", 0) + counts.get("changed", 0),
    }
    return render(request, "people/import-preview.html", shown)


def _row(row: importing.Row, columns: Any) -> dict[str, Any]:
    said = [(column.head, row.cells[column.key]) for column in columns]
    return {
        "number": row.number,
        "verdict": row.verdict,
        "label": row.label,
        "faults": row.faults,
        "said": said,
    }


def _done(request: HttpRequest, draft: Any, kind: str) -> HttpResponse:
    if request.POST.get("do") != "apply":
        put_aside(request, draft)
        return redirect("people:import", kind)
    count, passwords = importing.apply(act(request), draft)
    said = ngettext("Đã nhập %(count)d dòng.", "Đã nhập %(count)d dòng.", count)
    messages.success(request, said % {"count": count})
    if passwords:
        return render(request, "people/import-done.html", {"passwords": passwords})
    return redirect(f"people:{kind}")
