"""What the pages of documents show."""

from __future__ import annotations

from datetime import date
from typing import Any

from ketluan.office.people.rules import Actor
from ketluan.office.rollout import queries, reviewing, tracking
from ketluan.office.rollout.access import steps_for
from ketluan.office.rollout.filters import STATES
from ketluan.office.rollout.models import Instrument


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
