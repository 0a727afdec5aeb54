"""What a grid asks for, and which entered values are doubtful. No Django here, no clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from ketluan.office.indicators.rules.change import adds_up, change
from ketluan.office.indicators.rules.periods import Period, called, in_regime, just_before, year_before

Doubt = Literal["year", "last", "shrunk", "more", "unequal"]
_YEAR: Final = 12
# by the months of a period: the frequencies whose indicators have a value for it
_TOLD_OF: Final = {
    3: {"W", "M", "Q"},
    6: {"W", "M", "Q", "H"},
    9: {"W", "M", "Q", "9M"},
    _YEAR: {"M", "Q", "Y"},
}
_WHOLE_NUMBERS: Final = 18
_DECIMALS: Final = 6


@dataclass(frozen=True)
class Limits:
    """From where on a change is asked about: in percent over the year before and over the period before; in points
    where the unit is percent. None does not ask."""

    over_year: Decimal | None = None
    over_last: Decimal | None = None
    points: Decimal | None = None


@dataclass(frozen=True)
class Measured:
    """A value with what it is compared with; ``percent`` where its unit is percent."""

    value: Decimal
    measure: str
    percent: bool
    last: Decimal | None = None
    year_before: Decimal | None = None


def kept_exactly(value: Decimal) -> bool:
    """Whether a value is stored as it is written: at most 18 digits before the comma, six after it."""
    exponent = value.normalize().as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= _DECIMALS and abs(value) < Decimal(10) ** _WHOLE_NUMBERS


def due(frequency: str, period: Period) -> bool:
    """Whether an indicator told by week (W), month (M), quarter (Q), half-year (H), nine months (9M) or year (Y) has a
    value for a period. Months and quarters are also told from New Year on."""
    told = set(frequency.split())
    if period.months is None:
        return "W" in told
    return bool(told & _TOLD_OF.get(period.months, {"W", "M", "Q"} if period.months % 3 == 0 else {"W", "M"}))


def period_of_last(period: Period) -> Period:
    """The period that "as last time" means: of what counts from New Year the same up to the month before; of the whole
    year the year before; else the one of the same length just before."""
    if period.administrative:
        return in_regime(period_of_last(called(period)), "administrative")
    if not period.cumulative or period.months in (None, _YEAR):
        return just_before(period) if period.months != _YEAR else year_before(period)
    return Period(period.start, date.fromordinal(period.end.replace(day=1).toordinal() - 1))


def doubts(measured: Measured, period: Period, limits: Limits) -> Iterator[tuple[Doubt, Decimal]]:
    """What is odd of a value beside those before, each with the change in percent, of percents in points."""
    over_year = _over(measured, measured.year_before)
    if _beyond(over_year, limits.points if measured.percent else limits.over_year):
        yield "year", over_year or Decimal(0)
    if period.cumulative and measured.measure == "flow" and period.months != _YEAR:
        if measured.last is not None and measured.value < measured.last:
            yield "shrunk", measured.last
        return
    over_last = _over(measured, measured.last)
    if _beyond(over_last, limits.points if measured.percent else limits.over_last):
        yield "last", over_last or Decimal(0)


def _over(measured: Measured, old: Decimal | None) -> Decimal | None:
    if old is None:
        return None
    return measured.value - old if measured.percent else change(measured.value, old)


def _beyond(moved: Decimal | None, limit: Decimal | None) -> bool:
    return moved is not None and limit is not None and abs(moved) > limit


def doubt_of_parts(whole: Decimal | None, parts: Sequence[Decimal | None], *, must: bool) -> Doubt | None:
    """A part is "more" than the whole; or those that ``must`` make it, and are all told, are "unequal" to it."""
    told = [part for part in parts if part is not None]
    if whole is None or not told or whole < 0:
        return None
    if must and len(told) == len(parts):
        return None if adds_up(told, whole) else "unequal"
    most = sum(told, Decimal(0)) if must else max(told)
    return "more" if most > whole else None
