"""Adopting confirmed figures, settling names, entering and restating values, locking a period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ketluan.office.indicators.models import Alias, Claim, Doubt, Indicator, Lock, Observation, Target
from ketluan.office.indicators.queries import catalogue_of, settled_of, waiting
from ketluan.office.indicators.rules.adoption import Aim, Comparison, Value, meant
from ketluan.office.indicators.rules.matching import Catalogue, compared
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organization_named
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.reference.indicators import indicators


class Locked(Exception):
    """The period was approved: it takes no new value."""


@dataclass(frozen=True)
class Entered:
    """A value entered by hand, in the indicator's unit; ``words`` say what it rests on."""

    indicator: Indicator
    period: Period
    value: Decimal
    words: str = ""
    body: Organization | None = None
    status: str = "preliminary"
    prices: str = ""
    regime: str = "statistical"
    as_of: date | None = None
    finding: Finding | None = None
    same_as_last: bool = False


@dataclass(frozen=True)
class Adopted:
    """How many figures became values, targets and comparisons, and how many wait for a person."""

    values: int = 0
    targets: int = 0
    claims: int = 0
    waiting: int = 0


@transaction.atomic
def equip(act: Act, office: Office) -> int:
    """Give an Office the catalogue; how many indicators it did not have yet."""
    known = set(office.indicators.exclude(key="").values_list("key", flat=True))
    rows = [(place, row) for place, row in enumerate(indicators(), 1) if row.key not in known]
    if not rows:
        return 0
    for place, row in rows:
        indicator = Indicator.objects.create(
            office=office, key=row.key, name=row.name, unit=row.unit, better=row.better, measure=row.measure,
            frequency=row.frequency, broken_down_by=row.broken_down_by or "", place=place,
            lead=organization_named(row.lead(act.day.isoformat()), on=act.day),
        )  # fmt: skip
        Alias.objects.bulk_create(
            Alias(office=office, indicator=indicator, words=words, compared=compared(words)) for words in row.names
        )
    by_key = {one.key: one for one in office.indicators.exclude(key="")}
    for _, row in rows:
        if row.parent:
            Indicator.objects.filter(pk=by_key[row.key].pk).update(parent=by_key[row.parent])
    log(act, "equip", office, after={"indicators": len(rows)})
    return len(rows)


@transaction.atomic
def adopt(act: Act, office: Office, findings: Iterable[Finding] | None = None) -> Adopted:
    """Make values, targets and comparisons of confirmed figures that name an indicator; the others wait.

    A figure of a locked period waits too.
    """
    catalogue, settled = catalogue_of(office), settled_of(office)
    by_key = {one.pk: one for one in office.indicators.filter(active=True)}
    counts = dict.fromkeys(("values", "targets", "claims", "waiting"), 0)
    for finding in waiting(office) if findings is None else findings:
        indicator = by_key.get(_named(catalogue, settled, finding) or 0)
        counts[_adopted(act, finding, indicator) if indicator else "waiting"] += 1
    return Adopted(**counts)


def _named(catalogue: Catalogue, settled: dict[str, int | None], finding: Finding) -> int | None:
    said = finding.fields
    words = (said.get("indicator") or {}).get("text") or ""
    found = catalogue.match(words, unit=said.get("unit") or "", kind=said.get("kind") or "", settled=settled)
    return found.key if found else None


def _adopted(act: Act, finding: Finding, indicator: Indicator) -> str:
    """What became of one figure: the name of a count of ``Adopted``."""
    found = meant(finding.fields, unit=indicator.unit, measure=indicator.measure)
    try:
        match found:
            case Value(value, period, estimate):
                status = "estimate" if estimate else "preliminary"
                observe(act, Entered(indicator, period, value, status=status, finding=finding))
                return "values"
            case Aim(value, period, plan):
                aim(act, Entered(indicator, period, value, finding=finding), plan)
                return "targets"
            case Comparison():
                _claim(act, finding, indicator, found)
                return "claims"
    except Locked:
        return "waiting"
    return "waiting"


def _claim(act: Act, finding: Finding, indicator: Indicator, said: Comparison) -> None:
    Claim.objects.create(
        indicator=indicator, finding=finding, base=said.base, base_words=said.base_words[:300], value=said.value,
        written=str(said.value), start=said.period.start, end=said.period.end,
    )  # fmt: skip
    log(act, "compare", indicator, after={"finding": finding.pk, "value": str(said.value), "base": said.base})


