"""A request of a lower unit: where it stands, whether it is late, and who may do what to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

State = Literal["asked", "routed", "answered", "settled", "unanswered"]
Verb = Literal["route", "answer", "say"]


@dataclass(frozen=True)
class Standing:
    """What was done of a request. ``says``: the asker's word on the answer, "" where it has not said anything."""

    routed: bool = False
    answered: bool = False
    says: str = ""
    due: date | None = None


@dataclass(frozen=True)
class Relation:
    """What someone is to a request: works in its Office, speaks for the asker, for the body that answers."""

    works: bool = False
    asks: bool = False
    answers: bool = False


def state(one: Standing) -> State:
    """Asked, routed, answered; then what the asker says of the answer: settled, or still unanswered."""
    if one.answered:
        return {"answered": "settled", "not_answered": "unanswered"}.get(one.says, "answered")  # type: ignore[return-value]
    return "routed" if one.routed else "asked"


def waits_for_answer(one: Standing) -> bool:
    """Whether there is no answer that the asker has not refused."""
    return state(one) in ("asked", "routed", "unanswered")


def is_overdue(one: Standing, today: date) -> bool:
    """Whether the day for the answer is over and the answer still waited for."""
    return one.due is not None and one.due < today and waits_for_answer(one)


def may_ever(verb: Verb, who: Relation) -> bool:
    """Whether the verb is open to someone at all. The Office may write down what the asker said, with its basis."""
    return {"route": who.works, "answer": who.works or who.answers, "say": who.works or who.asks}[verb]


def may(verb: Verb, one: Standing, who: Relation) -> bool:
    """Whether someone may do it now: nothing is done once the asker is content, and it speaks of an answer alone."""
    if not may_ever(verb, who):
        return False
    return one.answered and not one.says if verb == "say" else state(one) != "settled"
