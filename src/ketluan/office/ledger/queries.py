"""Questions to the ledger."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model, QuerySet

from ketluan.office.ledger.anchor import anchored
from ketluan.office.ledger.models import ChainHead, Entry
from ketluan.office.ledger.rules import Fault, Head, faults


def name_of(thing: Model) -> str:
    """How the ledger names a row: ``tasks.task:17``."""
    return f"{thing._meta.label_lower}:{thing.pk}"


def history(*things: Model) -> QuerySet[Entry]:
    """The entries of these rows, the latest first."""
    return Entry.objects.filter(thing__in=[name_of(thing) for thing in things]).order_by("-number")


def entries(offices: Iterable[int], *, who: str = "", verb: str = "", thing: str = "") -> QuerySet[Entry]:
    """The entries of some Offices, the latest first, narrowed by person, verb and title."""
    rows = Entry.objects.filter(office__in=[str(office) for office in offices]).order_by("-number")
    wanted = {"who__icontains": who, "verb": verb, "title__icontains": thing}
    return rows.filter(**{field: value for field, value in wanted.items() if value})


def verbs_used() -> list[str]:
    """The verbs that stand in the ledger."""
    return list(Entry.objects.order_by("verb").values_list("verb", flat=True).distinct())


def head() -> Head:
    """The end of the chain."""
    row = ChainHead.objects.get(pk=1)
    return Head(row.count, row.digest)


def verified() -> list[Fault]:
    """What is wrong with the whole chain, read in pieces."""
    chain = (entry.sealed for entry in Entry.objects.order_by("number").iterator(chunk_size=2_000))
    return list(faults(chain, anchored()))
