"""What waits today, by role: composed from review and tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import listed as sources
from ketluan.office.people.rules import Actor
from ketluan.office.review.queries import undecided
from ketluan.office.tasks import queries
from ketluan.office.tasks.statistics import Tally
from ketluan.office.tasks.words import percentage

_SOON = 7


@dataclass(frozen=True)
class Waiting:
    """A source with the number of its directives that nobody has decided."""

    source: Source
    directives: int


def office_desk(actor: Actor, today: date) -> dict[str, Any]:
    """The specialist's page."""
    return {
        "waiting": _waiting(actor),
        "submitted": queries.in_state(actor, "submitted"),
        "asked": queries.extensions_asked(actor),
        "overdue": queries.overdue(actor, today),
        "soon": queries.due_within(actor, today, _SOON),
        "stale": queries.stale(actor, today),
    }


def unit_desk(actor: Actor, today: date) -> dict[str, Any]:
    """The unit officer's page: what the unit leads by what is to be done, what it supports in one list."""
    led = {"lead__in": actor.units}
    return {
        "assigned": queries.in_state(actor, "assigned").filter(**led),
        "returned": queries.in_state(actor, "returned").filter(**led),
        "overdue": queries.overdue(actor, today).filter(**led),
        "soon": queries.due_within(actor, today, _SOON).filter(**led),
        "asked": queries.extensions_asked(actor).filter(task__lead__in=actor.units),
        "supported": queries.supported(actor),
    }


def leader_desk(actor: Actor, today: date) -> dict[str, Any]:
    """The leader's page: one screen."""
    units = queries.by_unit(actor, today)
    whole = sum((row.tally for row in units), Tally())
    return {
        "units": [(row, percentage(row.tally.on_time)) for row in units],
        "whole": whole,
        "on_time": percentage(whole.on_time),
        "asked": queries.extensions_asked(actor),
        "stale": queries.stale(actor, today),
        "starred": queries.starred(actor),
        "done": queries.lately_done(actor, today),
        "submitted": queries.in_state(actor, "submitted"),
    }


def _waiting(actor: Actor) -> list[Waiting]:
    rows = [source for source in islice(sources(actor), 50) if source.office_id in actor.works]
    left = undecided(rows)
    return [Waiting(source, left[source.pk]) for source in rows if left.get(source.pk)]


def home(actor: Actor, today: date) -> tuple[str, dict[str, Any]]:
    """The template of someone's first page, and what it shows. A leader decides before a specialist works; who only
    reads sees what the leader sees."""
    if actor.works and not actor.leads:
        return "desk/office.html", office_desk(actor, today)
    if actor.reads:
        return "desk/leader.html", leader_desk(actor, today)
    return "desk/unit.html", unit_desk(actor, today)
