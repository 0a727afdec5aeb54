"""What the page of a source shows, put together from the questions."""

from __future__ import annotations

from typing import Any

from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import readings
from ketluan.office.ledger.queries import history
from ketluan.office.people.rules import Actor
from ketluan.vietnamese.order import name_key


def source_page(actor: Actor, source: Source) -> dict[str, Any]:
    """All that one source's page shows. The original, what was left out of it and the ledger are the Office's own."""
    own = source.office_id in actor.reads
    return {
        "source": source,
        "own": own,
        "heads": actor.holds(source.office_id, frozenset({"head"})),
        "works": source.office_id in actor.works,
        "scans": source.scans.select_related("file"),
        "readings": readings(source),
        **restriction(source),
        "shares": source.shares.filter(withdrawn_at=None).select_related("office__organization", "organization"),
        "left_out": left_out(source) if own else [],
        "history": history(source) if own else None,
    }


def left_out(source: Source) -> list[str]:
    """The pieces of the original that are furniture (menus, related links), in order."""
    pieces = (source.original[start:end].strip() for start, end in source.layout.get("removed", ()))
    return [piece for piece in pieces if piece]


def restriction(source: Source) -> dict[str, Any]:
    """The restriction that stands, with the names of its readers."""
    held = source.restrictions.filter(lifted_at=None).select_related("by").first()
    named = held.readers.all() if held else ()
    return {"restriction": held, "named": sorted(named, key=lambda user: name_key(user.name))}
