"""What a confirmed figure is to an indicator: a value, a target, or a comparison to be checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from ketluan.office.indicators.rules.named import named_period
from ketluan.office.indicators.rules.periods import (
    Period,
    called,
    just_before,
    month,
    period_of,
    whole_year,
    year_before,
)
from ketluan.office.indicators.rules.units import converted
from ketluan.vietnamese.folding import fold

Base = Literal["plan", "year_before", "just_before", "year_end", "rank", "other"]
Measure = Literal["flow", "stock", "rate"]
Plan = Literal["central", "provincial", "striving"]

_PLAN = ("ke hoach", "du toan", "kh", "chi tieu", "nghi quyet", "muc tieu")
_AIMS = ("chi tieu ", "ke hoach ", "du toan ", "muc tieu ")
_PLAN_BEFORE = re.compile(
    r"\b(?:ke hoach|du toan|chi tieu|muc tieu|kh)(?: von)?(?: (?:nam )?\d{4}| nam)?(?: duoc)?(?: giao)?(?: la)?\s*$"
)
_PRICES: dict[Basis, tuple[str, ...]] = {
    "constant": ("gia so sanh", "gia co dinh", "gia 2010", "gia ss"),
    "current": ("gia hien hanh", "gia thuc te", "gia hh", "gia tt"),
}
_HUNDRED = Decimal(100)
_CENTRAL = ("trung uong", "tw", "thu tuong", "chinh phu giao", "bo tai chinh")


@dataclass(frozen=True)
class Value:
    """A value in the indicator's unit."""

    value: Decimal
    period: Period
    estimate: bool


@dataclass(frozen=True)
class Aim:
    """A target in the indicator's unit."""

    value: Decimal
    period: Period
    plan: Plan


@dataclass(frozen=True)
class Comparison:
    """What a sentence says of a change, a share or a rank."""

    value: Decimal
    period: Period
    base: Base
    base_words: str


def meant(
    fields: dict[str, Any], *, unit: str, measure: Measure, growth: bool = True
) -> Value | Aim | Comparison | None:
    """What the fields of a figure say of an indicator; None where period, number or unit leave it open.

    ``fields`` as the record has them: value, unit, kind, direction, base, bound, period. ``growth``: the rate is itself
    a growth rate, so that "tăng 7,5%" is its value; of the cover of forests "tăng 2%" is a change.
    """
    number, period = decimal_of(fields.get("value")), period_of(str(fields.get("period") or ""))
    if number is None or period is None:
        return None
    kind, written = str(fields.get("kind") or ""), str(fields.get("unit") or "")
    words = str(fields.get("base") or "")
    signed = -number if fields.get("direction") == "down" else number
    base = base_of(words, period)
    if kind == "share" and base in ("year_before", "just_before"):
        kind, signed = "change", number - _HUNDRED  # "bằng 101,3% so với cùng kỳ"
        number = signed
    if kind == "change" and base == "plan" and written == "%":
        kind, signed = "share", _HUNDRED + signed  # "vượt 2,4% kế hoạch"
        number = signed
    if kind == "change" and growth and measure == "rate" and (base == "year_before" or (base == "other" and not words)):
        kind, number = "level", signed
    if kind == "level" and _is_aim(str((fields.get("indicator") or {}).get("text") or "")):
        kind, words = "target", words or str(fields["indicator"]["text"])
    if kind == "share" and unit == "%" and base_of(words) != "plan":
        kind = "level"
    if kind in ("level", "target"):
        value = converted(number, written, unit)
        if value is None:
            return None
        if kind == "target":
            whole = whole_year(period.end.year) if period.cumulative else period
            return Aim(value, whole, plan_of(f"{words} {(fields.get('indicator') or {}).get('text') or ''}"))
        return Value(value, period, estimate=fields.get("bound") == "estimate")
    if kind not in ("change", "share", "rank"):
        return None
    return Comparison(signed, period, "rank" if kind == "rank" else base_of(words, period), words)


Reason = Literal["name", "unsure", "none", "period", "unit", "kind", "body", "twice", "again", "rough", "locked"]
Basis = Literal["", "constant", "current"]


def is_growth(name: str) -> bool:
    """Whether an indicator is a growth rate or an index of growth by its name."""
    return fold(name).startswith(("toc do ", "chi so san xuat", "chi so gia"))


def missing(fields: dict[str, Any]) -> Reason:
    """Why ``meant`` said nothing of a figure."""
    if period_of(str(fields.get("period") or "")) is None:
        return "period"
    return "unit" if str(fields.get("kind") or "") in ("level", "target", "change", "share") else "kind"


def planned(before: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a level as those of a target where the words just before it say so: "đạt 50% kế hoạch 40.300 tỷ".
    What a plan asks for from New Year on it asks for by the end of the year."""
    period = period_of(str(fields.get("period") or ""))
    if fields.get("kind") != "level" or not _PLAN_BEFORE.search(fold(before)) or period is None:
        return fields
    whole = whole_year(period.end.year).iso if period.cumulative else period.iso
    return {**fields, "kind": "target", "period": whole, "base": fields.get("base") or before}


def prices_of(name: str, sentence: str) -> Basis:
    """The basis that the words say: those of the indicator first, else the sentence, if it says one alone."""
    for words in (name, sentence):
        said = {basis for basis, forms in _PRICES.items() if any(form in fold(words) for form in forms)}
        if said:
            return said.pop() if len(said) == 1 else ""
    return ""


def _is_aim(words: str) -> bool:
    """ "Chỉ tiêu thu ngân sách năm 2026 là 1.867 tỷ đồng", "dự toán được giao"."""
    return fold(words).startswith(_AIMS)


def base_of(words: str, period: Period | None = None) -> Base:
    """What "so với …" compares with; "năm 2025" is the year before where the ``period`` is the whole of 2026, "tháng 7"
    what was just before where it is August."""
    folded = f" {fold(words)} "
    if "cung ky" in folded or "cung thang" in folded or "cung thoi diem" in folded:
        return "year_before"
    named = named_period(words, called(period)) if period else None
    if period and named:
        if named == year_before(called(period)):
            return "year_before"
        if named == month(period.end.year - 1, 12):
            return "year_end"
        return "just_before" if named == just_before(called(period)) else "other"
    if any(f" {name} " in folded for name in _PLAN):
        return "plan"
    if "cuoi nam" in folded or "dau nam" in folded or "31/12" in folded:
        return "year_end"
    if any(words_of in folded for words_of in ("thang truoc", "quy truoc", "ky truoc", "tuan truoc")):
        return "just_before"
    if "thang 12 nam truoc" in folded or "thang muoi hai nam truoc" in folded:
        return "year_end"
    if "nam truoc" in folded or "nam ngoai" in folded:
        return "year_before"
    return "other"


def plan_of(words: str) -> Plan:
    """Whose plan the words mean; the province's own where they do not say."""
    folded = f" {fold(words)} "
    if "phan dau" in folded:
        return "striving"
    return "central" if any(f" {name} " in folded for name in _CENTRAL) else "provincial"


def decimal_of(value: object) -> Decimal | None:
    """A number of the record (text with the digits as written, or a number); None for what is none."""
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
