"""Years that the text spells out, and the year that it is about.

A report of the genre is dated by day and month alone ("Sáng 31.8"). Its year is settled by what the text says of
years elsewhere; each mention speaks for one year, louder or softer (:func:`current_year`).
"""

from __future__ import annotations

import re
from typing import Literal

from ketluan.reader.marks.digits import digits
from ketluan.reader.model import Shape
from ketluan.reader.text.document import Document

Role = Literal["current", "as_of", "plain", "base", "plan", "past", "day", "cited", "horizon"]


class Year(Shape, frozen=True, gc=False):
    """A year of four digits and what it is there for.

    ``current``: the year of a month, quarter or half ("tháng 3/2019"). ``base``: a year compared with ("cùng kỳ năm
    2020"). ``plan``: a year prepared for ("nhiệm vụ năm 2022"). ``past``: a year summed up ("tổng kết năm 2018").
    ``day``: part of a full date, ``as_of``: of one that figures are counted up to ("tính đến ngày 12/5/2019").
    ``cited``: part of a law's or a document's name. ``horizon``: an end or a start of a span of years ("giai đoạn
    2021-2025"), or of something told from the past. ``plain``: any other.
    """

    start: int
    end: int
    value: int
    role: Role


_LEFT = 48
_SPAN_OF_YEARS = re.compile(r"\s?(?:-|đến(?:\s+năm)?)\s?(?:19|20)[0-9]{2}(?![0-9])")
_ISO_DAY = re.compile(r"-(?:0[1-9]|1[0-2])-[0-3][0-9](?![0-9])")  # a portal's dateline: "2025-12-04 17:30"
_DASH_BEFORE = re.compile(r"(?:19|20)[0-9]{2}\s?(?:-|đến(?:\s+năm)?)\s?\Z")
_SLASH_BEFORE = re.compile(r"[0-9]{1,2}\s?[./-]\s?\Z")
_DAY_BEFORE = re.compile(
    r"[0-9]{1,2}\s?(?:[./-]\s?[0-9]{1,2}\s?[./-]|\s+tháng\s+(?:[0-9]{1,2}|giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám"
    r"|chín|mười(?:\s+\w+)?|chạp)\s*(?:,|/|năm))\s?\Z"
)
_AS_OF = re.compile(r"(?:tính đến|đến|cập nhật)\s+(?:ngày\s+)?[0-9]{1,2}[./-][0-9]{1,2}[./-]\Z")
_NUMBER_BEFORE = re.compile(r"(?:[0-9]/|số\s+)\Z")
_CITED = re.compile(r"(?:luật|hiến pháp|pháp lệnh|bộ luật|nghị định|nghị quyết số|quyết định số)\s[^.;,]{0,44}\Z")
# "thực hiện Quy định số 21 ngày 3/3/2016": the document is older than the meeting, by how much nobody says
_CITED_DAY = re.compile(
    r"\b(?:nghị quyết|quyết định|quy định|chỉ thị|kết luận|thông tri|quy chế) số \S{1,20},? (?:ngày )?"
    r"[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\Z"
)
_HORIZON = re.compile(r"(?:giai đoạn|nhiệm kỳ|khóa|thời kỳ|đến năm|từ năm|từ|tầm nhìn|sau năm|trước năm)\s+\Z")
# "tăng 20 ha so với năm 2010": any year may be compared with
_AGAINST = re.compile(r"so với (?:năm|giai đoạn|thời điểm năm)\s+\Z")
_BASE = re.compile(r"(?:cùng kỳ|cùng thời điểm)[^.;,]{0,24}\Z|so với (?:thời điểm )?cuối năm \Z")
_CURRENT = re.compile(
    r"(?:tháng\s+[0-9]{1,2}|quý\s+(?:[iv]{1,3}|[1-4])|(?:tháng|quý)\s+(?:đầu|cuối)|[0-9]\s+tháng|nửa\s+(?:đầu|cuối)"
    r"|(?:tháng|quý)\s+(?:đầu|cuối)\s+của)\s*(?:,|/|-|\.)?\s*(?:năm)?\s*\Z"
)
# "tăng 15% so với 6 tháng năm 2016"
_MONTHS_COMPARED = re.compile(
    r"so với (?:cùng kỳ )?[0-9]{1,2} tháng(?:\s+(?:đầu|cuối))?\s*(?:của\s+)?(?:/|-)?\s*(?:năm)?\s*\Z"
)
# "Hồi tháng 10-2014, …" tells what went before, however long ago.
_TOLD = re.compile(r"\bhồi\s+(?:đầu\s+|giữa\s+|cuối\s+)?tháng\s+[0-9]{1,2}\s*(?:,|/|-|\.)?\s*(?:năm)?\s*\Z")
_PLAN = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch|dự toán|chương trình công tác|phát động)[^.;:]{0,36}năm\s+\Z")
_PAST = re.compile(r"(?:tổng kết|kết quả|tình hình|kết thúc|đánh giá)[^.;:]{0,40}năm\s+\Z")


