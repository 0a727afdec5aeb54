"""What the pages of agendas show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.agendas import showing
from ketluan.office.agendas.actions import Planned, issued
from ketluan.office.agendas.drafting import conclusions_to_link, days_off_known, items_of, likely
from ketluan.office.agendas.forms import ItemForm, PaperForm, ReceiveForm
from ketluan.office.agendas.models import Agenda, AgendaItem, Awaited, Conclusion, Series
from ketluan.office.agendas.rules import Paper, Proposed, Readiness, Rhythm, next_days, readiness, timetable, told_by
from ketluan.office.agendas.titles import title_of_session
from ketluan.office.meetings.access import sessions_for
from ketluan.office.meetings.models import Session
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.people.queries import holder_of
from ketluan.office.people.rules import Actor

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
        "edits": writes and not issued(item.agenda),
        "today": today,
    }
    if writes:
        suggested = conclusions_to_link(actor, item)
        shown |= {
            "item_form": told.get("item") or ItemForm(today=today, item=item),
            "paper_form": told.get("paper") or PaperForm(today=today, item=item, due=told_on(item.agenda)),
            "receive_form": told.get("receive") or ReceiveForm(actor=actor, today=today, initial={"on": today}),
            "likely": likely(suggested),
            "suggested": suggested,
        }
    return shown


def told_on(agenda: Agenda) -> date | None:
    """The last day on which the session is told, of one that is part of a series."""
    notice = agenda.series.notice if agenda.series else 0
    return told_by(agenda.session.held_on, notice, days_off_known)


@dataclass(frozen=True)
class Coming:
    """A series with the days on which it meets next; ``why``: why a day was moved."""

    series: Series
    days: tuple[tuple[Proposed, str], ...]

    @property
    def told(self) -> tuple[tuple[Proposed, str, date | None], ...]:
        """The days with the last day on which each is told."""
        return tuple((day, why, told_by(day.day, self.series.notice, days_off_known)) for day, why in self.days)


def coming(series: Iterable[Series], today: date) -> list[Coming]:
    """Series with their next days, but for the months in which a session of theirs is planned already."""
    found = []
    for one in series:
        planned = {(day.year, day.month) for day in one.agendas.values_list("session__held_on", flat=True)}
        rhythm = Rhythm(one.since, one.every, one.day, one.week, one.weekday)
        days = next_days(rhythm, max(today, one.since), days_off_known, count=_PROPOSED + len(planned))
        free = [day for day in days if (day.day.year, day.day.month) not in planned] if one.ended_on is None else []
        found.append(Coming(one, tuple((day, _moved(day)) for day in free[:_PROPOSED])))
    return found


def sessions_of(actor: Actor, series: Series) -> QuerySet[Session]:
    """The sessions that are planned of a series, as far as someone may see them, the last first."""
    return sessions_for(actor).filter(agenda__series=series).order_by("-held_on", "-pk")


def planned(series: Series, day: date) -> Planned:
    """A session of a series on a day, named with its month, under who holds the post of its chair that day."""
    held = holder_of(series.post, day) if series.post else None
    chair = f"{series.post} {held}" if held else series.chair or str(series.post or "")
    title = title_of_session(series.title, day)
    return Planned(title, series.body, day, chair, series.starts, series.room)


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
