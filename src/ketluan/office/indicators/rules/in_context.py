"""What a figure means in its text: the period that its sentence goes on with, the name that was said before, the base
that a list says once. A figure is told alone; a report tells it among others.

The reader gives each figure the period, the name and the base that stand beside its number. Here it is asked alone
what a report means by telling the figure where it does: whether a sentence goes on with a time that was said before,
sums up, or is of the day of the document. For that the folded words are searched for signs of time, which are none of
the periods themselves; a day that is found is read as the language writes days (``vietnamese.dates``). Where the words
of a period stand in a text is a mark of the reader's and belongs there; it is given to the office with the record
alone, figure by figure, so that the signs are sought here as long as the record does not hold the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ketluan.office.indicators.rules.adoption import base_of
from ketluan.office.indicators.rules.elided import in_full
from ketluan.office.indicators.rules.matching import spelt
from ketluan.office.indicators.rules.periods import Period, month, month_of, period_of, whole_year, year_before, year_to
from ketluan.office.review.sentences import around
from ketluan.vietnamese.dates import read_period
from ketluan.vietnamese.folding import fold

_TIMED = re.compile(
    r"\bthang \d|\bquy (?:i|\d)|\d thang\b|luy ke|tinh chung|cong don|tu dau nam|\bden (?:het )?(?:ngay|thang|nay)|"
    r"trong thang|ca nam|\bnam 20\d\d|cuoi nam|thoi diem|\d/\d|trong ky|hang thang"
)
_SUMMED = re.compile(r"luy ke|cong don|tu dau nam|tinh chung")
_SUM_LATER = re.compile(r"so (?:voi )?thang truoc|luy ke|tinh chung|\b\d\d? thang\b")
_GOES_ON = re.compile(r"\W*(?:rieng|trong do)\b")
_AS_OF = re.compile(r"\b(?:den|het)(?: het)?(?: ngay)? (\d\d?/\d\d?(?:/\d{4})?)")
_SAME_TIME_BEFORE = re.compile(
    r"\(\s*cung ky(?: nam (?:truoc|\d{4}))?(?: la| dat)?\s*$"
    r"|\bcung ky(?: nam (?:truoc|\d{4}))?\s*\(\s*(?:la |dat )?$"
)
_MONTHS_OF_TITLE, _TITLE = re.compile(r"\b(\d\d?) thang\b(?! ?\d)"), 1_500
_STRIVING = re.compile(r"\b(?:phan dau|quyet tam)\b")
# what a resolution or a plan of the province strives for is its plan
_PLANS = re.compile(r"^\s*(?:NGHỊ QUYẾT|KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH)\b", re.MULTILINE)
_WORDLESS = re.compile(
    r"|ke hoach(?: nam)?|du toan(?: nam)?|binh quan|ca nam|tinh|ck|"
    r"(?:so voi )?(?:cung )?(?:thang |ky |quy )?(?:nam )?truoc"
)
_COMPARED_BEFORE = re.compile(r"\bso với\s+((?:(?!\bvà\b)[^,;.:()]){2,40}?)\s*$")
_COMPARED_BEHIND = re.compile(r"\s*so (?:với )?\w")
_SHORT_BASE = re.compile(r"\s*(?:so )?(?:với )?CK\b")
_BEFORE_DIGITS = re.compile(r"\.\s+(?=\d)")
_LATE_IN_MONTH = 20
_DIRECTIONS = {"tang": "up", "vuot": "up", "giam": "down"}


@dataclass(frozen=True)
class Told:
    """A figure as it stands in a text: its letters, and its fields as the record has them."""

    start: int
    end: int
    fields: dict[str, Any]

    @property
    def period(self) -> Period | None:
        """What it covers."""
        return period_of(str(self.fields.get("period") or ""))

    @property
    def words(self) -> str:
        """What it measures, as the text names it."""
        return str((self.fields.get("indicator") or {}).get("text") or "")


def in_context(text: str, figures: Sequence[Told], dated: date | None) -> Iterator[Told]:
    """Each of the figures of a text, in its order, as it is meant there. ``dated``: the day of the document."""
    pairs: list[tuple[Told, Told]] = []
    for one in figures:
        pairs = [pair for pair in pairs if "\n" not in text[pair[0].end : one.start]]
        made = _meant(text, one, pairs, dated)
        pairs.append((one, made))
        yield made


def _meant(text: str, one: Told, before: Sequence[tuple[Told, Told]], dated: date | None) -> Told:
    first, last = _sentence(text, one)
    before = [pair for pair in before if not _bracketed(text, pair[0], one)]
    fields = dict(one.fields)
    if fields.get("kind") == "target" and fields.get("bound") == "estimate":
        fields["kind"] = "level"  # "ước còn 11,3%" at the end of the year is no plan
    if fields.get("kind") == "target" and one.period is None and _among_results(text, one):
        reported, verb = _reported(text, dated), fold(text[one.start : one.end]).split(" ")[0]
        fields |= {"kind": _kind_of(verb, one), "period": reported.iso if reported else None}
        fields["direction"] = fields.get("direction") or _DIRECTIONS.get(verb)
        one = replace(one, fields=dict(fields))
    if words := _named(text, one, before, first):
        fields["indicator"] = {**(fields.get("indicator") or {}), "text": words}
    period = _period(text, one, before, (first, last), dated)
    if period is not None:
        fields["period"] = period.iso
    made = replace(one, fields=fields)
    base = _base(text, made, before, (first, last))
    return replace(made, fields={**fields, "base": base}) if base else made


def is_timed(text: str, start: int, end: int) -> bool:
    """Whether the sentence of a figure says a time before it."""
    one = Told(start, end, {})
    return _TIMED.search(fold(text[_sentence(text, one)[0] : start])) is not None


def _sentence(text: str, one: Told) -> tuple[int, int]:
    """The sentence that holds a figure; one may begin with digits: "9 tháng, toàn tỉnh …"."""
    first, last = around(text, one.start, one.end)
    ends = [found.end() for found in _BEFORE_DIGITS.finditer(text, first, last)]
    return (
        max((place for place in ends if place <= one.start), default=first),
        min((place for place in ends if place > one.end), default=last),
    )


def _line(text: str, end: int) -> str:
    """The line up to a place."""
    return text[text.rfind("\n", 0, end) + 1 : end]


def _bracketed(text: str, earlier: Told, one: Told) -> bool:
    """Whether an earlier figure stands in a bracket that is closed before this one."""
    between = text[earlier.end : one.start]
    closed = between.find(")")
    return closed >= 0 and "(" not in between[:closed]


def _named(text: str, one: Told, before: Sequence[tuple[Told, Told]], first: int) -> str | None:
    """The full name, where it is another than the words beside the number."""
    span = (one.fields.get("indicator") or {}).get("span") or (0, one.start)
    words, between = spelt(fold(one.words)), text[int(span[1]) : one.start]
    inside = [made for _, made in before if made.start >= first]
    if ")" in between and "(" not in between:
        return inside[-1].words if inside else None
    line = fold(_line(text, one.end))
    clause = fold(text[max(first, text.rfind(";", 0, one.start) + 1) : one.end].strip())
    full = in_full(words, line, clause, fold(text[first : one.start]), str(one.fields.get("unit") or ""))
    if full is None and _WORDLESS.fullmatch(words) and inside:
        return inside[-1].words
    named, compared, _base = one.words.partition(" so với ")
    return full or (named if compared else None)


def _period(
    text: str, one: Told, before: Sequence[tuple[Told, Told]], sentence: tuple[int, int], dated: date | None
) -> Period | None:
    """The period that is meant, where it is another than the one that was read."""
    period, first, last = one.period, *sentence
    if period is None and one.fields.get("kind") == "target" and dated and _in_a_row(text, one):
        return whole_year(dated.year)
    if period is None or one.fields.get("kind") == "target":
        return None
    head, tail = fold(text[first : one.start]), fold(text[one.end : last])
    if _SAME_TIME_BEFORE.search(fold(text[max(first, one.start - 40) : one.start])):
        as_read = before and before[-1][0].period == period  # the reader may have told the year already
        return period if dated and period.end.year < dated.year and not as_read else year_before(period)
    beside = before[-1] if before else None
    gap = fold(text[beside[0].end : one.start]) if beside else head
    if beside and beside[0].start >= first and not _TIMED.search(gap) and beside[0].period == period:
        return beside[1].period  # goes on with what was just told
    if beside and not _TIMED.search(head) and (_GOES_ON.match(head) or _of_a_day(beside[1].period, period)):
        return beside[1].period
    if period.months == 1 and period.start.month > 1 and _SUMMED.search(gap if beside else head):
        return year_to(period)
    if _is_month(one, period, head, tail):
        return month_of(period.end)
    if period.months == 3 and period.start.month > 1 and not _TIMED.search(fold(_line(text, one.start))):
        return _reported(text, dated)  # a report of the quarter and of nine months tells of those
    return _closed(period, head, dated)


def _among_results(text: str, one: Told) -> bool:
    """Whether the heading above tells of results: "Thành lập mới được 612 doanh nghiệp" is no order there."""
    for line in reversed(text[: one.start].splitlines()[:-1]):
        if line.isupper():
            return re.search(r"\b(?:ket qua|tinh hinh)\b", fold(line)) is not None
    return False


def _kind_of(verb: str, one: Told) -> str:
    """What a figure is that was taken for an order."""
    if one.fields.get("unit") != "%":
        return "level"
    return "change" if verb in _DIRECTIONS else "share" if verb in ("dat", "bang") else "level"


def _reported(text: str, dated: date | None) -> Period | None:
    """The months from New Year that the title of a report names: "quý III và 9 tháng đầu năm 2026"."""
    months = _MONTHS_OF_TITLE.search(fold(text[:_TITLE]))
    return year_to(month(dated.year, int(months[1]))) if months and dated and 1 < int(months[1]) <= 12 else None


def _in_a_row(text: str, one: Told) -> bool:
    """Whether a figure stands in a row of an annex, whose head says "Kế hoạch" of the year that is reported."""
    return " | " in _line(text, one.start)


def _of_a_day(told: Period | None, period: Period) -> bool:
    """Whether what was told before goes from New Year to a day within the month up to which this was read."""
    return (
        told is not None
        and told.months is None
        and told.start == period.start != told.end
        and (told.end.year, told.end.month) == (period.end.year, period.end.month)
    )


def summed_up_to(sentence: str, period: Period) -> Period:
    """ "Đến ngày 25/7 hoàn thành 2.874 căn": what adds up is told from New Year to the day; "lũy kế đến nay", told late
    in a month, to its end."""
    if period.start != period.end:
        return period
    words = fold(sentence)
    if _AS_OF.search(words):
        return year_to(period)
    if not _SUMMED.search(words):
        return period
    return year_to(month_of(period.end) if period.end.day >= _LATE_IN_MONTH else period)


def _is_month(one: Told, period: Period, head: str, tail: str) -> bool:
    """Whether what was read as a sum from New Year is the month: nothing says a time before it, and a comparison with
    the month before, or the sum itself, comes after."""
    if not period.cumulative or not period.months:
        return False
    if one.fields.get("kind") == "change" and base_of(str(one.fields.get("base") or "")) == "just_before":
        return not _SUMMED.search(head)
    return not _TIMED.search(head) and _SUM_LATER.search(tail) is not None


def _closed(period: Period, head: str, dated: date | None) -> Period | None:
    """ "Đến ngày 29/9/2026, giải ngân kế hoạch năm 2026 đạt …" is told up to the day; "từ đầu năm đến nay", told late
    in a month, is told of the month."""
    said = next(reversed([*_AS_OF.finditer(head)]), None)
    if said and period.months == 12 and dated:
        day = period_of(read_period(said[1], year=dated.year) or "")
        return Period(period.start, day.end) if day and period.start <= day.end else None
    if dated and period.end == dated != period.start and period.start == date(dated.year, 1, 1):
        return year_to(month_of(dated)) if dated.day >= _LATE_IN_MONTH and not said else None
    return None


def _base(text: str, one: Told, before: Sequence[tuple[Told, Told]], sentence: tuple[int, int]) -> str | None:
    """What is compared with, where the words beside the number leave it out."""
    first, last = sentence
    if one.fields.get("kind") == "change":
        beside = _COMPARED_BEFORE.search(text[first : one.start])
        if beside and not _COMPARED_BEHIND.match(text, one.end):  # "so với tháng trước tăng 0,31%"
            return beside[1]
        if _SHORT_BASE.match(text, one.end):
            return "cùng kỳ"
    if one.fields.get("base"):
        return None
    if one.fields.get("kind") == "target":
        striven = _STRIVING.search(fold(text[first : one.start])) and not _PLANS.search(text)
        return "phấn đấu" if striven else None
    if one.fields.get("kind") != "change":
        return None
    said = fold(text[first:last])
    others = {
        base_of(str(made.fields["base"])) for _, made in before if made.start >= first and made.fields.get("base")
    }
    if "cung ky" in said and not re.search(r"thang truoc|cuoi nam|dau nam|31/12", said):
        return "cùng kỳ"
    cumulative = one.period is not None and one.period.cumulative and one.fields.get("unit") == "%"
    return "cùng kỳ" if cumulative and not others & {"year_end"} else None
