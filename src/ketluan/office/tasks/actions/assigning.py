"""Giving a task: to one unit, or to many at once; and what the Office changes of it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.ledger.rules import Facts, iso
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log, log_change, require_version
from ketluan.office.people.models import Organization, User
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.tasks.access import doers
from ketluan.office.tasks.actions.opening import AlreadyTask, Handed, change, decided, opened
from ketluan.office.tasks.actions.remembering import Remembered, remember_list
from ketluan.office.tasks.due_rules import Due, due_rule, due_under
from ketluan.office.tasks.models import Support, Task
from ketluan.office.tasks.recurrence import Recurrence, next_occurrence


@dataclass(frozen=True)
class Assignment:
    """What a task is to be. ``given_to`` and ``units``: the class (or ``PICKED``), and each unit that gets a task;
    ``given_to_name`` is what these units are called together, ``remember`` keeps them under it."""

    wording: str
    lead: Organization
    assigner: User
    deadline: str
    supporters: tuple[Organization, ...] = ()
    due: date | None = None
    deadline_words: str = ""
    working_days: int | None = None
    deliverable: str = ""
    starred: bool = False
    leader: User | None = None
    recurrence: Recurrence | None = None
    given_to: str = ""
    units: tuple[Organization, ...] = ()
    given_to_name: str = ""
    remember: bool = False


@dataclass(frozen=True)
class Edited:
    """What the Office may write anew of a task; the source's sentence and the original day are not among it."""

    wording: str
    deliverable: str
    leader: User | None
    tracker: User
    supporters: tuple[Organization, ...]


@transaction.atomic
def assign(act: Act, finding: Finding, wanted: Assignment) -> Task:
    """Make a task of a confirmed directive; given to a class, one more for each of its units. Raises ``AlreadyTask``,
    ``PermissionDenied``, ``NameTaken``, or ``ValueError`` where the lead supports itself."""
    require_work(act.actor, finding.source.office_id)
    if Task.objects.filter(finding=finding).exists():
        raise AlreadyTask
    if wanted.lead in wanted.supporters:
        raise ValueError("a body does not support itself")
    told = _told(act, wanted, finding)
    if wanted.remember:
        remember_list(act, finding.source.office, Remembered(wanted.given_to_name, wanted.units, act.day))
    many = {"given_to": wanted.given_to, "given_to_name": wanted.given_to_name}
    task = Task.objects.create(finding=finding, lead=wanted.lead, **many, **told)
    _support(task, wanted.supporters)
    supporters = [body.name for body in wanted.supporters]
    after: Facts = {"lead": wanted.lead.name, "supporters": supporters, "due": iso(task.due)}
    if wanted.given_to:
        after |= {"units": len(wanted.units), "list": wanted.given_to_name}
    log(act, "assign", task, after=after)
    for unit in wanted.units:
        child = Task.objects.create(parent=task, lead=unit, **told)
        log(act, "assign", child, after={"lead": unit.name, "due": iso(child.due), "parent": task.pk})
    return task


def _told(act: Act, wanted: Assignment, finding: Finding) -> dict[str, Any]:
    """What the parent and its children have in common."""
    again = wanted.recurrence
    due = Due(next_occurrence(again, act.day)) if again else _moved(act, wanted, finding)
    return {
        "office": finding.source.office,
        "source": finding.source,
        "sentence": finding.quote,
        "wording": wanted.wording,
        "assigner": wanted.assigner,
        "leader": wanted.leader,
        "tracker_id": act.actor.key,
        "assigned_on": act.day,
        "deliverable": wanted.deliverable,
        "deadline": wanted.deadline,
        "deadline_words": wanted.deadline_words,
        "working_days": wanted.working_days,
        "recurs_every": again.every if again else "",
        "recurs_day": again.day if again else None,
        "original_due": due.day,
        "due": due.day,
        "written_due": due.written,
        "due_rule": due.rule,
        "last_word_on": act.day,
        "starred": wanted.starred,
    }


def _moved(act: Act, wanted: Assignment, finding: Finding) -> Due:
    """The day by the Office's rule for days off; a day that was counted in working days is one."""
    if wanted.due is None or wanted.working_days is not None:
        return Due(wanted.due)
    return due_under(due_rule(finding.source.office_id, act.day), wanted.due, told=act.day)


def _support(task: Task, bodies: tuple[Organization, ...]) -> None:
    Support.objects.bulk_create(Support(task=task, organization=body) for body in bodies)


@transaction.atomic
def edit(act: Act, task: Task, edited: Edited, *, version: int) -> None:
    """Change what the Office says of the task. Raises ``Outdated`` where it was changed meanwhile, and ``ValueError``
    where the lead would support itself."""
    task, _ = opened("edit", act, task)
    require_version(task, version)
    if task.lead in edited.supporters:
        raise ValueError("a body does not support itself")
    before = _facts(task)
    task.supports.exclude(organization__in=edited.supporters).delete()
    known = set(task.supports.values_list("organization", flat=True))
    _support(task, tuple(body for body in edited.supporters if body.pk not in known))
    change(
        task,
        wording=edited.wording,
        deliverable=edited.deliverable,
        leader=edited.leader,
        tracker=edited.tracker,
    )
    log_change(act, "edit", task, before, _facts(task))


def _facts(task: Task) -> dict[str, Any]:
    return {
        "wording": task.wording,
        "deliverable": task.deliverable,
        "leader": task.leader.name if task.leader else None,
        "tracker": task.tracker.name,
        "supporters": sorted(body.name for body in task.supporters.all()),
    }


@transaction.atomic
def set_due(act: Act, task: Task, *, due: date, reason: str, scans: tuple[Handed, ...] = ()) -> None:
    """Settle the day without being asked: a task without one gets its first, another gets a new agreed day; the
    original one stays. Raises ``NoBasis``."""
    task = decided("set_due", act, task, scans)
    before = task.due
    dated = {"deadline": Task.Deadline.DAY, "original_due": due} if before is None else {}
    change(task, due=due, **dated)
    log(act, "set_due", task, before={"due": iso(before)}, after={"due": iso(due), "reason": reason})


@transaction.atomic
def star(act: Act, task: Task, *, starred: bool) -> None:
    """Mark a task as important, or take the mark away."""
    task, _ = opened("star", act, task)
    change(task, starred=starred)
    log(act, "star" if starred else "unstar", task, after={"starred": starred})


@transaction.atomic
def name_doer(act: Act, task: Task, doer: User | None) -> None:
    """The head of the lead says who in the unit does it. Raises ``PermissionDenied`` for someone of another unit."""
    task, _ = opened("name_doer", act, task)
    if doer is not None and not doers(task).filter(pk=doer.pk).exists():
        raise PermissionDenied
    before = task.doer.name if task.doer else None
    change(task, doer=doer)
    log(act, "name_doer", task, before={"doer": before}, after={"doer": doer.name if doer else None})
