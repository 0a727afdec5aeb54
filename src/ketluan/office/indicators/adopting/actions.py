"""Taking confirmed figures over as values, targets and comparisons; what a person decides of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from ketluan.office.indicators.actions import Entered, Locked, aim, observe, require_open
from ketluan.office.indicators.adopting.judged import Judged
from ketluan.office.indicators.adopting.queries import judged, known_of, waiting
from ketluan.office.indicators.checking.actions import recheck
from ketluan.office.indicators.models import Alias, Claim, Indicator, Observation, SetAside, Target
from ketluan.office.indicators.queries import same_place
from ketluan.office.indicators.rules.adoption import Aim, Comparison, Value
from ketluan.office.indicators.rules.matching import compared
from ketluan.office.indicators.rules.periods import Period, regime_of
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act
from ketluan.office.review.actions import InUse
from ketluan.office.review.models import Finding


@dataclass(frozen=True)
class Adopted:
    """How many figures became values, targets and comparisons, how many wait for a person, and how many were set aside
    because their wording is no indicator, as someone said, or the text says the same value again."""

    values: int = 0
    targets: int = 0
    claims: int = 0
    waiting: int = 0
    aside: int = 0


@transaction.atomic
def adopt(act: Act, office: Office, findings: Iterable[Finding] | None = None) -> Adopted:
    """Make values, targets and comparisons of the confirmed figures of which all is certain: the indicator, the days,
    the unit, the body. The others wait; so does a figure of a locked period."""
    rows = waiting(office)
    if findings is not None:
        rows = rows.filter(pk__in=[one.pk for one in findings])
    wanted = list(rows)
    if not wanted:
        return Adopted()
    found = judged(known_of(office), wanted)
    counts = Counter(_adopted(act, one) for one in found)
    recheck(act, office, [one.indicator for one in found if one.indicator and one.reason is None])
    return Adopted(**counts)


def _adopted(act: Act, one: Judged) -> str:
    """What became of one figure: the name of a count of ``Adopted``."""
    if one.reason == "none":
        set_aside(act, one.finding, _("Cách gọi này không phải chỉ tiêu theo dõi."))
        return "aside"
    if one.reason == "again":
        set_aside(act, one.finding, _("Văn bản nhắc lại số đã ghi."))
        return "aside"
    if one.reason is not None or one.indicator is None:
        return "waiting"
    match one.what:
        case Value(value, period, estimate):
            status = "estimate" if estimate else "preliminary"
            observe(act, _entered(one, one.indicator, value, period, status=status))
            return "values"
        case Aim(value, period, plan):
            aim(act, _entered(one, one.indicator, value, period), plan)
            return "targets"
        case Comparison():
            _claim(act, one, one.indicator, one.what)
            return "claims"
    return "waiting"


def _entered(one: Judged, indicator: Indicator, value: Decimal, period: Period, status: str = "preliminary") -> Entered:
    return Entered(
        indicator, period, value, body=one.body, status=status, prices=one.prices, regime=regime_of(period),
        finding=one.finding, how=one.how,
    )  # fmt: skip


def _claim(act: Act, one: Judged, indicator: Indicator, said: Comparison) -> None:
    finding = one.finding
    Claim.objects.create(
        indicator=indicator, finding=finding, base=said.base, base_words=said.base_words[:300], value=said.value,
        written=str(said.value), start=said.period.start, end=said.period.end, prices=one.prices,
    )  # fmt: skip
    log(act, "compare", indicator, after={"finding": finding.pk, "value": str(said.value), "base": said.base})


@transaction.atomic
def settle(act: Act, office: Office, words: str, indicator: Indicator | None) -> Adopted:
    """Say once which indicator a wording means (None: none); remembered, and all figures that wait for it are taken."""
    form = compared(words)
    Alias.objects.filter(office=office, compared=form, by__isnull=False).delete()
    Alias.objects.create(office=office, indicator=indicator, words=words[:300], compared=form, by_id=act.actor.key)
    log(act, "settle", indicator or office, after={"words": words, "indicator": indicator.pk if indicator else None})
    return adopt(act, office)


@transaction.atomic
def take(act: Act, entered: Entered, plan: str = "") -> Observation | Target:
    """Take one figure as a person says it is meant: a value, or the target of a plan. Raises ``Locked``."""
    made = aim(act, entered, plan) if plan else observe(act, entered)
    recheck(act, entered.indicator.office, [entered.indicator])
    return made


@transaction.atomic
def set_aside(act: Act, finding: Finding, reason: str) -> SetAside:
    """Say of one figure that it becomes no value, with the reason."""
    made = SetAside.objects.create(finding=finding, reason=reason, by_id=act.actor.key, at=act.at)
    log(act, "set_aside", finding, after={"reason": reason})
    return made


@transaction.atomic
def fetch_back(act: Act, aside: SetAside) -> None:
    """Put a figure that was set aside back among those that wait."""
    log(act, "fetch_back", aside.finding, before={"reason": aside.reason})
    aside.delete()


@transaction.atomic
def give_up(act: Act, findings: Iterable[Finding]) -> list[Indicator]:
    """Withdraw the values and targets of figures whose confirmation is taken back: the version before holds again.
    The indicators that it touched. Raises ``InUse`` where a period is locked."""
    keys = [one.pk for one in findings]
    touched: dict[int, Indicator] = {}
    for model in (Observation, Target):
        for row in model.objects.filter(finding__in=keys, withdrawn_at=None).select_related("indicator"):
            _withdraw(act, row)
            touched[row.indicator_id] = row.indicator
    touched |= {one.indicator_id: one.indicator for one in Claim.objects.filter(finding__in=keys)}
    SetAside.objects.filter(finding__in=keys).delete()
    return list(touched.values())


def _withdraw(act: Act, row: Observation | Target) -> None:
    if isinstance(row, Observation):
        try:
            require_open(row.indicator, row.end)
        except Locked:
            raise InUse from None
    was_current, row.current, row.withdrawn_at = row.current, False, act.at
    row.save(update_fields=("current", "withdrawn_at"))
    if was_current:
        before = same_place(row).filter(withdrawn_at=None).first()
        if before is not None:
            before.current = True
            before.save(update_fields=("current",))
    log(act, "withdraw_value", row.indicator, before={"value": str(row.value.normalize()), "finding": row.finding_id})