@transaction.atomic
def observe(act: Act, entered: Entered) -> Observation:
    """Keep a measured value; one that was there for the same days becomes an earlier version. Raises ``Locked``."""
    _require_open(entered)
    same = {**_place(entered), "prices": entered.prices}
    before = Observation.objects.filter(**same, current=True).first()
    if before is not None and _says_the_same(before, entered):
        return before
    _retire(before)
    made = Observation.objects.create(
        **same, **_told(act, entered, before), status=entered.status, regime=entered.regime, as_of=entered.as_of,
        same_as_last=entered.same_as_last,
    )  # fmt: skip
    log(act, "observe", entered.indicator, before=_facts(before), after=_facts(made))
    return made


@transaction.atomic
def aim(act: Act, entered: Entered, plan: str) -> Target:
    """Keep what a plan asks for; a revision keeps the one before. Raises ``Locked``."""
    same = {**_place(entered), "plan": plan}
    before = Target.objects.filter(**same, current=True).first()
    if before is not None and _says_the_same(before, entered):
        return before
    _retire(before)
    made = Target.objects.create(**same, **_told(act, entered, before))
    log(act, "aim", entered.indicator, before=_facts(before), after={**_facts(made), "plan": plan})
    return made


def _place(entered: Entered) -> dict[str, Any]:
    period = entered.period
    return {"indicator": entered.indicator, "body": entered.body, "start": period.start, "end": period.end}


def _told(act: Act, entered: Entered, before: Observation | Target | None) -> dict[str, Any]:
    return {
        "value": entered.value,
        "finding": entered.finding,
        "words": entered.words,
        "version": before.version + 1 if before else 1,
        "by_id": act.actor.key,
        "at": act.at,
    }


def _says_the_same(before: Observation | Target, entered: Entered) -> bool:
    status = getattr(before, "status", entered.status)
    newly_same = entered.same_as_last and not getattr(before, "same_as_last", True)
    return before.value == entered.value and status == entered.status and entered.finding is None and not newly_same


def _retire(before: Observation | Target | None) -> None:
    if before is not None:
        before.current = False
        before.save(update_fields=["current"])


def _facts(told: Observation | Target | None) -> dict[str, Any]:
    if told is None:
        return {}
    facts = {"value": str(told.value.normalize()), "period": f"{told.start}/{told.end}", "version": told.version}
    return {**facts, **({"finding": told.finding_id} if told.finding_id else {"words": told.words})}


def _require_open(entered: Entered) -> None:
    locks = Lock.objects.filter(office=entered.indicator.office_id, opened_at=None)
    if locks.filter(start__lte=entered.period.end, end__gte=entered.period.end).exists():
        raise Locked


@transaction.atomic
def settle(act: Act, office: Office, words: str, indicator: Indicator | None) -> Adopted:
    """Say once which indicator a wording means (None: none); remembered, and all figures that wait for it are taken."""
    form = compared(words)
    Alias.objects.filter(office=office, compared=form, by__isnull=False).delete()
    Alias.objects.create(office=office, indicator=indicator, words=words[:300], compared=form, by_id=act.actor.key)
    log(act, "settle", indicator or office, after={"words": words, "indicator": indicator.pk if indicator else None})
    return adopt(act, office)


@transaction.atomic
def lock(act: Act, office: Office, period: Period) -> Lock:
    """Approve the values of a period: those that end in it are not restated while it is locked."""
    made, new = Lock.objects.get_or_create(
        office=office,
        start=period.start,
        end=period.end,
        opened_at=None,
        defaults={"by_id": act.actor.key, "at": act.at},
    )
    if new:
        log(act, "lock", made, after={"period": period.iso})
    return made


@transaction.atomic
def open_again(act: Act, held: Lock, reason: str) -> None:
    """Open a locked period, with the reason."""
    held.opened_at = act.at
    held.save(update_fields=["opened_at"])
    log(act, "open_again", held, after={"reason": reason})


@transaction.atomic
def decide(act: Act, office: Office, check: str, reason: str, *, settled: bool) -> Doubt:
    """Settle a contradiction, or keep it open, with the reason."""
    made = Doubt.objects.create(
        office=office, check_key=check, settled=settled, reason=reason, by_id=act.actor.key, at=act.at
    )
    log(act, "decide_doubt", made, after={"check": check, "settled": settled, "reason": reason})
    return made
