"""A deadline on a day off: the Office's rule of a day, and the day that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet

from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import Shift, shifted
from ketluan.office.ledger.rules import Facts
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act, Actor
from ketluan.office.tasks.due_models import DueRule


@dataclass(frozen=True)
class Due:
    """A deadline as it runs; ``written`` and ``rule`` where it was moved from a day off."""

    day: date | None
    written: date | None = None
    rule: DueRule | None = None


def due_rule(office: int, on: date) -> DueRule | None:
    """The rule of an Office on a day; None where it has laid down none: the day is kept."""
    found: DueRule | None = DueRule.objects.filter(office=office, since__lte=on).order_by("-since", "-pk").first()
    return found


def due_under(rule: DueRule | None, day: date | None, *, told: date) -> Due:
    """The deadline that a day becomes. It is never moved to a day before that on which the task was given (``told``),
    and of a year without a table of days off it stays."""
    if rule is None or day is None:
        return Due(day)
    try:
        moved = shifted(day, cast(Shift, rule.shift), days_off)
    except LookupError:
        return Due(day)
    return Due(day) if moved == day or moved < told else Due(moved, day, rule)


def rules_of(actor: Actor) -> QuerySet[DueRule]:
    """What the Offices that someone reads have laid down, the latest first."""
    return DueRule.objects.filter(office__in=actor.reads).select_related("office__organization", "by")


def may_lay_down(actor: Actor) -> frozenset[int]:
    """The Offices whose rule someone sets: those that he heads, or administers."""
    return actor.offices_with(frozenset({"head", "administrator"}))


@transaction.atomic
def lay_down(act: Act, office: Office, *, shift: str, since: date, basis: str) -> DueRule:
    """From a day on, deadlines on a day off are kept or moved; tasks that were given stay as they are.

    Raises ``PermissionDenied``, and ``ValueError`` for a day that is past.
    """
    if office.pk not in may_lay_down(act.actor):
        raise PermissionDenied
    if since < act.day:
        raise ValueError("a rule does not begin in the past")
    before = due_rule(office.pk, since)
    made: DueRule = DueRule.objects.create(
        office=office, shift=shift, since=since, basis=basis, by_id=act.actor.key, at=act.at
    )
    after: Facts = {"shift": shift, "since": since.isoformat(), "basis": basis}
    log(act, "lay_down_due_rule", made, before={"shift": before.shift} if before else {}, after=after)
    return made
