"""What documents do when review decides, in the same transaction."""

from __future__ import annotations

from typing import Any

from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.rollout.actions import gather
from ketluan.office.rollout.gathering import ungathered

CITATIONS = "citations"


def gather_citations(act: Act, findings: list[Finding], **_more: Any) -> None:
    """Give confirmed citations their documents. Taken back, a citation no longer counts; nothing need be done then."""
    told = next((one for one in findings if one.kind == CITATIONS), None)
    if told is not None:
        office = told.source.office
        # a bare number that waited may be told by the source in full now
        gather(act, office, list(ungathered(act.actor, office).filter(source=told.source_id)))
