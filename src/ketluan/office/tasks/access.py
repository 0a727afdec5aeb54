"""The guarded doors to tasks: their Office, and the units that lead or support them."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet

from ketluan.office.people.rules import Actor
from ketluan.office.tasks.models import Extension, Support, Task, UrgingLetter
from ketluan.office.tasks.rules import Relation, Standing, Verb, may


def tasks_for(actor: Actor) -> QuerySet[Task]:
    """The tasks that someone may see."""
    supported = Support.objects.filter(task=OuterRef("pk"), organization__in=actor.units)
    return Task.objects.filter(Q(office__in=actor.reads) | Q(lead__in=actor.units) | Exists(supported))


def task_for(actor: Actor, key: int) -> Task:
    """One task with all that its page names. Raises ``PermissionDenied`` where it is not there for the asker."""
    rows = tasks_for(actor).select_related(
        "office__organization", "office__serves", "source", "lead", "assigner", "tracker"
    )
    found = rows.filter(pk=key).first()
    if found is None:
        raise PermissionDenied
    return found


def standing(actor: Actor, task: Task, today: date) -> Standing:
    """How someone stands to a task on a day."""
    supporters = set(task.supports.values_list("organization", flat=True))
    relations: dict[Relation, bool] = {
        "assigner": task.assigner_id == actor.key,
        "leader": task.office_id in actor.leads,
        "office": task.office_id in actor.works,
        "lead": task.lead_id in actor.units,
        "supporter": bool(supporters & actor.units),
    }
    return Standing(
        relations=frozenset(name for name, holds in relations.items() if holds),
        state=task.state,
        due=task.due,
        extension_asked=task.extensions.filter(state=Extension.State.ASKED).exists(),
        today=today,
    )


def require(verb: Verb, actor: Actor, task: Task, today: date) -> Standing:
    """The standing of someone who may do this now. Raises ``PermissionDenied``."""
    found = standing(actor, task, today)
    if not may(verb, found):
        raise PermissionDenied
    return found


def letter_for(actor: Actor, key: int) -> UrgingLetter:
    """A letter of an Office that the asker reads, or to a unit for which the asker speaks."""
    rows = UrgingLetter.objects.select_related("office__organization", "office__serves", "organization", "made_by")
    found = rows.filter(Q(office__in=actor.reads) | Q(organization__in=actor.units), pk=key).first()
    if found is None:
        raise PermissionDenied
    return found
