"""An agenda for the meeting room and on paper: one item in large type, one item a page, who is asked to come."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from ketluan.office.agendas import pages
from ketluan.office.agendas.access import agenda_to_read, item_for
from ketluan.office.agendas.showing import screens
from ketluan.office.papers.printed import printed
from ketluan.office.people.access import actor


@require_GET
def large(request: HttpRequest, key: int) -> HttpResponse:
    """One item in large type, without anything else; the arrow keys lead to the next."""
    me, found = actor(request), item_for(actor(request), key)
    rows = pages.rows_of(me, found.agenda, timezone.localdate())
    at = next(place for place, row in enumerate(rows) if row.item.pk == found.pk)
    (screen,) = screens(me, [rows[at].item])
    shown = {
        "session": found.agenda.session,
        "row": rows[at],
        "screen": screen,
        "count": len(rows),
        "before": rows[at - 1].item if at else None,
        "after": rows[at + 1].item if at + 1 < len(rows) else None,
    }
    return render(request, "agendas/large.html", shown)


@require_GET
def one_a_page(request: HttpRequest, key: int) -> HttpResponse:
    """All items for printing, each on a page of its own; those in closed session only where they are asked for."""
    me, agenda = actor(request), agenda_to_read(actor(request), key)
    rows = _asked(request, pages.rows_of(me, agenda, timezone.localdate()))
    told = screens(me, [row.item for row in rows])
    shown = {"session": agenda.session, "agenda": agenda, "pages": list(zip(rows, told, strict=True))}
    return render(request, "agendas/print.html", shown)


@require_GET
def invitation(request: HttpRequest, key: int) -> HttpResponse:
    """Who is asked to come, on paper; never to what is heard in closed session."""
    agenda = agenda_to_read(actor(request), key)
    rows = [row for row in pages.rows_of(actor(request), agenda, timezone.localdate()) if not row.closed]
    return printed(request, pages.invitation(agenda.session, rows))


def _asked(request: HttpRequest, rows: list[pages.Row]) -> list[pages.Row]:
    """The items on a paper that goes from hand to hand: those in closed session only with ``?closed=1``."""
    return rows if request.GET.get("closed") == "1" else [row for row in rows if not row.closed]
