"""What the pages of documents show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.rules import Actor
from ketluan.office.rollout import queries, reviewing, tracking
from ketluan.office.rollout.access import documents_for, steps_for
from ketluan.office.rollout.models import Instrument
from ketluan.office.rollout.reviewing import Shown
from ketluan.vietnamese.folding import fold

STATES = {"held": _("đã có văn bản"), "known": _("biết trích yếu"), "unknown": _("mới được viện dẫn")}


@dataclass(frozen=True)
class Line:
    """A document of the list, with the next review that is due or the last that is over."""

    document: Any
    state: str
    words: str
    review: Shown | None


def narrowed(actor: Actor, wanted: dict[str, Any], today: date) -> QuerySet[Instrument]:
    """The documents of the list."""
    rows = queries.listed(actor)
    words = fold(wanted["q"].strip())
    given = {"folded__contains": words, "kind": wanted["kind"], "issuer": wanted["issuer"], "state": wanted["state"]}
    rows = rows.filter(**{name: value for name, value in given.items() if value})
    if wanted["without"]:
        followed = documents_for(actor).exclude(asked_of="")
        rows = rows.filter(pk__in=tracking.lacking(actor, followed, today))
    if wanted["review"]:
        rows = rows.filter(pk__in=[one.document.pk for one in reviewing.waiting(actor, today)])
    return rows


def lines(rows: Iterable[Any], today: date) -> list[Line]:
    """The rows of a page."""
    documents = list(rows)
    due = reviewing.of(documents, today)
    return [Line(one, one.state, str(STATES[one.state]), _next(due[one.pk], today)) for one in documents]


def _next(shown: list[Shown], today: date) -> Shown | None:
    over = [one for one in shown if one.due.due < today and one.state == "overdue"]
    ahead = [one for one in shown if one.state in ("soon", "later")]
    return (
        over[-1] if over and over[-1] is [one for one in shown if one.due.due < today][-1] else next(iter(ahead), None)
    )


def document_page(actor: Actor, document: Instrument, today: date) -> dict[str, Any]:
    """All that the page of a document shows but its citing sentences."""
    source = queries.source_held(actor, document)
    rows, beside = queries.tasks_of(actor, document), queries.tasks_beside(actor, document)
    steps = list(steps_for(actor).filter(document=document).order_by("-done", "on", "pk"))
    state = "held" if source else "known" if document.title else "unknown"
    return {
        "document": document,
        "source": source,
        "state": state,
        "state_words": STATES[state],
        "title": document.title or (source.title if source else ""),
        "reviews": reviewing.of([document], today)[document.pk],
        "tally": queries.tally(rows, today),
        "beside": queries.tally(beside, today),
        "works": document.office_id in actor.works,
        "followed": tracking.matrix_of(actor, document, document.asked_of, today) if document.asked_of else None,
        "steps": steps,
        "studied": tracking.studied(steps),
    }
