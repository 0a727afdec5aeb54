"""What the page of a source shows, put together from the questions."""

from __future__ import annotations

from typing import Any

from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import readings
from ketluan.office.ledger.queries import history
from ketluan.office.people.rules import Actor


def source_page(actor: Actor, source: Source) -> dict[str, Any]:
    """All that one source's page shows. The original, what was left out of it and the ledger are the Office's own."""
    own = source.office_id in actor.reads
    return {
        "source": source,
        "own": own,
        "works": source.office_id in actor.works,
        "scans": source.scans.select_related("file"),
        "readings": readings(source),
        "left_out": left_out(source) if own else [],
        "history": history(source) if own else None,
    }


def left_out(source: Source) -> list[str]:
    """The pieces of the original that are furniture (menus, related links), in order."""
    pieces = (source.original[start:end].strip() for start, end in source.layout.get("removed", ()))
    return [piece for piece in pieces if piece]
