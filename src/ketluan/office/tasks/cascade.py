"""Questions about a task given to many units at once: which units these are, and who has answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Prefetch, Q, QuerySet

from ketluan.office.people.models import Organization
from ketluan.office.people.queries import holding, organizations
from ketluan.office.people.terms import Days
from ketluan.office.tasks.list_models import UnitList
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import ENDED
from ketluan.vietnamese.order import sort_key

# A class given work at once; the body that a province's committee itself is does not give work to itself.
_CLASSES = ("party", "department", "union", "central", "commune", "district")


@dataclass(frozen=True)
class Answers:
    """The child tasks of a parent: how many units have answered (a result is submitted or accepted), of how many."""

    rows: list[Task]
    answered: int
    open: int


def _units(on: date) -> QuerySet[Organization]:
    """The bodies of a day that stand for themselves: not the branches of a body of the same class."""
    return organizations(on).filter(kind__in=_CLASSES).exclude(parent__kind=F("kind"))


def units_of_class(kind: str, on: date) -> QuerySet[Organization]:
    """Every unit of a class on a day, in the order of names."""
    return _units(on).filter(kind=kind)


def class_sizes(on: date) -> dict[str, int]:
    """How many units each class has on a day."""
    return dict(_units(on).order_by().values_list("kind").annotate(Count("pk")))


@dataclass(frozen=True)
class ListInTime:
    """A remembered list on a day: the units that are there, and those that are not any more (or not yet), each with
    what it has become."""

    row: UnitList
    units: list[Organization]
    gone: list[tuple[Organization, str]]
    valid: bool

    @property
    def start(self) -> str:
        """How the form of assigning calls it."""
        return f"list:{self.row.pk}"


def lists_in_time(offices: Iterable[int], on: date, *, valid: bool = False) -> list[ListInTime]:
    """The remembered lists of some Offices, those of the past last; with ``valid`` those alone that hold on the day."""
    rows = UnitList.objects.filter(office__in=list(offices)).select_related("office__organization")
    members = Prefetch("units", Organization.objects.prefetch_related("successions__successor"))
    rows = (rows.filter(holding(on)) if valid else rows).prefetch_related(members)
    found = [_in_time(row, on) for row in rows]
    return sorted(found, key=lambda one: (not one.valid, sort_key(one.row.name)))


def _in_time(row: UnitList, on: date) -> ListInTime:
    units, gone = [], []
    for unit in row.units.all():
        if Days.of(unit).holds(on):
            units.append(unit)
        else:
            gone.append((unit, "; ".join(one.successor.name for one in unit.successions.all() if one.on <= on)))
    return ListInTime(row, units, gone, Days.of(row).holds(on))


def answers(parent: Task) -> Answers:
    """Who has answered and who has not; these first."""
    answered = Q(submitted_on__isnull=False) | Q(done_on__isnull=False)
    rows = parent.children.exclude(state=Task.State.CANCELLED).select_related("lead")
    found = list(rows.annotate(has_answered=Count("pk", filter=answered)).order_by("has_answered", "lead__sorted_by"))
    return Answers(
        rows=found,
        answered=sum(1 for task in found if task.has_answered),
        open=sum(1 for task in found if task.state not in ENDED),
    )
