"""What the page of a source shows, put together from the questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from ketluan.office.intake.kinds import kinds
from ketluan.office.intake.models import Proposal, Reading, Source
from ketluan.office.intake.queries import readings
from ketluan.office.intake.reading import READER
from ketluan.office.intake.rereading import differences
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
        "reader": READER,
        **restriction(source),
        **recognised_pages(source),
        "shares": source.shares.filter(withdrawn_at=None).select_related("office__organization", "organization"),
        "left_out": left_out(source) if own else [],
        "history": history(source) if own else None,
    }


def recognised_pages(source: Source) -> dict[str, Any]:
    """How sure the recognition of a scan was: page by page, and on average over its words."""
    rows = source.layout.get("pages") or [] if source.recognised else []
    words = sum(row["words"] for row in rows)
    sure = round(sum(row["words"] * row["confidence"] for row in rows) / words) if words else 0
    return {"recognised_pages": rows, "sure": sure}


def left_out(source: Source) -> list[str]:
    """The pieces of the original that are furniture (menus, related links), in order."""
    pieces = (source.original[start:end].strip() for start, end in source.layout.get("removed", ()))
    return [piece for piece in pieces if piece]


def restriction(source: Source) -> dict[str, Any]:
    """The restriction that stands, with the names of its readers."""
    held = source.restrictions.filter(lifted_at=None).select_related("by").first()
    named = held.readers.all() if held else ()
    return {"restriction": held, "named": sorted(named, key=lambda user: name_key(user.name))}


@dataclass(frozen=True)
class Told:
    """One proposal on the page of a reading: its kind, its words, and the fields that differ, as before and as now."""

    kind: str
    quote: str
    fields: list[tuple[str, str, str]]
    start: int
    end: int


def reading_page(source: Source, reading: Reading) -> dict[str, Any]:
    """What a reading says otherwise than the one before."""
    found = differences(reading)
    groups = [
        (_("Mới"), "new", [_told(source, one) for one in found.new]),
        (_("Thay đổi"), "changed", [_told(source, one, now) for one, now in found.changed]),
        (_("Không còn"), "error", [_told(source, one) for one in found.gone]),
    ]
    return {"reading": reading, "groups": groups, "count": found.count}


def _told(source: Source, one: Proposal, now: dict[str, Any] | None = None) -> Told:
    kind = kinds()[one.kind]
    now = one.fields if now is None else now
    names = [name for name in kind.fields if one.fields.get(name) != now.get(name)]
    fields = [(kind.field(name), _plain(one.fields.get(name)), _plain(now.get(name))) for name in names]
    return Told(kind.label, source.text[one.start : one.end], fields, one.start, one.end)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(str(part) for part in value)
    return "–" if value is None else str(value)
