"""Questions about the reviews of documents: which are due on which day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from ketluan.office.people.rules import Actor
from ketluan.office.rollout.access import documents_for
from ketluan.office.rollout.models import Instrument, Review
from ketluan.office.rollout.rules.reviews import Due, Kind, Said, State, Usual, is_reviewed, months_later, reviews
from ketluan.reference.rule_values import norm
from ketluan.vietnamese.folding import fold

_USUAL: Final[tuple[tuple[Kind, str], ...]] = (
    ("mid", "document.review.first"),
    ("final", "document.review.second"),
    ("final", "document.review.third"),
)
_AHEAD: Final = "document.review.ahead"


@dataclass(frozen=True)
class Shown:
    """A review of a document with its state on the day of the page."""

    document: Instrument
    due: Due
    state: State


def usual(today: date) -> list[Usual]:
    """The reviews that are usual, as the dated norms have them."""
    found = ((kind, norm(key, on=today.isoformat())) for kind, key in _USUAL)
    return [Usual(kind, one.value) for kind, one in found if one]


def ahead(today: date) -> date:
    """The day until which a review is shown as due soon."""
    found = norm(_AHEAD, on=today.isoformat())
    return months_later(today, found.value if found else 0)


def of(documents: Iterable[Instrument], today: date) -> dict[int, list[Shown]]:
    """The reviews of some documents, in the order of their days."""
    rows = list(documents)
    said: dict[int, list[Said]] = defaultdict(list)
    for one in Review.objects.filter(document__in=rows).order_by("pk"):
        told = Said(one.kind, one.years, one.due, one.words, one.done_on, one.done_number)
        said[one.document_id].append(told)
    years, soon = usual(today), ahead(today)
    found = {}
    for document in rows:
        mine = years if is_reviewed(document.key, fold(document.kind)) else []
        dues = reviews(document.dated, mine, said[document.pk], document.ended_on)
        found[document.pk] = [Shown(document, due, due.state(today, soon)) for due in dues]
    return found


def waiting(actor: Actor, today: date) -> list[Shown]:
    """The reviews that are due within the months ahead and those that are overdue of what someone sees, by day. Of one
    document only the last that is over: a review of twenty years stands for that of ten."""
    found = []
    for shown in of(documents_for(actor).order_by("pk"), today).values():
        over = [one for one in shown if one.due.due < today]
        found += [one for one in over[-1:] if one.state == "overdue"]
        found += [one for one in shown if one.state == "soon"]
    return sorted(found, key=lambda one: one.due.due)
