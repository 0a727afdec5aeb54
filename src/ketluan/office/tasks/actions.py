"""What is done to a task: each verb one transaction, with its line in the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.people.actions import log
from ketluan.office.people.models import Organization, User
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.tasks.access import require
from ketluan.office.tasks.models import Extension, Progress, Support, Task, Urging, UrgingLetter
from ketluan.office.tasks.rules import Standing, Verb, days_late, needs_basis, valid_extension


class AlreadyTask(Exception):
    """A task stands on the finding already."""


class Outdated(Exception):
    """Someone else changed the task since it was opened."""


class NoBasis(Exception):
    """A leader's decision was recorded without saying on what it rests."""


class NotLater(Exception):
    """The day asked for is not later than the agreed one."""


@dataclass(frozen=True)
class Assignment:
    """What a task is to be."""

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


@dataclass(frozen=True)
class Account:
    """What a unit reports. ``organization`` is the unit that speaks."""

    words: str
    organization: Organization
    percent: int | None = None
    document_number: str = ""


@transaction.atomic
def assign(act: Act, finding: Finding, wanted: Assignment) -> Task:
    """Make a task of a confirmed directive. Raises ``AlreadyTask``, ``PermissionDenied``, or ``ValueError`` where the
    lead supports itself."""
    if finding.source.office_id not in act.actor.works:
        raise PermissionDenied
    if Task.objects.filter(finding=finding).exists():
        raise AlreadyTask
    if wanted.lead in wanted.supporters:
        raise ValueError("a body does not support itself")
    task = Task.objects.create(
        office=finding.source.office,
        source=finding.source,
        finding=finding,
        sentence=finding.quote,
        wording=wanted.wording,
        lead=wanted.lead,
        assigner=wanted.assigner,
        tracker_id=act.actor.key,
        assigned_on=act.day,
        deliverable=wanted.deliverable,
        deadline=wanted.deadline,
        deadline_words=wanted.deadline_words,
        working_days=wanted.working_days,
        original_due=wanted.due,
        due=wanted.due,
        last_word_on=act.day,
        starred=wanted.starred,
    )
    Support.objects.bulk_create(Support(task=task, organization=body) for body in wanted.supporters)
    supporters = [body.name for body in wanted.supporters]
    log(act, "assign", task, after={"lead": wanted.lead.name, "supporters": supporters, "due": _iso(task.due)})
    return task


@transaction.atomic
def accept(act: Act, task: Task) -> None:
    """The lead takes the task on."""
    task, _ = _opened("accept", act, task)
    _change(task, state=Task.State.ACCEPTED, last_word_on=act.day)
    log(act, "accept", task, before={"state": "assigned"}, after={"state": task.state})


@transaction.atomic
def report(act: Act, task: Task, account: Account) -> Progress:
    """A unit tells how far it is. A lead that reports has accepted."""
    task, standing = _opened("report", act, task)
    said = _tell(act, task, account)
    begun = "lead" in standing.relations and task.state == Task.State.ASSIGNED
    _change(task, last_word_on=act.day, state=Task.State.ACCEPTED if begun else task.state)
    log(act, "report", task, after={"words": said.words, "percent": said.percent, "unit": said.organization.name})
    return said


@transaction.atomic
def ask_extension(act: Act, task: Task, *, reason: str, new_due: date) -> Extension:
    """The lead asks for more time, before the day is past. Raises ``NotLater``."""
    task, _ = _opened("ask_extension", act, task)
    if task.due is None or not valid_extension(due=task.due, new_due=new_due):
        raise NotLater
    extension = Extension.objects.create(
        task=task, asked_by_id=act.actor.key, asked_on=act.day, reason=reason, due_before=task.due, new_due=new_due
    )
    _change(task, last_word_on=act.day)
    log(act, "ask_extension", task, before={"due": _iso(task.due)}, after={"due": _iso(new_due), "reason": reason})
    return extension


@transaction.atomic
def grant_extension(act: Act, task: Task, *, answer: str = "") -> None:
    """Agree to the undecided request; its day becomes the agreed one. Raises ``NoBasis``."""
    task, extension = _undecided("grant_extension", act, task)
    _settle(act, extension, "granted", answer)
    before = task.due
    _change(task, due=extension.new_due)
    log(act, "grant_extension", task, before={"due": _iso(before)}, after={"due": _iso(task.due), "answer": answer})


@transaction.atomic
def refuse_extension(act: Act, task: Task, *, answer: str) -> None:
    """Turn the undecided request down, with the reason; the old day goes on running. Raises ``NoBasis``."""
    task, extension = _undecided("refuse_extension", act, task)
    _settle(act, extension, "refused", answer)
    log(act, "refuse_extension", task, before={"asked": _iso(extension.new_due)}, after={"answer": answer})


