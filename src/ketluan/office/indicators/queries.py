"""Questions about indicators: what waits, what was told in time, the names to look up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from ketluan.office.indicators.models import Alias, Claim, Indicator, Lock, Observation, Target
from ketluan.office.indicators.rules.adoption import is_growth
from ketluan.office.indicators.rules.bands import Band, bands
from ketluan.office.indicators.rules.matching import Catalogue, Named
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.indicators.rules.series import Basis, Point, Series, chosen
from ketluan.office.people.models import Office
from ketluan.reference.rule_values import norm

_GROWTH = "grdp.growth"
_BOUNDS = ("indicator.band.met", "indicator.band.most", "indicator.band.half")


def catalogue_of(office: Office) -> Catalogue:
    """All names of an Office's indicators."""
    rows = Alias.objects.filter(office=office, indicator__active=True, by=None).select_related("indicator")
    return Catalogue(
        Named(row.indicator_id, row.words, row.indicator.unit, growth=row.indicator.key.startswith(_GROWTH))
        for row in rows
    )


def settled_of(office: Office) -> dict[str, int | None]:
    """What people decided of wordings."""
    rows = Alias.objects.filter(office=office, by__isnull=False)
    return dict(rows.values_list("compared", "indicator"))


def bands_on(day: date, province: str | None = None) -> tuple[Band, ...]:
    """The bands of a day, as the dated settings have them."""
    found = [norm(key, on=day.isoformat(), province=province) for key in _BOUNDS]
    return bands([Decimal(one.value) for one in found if one is not None])


def current(indicators: Iterable[Indicator], *, prices: str = "") -> QuerySet[Observation]:
    """The values that hold, of some indicators."""
    told = Observation.objects.filter(indicator__in=indicators, current=True)
    return told.filter(prices=prices) if prices else told


def same_place(told: Observation | Target) -> QuerySet[Any]:
    """All versions of a value or a target, the newest first."""
    names = ("indicator", "body", "start", "end", "prices", *(() if isinstance(told, Observation) else ("plan",)))
    return type(told).objects.filter(**{name: getattr(told, name) for name in names}).order_by("-version")


def versions(told: Observation) -> QuerySet[Observation]:
    """All versions of a value with their sentences, the newest first."""
    return same_place(told).select_related("finding__source", "by").prefetch_related("carried__brief")


def point(told: Observation) -> Point:
    """A stored value as the rules take it."""
    return Point(Period(told.start, told.end), told.value.normalize(), told.status, (told.pk,))


