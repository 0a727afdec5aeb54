"""Questions about tasks: lists with their class and last word, tallies by unit, what waits for a decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from ketluan.office.people.models import Organization, User
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import own_tasks_for, tasks_for, visible_letters
from ketluan.office.tasks.models import Extension, Task, UrgingLetter
from ketluan.office.tasks.rules import StatClass, Tally


@dataclass(frozen=True)
class UnitTally:
    """A unit and its tally."""

    unit: Organization
    tally: Tally


def in_class(stat: StatClass, today: date, *, day: str = "due") -> Q:
    """The condition of a statistical class, by the agreed day or by the original one (``day="original_due"``)."""
    late = Q(**{f"{day}__isnull": False, f"{day}__lt": Coalesce("submitted_on", Value(today))})
    done = Q(done_on__isnull=False)
    return {
        StatClass.DONE_ON_TIME: done & ~late,
        StatClass.DONE_LATE: done & late,
        StatClass.OPEN_IN_TIME: ~done & ~late,
        StatClass.OVERDUE: ~done & late,
    }[stat]


def classed(rows: QuerySet[Task], today: date) -> QuerySet[Task]:
    """The rows with their statistical class as ``stat``."""
    cases = [When(in_class(stat, today), then=Value(str(stat))) for stat in StatClass]
    return rows.annotate(stat=Case(*cases, output_field=CharField()))


def tally(rows: QuerySet[Task], today: date) -> Tally:
    """The tally of some tasks, in one query."""
    return Tally(**rows.aggregate(**_counts(today)))


def by_unit(actor: Actor, today: date) -> list[UnitTally]:
    """The tally of each unit that leads a task, the most overdue first."""
    rows = own_tasks_for(actor).order_by().values("lead").annotate(**_counts(today))
    tallies = {row.pop("lead"): Tally(**row) for row in rows}
    units = Organization.objects.in_bulk(tallies)
    found = [UnitTally(units[key], tally) for key, tally in tallies.items()]
    return sorted(found, key=lambda row: (-row.tally.overdue, -row.tally.total, row.unit.sorted_by))


def overdue(actor: Actor, today: date) -> QuerySet[Task]:
    """Open tasks whose day has passed, the latest first."""
    return _open(actor).filter(in_class(StatClass.OVERDUE, today)).order_by("due", "pk")


def due_within(actor: Actor, today: date, days: int) -> QuerySet[Task]:
    """Open tasks whose day comes within some days."""
    return _open(actor).filter(due__gte=today, due__lte=today + timedelta(days=days)).order_by("due", "pk")


def stale(actor: Actor, today: date) -> QuerySet[Task]:
    """Open tasks of which nobody has said a word for as long as their Office waits."""
    return _open(actor).filter(silent(actor, today)).order_by("last_word_on", "pk")


def silent(actor: Actor, today: date) -> Q:
    """The condition of an open task of which nobody has said a word for as long as its Office waits."""
    limits = set(_open(actor).order_by().values_list("office", "office__stale_after").distinct())
    found = Q(pk__in=[])
    for office, days in limits:
        found |= Q(office=office, last_word_on__lte=today - timedelta(days=days), done_on__isnull=True)
    return found


def starred(actor: Actor) -> QuerySet[Task]:
    """Open tasks that are marked as important."""
    return _open(actor).filter(starred=True).order_by(F("due").asc(nulls_last=True), "pk")


def supported(actor: Actor) -> QuerySet[Task]:
    """Open tasks that one of the asker's units supports and none of them leads."""
    rows = _open(actor).filter(supports__organization__in=actor.units).exclude(lead__in=actor.units)
    return rows.distinct().order_by(F("due").asc(nulls_last=True), "pk")


def in_state(actor: Actor, *states: str) -> QuerySet[Task]:
    """Tasks in some states, those due first in front."""
    return _open(actor).filter(state__in=states).order_by(F("due").asc(nulls_last=True), "pk")


def lately_done(actor: Actor, today: date, days: int = 14) -> QuerySet[Task]:
    """Tasks done within some days, the latest first."""
    rows = own_tasks_for(actor).select_related("lead", "source")
    return rows.filter(done_on__gte=today - timedelta(days=days)).order_by("-done_on", "-pk")


def extensions_asked(actor: Actor) -> QuerySet[Extension]:
    """The requests that nobody has decided yet, of the tasks that someone may see."""
    rows = Extension.objects.filter(state=Extension.State.ASKED, task__in=own_tasks_for(actor))
    return rows.select_related("task__lead", "task__assigner").order_by("due_before", "pk")


@dataclass(frozen=True)
class Choices:
    """Whom the tasks that someone may see name: their leads, trackers and assigners."""

    leads: QuerySet[Organization]
    trackers: QuerySet[User]
    assigners: QuerySet[User]


def choices(actor: Actor) -> Choices:
    """What a list of tasks can be narrowed to."""
    rows = tasks_for(actor).order_by()
    return Choices(
        leads=Organization.objects.filter(pk__in=rows.values("lead")),
        trackers=User.objects.filter(pk__in=rows.values("tracker")).order_by("name", "pk"),
        assigners=User.objects.filter(pk__in=rows.values("assigner")).order_by("name", "pk"),
    )


def letters(keys: Iterable[int], actor: Actor) -> QuerySet[UrgingLetter]:
    """Some letters of the Offices that someone reads, with their counts."""
    rows = UrgingLetter.objects.filter(pk__in=list(keys), office__in=actor.reads).select_related("organization")
    rows = visible_letters(rows, actor)
    return rows.annotate(count=Count("urgings")).order_by("organization__sorted_by")


def _open(actor: Actor) -> QuerySet[Task]:
    return own_tasks_for(actor).filter(done_on__isnull=True).select_related("lead", "source")


def _counts(today: date) -> dict[str, Count]:
    counted = {str(stat): Count("pk", filter=in_class(stat, today)) for stat in StatClass}
    undated = Count("pk", filter=Q(done_on__isnull=True, due__isnull=True))
    extended = Count("pk", filter=Q(due__gt=F("original_due")))
    return {**counted, "undated": undated, "extended": extended}