def _role(before: str, after: str) -> Role | None:
    monthly = "tháng" in before
    if (monthly or before.rstrip()[-1:] in ("/", "-", ".")) and _DAY_BEFORE.search(before):
        return "as_of" if _AS_OF.search(before) else "day"
    if _SPAN_OF_YEARS.match(after) or _DASH_BEFORE.search(before):
        return "horizon"
    if monthly and _TOLD.search(before):
        return "horizon"
    if monthly and _MONTHS_COMPARED.search(before):
        return "base"
    if ((monthly or "quý" in before or "nửa" in before) and _CURRENT.search(before)) or _SLASH_BEFORE.search(before):
        return "current"
    if _ISO_DAY.match(after):
        return "day"
    if _NUMBER_BEFORE.search(before) or after[:1] == "/":
        return "cited" if after[:1] == "/" else None
    for role, pattern in _BEFORE:
        if pattern.search(before):
            return role
    return "plain" if before.endswith(("năm ", "năm\n")) else None


_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("base", _BASE), ("horizon", _AGAINST), ("cited", _CITED), ("horizon", _HORIZON), ("plan", _PLAN), ("past", _PAST),
)  # fmt: skip


def years(doc: Document) -> tuple[Year, ...]:
    """The years 1900 to 2099 that stand as years: "năm 2021", "tháng 6/2019", "2021-2025", never "2.021 hộ"."""
    shadow, found = doc.shadow, []
    for start, end in doc.marks(digits):
        if end - start != 4 or shadow[start : start + 2] not in ("19", "20"):
            continue
        role = _role(shadow[max(0, start - _LEFT) : start], shadow[end : end + 16])
        if role:
            found.append(Year(start, end, int(shadow[start:end]), role))
    return tuple(found)


# How loudly a mention speaks for a year. A single month of the year outweighs three bare mentions.
_WEIGHT: dict[Role, int] = {"as_of": 5, "current": 4, "base": 3, "plain": 1, "plan": 2, "past": 2, "day": 3}
# One bare "năm 2011" tells a story, it does not date the report; nor does a "tháng 9/2014" far down the text.
_SETTLES = 3
_OPENING = 2000
_MONTH_OF_DAY = re.compile(r"([0-9]{1,2})\s?[./-]\s?\Z")
# "sau đợt sạt lở tháng 10/2017", said in April: what a later month brought is of the year before
_MONTH_SAID = re.compile(r"(?:tháng\s+)([0-9]{1,2})\s*(?:,|/|-|\.)?\s*(?:năm)?\s*\Z")
_HAPPENED = re.compile(
    r"\b(?:đợt|trận|vụ|cơn|bão|lũ|sạt lở|mưa|cháy|dịch|xảy ra"
    r"|thiệt hại)\b[^.;:,]{0,14}\btháng\s[^.;:,]{0,10}\Z|\bso với tháng\s[^.;:,]{0,10}\Z"
)
_PREPARED = re.compile(r"(?:xây dựng|lập|chuẩn bị)[^.;]{0,24}(?:kế hoạch|dự toán|chương trình)[^.;]{0,16}năm\s+\Z")


def _vote(doc: Document, year: Year, month: int | None) -> tuple[int, int]:
    """The year of a session in ``month`` that a mention hints at, and how loudly.

    A plan for a year is made late in the year before ("xây dựng kế hoạch năm 2018" in July), and handed out early in
    the year itself; a year is summed up at its end or early in the next.
    """
    weight = _WEIGHT.get(year.role, 0)
    if year.role == "day" and _CITED_DAY.search(doc.shadow, max(0, year.start - _LEFT), year.start):
        weight = 0
    if year.role == "current" and month and _is_long_past(doc, year, month):
        return year.value + 1, 1
    if year.role == "current" and year.start > _OPENING:
        weight = 2
    if year.role == "base":
        return year.value + 1, weight
    if year.role == "plan" and month and month >= 6:
        if _PREPARED.search(doc.shadow, max(0, year.start - _LEFT), year.start):
            return year.value - 1, 3
        return year.value - (month >= 10), weight
    if year.role == "past" and month and month <= 4:
        return year.value + 1, weight
    if year.role == "as_of" and month:
        counted = _MONTH_OF_DAY.search(doc.shadow, max(0, year.start - 6), year.start)
        return year.value + (counted is not None and int(counted[1]) > month), weight
    return year.value, weight


def _is_long_past(doc: Document, year: Year, month: int) -> bool:
    """Whether a month is told of that the year of the session has not reached yet."""
    low, start = doc.shadow, max(0, year.start - _LEFT)
    said = _MONTH_SAID.search(low, start, year.start)
    return said is not None and int(said[1]) > month and bool(_HAPPENED.search(low, start, year.start))


def year_spoken_for(doc: Document, month: int | None) -> int | None:
    """The year that the text's own mentions add up to for a session in ``month``; None where they settle none."""
    votes: dict[int, int] = {}
    floor = 0
    for year in doc.marks(years):
        spoken, weight = _vote(doc, year, month)
        votes[spoken] = votes.get(spoken, 0) + weight
        if year.role == "as_of":
            floor = max(floor, spoken)
    best = max((value for value in votes if value >= floor), key=lambda value: (votes[value], value), default=None)
    return best if best is not None and votes[best] >= _SETTLES else None
