"""Stored values said as a report of a Vietnamese office says them. Numbers are written as Vietnamese write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators.rules.change import change as relative
from ketluan.office.indicators.rules.change import rounded
from ketluan.office.indicators.rules.pace import Pace
from ketluan.office.indicators.rules.periods import Period
from ketluan.vietnamese.dates import write_date, write_period
from ketluan.vietnamese.numbers import write_number

Plan = Literal["central", "provincial", "striving"]
Measure = Literal["flow", "stock", "rate"]
Better = Literal["up", "down", "none"]

PLANS: dict[str, str] = {"central": "Trung ương giao", "provincial": "tỉnh giao", "striving": "phấn đấu"}
PRICES: dict[str, str] = {"constant": " (giá so sánh)", "current": " (giá hiện hành)"}
_BUDGET = ("budget.",)
_GROWTH = ("grdp.growth", "industry.index")
_INDEXES = ("industry.index", "prices.cpi")
_CPI, _MEAN = "prices.cpi", "bình quân "
GROWS = (*_GROWTH, _CPI)  # told as a change since the year before
_INDEX_OF_HUNDRED = 50  # an index of industry is told as a change ("10,4") or of a hundred ("110,4")
_MILLION = Decimal(10) ** 6
_MONEY = ("đồng", "USD")
_FEW = 100  # of few things the change is told in their number
_NAMED = 3  # indicators that a band names


@dataclass(frozen=True)
class Planned:
    """What a plan asks for, and how far it is met in percent; no share where a share says nothing. ``told``: the plan
    as a report named it, of which the share alone is known."""

    plan: str
    target: Decimal
    share: Decimal | None = None
    told: str = ""


@dataclass(frozen=True)
class Change:
    """A change as a report told it: below zero for a fall, in "%", "điểm %" or the unit itself."""

    value: Decimal
    unit: str


@dataclass(frozen=True)
class Measured:
    """What a sentence says of one indicator: the value of the period, and what it is compared with.

    ``last`` is the value of the same period a year before, ``before`` that of the period just before; where there is
    none, ``told_last`` and ``told_before`` are the changes that the report itself told, ``told_end``
    the one since the end of the year before. ``shortly``: the
    year stands in a sentence before it. ``in_all``: it sums up what a sentence before it said of a part.
    """

    key: str
    name: str
    unit: str
    measure: Measure
    period: Period
    value: Decimal
    estimate: bool
    better: Better = "up"
    prices: str = ""
    plans: Sequence[Planned] = ()
    last: Decimal | None = None
    before: Decimal | None = None
    told_last: Change | None = None
    told_before: Change | None = None
    told_end: Change | None = None
    shortly: bool = False
    in_all: bool = False


def sentence(of: Measured) -> str:
    """One sentence: "Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 ước đạt 1.532,8 tỷ đồng, bằng 82,1% dự
    toán tỉnh giao, tăng 9,5% so với cùng kỳ năm trước."."""
    return ", ".join([_said(of), *_against_plans(of), *_moved_since(of)]) + "."


def _said(of: Measured) -> str:
    when, name = _when(of), f"{of.name}{PRICES.get(of.prices, '')}"
    thing = _counted(of)
    if thing:
        told = f"toàn tỉnh {'ước ' if of.estimate else ''}có {_short_amount(of.value)} {thing}"
        return f"{when[:1].upper()}{when[1:]}, {told}"
    told = _value(of)
    if of.measure == "stock":
        return f"{when[:1].upper()}{when[1:]}, {_lower(name)} {told}"
    if of.in_all:
        opening = f"{when[:1].upper()}{when[1:]}" if when.startswith(_MEAN) else f"Tính chung {when}"
        return f"{opening}, {_lower(name)} {told}"
    return f"{name} {when} {told}"


def _value(of: Measured) -> str:
    if of.key in _INDEXES and of.value < _INDEX_OF_HUNDRED:
        return f"{'ước ' if of.estimate else ''}{exactly_moved(of.value)}% so với cùng kỳ năm trước"
    if of.key in _INDEXES:
        return f"{'ước ' if of.estimate else ''}bằng {number(of.value)}% so với cùng kỳ năm trước"
    met = of.better != "down"
    verb = ("ước đạt" if met else "ước") if of.estimate else ("đạt" if met else "là")
    return f"{verb} {quantity(of.value, of.unit)}"


def _counted(of: Measured) -> str:
    """What is counted, where the name begins with the unit: "xã đạt chuẩn nông thôn mới"; else ""."""
    name = _lower(of.name).removeprefix("số ")
    is_count = of.measure != "rate" and of.unit != "%" and not of.unit.endswith(_MONEY)
    return name if is_count and (f"{name} ").startswith(f"{of.unit.lower()} ") else ""


