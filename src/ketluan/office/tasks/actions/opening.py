"""What all verbs do first and last: hold the task, ask whether it may be done, change it, keep the files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from ketluan.office.files.actions import keep
from ketluan.office.intake.reading import bears_stamp
from ketluan.office.people.rules import Act
from ketluan.office.tasks.access import require
from ketluan.office.tasks.decision_models import Basis
from ketluan.office.tasks.models import Attachment, Extension, Progress, Request, Task, Transfer
from ketluan.office.tasks.rules import Standing, Verb, needs_basis


class AlreadyTask(Exception):
    """A task stands on the finding already."""


class NoBasis(Exception):
    """A leader's decision was recorded without saying on what it rests."""


class NotLater(Exception):
    """The day asked for is not later than the agreed one."""


class NotAnother(Exception):
    """A task is to move to the body that leads it already."""


class Stamped(Exception):
    """A file that was handed in bears a secrecy stamp."""


@dataclass(frozen=True)
class Handed:
    """A file that someone hands in with an act. Raises ``Stamped``: then nothing of it is kept."""

    name: str
    content: bytes

    def __post_init__(self) -> None:
        if bears_stamp(self.content, name=self.name):
            raise Stamped


def opened(verb: Verb, act: Act, task: Task) -> tuple[Task, Standing]:
    """The task as it is now, held for the transaction, with the standing of someone who may do this to it."""
    held = Task.objects.select_for_update().get(pk=task.pk)
    return held, require(verb, act.actor, held, act.day)


def decided(verb: Verb, act: Act, task: Task, scans: Iterable[Handed] = ()) -> Task:
    """The same for a decision that is a leader's own; ``scans`` show its basis. Raises ``NoBasis``."""
    held, standing = opened(verb, act, task)
    if not needs_basis(verb, standing.relations):
        attach(act, held, scans)
        return held
    if not (act.on_behalf and act.basis):
        raise NoBasis
    attach(act, held, scans, to=rest_on(act, verb, held))
    return held


def rest_on(act: Act, verb: Verb, task: Task) -> Basis:
    """Write down on what a leader's decision rests that another records."""
    said = {"words": act.basis}
    if act.founded is not None:
        said = asdict(act.founded)
    found: Basis = Basis.objects.create(
        task=task, verb=verb, on_behalf=act.on_behalf, by_id=act.actor.key, at=act.at, **said
    )
    return found


def change(task: Task, **fields: object) -> None:
    """Write the task with a higher version."""
    for name, value in fields.items():
        setattr(task, name, value)
    task.version += 1
    task.save()


def settle(act: Act, request: Request, state: str, answer: str = "") -> None:
    """Write down what became of a request."""
    request.state, request.answer = state, answer
    request.decided_by_id, request.decided_on = act.actor.key, act.day
    request.on_behalf, request.basis = act.on_behalf, act.basis
    request.save()


def drop_requests(act: Act, task: Task) -> None:
    """A task that ends, or moves, waits for no answer any more: what its unit asked for is taken back."""
    for requests in (task.extensions, task.transfers):
        for request in requests.filter(state=Request.State.ASKED):
            settle(act, request, "withdrawn")


def attach(
    act: Act, task: Task, files: Iterable[Handed], *, to: Progress | Extension | Transfer | Basis | None = None
) -> None:
    """Keep files beside what was said; without ``to`` they are what a leader's own decision rests on."""
    owner = {} if to is None else {to._meta.model_name: to}
    for handed in files:
        file = keep(handed.content, handed.name, at=act.at, by=act.actor.key)
        Attachment.objects.create(task=task, file=file, is_basis=to is None or isinstance(to, Basis), **owner)
