"""What the pages of tasks show, put together from the questions."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import count_working_days
from ketluan.office.calendar.words import explained
from ketluan.office.ledger.queries import head, history
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import standing
from ketluan.office.tasks.book import Book
from ketluan.office.tasks.models import Extension, Task
from ketluan.office.tasks.rules import StatClass, Verb, stat_class
from ketluan.office.tasks.verbs import offered
from ketluan.office.tasks.words import STAT_CLASSES, VERBS, clock


def task_page(
    actor: Actor, task: Task, today: date, *, refused: tuple[str, forms.Form] | None = None
) -> dict[str, Any]:
    """All that one task's page shows."""
    stands = standing(actor, task, today)
    stat = stat_class(due=task.due, submitted_on=task.submitted_on, done=task.done_on is not None, today=today)
    doing = offered(task, stands, refused)
    return {
        "task": task,
        "today": today,
        "stat": stat,
        "stat_label": STAT_CLASSES[stat],
        "late": stat in (StatClass.OVERDUE, StatClass.DONE_LATE),
        "clock": clock(task.due, task.submitted_on, today),
        "offered": doing,
        "refused": refused[0] if refused else "",
        "needs_basis": not stands.relations & {"assigner", "leader"},
        "explanation": explanation(task),
        "extension": next((one for one in task.extensions.all() if one.state == Extension.State.ASKED), None),
        "grounds": task.grounds.filter(finding__withdrawn_at__isnull=True).select_related("finding__source"),
        "progress": task.progress.select_related("organization", "by"),
        "extensions": task.extensions.select_related("asked_by", "decided_by"),
        "urgings": task.urgings.select_related("letter"),
        "supporters": task.supporters.all(),
        "reads_office": task.office_id in actor.reads,
        "history": history(task) if task.office_id in actor.reads else None,
    }


def explanation(task: Task) -> list[str]:
    """How a due day counted in working days was found; empty for a day that was given."""
    if task.working_days is None:
        return []
    return explained(count_working_days(task.assigned_on, task.working_days, days_off))


def book_of(actor: Actor, today: date) -> Book:
    """The head of the ledger of tasks: the Office's body and name, or the unit's."""
    return Book(letterhead_of(actor), today, head())


def done_in_words(verb: Verb) -> str:
    """What is said after a verb."""
    return _("%(verb)s: đã ghi.") % {"verb": VERBS[verb]}
