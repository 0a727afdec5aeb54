"""Stored values that look wrong by themselves, by the dated settings of the day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ketluan.office.indicators import queries
from ketluan.office.indicators.checking.found import Found
from ketluan.office.indicators.models import Indicator, Observation
from ketluan.office.indicators.rules.outliers import Bounds, Odd, odd
from ketluan.office.indicators.rules.series import Basis, Point
from ketluan.office.indicators.rules.units import in_points
from ketluan.reference.rule_values import norm
from ketluan.vietnamese.folding import fold

_TIMES, _LEAST = "indicator.outlier.magnitude", "indicator.outlier.least"
_SHARES = ("ty le ", "ty trong ", "do che phu")


def of_outliers(indicators: Sequence[Indicator], day: date) -> Iterator[Found]:
    """The values of the whole that are of another magnitude than their neighbours, sums that fall, shares over 100."""
    bounds = _bounds(day, indicators[0].office.province if indicators else "")
    if bounds is None:
        return
    told = Observation.objects.filter(indicator__in=indicators, current=True, body=None).select_related(
        "finding__source"
    )
    rows: dict[int, Observation] = {}
    series: dict[tuple[int, Basis], list[Point]] = defaultdict(list)
    for row in told.order_by("end", "start", "pk"):
        rows[row.pk] = row
        series[row.indicator_id, queries.basis_of(row)].append(queries.point(row))
    by_key = {one.pk: one for one in indicators}
    for (key, _basis), points in series.items():
        one = by_key[key]
        percent = one.unit == "%" or in_points(one.unit)
        share = one.unit == "%" and fold(one.name).startswith(_SHARES)
        for strange in odd(points, one.measure, share=share, percent=percent, bounds=bounds):
            yield _found(one, strange, rows)


def _bounds(day: date, province: str) -> Bounds | None:
    times, least = (norm(key, on=day.isoformat(), province=province) for key in (_TIMES, _LEAST))
    return Bounds(Decimal(times.value), Decimal(least.value)) if times and least else None


def _found(of: Indicator, strange: Odd, rows: dict[int, Observation]) -> Found:
    row = rows[strange.point.refs[0]]
    beside = rows[strange.beside.refs[0]] if strange.beside else None
    second = beside.finding if beside and beside.finding_id != row.finding_id else None
    return Found(
        f"odd:{strange.kind}:{row.pk}", strange.kind, of, strange.point.period, strange.point.value,
        strange.reckoned.normalize(), of.unit, strange.formula, row.finding, second,
    )  # fmt: skip
