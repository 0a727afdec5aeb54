"""What each confirmed figure is to the indicators, and why one waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from ketluan.office.indicators.adopting.judged import How, Judged
from ketluan.office.indicators.adopting.repeated import without_repeated
from ketluan.office.indicators.models import Claim, Indicator, Lock, Observation, SetAside, Target
from ketluan.office.indicators.queries import catalogue_of, locks, settled_of
from ketluan.office.indicators.rules.adoption import (
    Basis,
    Comparison,
    Reason,
    Value,
    is_growth,
    meant,
    missing,
    planned,
    prices_of,
)
from ketluan.office.indicators.rules.bodies import Mentioned, mentioned
from ketluan.office.indicators.rules.in_context import Told, in_context, summed_up_to
from ketluan.office.indicators.rules.matching import Catalogue, Matched
from ketluan.office.indicators.rules.passages import told_of
from ketluan.office.indicators.rules.units import is_money
from ketluan.office.intake.models import Restriction
from ketluan.office.people.models import Office, Organization
from ketluan.office.review.models import STANDING, Finding, Verdict
from ketluan.vietnamese.folding import fold

_HOW: Mapping[str, How] = {"same": "name", "inside": "inside", "settled": "settled"}
_JUST_BEFORE = 40
_SOON = timedelta(days=31)


def figures(office: Office) -> QuerySet[Finding]:
    """The confirmed figures of an Office; those of a restricted source are left out, for values are seen by all."""
    return _figures([office.pk]).select_related("source").order_by("source", "start", "pk")


def waiting(office: Office) -> QuerySet[Finding]:
    """The confirmed figures that are no value, target or comparison yet and were not set aside, the oldest first."""
    return waiting_in([office.pk]).select_related("source").order_by("source", "start", "pk")


def waiting_in(offices: Iterable[int]) -> QuerySet[Finding]:
    """The same of some Offices, in no order."""
    found = _figures(offices)
    for model in (Observation, Target, Claim, SetAside):
        found = found.exclude(Exists(model.objects.filter(finding=OuterRef("pk"))))
    return found


def _figures(offices: Iterable[int]) -> QuerySet[Finding]:
    restricted = Restriction.objects.filter(source=OuterRef("source"), lifted_at__isnull=True)
    found = Finding.objects.filter(STANDING, kind="figures", source__office__in=list(offices))
    return found.exclude(Exists(restricted)).order_by()


@dataclass(frozen=True)
class Known:
    """What figures are measured by: names, wordings that were settled, bodies by their folded names, locked periods,
    and the words that name the province itself."""

    catalogue: Catalogue
    settled: Mapping[str, int | None]
    indicators: Mapping[int, Indicator]
    bodies: Mapping[int, Organization]
    forms: Mapping[str, int]
    locks: Sequence[Lock]
    province: str


def known_of(office: Office) -> Known:
    """All that is needed to judge the figures of an Office, in four queries."""
    bodies = {one.pk: one for one in organizations_of(office)}
    forms = {form: key for key, one in bodies.items() for form in one.folded.strip("|").split("|")}
    return Known(
        catalogue_of(office), settled_of(office), {one.pk: one for one in office.indicators.filter(active=True)},
        bodies, forms, list(locks(office)), fold(office.province),
    )  # fmt: skip


def organizations_of(office: Office) -> list[Organization]:
    """The bodies that a figure may be of, of today and of the past: not the province's own leadership."""
    own = {office.organization_id, office.serves_id}
    above = (Organization.Kind.PARTY, Organization.Kind.COUNCIL, Organization.Kind.COMMITTEE, Organization.Kind.OFFICE)
    rows = Organization.objects.exclude(pk__in=own).exclude(kind__in=above, level=Organization.Level.PROVINCE)
    return list(rows.order_by("pk"))


def judged(known: Known, findings: Iterable[Finding]) -> list[Judged]:
    """What each of some figures is; a text's second value of the same thing and days is left to a person."""
    rows = list(findings)
    said: dict[tuple[object, ...], Decimal | None] = {**_said({one.source_id for one in rows})}
    told = _in_context(rows)
    found: list[Judged] = []
    for finding in rows:
        one = judge(known, finding, told.get(finding.pk, finding.fields))
        if one.reason is None and isinstance(one.what, Value) and one.indicator:
            period, value, body = one.what.period, one.what.value, one.body.pk if one.body else None
            place = (finding.source_id, one.indicator.pk, body, period.start, period.end, one.prices)
            before = said.setdefault(place, None)
            if before is not None:
                one = replace(one, reason="again" if before == value else "twice")
            said[place] = value if before is None else before
        found.append(_at_its_prices(one, found))
    return without_repeated(found)


