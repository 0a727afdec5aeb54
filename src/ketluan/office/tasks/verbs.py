"""Each verb with its form, and how the form's values become its action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy

from ketluan.office.people.on_behalf import basis_in_words
from ketluan.office.people.rules import Act, Founded
from ketluan.office.tasks import actions
from ketluan.office.tasks import verb_forms as given
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import Standing, Verb, may, needs_basis, waiting_for
from ketluan.office.tasks.verb_forms import VerbForm
from ketluan.office.tasks.words import VERBS

Values = dict[str, Any]


@dataclass(frozen=True)
class Doing:
    """A verb on the page of a task: its form, and what it does with the form's values."""

    verb: Verb
    form: type[VerbForm]
    run: Callable[[Act, Task, Values], object]


@dataclass(frozen=True)
class Offered:
    """A verb that someone may do now, with the form as it is shown; ``first`` where it is what waits for them."""

    verb: Verb
    label: str
    form: VerbForm
    first: bool

    @property
    def opened(self) -> bool:
        """Whether its form stands open: a decision that someone came for."""
        return self.verb in ("grant_extension", "grant_transfer")

    @property
    def bare(self) -> bool:
        """Whether there is nothing to fill in."""
        return self.form.bare


def _handed(values: Values, name: str = "files") -> tuple[actions.Handed, ...]:
    """The files that came with a form. Raises ``Stamped``."""
    return tuple(actions.Handed(upload.name, upload.read()) for upload in values.get(name) or ())


def _told(task: Task, values: Values) -> actions.Account:
    """What the lead tells."""
    return actions.Account(organization=task.lead, **{**values, "files": _handed(values)})


def _answer(act: Act, task: Task, values: Values) -> None:
    """The answer of the asker's own unit among the supporters."""
    speaks = next((body for body in task.supporters.all() if body.pk in act.actor.units), task.lead)
    actions.answer(act, task, actions.Account(organization=speaks, **{**values, "files": _handed(values)}))


def _asked(act: Act, values: Values) -> Values:
    return {**values, "files": _handed(values)}


def _for_the_leader(act: Act, task: Task, values: Values) -> tuple[Act, Values]:
    """The act as one on behalf of the leader, where it is not his own, with the scans of its basis."""
    rest = {name: value for name, value in values.items() if name not in ("basis", "founded", "scans")}
    own = act.actor.key in (task.assigner_id, task.leader_id)
    act = act if own else replace(act, on_behalf=task.assigner.name, **_basis(values["founded"]))
    return act, {**rest, "scans": _handed(values, "scans")}


def _basis(founded: Founded | None) -> Values:
    return {"basis": basis_in_words(founded), "founded": founded} if founded else {}


def _leaders(action: Callable[..., object]) -> Callable[[Act, Task, Values], object]:
    """A verb that is a leader's own decision."""

    def run(act: Act, task: Task, values: Values) -> object:
        act, rest = _for_the_leader(act, task, values)
        return action(act, task, **rest)

    return run


def _plain(action: Callable[..., object]) -> Callable[[Act, Task, Values], object]:
    """A verb whose values are the arguments of its action."""
    return lambda act, task, values: action(act, task, **values)


def _request(action: Callable[..., object]) -> Callable[[Act, Task, Values], object]:
    """A verb by which a unit asks for something, with files."""
    return lambda act, task, values: action(act, task, **_asked(act, values))


def _edit(act: Act, task: Task, values: Values) -> None:
    version = values.pop("version")
    edited = actions.Edited(**{**values, "supporters": tuple(values["supporters"])})
    actions.edit(act, task, edited, version=version)


_ALL: Final = (
    Doing("accept", given.BareForm, _plain(actions.accept)),
    Doing("close", given.BareForm, _plain(actions.close)),
    Doing("return_result", given.ReturnForm, _plain(actions.return_result)),
    Doing("grant_extension", given.GrantForm, _leaders(actions.grant_extension)),
    Doing("refuse_extension", given.RefuseForm, _leaders(actions.refuse_extension)),
    Doing("grant_transfer", given.GrantTransferForm, _plain(actions.grant_transfer)),
    Doing("refuse_transfer", given.RefuseTransferForm, _plain(actions.refuse_transfer)),
    Doing("report", given.ReportForm, lambda act, task, values: actions.report(act, task, _told(task, values))),
    Doing(
        "submit_result",
        given.ResultForm,
        lambda act, task, values: actions.submit_result(act, task, _told(task, values)),
    ),
    Doing("answer", given.AnswerForm, _answer),
    Doing("name_doer", given.NameDoerForm, _plain(actions.name_doer)),
    Doing("ask_extension", given.AskExtensionForm, _request(actions.ask_extension)),
    Doing("withdraw_extension", given.BareForm, _plain(actions.withdraw_extension)),
    Doing("ask_transfer", given.AskTransferForm, _request(actions.ask_transfer)),
    Doing("withdraw_transfer", given.BareForm, _plain(actions.withdraw_transfer)),
    Doing("edit", given.EditForm, _edit),
    Doing("set_due", given.SetDueForm, _leaders(actions.set_due)),
    Doing("star", given.BareForm, lambda act, task, values: actions.star(act, task, starred=not task.starred)),
    Doing("reopen", given.ReopenForm, _leaders(actions.reopen)),
    Doing("cancel", given.CancelForm, _leaders(actions.cancel)),
)
# What is said of a fault, and at which field where the form has it.
FAULTS: Final[dict[type[Exception], tuple[str, Any]]] = {
    actions.Outdated: (
        "wording",
        gettext_lazy("Nhiệm vụ vừa được người khác sửa; nội dung của bạn vẫn ở đây, hãy đối chiếu rồi lưu."),
    ),
    actions.NoBasis: (
        "basis_kind",
        gettext_lazy("Đây là quyết định của lãnh đạo: hãy ghi loại căn cứ và ngày của nó."),
    ),
    actions.NotLater: ("new_due", gettext_lazy("Thời hạn đề nghị phải sau thời hạn đang chạy.")),
    actions.NotAnother: ("lead", gettext_lazy("Đơn vị này đang chủ trì nhiệm vụ.")),
    actions.Stamped: (
        "files",
        gettext_lazy("Tệp có dấu chỉ độ mật nên không được nhận; không có gì của tệp được lưu lại."),
    ),
}
DOINGS: Final[dict[str, Doing]] = {doing.verb: doing for doing in _ALL}


def offered(task: Task, standing: Standing, today: date, refused: tuple[str, VerbForm] | None = None) -> list[Offered]:
    """The verbs that are open to someone now; ``refused`` is a verb whose form came back with faults."""
    waiting = waiting_for(standing)
    shown = []
    for doing in DOINGS.values():
        if may(doing.verb, standing):
            again = refused[1] if refused and refused[0] == doing.verb else None
            form = again or doing.form(prefix=doing.verb, task=task, today=today)
            if not needs_basis(doing.verb, standing.relations):
                for name in given.BASIS:
                    form.fields.pop(name, None)
            shown.append(Offered(doing.verb, str(VERBS[doing.verb]), form, doing.verb in waiting))
    return shown
