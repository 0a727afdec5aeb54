"""The rules of following a task: its statistical class, how late it is, and who may do what. ``today`` is given.

Sources: the four classes and the rate over tasks fallen due, as in the reports of the Prime Minister's working group;
who closes and who extends, as in QĐ 42/2014/QĐ-TTg as amended by QĐ 23/2018/QĐ-TTg and the provinces' regulations.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Literal

State = Literal["assigned", "accepted", "submitted", "returned", "closed"]
Relation = Literal["assigner", "leader", "office", "lead", "supporter"]
Verb = Literal[
    "accept",
    "report",
    "ask_extension",
    "grant_extension",
    "refuse_extension",
    "submit_result",
    "return_result",
    "close",
    "reword",
    "star",
    "urge",
]

_WORKED_ON: frozenset[State] = frozenset({"assigned", "accepted", "returned"})
_DOERS: frozenset[Relation] = frozenset({"lead", "supporter"})
_DECIDERS: frozenset[Relation] = frozenset({"assigner", "leader"})
_OFFICE: frozenset[Relation] = frozenset({"office", *_DECIDERS})


class StatClass(StrEnum):
    """The four statistical classes: derived on each day, never stored."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OPEN_IN_TIME = "open_in_time"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Standing:
    """How someone stands to a task, and how the task stands on a day."""

    relations: frozenset[Relation]
    state: State
    due: date | None
    extension_asked: bool
    today: date


@dataclass(frozen=True)
class Tally:
    """How many tasks are in each class; ``undated`` of the open ones in time have no date."""

    done_on_time: int = 0
    done_late: int = 0
    open_in_time: int = 0
    overdue: int = 0
    undated: int = 0
    extended: int = 0

    @property
    def total(self) -> int:
        """All tasks."""
        return self.done_on_time + self.done_late + self.open_in_time + self.overdue

    @property
    def fallen_due(self) -> int:
        """The denominator of the rate: tasks done, and open ones whose day has passed."""
        return self.done_on_time + self.done_late + self.overdue

    @property
    def on_time(self) -> Fraction | None:
        """Done on time of those fallen due; None where none has."""
        return Fraction(self.done_on_time, self.fallen_due) if self.fallen_due else None

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


def stat_class(*, due: date | None, submitted_on: date | None, done: bool, today: date) -> StatClass:
    """The class of a task. The due day itself is in time; a task without a date is in time.

    The clock stops on the day on which a result was submitted; where it is returned, it was never submitted and
    ``submitted_on`` is None again.
    """
    late = days_late(due=due, submitted_on=submitted_on, today=today) > 0
    if done:
        return StatClass.DONE_LATE if late else StatClass.DONE_ON_TIME
    return StatClass.OVERDUE if late else StatClass.OPEN_IN_TIME


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
    past, one at a time; a closed task is left alone. Within these a unit moves freely.
    """
    relations, state = standing.relations, standing.state
    if state == "closed":
        return False
    doer, lead = bool(relations & _DOERS), "lead" in relations
    decides = bool(relations & _OFFICE) and not doer
    allowed: dict[Verb, bool] = {
        "accept": lead and state == "assigned",
        "report": doer,
        "ask_extension": lead and may_ask_extension(standing),
        "grant_extension": decides and standing.extension_asked,
        "refuse_extension": decides and standing.extension_asked,
        "submit_result": lead and state in _WORKED_ON,
        "return_result": decides and state == "submitted",
        "close": decides and state == "submitted",
        "reword": decides,
        "star": bool(relations & _OFFICE),
        "urge": "office" in relations and state in _WORKED_ON,
    }
    return allowed[verb]


def may_ask_extension(standing: Standing) -> bool:
    """Whether the task can be extended: it is worked on, its day is set and not past, and no request is undecided."""
    due = standing.due
    return standing.state in _WORKED_ON and due is not None and standing.today <= due and not standing.extension_asked


def needs_basis(verb: Verb, relations: frozenset[Relation]) -> bool:
    """Whether the act records a leader's decision on his behalf, and so must say on what basis."""
    return verb in {"grant_extension", "refuse_extension"} and not relations & _DECIDERS


def valid_extension(*, due: date, new_due: date) -> bool:
    """Whether the day asked for is later than the agreed one."""
    return new_due > due
