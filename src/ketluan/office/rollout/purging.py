"""What goes with a source that is purged: the documents of which nothing else tells."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from ketluan.office.intake.models import Source
from ketluan.office.rollout.models import Citation, Holding, Instrument


def told_by_alone(source: Source) -> list[Instrument]:
    """The documents that nobody entered, and that only this source cites or is."""
    cited = Citation.objects.filter(document=OuterRef("pk"))
    held = Holding.objects.filter(document=OuterRef("pk"))
    here = Exists(cited.filter(finding__source=source)) | Exists(held.filter(source=source))
    elsewhere = Exists(cited.exclude(finding__source=source)) | Exists(held.exclude(source=source))
    return list(Instrument.objects.filter(here, ~elsewhere, office=source.office_id, entered=False))