def _at_its_prices(one: Judged, before: Sequence[Judged]) -> Judged:
    """A comparison at the prices of the value that it was told of: "theo giá hiện hành … đạt 17.824 tỷ đồng, tăng
    13,6%"."""
    if one.prices or not isinstance(one.what, Comparison):
        return one
    for told in reversed(before):
        if told.finding.source_id != one.finding.source_id or told.indicator != one.indicator:
            break
        if isinstance(told.what, Value) and told.what.period == one.what.period:
            return replace(one, prices=told.prices)
    return one


def _in_context(findings: Iterable[Finding]) -> dict[int, dict[str, Any]]:
    """The fields of figures as they are meant in their texts, by the finding's key; what a person corrected or marked
    stands as that person said."""
    sources = {one.source_id: one.source for one in findings}
    rows: dict[int, list[Finding]] = defaultdict(list)
    for one in Finding.objects.filter(STANDING, kind="figures", source__in=sources).order_by("source", "start", "pk"):
        rows[one.source_id].append(one)
    proposed = Verdict.objects.filter(
        STANDING, kind=Verdict.Kind.CONFIRMED, source__in=sources, finding__kind="figures"
    )
    read = set(proposed.values_list("finding", flat=True))
    found: dict[int, dict[str, Any]] = {}
    for key, source in sources.items():
        told = [Told(one.start, one.end, one.fields) for one in rows[key]]
        meant = in_context(source.text, told, source.dated or source.received_on)
        found |= {one.pk: made.fields for one, made in zip(rows[key], meant, strict=True) if one.pk in read}
    return found


def _said(sources: Iterable[int]) -> dict[tuple[object, ...], Decimal]:
    """The values of some sources by what they are of: source, indicator, body, days and prices."""
    told = Observation.objects.filter(finding__source__in=list(sources), withdrawn_at=None).order_by("pk")
    rows = told.values_list("finding__source", "indicator", "body", "start", "end", "prices", "value")
    return {tuple(place): value for *place, value in rows}


def judge(known: Known, finding: Finding, said: dict[str, Any]) -> Judged:
    """What one figure is; ``said`` are its fields as they are meant in the text."""
    words = str((said.get("indicator") or {}).get("text") or "")
    matched, named = _matched(known, words, said)
    if matched is None:
        settled = known.catalogue.decided(words, known.settled)
        return Judged(finding, "none" if settled else "name")
    indicator = known.indicators.get(matched.key)
    if indicator is None:
        return Judged(finding, "name")
    text = finding.source.text
    fields = planned(text[max(0, finding.start - _JUST_BEFORE) : finding.start], said)
    growth = is_growth(indicator.name)
    what = meant(fields, unit=indicator.unit, measure=indicator.measure, growth=growth)
    if isinstance(what, Value) and indicator.measure == Indicator.Measure.FLOW:
        what = replace(what, period=summed_up_to(finding.sentence, what.period))
    if isinstance(what, Value) and what.period.end - (finding.source.dated or finding.source.received_on) > _SOON:
        what = replace(what, estimate=True)  # what is told of days to come
    body = known.bodies[next(iter(named.keys))] if len(named.keys) == 1 and indicator.broken_down_by else None
    found = Judged(finding, None, indicator, body, what, _prices(indicator, words, finding), _HOW[matched.how])
    return replace(found, reason=_reason(known, found, matched, named, fields))


def _matched(known: Known, words: str, said: dict[str, Any]) -> tuple[Matched | None, Mentioned]:
    """The indicator, by the words as they are, else by what is left of them without the bodies that they name."""
    asked = {"unit": str(said.get("unit") or ""), "kind": str(said.get("kind") or "")}
    named = mentioned(words, known.forms)
    whole = known.catalogue.match(words, settled=known.settled, **asked)
    if whole is not None and whole.how != "inside":
        return whole, Mentioned(frozenset(), words)
    without = known.catalogue.match(named.rest, settled=known.settled, **asked) if named.keys else None
    return without or whole, named


def _reason(known: Known, found: Judged, matched: Matched, named: Mentioned, fields: dict[str, Any]) -> Reason | None:
    indicator = found.indicator
    if indicator is None:
        return "name"
    if not matched.sure(known.province, fold(str(fields.get("unit") or ""))):
        return "unsure"
    if found.what is None:
        return missing(fields)
    if named.keys and found.body is None:
        return "body"
    if isinstance(found.what, Comparison) and found.body:
        return "kind"
    if indicator.broken_down_by and not found.body and mentioned(found.finding.sentence, known.forms).keys:
        return "body"
    day = found.what.period.end
    locked = isinstance(found.what, Value) and any(held.start <= day <= held.end for held in known.locks)
    return "locked" if locked else None


def _prices(indicator: Indicator, words: str, finding: Finding) -> Basis:
    """The basis of a value in money, unless the indicator is of one basis by its name."""
    if indicator.measure != Indicator.Measure.FLOW or not is_money(indicator.unit) or prices_of(indicator.name, ""):
        return ""
    return prices_of(words, told_of(finding.source.text, finding.start, finding.end))
