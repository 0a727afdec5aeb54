"""Periods of figures: what a number covers, and the period that it is compared with.

Sources: administrative reports run from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12), statistical ones by
the calendar (Nghị định 60/2018/NĐ-CP).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ketluan.vietnamese.folding import fold

Regime = Literal["statistical", "administrative"]
_MONTHS = 12
_ADMINISTRATIVE_DAY = 15


@dataclass(frozen=True, order=True)
class Period:
    """From a day to a day, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        """Raises ``ValueError`` where it ends before it begins."""
        if self.end < self.start:
            raise ValueError(f"{self.start}/{self.end}: the period ends before it begins")

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    @property
    def months(self) -> int | None:
        """How many whole calendar months it is; None where it is none."""
        whole = self.start.day == 1 and self.end == _last_day(self.end.year, self.end.month)
        return _count(self.end) - _count(self.start) + 1 if whole else None

    @property
    def administrative(self) -> bool:
        """From a 15th to a 14th."""
        return self.start.day == _ADMINISTRATIVE_DAY and self.end.day == _ADMINISTRATIVE_DAY - 1

    @property
    def cumulative(self) -> bool:
        """From the first day of a year, and longer than a month."""
        first = (_MONTHS, _ADMINISTRATIVE_DAY) if self.administrative else (1, 1)
        if (self.start.month, self.start.day) != first:
            return False
        years = self.end.year - self.start.year
        return self.end.month > 1 and years == (1 if self.administrative else 0)

    @property
    def iso(self) -> str:
        """As the record writes periods: "2021-09", "2021-01/2021-09", "2021", "2021-01-01/2021-08-28", "2021-08-28"."""
        if self.start == self.end:
            return self.start.isoformat()
        if self.months is None:
            return f"{self.start.isoformat()}/{self.end.isoformat()}"
        if self.months == 1:
            return f"{self.start:%Y-%m}"
        if (self.start.month, self.months) == (1, _MONTHS):
            return f"{self.start:%Y}"
        return f"{self.start:%Y-%m}/{self.end:%Y-%m}"


def period_of(iso: str) -> Period | None:
    """The period that the record writes so; None where it is none, or not exact enough to be one."""
    first, slash, last = iso.partition("/")
    start, end = _ends(first), _ends(last if slash else first)
    if start is None or end is None or end[1] < start[0]:
        return None
    return Period(start[0], end[1])


_WEEK = re.compile(r"(\d{4})-w(\d{1,2})|tuan (?:thu )?(\d{1,2}) ?(?:/ ?|nam )(\d{4})")


def week_of(written: str) -> Period | None:
    """A week, from Monday to Sunday, by its number of ISO 8601: "2026-W36", "tuần 36/2026"; None for anything else."""
    found = _WEEK.fullmatch(fold(" ".join(written.split())))
    if found is None:
        return None
    year, number = (found[1], found[2]) if found[1] else (found[4], found[3])
    try:
        first = date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        return None
    return Period(first, first + timedelta(days=6))


def _ends(iso: str) -> tuple[date, date] | None:
    parts = iso.split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    try:
        match [int(part) for part in parts]:
            case [year]:
                return date(year, 1, 1), date(year, _MONTHS, 31)
            case [year, month]:
                return date(year, month, 1), _last_day(year, month)
            case [year, month, day]:
                return (date(year, month, day),) * 2
    except ValueError:
        return None
    return None


def whole_year(year: int) -> Period:
    """The calendar year."""
    return Period(date(year, 1, 1), date(year, _MONTHS, 31))


def month(year: int, number: int, regime: Regime = "statistical") -> Period:
    """A month by the calendar, or of administrative reports: from the 15th of the month before to the 14th."""
    if regime == "statistical":
        return Period(date(year, number, 1), _last_day(year, number))
    return Period(
        _shifted(date(year, number, 1), -1).replace(day=_ADMINISTRATIVE_DAY),
        date(year, number, _ADMINISTRATIVE_DAY - 1),
    )


def regime_of(period: Period) -> Regime:
    """Which regime a period is of: from a 15th to a 14th it is administrative, else it is of the calendar."""
    return "administrative" if period.administrative else "statistical"


def in_regime(period: Period, regime: Regime) -> Period:
    """The period of another regime that is called the same: "tháng 9", "9 tháng", "năm 2026". What is no whole number
    of calendar months stays as it is."""
    if regime == "statistical" or period.months is None:
        return period
    return Period(month(period.start.year, period.start.month, regime).start, month_of(period.end, regime).end)


def month_of(day: date, regime: Regime = "statistical") -> Period:
    """The month that is called by the calendar month of a day."""
    return month(day.year, day.month, regime)


def month_after(day: date, months: int, regime: Regime = "statistical") -> Period:
    """The month that comes some months after that of a day."""
    return month_of(_shifted(day.replace(day=1), months), regime)


def called(period: Period) -> Period:
    """The calendar period by whose name an administrative one goes: 15/8 to 14/9 is "tháng 9"."""
    if not period.administrative:
        return period
    return Period(_shifted(period.start.replace(day=1), 1), _last_day(period.end.year, period.end.month))


def year_to(period: Period) -> Period:
    """From New Year to the period's last day; the administrative year begins on 15 December of the year before."""
    if period.administrative:
        return Period(date(period.end.year - 1, _MONTHS, _ADMINISTRATIVE_DAY), period.end)
    return Period(date(period.end.year, 1, 1), period.end)


def year_before(period: Period) -> Period:
    """The same days of the year before ("cùng kỳ"); the last day of a month stays the last."""
    return Period(_a_year_back(period.start, last=False), _a_year_back(period.end, last=True))


def just_before(period: Period) -> Period:
    """The period of the same length just before ("tháng trước", "quý trước"): whole months where it is of months."""
    if period.administrative:
        return in_regime(just_before(called(period)), "administrative")
    if period.months is None:
        return Period(period.start - timedelta(days=period.days), period.start - timedelta(days=1))
    last = period.start - timedelta(days=1)
    return Period(_shifted(period.start, -period.months), last)


def share_of_year(day: date) -> tuple[int, int]:
    """Days gone of the year up to and with a day, and the days of that year."""
    first = date(day.year, 1, 1)
    return (day - first).days + 1, 366 if calendar.isleap(day.year) else 365


def _a_year_back(day: date, *, last: bool) -> date:
    year = day.year - 1
    if last and day == _last_day(day.year, day.month):
        return _last_day(year, day.month)
    return date(year, day.month, min(day.day, _last_day(year, day.month).day))


def _shifted(day: date, months: int) -> date:
    year, month_index = divmod(_count(day) + months, _MONTHS)
    return date(year, month_index + 1, min(day.day, _last_day(year, month_index + 1).day))


def _count(day: date) -> int:
    return day.year * _MONTHS + day.month - 1


def _last_day(year: int, number: int) -> date:
    return date(year, number, calendar.monthrange(year, number)[1])
