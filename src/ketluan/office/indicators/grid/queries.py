"""The rows of a grid: what is told of a period, what was told before, what locks it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ketluan.office.indicators import queries
from ketluan.office.indicators.grid.rules import Limits, due, period_of_last
from ketluan.office.indicators.models import Indicator, Lock, Observation, Target
from ketluan.office.indicators.rules.periods import Period, called, regime_of
from ketluan.office.indicators.rules.series import Basis, Point, Series
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organizations
from ketluan.reference.rule_values import norm

_OUTLIERS = ("indicator.outlier.year_before", "indicator.outlier.just_before", "indicator.outlier.points")
_KINDS = {
    Indicator.Bodies.DEPARTMENT: Organization.Kind.DEPARTMENT,
    Indicator.Bodies.COMMUNE: Organization.Kind.COMMUNE,
}


@dataclass(frozen=True)
class Row:
    """One cell of a grid: of an indicator, or of one of its bodies; what is told of the period, what of the one
    before and of the year before."""

    indicator: Indicator
    body: Organization | None
    told: Observation | None
    last: Point | None
    year_before: Point | None
    prices: str = ""

    @property
    def key(self) -> int:
        """The key of the row among those of its grid."""
        return int(self.body.pk if self.body else self.indicator.pk)

    @property
    def name(self) -> str:
        """What the row is called."""
        return str(self.body or self.indicator)


@dataclass(frozen=True)
class Grid:
    """The values of a period: of all indicators that are due, or of the bodies of one (``of``)."""

    office: Office
    period: Period
    of: Indicator | None
    rows: Sequence[Row]
    whole: Decimal | None
    lock: Lock | None
    limits: Limits

    @property
    def silent(self) -> list[Row]:
        """Who has not reported."""
        return [row for row in self.rows if row.told is None]


def grid(office: Office, period: Period, prices: str = "", *, all_of_them: bool = False) -> Grid:
    """The indicators that have a value for a period, or all."""
    found = list(office.indicators.filter(active=True).select_related("lead"))
    rows = _rows([(one, None) for one in found], period, prices)
    shown = [row for row in rows if all_of_them or row.told or due(row.indicator.frequency, called(period))]
    return _grid(office, period, None, shown, None)


def grid_of_bodies(of: Indicator, period: Period, further: Iterable[Organization] = (), prices: str = "") -> Grid:
    """The bodies of an indicator, and some ``further`` ones that have told nothing of it yet."""
    bodies = {one.pk: one for one in [*_bodies(of, period.end), *further]}
    in_order = sorted(bodies.values(), key=lambda one: one.sorted_by)
    rows = _rows([(of, body) for body in in_order], period, prices)
    series = queries.series_of([of], (period.end.year,), Basis(prices, regime_of(period)))[of.pk]
    whole = series.at(period)
    return _grid(of.office, period, of, rows, whole.value if whole else None)


def _grid(office: Office, period: Period, of: Indicator | None, rows: list[Row], whole: Decimal | None) -> Grid:
    held = queries.locks(office).filter(start__lte=period.end, end__gte=period.end).first()
    return Grid(office, period, of, rows, whole, held, limits_on(period.end, office.province))


def limits_on(day: date, province: str) -> Limits:
    """From where on a change is asked about, as the dated settings have it."""
    found = [norm(key, on=day.isoformat(), province=province) for key in _OUTLIERS]
    return Limits(*(Decimal(one.value) if one else None for one in found))


def _bodies(of: Indicator, day: date) -> list[Organization]:
    """Those of the kind on a day; of investors those that have a plan or a value of this year or the last."""
    kind = _KINDS.get(Indicator.Bodies(of.broken_down_by))
    if kind is not None:
        return list(organizations(day).filter(kind=kind))
    told = [
        model.objects.filter(indicator=of, current=True, end__year__range=(day.year - 1, day.year)).values("body")
        for model in (Observation, Target)
    ]
    return list(Organization.objects.filter(pk__in=told[0]) | Organization.objects.filter(pk__in=told[1]))


def _rows(wanted: Sequence[tuple[Indicator, Organization | None]], period: Period, prices: str) -> list[Row]:
    indicators = {indicator.pk: indicator for indicator, _ in wanted}
    broken_down = any(body for _, body in wanted)
    found = queries.current(indicators.values()).filter(
        prices=prices, body__isnull=not broken_down, end__year__range=(period.end.year - 1, period.end.year)
    )
    told: dict[tuple[int, int | None], list[Observation]] = defaultdict(list)
    for one in found.order_by("end", "start", "pk"):
        told[one.indicator_id, one.body_id].append(one)
    return [
        replace(_row(indicator, body, told[indicator.pk, body.pk if body else None], period), prices=prices)
        for indicator, body in wanted
    ]


def _row(indicator: Indicator, body: Organization | None, told: Sequence[Observation], period: Period) -> Row:
    series = Series([queries.point(one) for one in told], indicator.measure)
    same = next((one for one in told if (one.start, one.end) == (period.start, period.end)), None)
    return Row(indicator, body, same, series.at(period_of_last(period)), series.a_year_before(period))


def row_before_saving(row: Row, period: Period) -> int:
    """The key of the value that holds now of a row, 0 for none: another one than was shown came meanwhile."""
    found = queries.current([row.indicator]).filter(
        body=row.body, prices=row.prices, start=period.start, end=period.end
    )
    return found.values_list("pk", flat=True).first() or 0
