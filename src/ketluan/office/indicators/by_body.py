"""The bodies of an indicator in a year: as they were, or as those of today that succeeded them; ranked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators import queries
from ketluan.office.indicators.models import Indicator, Target
from ketluan.office.indicators.pages import standing
from ketluan.office.indicators.rules.bands import share_of_plan
from ketluan.office.indicators.rules.pace import Disbursement
from ketluan.office.indicators.rules.series import Basis, Point, Series, added
from ketluan.office.indicators.rules.successions import Ancestry, Map, Step, ancestry
from ketluan.office.people.models import Organization, Succession

_DECEMBER = 12
_HUNDRED = Decimal(100)
Why = Literal["", "split", "rate", "missing"]


@dataclass(frozen=True)
class BodyRow:
    """A body of a broken-down indicator: its share of its plan, points behind the year, place in the ranking.

    ``plan`` is the value of its target, or the sum of those that became it; ``members`` are the bodies whose values
    make its own where they are others, ``why`` says why there is none.
    """

    body: Organization
    point: Point | None
    target: Target | None
    plan: Decimal | None
    share: Decimal | None
    points_behind: Decimal | None
    members: tuple[Organization, ...] = ()
    why: Why = ""


@dataclass(frozen=True)
class _Told:
    """What is stored of the bodies: series and targets by the key of the body, and what shares are made of."""

    series: Mapping[int, Series]
    targets: Mapping[int, Target]
    bodies: Mapping[int, Organization]
    parts: tuple[Mapping[int, Series], Mapping[int, Series]] | None


def by_body(
    indicator: Indicator, year: int, by: date, shown_on: Map = "then", basis: Basis | None = None
) -> list[BodyRow]:
    """The bodies of an indicator with what each told, the best first; who has not reported stands at the end."""
    series = queries.series_by_body(indicator, year, basis)
    rows = Target.objects.filter(indicator=indicator, current=True, body__isnull=False, end__year=year)
    targets = {one.body_id: one for one in rows.filter(end__month=_DECEMBER).order_by("plan", "pk")}
    steps = _steps() if shown_on == "today" else []
    found = ancestry(steps, {*series, *targets}, by)
    wanted = {*series, *targets, *found}
    told = _Told(series, targets, Organization.objects.in_bulk(wanted), _parts(indicator, year, basis))
    shown = [_row(indicator, key, of, told, by) for key, of in found.items()]
    return sorted(shown, key=lambda row: (row.share is None, -(row.share or 0), row.body.sorted_by))


def _steps() -> list[Step]:
    return [Step(*row) for row in Succession.objects.order_by("on", "pk").values_list("predecessor", "successor", "on")]


def _parts(
    indicator: Indicator, year: int, basis: Basis | None
) -> tuple[Mapping[int, Series], Mapping[int, Series]] | None:
    """The values of what a share is made of, by body; None where the two are not known."""
    if indicator.numerator is None or indicator.denominator is None:
        return None
    return (
        queries.series_by_body(indicator.numerator, year, basis),
        queries.series_by_body(indicator.denominator, year, basis),
    )


def _row(indicator: Indicator, key: int, of: Ancestry, told: _Told, by: date) -> BodyRow:
    body = told.bodies[key]
    alone = of.members == (key,) and not of.split
    target = told.targets.get(key) if alone else None
    row = BodyRow(body, None, target, target.value if target else None, None, None)
    if alone:
        point = standing(told.series[key], by) if key in told.series else None
        return _ranked(indicator, replace(row, point=point))
    members = tuple(told.bodies[one] for one in (*of.members, *of.split))
    row = replace(row, members=members)
    if of.split:
        return replace(row, why="split")
    planned = [told.targets[one].value for one in of.members if one in told.targets]
    plan = sum(planned, Decimal(0)) if len(planned) == len(of.members) and _adds(indicator) else None
    point = _summed(indicator, of.members, told, by)
    why: Why = "" if point else "missing" if _adds(indicator) or told.parts else "rate"
    return _ranked(indicator, replace(row, plan=plan, point=point, why=why))


def _adds(indicator: Indicator) -> bool:
    """Whether the values of bodies add up to that of their successor: amounts do, shares do not."""
    return indicator.measure != Indicator.Measure.RATE and indicator.unit != "%"


def _summed(indicator: Indicator, members: Sequence[int], told: _Told, by: date) -> Point | None:
    """The value of those together: the sum, or the share of the sums of which shares are made; None where one of them
    did not tell."""
    if _adds(indicator):
        return _sum_of(members, told.series, by)
    if told.parts is None:
        return None
    top, bottom = (_sum_of(members, of, by) for of in told.parts)
    if top is None or bottom is None or top.period != bottom.period or bottom.value <= 0:
        return None
    return Point(top.period, top.value / bottom.value * _HUNDRED, top.status, (*top.refs, *bottom.refs))


def _sum_of(members: Sequence[int], of: Mapping[int, Series], by: date) -> Point | None:
    """The sum for the newest days of which any of them told; each must have told of the same ones."""
    newest = [point for one in members if one in of and (point := standing(of[one], by)) is not None]
    period = max((point.period for point in newest), key=lambda one: (one.end, one.days), default=None)
    points = [of[one].at(period) for one in members if one in of and period is not None]
    found = [point for point in points if point is not None]
    return added(found[0].period, found) if found and len(found) == len(members) else None


def _ranked(indicator: Indicator, row: BodyRow) -> BodyRow:
    if row.point is None or row.plan is None:
        return row
    share = share_of_plan(row.point.value, row.plan, indicator.better)
    behind = Disbursement(row.point.value, row.plan, row.point.period.end).points_behind
    return replace(row, share=share, points_behind=behind)


def ranking(rows: Iterable[BodyRow]) -> list[tuple[int | None, BodyRow]]:
    """The rows with their places; equal shares have equal places."""
    places: list[tuple[int | None, BodyRow]] = []
    for number, row in enumerate(rows, 1):
        before = places[-1] if places else None
        same = before is not None and before[1].share == row.share
        places.append((None if row.share is None else before[0] if same and before else number, row))
    return places
