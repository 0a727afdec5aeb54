"""The values of one indicator in time: a month, what adds up from New Year, the same of the year before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators.rules.periods import (
    Period,
    Regime,
    called,
    just_before,
    month_after,
    month_of,
    regime_of,
    year_before,
    year_to,
)

Measure = Literal["flow", "stock", "rate"]


@dataclass(frozen=True)
class Point:
    """A value of a period. ``refs`` are the rows that it stands in; a sum has those of all its parts, what was taken
    from two sums (``difference``) those of both, the later one first."""

    period: Period
    value: Decimal
    status: str
    refs: tuple[int, ...]
    difference: bool = False

    @property
    def reckoned(self) -> bool:
        """Whether it was reckoned from several values."""
        return len(self.refs) > 1


@dataclass(frozen=True, order=True)
class Basis:
    """What values must share to be compared: the prices ("", "constant", "current") and the regime of their periods."""

    prices: str = ""
    regime: Regime = "statistical"


CALENDAR = Basis()
_STATUSES = ("estimate", "preliminary", "final")  # the least settled first


class Series:
    """The current values of one indicator (and one body), to be asked for by period."""

    def __init__(self, points: Iterable[Point], measure: Measure) -> None:
        """Index the points."""
        self._points = {point.period: point for point in points}
        self._measure = measure

    def __bool__(self) -> bool:
        """Whether there is any value."""
        return bool(self._points)

    @property
    def last(self) -> date | None:
        """The last day of which something was told."""
        return max((period.end for period in self._points), default=None)

    def at(self, period: Period) -> Point | None:
        """The value of a period: as told; for a flow also as the sum of its months, or as what one sum from New Year
        has more than the one before; for a stock as of its last day."""
        told = self._points.get(period)
        if told is not None or self._measure == "rate":
            return told
        if self._measure == "stock":
            return self._as_of(period.end)
        return self._sum(period) or self._difference(period)

    def _as_of(self, day: date) -> Point | None:
        """The stock told for the period that ends on a day, the shortest first."""
        ending = [point for point in self._points.values() if point.period.end == day]
        return min(ending, key=lambda point: point.period.days, default=None)

    def _difference(self, period: Period) -> Point | None:
        """What was told up to the end of a period less what was told up to the day before it; none where that is less
        than nothing, for one of both is wrong then."""
        whole = year_to(period)
        if period.start <= whole.start or not called(period).months:
            return None
        later = self._points.get(whole)
        earlier = self._points.get(Period(whole.start, period.start - timedelta(days=1)))
        if later is None or earlier is None or later.value < earlier.value:
            return None
        status = min(later.status, earlier.status, key=_STATUSES.index)
        return Point(period, later.value - earlier.value, status, (*later.refs, *earlier.refs), difference=True)

    def _sum(self, period: Period) -> Point | None:
        name, regime = called(period), regime_of(period)
        if not name.months or name.months == 1:
            return None
        months = [month_after(name.start, number, regime) for number in range(name.months)]
        found = [self._points.get(one) for one in months]
        parts = [point for point in found if point is not None]
        if len(parts) < len(months):
            return self._grown(period, period.end, regime)
        return added(period, parts)

    def _grown(self, period: Period, last: date, regime: Regime) -> Point | None:
        """What was told up to an earlier month, and the months since."""
        tail: list[Point] = []
        day = last
        while day > period.start:
            told = self._points.get(Period(period.start, day))
            if told is not None and tail:
                return added(period, [told, *tail])
            single = self._points.get(month_of(day, regime))
            if single is None:
                return None
            tail.append(single)
            day = just_before(single.period).end
        return None

    def to_date(self, period: Period) -> Point | None:
        """From New Year to the end of a period, else to the last day in it up to which it was told ("đến ngày 25/8"); a
        rate or a stock stands as it was told last in it."""
        whole = self.at(year_to(period))
        if whole is not None:
            return whole
        return self._up_to_a_day(period) if self._measure == "flow" else self.at(period)

    def _up_to_a_day(self, period: Period) -> Point | None:
        start = year_to(period).start
        told = [
            point
            for point in self._points.values()
            if point.period.start == start and max(period.start, start) < point.period.end <= period.end
        ]
        return max(told, key=lambda point: point.period.end, default=None)

    def latest(self, by: date) -> Point | None:
        """The newest value that ends by a day and begins in its year; of those that end together the longest."""
        fitting = [
            point
            for point in self._points.values()
            if point.period.end <= by and called(point.period).start.year == by.year
        ]
        return max(fitting, key=lambda point: (point.period.end, point.period.days), default=None)

    def a_year_before(self, period: Period) -> Point | None:
        """The same days of the year before."""
        return self.at(year_before(period))

    def at_end_of(self, period: Period) -> Point | None:
        """The value as it stood at the end of a period ("so với cuối năm"): of a stock the one of its last day."""
        return self._as_of(period.end) if self._measure == "stock" else self.at(period)

    def before(self, period: Period) -> Point | None:
        """The period of the same length just before."""
        return self.at(just_before(period))


def chosen(of: Mapping[Basis, Series], wanted: Basis | None = None) -> tuple[Basis, Series | None]:
    """One basis of several: the wanted one where it was told, else the one told last; of two told last that of the
    calendar, and that without prices. Nothing told is of no basis."""
    if wanted in of or not of:
        return wanted or Basis(), of.get(wanted or Basis())
    order = ("", "constant", "current")

    def rank(basis: Basis) -> tuple[int, bool, int]:
        last = of[basis].last
        return -(last.toordinal() if last else 0), basis.regime != "statistical", order.index(basis.prices)

    best = min(of, key=rank)
    return best, of[best]


def added(period: Period, parts: Sequence[Point]) -> Point:
    """The sum of several values for a period; the least settled of their statuses is its own."""
    status = min((part.status for part in parts), key=_STATUSES.index)
    refs = tuple(ref for part in parts for ref in part.refs)
    return Point(period, sum((part.value for part in parts), Decimal(0)), status, refs)
