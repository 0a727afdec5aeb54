"""What becomes of a task: its result given back or accepted, the task opened again or cancelled."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Max

from ketluan.office.ledger.rules import iso
from ketluan.office.people.actions import log
from ketluan.office.people.rules import Act
from ketluan.office.tasks.actions.opening import Handed, change, decided, drop_requests, opened, rest_on
from ketluan.office.tasks.models import Progress, Task
from ketluan.office.tasks.rules import ENDED


@transaction.atomic
def return_result(act: Act, task: Task, *, reason: str) -> None:
    """Give the result back: it counts as never submitted."""
    task, _ = opened("return_result", act, task)
    result = task.progress.filter(is_result=True).first()
    Progress.objects.filter(pk=result.pk).update(returned_for=reason)
    change(task, state=Task.State.RETURNED, submitted_on=None)
    after = {"state": task.state, "reason": reason}
    log(act, "return_result", task, before={"state": "submitted"}, after=after)


@transaction.atomic
def close(act: Act, task: Task) -> None:
    """Accept the result: the task was done on the day on which it was submitted. The parent of a task given to a whole
    class was done with the last of its children."""
    task, standing = opened("close", act, task)
    before = task.state
    done_on = task.submitted_on
    if standing.gathers:
        done_on = task.children.aggregate(last=Max("done_on"))["last"] or act.day
    drop_requests(act, task)
    change(task, state=Task.State.CLOSED, submitted_on=done_on, done_on=done_on)
    log(act, "close", task, before={"state": before}, after={"state": task.state, "done_on": iso(task.done_on)})


@transaction.atomic
def reopen(act: Act, task: Task, *, reason: str, new_due: date | None = None, scans: tuple[Handed, ...] = ()) -> None:
    """Take up a task that had ended, for a new fact. Its result counts no more; without a new day the agreed one
    runs. Raises ``NoBasis``."""
    task = decided("reopen", act, task, scans)
    before = {"state": task.state, "done_on": iso(task.done_on), "due": iso(task.due)}
    dated: dict[str, object] = {}
    if new_due is not None:
        dated = {"due": new_due} if task.due else {"due": new_due, "original_due": new_due, "deadline": "day"}
    accepted = task.progress.filter(is_result=True, returned_for="").first()
    if accepted is not None:
        Progress.objects.filter(pk=accepted.pk).update(returned_for=reason)
    change(
        task,
        state=Task.State.ACCEPTED,
        submitted_on=None,
        done_on=None,
        cancelled_on=None,
        cancelled_for="",
        last_word_on=act.day,
        **dated,
    )
    log(act, "reopen", task, before=before, after={"state": task.state, "due": iso(task.due), "reason": reason})


@transaction.atomic
def cancel(act: Act, task: Task, *, reason: str, scans: tuple[Handed, ...] = ()) -> None:
    """Withdraw the task: no rate counts it. With a parent its open children go too. Raises ``NoBasis``."""
    task = decided("cancel", act, task, scans)
    for one in (task, *task.children.exclude(state__in=ENDED)):
        before = one.state
        if act.on_behalf and one.pk != task.pk:
            rest_on(act, "cancel", one)
        drop_requests(act, one)
        change(one, state=Task.State.CANCELLED, cancelled_on=act.day, cancelled_for=reason, submitted_on=None)
        log(act, "cancel", one, before={"state": before}, after={"state": one.state, "reason": reason})