def all_series(indicators: Iterable[Indicator], years: Iterable[int]) -> dict[int, dict[Basis, Series]]:
    """The values of the whole of each indicator in some years, basis by basis, by its key."""
    known = list(indicators)
    wanted = sorted(years)
    told = current(known).filter(body=None, end__year__range=(wanted[0], wanted[-1])).order_by("end", "start", "pk")
    points: dict[int, dict[Basis, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for row in told.values_list("indicator", *_POINT):
        points[row[0]][_basis(row[1], row[2])].append(_point(row[3:]))
    return {one.pk: {key: Series(rows, one.measure) for key, rows in points[one.pk].items()} for one in known}


# What a point is made of: rows of thousands of values are not made objects of the database's tables first.
_POINT = ("prices", "regime", "start", "end", "value", "status", "pk")


def _basis(prices: str, regime: str) -> Basis:
    return Basis(prices, "administrative" if regime == "administrative" else "statistical")


def _point(row: tuple[Any, ...]) -> Point:
    start, end, value, status, key = row
    return Point(Period(start, end), value.normalize(), status, (key,))


def series_of(indicators: Iterable[Indicator], years: Iterable[int], basis: Basis | None = None) -> dict[int, Series]:
    """The values of the whole of each indicator in some years, by its key: those of one basis alone, for values at
    other prices or of another regime are not compared. The basis that is wanted, else the one told last."""
    known = list(indicators)
    found = all_series(known, years)
    return {one.pk: chosen(found[one.pk], basis)[1] or Series((), one.measure) for one in known}


def basis_of(told: Observation) -> Basis:
    """At which prices, and in which regime, a value was told."""
    return _basis(told.prices, told.regime)


def series_by_body(indicator: Indicator, year: int, basis: Basis | None = None) -> dict[int, Series]:
    """The values of one indicator by body in a year, by the body's key; of each body those of one basis alone."""
    told = current([indicator]).filter(body__isnull=False, end__year=year).order_by("end", "start", "pk")
    points: dict[int, dict[Basis, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for row in told.values_list("body", *_POINT):
        points[row[0]][_basis(row[1], row[2])].append(_point(row[3:]))
    bases = {body: {key: Series(rows, indicator.measure) for key, rows in of.items()} for body, of in points.items()}
    return {body: series for body, of in bases.items() if (series := chosen(of, basis)[1]) is not None}


def targets_in(indicators: Iterable[Indicator], year: int) -> QuerySet[Target]:
    """What the plans of a year ask of the whole of each indicator, at whatever prices."""
    found = Target.objects.filter(
        indicator__in=indicators, current=True, body=None, end__year=year, end__month=12
    ).select_related("finding")
    return found.order_by("start", "pk")


def year_targets(
    indicators: Iterable[Indicator], year: int, prices: Mapping[int, str] | None = None
) -> dict[tuple[int, str], Target]:
    """The same by indicator and plan; of each the one at the prices of its values, where ``prices`` says those by the
    indicator's key: a plan at other prices says nothing of them."""
    return at_prices(targets_in(indicators, year), prices)


def at_prices(targets: Iterable[Target], prices: Mapping[int, str] | None) -> dict[tuple[int, str], Target]:
    """Of several plans those that can be compared with values at some prices, by indicator and plan: at the same
    prices, else those that say none."""
    found: dict[tuple[int, str], Target] = {}
    for one in targets:
        place, wanted = (one.indicator_id, one.plan), (prices or {}).get(one.indicator_id, one.prices)
        if one.prices == wanted or (not one.prices and place not in found):
            found[place] = one
    return found


def target_versions(indicator: Indicator, year: int) -> list[Target]:
    """What the plans of a year ask of the whole of an indicator, each with its revisions, the newest first."""
    found = Target.objects.filter(indicator=indicator, body=None, end__year=year, end__month=12, withdrawn_at=None)
    return list(found.select_related("finding__source").order_by("plan", "-version"))


def ranks(indicator: Indicator, year: int) -> QuerySet[Claim]:
    """The places of the province that sentences of a year tell ("xếp thứ 5/14"), the newest first."""
    told = Claim.objects.filter(indicator=indicator, base=Claim.Base.RANK, end__year=year, finding__withdrawn_at=None)
    return told.select_related("finding__source").order_by("-end", "-pk")


def changes_told(indicator: Indicator, year: int) -> QuerySet[Claim]:
    """What sentences of a year tell of a rate that is a change itself, base by base: against the month before, against
    December; the newest first. That against the year before is the value."""
    if not is_growth(indicator.name):
        return Claim.objects.none()
    told = Claim.objects.filter(indicator=indicator, end__year=year, finding__withdrawn_at=None)
    told = told.filter(base__in=(Claim.Base.JUST_BEFORE, Claim.Base.YEAR_END))
    return told.select_related("finding__source").order_by("-end", "start", "base", "-pk")


def locks(office: Office) -> QuerySet[Lock]:
    """The periods that are locked, the newest first."""
    return Lock.objects.filter(office=office, opened_at=None).select_related("by")


def locks_ever(office: Office) -> QuerySet[Lock]:
    """All periods that were ever locked, also those that were opened again, the newest first."""
    return Lock.objects.filter(office=office).select_related("by")


def told_in(office: Office, period: Period) -> tuple[int, int]:
    """How many values of the whole end in a period, and how many of them are no final ones."""
    told = Observation.objects.filter(
        indicator__office=office, current=True, end__range=(period.start, period.end), body=None
    )
    return told.count(), told.exclude(status=Observation.Status.FINAL).count()


def wordings(office: Office, of: Indicator | None = None) -> QuerySet[Alias]:
    """What people decided of wordings, of one indicator or of all."""
    rows = Alias.objects.filter(office=office, by__isnull=False).select_related("indicator", "by")
    return rows.filter(indicator=of) if of else rows
