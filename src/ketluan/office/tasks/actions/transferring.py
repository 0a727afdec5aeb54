"""A task that is not the unit's own: it says so and proposes another; the Office moves it or not. The clock runs on."""

from __future__ import annotations

from django.db import transaction

from ketluan.office.people.actions import log
from ketluan.office.people.models import Organization
from ketluan.office.people.rules import Act
from ketluan.office.tasks.actions.opening import Handed, NotAnother, attach, change, opened, settle
from ketluan.office.tasks.models import Extension, Task, Transfer


@transaction.atomic
def ask_transfer(
    act: Act,
    task: Task,
    *,
    reason: str,
    proposed: Organization | None = None,
    document_number: str = "",
    files: tuple[Handed, ...] = (),
) -> Transfer:
    """The lead says that the task is another's. Raises ``NotAnother`` where it proposes itself."""
    task, _ = opened("ask_transfer", act, task)
    if proposed == task.lead:
        raise NotAnother
    transfer = Transfer.objects.create(
        task=task,
        asked_by_id=act.actor.key,
        asked_on=act.day,
        reason=reason,
        document_number=document_number,
        lead_before=task.lead,
        proposed=proposed,
    )
    attach(act, task, files, to=transfer)
    change(task, last_word_on=act.day)
    after = {"lead": proposed.name if proposed else None, "reason": reason}
    log(act, "ask_transfer", task, before={"lead": task.lead.name}, after=after)
    return transfer


@transaction.atomic
def withdraw_transfer(act: Act, task: Task) -> None:
    """The asker keeps the task after all."""
    task, _ = opened("withdraw_transfer", act, task)
    settle(act, _asked(task), "withdrawn")
    log(act, "withdraw_transfer", task)


@transaction.atomic
def grant_transfer(act: Act, task: Task, *, lead: Organization, answer: str = "") -> None:
    """Move the task to another lead, who has yet to accept it; its days, words and history stay. Raises
    ``NotAnother``."""
    task, _ = opened("grant_transfer", act, task)
    if lead == task.lead:
        raise NotAnother
    transfer = _asked(task)
    transfer.lead_after = lead
    settle(act, transfer, "granted", answer)
    for request in task.extensions.filter(state=Extension.State.ASKED):
        settle(act, request, "withdrawn")
    task.supports.filter(organization=lead).delete()
    before = task.lead.name
    change(task, lead=lead, doer=None, state=Task.State.ASSIGNED, submitted_on=None)
    log(act, "grant_transfer", task, before={"lead": before}, after={"lead": lead.name, "answer": answer})


@transaction.atomic
def refuse_transfer(act: Act, task: Task, *, answer: str) -> None:
    """The task stays where it is, with the reason."""
    task, _ = opened("refuse_transfer", act, task)
    settle(act, _asked(task), "refused", answer)
    log(act, "refuse_transfer", task, after={"answer": answer})


def _asked(task: Task) -> Transfer:
    found: Transfer = task.transfers.get(state=Transfer.State.ASKED)
    return found
