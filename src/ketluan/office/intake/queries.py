"""Questions about sources and what was proposed of them."""

from __future__ import annotations

from django.db.models import Count, QuerySet

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Proposal, Reading, Source
from ketluan.office.people.rules import Actor
from ketluan.vietnamese.folding import fold


def latest_reading(source: Source) -> Reading:
    """The last run of the reader over a source."""
    found: Reading = source.readings.order_by("-pk")[0]
    return found


def readings(source: Source) -> QuerySet[Reading]:
    """The runs of the reader over a source, the latest first, each with the number of its proposals."""
    return source.readings.annotate(proposed=Count("proposals")).defer("blocks").order_by("-pk")


def proposals(reading: Reading) -> QuerySet[Proposal]:
    """What a reading proposes, in the order of the text."""
    return reading.proposals.order_by("start", "-end", "pk")


def listed(actor: Actor, words: str = "") -> QuerySet[Source]:
    """The sources that someone may read, the latest first. ``words`` may come without diacritics, in either style of
    tone marks."""
    rows = sources_for(actor).select_related("taken_in_by")
    return rows.filter(folded__contains=fold(words)) if words else rows
