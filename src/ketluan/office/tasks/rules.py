"""The rules of following a task: its statistical class, how late it is, and who may do what. ``today`` is given.

Sources: the four classes and the rate over tasks fallen due, as in the reports of the Prime Minister's working group;
who closes and who extends, as in QĐ 42/2014/QĐ-TTg as amended by QĐ 23/2018/QĐ-TTg and the provinces' regulations.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Literal, get_args

State = Literal["assigned", "accepted", "submitted", "returned", "closed", "cancelled"]
Relation = Literal["assigner", "leader", "office", "lead", "lead_head", "supporter"]
Verb = Literal[
    "accept",
    "report",
    "answer",
    "name_doer",
    "ask_extension",
    "withdraw_extension",
    "grant_extension",
    "refuse_extension",
    "ask_transfer",
    "withdraw_transfer",
    "grant_transfer",
    "refuse_transfer",
    "submit_result",
    "return_result",
    "close",
    "reopen",
    "cancel",
    "set_due",
    "edit",
    "star",
    "urge",
]

WORKED_ON: Final[frozenset[State]] = frozenset({"assigned", "accepted", "returned"})
ENDED: Final[frozenset[State]] = frozenset({"closed", "cancelled"})
_DOERS: Final[frozenset[Relation]] = frozenset({"lead", "supporter"})
_DECIDERS: Final[frozenset[Relation]] = frozenset({"assigner", "leader"})
_OFFICE: Final[frozenset[Relation]] = frozenset({"office", *_DECIDERS})
_LEADERS_OWN: Final[frozenset[Verb]] = frozenset({"grant_extension", "refuse_extension", "set_due", "cancel", "reopen"})

_ANY_DAY: Final = date(2000, 1, 1)


class StatClass(StrEnum):
    """The four statistical classes: derived on each day, never stored."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OPEN_IN_TIME = "open_in_time"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Standing:
    """How someone stands to a task, and how the task stands on a day.

    ``gathers``: the task was given to every unit of a class; ``unanswered`` of its child tasks are still open.
    """

    relations: frozenset[Relation]
    state: State
    due: date | None
    extension_asked: bool
    today: date
    transfer_asked: bool = False
    gathers: bool = False
    unanswered: int = 0

    @property
    def worked_on(self) -> bool:
        """Whether the lead still owes the result."""
        return self.state in WORKED_ON

    @property
    def decides(self) -> bool:
        """Whether someone decides on the task: the assigner, the leader in charge, or the Office; never the doer."""
        return bool(self.relations & _OFFICE) and not self.relations & _DOERS


def stat_class(*, due: date | None, submitted_on: date | None, done: bool, today: date) -> StatClass:
    """The class of a task. The due day itself is in time; a task without a date is in time.

    The clock stops on the day on which a result was submitted; where it is returned, it was never submitted and
    ``submitted_on`` is None again. A cancelled task has no class: ask ``is_counted`` first.
    """
    late = days_late(due=due, submitted_on=submitted_on, today=today) > 0
    if done:
        return StatClass.DONE_LATE if late else StatClass.DONE_ON_TIME
    return StatClass.OVERDUE if late else StatClass.OPEN_IN_TIME


def is_counted(*, state: State, gathers: bool) -> bool:
    """Whether statistics count a task: not one that was cancelled, and not the parent of a task given to every unit of
    a class, whose children are counted each."""
    return state != "cancelled" and not gathers


def days_late(*, due: date | None, submitted_on: date | None, today: date) -> int:
    """Calendar days behind the due day; 0 where there is none, or it is not past."""
    return max(0, ((submitted_on or today) - due).days) if due is not None else 0


def days_left(*, due: date | None, today: date) -> int | None:
    """Calendar days up to the due day, negative behind it; None without one."""
    return None if due is None else (due - today).days


def is_stale(*, last_word: date, done_on: date | None, today: date, limit: int) -> bool:
    """Whether an open task has had no word for at least ``limit`` days. Not the same as late."""
    return done_on is None and (today - last_word).days >= limit