def _lower(name: str) -> str:
    """With a small first letter, unless it is an abbreviation."""
    return name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _when(of: Measured) -> str:
    whole_months = of.period.months is not None or of.period.administrative
    from_new_year = (of.period.start.month, of.period.start.day) == (1, 1)
    up_to = not whole_months and (from_new_year or (of.measure == "rate" and of.period.start == of.period.end))
    if of.measure == "stock" or up_to:
        return f"đến ngày {write_date(of.period.end.isoformat(), short=True)}"
    if of.key == _CPI and of.period.cumulative:
        return f"{_MEAN}{period_in_words(of.period, shortly=of.shortly)}"
    return period_in_words(of.period, shortly=of.shortly)


def period_in_words(period: Period, *, shortly: bool = False) -> str:
    """ "9 tháng đầu năm 2026"; ``shortly`` without the year: "9 tháng đầu năm", "tháng 9", "quý III"."""
    words, year = write_period(period.iso), period.end.year
    if not shortly or period.months is None or period.months == 12:
        return words
    if words.endswith(f" đầu năm {year}"):
        return words.removesuffix(f" {year}")
    return words.removesuffix(f" năm {year}").removesuffix(f"/{year}")


def _against_plans(of: Measured) -> list[str]:
    if of.unit == "%":
        return [_points_off(of.value, one) for one in of.plans if not one.told]
    if of.better == "down":
        return [_under(of.value, one, of.unit) for one in of.plans if not one.told]
    plan = "dự toán" if of.key.startswith(_BUDGET) else "kế hoạch"
    told = [
        f"bằng {number(one.share, 2 if one.told else 1)}% {one.told or f'{plan} {PLANS[one.plan]}'}"
        for one in of.plans
        if one.share is not None
    ]
    return [" và ".join(told)] if told else []


def _points_off(value: Decimal, of: Planned) -> str:
    """A share beside a plan that is a share: never a share of a share."""
    off = value - of.target
    aim = f"kế hoạch {PLANS[of.plan]} ({number(of.target)}%)"
    return f"{'cao' if off > 0 else 'thấp'} hơn {_digits(off)} điểm % so với {aim}" if off else f"bằng {aim}"


def _under(value: Decimal, of: Planned, unit: str) -> str:
    """Where less is better, the plan is a ceiling."""
    aim = f"kế hoạch {PLANS[of.plan]} (không quá {quantity(of.target, unit)})"
    return f"{'trong mức' if value <= of.target else 'vượt mức'} {aim}"


def _moved_since(of: Measured) -> list[str]:
    if of.key.startswith(GROWS):  # a growth rate is a change already
        told = [_as_told(of, of.told_before, before_in_words(of.period))]
        told.append(_as_told(of, of.told_end, "tháng 12 năm trước"))
        return [words for words in told if words]
    year = "cùng thời điểm năm trước" if of.measure == "stock" else "cùng kỳ năm trước"
    year = "năm trước" if of.period.months == 12 and of.measure == "flow" else year
    beside = [(of.before, of.told_before, before_in_words(of.period)), (of.last, of.told_last, year)]
    beside.append((None, of.told_end, f"cuối năm {of.period.end.year - 1}"))
    found = [_moved(of, old, base) if old is not None else _as_told(of, told, base) for old, told, base in beside]
    return [words for words in found if words]


def _as_told(of: Measured, change: Change | None, base: str) -> str:
    if change is None:
        return ""
    if change.unit == "điểm %" and of.unit != "%" and change.value:
        off = "cao" if change.value > 0 else "thấp"
        return f"tỷ lệ {off} hơn {base} {write_number(_plain(abs(change.value)))} điểm %"
    if not change.value:
        return f"bằng {base}"
    apart = "" if change.unit == "%" else " "
    return f"{exactly_moved(change.value)}{apart}{change.unit} so với {base}"


def _moved(of: Measured, old: Decimal, base: str) -> str:
    """A change in percent, of shares in points, of what is counted at a day in its own unit."""
    if of.value == old:
        return f"bằng {base}"
    if _counted(of) and (of.measure == "stock" or max(of.value, old) < _FEW):
        by = of.value - old
        return f"{'tăng' if by > 0 else 'giảm'} {number(abs(by))} {of.unit} so với {base}"
    by_points = of.unit == "%"
    found = of.value - old if by_points else relative(of.value, old)
    if found is None:
        return ""
    if not rounded(found, 2):
        return f"tương đương {base}"
    return f"{moved(found)}{' điểm %' if by_points else '%'} so với {base}"


