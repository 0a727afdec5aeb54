"""The year that a text is about: each year that it spells out speaks for one, louder or softer."""

from __future__ import annotations

import re

from ketluan.reader.marks.values.lunar_years import springs
from ketluan.reader.marks.values.years import LEFT, Role, Year, years
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

# How loudly a mention speaks for a year. A single month of the year outweighs three bare mentions.
_WEIGHT: dict[Role, int] = {"as_of": 5, "current": 4, "base": 3, "plain": 1, "plan": 2, "past": 2, "day": 3}
# One bare "năm 2011" tells a story, it does not date the report; nor does a "tháng 9/2014" far down the text.
_SETTLES = 3
_AGREED = 2  # enough where all that speaks aloud speaks for one year
_OPENS = 2  # a mention beside the day of the meeting, or in the title, speaks louder by so much
_WEAK = 1
_OPENING = 2000
_STALE = 1  # no report of a year tells only of what lies more than a year before it
_NEXT_YEAR = (11, 12)  # when a title looks ahead: "24 chỉ tiêu năm 2026"
_OF_SPRING = (1, 2, 3, 4, 11, 12)  # when reports tell of a spring by its name
_HANDED_OUT = 9  # a plan that is spoken of up to here is that of the running year
_DAY_SAID = re.compile(r"([0-9]{1,2})\s?[./-]\s?\Z|tháng\s+([0-9]{1,2})\s*,?\s*năm\s*\Z")
_MONTH_SAID = re.compile(r"\btháng\s+([0-9]{1,2})\s*(?:,|/|-|\.)?\s*(?:năm)?\s*\Z")
# "sau đợt sạt lở tháng 10/2017", said in April: what a later month brought is of the year before
_HAPPENED = re.compile(
    r"\b(?:đợt|trận|(?<!nhiệm )vụ|cơn|bão|lũ|sạt lở|mưa|cháy|dịch|xảy ra"
    r"|thiệt hại)\b[^.;:,]{0,14}\btháng\s[^.;:,]{0,10}\Z|\bso với tháng\s[^.;:,]{0,10}\Z"
)
# "giữ chức từ tháng 9/2016", "khởi công ngày 26/6/2016": a story, of whatever year
_TELLS = re.compile(
    r"\b(?:từ|khởi công|thành lập|bắt đầu|bổ nhiệm|ban hành|kết thúc|(?:đầu|giữa|cuối)(?= tháng))"
    r" (?:vào )?(?:ngày |tháng )[^;:,]{0,10}\Z"
)
_AHEAD = re.compile(
    r"\b(?:sẽ|dự kiến|hoàn thành|xong|trước(?! đó| đây| khi)|chậm nhất|muộn nhất|từ nay|kết thúc|phấn đấu|hạn"
    r"|khánh thành|thông xe)\b[^.;:]{0,34}\Z"
)
_PREPARED = re.compile(r"(?:xây dựng|lập|chuẩn bị)[^.;]{0,24}(?:kế hoạch|dự toán|chương trình)[^.;]{0,16}năm\s+\Z")
_CAREER = re.compile(r"\b(?:sinh|vào đảng|chính thức|kết nạp|nhập ngũ)\b[^;,]{0,24}\Z")
# "thực hiện Quy định số 21 ngày 3/3/2016": the document is older than the meeting, by how much nobody says
_CITED_DAY = re.compile(
    r"\b(?:nghị quyết|quyết định|quy định|chỉ thị|kết luận|thông tri|quy chế|kế hoạch|hướng dẫn|nghị định|thông tư"
    r"|chương trình(?: hành động)?|đề án) số \S{1,24},? (?:ngày )?[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\Z"
)
# "sơ kết 3 năm thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016": so many years after the paper
_YEARS_AFTER = re.compile(
    r"\b(?:sơ|tổng) kết ([0-9]{1,2}) năm (?:triển khai |tổ chức )?(?:thực hiện|thi hành|triển khai)\b[^.;:]{0,90}\Z"
)
_LEFT_OF_PAPER = 150
# at a year's end: "về đích các chỉ tiêu năm 2016", "kiểm điểm công tác chỉ đạo, điều hành năm 2016", "cuối năm 2016"
_LOOKS_BACK = re.compile(
    r"\bcuối năm \Z|\b(?:về đích|kiểm điểm|tổng kết|đánh giá|kết quả|hoàn thành|tình hình)\b[^.;:0-9]{0,90}\bnăm \Z"
)
# "giá so sánh năm 2010": the year that all prices are compared in
_OF_PRICES = Sought(r"\bgiá (?:so sánh|cố định|gốc)(?: năm| của năm)? \Z")
_LATELY = range(-4, 2)  # a full date of these months is of the year that the report has no need to write
# "năm học 2017-2018" is half of each; "giai đoạn 2017-2020" begins about now, "2021-2025" is everybody's plan
_SCHOOL_YEAR = re.compile(r"\bnăm học\s+\Z")
_STRETCH = re.compile(r"\bgiai đoạn\s+\Z")
_SPRING = 6
_PLANS = 5  # the State plans for five years, of which the first year ends in 1 or 6, the last in 0 or 5


