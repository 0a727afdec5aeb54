"""What the units do: accept, tell how far it is, answer for their part, submit what came out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.ledger.rules import Facts, iso
from ketluan.office.people.actions import log
from ketluan.office.people.models import Organization
from ketluan.office.people.rules import Act
from ketluan.office.tasks.actions.opening import Handed, attach, change, opened, settle
from ketluan.office.tasks.models import Extension, Occurrence, Progress, Task
from ketluan.office.tasks.recurrence import Every, Recurrence, told


@dataclass(frozen=True)
class Account:
    """What a unit reports. ``organization`` is the unit that speaks; ``closes``: of a task that comes again, whether
    this is the report of the occurrence that runs, and ``occurrence`` the one that was seen as running: a report that
    is sent twice closes one occurrence."""

    words: str
    organization: Organization
    percent: int | None = None
    document_number: str = ""
    files: tuple[Handed, ...] = ()
    closes: bool = True
    occurrence: date | None = None


@transaction.atomic
def accept(act: Act, task: Task) -> None:
    """The lead takes the task on."""
    task, _ = opened("accept", act, task)
    change(task, state=Task.State.ACCEPTED, last_word_on=act.day)
    log(act, "accept", task, before={"state": "assigned"}, after={"state": task.state})


@transaction.atomic
def report(act: Act, task: Task, account: Account) -> Progress:
    """The lead tells how far it is; who reports has accepted. Of a task that comes again it closes an occurrence."""
    task, _ = opened("report", act, task)
    said = _tell(act, task, account)
    begun = task.state == Task.State.ASSIGNED
    closes = account.closes and account.occurrence in (None, task.original_due)
    closed = _close_occurrence(act, task, said) if closes and task.recurs_every else {}
    change(task, last_word_on=act.day, state=Task.State.ACCEPTED if begun else task.state)
    log(act, "report", task, after=_after(said, account, **closed))
    return said


def _close_occurrence(act: Act, task: Task, said: Progress) -> Facts:
    """Close the occurrence that runs and start the next; those that were slept through stay without a report."""
    if task.original_due is None or task.due is None:
        return {}
    again = Recurrence(cast(Every, task.recurs_every), task.recurs_day or 1)
    found = told(again, running=task.original_due, today=act.day)
    agreed = {task.original_due: task.due}
    for planned in (*found.missed, found.closed):
        closes = planned == found.closed
        Occurrence.objects.create(
            task=task,
            planned=planned,
            due=agreed.get(planned, planned),
            told_on=act.day if closes else None,
            progress=said if closes else None,
        )
    for request in task.extensions.filter(state=Extension.State.ASKED):
        settle(act, request, "withdrawn")
    task.original_due = task.due = found.next
    return {
        "occurrence": iso(found.closed),
        "missed": [day.isoformat() for day in found.missed],
        "next": iso(found.next),
    }


@transaction.atomic
def answer(act: Act, task: Task, account: Account) -> Progress:
    """A supporter answers for its own part; the lead's work is not touched by it."""
    task, _ = opened("answer", act, task)
    said = _tell(act, task, account, is_answer=True)
    if not task.supports.filter(organization=account.organization).update(answered_on=act.day):
        raise PermissionDenied
    change(task, last_word_on=act.day)
    log(act, "answer", task, after=_after(said, account))
    return said


@transaction.atomic
def submit_result(act: Act, task: Task, account: Account) -> None:
    """The lead submits what came out; if it is accepted, this is the day on which the task was done."""
    task, _ = opened("submit_result", act, task)
    said = _tell(act, task, account, is_result=True)
    before = task.state
    change(task, state=Task.State.SUBMITTED, submitted_on=act.day, last_word_on=act.day)
    log(act, "submit_result", task, before={"state": before}, after=_after(said, account, state=task.state))


@transaction.atomic
def refuse_file(act: Act, task: Task) -> None:
    """A file with a secrecy stamp was handed in: time, user and reason are kept, and nothing of the file."""
    log(act, "refuse_file", task, after={"reason": "secret"})


def _tell(act: Act, task: Task, account: Account, *, is_result: bool = False, is_answer: bool = False) -> Progress:
    if account.organization.pk not in act.actor.units:
        raise PermissionDenied
    if not is_answer and account.organization.pk != task.lead_id:
        raise PermissionDenied
    said = Progress.objects.create(
        task=task,
        organization=account.organization,
        by_id=act.actor.key,
        at=act.at,
        on=act.day,
        words=account.words,
        percent=account.percent,
        document_number=account.document_number,
        is_result=is_result,
        is_answer=is_answer,
    )
    attach(act, task, account.files, to=said)
    return said


def _after(said: Progress, account: Account, **more: Any) -> Facts:
    """What the ledger keeps of an account."""
    told_of: Facts = {
        "words": said.words,
        "percent": said.percent,
        "unit": said.organization.name,
        "document": said.document_number,
        "files": [handed.name for handed in account.files],
        **more,
    }
    return {name: value for name, value in told_of.items() if value not in (None, "", [])}
