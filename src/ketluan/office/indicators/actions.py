"""Giving the catalogue, entering and restating values and targets, locking a period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ketluan.office.indicators.models import Alias, Indicator, Lock, Observation, Target
from ketluan.office.indicators.rules.matching import compared
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
    how: str = ""


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
def observe(act: Act, entered: Entered) -> Observation:
    """Keep a measured value; one that was there for the same days becomes an earlier version. Raises ``Locked``."""
    require_open(entered.indicator, entered.period.end)
    same = {**_place(entered), "prices": entered.prices}
    versions = list(Observation.objects.filter(**same).order_by("-version"))
    before = next((one for one in versions if one.current), None)
    if before is not None and _says_the_same(before, entered):
        return before
    _retire(before)
    made = Observation.objects.create(
        **same, **_told(act, entered, versions), status=entered.status, regime=entered.regime, as_of=entered.as_of,
        same_as_last=entered.same_as_last,
    )  # fmt: skip
    log(act, "observe", entered.indicator, before=_facts(before), after=_facts(made))
    return made


@transaction.atomic
def aim(act: Act, entered: Entered, plan: str) -> Target:
    """Keep what a plan asks for; a revision keeps the one before. Raises ``Locked``."""
    same = {**_place(entered), "plan": plan, "prices": entered.prices}
    versions = list(Target.objects.filter(**same).order_by("-version"))
    before = next((one for one in versions if one.current), None)
    if before is not None and _says_the_same(before, entered):
        return before
    _retire(before)
    made = Target.objects.create(**same, **_told(act, entered, versions))
    log(act, "aim", entered.indicator, before=_facts(before), after={**_facts(made), "plan": plan})
    return made


@transaction.atomic
def reprice(act: Act, told: Observation | Target, prices: str, reason: str) -> None:
    """Say at which prices a value or a plan was told; one that stands there already becomes an earlier version of it.
    Raises ``Locked``."""
    if told.prices == prices:
        return
    if isinstance(told, Observation):
        require_open(told.indicator, told.end)
    before = told.prices
    there = {"indicator": told.indicator, "body": told.body, "start": told.start, "end": told.end, "prices": prices}
    if isinstance(told, Target):
        there["plan"] = told.plan
    versions = list(type(told).objects.filter(**there).order_by("-version"))
    _retire(next((one for one in versions if one.current), None))
    told.prices, told.version = prices, versions[0].version + 1 if versions else 1
    told.save(update_fields=["prices", "version"])
    facts = _facts(told)
    log(act, "reprice", told.indicator, before={**facts, "prices": before}, after={"prices": prices, "reason": reason})


def _place(entered: Entered) -> dict[str, Any]:
    period = entered.period
    return {"indicator": entered.indicator, "body": entered.body, "start": period.start, "end": period.end}


def _told(act: Act, entered: Entered, versions: Sequence[Observation | Target]) -> dict[str, Any]:
    return {
        "value": entered.value,
        "finding": entered.finding,
        "words": entered.words,
        "how": entered.how,
        "version": versions[0].version + 1 if versions else 1,
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


def require_open(indicator: Indicator, day: date) -> None:
    """Raises ``Locked`` where the values of a day were approved."""
    locks = Lock.objects.filter(office=indicator.office_id, opened_at=None)
    if locks.filter(start__lte=day, end__gte=day).exists():
        raise Locked


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
