"""More time: asked for before the day is past, granted (maybe to another day), refused, or taken back."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from ketluan.office.ledger.rules import iso
from ketluan.office.people.actions import log
from ketluan.office.people.rules import Act
from ketluan.office.tasks.actions.opening import Handed, NotLater, attach, change, decided, opened, settle
from ketluan.office.tasks.models import Extension, Task
from ketluan.office.tasks.rules import valid_extension


@transaction.atomic
def ask_extension(
    act: Act, task: Task, *, reason: str, new_due: date, document_number: str = "", files: tuple[Handed, ...] = ()
) -> Extension:
    """The lead asks for more time, before the day is past. Raises ``NotLater``."""
    task, _ = opened("ask_extension", act, task)
    if task.due is None or not valid_extension(due=task.due, new_due=new_due):
        raise NotLater
    extension = Extension.objects.create(
        task=task,
        asked_by_id=act.actor.key,
        asked_on=act.day,
        reason=reason,
        document_number=document_number,
        due_before=task.due,
        new_due=new_due,
    )
    attach(act, task, files, to=extension)
    change(task, last_word_on=act.day)
    log(act, "ask_extension", task, before={"due": iso(task.due)}, after={"due": iso(new_due), "reason": reason})
    return extension


@transaction.atomic
def withdraw_extension(act: Act, task: Task) -> None:
    """The asker takes the request back."""
    task, _ = opened("withdraw_extension", act, task)
    extension = _asked(task)
    settle(act, extension, "withdrawn")
    log(act, "withdraw_extension", task, before={"asked": iso(extension.new_due)})


@transaction.atomic
def grant_extension(
    act: Act, task: Task, *, answer: str = "", new_due: date | None = None, scans: tuple[Handed, ...] = ()
) -> None:
    """Agree to the undecided request, to its own day or to another. Raises ``NoBasis``, and ``NotLater`` where the
    other day gives no more time."""
    task = decided("grant_extension", act, task, scans)
    extension = _asked(task)
    granted = new_due or extension.new_due
    if not valid_extension(due=extension.due_before, new_due=granted):
        raise NotLater
    extension.granted_due = granted
    settle(act, extension, "granted", answer)
    before = task.due
    change(task, due=granted)
    log(act, "grant_extension", task, before={"due": iso(before)}, after={"due": iso(task.due), "answer": answer})


@transaction.atomic
def refuse_extension(act: Act, task: Task, *, answer: str, scans: tuple[Handed, ...] = ()) -> None:
    """Turn the undecided request down, with the reason; the old day goes on running. Raises ``NoBasis``."""
    task = decided("refuse_extension", act, task, scans)
    extension = _asked(task)
    settle(act, extension, "refused", answer)
    log(act, "refuse_extension", task, before={"asked": iso(extension.new_due)}, after={"answer": answer})


def _asked(task: Task) -> Extension:
    found: Extension = task.extensions.get(state=Extension.State.ASKED)
    return found
