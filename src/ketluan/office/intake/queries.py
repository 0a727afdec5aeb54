"""Questions about sources and what was proposed of them."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Carried, Proposal, Reading, Source
from ketluan.office.people.models import User
from ketluan.office.people.rules import Actor
from ketluan.vietnamese.folding import fold


def latest_reading(source: Source) -> Reading:
    """The last run of the reader over a source."""
    found: Reading = source.readings.order_by("-pk")[0]
    return found


def readings(source: Source) -> QuerySet[Reading]:
    """The runs of the reader over a source, the latest first, each with the number of its proposals."""
    return (
        source.readings.annotate(proposed=Count("proposals", distinct=True) + Count("carried", distinct=True))
        .defer("blocks")
        .order_by("-pk")
    )


def proposals(reading: Reading) -> QuerySet[Proposal]:
    """What a reading proposes, in the order of the text."""
    again = Carried.objects.filter(reading=reading).values("proposal")
    return Proposal.objects.filter(Q(reading=reading) | Q(pk__in=again)).order_by("start", "-end", "pk")


def of_the_last_reading() -> Q:
    """The condition of a proposal that the last reading of its source makes, or makes again."""
    newer = Reading.objects.filter(source=OuterRef("reading__source"), pk__gt=OuterRef("reading"))
    again = Carried.objects.filter(~Exists(newer), proposal=OuterRef("pk"))
    return Q(~Exists(newer)) | Q(Exists(again))


def listed(actor: Actor, words: str = "") -> QuerySet[Source]:
    """The sources that someone may read, the latest first. ``words`` may come without diacritics, in either style of
    tone marks."""
    rows = sources_for(actor).select_related("taken_in_by")
    return rows.filter(folded__contains=fold(words)) if words else rows


def takers(actor: Actor) -> QuerySet[User]:
    """Who took in the sources that someone may read."""
    return User.objects.filter(pk__in=sources_for(actor).order_by().values("taken_in_by")).order_by("name", "pk")
