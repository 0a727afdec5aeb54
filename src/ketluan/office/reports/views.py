"""Pages of statistics, and the report for the chairman."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ketluan.office.charts.answers import answered
from ketluan.office.downloads import DOCX, XLSX, download
from ketluan.office.ledger.queries import head as ledger_head
from ketluan.office.papers.letterhead import Letterhead, letterhead_of, letterhead_of_office
from ketluan.office.papers.printed import printed, wants_paper
from ketluan.office.papers.workbook import Sheet, workbook
from ketluan.office.people.access import actor
from ketluan.office.people.queries import offices
from ketluan.office.people.rules import Actor
from ketluan.office.reports import pages, paper, queries
from ketluan.office.reports.forms import AskedForm
from ketluan.office.tasks.models import Task


@require_GET
def statistics(request: HttpRequest) -> HttpResponse:
    """The four classes and the rates, row by row; each number is a link to its list."""
    me, today = actor(request), timezone.localdate()
    form = AskedForm(request.GET, offices(me.reads), today)
    asked = form.asked()
    rows = queries.counted(me, asked, today)
    all_of_it = queries.Row(_("Tổng cộng"), queries.whole(rows, asked).tally, queries.whole(rows, asked).address)
    lines, whole = pages.lines(rows), pages.line(all_of_it)
    if wants_paper(request):
        return printed(request, pages.sheet_of(asked, [*lines, whole], _period(asked)))
    shown = {"form": form, "lines": lines, "whole": whole, "heads": pages.heads(), "formulas": pages.formulas()}
    kept = request.GET.copy()
    kept.pop("paper", None)
    shown |= {"asked": asked, "today": today, "address": kept.urlencode()}
    drawn = pages.drawn(asked, rows, queries.days_late(me, asked, today) if whole.late else [])
    shown["pictures"] = [
        (one, f"{reverse('reports:picture', args=[name])}?{kept.urlencode()}") for name, one in drawn.items()
    ]
    return render(request, "reports/statistics.html", shown)


@require_GET
def picture(request: HttpRequest, which: str) -> HttpResponse:
    """One picture of the statistics."""
    me, today = actor(request), timezone.localdate()
    asked = AskedForm(request.GET, offices(me.reads), today).asked()
    rows = queries.counted(me, asked, today)
    return answered(request, pages.drawn(asked, rows, queries.days_late(me, asked, today)).get(which))


@require_GET
def sheet(request: HttpRequest) -> HttpResponse:
    """The same table in Excel, and the overdue tasks on a second sheet."""
    me, today = actor(request), timezone.localdate()
    asked = AskedForm(request.GET, offices(me.reads), today).asked()
    rows = queries.counted(me, asked, today)
    all_of_it = queries.Row(_("Tổng cộng"), queries.whole(rows, asked).tally, "")
    said = f"{_('Tính đến ngày')} {asked.on:%d/%m/%Y}. {_period(asked)}".strip()
    foot = ledger_head()
    numbered = [(number, *pages.cells(pages.line(row))) for number, row in enumerate([*rows, all_of_it], 1)]
    first = Sheet(
        name=_("Thống kê"),
        title=_("Thống kê nhiệm vụ được giao").upper(),
        said=said,
        heads=(_("STT"), _("Tên"), *pages.heads()),
        widths=(6, 34, *[11] * 8, 16, 16, 16),
        rows=numbered,
        notes=pages.formulas(),
        foot=f"{foot.count} · {foot.digest}",
    )
    file = workbook(_head(me, asked), [first, _overdue(me, asked, today)])
    return download(file, f"thong-ke-nhiem-vu-{asked.on:%Y-%m-%d}.xlsx", XLSX)


def _overdue(me: Actor, asked: queries.Asked, today: date) -> Sheet:
    late = queries.listed_as(me, asked, "overdue", today)
    return Sheet(
        name=_("Quá hạn"),
        title=_("Nhiệm vụ quá hạn").upper(),
        said=f"{_('Tính đến ngày')} {asked.on:%d/%m/%Y}",
        heads=(_("STT"), _("Nội dung nhiệm vụ"), _("Văn bản giao"), _("Chủ trì"), _("Thời hạn"), _("Quá hạn (ngày)")),
        widths=(6, 70, 30, 34, 13, 11),
        rows=(
            (
                number,
                task.wording,
                task.source.number or task.source.title,
                task.lead.name,
                task.due,
                _late(task.due, asked),
            )
            for number, task in enumerate(late.iterator(chunk_size=500), 1)
        ),
    )


def _late(due: date | None, asked: queries.Asked) -> int:
    return (asked.on - due).days if due else 0


@require_GET
def report(request: HttpRequest) -> HttpResponse:
    """The report for the chairman as DOCX; for those who read an Office."""
    me, today = actor(request), timezone.localdate()
    if not me.reads:
        raise PermissionDenied
    asked = AskedForm(request.GET, offices(me.reads), today).asked()
    units = queries.counted(
        me, queries.Asked(asked.on, "unit", asked.assigned_from, asked.assigned_to, asked.office), today
    )

    def named(what: str) -> list[Task]:
        return list(queries.listed_as(me, asked, what, today))

    told = paper.Report(
        head=_head(me, asked),
        day=asked.on,
        whole=queries.whole(units, asked).tally,
        units=units,
        overdue=named("overdue"),
        extended=named("extended"),
        undated=named("undated"),
        stale=named("stale"),
    )
    return download(paper.written(told, today), f"bao-cao-nhiem-vu-{asked.on:%Y-%m-%d}.docx", DOCX)


def _head(me: Actor, asked: queries.Asked) -> Letterhead:
    """The head of the Office that was asked for."""
    office = offices(me.reads).filter(pk=asked.office).first() if asked.office else None
    return letterhead_of_office(office) if office else letterhead_of(me)


def _period(asked: queries.Asked) -> str:
    """Which tasks were asked for, in words."""
    said = []
    if asked.assigned_from:
        said.append(_("giao từ ngày %(day)s") % {"day": f"{asked.assigned_from:%d/%m/%Y}"})
    if asked.assigned_to:
        said.append(_("giao đến ngày %(day)s") % {"day": f"{asked.assigned_to:%d/%m/%Y}"})
    return ", ".join(said)
