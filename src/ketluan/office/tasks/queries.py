"""Questions about tasks: lists with their class and last word, tallies by unit, what waits for a decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import own_tasks_for, tasks_for, visible_letters
from ketluan.office.tasks.models import Extension, Task, UrgingLetter
from ketluan.office.tasks.rules import ENDED, StatClass
from ketluan.office.tasks.statistics import Limits, Tally
from ketluan.reference.rule_values import norm


@dataclass(frozen=True)
class UnitTally:
    """A unit and its tally."""

    unit: Organization
    tally: Tally


# Statistics count neither a cancelled task nor the parent of one that was given to a whole class (rules.is_counted).
COUNTED: Final = ~Q(state="cancelled") & Q(given_to="")


def in_class(stat: StatClass, today: date, *, day: str = "due") -> Q:
    """The condition of a statistical class, by the agreed day or by the original one (``day="original_due"``)."""
    late = Q(**{f"{day}__isnull": False, f"{day}__lt": Coalesce("submitted_on", Value(today))})
    done = Q(done_on__isnull=False)
    return (
        COUNTED
        & {
            StatClass.DONE_ON_TIME: done & ~late,
            StatClass.DONE_LATE: done & late,
            StatClass.OPEN_IN_TIME: ~done & ~late,
            StatClass.OVERDUE: ~done & late,
        }[stat]
    )


def classed(rows: QuerySet[Task], today: date) -> QuerySet[Task]:
    """The rows with their statistical class as ``stat``; "" for one that statistics do not count."""
    cases = [When(in_class(stat, today), then=Value(str(stat))) for stat in StatClass]
    return rows.annotate(stat=Case(*cases, default=Value(""), output_field=CharField()))


def tally(rows: QuerySet[Task], today: date) -> Tally:
    """The tally of some tasks."""
    return Tally(**rows.aggregate(**_counts(rows, today)))


def by_unit(actor: Actor, today: date) -> list[UnitTally]:
    """The tally of each unit that leads a task, the most overdue first."""
    seen = own_tasks_for(actor).filter(COUNTED)
    rows = seen.order_by().values("lead").annotate(**_counts(seen, today))
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
    """The condition of an open task of which nobody has said a word for as long as its Office waits; one whose result
    waits for the Office is not silent."""
    _owes, _reported, quiet = _word(_open(actor), today)
    return quiet & COUNTED & Q(done_on__isnull=True, submitted_on__isnull=True)


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


def limits_of(office: Office, today: date) -> Limits:
    """After how long without a word a task of an Office is silent, and how often a unit is to tell."""
    told = norm("task.report.every", on=today.isoformat(), province=office.province)
    return Limits(stale=office.stale_after, report=told.value if told else office.stale_after)


def _open(actor: Actor) -> QuerySet[Task]:
    return own_tasks_for(actor).exclude(state__in=ENDED).select_related("lead", "source")


def _offices(rows: QuerySet[Task]) -> list[Office]:
    return list(Office.objects.filter(pk__in=rows.order_by().values("office")))


def _word(rows: QuerySet[Task], today: date) -> tuple[Q, Q, Q]:
    """The conditions of owing a word, of having given it, and of silence; each Office has its own limits."""
    owes = reported = silent = Q(pk__in=[])
    for office in _offices(rows):
        limits = limits_of(office, today)
        told, quiet = (today - timedelta(days=days) for days in (limits.report, limits.stale))
        owes |= Q(office=office, assigned_on__lte=told)
        reported |= Q(office=office, assigned_on__lte=told, last_word_on__gt=told)
        silent |= Q(office=office, last_word_on__lte=quiet)
    return owes, reported, silent


def _counts(rows: QuerySet[Task], today: date) -> dict[str, Count]:
    """How ``statistics.Tally`` is counted by the database."""
    is_open = COUNTED & Q(done_on__isnull=True)
    working = is_open & Q(submitted_on__isnull=True)
    owes, reported, silent = _word(rows, today)
    wanted = {
        **{str(stat): in_class(stat, today) for stat in StatClass},
        "undated": is_open & Q(due__isnull=True),
        "extended": COUNTED & Q(due__gt=F("original_due")),
        "waiting": is_open & Q(submitted_on__isnull=False),
        "original_done_on_time": in_class(StatClass.DONE_ON_TIME, today, day="original_due"),
        "original_overdue": in_class(StatClass.OVERDUE, today, day="original_due"),
        "to_report": working & owes,
        "reported": working & reported,
        "stale": working & silent,
    }
    return {name: Count("pk", filter=condition) for name, condition in wanted.items()}
