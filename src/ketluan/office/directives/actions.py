"""Many directives decided in one act, and a directive known to be a task that is there already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.intake.models import Proposal
from ketluan.office.ledger.rules import Facts
from ketluan.office.people.actions import log
from ketluan.office.people.rules import Act
from ketluan.office.review import actions as review
from ketluan.office.review.models import Finding
from ketluan.office.tasks.actions import Assignment, assign
from ketluan.office.tasks.models import Ground, Task


@dataclass(frozen=True)
class Wanted:
    """A directive and the task that it is to be."""

    item: Proposal | Finding
    assignment: Assignment


@transaction.atomic
def assign_all(act: Act, wanted: Sequence[Wanted]) -> list[Task]:
    """Make a task of each, or of none; proposals are confirmed on the way, all in one batch.

    Raises ``review.Settled``, ``tasks.actions.AlreadyTask`` or ``PermissionDenied``.
    """
    found = confirmed(act, [one.item for one in wanted])
    return [assign(act, finding, one.assignment) for finding, one in zip(found, wanted, strict=True)]


@transaction.atomic
def orient_all(act: Act, items: Iterable[Proposal | Finding]) -> int:
    """Hold that no task arises from some directives; how many those were. Raises ``review.Settled``."""
    listed = list(items)
    made = review.confirm(act, [item for item in listed if isinstance(item, Proposal)], orientation=True)
    for finding in listed:
        if isinstance(finding, Finding):
            review.orient(act, finding)
            made.append(finding)
    return len(made)


@transaction.atomic
def know(act: Act, directive: Proposal, task: Task) -> Ground:
    """A directive tells a task that is there already: the sentence is added to its grounds, the task stays as it is.

    Raises ``review.Settled``, or ``PermissionDenied`` where the task is of another Office.
    """
    office = directive.reading.source.office_id
    if task.office_id != office or office not in act.actor.works:
        raise PermissionDenied
    (finding,) = review.confirm(act, [directive])
    return ground(act, task, finding)


def ground(
    act: Act,
    task: Task,
    finding: Finding,
    changes: Sequence[dict[str, str]] = (),
    undo: dict[str, Any] | None = None,
) -> Ground:
    """One more sentence under a task, with what it changed, and the values by which that is taken back. Must be called
    inside a transaction."""
    made = Ground.objects.create(
        task=task,
        finding=finding,
        role=Ground.Role.SHARPENED if changes else Ground.Role.SAME,
        sentence=finding.quote,
        changes=list(changes),
        undo=undo,
        made_by_id=act.actor.key,
        made_on=act.day,
    )
    before: Facts = {change["field"]: change["before"] for change in changes}
    after: Facts = {change["field"]: change["after"] for change in changes}
    log(act, "sharpen" if changes else "know", task, before=before, after={**after, "source": finding.source.title})
    return made


def confirmed(act: Act, items: Sequence[Proposal | Finding]) -> list[Finding]:
    """The findings of some directives in their order; proposals are confirmed, all in one batch."""
    proposals = [item for item in items if isinstance(item, Proposal)]
    made = dict(zip((one.pk for one in proposals), review.confirm(act, proposals), strict=True))
    return [made[item.pk] if isinstance(item, Proposal) else item for item in items]
