"""Pages on which documents and steps are handed in as a sheet or a paste, seen, and applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext, override
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.downloads import XLSX, download
from ketluan.office.intake.handing_in import handed_in
from ketluan.office.people.access import act, actor
from ketluan.office.people.rules import Act, Actor
from ketluan.office.rollout.access import office_worked
from ketluan.office.rollout.forms import classes
from ketluan.office.rollout.importing import columns, documents, steps
from ketluan.office.rollout.models import Implementation
from ketluan.office.sheets.access import draft_for
from ketluan.office.sheets.answers import put_aside
from ketluan.office.sheets.forms import PasteForm
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import SheetRow, previewed
from ketluan.office.sheets.rules import Column
from ketluan.office.sheets.template import template as written


@dataclass(frozen=True)
class Sheet:
    """What is entered many at once: the title and first words of its page; how its sheet is headed, which columns it
    has and which words it offers in them; what its rows would do, and how they are written."""

    kind: str
    title: Any
    lead: Any
    name: str
    heading: str
    columns: tuple[Column, ...]
    offered: Callable[[], Mapping[str, Iterable[object]]]
    hand_in: Callable[..., Draft]
    rows: Callable[[Actor, Draft, date], Sequence[SheetRow]]
    apply: Callable[[Act, Draft], int]


def _for_documents() -> dict[str, Iterable[object]]:
    return {"asked_of": [label for _key, label in classes()]}


def _for_steps() -> dict[str, Iterable[object]]:
    return {"kind": Implementation.Kind.labels, "paper": Implementation.Paper.labels, "done": columns.DONE}


SHEETS: Final = {
    "documents": Sheet(
        str(Draft.Kind.DOCUMENTS),
        gettext_lazy("Nhập nhiều văn bản"),
        gettext_lazy("Văn bản đã có được nhận ra theo số, cơ quan ban hành và năm; ô để trống không xóa gì."),
        "mau-van-ban.xlsx",
        columns.DOCUMENTS_TITLE,
        columns.DOCUMENTS,
        _for_documents,
        documents.hand_in,
        lambda me, draft, _today: documents.rows_of(me, draft),
        documents.apply,
    ),
    "steps": Sheet(
        str(Draft.Kind.STEPS),
        gettext_lazy("Nhập nhiều bước triển khai"),
        gettext_lazy(
            "Mỗi dòng là một việc của một đơn vị: văn bản đã ban hành, hội nghị quán triệt với số người dự, sơ kết,"
            " tổng kết, hoặc đơn vị báo chưa làm."
        ),
        "mau-buoc-trien-khai.xlsx",
        columns.STEPS_TITLE,
        columns.STEPS,
        _for_steps,
        steps.hand_in,
        steps.rows_of,
        steps.apply,
    ),
}


@require_GET
def template(request: HttpRequest, what: str) -> HttpResponse:
    """The empty sheet."""
    office_worked(actor(request))
    sheet = SHEETS[what]
    with override("vi"):
        offered = {key: [str(one) for one in labels] for key, labels in sheet.offered().items()}
    return download(written(sheet.heading, sheet.columns, offered), sheet.name, XLSX)


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest, what: str) -> HttpResponse:
    """Hand a sheet or a paste in."""
    office = office_worked(actor(request))
    sent = request.method == "POST"
    form = PasteForm(request.POST, request.FILES) if sent else PasteForm()
    if sent and form.is_valid():
        draft = handed_in(form, partial(SHEETS[what].hand_in, act(request), office))
        if draft is not None:
            return redirect("rollout:preview", what, draft.pk)
    shown = {"form": form, "what": what, "sheet": SHEETS[what]}
    return render(request, "rollout/import.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, what: str, key: int) -> HttpResponse:
    """What the rows would do; apply them, or put the sheet aside."""
    sheet = SHEETS[what]
    draft = draft_for(actor(request).key, key, sheet.kind)
    if request.method == "POST":
        return _done(request, draft, sheet)
    shown = previewed(sheet.rows(actor(request), draft, timezone.localdate()), request.GET.get("page"))
    lines = [(row, [(one.head, row.cells[one.key]) for one in sheet.columns]) for row in shown["page"]]
    known = {**shown, "lines": lines, "draft": draft, "what": what, "sheet": sheet}
    return render(request, "rollout/import-preview.html", known)


def _done(request: HttpRequest, draft: Draft, sheet: Sheet) -> HttpResponse:
    if request.POST.get("do") == "apply":
        count = sheet.apply(act(request), draft)
        said = ngettext("Đã ghi %(count)d dòng.", "Đã ghi %(count)d dòng.", count)
        messages.success(request, said % {"count": count})
    else:
        put_aside(request, draft)
    return redirect("rollout:documents")
