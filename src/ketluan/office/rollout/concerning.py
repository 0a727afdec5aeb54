"""Documents that units are to carry out, as their own people see them: what each unit told of itself, what is awaited
of it, and its tasks. What other units did is not shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ketluan.office.intake.access import hidden
from ketluan.office.people.models import Organization
from ketluan.office.people.queries import organizations
from ketluan.office.people.rules import Actor
from ketluan.office.rollout.access import told_openly
from ketluan.office.rollout.models import STANDING, Implementation, Instrument
from ketluan.office.rollout.queries import roots_of
from ketluan.office.rollout.reviewing import Shown, of
from ketluan.office.rollout.rules.coverage import COLUMNS, Column, awaited, matrix
from ketluan.office.rollout.tracking import Row, before, place, told, told_by
from ketluan.office.tasks.access import tasks_for, without_papers
from ketluan.office.tasks.models import Task


@dataclass(frozen=True)
class Concerned:
    """A document with the rows of the units that are to carry it out, what each has still to do, their tasks that are
    open, and the next review."""

    document: Instrument
    rows: tuple[tuple[Row, tuple[Column, ...]], ...]
    tasks: tuple[Task, ...]
    review: Shown | None

    @property
    def waiting(self) -> int:
        """How many steps and tasks are awaited."""
        return sum(len(left) for _row, left in self.rows) + len(self.tasks)


def units_of(actor: Actor, day: date) -> list[Organization]:
    """The units for which someone speaks, those of a day."""
    return list(organizations(day).filter(pk__in=actor.units).order_by("sorted_by", "pk"))


def documents_concerning(actor: Actor, kinds: set[str]) -> QuerySet[Instrument]:
    """The documents in force that units of some classes are to carry out, whichever Office asks it of them: but for
    those of which a source alone tells that is restricted to others."""
    return Instrument.objects.filter(told_openly(actor), asked_of__in=kinds)


def concerning(actor: Actor, day: date) -> list[Concerned]:
    """The documents that concern someone's units, those of which most is awaited first."""
    units = units_of(actor, day)
    rows = documents_concerning(actor, {one.kind for one in units})
    documents = list(rows.exclude(ended_on__lte=day))
    old = before()
    steps = _steps(actor, documents, units, old, day)
    reviews, tasks = of(documents, day), _tasks(actor, documents, units)
    found = []
    for one in documents:
        mine = [unit for unit in units if unit.kind == one.asked_of]
        ahead = next((due for due in reviews[one.pk] if due.state in ("soon", "overdue")), None)
        found.append(Concerned(one, _rows(mine, steps[one.pk], old), tuple(tasks[one.pk]), ahead))
    return sorted(found, key=lambda one: -one.waiting)


def _steps(
    actor: Actor, documents: list[Instrument], units: list[Organization], old: dict[int, set[int]], day: date
) -> dict[int, dict[int, Implementation]]:
    """The steps of the units and of the bodies that they were before, by document and key."""
    bodies = {one.pk for one in units}
    level = set(bodies)
    while level:
        level = {one for key in level for one in old.get(key, ())} - bodies
        bodies |= level
    rows = Implementation.objects.filter(STANDING, ~hidden(actor, "finding__source"), told_by(day))
    found: dict[int, dict[int, Implementation]] = defaultdict(dict)
    for one in rows.filter(document__in=documents, body__in=bodies).select_related("body", "finding__source"):
        found[one.document_id][one.pk] = one
    return found


def _tasks(actor: Actor, documents: list[Instrument], units: list[Organization]) -> dict[int, list[Task]]:
    """The open tasks that the units lead of each document."""
    rows = tasks_for(actor).filter(lead__in=units, done_on=None, cancelled_on=None, submitted_on=None)
    mine = list(without_papers(rows).select_related("lead").order_by("due", "pk"))
    roots = roots_of(documents)
    return {
        one.pk: [task for task in mine if task.pk in roots[one.pk] or task.parent_id in roots[one.pk]]
        for one in documents
    }


def _rows(
    units: list[Organization], steps: dict[int, Implementation], old: dict[int, set[int]]
) -> tuple[tuple[Row, tuple[Column, ...]], ...]:
    """The units with how far each is, and what it has still to do."""
    cells = matrix([one.pk for one in units], told(steps.values()), old)
    rows = []
    for unit in units:
        row = Row(unit, tuple(place(cells[unit.pk, name], name, steps) for name in COLUMNS))
        rows.append((row, awaited({name: cells[unit.pk, name] for name in COLUMNS})))
    return tuple(rows)
