"""A list as an answer, whatever it lists: on the page, its rows alone, on paper, in Excel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ketluan.office.downloads import XLSX, streamed
from ketluan.office.lists.forms import ListForm, Narrowed
from ketluan.office.lists.heads import Column, heads, order_of
from ketluan.office.lists.pages import saved
from ketluan.office.lists.rules import link
from ketluan.office.papers import workbook
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.papers.printed import Column as OnPaper
from ketluan.office.papers.printed import Printed, printed, wants_paper
from ketluan.office.people.access import actor

_LOOKED_AT = 100
ROWS = "rows"


def rows_counted(count: int) -> str:
    """How many rows there are."""
    return ngettext("%(n)d dòng", "%(n)d dòng", count) % {"n": count}


@dataclass(frozen=True)
class Listing:
    """What a list is. ``form`` reads an address, ``rows`` are those of a form, in no order, for which ``order`` is the
    usual one; ``lines`` makes of some rows what the columns show. ``title`` stands on paper, ``file`` is the name of
    the Excel file, ``empty`` is said where there is nothing at all. ``sheet`` and ``some`` stand in for what a list
    prints and for how a page of rows is fetched, ``rows_template`` and ``tools`` for how the rows and the links above
    them look; ``ordered`` rows come in the order of the address already."""

    name: str
    title: str
    form: Callable[[QueryDict], ListForm]
    rows: Callable[[Any], QuerySet[Any]]
    order: str
    file: str
    template: str
    empty: str = ""
    lines: Callable[[Iterable[Any]], Iterable[Any]] = list
    counted: Callable[[int], str] = rows_counted
    tools: str = "lists/tools.html"
    ordered: bool = False
    a_page: int = 50
    more: Mapping[str, Any] = field(default_factory=dict)
    notes: Sequence[str] = ()
    day: date | None = None
    rows_template: str = "lists/rows.html"
    sheet: Callable[[QuerySet[Any], ListForm], Printed] | None = None
    some: Callable[[QuerySet[Any], Page], Iterable[Any]] | None = None


@dataclass(frozen=True)
class Emptied:
    """A condition without which a list would not be empty, and how many rows it would have (``most``: at least)."""

    narrowed: Narrowed
    count: str


def answered(request: HttpRequest, listing: Listing) -> HttpResponse:
    """The list as its address asks for it. A bare address opens it as its reader prefers."""
    form = listing.form(request.GET)
    written = bool(listing.sheet or form.COLUMNS)
    if written and wants_paper(request):
        return printed(request, (listing.sheet or _on_paper(listing))(_ordered(listing, form), form))
    if written and request.GET.get("as") == "xlsx":
        return _in_excel(request, listing, form)
    views = saved(actor(request), listing.name, form.address())
    if request.method == "GET" and not request.GET and views.preferred and views.preferred.address:
        return redirect(request.path + link(views.preferred.address))
    shown = {**_page(request, listing, form), "saved": views, **listing.more}
    partial = request.headers.get("HX-Target") == ROWS
    answer = render(request, listing.rows_template if partial else listing.template, shown)
    if partial:
        answer.headers["HX-Push-Url"] = request.path + link(views.address)
    return answer


def _page(request: HttpRequest, listing: Listing, form: ListForm) -> dict[str, Any]:
    rows = _ordered(listing, form)
    page = Paginator(rows, listing.a_page).get_page(request.GET.get("page"))
    if listing.some:
        page.object_list = listing.some(rows, page)
    narrowed = form.narrowings
    return {
        "listing": listing,
        "page": page,
        "form": form,
        "rows_shown": [[(one, one.shown(line)) for one in form.columns] for line in listing.lines(page.object_list)]
        if form.columns and form.columns[0].cell
        else [],
        "shown": {one.key for one in form.columns},
        "counted": listing.counted(page.paginator.count),
        "heads": heads(form.columns, form.cleaned_data.get("order") or listing.order, form.ordered),
        "narrowed": narrowed,
        "emptied": _emptied(listing, form, narrowed) if not page.paginator.count else [],
        "address": form.address(),
        "whole": link(""),
        "bare": request.path,
        "today": listing.day or timezone.localdate(),
    }


def _ordered(listing: Listing, form: ListForm) -> QuerySet[Any]:
    """The rows in the order of the address. A list whose columns are ordered elsewhere comes in its order."""
    rows = listing.rows(form)
    if listing.ordered:
        return rows
    return rows.order_by(*order_of(form.COLUMNS, form.cleaned_data.get("order") or "", listing.order))


def _emptied(listing: Listing, form: ListForm, narrowed: Sequence[Narrowed]) -> list[Emptied]:
    """Which of the conditions empties the list, each looked at as if it alone had not been asked for."""
    found = []
    for one in narrowed if len(narrowed) > 1 else ():
        count = len(listing.rows(listing.form(_less(form.given, one.name))).order_by().values("pk")[:_LOOKED_AT])
        if count:
            said = listing.counted(count)
            found.append(Emptied(one, _("ít nhất %(count)s") % {"count": said} if count == _LOOKED_AT else said))
    return found


def _less(given: QueryDict, name: str) -> QueryDict:
    left = given.copy()
    left.pop(name, None)
    return left


def _on_paper(listing: Listing) -> Callable[[QuerySet[Any], ListForm], Printed]:
    def sheet(rows: QuerySet[Any], form: ListForm) -> Printed:
        columns = [OnPaper(str(one.label), one.width, one.number) for one in form.columns]
        lines = (tuple(_plain(one, line) for one in form.columns) for line in _all(listing, rows))
        return Printed(listing.title, columns, lines, form.in_words(), listing.notes, listing.day)

    return sheet


def _all(listing: Listing, rows: QuerySet[Any]) -> Iterable[Any]:
    return listing.lines(rows.iterator(chunk_size=500))


def _plain(column: Column, line: Any) -> object:
    value = column.written(line)
    if value is None or value == "":
        return ""
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else value


def _in_excel(request: HttpRequest, listing: Listing, form: ListForm) -> HttpResponse:
    """The same columns in Excel, with real days."""
    today = listing.day or timezone.localdate()
    rows = _all(listing, _ordered(listing, form))
    sheet = workbook.Sheet(
        name=listing.title[:31],
        title=_("%(title)s, tính đến ngày %(day)s") % {"title": listing.title.upper(), "day": f"{today:%d/%m/%Y}"},
        said=form.in_words(),
        heads=[_("STT"), *(str(one.label) for one in form.columns)],
        widths=[6, *(one.letters for one in form.columns)],
        rows=([number, *(one.written(line) for one in form.columns)] for number, line in enumerate(rows, 1)),
        notes=listing.notes,
    )
    head = letterhead_of(actor(request))
    return streamed(lambda file: workbook.write(file, head, [sheet]), f"{listing.file}-{today:%Y-%m-%d}.xlsx", XLSX)
