"""What contradicts what: comparisons that do not follow from stored values, and documents that disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators import queries
from ketluan.office.indicators.models import Claim, Doubt, Indicator, Observation, Target
from ketluan.office.indicators.rules.change import change, change_follows, change_slack, follows, rounded
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.indicators.rules.series import Series
from ketluan.office.people.models import Office
from ketluan.office.review.models import Finding

Kind = Literal["change", "share", "restated"]
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Contradiction:
    """Two passages that cannot both be right. ``said`` and ``reckoned`` are in percent, or two values of one period."""

    key: str
    kind: Kind
    indicator: Indicator
    period: Period
    said: Decimal
    reckoned: Decimal
    first: Finding
    second: Finding | None
    doubt: Doubt | None = None


def contradictions(office: Office) -> list[Contradiction]:
    """All of an Office, the undecided first; each with what was decided on it."""
    decided = {one.check_key: one for one in Doubt.objects.filter(office=office).order_by("pk").select_related("by")}
    found = [*_of_claims(office), *_of_versions(office)]
    known = [Contradiction(**{**vars(one), "doubt": decided.get(one.key)}) for one in found]
    return sorted(known, key=lambda one: (bool(one.doubt and one.doubt.settled), -one.period.end.toordinal(), one.key))


def _of_claims(office: Office) -> Iterator[Contradiction]:
    claims = Claim.objects.filter(indicator__office=office, finding__withdrawn_at=None)
    rows = list(claims.select_related("indicator", "finding__source"))
    if not rows:
        return
    known = _known({claim.indicator_id: claim.indicator for claim in rows}.values(), {claim.end.year for claim in rows})
    for claim in rows:
        if claim.base == Claim.Base.PLAN:
            yield from _share_of(claim, known)
        elif claim.base in (Claim.Base.YEAR_BEFORE, Claim.Base.JUST_BEFORE):
            yield from _change_of(claim, known)


@dataclass(frozen=True)
class _Known:
    """What claims are compared with: the series of each indicator, the rows behind them, the plans of each year."""

    series: Mapping[int, Series]
    rows: Mapping[int, Observation]
    plans: Mapping[tuple[int, int], Sequence[Target]]


def _known(indicators: Iterable[Indicator], years: set[int]) -> _Known:
    of = list(indicators)
    plans: dict[tuple[int, int], list[Target]] = defaultdict(list)
    for year in sorted(years):
        for (indicator, _plan), target in sorted(queries.year_targets(of, year).items()):
            plans[indicator, year].append(target)
    rows = {one.pk: one for one in queries.current(of).select_related("finding__source")}
    return _Known(queries.series_of(of, (min(years) - 1, max(years))), rows, plans)


def _change_of(claim: Claim, known: _Known) -> Iterator[Contradiction]:
    period, series = Period(claim.start, claim.end), known.series[claim.indicator_id]
    new = series.at(period)
    old = series.a_year_before(period) if claim.base == Claim.Base.YEAR_BEFORE else series.before(period)
    if new is None or old is None or change_follows(Decimal(claim.written), new.value, old.value) is not False:
        return
    reckoned = change(new.value, old.value)
    if reckoned is not None:
        beside = known.rows[old.refs[0]].finding or known.rows[new.refs[0]].finding
        yield _contradiction(claim, "change", reckoned, beside)


def _share_of(claim: Claim, known: _Known) -> Iterator[Contradiction]:
    told = known.series[claim.indicator_id].at(Period(claim.start, claim.end))
    plans = [one for one in known.plans.get((claim.indicator_id, claim.end.year), ()) if one.value > 0]
    if told is None or not plans:
        return
    said = Decimal(claim.written)
    shares = [(told.value / one.value * _HUNDRED, one) for one in plans]
    # the sentence may mean any of the plans: it is wrong only where it fits none
    if any(follows(said, share, slack=change_slack(told.value, one.value.normalize())) for share, one in shares):
        return
    nearest, plan = min(shares, key=lambda pair: abs(pair[0] - said))
    yield _contradiction(claim, "share", nearest, plan.finding or known.rows[told.refs[0]].finding)


def _contradiction(claim: Claim, kind: Kind, reckoned: Decimal, beside: Finding | None) -> Contradiction:
    return Contradiction(
        key=f"claim:{claim.pk}",
        kind=kind,
        indicator=claim.indicator,
        period=Period(claim.start, claim.end),
        said=claim.value.normalize(),
        reckoned=rounded(reckoned),
        first=claim.finding,
        second=beside,
    )


def _of_versions(office: Office) -> Iterator[Contradiction]:
    """Two documents that give one indicator and period two values of the same standing."""
    told = (
        Observation.objects.filter(indicator__office=office, finding__isnull=False, finding__withdrawn_at=None)
        .select_related("indicator", "finding__source")
        .order_by("indicator", "body", "start", "end", "prices", "version")
    )
    before: Observation | None = None
    for row in told:
        if before and _same_place(before, row) and _disagree(before, row):
            yield Contradiction(
                f"versions:{before.pk}:{row.pk}", "restated", row.indicator, Period(row.start, row.end),
                before.value.normalize(), row.value.normalize(), before.finding, row.finding,
            )  # fmt: skip
        before = row


def _same_place(one: Observation, other: Observation) -> bool:
    names = ("indicator_id", "body_id", "start", "end", "prices")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _disagree(one: Observation, other: Observation) -> bool:
    """An estimate that became preliminary, or a preliminary value that became final, is no contradiction."""
    return one.value != other.value and one.status == other.status and one.finding.source_id != other.finding.source_id
