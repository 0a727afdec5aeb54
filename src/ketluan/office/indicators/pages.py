"""What the pages of indicators show: the scoreboard, one indicator, what contradicts what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ketluan.office.indicators import queries
from ketluan.office.indicators.models import Indicator, Target
from ketluan.office.indicators.rules.adoption import is_growth
from ketluan.office.indicators.rules.bands import Band, Scoreboard, band_of, scoreboard, share_of_plan
from ketluan.office.indicators.rules.change import change
from ketluan.office.indicators.rules.pace import Disbursement, Pace, Scenario, scenarios
from ketluan.office.indicators.rules.periods import Period, called, month, whole_year, year_to
from ketluan.office.indicators.rules.series import CALENDAR, Basis, Point, Series, chosen
from ketluan.office.people.models import Office

_DECEMBER = 12


@dataclass(frozen=True)
class Row:
    """One line of the scoreboard; ``band`` from 0, None without value or plan."""

    indicator: Indicator
    target: Target | None
    point: Point | None
    share: Decimal | None
    band: int | None
    over_year: Decimal | None


@dataclass(frozen=True)
class Board:
    """The scoreboard of a plan year."""

    year: int
    plan: str
    by: date
    bands: tuple[Band, ...]
    rows: Sequence[Row]
    counts: Scoreboard


@dataclass(frozen=True)
class Known:
    """What is stored of the indicators of an Office in a year and the one before: asked once for all that a paper
    says of them."""

    year: int
    rows: Sequence[Indicator]
    series: Mapping[int, Series]
    targets: Mapping[tuple[int, str], Target]


def known_of(office: Office, year: int) -> Known:
    """The indicators that an Office follows, with their values and plans."""
    rows = list(office.indicators.filter(active=True).select_related("lead"))
    return _known(rows, year)


def _known(rows: Sequence[Indicator], year: int) -> Known:
    """Of each indicator the values of the basis that was told last, and the plans at its prices."""
    told = queries.all_series(rows, (year - 1, year))
    of = {one.pk: chosen(told[one.pk]) for one in rows}
    series = {one.pk: of[one.pk][1] or Series((), one.measure) for one in rows}
    prices = {key: basis.prices for key, (basis, found) in of.items() if found is not None}
    return Known(year, rows, series, queries.year_targets(rows, year, prices))


def board(office: Office, year: int, plan: str, by: date, known: Known | None = None) -> Board:
    """Where the indicators of an Office stand against a plan, by a day."""
    known = known or known_of(office, year)
    of = queries.bands_on(by, office.province)
    day = min(by, date(year, _DECEMBER, 31))
    points = {one.pk: standing(known.series[one.pk], day) for one in known.rows}
    shown = [
        _row(one, known.targets.get((one.pk, plan)), known.series[one.pk], points[one.pk], of) for one in known.rows
    ]
    planned = [row.share for row in shown if row.target]
    return Board(year, plan, by, of, shown, scoreboard(planned, of))


def standing(series: Series, by: date) -> Point | None:
    """The newest value by a day: from New Year where it adds up, else as it was told."""
    newest = series.latest(by)
    return (series.to_date(newest.period) or newest) if newest else None


def _row(indicator: Indicator, target: Target | None, series: Series, point: Point | None, of: Sequence[Band]) -> Row:
    share = share_of_plan(point.value, target.value, indicator.better) if target and point else None
    last = series.a_year_before(point.period) if point else None
    over = change(point.value, last.value) if point and last and indicator.measure != "rate" else None
    band = None if share is None else band_of(share, of)
    return Row(indicator, target, point, share, band, over)


@dataclass(frozen=True)
class MonthRow:
    """A month of the indicator's page: the month itself, from New Year, both a year before, and the changes."""

    number: int
    alone: Point | None
    to_date: Point | None
    alone_before: Point | None
    to_date_before: Point | None
    over_month: Decimal | None
    over_year: Decimal | None
    to_date_over_year: Decimal | None
    shares: tuple[Decimal | None, ...]


@dataclass(frozen=True)
class PlanRow:
    """A plan of the year: how far it is met, and what the rest needs."""

    target: Target
    share: Decimal | None
    pace: Pace | None
    earlier: Sequence[Target] = ()


@dataclass(frozen=True)
class IndicatorYear:
    """The page of one indicator in one year."""

    indicator: Indicator
    year: int
    months: Sequence[MonthRow]
    plans: Sequence[PlanRow]
    scenarios: Sequence[Scenario]
    latest: Point | None
    disbursement: Disbursement | None
    basis: Basis = CALENDAR
    bases: Sequence[Basis] = ()


