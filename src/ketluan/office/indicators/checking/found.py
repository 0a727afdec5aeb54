"""What contradicts what among stored values: comparisons that do not follow, parts that are not their whole, documents
that disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators import queries
from ketluan.office.indicators.models import Claim, Indicator, Observation, Target
from ketluan.office.indicators.rules.adoption import is_growth, plan_of
from ketluan.office.indicators.rules.change import (
    change,
    change_follows,
    change_slack,
    follows,
    points_follow,
    rounded,
    rounding,
)
from ketluan.office.indicators.rules.periods import Period, whole_year
from ketluan.office.indicators.rules.series import Basis, Point, Series
from ketluan.office.indicators.rules.units import converted, in_points
from ketluan.office.review.models import Finding
from ketluan.vietnamese.folding import fold

Kind = Literal["change", "points", "share", "quotient", "sum", "parts", "restated", "magnitude", "fallen", "over"]
_HUNDRED = Decimal(100)
_COMPARED = (Claim.Base.YEAR_BEFORE, Claim.Base.JUST_BEFORE, Claim.Base.YEAR_END)
PERCENT, POINTS = "%", "points"


@dataclass(frozen=True)
class Found:
    """What cannot be right together. ``said`` and ``reckoned`` are numbers in ``unit``; ``formula`` says how it was
    reckoned; ``key`` names it for good."""

    key: str
    kind: Kind
    indicator: Indicator | None
    period: Period
    said: Decimal
    reckoned: Decimal
    unit: str
    formula: str
    first: Finding | None
    second: Finding | None = None


def of_claims(indicators: Sequence[Indicator]) -> Iterator[Found]:
    """Sentences whose change or share does not follow from stored values."""
    claims = Claim.objects.filter(indicator__in=indicators, finding__withdrawn_at=None)
    rows = list(claims.select_related("indicator", "finding__source"))
    if not rows:
        return
    known = _known({claim.indicator_id: claim.indicator for claim in rows}.values(), {claim.end.year for claim in rows})
    suspects = []
    for claim in rows:
        if claim.base == Claim.Base.PLAN:
            suspects += _share_of(claim, known)
        elif claim.base in _COMPARED:
            suspects += _change_of(claim, known)
    beside = Observation.objects.filter(pk__in={one.ref for one in suspects if one.ref}).select_related(
        "finding__source"
    )
    sentences = {row.pk: row.finding for row in beside}
    for one in suspects:
        yield _found(one, one.beside or sentences.get(one.ref))


@dataclass(frozen=True)
class _Suspect:
    claim: Claim
    kind: Kind
    reckoned: Decimal
    unit: str
    formula: str
    ref: int
    beside: Finding | None = None
    agrees: bool = False


@dataclass(frozen=True)
class _Known:
    """What claims are compared with: the series of each indicator by basis, the plans of each year."""

    series: Mapping[int, Mapping[Basis, Series]]
    plans: Mapping[tuple[int, int], Sequence[Target]]


def _known(indicators: Iterable[Indicator], years: set[int]) -> _Known:
    of = list(indicators)
    plans: dict[tuple[int, int], list[Target]] = defaultdict(list)
    for year in sorted(years):
        for target in queries.targets_in(of, year):
            plans[target.indicator_id, year].append(target)
    return _Known(queries.all_series(of, (min(years) - 1, max(years))), plans)


def _change_of(claim: Claim, known: _Known) -> list[_Suspect]:
    """None where it follows at some basis: the sentence need not say which one it means. A rate of growth is told
    against the year before; what it grew by since the month before does not follow from two rates."""
    if is_growth(claim.indicator.name) and claim.base != Claim.Base.YEAR_BEFORE:
        return []
    said = [one for series in _series(claim, known).values() if (one := _changed(claim, series)) is not None]
    return [] if any(one.agrees for one in said) else said[:1]


def _series(claim: Claim, known: _Known) -> dict[Basis, Series]:
    """What a claim may be compared with: values at its own prices, where it says which."""
    told = known.series[claim.indicator_id]
    return {basis: series for basis, series in told.items() if not claim.prices or basis.prices == claim.prices}


def _changed(claim: Claim, series: Series) -> _Suspect | None:
    """How a claim stands to one series; None where nothing can be reckoned."""
    period = Period(claim.start, claim.end)
    new, old = series.at(period), _old(claim, series, period)
    if new is None or old is None or new.difference or old.difference:
        return None  # what was taken from two rounded sums is too rough to contradict anyone
    said, told_in = Decimal(claim.written), str(claim.finding.fields.get("unit") or "")
    apart = new.value - old.value
    if in_points(told_in):
        agrees = points_follow(said, new.value, old.value)
        return _Suspect(claim, "change", apart, POINTS, _difference(new, old), old.refs[0], agrees=agrees)
    if told_in != PERCENT:
        return _amount(claim, new, old, told_in)
    follow = change_follows(said, new.value, old.value)
    if follow is None:
        return None
    points = claim.indicator.unit == PERCENT and points_follow(said, new.value, old.value)
    reckoned = change(new.value, old.value) or Decimal(0)
    formula = f"({new.value:f} / {old.value:f} − 1) x 100"
    kind: Kind = "points" if points else "change"
    return _Suspect(claim, kind, reckoned, PERCENT, formula, old.refs[0], agrees=follow)


def _amount(claim: Claim, new: Point, old: Point, told_in: str) -> _Suspect | None:
    """ "tăng 30 tỷ đồng so với tháng 7": a change told in the unit itself, each number rounded as written."""
    unit, said = claim.indicator.unit, Decimal(claim.written)
    amount, slack = converted(said, told_in, unit), converted(rounding(said), told_in, unit)
    if amount is None or slack is None:
        return None
    apart = new.value - old.value
    agrees = abs(amount - apart) <= slack + rounding(new.value) + rounding(old.value)
    return _Suspect(claim, "change", apart, unit, _difference(new, old), old.refs[0], agrees=agrees)


def _difference(new: Point, old: Point) -> str:
    return f"{new.value:f} − {old.value:f}"


def _old(claim: Claim, series: Series, period: Period) -> Point | None:
    if claim.base == Claim.Base.YEAR_END:
        return series.at_end_of(whole_year(period.end.year - 1))
    return series.a_year_before(period) if claim.base == Claim.Base.YEAR_BEFORE else series.before(period)


def _plans_meant(words: str) -> tuple[str, ...]:
    """The plans that the words of a share may mean: the one that they name, else that of the centre or the province."""
    named = plan_of(words)
    if named == "provincial":
        return ("provincial",) if "tinh" in fold(words).split() else ("provincial", "central")
    return (named,)


def _share_of(claim: Claim, known: _Known) -> list[_Suspect]:
    meant = _plans_meant(claim.base_words)
    told_plans = known.plans.get((claim.indicator_id, claim.end.year), ())
    plans = [one for one in told_plans if one.value > 0 and one.plan in meant]
    said = Decimal(claim.written)
    nearest: tuple[Decimal, Target, Point] | None = None
    for basis, series in _series(claim, known).items():
        told = series.at(Period(claim.start, claim.end))
        for plan in plans:
            if told is None or (plan.prices and plan.prices != basis.prices):
                continue
            share = told.value / plan.value * _HUNDRED
            # the sentence may mean any of the plans: it is wrong only where it fits none
            if follows(said, share, slack=change_slack(told.value, plan.value.normalize())):
                return []
            if nearest is None or abs(share - said) < abs(nearest[0] - said):
                nearest = share, plan, told
    if nearest is None:
        return []
    share, plan, told = nearest
    formula = f"{told.value:f} / {plan.value.normalize():f} x 100"
    return [_Suspect(claim, "share", share, PERCENT, formula, told.refs[0], plan.finding)]


def _found(one: _Suspect, beside: Finding | None) -> Found:
    claim = one.claim
    second = beside if beside is not None and beside.pk != claim.finding_id else None
    return Found(
        f"claim:{claim.pk}", one.kind, claim.indicator, Period(claim.start, claim.end), claim.value.normalize(),
        rounded(one.reckoned), one.unit, one.formula, claim.finding, second,
    )  # fmt: skip


def of_versions(indicators: Sequence[Indicator]) -> Iterator[Found]:
    """Two documents that give one indicator and period two values of the same standing."""
    told = Observation.objects.filter(
        indicator__in=indicators, finding__isnull=False, finding__withdrawn_at=None, withdrawn_at=None
    )
    rows = told.select_related("indicator", "finding__source")
    before: Observation | None = None
    for row in rows.order_by("indicator", "body", "start", "end", "prices", "version"):
        if before and _same_place(before, row) and _disagree(before, row):
            yield Found(
                f"versions:{before.pk}:{row.pk}", "restated", row.indicator, Period(row.start, row.end),
                before.value.normalize(), row.value.normalize(), row.indicator.unit, "", before.finding, row.finding,
            )  # fmt: skip
        before = row


def _same_place(one: Observation, other: Observation) -> bool:
    names = ("indicator_id", "body_id", "start", "end", "prices")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _disagree(one: Observation, other: Observation) -> bool:
    """An estimate that became preliminary, or a preliminary value that became final, is no contradiction."""
    return one.value != other.value and one.status == other.status and one.finding.source_id != other.finding.source_id
