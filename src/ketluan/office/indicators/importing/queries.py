"""The rows of a sheet of values, each with a verdict and what it would store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from ketluan.office.indicators.actions import Entered
from ketluan.office.indicators.forms import Amount, PeriodField
from ketluan.office.indicators.models import Alias, Indicator, Lock, Observation, Prices, Target
from ketluan.office.indicators.queries import locks
from ketluan.office.indicators.rules.matching import compared
from ketluan.office.indicators.rules.periods import Period, Regime, in_regime, regime_of
from ketluan.office.indicators.rules.units import converted
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organizations
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import SheetRow, Wrong, judged, met_once
from ketluan.office.sheets.rules import Cells
from ketluan.vietnamese.folding import fold

OBSERVATION = "observation"
Place = tuple[int, int | None, date, date, str, str]
_AMOUNT, _PERIOD = Amount(), PeriodField()


@dataclass
class Row(SheetRow):
    """A row with its verdict; ``plan`` is that of a target, "observation" for what was measured."""

    entered: Entered | None = None
    plan: str = OBSERVATION
    before: Decimal | None = None


@dataclass(frozen=True)
class Known:
    """What the rows are measured by: indicators and bodies by the ways in which they are written, what is told of
    them now, the periods that are locked, and what a row without a basis rests on."""

    indicators: Mapping[str, set[Indicator]]
    bodies: Mapping[str, set[Organization]]
    told: Mapping[Place, tuple[Decimal, str]]
    locks: list[Lock]
    basis: str
    met: dict[Place, int] = field(default_factory=dict)


def rows_of(draft: Draft, today: date) -> list[Row]:
    """The rows of a sheet that waits, each with its verdict of now."""
    known = _known(draft, today)
    return judged(Row, draft, lambda row: _judge(row, known))


def _known(draft: Draft, today: date) -> Known:
    office: Office = draft.office
    indicators: dict[str, set[Indicator]] = defaultdict(set)
    by_key = {one.pk: one for one in office.indicators.filter(active=True)}
    for one in by_key.values():
        indicators[compared(one.name)].add(one)
    for words, key in Alias.objects.filter(office=office, indicator__in=by_key).values_list("compared", "indicator"):
        indicators[words].add(by_key[key])
    bodies: dict[str, set[Organization]] = defaultdict(set)
    for body in organizations(today):
        for form in body.folded.strip("|").split("|"):
            bodies[form].add(body)
    return Known(indicators, bodies, _told(by_key), list(locks(office)), _("Bảng %(name)s") % {"name": draft.name})


def _told(indicators: Iterable[int]) -> dict[Place, tuple[Decimal, str]]:
    names = ("indicator_id", "body_id", "start", "end")
    measured = Observation.objects.filter(indicator__in=indicators, current=True)
    found: dict[Place, tuple[Decimal, str]] = {
        (*place, prices, OBSERVATION): (value, status)
        for *place, prices, value, status in measured.values_list(*names, "prices", "value", "status")
    }
    aimed = Target.objects.filter(indicator__in=indicators, current=True)
    found |= {
        (*place, prices, plan): (value, "")
        for *place, prices, value, plan in aimed.values_list(*names, "prices", "value", "plan")
    }
    return found


def _judge(row: Row, known: Known) -> None:
    cells = row.cells
    indicator = _named(known, cells["indicator"])
    row.plan = _choice(cells["what"], [(OBSERVATION, gettext_lazy("Thực hiện")), *Target.Plan.choices], _("Loại"))
    status = _choice(
        cells["status"] or str(Observation.Status.PRELIMINARY), Observation.Status.choices, _("Loại số liệu")
    )
    period = in_regime(_cleaned(_PERIOD, cells["period"]), _regime(cells))
    prices = _choice(cells.get("prices", ""), Prices.choices, _("Loại giá"), "")
    body = _body(known, indicator, cells["body"])
    value = _value(cells, indicator)
    row.entered = Entered(indicator, period, value, cells["words"][:500] or known.basis, body, status, prices)
    row.entered = replace(row.entered, regime=regime_of(period))
    place = (indicator.pk, body.pk if body else None, period.start, period.end, prices, row.plan)
    met_once(known.met, place, row.number)
    _compare(row, known.told.get(place), status)
    if row.verdict != "same" and row.plan == OBSERVATION and _locked(known, period):
        row.verdict = "error"
        raise Wrong(_("Số liệu của kỳ này đã khóa."))


def _compare(row: Row, before: tuple[Decimal, str] | None, status: str) -> None:
    if before is None or row.entered is None:
        row.verdict = "new"
        return
    row.before = before[0]
    same = before[0] == row.entered.value and before[1] in ("", status)
    row.verdict = "same" if same else "changed"


def _locked(known: Known, period: Period) -> bool:
    return any(held.start <= period.end <= held.end for held in known.locks)


def _named(known: Known, words: str) -> Indicator:
    found = known.indicators.get(compared(words), set())
    exact = {one for one in found if fold(one.name) == fold(" ".join(words.split()))}
    if len(exact or found) != 1:
        said = _("Nhiều chỉ tiêu gọi là “%(words)s”.") if found else _("Không có chỉ tiêu nào gọi là “%(words)s”.")
        raise Wrong(said % {"words": words})
    return next(iter(exact or found))


def _body(known: Known, indicator: Indicator, words: str) -> Organization | None:
    if not words:
        return None
    if not indicator.broken_down_by:
        raise Wrong(_("Chỉ tiêu này không chia theo đơn vị."))
    found = known.bodies.get(fold(words).strip(" .,;:"), set())
    if len(found) != 1:
        said = _("Nhiều cơ quan tên “%(words)s”.") if found else _("Không có cơ quan nào tên “%(words)s”.")
        raise Wrong(said % {"words": words})
    return next(iter(found))


def _value(cells: Cells, indicator: Indicator) -> Decimal:
    value: Decimal = _cleaned(_AMOUNT, cells["value"])
    found = converted(value, cells["unit"] or indicator.unit, indicator.unit)
    if found is None:
        units = {"unit": cells["unit"], "kept": indicator.unit}
        raise Wrong(_("Không đổi được “%(unit)s” ra “%(kept)s”.") % units)
    return found


def _regime(cells: Cells) -> Regime:
    found = _choice(cells.get("regime", ""), Observation.Regime.choices, _("Kỳ tính"), "statistical")
    return "administrative" if found == "administrative" else "statistical"


def _choice(words: str, choices: Iterable[tuple[str, object]], head: object, otherwise: str = OBSERVATION) -> str:
    """The key of a choice, as it is called in Vietnamese, which sheets are written in, or in the reader's language."""
    offered = list(choices)
    known = {key: key for key, _label in offered} | {fold(str(label)): key for key, label in offered}
    with override("vi"):
        known |= {fold(str(label)): key for key, label in offered}
    found = known.get(fold(words)) if words else otherwise
    if found is None:
        raise Wrong(_("%(head)s “%(words)s” không có trong danh mục.") % {"head": head, "words": words})
    return found


def _cleaned(by: forms.Field, words: str) -> Any:
    try:
        return by.clean(words)
    except forms.ValidationError as fault:
        raise Wrong(" ".join(fault.messages)) from None