def before_in_words(period: Period) -> str:
    """What the period just before is called."""
    return {1: "tháng trước", 3: "quý trước", 12: "năm trước"}.get(period.months or 0, "kỳ trước")


def moved(change: Decimal) -> str:
    """ "tăng 9,5" or "giảm 3"."""
    return f"{'tăng' if change > 0 else 'giảm'} {_digits(change)}"


def exactly_moved(change: Decimal) -> str:
    """A change with the digits in which it was told: "tăng 9,74"."""
    return f"{'tăng' if change > 0 else 'giảm'} {write_number(_plain(abs(change)))}"


def _digits(change: Decimal) -> str:
    return number(abs(change), 1 if abs(change) >= 1 else 2)


def number(value: Decimal, places: int = 2) -> str:
    """With no more decimals than say something."""
    return write_number(_plain(rounded(value, places)))


def _plain(value: Decimal) -> Decimal:
    """Without noughts that say nothing, and never with an exponent."""
    exact = value.normalize()
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact


def quantity(value: Decimal, unit: str) -> str:
    """A stored value with its unit, to its last digit: "82,1%", "1.532,825 tỷ đồng"."""
    return f"{write_number(_plain(value))}{'' if unit == '%' else ' '}{unit}"


def value_in_words(named: str, value: Decimal, unit: str) -> str:
    """A value under its name, as facts are listed: "Thu ngân sách, tháng 9 năm 2026: 1.532,8 tỷ đồng"."""
    return f"{named}: {quantity(value.normalize(), unit)}"


def _short_amount(value: Decimal) -> str:
    """A count; millions as millions where nothing is lost: "2,46 triệu"."""
    millions = value / _MILLION
    return f"{number(millions)} triệu" if millions >= 1 and rounded(millions) == millions else number(value)


def pace_in_words(name: str, unit: str, pace: Pace, plan: str) -> str:
    """What the rest of the year needs: "Để hoàn thành kế hoạch tỉnh giao, 3 tháng còn lại thu … cần đạt bình quân
    604,5 tỷ đồng/tháng (bình quân 9 tháng đầu năm 487,4 tỷ đồng/tháng)."; "" where nothing is needed any more."""
    if pace.needed is None or not pace.left or pace.so_far is None:
        return ""
    return (
        f"Để hoàn thành kế hoạch {PLANS[plan]}, {pace.months_left} tháng còn lại {_lower(name)} cần đạt bình quân"
        f" {number(pace.needed, 1)} {unit}/tháng (bình quân {pace.months_gone} tháng đầu năm"
        f" {number(pace.so_far, 1)} {unit}/tháng)."
    )


def behind_in_words(name: str, share: Decimal, points: Decimal, plan: str) -> str:
    """An indicator that is met by less than the share of the year that is gone."""
    return (
        f"{name}: đạt {number(share, 1)}% kế hoạch {PLANS[plan]}, chậm {number(points, 1)} điểm % so với thời gian đã"
        " qua của năm."
    )


def band_in_words(lower: Decimal | None, upper: Decimal | None) -> str:
    """A band of shares: from ``lower`` to under ``upper``, either may be open."""
    if upper is None:
        return f"đạt từ {number(lower or Decimal(0))}% kế hoạch trở lên"
    return f"đạt dưới {number(upper)}%" if lower is None else f"đạt từ {number(lower)}% đến dưới {number(upper)}%"


@dataclass(frozen=True)
class Banded:
    """A band in words, with the names of the indicators that stand in it."""

    words: str
    names: Sequence[str]


def bands_in_words(year: int, plan: str, bands: Sequence[Banded], unknown: int) -> str:
    """The scoreboard as the province reports it: "Trong 13 chỉ tiêu có kế hoạch tỉnh giao năm 2026 và đã có số liệu: 4
    chỉ tiêu đạt từ 100% kế hoạch trở lên (…); …". A band of few names them."""
    parts = "; ".join(_band(one) for one in bands if one.names)
    later = f"; {write_number(unknown)} chỉ tiêu chưa có số liệu" if unknown else ""
    total = write_number(sum(len(one.names) for one in bands))
    return f"Trong {total} chỉ tiêu có kế hoạch {PLANS[plan]} năm {year} và đã có số liệu: {parts}{later}."


def _band(of: Banded) -> str:
    named = f" ({', '.join(map(_lower, of.names))})" if len(of.names) <= _NAMED else ""
    return f"{write_number(len(of.names))} chỉ tiêu {of.words}{named}"


def sentence_case(words: str) -> str:
    """With a capital at the start and one full stop at the end."""
    trimmed = " ".join(words.split()).rstrip(" ;,.:/")
    return f"{trimmed[:1].upper()}{trimmed[1:]}." if trimmed else ""
