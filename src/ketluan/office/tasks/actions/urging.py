"""Reminding units in form: one letter to each about all of its tasks that are chosen."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.db import transaction

from ketluan.office.people.actions import log
from ketluan.office.people.rules import Act
from ketluan.office.tasks.actions.opening import opened
from ketluan.office.tasks.models import Task, Urging, UrgingLetter
from ketluan.office.tasks.rules import WORKED_ON, days_late


@transaction.atomic
def urge(act: Act, tasks: Iterable[Task]) -> list[UrgingLetter]:
    """One letter to each lead about all of its tasks among these; the parent of a task given to a whole class stands
    for its children without a result. Raises ``PermissionDenied`` if one may not be urged: then none is."""
    held = [opened("urge", act, task)[0] for task in _each(tasks)]
    held.sort(key=lambda task: (task.office_id, task.lead_id))
    letters = []
    for (office, lead), group in groupby(held, key=lambda task: (task.office_id, task.lead_id)):
        letter = UrgingLetter.objects.create(
            office_id=office, organization_id=lead, made_by_id=act.actor.key, made_on=act.day
        )
        letters.append(letter)
        for task in group:
            late = days_late(due=task.due, submitted_on=task.submitted_on, today=act.day)
            Urging.objects.create(letter=letter, task=task, due=task.due, days_late=late)
            log(act, "urge", task, after={"letter": letter.pk, "days_late": late, "unit": task.lead.name})
    return letters


def _each(tasks: Iterable[Task]) -> list[Task]:
    """The tasks that have a unit to be urged, each once, in the order of their keys: two who urge the same tasks at
    once hold them in one order, and neither waits for what the other waits for."""
    found: dict[int, Task] = {}
    for task in tasks:
        children = task.children.filter(state__in=WORKED_ON) if task.gathers else [task]
        found.update({one.pk: one for one in children})
    return [found[key] for key in sorted(found)]
