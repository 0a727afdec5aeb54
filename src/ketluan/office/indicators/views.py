"""Pages of indicators."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.charts.answers import answered
from ketluan.office.charts.drawing import Picture
from ketluan.office.downloads import XLSX, download
from ketluan.office.indicators import actions, pages, pictures, queries, sheet
from ketluan.office.indicators.access import (
    indicator_for,
    observation_for,
    observations_for,
    office_read,
    office_worked,
    sources_seen,
)
from ketluan.office.indicators.by_body import BodyRow, by_body, ranking
from ketluan.office.indicators.checking.actions import recheck
from ketluan.office.indicators.forms import BoardForm, EntryForm, PageForm, kept_in_address, keys_of
from ketluan.office.indicators.models import Indicator, Observation
from ketluan.office.people.access import act, actor

_RANKS = 3


@require_GET
def board(request: HttpRequest) -> HttpResponse:
    """The scoreboard of a plan year by bands."""
    today = timezone.localdate()
    form = BoardForm(request.GET)
    asked = form.asked(today)
    office = office_read(actor(request), asked.pop("office"))
    shown = pages.board(office, by=today, **asked)
    form = BoardForm(initial={**asked, "office": office.pk})
    works = office.pk in actor(request).works
    known = {"board": shown, "form": form, "office": office, "works": works, "picture": pictures.of_board(shown)}
    known["at"] = f"{reverse('indicators:board-picture')}?{urlencode({**asked, 'office': office.pk})}"
    return render(request, "indicators/board.html", known)


@require_GET
def board_picture(request: HttpRequest) -> HttpResponse:
    """The picture of the scoreboard."""
    today = timezone.localdate()
    asked = BoardForm(request.GET).asked(today)
    office = office_read(actor(request), asked.pop("office"))
    return answered(request, pictures.of_board(pages.board(office, by=today, **asked)))


@require_GET
def indicator(request: HttpRequest, key: int) -> HttpResponse:
    """One indicator in one year: plans, months, comparisons, pace, bodies."""
    found = indicator_for(actor(request), key)
    shown, asked, day = _in_year(request, found)
    rows = by_body(found, asked["year"], day, asked["map"], shown.basis)
    works = found.office_id in actor(request).works
    known = {
        "shown": shown, "bodies": ranking(rows), "pictures": _pictures(shown, rows, day, asked["map"]), "works": works,
        "map": asked["map"], "ranks": queries.ranks(found, asked["year"])[:_RANKS], "kept": kept_in_address(asked),
        "changes": queries.changes_told(found, asked["year"]),
    }  # fmt: skip
    return render(request, "indicators/indicator.html", known)


def _in_year(request: HttpRequest, found: Indicator) -> tuple[pages.IndicatorYear, dict[str, Any], date]:
    """An indicator in the year of an address, what else that asks for, and the day up to which the year is told."""
    today = timezone.localdate()
    asked = PageForm(request.GET).asked(today)
    shown = pages.indicator_page(found, asked["year"], today, asked["basis"])
    return shown, asked, min(today, date(asked["year"], 12, 31))


def _pictures(shown: pages.IndicatorYear, rows: list[BodyRow], day: date, by_map: str) -> list[tuple[Picture, str]]:
    """The pictures of a page with their addresses; nothing is drawn yet."""
    basis = {"prices": shown.basis.prices, "regime": shown.basis.regime}
    kept = urlencode({"year": shown.year, "map": by_map, **basis})
    return [
        (made, f"{reverse('indicators:picture', args=[shown.indicator.pk, name])}?{kept}")
        for name, draw in pictures.NAMED.items()
        if (made := draw(shown, rows, day)) is not None
    ]


@require_GET
def picture(request: HttpRequest, key: int, which: str) -> HttpResponse:
    """One picture of an indicator's page."""
    found = indicator_for(actor(request), key)
    if which not in pictures.NAMED:
        raise Http404
    shown, asked, day = _in_year(request, found)
    rows = by_body(found, asked["year"], day, asked["map"], shown.basis) if which == "bodies" else []
    return answered(request, pictures.NAMED[which](shown, rows, day))


@require_GET
def table(request: HttpRequest, key: int) -> HttpResponse:
    """The same tables as a workbook, by the same choices."""
    found = indicator_for(actor(request), key)
    shown, asked, day = _in_year(request, found)
    rows = ranking(by_body(found, asked["year"], day, asked["map"], shown.basis))
    return download(sheet.book(shown, rows, asked["map"], day), f"chi-tieu-{found.pk}-{asked['year']}.xlsx", XLSX)


@require_GET
def told(request: HttpRequest, key: int) -> HttpResponse:
    """One value: where it was said, and its versions."""
    found = observation_for(actor(request), key)
    versions = list(queries.versions(found))
    parts = observations_for(actor(request), keys_of(request.GET.get("and", "")))
    seen = sources_seen(actor(request), (one.finding for one in (*versions, *parts)))
    known = {"told": found, "versions": versions, "seen": seen, "parts": parts, "outdated": _outdated(versions)}
    known |= {"less": "less" in request.GET, "works": found.indicator.office_id in actor(request).works}
    return render(request, "indicators/told.html", known)


def _outdated(versions: list[Observation]) -> list[Any]:
    """Where a value that was restated went out with an earlier number."""
    now = next((one for one in versions if one.current), None)
    earlier = [one for one in versions if now and not one.current and one.value != now.value]
    return [sent for one in earlier for sent in one.carried.all()]


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Enter a value or a target by hand."""
    office = office_worked(actor(request))
    form = EntryForm(office, request.POST or None, initial={"indicator": request.GET.get("indicator")})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        what = said.pop("what")
        try:
            if what == "observation":
                actions.observe(act(request), actions.Entered(**said))
            else:
                actions.aim(act(request), actions.Entered(**said), what)
        except actions.Locked:
            form.add_error("period", _("Số liệu của kỳ này đã khóa."))
        else:
            recheck(act(request), office, [said["indicator"]])
            messages.success(request, _("Đã ghi số liệu."))
            return redirect("indicators:indicator", said["indicator"].pk)
    return render(request, "indicators/enter.html", {"form": form}, status=422 if form.errors else 200)