def indicator_page(indicator: Indicator, year: int, by: date, wanted: Basis | None) -> IndicatorYear:
    """All that is known of an indicator in a year, by a day, of one basis: the wanted one, else the one told last;
    with the revisions of its plans."""
    of = queries.all_series([indicator], (year - 1, year))[indicator.pk]
    basis, series = chosen(of, wanted)
    versions = queries.target_versions(indicator, year)
    held = [one for one in versions if one.current]
    targets = queries.at_prices(held, {indicator.pk: basis.prices} if series else None)
    known = Known(year, [indicator], {indicator.pk: series or Series((), indicator.measure)}, targets)
    found = indicator_year(indicator, year, by, known, basis)
    plans = [replace(row, earlier=_earlier(row.target, versions)) for row in found.plans]
    return replace(found, plans=plans, bases=sorted(of))


def _earlier(target: Target, versions: Iterable[Target]) -> list[Target]:
    return [one for one in versions if _same_plan(one, target) and one.pk != target.pk]


def _same_plan(one: Target, other: Target) -> bool:
    return (one.plan, one.prices, one.start) == (other.plan, other.prices, other.start)


def indicator_year(
    indicator: Indicator, year: int, by: date, known: Known | None = None, basis: Basis | None = None
) -> IndicatorYear:
    """All that is known of an indicator in a year, by a day."""
    held = known or _known([indicator], year)
    series, basis = held.series[indicator.pk], basis or CALENDAR
    targets = [one for (key, _), one in sorted(held.targets.items()) if key == indicator.pk]
    latest = standing(series, min(by, date(year, _DECEMBER, 31)))
    months = [_month_row(indicator, series, one, targets) for one in _months(year, basis)]
    plans = [PlanRow(one, _share(indicator, latest, one), _pace(indicator, latest, one)) for one in targets]
    return IndicatorYear(
        indicator, year, months, plans, _scenarios(indicator, series, latest, plans), latest,
        _disbursement(indicator, latest, targets), basis,
    )  # fmt: skip


def _months(year: int, basis: Basis) -> list[tuple[int, Period]]:
    return [(number, month(year, number, basis.regime)) for number in range(1, _DECEMBER + 1)]


def _month_row(indicator: Indicator, series: Series, of: tuple[int, Period], targets: Iterable[Target]) -> MonthRow:
    number, this = of
    alone, to_date = series.at(this), series.to_date(this)
    if number == 1 and to_date is None:
        to_date = alone
    before = series.before(this)
    alone_before, to_date_before = series.a_year_before(this), series.a_year_before(year_to(this))
    return MonthRow(
        number, alone, to_date, alone_before, to_date_before,
        _over(indicator, alone, before), _over(indicator, alone, alone_before),
        _over(indicator, to_date, to_date_before), tuple(_share(indicator, to_date, one) for one in targets),
    )  # fmt: skip


def _over(indicator: Indicator, new: Point | None, old: Point | None) -> Decimal | None:
    """The change in percent; of rates the difference in points, but of none that is a change itself: what prices rose
    by since the month before does not follow from what they rose by since the year before."""
    if new is None or old is None or is_growth(indicator.name):
        return None
    return new.value - old.value if indicator.unit == "%" else change(new.value, old.value)


def _share(indicator: Indicator, told: Point | None, target: Target) -> Decimal | None:
    return share_of_plan(told.value, target.value, indicator.better) if told else None


def _pace(indicator: Indicator, told: Point | None, target: Target) -> Pace | None:
    if told is None or indicator.measure != "flow" or called(told.period).start.month != 1:
        return None
    return Pace(told.value, target.value, told.period.end.month)


def _scenarios(
    indicator: Indicator, series: Series, told: Point | None, plans: Sequence[PlanRow]
) -> tuple[Scenario, ...]:
    if told is None or indicator.measure != "flow" or told.period.start.month != 1 or told.period.months is None:
        return ()
    same, whole = series.a_year_before(told.period), series.at(whole_year(told.period.end.year - 1))
    plan = plans[0].target.value if plans else Decimal(0)
    last = (same.value, whole.value) if same and whole else None
    return scenarios(Pace(told.value, plan, told.period.months), last)


def _disbursement(indicator: Indicator, told: Point | None, targets: Sequence[Target]) -> Disbursement | None:
    if told is None or not indicator.key.startswith("disbursement") or not targets:
        return None
    return Disbursement(told.value, targets[0].value, told.period.end)
