"""Each verb with its form, and how the form's values become its action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from django import forms

from ketluan.office.people.rules import Act
from ketluan.office.tasks import actions
from ketluan.office.tasks import forms as given
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import Standing, Verb, may
from ketluan.office.tasks.words import VERBS

Values = dict[str, Any]


@dataclass(frozen=True)
class Doing:
    """A verb on the page of a task: its form, what it does, and whether it stands in front of the others."""

    verb: Verb
    form: type[forms.Form]
    run: Callable[[Act, Task, Values], object]
    first: bool = False


@dataclass(frozen=True)
class Offered:
    """A verb that someone may do now, with the form as it is shown."""

    verb: Verb
    label: str
    form: forms.Form
    first: bool
    bare: bool


def _account(act: Act, task: Task, values: Values) -> actions.Account:
    """What was told, in the name of the asker's unit: the lead's if it is that, else a supporter's."""
    bodies = [task.lead, *task.supporters.all()]
    speaks = next((body for body in bodies if body.pk in act.actor.units), task.lead)
    return actions.Account(organization=speaks, **values)


def _for_the_leader(act: Act, task: Task, basis: str) -> Act:
    """The act as one on behalf of the leader, where it is not his own."""
    own = task.assigner_id == act.actor.key or task.office_id in act.actor.leads
    return act if own else replace(act, on_behalf=task.assigner.name, basis=basis)


def _grant(act: Act, task: Task, values: Values) -> None:
    actions.grant_extension(_for_the_leader(act, task, values["basis"]), task, answer=values["answer"])


def _refuse(act: Act, task: Task, values: Values) -> None:
    actions.refuse_extension(_for_the_leader(act, task, values["basis"]), task, answer=values["answer"])


DOINGS: Final[dict[str, Doing]] = {
    doing.verb: doing
    for doing in (
        Doing("accept", given.BareForm, lambda act, task, values: actions.accept(act, task), first=True),
        Doing("close", given.BareForm, lambda act, task, values: actions.close(act, task), first=True),
        Doing("grant_extension", given.GrantForm, _grant, first=True),
        Doing("refuse_extension", given.RefuseForm, _refuse),
        Doing(
            "report", given.ReportForm, lambda act, task, values: actions.report(act, task, _account(act, task, values))
        ),
        Doing(
            "submit_result",
            given.ResultForm,
            lambda act, task, values: actions.submit_result(act, task, _account(act, task, values)),
        ),
        Doing(
            "ask_extension",
            given.AskExtensionForm,
            lambda act, task, values: actions.ask_extension(act, task, **values),
        ),
        Doing("return_result", given.ReturnForm, lambda act, task, values: actions.return_result(act, task, **values)),
        Doing("reword", given.RewordForm, lambda act, task, values: actions.reword(act, task, **values)),
        Doing("star", given.BareForm, lambda act, task, values: actions.star(act, task, starred=not task.starred)),
    )
}


def offered(task: Task, standing: Standing, refused: tuple[str, forms.Form] | None = None) -> list[Offered]:
    """The verbs that are open to someone now; ``refused`` is a verb whose form came back with faults."""
    shown = []
    for doing in DOINGS.values():
        if may(doing.verb, standing):
            again = refused[1] if refused and refused[0] == doing.verb else None
            form = again or doing.form(initial={"wording": task.wording, "version": task.version}, prefix=doing.verb)
            bare = doing.form is given.BareForm
            shown.append(Offered(doing.verb, str(VERBS[doing.verb]), form, doing.first, bare))
    return shown
