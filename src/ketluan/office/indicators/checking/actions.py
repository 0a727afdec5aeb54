"""Looking values over again after they changed, and deciding on what contradicts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from ketluan.office.indicators.adopting.queries import figures
from ketluan.office.indicators.checking.found import Found, of_claims, of_versions
from ketluan.office.indicators.checking.outliers import of_outliers
from ketluan.office.indicators.checking.parts import of_parts
from ketluan.office.indicators.models import Contradiction, Doubt, Indicator
from ketluan.office.indicators.rules.periods import Period, period_of
from ketluan.office.indicators.rules.within import slips
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.review.sentences import around

_IN_TEXT = (Contradiction.Kind.QUOTIENT, Contradiction.Kind.SUM)


@transaction.atomic
def recheck(act: Act, office: Office, indicators: Iterable[Indicator]) -> None:
    """Keep what contradicts among the values of some indicators, and say of what no longer does that it is gone. What
    was settled stays settled as long as its numbers are the same."""
    of = list({one.pk: one for one in indicators}.values())
    if of:
        found = [*of_claims(of), *of_versions(of), *of_parts(of), *of_outliers(of, act.day)]
        kept = Contradiction.objects.filter(office=office, indicator__in=of).exclude(kind__in=_IN_TEXT)
        _keep(act, office, found, {one.key: one for one in kept})


@transaction.atomic
def check_sentences(act: Act, office: Office, findings: Iterable[Finding]) -> None:
    """Keep what contradicts itself in the sentences of some confirmed figures; of those that were taken back none."""
    rows = list(findings)
    found = {one.key: one for one in _in_sentences(row for row in rows if row.withdrawn_at is None)}
    kept = Contradiction.objects.filter(office=office, kind__in=_IN_TEXT, first__in=[row.pk for row in rows])
    _keep(act, office, found.values(), {one.key: one for one in kept})


def _in_sentences(findings: Iterable[Finding]) -> Iterable[Found]:
    seen: set[tuple[int, int]] = set()
    for finding in findings:
        text = finding.source.text
        start, end = around(text, finding.start, finding.end)
        for slip in slips(text[start:end]):
            place = (finding.source_id, start + slip.start)
            # the figure that the contradiction stands on, once for all figures of the sentence
            if place in seen or not start + slip.start <= finding.start < start + slip.end:
                continue
            seen.add(place)
            day = finding.source.dated or finding.source.received_on
            period = period_of(str(finding.fields.get("period") or "")) or Period(day, day)
            yield Found(
                f"text:{finding.source_id}:{place[1]}", slip.kind, None, period, slip.said, slip.reckoned, slip.unit,
                slip.formula, finding,
            )  # fmt: skip


def recheck_all(act: Act, office: Office) -> None:
    """Look everything over again."""
    recheck(act, office, office.indicators.all())
    check_sentences(act, office, figures(office))


def _keep(act: Act, office: Office, found: Iterable[Found], kept: dict[str, Contradiction]) -> None:
    made = []
    for one in found:
        row = kept.pop(one.key, None)
        facts = _facts(one)
        if row is None:
            made.append(Contradiction(office=office, key=one.key, found_at=act.at, **facts))
        elif row.gone_at is not None or any(getattr(row, name) != value for name, value in facts.items()):
            same = (row.said, row.reckoned) == (one.said, one.reckoned)
            for name, value in {**facts, "gone_at": None, "settled": row.settled and same}.items():
                setattr(row, name, value)
            row.save()
    Contradiction.objects.bulk_create(made)
    gone = [row.pk for row in kept.values() if row.gone_at is None]
    Contradiction.objects.filter(pk__in=gone).update(gone_at=act.at)


def _facts(one: Found) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "indicator_id": one.indicator.pk if one.indicator else None,
        "start": one.period.start,
        "end": one.period.end,
        "said": one.said,
        "reckoned": one.reckoned,
        "unit": one.unit,
        "formula": one.formula[:500],
        "first_id": one.first.pk if one.first else None,
        "second_id": one.second.pk if one.second else None,
    }


@transaction.atomic
def decide(act: Act, one: Contradiction, reason: str, *, settled: bool) -> Doubt:
    """Settle a contradiction, or keep it open, with the reason."""
    made = Doubt.objects.create(
        office_id=one.office_id, check_key=one.key, settled=settled, reason=reason, by_id=act.actor.key, at=act.at
    )
    Contradiction.objects.filter(pk=one.pk).update(settled=settled)
    log(act, "decide_doubt", made, after={"check": one.key, "settled": settled, "reason": reason})
    return made