class _Votes:
    """What the mentions of one text speak for, and which year the meeting cannot lie before."""

    def __init__(self) -> None:
        self.of: dict[int, int] = {}
        self.floor = self.newest = 0
        self.loud: set[int] = set()

    def add(self, year: Year, spoken: int, weight: int, *, loud: bool) -> None:
        """Count one mention; ``loud`` for one that does more than to name a year."""
        self.of[spoken] = self.of.get(spoken, 0) + weight
        if loud:
            self.loud.add(spoken)
        if year.role == "as_of":
            self.floor = max(self.floor, spoken)
        if loud and year.role in ("day", "current", "past"):
            self.newest = max(self.newest, spoken)

    def settled(self) -> int | None:
        """The year that is spoken for, None where too little is said."""
        floor = max(self.floor, self.newest - _STALE)
        fits = (value for value in self.of if value >= floor)
        best = max(fits, key=lambda value: (self.of[value], value), default=None)
        agreed = self.loud == {best} and best == max(self.of)  # nothing but stories of older years beside it
        enough = _AGREED if agreed else _SETTLES
        return best if best is not None and self.of[best] >= enough else None


def year_spoken_for(doc: Document, month: int | None, beside: tuple[Span, ...] = ()) -> int | None:
    """The year that the text's own mentions add up to for a session in ``month``; None where they settle none.

    ``beside``: the title and the sentence that names the day of the session, whose years speak loudest.
    """
    votes = _Votes()
    found = doc.marks(years)
    plan = (
        max((year.value for year in found if year.role == "plan"), default=0) if month and month <= _HANDED_OUT else 0
    )
    for year in found:
        near = any(start <= year.start < end for start, end in beside)
        spoken, weight = _vote(doc, year, month, near=near)
        summed_up = year.role in ("past", "plain") and spoken == plan - 1  # "kết quả năm 2016, nhiệm vụ năm 2017"
        if not weight or summed_up:
            continue
        back = year.role == "plain" and _LOOKS_BACK.search(doc.shadow, max(0, year.start - _LEFT_OF_PAPER), year.start)
        weight += bool(back and weight and month in _NEXT_YEAR)
        ahead = year.role == "plain" and month in _NEXT_YEAR and not back
        loud = weight > _WEAK
        votes.add(year, spoken, weight + _OPENS if near and not ahead else weight, loud=loud)
    for span, value in doc.marks(springs) if month and month in _OF_SPRING else ():
        named = Year(*span, value - (month in _NEXT_YEAR), "current")  # in December the next spring is made ready
        votes.add(named, named.value, _WEIGHT["current"], loud=True)
    return votes.settled()


