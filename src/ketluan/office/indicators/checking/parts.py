"""Bodies, or indicators below another, that do not make the whole that is stored beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from django.db.models import Count, Sum

from ketluan.office.indicators.checking.found import Found
from ketluan.office.indicators.grid.rules import doubt_of_parts
from ketluan.office.indicators.models import Indicator, Observation
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.people.models import Organization
from ketluan.office.people.queries import organizations

_KINDS = {
    Indicator.Bodies.DEPARTMENT: Organization.Kind.DEPARTMENT,
    Indicator.Bodies.COMMUNE: Organization.Kind.COMMUNE,
}
_SPELT = 6
Days = tuple[date, date]


def of_parts(indicators: Sequence[Indicator]) -> Iterator[Found]:
    """The indicators whose parts make the whole by definition, and whose stored parts do not."""
    for one in indicators:
        if one.adds_up and one.measure != Indicator.Measure.RATE:
            yield from _of_bodies(one)
    parents = {one.parent_id for one in indicators} | {one.pk for one in indicators}
    for parent in Indicator.objects.filter(pk__in=parents, adds_up=True, parts__isnull=False).distinct():
        yield from _of_indicators(parent)


def _of_bodies(one: Indicator) -> Iterator[Found]:
    told = Observation.objects.filter(indicator=one, current=True)
    wholes = {(row.start, row.end, row.prices): row for row in told.filter(body=None).select_related("finding__source")}
    if not wholes:
        return
    sums = told.filter(body__isnull=False).order_by().values_list("start", "end", "prices")
    # only what differs at first sight is looked at: how each part was rounded is known of the rows alone
    for start, end, prices, total, count in sums.annotate(Sum("value"), Count("pk")):
        whole = wholes.get((start, end, prices))
        if whole is None or total == whole.value:
            continue
        values = told.filter(body__isnull=False, start=start, end=end, prices=prices).values_list("value", flat=True)
        parts: list[Decimal | None] = [value.normalize() for value in values]
        parts += [None] * max(0, _expected(one, end) - count)
        found = _unequal(one, whole, parts, f"bodies:{one.pk}:{start}:{end}:{prices}")
        if found is not None:
            yield found


def _expected(one: Indicator, day: date) -> int:
    """How many bodies there are to tell; of investors those that told, for nobody else is known."""
    kind = _KINDS.get(Indicator.Bodies(one.broken_down_by))
    return organizations(day).filter(kind=kind).count() if kind else 0


def _of_indicators(parent: Indicator) -> Iterator[Found]:
    children = list(parent.parts.filter(active=True, unit=parent.unit))
    rows = Observation.objects.filter(indicator__in=[parent, *children], current=True, body=None)
    by_days: dict[Days, dict[int, Observation]] = defaultdict(dict)
    for row in rows.select_related("finding__source").order_by("pk"):
        by_days[row.start, row.end][row.indicator_id] = row
    for (start, end), told in by_days.items():
        whole = told.get(parent.pk)
        parts = [told[one.pk].value.normalize() if one.pk in told else None for one in children]
        if whole is not None and any(part is not None for part in parts):
            found = _unequal(parent, whole, parts, f"indicators:{parent.pk}:{start}:{end}")
            if found is not None:
                yield found


def _unequal(one: Indicator, whole: Observation, parts: Sequence[Decimal | None], key: str) -> Found | None:
    if doubt_of_parts(whole.value.normalize(), parts, must=True) is None:
        return None
    told = [part for part in parts if part is not None]
    total = sum(told, Decimal(0))
    formula = " + ".join(f"{part:f}" for part in told[:_SPELT])
    formula += f" + … ({len(told)})" if len(told) > _SPELT else ""
    return Found(
        f"parts:{key}", "parts", one, Period(whole.start, whole.end), whole.value.normalize(), total, one.unit, formula,
        whole.finding,
    )  # fmt: skip
