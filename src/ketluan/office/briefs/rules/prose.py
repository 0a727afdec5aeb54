"""Stored values said as a report of a Vietnamese office says them. Numbers are written as Vietnamese write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators.rules.change import rounded
from ketluan.office.indicators.rules.periods import Period
from ketluan.vietnamese.dates import write_date, write_period
from ketluan.vietnamese.numbers import write_number

Plan = Literal["central", "provincial", "striving"]
Measure = Literal["flow", "stock", "rate"]

_PLANS: dict[Plan, str] = {"central": "Trung ương giao", "provincial": "tỉnh giao", "striving": "phấn đấu"}
_BUDGET = ("budget.",)
_GROWTH = ("grdp.growth", "industry.index")


@dataclass(frozen=True)
class Measured:
    """What a sentence says of one indicator: the value from New Year or of the period, and what it is compared with.

    ``shares`` are in percent of each plan; changes in percent, of rates in points.
    """

    key: str
    name: str
    unit: str
    measure: Measure
    period: Period
    value: Decimal
    estimate: bool
    shares: Sequence[tuple[Plan, Decimal]] = ()
    over_year: Decimal | None = None
    over_before: Decimal | None = None


def sentence(of: Measured) -> str:
    """One sentence: "Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 ước đạt 1.532,8 tỷ đồng, bằng 82,1% dự
    toán tỉnh giao, tăng 9,5% so với cùng kỳ năm trước."."""
    return ", ".join([f"{_subject(of)} {_said(of)}", *_compared(of)]) + "."


def _subject(of: Measured) -> str:
    if of.measure == "stock":
        return f"Đến {write_date(of.period.end.isoformat(), short=True)}, {of.name[:1].lower()}{of.name[1:]}"
    return f"{of.name} {write_period(of.period.iso)}"


def _said(of: Measured) -> str:
    if of.key == "industry.index":
        return f"{'ước ' if of.estimate else ''}{moved(of.value)}% so với cùng kỳ năm trước"
    return f"{'ước đạt' if of.estimate else 'đạt'} {quantity(of.value, of.unit)}"


def _compared(of: Measured) -> list[str]:
    words = []
    plan = "dự toán" if of.key.startswith(_BUDGET) else "kế hoạch"
    if of.shares:
        words.append(" và ".join(f"bằng {number(share, 1)}% {plan} {_PLANS[name]}" for name, share in of.shares))
    unit = " điểm %" if of.unit == "%" else "%"
    if of.over_before is not None:
        words.append(f"{_moved_or_same(of.over_before, unit)} so với {before_in_words(of.period)}")
    if of.over_year is not None:
        words.append(f"{_moved_or_same(of.over_year, unit)} so với cùng kỳ năm trước")
    return words


def before_in_words(period: Period) -> str:
    """What the period just before is called."""
    return {1: "tháng trước", 3: "quý trước", 12: "năm trước"}.get(period.months or 0, "kỳ trước")


def _moved_or_same(change: Decimal, unit: str) -> str:
    return f"{moved(change)}{unit}" if rounded(change, 1) else "bằng mức"


def moved(change: Decimal) -> str:
    """ "tăng 9,5" or "giảm 3"."""
    return f"{'tăng' if change > 0 else 'giảm'} {number(abs(change), 1 if abs(change) >= 1 else 2)}"


def number(value: Decimal, places: int = 2) -> str:
    """With no more decimals than say something."""
    exact = rounded(value, places).normalize()
    return write_number(exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact)


def quantity(value: Decimal, unit: str) -> str:
    """A value with its unit: "82,1%", "1.532,8 tỷ đồng"."""
    return f"{number(value)}%" if unit == "%" else f"{number(value)} {unit}"


@dataclass(frozen=True)
class Tasks:
    """Counts of tasks by class at a day, and the overdue by unit."""

    total: int
    done_on_time: int
    done_late: int
    open_in_time: int
    overdue: int
    undated: int
    by_unit: Sequence[tuple[str, int]] = ()

    @property
    def fallen_due(self) -> int:
        """Tasks done, and open ones whose day is past."""
        return self.done_on_time + self.done_late + self.overdue


def tasks_in_words(of: Tasks, until: str) -> list[str]:
    """What a report says of tasks up to a day as written; the rate with its numerator and denominator."""
    if not of.total:
        return [f"Tính đến {until}, không có nhiệm vụ nào được giao theo dõi."]
    done = of.done_on_time + of.done_late
    said = [
        f"Tính đến {until}, tổng số nhiệm vụ được giao theo dõi là {write_number(of.total)} nhiệm vụ; đã hoàn thành"
        f" {write_number(done)} nhiệm vụ (đúng hạn {write_number(of.done_on_time)}, quá hạn"
        f" {write_number(of.done_late)}); đang thực hiện {write_number(of.open_in_time + of.overdue)} nhiệm vụ (trong"
        f" hạn {write_number(of.open_in_time)}, quá hạn {write_number(of.overdue)})."
    ]
    if of.fallen_due:
        share = Decimal(of.done_on_time) / of.fallen_due * 100
        said.append(
            f"Tỷ lệ hoàn thành đúng hạn là {write_number(of.done_on_time)}/{write_number(of.fallen_due)} nhiệm vụ đến"
            f" hạn, đạt {number(share, 1)}%."
        )
    if of.undated:
        said.append(f"Có {write_number(of.undated)} nhiệm vụ không có thời hạn, được tính là trong hạn.")
    if of.by_unit:
        units = "; ".join(f"{unit} {write_number(count)} nhiệm vụ" for unit, count in of.by_unit)
        said.append(f"Các cơ quan, đơn vị còn nhiệm vụ quá hạn: {units}.")
    return said


def band_in_words(lower: Decimal | None, upper: Decimal | None) -> str:
    """A band of shares: from ``lower`` to under ``upper``, either may be open."""
    if upper is None:
        return f"đạt từ {number(lower or Decimal(0))}% kế hoạch trở lên"
    return f"đạt dưới {number(upper)}%" if lower is None else f"đạt từ {number(lower)} đến dưới {number(upper)}%"


def bands_in_words(year: int, counts: Sequence[tuple[str, int]], total: int, unknown: int) -> str:
    """The scoreboard as the province reports it: "Trong 13 chỉ tiêu có kế hoạch, 4 chỉ tiêu đạt từ 100%; …"."""
    parts = "; ".join(f"{write_number(count)} chỉ tiêu {band}" for band, count in counts if count)
    later = f"; {write_number(unknown)} chỉ tiêu chưa có số liệu" if unknown else ""
    return f"Trong {write_number(total)} chỉ tiêu có kế hoạch năm {year} và đã có số liệu: {parts}{later}."


def sentence_case(words: str) -> str:
    """With a capital at the start and one full stop at the end."""
    trimmed = " ".join(words.split()).rstrip(" ;,.:/")
    return f"{trimmed[:1].upper()}{trimmed[1:]}." if trimmed else ""