def _vote(doc: Document, year: Year, month: int | None, *, near: bool) -> tuple[int, int]:
    """The year of a session in ``month`` that a mention hints at, and how loudly.

    A plan for a year is made late in the year before ("xây dựng kế hoạch năm 2018" in July), and handed out early in
    the year itself; a year is summed up at its end or early in the next.
    """
    weight = _WEIGHT.get(year.role, 0)
    if _OF_PRICES.search(doc.shadow, max(0, year.start - LEFT), year.start):
        return year.value, 0
    if year.role == "day":
        return _of_day(doc, year, month)
    if year.role == "horizon":
        return _of_stretch(doc, year, month)
    if year.role == "current":
        return _of_month(doc, year, month, near=near)
    if year.role == "base":
        return year.value + 1, weight
    if year.role == "plan" and month and month >= 6:
        if _PREPARED.search(doc.shadow, max(0, year.start - LEFT), year.start):
            return year.value - 1, 3
        return year.value - (month >= 10), weight
    if year.role == "past" and month and month <= 4:
        return year.value + 1, weight
    if year.role == "as_of" and month:
        counted = _DAY_SAID.search(doc.shadow, max(0, year.start - 18), year.start)
        return year.value + (counted is not None and int(counted[1] or counted[2]) > month), weight
    return year.value, weight


def _of_month(doc: Document, year: Year, month: int | None, *, near: bool) -> tuple[int, int]:
    """What the year of a month, a quarter or a half says: loud where the month is that of the report, or near."""
    low, start = doc.shadow, year.start
    left = max(0, start - LEFT)
    said = _MONTH_SAID.search(low, left, start)
    ahead = _AHEAD.search(low, left, start)
    if said is None or month is None:
        return year.value, _WEAK if ahead and not near else _WEIGHT["current"] if start <= _OPENING else _AGREED
    later = int(said[1]) - month
    if later > 0 and _HAPPENED.search(low, left, start):
        return year.value + 1, _WEAK
    if near:
        return year.value, _WEIGHT["current"]
    if later > 1 or (ahead and later):
        return year.value, _WEAK
    if later < -1 or start > _OPENING or _TELLS.search(low, left, start):
        return year.value, _AGREED
    return year.value, _WEIGHT["current"]


def _of_day(doc: Document, year: Year, month: int | None) -> tuple[int, int]:
    """What the year of a full date says: of a paper's little, unless the meeting sums up so many years of it."""
    low, start = doc.shadow, year.start
    said = _DAY_SAID.search(low, max(0, start - 18), start)
    later = int(said[1] or said[2]) - month if said and month else 0
    if after := _YEARS_AFTER.search(low, max(0, start - _LEFT_OF_PAPER), start):
        return year.value + int(after[1]), 3 if month and later <= 0 else 0
    left = max(0, start - LEFT)
    if _CITED_DAY.search(low, left, start) or _CAREER.search(low, left, start):
        return year.value, 0
    if later > 1 and _AHEAD.search(low, left, start):
        return year.value, _AGREED
    if later not in _LATELY:
        return year.value, _WEAK
    if 0 <= later <= 1:
        return year.value, _WEIGHT["day"]
    told = _TELLS.search(low, left, start) or _AHEAD.search(low, left, start)
    return year.value, _WEAK if told else _WEIGHT["day"] if later == -1 else _AGREED


def _of_stretch(doc: Document, year: Year, month: int | None) -> tuple[int, int]:
    """What the first year of a school year or of a stretch that begins off the State's plans says."""
    shadow, start = doc.shadow, year.start
    left = max(0, start - 12)
    if _SCHOOL_YEAR.search(shadow, left, start) and month:
        return year.value + (month <= _SPRING), _WEAK
    if _STRETCH.search(shadow, left, start) and year.value % _PLANS > 1:
        return year.value, _WEAK
    return year.value, 0
