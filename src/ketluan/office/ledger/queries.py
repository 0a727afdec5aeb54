"""Questions to the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Model, QuerySet
from django.utils import timezone

from ketluan.office.ledger.anchor import anchored
from ketluan.office.ledger.models import ChainHead, Entry
from ketluan.office.ledger.rules import Fault, Head, faults
from ketluan.vietnamese.folding import fold


@dataclass(frozen=True)
class Wanted:
    """What the ledger is narrowed to: a person, a verb, words of the title, days from and to, both included."""

    who: str = ""
    verb: str = ""
    thing: str = ""
    since: date | None = None
    until: date | None = None


EVERYTHING = Wanted()


def name_of(thing: Model) -> str:
    """How the ledger names a row: ``tasks.task:17``."""
    return f"{thing._meta.label_lower}:{thing.pk}"


def history(*things: Model) -> QuerySet[Entry]:
    """The entries of these rows, the latest first."""
    return Entry.objects.filter(thing__in=[name_of(thing) for thing in things]).order_by("-number")


def entries(offices: Iterable[int], wanted: Wanted = EVERYTHING) -> QuerySet[Entry]:
    """The entries of some Offices, the latest first, narrowed."""
    rows = Entry.objects.filter(office__in=[str(office) for office in offices]).order_by("-number")
    narrowed = {
        "who_folded__contains": fold(wanted.who.strip()),
        "title_folded__contains": fold(wanted.thing.strip()),
        "verb": wanted.verb,
        "at__gte": wanted.since and _midnight(wanted.since),
        "at__lt": wanted.until and _midnight(wanted.until + timedelta(days=1)),
    }
    return rows.filter(**{field: value for field, value in narrowed.items() if value})


def _midnight(day: date) -> datetime:
    """The first moment of a day at the office's place."""
    return timezone.make_aware(datetime.combine(day, time()))


def head() -> Head:
    """The end of the chain."""
    row = ChainHead.objects.get(pk=1)
    return Head(row.count, row.digest)


def verified() -> list[Fault]:
    """What is wrong with the whole chain, read in pieces."""
    chain = (entry.sealed for entry in Entry.objects.order_by("number").iterator(chunk_size=2_000))
    return list(faults(chain, anchored()))
