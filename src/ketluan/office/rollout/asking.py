"""Asking the bodies that have no plan for a document: a task given to each of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import transaction

from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import latest_reading, proposals
from ketluan.office.intake.spoken import Spoken, take_in_spoken
from ketluan.office.people.models import Organization, User
from ketluan.office.people.rules import Act
from ketluan.office.review import actions as review
from ketluan.office.review.models import Finding
from ketluan.office.rollout.models import Instrument
from ketluan.office.rollout.tellings import link
from ketluan.office.tasks.actions import AlreadyTask, Assignment, assign
from ketluan.office.tasks.models import Task

_KIND: Final = "directives"


@dataclass(frozen=True)
class Asked:
    """What is asked of whom by when: the class, the bodies of it, and who directed so, in which post and way."""

    words: str
    given_to: str
    units: tuple[Organization, ...]
    due: date
    assigner: User
    post: str
    way: str


@transaction.atomic
def ask(act: Act, document: Instrument, asked: Asked) -> Task:
    """Give each body a task to issue its plan; the parent belongs to the Office's own body. The direction is kept as
    a source, so each task has its sentence. Raises ``Refused``, ``PermissionDenied``, or ``AlreadyTask`` where the same
    was asked before."""
    said = Spoken(asked.assigner.name, asked.post, act.day, asked.way, asked.words)
    taken = take_in_spoken(act, document.office, said)
    if taken.again:
        raise AlreadyTask
    wanted = Assignment(
        wording=asked.words,
        lead=document.office.organization,
        assigner=asked.assigner,
        deadline=str(Task.Deadline.DAY),
        due=asked.due,
        deliverable=str(Task.Deliverable.PLAN),
        given_to=asked.given_to,
        units=asked.units,
    )
    task = assign(act, _found(act, taken.source, asked.words), wanted)
    link(act, document, [task], asks=True)
    return task


def _found(act: Act, source: Source, words: str) -> Finding:
    """The direction's words as the directive: what the reader took for one is corrected to be all of them."""
    start = source.text.index(words[:40]) if words[:40] in source.text else 0
    span = (start, len(source.text.rstrip()))
    first, *others = [*proposals(latest_reading(source)).filter(kind=_KIND)] or [None]
    if first is None:
        return review.add(act, source, review.Selection(*span, _KIND))
    for other in others:
        review.reject(act, other)
    return review.correct(act, first, {}, span)
