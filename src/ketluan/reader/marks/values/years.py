"""Years that the text spells out, and what each is there for.

A report of the genre is dated by day and month alone ("Sáng 31.8"). Its year is settled by what the text says of
years elsewhere (:mod:`ketluan.reader.marks.values.year_votes`).
"""

from __future__ import annotations

import re
from typing import Literal

from ketluan.reader.marks.values.digits import digits
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


LEFT = 54
_PARTS = frozenset("/-.")
_SPAN_OF_YEARS = re.compile(r"\s?(?:-|đến(?:\s+năm)?)\s?(?:19|20)[0-9]{2}(?![0-9])")
_ISO_DAY = re.compile(r"-(?:0[1-9]|1[0-2])-[0-3][0-9](?![0-9])")  # a portal's dateline: "2025-12-04 17:30"
_DASH_BEFORE = re.compile(r"(?:19|20)[0-9]{2}\s?(?:-|đến(?:\s+năm)?)\s?\Z")
_SLASH_BEFORE = re.compile(r"(?<![0-9])(?<!định )(?<!thị )(?<!tư )(?<!quyết )(?<!thứ )(?:0?[1-9]|1[0-2])\s?[./-]\s?\Z")
_DAY_BEFORE = re.compile(
    r"[0-9]{1,2}\s?(?:[./-]\s?[0-9]{1,2}\s?[./-]|\s+tháng\s+(?:[0-9]{1,2}|giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám"
    r"|chín|mười(?:\s+\w+)?|chạp)\s*(?:,|/|năm))\s?\Z"
)
_AS_OF = re.compile(r"(?:tính đến|(?<!\d )đến|cập nhật)\s+(?:ngày\s+)?[0-9]{1,2}[./-][0-9]{1,2}[./-]\Z")
_NUMBER_BEFORE = re.compile(r"(?:[0-9]/|số\s+)\Z")
_CITED = re.compile(r"(?:luật|hiến pháp|pháp lệnh|bộ luật|nghị định|nghị quyết số|quyết định số)\s[^.;,]{0,44}\Z")
_HORIZON = (
    "giai đoạn", "nhiệm kỳ", "khóa", "thời kỳ", "đến năm", "từ năm", "từ", "tầm nhìn", "sau năm", "trước năm",
    "xét đến", "xét tới", "xét tới năm", "hướng đến", "hướng tới", "hướng tới năm",
)  # fmt: skip
# "tăng 20 ha so với năm 2010": any year may be compared with
_AGAINST = ("so với năm", "so với giai đoạn", "so với thời điểm năm")
_BASE = re.compile(
    r"(?:cùng kỳ|cùng thời điểm)[^.;,]{0,24}\Z|so với (?:thời điểm )?cuối năm \Z|so với [^.;,]{0,36}tết (?:năm )?\Z"
)
# "Tết Đinh Dậu 2017", "Năm Kỷ cương hành chính 2017"
_NAMED_YEAR = re.compile(
    r"(?:tết|xuân)(?: nguyên đán)?(?: (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) \w+)?(?: -)? \Z"
    r"|\bnăm (?:kỷ cương|du lịch|doanh nghiệp|an toàn|dân vận|thanh niên|trật tự|văn minh|đoàn kết|dữ liệu|hành động)"
    r"[^.;,\d]{0,36} \Z"
)
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
_PAST = re.compile(r"(?:tổng kết|kết quả|tình hình|kết thúc|đánh giá)[^.;:]{0,52}năm\s+\Z")
# "đánh giá kết quả thực hiện nhiệm vụ quốc phòng năm 2016"
_RESULTS = re.compile(
    r"(?:tổng kết|kết quả|đánh giá)(?: tình hình| việc)?(?: triển khai)? thực hiện[^.;:,]{0,34}năm\s+\Z"
)


def _role(before: str, after: str) -> Role | None:
    words = before.rstrip()
    monthly, last = "tháng" in words, words[-1:]  # asked first because they cost less than a search
    if (monthly or last in _PARTS) and _DAY_BEFORE.search(before):
        return "as_of" if _AS_OF.search(before) else "day"
    if _SPAN_OF_YEARS.match(after) or (last in "-nm" and _DASH_BEFORE.search(before)):
        return "horizon"
    if monthly and _TOLD.search(before):
        return "horizon"
    if monthly and _MONTHS_COMPARED.search(before):
        return "base"
    if before.endswith(("quy hoạch 1/", "tỷ lệ 1/", "tỉ lệ 1/")):  # "1/2000" is a scale
        return None
    if (monthly or "quý" in before or "nửa" in before) and _CURRENT.search(before):
        return "current"
    if last in _PARTS and _SLASH_BEFORE.search(before):
        return "current"
    if _ISO_DAY.match(after):
        return "day"
    if after[:1] == "/":
        return "cited"
    if last in "/ố" and _NUMBER_BEFORE.search(before):
        return None
    return _role_by_words(before, words if len(words) < len(before) else "")


def _role_by_words(before: str, words: str) -> Role | None:
    """The same by the words that end before the year; ``words``: these, "" where no space parts them from it."""
    if ("cùng" in before or "tết" in before or words.endswith("cuối năm")) and _BASE.search(before):
        return "base"
    if words.endswith(_AGAINST):
        return "horizon"
    if _CITED.search(before):
        return "cited"
    if words.endswith(_HORIZON):
        return "horizon"
    if not words.endswith("năm"):
        named = words and ("năm " in before or "tết" in before or "xuân" in before) and _NAMED_YEAR.search(before)
        return "plain" if named else None
    for role, pattern in _OF_WHAT:
        if pattern.search(before):
            return role
    if before.endswith(("năm ", "năm\n")):
        return "plain"
    return None


_OF_WHAT: tuple[tuple[Role, re.Pattern[str]], ...] = (("past", _RESULTS), ("plan", _PLAN), ("past", _PAST))


def years(doc: Document) -> tuple[Year, ...]:
    """The years 1900 to 2099 that stand as years: "năm 2021", "tháng 6/2019", "2021-2025", never "2.021 hộ"."""
    shadow, found = doc.shadow, []
    for start, end in doc.marks(digits):
        if end - start != 4 or shadow[start : start + 2] not in ("19", "20"):
            continue
        role = _role(shadow[max(0, start - LEFT) : start], shadow[end : end + 16])
        if role:
            found.append(Year(start, end, int(shadow[start:end]), role))
    return tuple(found)
