"""The guarded doors to what is not yet a task: the working roles of the source's Office."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from ketluan.office.intake.access import hidden
from ketluan.office.intake.models import Proposal
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import own_tasks_for
from ketluan.office.tasks.models import Task


def directive_for(actor: Actor, key: int) -> Proposal:
    """A proposed directive of an Office in which the asker works."""
    rows = Proposal.objects.filter(
        ~hidden(actor, "reading__source"), pk=key, kind="directives", reading__source__office__in=actor.works
    )
    found = rows.select_related("reading__source__office").first()
    if found is None:
        raise PermissionDenied
    return found


def task_of_office(actor: Actor, key: int, office: int) -> Task:
    """A task of an Office in which the asker works."""
    found = own_tasks_for(actor).filter(pk=key, office=office, office__in=actor.works).select_related("lead").first()
    if found is None:
        raise PermissionDenied
    return found
