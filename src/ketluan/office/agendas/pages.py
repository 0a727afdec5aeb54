"""What the pages of agendas show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.agendas import showing
from ketluan.office.agendas.drafting import (
    Part,
    candidates,
    conclusions_to_link,
    days_off_known,
    items_of,
    likely,
    with_bases,
)
from ketluan.office.agendas.forms import HeadForm, ItemForm, PaperForm, ReceiveForm
from ketluan.office.agendas.models import Agenda, AgendaItem, Awaited, Conclusion, Series
from ketluan.office.agendas.rules import Paper, Proposed, Readiness, Rhythm, next_days, readiness, timetable
from ketluan.office.meetings.models import Session
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.people.rules import Actor

_SHOWN = 6
_PROPOSED = 3


@dataclass(frozen=True)
class Row:
    """An item with its number, its time, how far its papers are, and what was concluded."""

    item: AgendaItem
    number: int
    clock: tuple[time, time] | None
    ready: Readiness
    papers: tuple[Awaited, ...]
    conclusions: tuple[Conclusion, ...]

    @property
    def closed(self) -> bool:
        """Whether it is heard in closed session."""
        return self.item.matter_id is not None


def rows_of(actor: Actor, agenda: Agenda, today: date) -> list[Row]:
    """The items of an agenda that someone may see, in their order."""
    items = items_of(actor, agenda)
    clocks = timetable(agenda.starts, [one.minutes for one in items])
    told: dict[int, list[Conclusion]] = {}
    for conclusion in showing.conclusions_for(actor, [one.pk for one in items]):
        told.setdefault(conclusion.item_id, []).append(conclusion)
    return [
        Row(one, number, clock, _ready(one, today), tuple(one.papers.all()), tuple(told.get(one.pk, ())))
        for number, (one, clock) in enumerate(zip(items, clocks, strict=True), 1)
    ]


def _ready(item: AgendaItem, today: date) -> Readiness:
    return readiness((Paper(one.due, one.received_on is not None) for one in item.papers.all()), today)


def agenda_page(
    actor: Actor, session: Session, today: date, chosen: str = "", refused: Mapping[str, forms.Form] | None = None
) -> dict[str, Any]:
    """All that the page of an agenda shows. ``chosen``: the part of which all lines are shown; ``refused``: the forms
    that could not be done."""
    agenda = Agenda.objects.filter(session=session).select_related("session__office", "series").first()
    writes = session.office_id in actor.works
    told = refused or {}
    shown: dict[str, Any] = {"session": session, "agenda": agenda, "writes": writes}
    if agenda is None:
        return shown
    rows = rows_of(actor, agenda, today)
    shown |= {"rows": rows, "minutes": sum(row.item.minutes for row in rows)}
    shown |= {"missing": sum(row.ready.missing for row in rows)}
    if writes:
        initial = {"starts": agenda.starts, "room": agenda.room, "version": agenda.version}
        shown |= {
            "head_form": told.get("head") or HeadForm(initial=initial),
            "item_form": told.get("item") or ItemForm(today=today),
            "parts": _parts(actor, agenda, chosen) if session.held_on >= today else [],
        }
    return shown


def _parts(actor: Actor, agenda: Agenda, chosen: str) -> list[tuple[Part, list[Any], int]]:
    """The parts with the lines that are shown, and how many more there are."""
    found = []
    for part in candidates(actor, agenda):
        lines = part.lines if part.key == chosen else part.lines[:_SHOWN]
        found.append((part, with_bases(actor, lines), len(part.lines) - len(lines)))
    return found


def item_page(
    actor: Actor, item: AgendaItem, today: date, refused: Mapping[str, forms.Form] | None = None
) -> dict[str, Any]:
    """All that the page of one item shows."""
    writes, told = item.ledger_office in actor.works, refused or {}
    (screen,) = showing.screens(actor, [item])
    shown: dict[str, Any] = {
        "item": item,
        "session": item.agenda.session,
        "screen": screen,
        "papers": list(item.papers.all()),
        "ready": _ready(item, today),
        "conclusions": showing.conclusions_for(actor, [item.pk]),
        "writes": writes,
        "today": today,
    }
    if writes:
        suggested = conclusions_to_link(actor, item)
        shown |= {
            "item_form": told.get("item") or ItemForm(today=today, item=item),
            "paper_form": told.get("paper") or PaperForm(today=today, item=item),
            "receive_form": told.get("receive") or ReceiveForm(actor=actor, today=today, initial={"on": today}),
            "likely": likely(suggested),
            "suggested": suggested,
        }
    return shown


@dataclass(frozen=True)
class Coming:
    """A series with the days on which it meets next; ``why``: why a day was moved."""

    series: Series
    days: tuple[tuple[Proposed, str], ...]


def coming(series: Iterable[Series], today: date) -> list[Coming]:
    """Series with their next days, but for those on which a session of theirs is planned already."""
    found = []
    for one in series:
        planned = set(one.agendas.values_list("session__held_on", flat=True))
        rhythm = Rhythm(one.since, one.every, one.day, one.week, one.weekday)
        days = next_days(rhythm, max(today, one.since), days_off_known, count=_PROPOSED + len(planned))
        free = [day for day in days if day.day not in planned] if one.ended_on is None else []
        found.append(Coming(one, tuple((day, _moved(day)) for day in free[:_PROPOSED])))
    return found


def _moved(proposed: Proposed) -> str:
    if not proposed.skipped:
        return ""
    why = proposed.skipped[0].name or _("cuối tuần")
    return _("dời từ %(day)s: %(why)s") % {"day": date_format(proposed.wanted, "d/m"), "why": why}


@dataclass(frozen=True)
class Invited:
    """Who is asked to come: to which items, when, and with which papers."""

    who: str
    numbers: str
    clock: str
    papers: str


def invited(rows: Iterable[Row]) -> list[Invited]:
    """The bodies and persons that report or send a paper, each once, in the order of the items."""
    of_whom: dict[str, list[Row]] = {}
    sent: dict[str, list[str]] = {}
    for row in rows:
        names = [row.item.who, *(one.body.name for one in row.papers if one.body)]
        own = row.item.reporter.name if row.item.reporter else ""
        for name in dict.fromkeys(name for name in names if name and not (name == own != row.item.who)):
            of_whom.setdefault(name, []).append(row)
        for one in row.papers:
            if one.body and one.received_on is None:
                name = row.item.who if one.body.name == own else one.body.name
                sent.setdefault(name, []).append(f"{one.get_kind_display()}: {one.title}")
    return [
        Invited(
            name,
            ", ".join(str(row.number) for row in of_whom[name]),
            "; ".join(clock_words(row.clock) for row in of_whom[name] if row.clock),
            "; ".join(sent.get(name, [])),
        )
        for name in of_whom
    ]


def clock_words(clock: tuple[time, time] | None) -> str:
    """From when to when: "8:00–8:15"."""
    return f"{clock[0]:%H:%M}–{clock[1]:%H:%M}" if clock else ""


def invitation(session: Session, rows: Iterable[Row]) -> Printed:
    """The invitation list on paper."""
    return Printed(
        title=_("Thành phần mời họp"),
        said=f"{session.title}, {date_format(session.held_on, 'd/m/Y')}",
        columns=(
            Column(_("Cơ quan, người được mời"), 40),
            Column(_("Dự nội dung số"), 12, number=True),
            Column(_("Thời gian"), 16, number=True),
            Column(_("Tài liệu còn phải gửi"), 24),
        ),
        rows=((one.who, one.numbers, one.clock, one.papers) for one in invited(rows)),
    )