def may(verb: Verb, standing: Standing) -> bool:
    """Whether someone may do this to a task now.

    Few hard rules: the doer never closes and never decides on his own extension; it is asked for before the day is
    past, one at a time; a task that has ended is left alone until it is opened again. Within these a unit moves freely.
    """
    if verb == "reopen":
        return standing.state in ENDED and standing.decides
    return standing.state not in ENDED and _MAY[verb](standing)


def may_ever(verb: Verb, relations: frozenset[Relation]) -> bool:
    """Whether someone who stands so to a task may do this in some state of it: what he typed is then shown to him
    again where the task has moved on meanwhile, and to others nothing is said."""
    states: tuple[State, ...] = get_args(State)
    someday = (
        Standing(relations, state, _ANY_DAY, asked, _ANY_DAY, transfer_asked=asked, gathers=gathers)
        for state in states
        for asked in (False, True)
        for gathers in (False, True)
    )
    return any(may(verb, standing) for standing in someday)


def _lead_works(standing: Standing) -> bool:
    return "lead" in standing.relations and standing.worked_on


_MAY: Final[dict[Verb, Callable[[Standing], bool]]] = {
    "accept": lambda on: "lead" in on.relations and on.state == "assigned",
    "report": lambda on: "lead" in on.relations,
    "answer": lambda on: "supporter" in on.relations,
    "name_doer": lambda on: "lead_head" in on.relations,
    "ask_extension": lambda on: "lead" in on.relations and may_ask_extension(on),
    "withdraw_extension": lambda on: "lead" in on.relations and on.extension_asked,
    "grant_extension": lambda on: on.decides and on.extension_asked,
    "refuse_extension": lambda on: on.decides and on.extension_asked,
    "ask_transfer": lambda on: _lead_works(on) and not on.transfer_asked,
    "withdraw_transfer": lambda on: "lead" in on.relations and on.transfer_asked,
    "grant_transfer": lambda on: on.decides and on.transfer_asked,
    "refuse_transfer": lambda on: on.decides and on.transfer_asked,
    "submit_result": _lead_works,
    "return_result": lambda on: on.decides and on.state == "submitted",
    "close": lambda on: on.decides and _is_answered(on),
    "cancel": lambda on: on.decides,
    "set_due": lambda on: on.decides and on.worked_on and not on.extension_asked,
    "edit": lambda on: on.decides,
    "star": lambda on: bool(on.relations & _OFFICE),
    "urge": lambda on: "office" in on.relations and on.worked_on,
}


def _is_answered(standing: Standing) -> bool:
    """A result is there to be accepted; of a task given to a whole class, every unit's own has been."""
    return standing.unanswered == 0 if standing.gathers else standing.state == "submitted"


def waiting_for(standing: Standing) -> tuple[Verb, ...]:
    """What waits for someone at a task now: the verbs that stand in front of all others that they may do."""
    waits: tuple[tuple[Verb, bool], ...] = (
        ("accept", True),
        ("close", True),
        ("return_result", True),
        ("grant_extension", True),
        ("refuse_extension", True),
        ("grant_transfer", True),
        ("refuse_transfer", True),
        ("report", standing.state in ("accepted", "returned")),
        ("submit_result", standing.state in ("accepted", "returned")),
        ("ask_extension", standing.state in ("accepted", "returned")),
        ("answer", True),
    )
    return tuple(verb for verb, waits_now in waits if waits_now and may(verb, standing))


def may_ask_extension(standing: Standing) -> bool:
    """Whether the task can be extended: it is worked on, its day is set and not past, and no request is undecided."""
    due = standing.due
    return standing.worked_on and due is not None and standing.today <= due and not standing.extension_asked


def needs_basis(verb: Verb, relations: frozenset[Relation]) -> bool:
    """Whether the act records a leader's decision on his behalf, and so must say on what basis."""
    return verb in _LEADERS_OWN and not relations & _DECIDERS


def valid_extension(*, due: date, new_due: date) -> bool:
    """Whether the day asked for is later than the agreed one."""
    return new_due > due
