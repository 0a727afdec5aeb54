"""Questions about a task given to every unit of a class at once: which units these are, and who has answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from ketluan.office.people.models import Organization
from ketluan.office.people.queries import organizations
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import ENDED

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
