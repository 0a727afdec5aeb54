"""What waits today, by role: composed from review and tasks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.indicators.desk import waits
from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import listed as sources
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.rules import Head
from ketluan.office.ledger.words import head_in_words, verb_in_words
from ketluan.office.matters.queries import waiting as matters_waiting
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.people import waiting
from ketluan.office.people.models import Office, Person, User
from ketluan.office.people.queries import organizations
from ketluan.office.people.rules import Actor
from ketluan.office.review.queries import undecided
from ketluan.office.rollout import reviewing
from ketluan.office.rollout.gathering import ungathered_of
from ketluan.office.sheets.models import Draft
from ketluan.office.tasks import queries
from ketluan.office.tasks.words import percentage

_SOON = 7
_SHOWN = 8
_UNITS = 20  # the page is one screen; all units stand in the statistics


@dataclass(frozen=True)
class Panel:
    """What waits in one place: the first rows, how many there are in all, and the address of the whole list."""

    rows: list[Any]
    count: int
    address: str = ""


def panel(rows: QuerySet[Any], address: str = "") -> Panel:
    """The first rows of a question; it is asked for its number only where there are more."""
    some = list(rows[: _SHOWN + 1])
    return Panel(some[:_SHOWN], len(some) if len(some) <= _SHOWN else rows.count(), address)


@dataclass(frozen=True)
class Waiting:
    """A source with the number of its directives that nobody has decided."""

    source: Source
    directives: int


def office_desk(actor: Actor, today: date) -> dict[str, Any]:
    """The specialist's page. ``first``: the office has neither a document nor a task yet."""
    shown = _office_desk(actor, today)
    quiet = not shown["waiting"] and not shown["soon"].count and not shown["overdue"].count
    return {**shown, "first": quiet and not Source.objects.filter(office__in=actor.reads).exists()}


def _office_desk(actor: Actor, today: date) -> dict[str, Any]:
    return {
        "waiting": _waiting(actor),
        "matters": panel(matters_waiting(actor, today)),
        "reviews": reviewing.waiting(actor, today),
        "uncited": ungathered_of(actor).count(),
        "submitted": panel(queries.in_state(actor, "submitted"), "state=submitted"),
        "asked": panel(queries.extensions_asked(actor), "asked=on"),
        "moving": panel(queries.transfers_asked(actor)),
        "gathered": panel(queries.gathered(actor)),
        "overdue": panel(queries.overdue(actor, today), "stat=overdue"),
        "soon": panel(queries.due_within(actor, today, _SOON), _due_within(today)),
        "stale": panel(queries.stale(actor, today), "silent=on"),
        "figures": waits(actor),
    }


def unit_desk(actor: Actor, today: date) -> dict[str, Any]:
    """The unit officer's page: what the unit leads by what is to be done, what it supports in one list."""
    led = {"lead__in": actor.units}
    return {
        "matters": panel(matters_waiting(actor, today)),
        "assigned": panel(queries.in_state(actor, "assigned").filter(**led), "state=assigned"),
        "returned": panel(queries.in_state(actor, "returned").filter(**led), "state=returned"),
        "overdue": panel(queries.overdue(actor, today).filter(**led), "stat=overdue"),
        "soon": panel(queries.due_within(actor, today, _SOON).filter(**led), _due_within(today)),
        "asked": panel(queries.extensions_asked(actor).filter(task__lead__in=actor.units), "asked=on"),
        "supported": panel(queries.supported(actor)),
    }


def leader_desk(actor: Actor, today: date) -> dict[str, Any]:
    """The leader's page: one screen."""
    units = queries.by_unit(actor, today, _UNITS)
    return {
        "matters": panel(matters_waiting(actor, today)),
        "units": [(row, percentage(row.classes.on_time)) for row in units.first],
        "more_units": units.units - len(units.first),
        "whole": units.whole,
        "on_time": percentage(units.whole.on_time),
        "asked": panel(queries.extensions_asked(actor), "asked=on"),
        "stale": panel(queries.stale(actor, today), "silent=on"),
        "starred": panel(queries.starred(actor), "starred=on"),
        "done": panel(queries.lately_done(actor, today)),
        "submitted": panel(queries.in_state(actor, "submitted"), "state=submitted"),
    }


def _due_within(today: date) -> str:
    return f"due_from={today.isoformat()}&due_to={(today + timedelta(days=_SOON)).isoformat()}"


def _waiting(actor: Actor) -> list[Waiting]:
    rows = [source for source in islice(sources(actor), 50) if source.office_id in actor.works]
    left = undecided(rows)
    return [Waiting(source, left[source.pk]) for source in rows if left.get(source.pk)]


def administrator_desk(actor: Actor, today: date) -> dict[str, Any]:
    """The administrator's page: what is kept, and what of it waits for a hand."""
    drafts = Draft.objects.filter(made_by=actor.key, applied_at=None, kind__in=("organizations", "users"))
    return {
        "kept": {
            "organizations": organizations(today).count(),
            "people": Person.objects.count(),
            "users": User.objects.filter(is_active=True).count(),
            "offices": Office.objects.count(),
        },
        "locked": panel(waiting.locked(timezone.now())),
        "ended": panel(waiting.of_ended_bodies(today)),
        "roleless": panel(waiting.without_role()),
        "unused": panel(waiting.not_yet_used()),
        "empty": panel(waiting.without_user(today)),
        "postless": panel(waiting.without_post(today)),
        "sheets": panel(drafts),
    }


def home(actor: Actor, today: date) -> tuple[str, dict[str, Any]]:
    """The template of someone's first page, and what it shows. A leader decides before a specialist works; who only
    reads sees what the leader sees."""
    if actor.works and not actor.leads:
        return "desk/office.html", office_desk(actor, today)
    if actor.reads:
        return "desk/leader.html", leader_desk(actor, today)
    if actor.units or not actor.audits:
        return "desk/unit.html", unit_desk(actor, today)
    return "desk/administrator.html", administrator_desk(actor, today)


def ledger_sheet(rows: Iterable[Entry], narrowed: str, head: Head) -> Printed:
    """Lines of the ledger on paper, with the end of the chain at the foot."""
    return Printed(
        title=_("Trích nhật ký"),
        columns=(
            Column(_("Số"), 8, number=True),
            Column(_("Thời điểm"), 13, number=True),
            Column(_("Người thực hiện"), 20),
            Column(_("Việc"), 16),
            Column(_("Đối tượng"), 40),
        ),
        rows=(_line(entry) for entry in rows),
        said=narrowed,
        notes=(head_in_words(head),),
    )


def _line(entry: Entry) -> tuple[object, ...]:
    behalf = f" ({_('thay mặt')} {entry.on_behalf}: {entry.basis})" if entry.on_behalf else ""
    at = date_format(timezone.localtime(entry.at), "H:i d/m/Y")
    return entry.number, at, f"{entry.who}{behalf}", verb_in_words(entry.verb), entry.title
