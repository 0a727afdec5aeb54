"""What a report says of the economy and society: the scoreboard, each indicator, and their pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from ketluan.office.briefs.rules.facts import Drafted, Fact
from ketluan.office.briefs.rules.prose import (
    GROWS,
    PLANS,
    Banded,
    Change,
    Measured,
    Planned,
    band_in_words,
    bands_in_words,
    behind_in_words,
    pace_in_words,
    period_in_words,
    sentence,
    value_in_words,
)
from ketluan.office.briefs.stored import drawn, fact_of_finding
from ketluan.office.indicators import pictures
from ketluan.office.indicators.by_body import by_body
from ketluan.office.indicators.models import Claim, Indicator, Observation, Target
from ketluan.office.indicators.pages import Known, Row, board, indicator_year, known_of
from ketluan.office.indicators.queries import point
from ketluan.office.indicators.rules.adoption import plan_of
from ketluan.office.indicators.rules.bands import share_of_plan
from ketluan.office.indicators.rules.pace import Disbursement, Pace
from ketluan.office.indicators.rules.periods import Period, year_to
from ketluan.office.indicators.rules.series import Point, Series
from ketluan.office.indicators.rules.units import in_points
from ketluan.office.people.models import Office
from ketluan.reference.indicators import indicators
from ketluan.vietnamese.folding import fold

# The headings of a report on the economy and society, in the order of provincial reports.
_AREAS: Final = {
    "growth": "Tăng trưởng kinh tế",
    "industry_trade": "Công nghiệp, thương mại",
    "agriculture": "Nông, lâm nghiệp, thủy sản",
    "countryside": "Xây dựng nông thôn mới",
    "budget": "Thu, chi ngân sách; tín dụng",
    "investment": "Đầu tư công, đầu tư phát triển",
    "enterprises": "Phát triển doanh nghiệp, thu hút đầu tư",
    "society": "Văn hóa - xã hội",
    "environment": "Tài nguyên, môi trường, phòng chống thiên tai",
    "administration": "Cải cách hành chính, chuyển đổi số",
    "security": "An ninh, trật tự, an toàn giao thông",
    "party": "Xây dựng Đảng",
    "own": "Các chỉ tiêu khác",
}
_TOLD: Final = ("year_before", "just_before", "year_end", "plan.central", "plan.provincial")
_PLANS: Final = ("provincial", "central")
# What every leader asks for first: their pictures stand in a draft, those of others are offered.
_FIRST: Final = ("budget.revenue", "disbursement")
_MOST_OFFERED = 12
_FAR_BEHIND = Decimal(5)  # points: what is behind by less is told by its share alone


@dataclass(frozen=True)
class Economy:
    """What the values of an Office say of a period, known up to a day."""

    office: Office
    period: Period
    known: Known
    prices: dict[int, str]
    claims: dict[tuple[int, Period, str, str], Claim]

    @classmethod
    def of(cls, office: Office, period: Period) -> Economy:
        """Ask the stores, once."""
        known = known_of(office, period.end.year)
        named = Observation.objects.filter(indicator__in=known.rows, current=True, body=None).exclude(prices="")
        told = Claim.objects.filter(indicator__in=known.rows, finding__withdrawn_at=None, end__year=period.end.year)
        claims = {
            (one.indicator_id, Period(one.start, one.end), _base_of(one), one.prices): one
            for one in told.select_related("finding").order_by("pk")
        }
        return cls(office, period, known, dict(named.values_list("pk", "prices")), claims)

    def said(self) -> Iterator[Drafted]:
        """The part, heading by heading."""
        yield Drafted("economy", "Tình hình kinh tế - xã hội", level=1)
        areas = {row.key: row.area for row in indicators()}
        found = [(areas.get(one.key, "own"), one, self._of(one)) for one in self.known.rows]
        if not any(said for _, _, said in found):
            yield Drafted("economy", "Trong kỳ chưa có số liệu kinh tế - xã hội được xác nhận.")
            return
        yield from self._bands()
        for area, title in _AREAS.items():
            told = [(one, said) for where, one, said in found if where == area and said]
            if told:
                yield Drafted(area, title, level=2)
                yield from self._heading(area, told)

    def _heading(self, area: str, told: Sequence[tuple[Indicator, list[Measured]]]) -> Iterator[Drafted]:
        """The sentences of a heading; the year stands in the first."""
        year_said = False
        for indicator, rows in told:
            for row in rows:
                facts = tuple(dict.fromkeys(self._facts(indicator, row)))
                yield Drafted(_part(indicator), sentence(replace(row, shortly=year_said)), facts)
                year_said = year_said or row.measure != "stock"
        yield from self._pictures(area, [indicator for indicator, _ in told])

    def _of(self, indicator: Indicator) -> list[Measured]:
        """What is said of an indicator: of a month or a quarter alone, and from New Year."""
        series = self.known.series[indicator.pk]
        points = _points(indicator, series, self.period)
        return [self._measured(indicator, series, one, in_all=place > 0) for place, one in enumerate(points)]

    def _measured(self, indicator: Indicator, series: Series, told: Point, *, in_all: bool) -> Measured:
        alone = indicator.measure == "flow" and not told.period.cumulative and told.period.months != 12
        plans = [
            Planned(plan, target.value.normalize(), share_of_plan(told.value, target.value, indicator.better))
            for plan in ("central", "provincial")
            if (target := self.known.targets.get((indicator.pk, plan))) and not alone
        ]
        last, before = series.a_year_before(told.period), series.before(told.period)
        near = alone or indicator.measure == "rate"
        prices = self.prices.get(told.refs[0], "")
        claimed = self._claimed(indicator, told.period, prices)
        # a change that the report told goes before one that follows from two sums, each of them rounded
        before = None if before and before.difference and "just_before" in claimed else before
        plans += [_planned_as_told(claimed[name]) for name in _told_plans(claimed, {one.plan for one in plans})]
        plans.sort(key=lambda one: one.plan)  # the central one first, as reports have it
        return Measured(
            key=indicator.key, name=indicator.name, unit=indicator.unit, measure=indicator.measure,
            period=told.period, value=told.value, estimate=told.status == "estimate", better=indicator.better,
            prices=prices, plans=plans, last=last.value if last else None,
            before=before.value if before and near else None, in_all=in_all,
            told_last=_change_of(claimed.get("year_before")),
            told_before=_change_of(claimed.get("just_before")) if near else None,
            told_end=_change_of(claimed.get("year_end")),
        )  # fmt: skip

    def _claimed(self, indicator: Indicator, period: Period, prices: str) -> dict[str, Claim]:
        """The comparisons of a period that a report told itself, by what they compare with; at the prices of the value
        that they are told of, or told of no prices."""
        keys = {base: (indicator.pk, period, base) for base in _TOLD}
        found = {base: self.claims.get((*key, prices)) or self.claims.get((*key, "")) for base, key in keys.items()}
        return {base: claim for base, claim in found.items() if claim is not None}

    def _facts(self, indicator: Indicator, of: Measured) -> Iterator[Fact]:
        series = self.known.series[indicator.pk]
        told = series.at(of.period)
        if told:
            yield from _facts_of(told, indicator)
        claimed = self._claimed(indicator, of.period, of.prices)
        for plan in of.plans:
            if plan.told:
                yield fact_of_finding(claimed[f"plan.{plan.plan}"].finding)
                continue
            yield _fact_of_target(self.known.targets[indicator.pk, plan.plan], indicator)
        others = [(of.last, series.a_year_before(of.period)), (of.before, series.before(of.period))]
        for value, other in others:
            if value is not None and other is not None:
                yield from _facts_of(other, indicator)
        grows = of.key.startswith(GROWS)
        told_too = (
            ("year_before", of.last, of.told_last), ("just_before", None if grows else of.before, of.told_before),
            ("year_end", None, of.told_end),
        )  # fmt: skip
        for base, value, change in told_too:
            if value is None and change is not None:
                yield fact_of_finding(claimed[base].finding)

    def _bands(self) -> Iterator[Drafted]:
        for plan in _PLANS:
            shown = board(self.office, self.period.end.year, plan, self.period.end, self.known)
            if not shown.counts.total:
                continue
            bands = [
                Banded(
                    band_in_words(band.lower, band.upper),
                    [row.indicator.name for row in shown.rows if row.band == place],
                )
                for place, band in enumerate(shown.bands)
            ]
            facts = tuple(fact for row in shown.rows for fact in _facts_of_row(row))
            yield Drafted("economy", bands_in_words(shown.year, plan, bands, shown.counts.unknown), facts)
            if plan == "provincial":
                yield from drawn("economy", pictures.of_board(shown), facts)

    def _pictures(self, area: str, told: Iterable[Indicator]) -> Iterator[Drafted]:
        """The pictures of a heading: those of the first indicators stand, those of others are offered."""
        offered = 0
        for one in told:
            first = one.key in _FIRST
            if one.measure != "flow" or not (first or offered < _MOST_OFFERED // 3):
                continue
            offered += 0 if first else 1
            facts = self._facts_of_plans(one)
            shown = indicator_year(one, self.period.end.year, self.period.end, self.known)
            yield from drawn(area, pictures.against_plan(shown), facts, offered=not first)
            if one.broken_down_by:
                yield from self._by_body(area, one, offered=not first)
            if first:
                yield from drawn(area, pictures.of_pace(shown), facts, offered=one.key != "disbursement")

    def _by_body(self, area: str, of: Indicator, *, offered: bool) -> Iterator[Drafted]:
        """The bodies by share of their plan, on what each of them told."""
        rows = by_body(of, self.period.end.year, self.period.end)
        told = [fact for row in rows if row.point for fact in _facts_of(row.point, of, row.body.name)]
        aimed = [_fact_of_target(row.target, of, row.body.name) for row in rows if row.target and row.point]
        yield from drawn(area, pictures.of_bodies(of, rows, self.period.end), (*told, *aimed), offered=offered)

    def _facts_of_plans(self, indicator: Indicator) -> tuple[Fact, ...]:
        newest = self._to_date(indicator)
        targets = [one for (key, _), one in sorted(self.known.targets.items()) if key == indicator.pk]
        return (
            *(_facts_of(newest, indicator) if newest else ()),
            *(_fact_of_target(target, indicator) for target in targets),
        )

    def _to_date(self, indicator: Indicator) -> Point | None:
        series = self.known.series[indicator.pk]
        newest = series.latest(self.period.end)
        return series.to_date(newest.period) if newest and newest.period.end >= self.period.start else None

    def behind(self) -> list[Drafted]:
        """The indicators that are far behind the share of the year that is gone."""
        found = [
            (points, Drafted("behind", behind_in_words(one.name, share, points, "provincial"), facts, level=3))
            for one, told, target, facts in self._with_plan()
            if (share := share_of_plan(told.value, target.value)) is not None
            and (points := Disbursement(told.value, target.value, told.period.end).points_behind) is not None
            and points >= _FAR_BEHIND
        ]
        return [said for _, said in sorted(found, key=lambda pair: -pair[0])]

    def paces(self) -> Iterator[Drafted]:
        """What the rest of the year needs of the indicators that every leader asks for."""
        for one, told, target, facts in self._with_plan():
            if one.key in _FIRST:
                pace = Pace(told.value, target.value.normalize(), told.period.end.month)
                words = pace_in_words(one.name, one.unit, pace, "provincial")
                if words:
                    yield Drafted("pace", words, facts)

    def _with_plan(self) -> Iterator[tuple[Indicator, Point, Target, tuple[Fact, ...]]]:
        """The flows with a provincial plan and a value from New Year."""
        for one in self.known.rows:
            target, told = self.known.targets.get((one.pk, "provincial")), self._to_date(one)
            if one.measure == "flow" and one.better == "up" and target and told and told.period.months:
                yield one, told, target, (*_facts_of(told, one), _fact_of_target(target, one))


def _points(indicator: Indicator, series: Series, period: Period) -> list[Point]:
    """The value of the period, that from New Year, or the newest one of the period."""
    first = series.at(period)
    told = [first if first and not first.difference else None]  # a report says what was told, not what follows from it
    if indicator.measure == "flow" and not period.cumulative:
        told.append(series.at(year_to(period)))
    if indicator.measure == "rate" and (told[0] is None or indicator.key.startswith(GROWS)):
        told.append(series.at(year_to(period)))
    found = list({point.period: point for point in told if point is not None}.values())
    newest = series.latest(period.end)
    if found or newest is None or newest.period.end < period.start:
        return found
    return [(series.to_date(newest.period) if indicator.measure == "flow" else None) or newest]


def _base_of(claim: Claim) -> str:
    """What a claim compares with; of a plan also whose it is."""
    return f"plan.{plan_of(claim.base_words)}" if claim.base == Claim.Base.PLAN else claim.base


def _told_plans(claimed: Mapping[str, Claim], known: set[str]) -> list[str]:
    """The plans of which a report told the share while what they ask for is not stored."""
    return [f"plan.{name}" for name in ("central", "provincial") if f"plan.{name}" in claimed and name not in known]


def _planned_as_told(claim: Claim) -> Planned:
    """ "đạt 71,2% dự toán Trung ương giao", where the plan itself is not stored."""
    words, plan = fold(claim.base_words), plan_of(claim.base_words)
    thing = "dự toán" if "du toan" in words else "kế hoạch"
    whose = PLANS[plan] if plan == "central" or "tinh" in words else "năm"
    return Planned(plan, Decimal(0), claim.value.normalize(), f"{thing} {whose}")


def _change_of(claim: Claim | None) -> Change | None:
    if claim is None:
        return None
    unit = str(claim.finding.fields.get("unit") or "")
    return Change(claim.value.normalize(), "điểm %" if in_points(unit) else unit)


def _part(indicator: Indicator) -> str:
    return indicator.key or f"own:{indicator.pk}"


def _facts_of(told: Point, indicator: Indicator, body: str = "") -> list[Fact]:
    named = f"{indicator.name}{f', {body}' if body else ''}, {period_in_words(told.period)}"
    return [Fact("observation", ref, value_in_words(named, told.value, indicator.unit)) for ref in told.refs]


def _fact_of_target(target: Target, of: Indicator, body: str = "") -> Fact:
    named = f"{of.name}{f', {body}' if body else ''}, kế hoạch {PLANS[target.plan]} năm {target.end.year}"
    return Fact("target", target.pk, value_in_words(named, target.value, of.unit))


def _facts_of_row(row: Row) -> list[Fact]:
    if row.target is None or row.point is None:
        return []
    return [*_facts_of(row.point, row.indicator), _fact_of_target(row.target, row.indicator)]


def known_values(office: Office, period: Period) -> Iterator[Fact]:
    """All values of a period that a report could stand on."""
    told = Observation.objects.filter(
        indicator__office=office, current=True, body=None, end__range=(period.start, period.end)
    ).select_related("indicator")
    for row in told.order_by("pk"):
        yield from _facts_of(point(row), row.indicator)


def day_of(period: Period, dated: date) -> date:
    """Up to which day a report can tell: the end of its period, or its own day where the period runs on."""
    return min(period.end, dated)
