"""Questions about indicators: what waits, what was told in time, the names to look up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, QuerySet

from ketluan.office.indicators.models import Alias, Claim, Indicator, Lock, Observation, Target
from ketluan.office.indicators.rules.bands import Band, bands
from ketluan.office.indicators.rules.matching import Catalogue, Named
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.indicators.rules.series import Point, Series
from ketluan.office.intake.models import Restriction
from ketluan.office.people.models import Office
from ketluan.office.review.models import STANDING, Finding
from ketluan.reference.rule_values import norm

_GROWTH = "grdp.growth"
_BOUNDS = ("indicator.band.met", "indicator.band.most", "indicator.band.half")


def waiting(office: Office) -> QuerySet[Finding]:
    """The confirmed figures of an Office that are no value, target or comparison yet, the oldest first.
    Those of a restricted source never become one: values are seen by the whole Office."""
    taken = (Observation, Target, Claim)
    found = Finding.objects.filter(STANDING, kind="figures", source__office=office).select_related("source")
    restricted = Restriction.objects.filter(source=OuterRef("source"), lifted_at__isnull=True)
    found = found.exclude(Exists(restricted))
    for model in taken:
        found = found.exclude(Exists(model.objects.filter(finding=OuterRef("pk"))))
    return found.order_by("source", "start", "pk")


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


def versions(told: Observation) -> QuerySet[Observation]:
    """All versions of a value, the newest first."""
    same = {name: getattr(told, name) for name in ("indicator", "body", "start", "end", "prices")}
    return Observation.objects.filter(**same).select_related("finding__source", "by").order_by("-version")


def point(told: Observation) -> Point:
    """A stored value as the rules take it."""
    return Point(Period(told.start, told.end), told.value.normalize(), told.status, (told.pk,))


def series_of(indicators: Iterable[Indicator], years: Iterable[int]) -> dict[int, Series]:
    """The values of the whole of each indicator in some years, by its key."""
    known = list(indicators)
    wanted = sorted(years)
    told = current(known).filter(body=None, end__year__range=(wanted[0], wanted[-1])).order_by("end", "start", "pk")
    points: dict[int, list[Point]] = defaultdict(list)
    for row in told:
        points[row.indicator_id].append(point(row))
    return {one.pk: Series(points[one.pk], one.measure) for one in known}


def series_by_body(indicator: Indicator, year: int) -> dict[int, Series]:
    """The values of one indicator by body in a year, by the body's key."""
    told = current([indicator]).filter(body__isnull=False, end__year=year).order_by("end", "start", "pk")
    points: dict[int, list[Point]] = defaultdict(list)
    for row in told:
        points[row.body_id].append(point(row))
    return {body: Series(rows, indicator.measure) for body, rows in points.items()}


def year_targets(indicators: Iterable[Indicator], year: int) -> dict[tuple[int, str], Target]:
    """What the plans of a year ask of the whole of each indicator, by indicator and plan."""
    found = Target.objects.filter(
        indicator__in=indicators, current=True, body=None, end__year=year, end__month=12
    ).select_related("finding")
    return {(one.indicator_id, one.plan): one for one in found.order_by("start", "pk")}


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