@transaction.atomic
def submit_result(act: Act, task: Task, account: Account) -> None:
    """The lead submits what came out; if it is accepted, this is the day on which the task was done."""
    task, _ = _opened("submit_result", act, task)
    said = _tell(act, task, account, is_result=True)
    before = task.state
    _change(task, state=Task.State.SUBMITTED, submitted_on=act.day, last_word_on=act.day)
    after = {"state": task.state, "words": said.words, "document": said.document_number}
    log(act, "submit_result", task, before={"state": before}, after=after)


@transaction.atomic
def return_result(act: Act, task: Task, *, reason: str) -> None:
    """Give the result back: it counts as never submitted."""
    task, _ = _opened("return_result", act, task)
    result = task.progress.filter(is_result=True).first()
    Progress.objects.filter(pk=result.pk).update(returned_for=reason)
    _change(task, state=Task.State.RETURNED, submitted_on=None)
    after = {"state": task.state, "reason": reason}
    log(act, "return_result", task, before={"state": "submitted"}, after=after)


@transaction.atomic
def close(act: Act, task: Task) -> None:
    """Accept the result. The task was done on the day on which it was submitted."""
    task, _ = _opened("close", act, task)
    _change(task, state=Task.State.CLOSED, done_on=task.submitted_on)
    after = {"state": task.state, "done_on": _iso(task.done_on)}
    log(act, "close", task, before={"state": "submitted"}, after=after)


@transaction.atomic
def reword(act: Act, task: Task, *, wording: str, version: int) -> None:
    """Change the task's wording; the source's sentence stays. Raises ``Outdated`` where it was changed meanwhile."""
    task, _ = _opened("reword", act, task)
    if task.version != version:
        raise Outdated
    before = task.wording
    _change(task, wording=wording)
    log(act, "reword", task, before={"wording": before}, after={"wording": wording})


@transaction.atomic
def star(act: Act, task: Task, *, starred: bool) -> None:
    """Mark a task as important, or take the mark away."""
    task, _ = _opened("star", act, task)
    _change(task, starred=starred)
    log(act, "star" if starred else "unstar", task, after={"starred": starred})


@transaction.atomic
def urge(act: Act, tasks: Iterable[Task]) -> list[UrgingLetter]:
    """One letter to each lead about all of its tasks among these. Raises ``PermissionDenied`` if one may not be urged:
    then none is."""
    opened = [_opened("urge", act, task)[0] for task in tasks]
    opened.sort(key=lambda task: (task.office_id, task.lead_id))
    letters = []
    for (office, lead), group in groupby(opened, key=lambda task: (task.office_id, task.lead_id)):
        letter = UrgingLetter.objects.create(
            office_id=office, organization_id=lead, made_by_id=act.actor.key, made_on=act.day
        )
        letters.append(letter)
        for task in group:
            late = days_late(due=task.due, submitted_on=task.submitted_on, today=act.day)
            Urging.objects.create(letter=letter, task=task, due=task.due, days_late=late)
            log(act, "urge", task, after={"letter": letter.pk, "days_late": late, "unit": task.lead.name})
    return letters


def _opened(verb: Verb, act: Act, task: Task) -> tuple[Task, Standing]:
    """The task as it is now, held for the transaction, with the standing of someone who may do this to it."""
    held = Task.objects.select_for_update().get(pk=task.pk)
    return held, require(verb, act.actor, held, act.day)


def _undecided(verb: Verb, act: Act, task: Task) -> tuple[Task, Extension]:
    task, standing = _opened(verb, act, task)
    if needs_basis(verb, standing.relations) and not (act.on_behalf and act.basis):
        raise NoBasis
    return task, task.extensions.get(state=Extension.State.ASKED)


def _settle(act: Act, extension: Extension, state: str, answer: str) -> None:
    extension.state, extension.answer = state, answer
    extension.decided_by_id, extension.decided_on = act.actor.key, act.day
    extension.on_behalf, extension.basis = act.on_behalf, act.basis
    extension.save()


def _tell(act: Act, task: Task, account: Account, *, is_result: bool = False) -> Progress:
    if account.organization.pk not in act.actor.units:
        raise PermissionDenied
    return Progress.objects.create(
        task=task,
        organization=account.organization,
        by_id=act.actor.key,
        at=act.at,
        on=act.day,
        words=account.words,
        percent=account.percent,
        document_number=account.document_number,
        is_result=is_result,
    )


def _change(task: Task, **fields: object) -> None:
    for name, value in fields.items():
        setattr(task, name, value)
    task.version += 1
    task.save()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
