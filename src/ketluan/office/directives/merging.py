"""A second source is held to say again what the first said: the task keeps its identity and gains the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from ketluan.office.directives.actions import confirmed, ground
from ketluan.office.directives.matching import paper, task_of
from ketluan.office.directives.taking_back import facts
from ketluan.office.directives.words import fact_in_words
from ketluan.office.intake.models import Proposal, Source
from ketluan.office.meetings.models import Restatement
from ketluan.office.meetings.rules import Change, prevails
from ketluan.office.people.rules import Act
from ketluan.office.review.actions import Settled
from ketluan.office.review.addressees import AddressBook
from ketluan.office.review.models import Finding
from ketluan.office.tasks.due_rules import due_rule, due_under
from ketluan.office.tasks.models import Support, Task


@dataclass(frozen=True)
class Decision:
    """What a person decided of a sentence: it says ``first`` again with these changes, or (None) it is new."""

    item: Proposal | Finding
    first: Finding | None = None
    changes: tuple[Change, ...] = ()


@transaction.atomic
def merge(act: Act, source: Source, decisions: Sequence[Decision], known: AddressBook) -> None:
    """Hold all of it true in one act. Where the source prevails its changes are made to the tasks; else it is kept as
    one more sentence under them. Raises ``Settled`` where something was decided meanwhile."""
    found = confirmed(act, [one.item for one in decisions])
    for finding, decision in zip(found, decisions, strict=True):
        if decision.first is not None:
            _restate(act, finding, decision.first, decision.changes, known)


def _restate(act: Act, finding: Finding, first: Finding, changes: tuple[Change, ...], known: AddressBook) -> None:
    if Restatement.objects.filter(again=finding).exists():
        raise Settled
    wins = prevails(paper(finding.source), paper(first.source))
    Restatement.objects.create(
        first=first,
        again=finding,
        prevails=Restatement.Prevails.AGAIN if wins else Restatement.Prevails.FIRST,
        changes=_told(changes),
        made_by_id=act.actor.key,
        made_on=act.day,
    )
    task = task_of(first)
    if task is not None:
        held = Task.objects.select_for_update().select_related("lead", "source").get(pk=task.pk)
        before = facts(held)
        made = _told(_made(act, held, finding, changes, known)) if wins else []
        ground(act, held, finding, made, {"before": before, "after": facts(held)} if made else None)


def _told(changes: Sequence[Change]) -> list[dict[str, str]]:
    return [
        {"field": one.field, "label": fact_in_words(one.field), "before": one.before, "after": one.after}
        for one in changes
    ]


def _made(act: Act, task: Task, finding: Finding, changes: Sequence[Change], known: AddressBook) -> list[Change]:
    """The changes that were made to a task: all that still can be, and the number of the signed document."""
    source = finding.source
    made = [one for one in changes if _change(act, task, one, known)]
    if any(one.field == "due" for one in made):
        task.deadline_words = (finding.fields.get("deadline_text") or "")[:200]
    if source.number and task.number != source.number:
        made.append(Change("number", task.number or task.source.number, source.number))
        task.number = source.number
    if made:
        task.version += 1
        task.save()
    return made


def _change(act: Act, task: Task, change: Change, known: AddressBook) -> bool:
    """Make one change; whether it was made. A closed task is not changed, nor a day on which more time was granted."""
    if task.state == Task.State.CLOSED:
        return False
    if change.field == "lead":
        return _lead(task, change, known)
    if change.field == "supporters":
        return _support(task, change, known)
    if change.field == "due":
        return _due(act, task, change)
    if change.field == "deadline_words" and task.due is None:
        task.deadline_words = change.after[:200]
        return True
    if change.field == "deliverable":
        task.deliverable = next((key for key, label in Task.Deliverable.choices if label == change.after), "")
        return bool(task.deliverable)
    return False


def _lead(task: Task, change: Change, known: AddressBook) -> bool:
    body = known.named(change.after)
    if body is None:
        return False
    task.lead = body
    task.supports.filter(organization=body).delete()
    return True


def _support(task: Task, change: Change, known: AddressBook) -> bool:
    there = {*task.supports.values_list("organization", flat=True), task.lead_id}
    new = [body for body in known.all_named(change.after.split(";")) if body.pk not in there]
    Support.objects.bulk_create(Support(task=task, organization=body) for body in new)
    return bool(new)


def _due(act: Act, task: Task, change: Change) -> bool:
    if task.due != task.original_due:
        return False
    day = datetime.strptime(change.after, "%d/%m/%Y").date()
    found = due_under(due_rule(task.office_id, act.day), day, told=task.assigned_on)
    task.due, task.written_due, task.due_rule = found.day, found.written, found.rule
    task.original_due = task.original_due or task.due
    task.deadline, task.working_days = Task.Deadline.DAY, None
    return True
