"""What the gathering of citations asks: what each says, which documents there are, what was settled before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from ketluan.office.intake.access import hidden
from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import STANDING, Finding
from ketluan.office.rollout.models import Instrument, Meaning
from ketluan.office.rollout.rules.numbers import Cited, Known, body_of, named, symbol
from ketluan.vietnamese.folding import fold

_WITHOUT_TEXT = ("source__text", "source__original", "source__layout", "source__folded")


def cited(finding: Finding) -> Cited:
    """What a confirmed citation says of its document."""
    said = finding.fields
    number = symbol(str(said.get("number") or ""))
    found = number or named(finding.quote)
    year = found.year or int(str(said.get("date") or "0")[:4] or 0)
    return Cited(found, fold(str(said.get("kind") or "")), body_of(str(said.get("issuer") or "")), year)


def ungathered(actor: Actor, office: Office) -> QuerySet[Finding]:
    """The confirmed citations that name no document yet, in sources that someone may see."""
    rows = ungathered_of(actor).filter(source__office=office).select_related("source")
    return rows.defer(*_WITHOUT_TEXT).order_by("pk")


def ungathered_of(actor: Actor) -> QuerySet[Finding]:
    """The same in all Offices in which someone works."""
    rows = Finding.objects.filter(STANDING, kind="citations", source__office__in=actor.works, citation__isnull=True)
    return rows.filter(~hidden(actor, "source"))


def beside(findings: Iterable[Finding]) -> dict[int, list[Cited]]:
    """What else the sources of some citations cite, by source."""
    sources = {one.source_id for one in findings}
    found: dict[int, list[Cited]] = defaultdict(list)
    for one in Finding.objects.filter(STANDING, kind="citations", source__in=sources).order_by("pk"):
        found[one.source_id].append(cited(one))
    return found


def known(office: Office, told: Iterable[Cited] | None = None) -> list[Known]:
    """The documents of an Office as citations are compared with them: all, or those that some citations could mean."""
    rows = Instrument.objects.filter(office=office)
    if told is not None:
        wanted = Q(pk__in=[])
        for one in told:
            wanted |= Q(key__startswith=f"{one.symbol.key}/") if one.symbol.bare else Q(key=one.symbol.key)
        rows = rows.filter(wanted)
    found = rows.order_by("pk").values_list("pk", "key", "body_key", "year", "kind")
    return [Known(pk, key, body, year, fold(kind)) for pk, key, body, year, kind in found]


def settled(office: Office) -> dict[str, int | None]:
    """What persons said of citations, by signature."""
    rows = Meaning.objects.filter(office=office, forgotten_at=None)
    return dict(rows.values_list("signature", "document"))


def not_held(actor: Actor, office: Office, digits: Iterable[str] | None = None) -> QuerySet[Source]:
    """The numbered sources that are no document yet: all, or those in whose number some digits stand."""
    bearing = Q() if digits is None else Q(pk__in=[])
    for one in digits or ():
        bearing |= Q(number__contains=one)
    rows = Source.objects.filter(bearing, ~hidden(actor), office=office, holding=None).exclude(number="")
    return rows.only("pk", "number", "dated", "office_id").order_by("pk")
