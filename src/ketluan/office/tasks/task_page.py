"""What the page of one task shows: how it stands, what waits for its reader, and all that happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet

from ketluan.office.intake.access import hidden
from ketluan.office.ledger.queries import history as told_by_the_ledger
from ketluan.office.ledger.words import verb_in_words
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import standing
from ketluan.office.tasks.cascade import answers
from ketluan.office.tasks.decision_models import Basis
from ketluan.office.tasks.explanation import explanation
from ketluan.office.tasks.history_words import Told, told
from ketluan.office.tasks.models import Attachment, Ground, Progress, Request, Support, Task
from ketluan.office.tasks.queries import with_people
from ketluan.office.tasks.rules import StatClass, is_counted, stat_class
from ketluan.office.tasks.verb_forms import VerbForm
from ketluan.office.tasks.verbs import offered
from ketluan.office.tasks.words import STAT_CLASSES, clock

# What the Office or the leader changed of a duty: its unit must know.
_CHANGES: Final = ("edit", "set_due", "reopen", "cancel", "grant_transfer", "grant_extension", "refuse_extension")


@dataclass(frozen=True)
class Supporting:
    """A supporter, with its latest answer; None where it has not answered."""

    support: Support
    answer: Progress | None


def _lay_beside(said: Iterable[Progress | Request | Basis], attachments: Iterable[Attachment]) -> None:
    """Give each account, request and basis its files, as ``beside``; all were fetched in one query."""
    found: dict[tuple[str, int], list[Attachment]] = defaultdict(list)
    for one in attachments:
        for owner in ("progress", "extension", "transfer", "basis"):
            found[owner, getattr(one, f"{owner}_id")].append(one)
    for row in said:
        row.beside = found.get((row._meta.model_name, row.pk), [])


def task_page(actor: Actor, task: Task, today: date, *, refused: tuple[str, VerbForm] | None = None) -> dict[str, Any]:
    """All that one task's page shows."""
    with_people(task)
    stands = standing(actor, task, today)
    doing = offered(task, stands, today, refused)
    rows = task.progress.select_related("organization", "by")
    progress = list(rows.prefetch_related("occurrences") if task.recurs_every else rows)
    files = list(task.attachments.select_related("file"))
    reads = task.office_id in actor.reads
    history = _history(task, whole=reads)
    bases = _bases(task, history)
    _lay_beside([*progress, *task.extensions.all(), *task.transfers.all(), *bases], files)
    supporting = _supporting(task, progress)
    return {
        "task": task,
        "today": today,
        **_class(task, today),
        "first": [one for one in doing if one.first],
        "rest": [one for one in doing if not one.first],
        "past_due": "lead" in stands.relations and stands.worked_on and bool(task.due and task.due < today),
        "refused": refused[0] if refused else "",
        "typed": refused[1] if refused and refused[0] not in {one.verb for one in doing} else None,
        "explanation": explanation(task),
        "finding": task.finding or (task.parent.finding if task.parent else None),
        "grounds": grounds(actor, task),
        "progress": [said for said in progress if said not in [one.answer for one in supporting]],
        "supporting": supporting,
        "extension": _asked(task.extensions.all()),
        "transfer": _asked(task.transfers.all()),
        "bases": bases,
        "scans": [one for one in files if one.is_basis and one.basis_id is None],
        "urgings": task.urgings.select_related("letter"),
        "answers": answers(task) if task.gathers and reads else None,
        "occurrences": task.occurrences.all()[:12] if task.recurs_every else (),
        "reads_office": reads,
        "transfers": _settled(task.transfers.all()),
        "extensions": _settled(task.extensions.all()),
        "history": history,
    }


def _class(task: Task, today: date) -> dict[str, Any]:
    """The statistical class and the clock; neither for a task that statistics do not count."""
    if not is_counted(state=task.state, gathers=task.gathers):
        return {"stat": "", "stat_label": "", "late": False, "clock": ""}
    stat = stat_class(due=task.due, submitted_on=task.submitted_on, done=task.done_on is not None, today=today)
    return {
        "stat": stat,
        "stat_label": STAT_CLASSES[stat],
        "late": stat in (StatClass.OVERDUE, StatClass.DONE_LATE),
        "clock": clock(task.due, task.submitted_on, today),
    }


def _supporting(task: Task, progress: Iterable[Progress]) -> list[Supporting]:
    latest: dict[int, Progress] = {}
    for said in progress:
        if said.is_answer:
            latest.setdefault(said.organization_id, said)
    return [Supporting(support, latest.get(support.organization_id)) for support in task.supports.all()]


def _asked(requests: Iterable[Request]) -> Request | None:
    return next((one for one in requests if one.state == Request.State.ASKED), None)


def _settled(requests: Iterable[Request]) -> list[Request]:
    return [one for one in requests if one.state != Request.State.ASKED]


def _bases(task: Task, history: Iterable[Told]) -> list[Basis]:
    """On what the leader's decisions rest that others recorded; not asked for where the ledger tells of none."""
    if not any(one.entry.on_behalf for one in history):
        return []
    found = list(task.bases.select_related("by"))
    for one in found:
        one.verb_words = verb_in_words(one.verb)
    return found


def _history(task: Task, *, whole: bool) -> list[Told]:
    """What the ledger tells of the task; a unit sees what was changed of its duty, not the ledger."""
    entries = told_by_the_ledger(task)
    return [told(entry) for entry in (entries if whole else entries.filter(verb__in=_CHANGES))]


def grounds(actor: Actor, task: Task) -> QuerySet[Ground]:
    """The further sentences of a task that stand, and whose sources are not restricted to others."""
    rows = task.grounds.filter(~hidden(actor, "finding__source"), finding__withdrawn_at__isnull=True)
    found: QuerySet[Ground] = rows.select_related("finding__source")
    return found
