"""Questions about tasks: lists with their class and last word, tallies by unit, what waits for a decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import IsNull

from ketluan.office.people.models import Organization, User
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import Sides, own_tasks_for, sides_for, visible_letters
from ketluan.office.tasks.counting import classes_by_lead, conditions, counts, in_class
from ketluan.office.tasks.models import OPEN, Extension, Task, Transfer, UrgingLetter
from ketluan.office.tasks.rules import ENDED, StatClass
from ketluan.office.tasks.statistics import Classes, Tally, added_up


@dataclass(frozen=True)
class UnitClasses:
    """A unit and how many of its tasks are in each class."""

    unit: Organization
    classes: Classes


def with_people(task: Task) -> Task:
    """The task with the users whom its page names, in one question: a join for each of them costs more."""
    names = [name for name in ("assigner", "leader", "tracker", "doer") if getattr(task, f"{name}_id")]
    users = User.objects.in_bulk({getattr(task, f"{name}_id") for name in names})
    for name in names:
        setattr(task, name, users[getattr(task, f"{name}_id")])
    return task


def tally(rows: QuerySet[Task], today: date) -> Tally:
    """The tally of some tasks."""
    return Tally(**rows.aggregate(**counts(rows, today)))


@dataclass(frozen=True)
class ByUnit:
    """The classes of the units that lead tasks: those most overdue first, how many units there are, and all tasks."""

    first: list[UnitClasses]
    units: int
    whole: Classes


def by_unit(actor: Actor, today: date, most: int) -> ByUnit:
    """The classes of the units that lead a task; ``most`` of them, the most overdue first, are named."""
    counted = classes_by_lead(own_tasks_for(actor), today)
    ordered = sorted(counted, key=lambda key: _worst_first(counted[key]))
    last = _worst_first(counted[ordered[:most][-1]]) if ordered else (0, 0)
    named = Organization.objects.in_bulk([key for key in ordered if _worst_first(counted[key]) <= last])
    found = [UnitClasses(unit, counted[key]) for key, unit in named.items()]
    found.sort(key=lambda row: (*_worst_first(row.classes), row.unit.sorted_by))
    return ByUnit(found[:most], len(counted), added_up(counted.values()))


def _worst_first(classes: Classes) -> tuple[int, int]:
    return -classes.overdue, -classes.total


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
    return conditions(_open(actor), today)["stale"]


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
    rows = _short(own_tasks_for(actor))
    return rows.filter(done_on__gte=today - timedelta(days=days)).order_by("-done_on", "-pk")


def extensions_asked(actor: Actor) -> QuerySet[Extension]:
    """The requests that nobody has decided yet, of the tasks that someone may see."""
    rows = Extension.objects.filter(state=Extension.State.ASKED, task__in=own_tasks_for(actor))
    return rows.select_related("task__lead", "task__assigner").order_by("due_before", "pk")


def transfers_asked(actor: Actor) -> QuerySet[Transfer]:
    """The requests to give a task to another unit that nobody has decided yet, the oldest first."""
    rows = Transfer.objects.filter(state=Transfer.State.ASKED, task__in=own_tasks_for(actor))
    return rows.select_related("task", "lead_before", "proposed").order_by("asked_on", "pk")


def gathered(actor: Actor) -> QuerySet[Task]:
    """Tasks given to a whole class of which every unit's own is done: they wait to be closed."""
    unfinished = Task.objects.filter(parent=OuterRef("pk")).exclude(state__in=ENDED)
    return _open(actor).exclude(given_to="").exclude(Exists(unfinished)).order_by("assigned_on", "pk")


@dataclass(frozen=True)
class Choices:
    """Whom the tasks that someone may see name: their leads, trackers and assigners."""

    leads: QuerySet[Organization]
    trackers: QuerySet[User]
    assigners: QuerySet[User]


def choices(actor: Actor) -> Choices:
    """What a list of tasks can be narrowed to."""
    sides = sides_for(actor)
    lead, tracker, assigner = (_named(sides, name) for name in ("lead", "tracker", "assigner"))
    return Choices(
        leads=Organization.objects.filter(lead),
        trackers=User.objects.filter(tracker).order_by("name", "pk"),
        assigners=User.objects.filter(assigner).order_by("name", "pk"),
    )


def _named(sides: Sides, name: str) -> Q:
    """Whether a task names the row of a query: of few tasks all are asked whom they name."""
    few = [Q(pk__in=rows.values(name)) for rows in sides.few]
    return reduce(or_, [*(_names(rows, name) for rows in sides.many), *few], Q(pk__in=()))


def _names(rows: QuerySet[Task], name: str) -> Q:
    """Whether one of some tasks names the row of a query. Asked of each body and user, of whom there are few, and not
    of each task. The first task is enough, and is found by an index: as a range that is put in order, since a database
    that expects a match in the first rows it meets would read the table for whoever has none."""
    own = {f"{name}__gte": OuterRef("pk"), f"{name}__lte": OuterRef("pk")}
    return Q(IsNull(Subquery(rows.filter(**own).order_by(f"{name}_id").values("pk")[:1]), False))


def letters(keys: Iterable[int], actor: Actor) -> QuerySet[UrgingLetter]:
    """Some letters of the Offices that someone reads, with their counts."""
    rows = UrgingLetter.objects.filter(pk__in=list(keys), office__in=actor.reads).select_related("organization")
    rows = visible_letters(rows, actor)
    return rows.annotate(count=Count("urgings")).order_by("organization__sorted_by")


def _open(actor: Actor) -> QuerySet[Task]:
    return _short(own_tasks_for(actor).filter(OPEN))


def _short(rows: QuerySet[Task]) -> QuerySet[Task]:
    """The tasks with what a line of the desk says of them."""
    return rows.select_related("lead").defer("sentence", "folded", "lead__forms", "lead__folded")
