"""Figures that say again what is known: a newspaper tells the report, an annex the prose, each more roughly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ketluan.office.indicators.adopting.judged import Judged
from ketluan.office.indicators.models import Observation, Target
from ketluan.office.indicators.rules.adoption import Aim, Reason, Value, decimal_of
from ketluan.office.indicators.rules.change import rounding
from ketluan.office.indicators.rules.in_context import is_timed
from ketluan.office.indicators.rules.units import converted

Held = Mapping[tuple[int, int | None], Sequence[Observation]]
_STATUSES = ("estimate", "preliminary", "final")  # the least settled first


def without_repeated(found: Sequence[Judged]) -> list[Judged]:
    """The same figures; those that say again what is stored, or say roughly what is known exactly, with the reason."""
    held, plans = _held(found), _plans(found)
    return [replace(one, reason=reason) if (reason := _why(one, held, plans)) else one for one in found]


def _plans(found: Iterable[Judged]) -> set[tuple[object, ...]]:
    """What the plans ask of the indicators of some figures, as sentences told it."""
    wanted = {one.indicator.pk for one in found if one.reason is None and one.indicator and isinstance(one.what, Aim)}
    told = Target.objects.filter(indicator__in=wanted, current=True, finding__isnull=False)
    names = ("indicator", "body", "start", "end", "plan", "prices", "value")
    return set(told.values_list(*names)) if wanted else set()


def _aims_again(one: Judged, plans: set[tuple[object, ...]]) -> bool:
    """Whether a plan is told once more: no revision."""
    if one.reason is not None or one.indicator is None or not isinstance(one.what, Aim):
        return False
    days, body = one.what.period, one.body.pk if one.body else None
    return (one.indicator.pk, body, days.start, days.end, one.what.plan, one.prices, one.what.value) in plans


def _held(found: Iterable[Judged]) -> Held:
    """What is stored of the indicators of some figures in their years, by indicator and body."""
    wanted = [(one.indicator, one.what.period) for one in found if _is_new(one) and isinstance(one.what, Value)]
    rows = Observation.objects.filter(
        indicator__in={of.pk for of, _ in wanted if of},
        current=True,
        end__year__in={days.end.year for _, days in wanted},
    )
    held: dict[tuple[int, int | None], list[Observation]] = defaultdict(list)
    for row in rows.order_by("pk") if wanted else ():
        held[row.indicator_id, row.body_id].append(row)
    return held


def _is_new(one: Judged) -> bool:
    return one.reason is None and one.indicator is not None and isinstance(one.what, Value)


def _why(one: Judged, held: Held, plans: set[tuple[object, ...]]) -> Reason | None:
    if _aims_again(one, plans):
        return "again"
    if not _is_new(one) or one.indicator is None or not isinstance(one.what, Value):
        return None
    stored = held.get((one.indicator.pk, one.body.pk if one.body else None), ())
    there = [row for row in stored if (row.start, row.end) == (one.what.period.start, one.what.period.end)]
    if any(_says_again(one, one.what, row) for row in there):
        return "again"
    text, start, end = one.finding.source.text, one.finding.start, one.finding.end
    elsewhere = [row for row in stored if row not in there and _roughly(one, one.what, row)]
    if elsewhere and not is_timed(text, start, end):
        return "again"
    rough = one.finding.fields.get("bound") not in (None, "estimate")
    return "rough" if rough and any(row.prices == one.prices for row in there) else None


def _says_again(one: Judged, value: Value, row: Observation) -> bool:
    """Whether a stored value of the same days is the same: told by a document, and not more settled by a numbered one
    now. What was entered by hand gets its sentence."""
    if row.value != value.value or row.finding_id is None:
        return False
    if not one.prices and row.prices:
        return True
    status = "estimate" if value.estimate else "preliminary"
    settled = _STATUSES.index(status) > _STATUSES.index(row.status)
    return row.prices == one.prices and not (settled and one.finding.source.number)


def _roughly(one: Judged, value: Value, row: Observation) -> bool:
    """Whether a stored value of other days is the one that was rounded here: "trên 2,1 triệu lượt" of 2.128.000."""
    written = decimal_of(one.finding.fields.get("value"))
    unit = str(one.finding.fields.get("unit") or "")
    if written is None or one.indicator is None:
        return False
    step = converted(rounding(written), unit, one.indicator.unit) or Decimal(0)
    return abs(row.value - value.value) <= step and row.value != 0
