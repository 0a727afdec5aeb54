"""The guarded doors to what is not yet a task: the working roles of the source's Office."""

from __future__ import annotations

from ketluan.office.intake.access import hidden
from ketluan.office.intake.models import Proposal
from ketluan.office.people.access import guarded
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import own_tasks_for
from ketluan.office.tasks.models import Task


def directive_for(actor: Actor, key: int) -> Proposal:
    """A proposed directive of an Office in which the asker works."""
    rows = Proposal.objects.filter(
        ~hidden(actor, "reading__source"), pk=key, kind="directives", reading__source__office__in=actor.works
    )
    return guarded(rows.select_related("reading__source__office"))


def task_of_office(actor: Actor, key: int, office: int) -> Task:
    """A task of an Office in which the asker works."""
    return guarded(own_tasks_for(actor).filter(pk=key, office=office, office__in=actor.works).select_related("lead"))
