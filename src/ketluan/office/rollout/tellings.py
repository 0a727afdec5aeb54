"""What is told of a document: what a body has done of it, which tasks belong to it, when it is reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ketluan.office.ledger.rules import Facts, iso
from ketluan.office.people.actions import log
from ketluan.office.people.models import Organization
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.rollout.models import Implementation, Instrument, Review, TaskLink
from ketluan.office.tasks.models import Task


@dataclass(frozen=True)
class Told:
    """What a body has done (``done``), or says that it has not done yet."""

    body: Organization
    kind: str
    done: bool
    on: date | None = None
    paper: str = ""
    number: str = ""
    title: str = ""
    sessions: int | None = None
    attended: int | None = None
    planned: int | None = None
    words: str = ""
    finding: Finding | None = None


@dataclass(frozen=True)
class Reviewed:
    """A review: the day that the document sets with its words, or the report that came of it."""

    kind: str
    years: int
    due: date | None = None
    words: str = ""
    done_on: date | None = None
    done_number: str = ""


@transaction.atomic
def tell(act: Act, document: Instrument, told: Told) -> Implementation:
    """Write down what a body told."""
    made = Implementation.objects.create(
        document=document, **vars(told), told_on=act.day, by_id=act.actor.key, at=act.at
    )
    after: Facts = {
        "body": told.body.name,
        "step": told.kind,
        "done": told.done,
        "on": iso(told.on),
        "number": told.number,
    }
    # a line about what a sentence tells stands at that: where its source is restricted, so is the line
    log(act, "tell_step", told.finding or document, after=after)
    return made


@transaction.atomic
def withdraw(act: Act, step: Implementation) -> None:
    """Take back what was written down of a body; the row is kept."""
    Implementation.objects.filter(pk=step.pk, withdrawn_at=None).update(withdrawn_at=act.at)
    before: Facts = {"body": step.body.name, "step": step.kind, "on": iso(step.on), "number": step.number}
    log(act, "withdraw_step", step.finding or step.document, before=before)


@transaction.atomic
def link(act: Act, document: Instrument, tasks: Iterable[Task], *, asks: bool = False) -> int:
    """Say that tasks belong to a document; how many did not yet."""
    count = 0
    for task in tasks:
        _, new = TaskLink.objects.get_or_create(
            document=document, task=task, defaults={"asks": asks, "by_id": act.actor.key, "at": act.at}
        )
        if new:
            # at the task: it may stand on a restricted source
            log(act, "link_task", task, after={"document": str(document)})
            count += 1
    return count


@transaction.atomic
def unlink(act: Act, held: TaskLink) -> None:
    """Say that a task does not belong to a document after all."""
    log(act, "unlink_task", held.task, before={"document": str(held.document)})
    held.delete()


@transaction.atomic
def review(act: Act, document: Instrument, said: Reviewed) -> None:
    """Say on which day a document is to be reviewed by its own words, or that it was. Raises ``ValueError`` for one of
    its own without a day."""
    if not said.years and said.due is None and said.done_on is None:
        raise ValueError("a review that only the document asks for has a day")
    held = Review.objects.filter(document=document, kind=said.kind, years=said.years).first()
    before: Facts = {"due": iso(held.due), "done": iso(held.done_on)} if held else {}
    row = held or Review(document=document)
    for name, value in vars(said).items():
        setattr(row, name, value)
    row.by_id, row.at = act.actor.key, act.at
    row.save()
    after: Facts = {"kind": said.kind, "years": said.years, "due": iso(said.due), "done": iso(said.done_on)}
    log(act, "set_review", document, before=before, after={**after, "number": said.done_number})
