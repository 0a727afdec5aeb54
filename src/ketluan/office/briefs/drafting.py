"""What a report of a period can say: facts asked of the stores, put in order and said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models.functions import Coalesce

from ketluan.office.briefs.rules.facts import Drafted, Fact
from ketluan.office.briefs.rules.prose import (
    Measured,
    Tasks,
    band_in_words,
    bands_in_words,
    number,
    quantity,
    sentence,
    sentence_case,
    tasks_in_words,
)
from ketluan.office.briefs.stored import fact_of_finding, fact_of_task
from ketluan.office.indicators import queries
from ketluan.office.indicators.models import Indicator, Observation, Target
from ketluan.office.indicators.pages import board
from ketluan.office.indicators.queries import waiting
from ketluan.office.indicators.rules.bands import share_of_plan
from ketluan.office.indicators.rules.change import change
from ketluan.office.indicators.rules.periods import Period, period_of
from ketluan.office.indicators.rules.series import Point, Series
from ketluan.office.people.models import Office
from ketluan.office.review.models import STANDING, Finding
from ketluan.office.tasks.counting import in_class
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.queries import tally
from ketluan.office.tasks.rules import StatClass
from ketluan.reference.indicators import indicators
from ketluan.vietnamese.dates import write_date

# The parts of a report on the economy and society, in the order of provincial reports.
_AREAS = {
    "growth": "Tăng trưởng kinh tế",
    "industry_trade": "Công nghiệp, thương mại",
    "agriculture": "Nông, lâm nghiệp, thủy sản",
    "countryside": "Xây dựng nông thôn mới",
    "budget": "Tài chính, ngân hàng",
    "investment": "Đầu tư phát triển",
    "enterprises": "Phát triển doanh nghiệp",
    "society": "Văn hóa - xã hội",
    "environment": "Tài nguyên, môi trường, phòng chống thiên tai",
    "administration": "Cải cách hành chính, chuyển đổi số",
    "security": "An ninh, trật tự, an toàn giao thông",
    "party": "Xây dựng Đảng",
    "own": "Các chỉ tiêu khác",
}
_AHEAD = 120  # days


@dataclass(frozen=True)
class Draft:
    """The sentences in order, and all facts that were at hand."""

    sentences: tuple[Drafted, ...]
    known: tuple[Fact, ...]


def report(office: Office, period: Period) -> Draft:
    """The report of a period: where the indicators stand, tasks, difficulties, what comes next."""
    said = [
        *_economy(office, period),
        Drafted("tasks", "Kết quả thực hiện kết luận, chỉ đạo", level=1),
        *_tasks(office, period.end),
        *_difficulties(office, period),
        *_ahead(office, period.end),
    ]
    return Draft(tuple(said), tuple(_known(office, period)))


def _economy(office: Office, period: Period) -> Iterator[Drafted]:
    rows = list(office.indicators.filter(active=True))
    years = (period.end.year - 1, period.end.year)
    series, plans = queries.series_of(rows, years), queries.year_targets(rows, period.end.year)
    areas = {row.key: row.area for row in indicators()}
    yield Drafted("economy", "Tình hình kinh tế - xã hội", level=1)
    yield from _bands(office, period)
    for area, title in _AREAS.items():
        of_area = [one for one in rows if areas.get(one.key, "own") == area]
        found = [said for one in of_area if (said := _of_indicator(one, series[one.pk], plans, period)) is not None]
        if found:
            yield Drafted(area, title, level=2)
            yield from found


def _bands(office: Office, period: Period) -> Iterator[Drafted]:
    shown = board(office, period.end.year, "provincial", period.end)
    if shown.counts.total:
        counts = [
            (band_in_words(band.lower, band.upper), count)
            for band, count in zip(shown.bands, shown.counts.counts, strict=True)
        ]
        facts = tuple(
            fact
            for row in shown.rows
            if row.target and row.point
            for fact in (*_facts_of(row.point, row.indicator), _fact_of_target(row.target))
        )
        said = bands_in_words(period.end.year, counts, shown.counts.total, shown.counts.unknown)
        yield Drafted("economy", said, facts)


def _of_indicator(
    indicator: Indicator, series: Series, plans: dict[tuple[int, str], Target], period: Period
) -> Drafted | None:
    told = series.at(period) or (series.to_date(period) if indicator.measure != "rate" else None)
    told = told or _rate_within(indicator, series, period)
    if told is None:
        return None
    targets = [plans[key] for key in ((indicator.pk, plan) for plan in ("central", "provincial")) if key in plans]
    if indicator.unit == "%" and indicator.measure == "rate":
        targets = []
    shares = [(one.plan, share) for one in targets if (share := share_of_plan(told.value, one.value, indicator.better))]
    last, before = series.a_year_before(told.period), series.before(told.period)
    alone = told.period.months in (1, 3) and indicator.measure == "flow"
    words = sentence(
        Measured(
            key=indicator.key,
            name=indicator.name,
            unit=indicator.unit,
            measure=indicator.measure,
            period=told.period,
            value=told.value,
            estimate=told.status == "estimate",
            shares=shares,
            over_year=_moved(indicator, told, last),
            over_before=_moved(indicator, told, before) if alone else None,
        )
    )
    facts = [*_facts_of(told, indicator), *(_fact_of_target(one) for one in targets)]
    facts += [fact for other in (last, before if alone else None) if other for fact in _facts_of(other, indicator)]
    return Drafted(indicator.key or f"own:{indicator.pk}", words, tuple(dict.fromkeys(facts)))


def _rate_within(indicator: Indicator, series: Series, period: Period) -> Point | None:
    """A monthly rate of the last month of a longer period."""
    if indicator.measure != "rate":
        return None
    latest = series.latest(period.end)
    return latest if latest and latest.period.end == period.end else None


def _moved(indicator: Indicator, new: Point, old: Point | None) -> Decimal | None:
    """A change in percent, of shares in points; a growth rate is a change already."""
    if old is None or indicator.key.startswith(("grdp.growth", "industry.index")):
        return None
    return new.value - old.value if indicator.unit == "%" else change(new.value, old.value)


def _facts_of(told: Point, indicator: Indicator) -> list[Fact]:
    return [Fact("observation", ref, quantity(told.value, indicator.unit)) for ref in told.refs]


def _fact_of_target(target: Target) -> Fact:
    return Fact("target", target.pk, number(target.value))


def _tasks(office: Office, until: date) -> Iterator[Drafted]:
    rows = Task.objects.filter(office=office, assigned_on__lte=until)
    counts = tally(rows, until)
    late = list(
        rows.filter(in_class(StatClass.OVERDUE, until)).select_related("lead").order_by("lead__sorted_by", "pk")
    )
    units: dict[str, int] = {}
    for one in late:
        units[one.lead.name] = units.get(one.lead.name, 0) + 1
    said = Tasks(
        counts.total, counts.done_on_time, counts.done_late, counts.open_in_time, counts.overdue, counts.undated,
        sorted(units.items(), key=lambda pair: -pair[1]),
    )  # fmt: skip
    facts = tuple(fact_of_task(one) for one in late)
    for words in tasks_in_words(said, write_date(until.isoformat(), short=True)):
        yield Drafted("tasks", words, facts if "quá hạn:" in words else ())


def _difficulties(office: Office, period: Period) -> Iterator[Drafted]:
    rows = _findings(office, period, "difficulties")
    if rows:
        yield Drafted("difficulties", "Tồn tại, hạn chế", level=1)
    for one in rows:
        yield Drafted("difficulties", sentence_case(one.quote), (fact_of_finding(one),), level=3)


def _findings(office: Office, period: Period, kind: str) -> list[Finding]:
    """The confirmed findings of a kind whose session, document or receipt falls into a period."""
    day = Coalesce("source__of_session__session__held_on", "source__dated", "source__received_on")
    rows = Finding.objects.filter(STANDING, kind=kind, source__office=office).annotate(day=day)
    return list(rows.filter(day__range=(period.start, period.end)).order_by("source", "start", "pk"))


def _unused_figures(office: Office, period: Period) -> Iterator[Finding]:
    """The confirmed figures of a period that are no value of an indicator."""
    for one in waiting(office):
        of = period_of(str(one.fields.get("period") or ""))
        if of is not None and period.start <= of.end <= period.end:
            yield one


def _ahead(office: Office, until: date) -> Iterator[Drafted]:
    rows = Task.objects.filter(office=office, done_on=None, due__gt=until).select_related("lead").order_by("due", "pk")
    coming = [one for one in rows if (one.due - until).days <= _AHEAD]
    if coming:
        yield Drafted("ahead", "Nhiệm vụ trọng tâm thời gian tới", level=1)
    for one in coming:
        words = f"{one.lead.name}: {one.wording[:1].lower()}{one.wording[1:].rstrip(' .;')}"
        due = write_date(one.due.isoformat(), short=True)
        later = "" if due in words else f"; thời hạn {due}"
        yield Drafted("ahead", f"{words}{later}.", (fact_of_task(one),), level=3)


def _known(office: Office, period: Period) -> Iterator[Fact]:
    """All facts of the period that a report could stand on."""
    told = Observation.objects.filter(
        indicator__office=office, current=True, body=None, end__range=(period.start, period.end)
    ).select_related("indicator")
    for row in told.order_by("pk"):
        yield Fact("observation", row.pk, quantity(row.value.normalize(), row.indicator.unit))
    for kind in ("difficulties", "decisions", "requests"):
        yield from (fact_of_finding(one) for one in _findings(office, period, kind))
    yield from (fact_of_finding(one) for one in _unused_figures(office, period))
