"""Days: "Sáng 31.8", "ngày 13/5", "28/10/2021", "31-8", "ngày 18 tháng 3 năm 2002", "11-12/10".

A year that is not written is settled in this order: the day on which the source was published, the mentions of
years in the text (:mod:`ketluan.reader.marks.values.year_votes`), the day on which the caller received it. It is marked
``inferred``; where nothing settles it the date keeps its day and month and has no ``iso``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

from ketluan.reader.marks.values.digits import digits
from ketluan.reader.marks.values.units import unit_at
from ketluan.reader.marks.values.year_votes import year_spoken_for
from ketluan.reader.model import Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import reports_meeting
from ketluan.reader.text.sought import Sought

PartOfDay = Literal["morning", "afternoon", "evening"]


class Date(NamedTuple):
    """A day of the text.

    ``span`` holds the day itself ("18 tháng 3 năm 2002"), ``phrase`` also the words that lead to it ("Sáng ngày").
    ``year`` is None and ``iso`` is None where the year is not settled. ``inferred`` is true where the year is not
    written with the day. ``last`` is the ISO day that a run of days ends on ("11-12/10"), else None. ``cited`` marks
    the date of a document ("số 13-NQ/TW ngày 18/3/2002"), ``holiday`` a feast ("dịp nghỉ lễ 2.9").
    """

    span: Span
    phrase: Span
    day: int
    month: int
    year: int | None
    iso: str | None
    inferred: bool
    part_of_day: PartOfDay | None = None
    last: str | None = None
    cited: bool = False
    holiday: bool = False


_YEAR = r"(?P<y>(?:19|20)[0-9]{2})(?![0-9])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])(?![0-9])"
_NUMERIC = re.compile(
    rf"(?P<d>{_DAY})(?P<more>\s?(?:-|,|và|đến)\s?(?P<d2>{_DAY})(?=\s?[./]\s?[0-9]|\s+tháng\s))?"
    rf"(?:\s?(?P<sep>[./-])\s?(?P<m>{_MONTH})(?:\s?(?P=sep)\s?{_YEAR})?"
    rf"|\s+tháng\s+(?P<mw>{_MONTH}|[a-zư]+)(?:\s*(?:năm|,|/|\.|-)?\s*(?:năm\s+)?(?P<yw>(?:19|20)[0-9]{{2}})(?![0-9]))?)"
)
_MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "chạp": 12,
}  # fmt: skip
# Words that make a day of "5.3" and of "7/10" alike.
_STRONG = Sought(
    r"\b(?P<part>sáng|trưa|chiều|tối|đêm|ngày|dịp(?:\s+nghỉ)?(?:\s+lễ)?|nghỉ lễ|lễ|hôm nay|hôm qua|mùng|quốc khánh)"
    r"(?P<nay>\s+(?:nay|qua))?(?:\s*,)?(?:\s+(?:ngày|mùng|hôm))?(?:\s*\()?\s*\Z"
)
# Words before a day that stand before other numbers too: the day then needs a "/" and no counted noun behind it.
_WEAK = re.compile(
    r"(?:\b(?:trước|sau|đến|hết|từ|vào|qua|tới|và|thời điểm|hạn:?|hoàn thành:|(?:chậm|muộn) nhất(?: là)?|lúc|giờ|h)\s+"
    r"|[(\[]|,\s?|-\s?)\Z"
)
# "hoàn thành trước 20.11", "xong trước 30-11"
_UP_TO = re.compile(r"\b(?:trước|đến hết|chậm nhất|muộn nhất)\s+\Z")
_UP_TILL = re.compile(r"(?<![0-9%]) (?:tính )?đến \Z")
_COUNTED = re.compile(r",? (?:đã|mới|giải ngân|toàn|cả|tỉnh|huyện|thành phố|thị xã|xã|các|ước|đạt)\b")
# "từ 1-7 đến 10-9, xã đã tiếp nhận", "từ 1.7 đến nay", and not "tăng từ 1.5 đến 2.5 lần"
_FROM_TO = re.compile(
    rf"(?<!tăng )(?<!giảm )(?<!nâng )\btừ (?:ngày )?(?P<d>{_DAY})(?P<sep>[.-])(?P<m>{_MONTH}) (?:đến|tới) (?:hết )?"
    rf"(?:ngày )?(?:nay\b|(?P<d2>{_DAY})(?P=sep)(?P<m2>{_MONTH})(?:(?=[,;)]\s|\.?\Z)|(?={_COUNTED.pattern})))"
)
_DUE = ("trước", "hết", "nhất")
_DOCUMENT_NUMBER = re.compile(r"[0-9][^\s,;()]*[-/][^\s,;()]*[a-zđ][^\s,;()]*\Z")
_LAW = Sought(r"\b(?:luật|pháp lệnh|hiến pháp|bộ luật)\s[^.;]{0,70}ngày\s+\Z")
_PARTS: dict[str, PartOfDay] = {
    "sáng": "morning", "trưa": "morning", "chiều": "afternoon", "tối": "evening", "đêm": "evening",
}  # fmt: skip
_PART_FURTHER = Sought(r"\b(sáng|trưa|chiều|tối|đêm)\s+(?:nay|qua|hôm nay|cùng ngày)?\s*[,(]?\s*ngày\s*\Z")
_GOES_ON = re.compile(r"[%/:]|[.,-][0-9]")
_AFTER_DAY = ("-", ",", ".", "/", "và", "đến", "tháng")  # what may go on a day's digits
_LEFT = 90


class _Raw(Shape, frozen=True, gc=False):
    span: Span
    phrase: Span
    day: int
    last_day: int | None
    month: int
    year: int | None
    part: PartOfDay | None
    cited: bool
    holiday: bool


def _month(match: re.Match[str]) -> int | None:
    written = match["m"] or match["mw"]
    return int(written) if written.isdigit() else _MONTH_WORDS.get(written)


def _stands_as_day(shadow: str, match: re.Match[str], strong: re.Match[str] | None) -> bool:
    """Whether the digits are a day, by what stands around them ("7/10 xã" is a share, "29,5.3" nothing)."""
    end = match.end()
    if _GOES_ON.match(shadow, end):
        return False
    if match["y"] or match["yw"]:
        return True
    if match["mw"]:
        return strong is not None
    if strong:
        return not (match["sep"] == "-" and _counts(shadow, end) and strong["part"] == "ngày")
    if match["more"]:
        return False
    if match["sep"] != "/":
        due = _is_due(shadow, match.start()) or _is_counted_up_to(shadow, match)
        return (due and not _counts(shadow, end)) or _bounds_a_run(shadow, match.start())
    before = shadow[max(0, match.start() - 16) : match.start()]
    if _WEAK.search(before) is None:
        return False
    return int(match["d"]) > int(match["m"]) or not _counts(shadow, end)


def _is_due(shadow: str, start: int) -> bool:
    """Whether words before the digits say by when: "hoàn thành trước 20.11"."""
    words = shadow[max(0, start - 18) : start].rstrip()
    return words.endswith(_DUE) and _UP_TO.search(shadow, max(0, start - 18), start) is not None


def _is_counted_up_to(shadow: str, match: re.Match[str]) -> bool:
    """Whether results are told up to the day: "vốn đầu tư đến 30-11 giải ngân được …"."""
    start, end = match.span()
    return _COUNTED.match(shadow, end) is not None and _UP_TILL.search(shadow, max(0, start - 9), start) is not None


def _bounds_a_run(shadow: str, start: int) -> bool:
    """Whether the digits are one of two days that bound a time, the earlier one first: "từ 1-7 đến 10-9"."""
    at = shadow.rfind("từ ", max(0, start - 26), start)
    run = _FROM_TO.match(shadow, at) if at >= 0 else None
    if run is None or start not in (run.start("d"), run.start("d2")):
        return False
    return run["d2"] is None or (int(run["m"]), int(run["d"])) < (int(run["m2"]), int(run["d2"]))


def _counts(shadow: str, at: int) -> bool:
    """Whether a counted thing stands at ``at``: "7/10 xã" is a share, "đến 7/10 giải ngân hết" a day."""
    unit = unit_at(shadow, shadow, at)
    return unit is not None and unit.listed


def _glued(shadow: str, start: int) -> bool:
    """Whether the digits go on from something before them: "covid-19", "1.234", "h5"."""
    if not start:
        return False
    before = shadow[start - 1]
    return before.isalpha() or (before in ".,/-" and start > 1 and shadow[start - 2].isalnum())


def _raw(shadow: str, start: int) -> _Raw | None:
    match = None if _glued(shadow, start) else _NUMERIC.match(shadow, start)
    if match is None:
        return None
    month = _month(match)
    low = max(0, start - _LEFT)
    strong = _STRONG.search(shadow, low, start)
    if month is None or not _stands_as_day(shadow, match, strong):
        return None
    word = strong["part"] if strong else ""
    named = shadow[low:start].rstrip().endswith("ngày")
    further = _PART_FURTHER.search(shadow, low, start) if named else None
    lead = further or strong
    year = match["y"] or match["yw"]
    return _Raw(
        span=span_of((start, match.end())),
        phrase=span_of((lead.start() if lead else start, match.end())),
        day=int(match["d"]),
        last_day=int(match["d2"]) if match["d2"] else None,
        month=month,
        year=int(year) if year else None,
        part=_PARTS.get(further[1] if further else word),
        cited=named and _is_cited(shadow, low, start),
        holiday="lễ" in word or "quốc khánh" in word,
    )


def _is_cited(shadow: str, low: int, start: int) -> bool:
    """Whether a document's number or a law stands before "ngày": "Thông báo số 12-TB/TU ngày …"."""
    before = shadow[low:start].rstrip().removesuffix("ngày").rstrip().removesuffix("ký").rstrip()
    word = before.removesuffix("(").rstrip().removesuffix(",").split()[-1:]
    return bool((word and _DOCUMENT_NUMBER.search(word[0])) or _LAW.search(shadow, low, start))


def _raw_dates(doc: Document) -> tuple[_Raw, ...]:
    shadow, found, reached = doc.shadow, [], 0
    for start, end in doc.marks(digits):
        if start < reached or end - start > 2 or not shadow[end : end + 12].lstrip().startswith(_AFTER_DAY):
            continue
        raw = _raw(shadow, start)
        if raw:
            found.append(raw)
            reached = raw.span.end
    return tuple(found)


# "(binhdinh.gov.vn) - ", "BHG - ", "QK2 – " may stand before the line that dates the report.
_BEFORE_DATELINE = re.compile(r"\s*(?:date\s+[0-9-]+\s*\.?\s*)?(?:\([^()\n]{2,40}\)|[\w.&/ ]{2,24})?\s*-?\s*\Z")
_OPENS = re.compile(r"(?:trong\s+(?:[0-9]{1,2}|hai|ba)\s+ngày|vào|trong|từ|hôm nay|mới đây|vừa qua)?,?\s*\(?\s*\Z")
_MEETS = re.compile(
    r"tổ chức|chủ trì|họp|hội nghị|làm việc|khai mạc|diễn ra|tiến hành|kiểm tra|tiếp xúc|thăm|dự|có buổi|công bố"
)
_NAY = re.compile(r"\b(?:(?:sáng|trưa|chiều|tối) nay|hôm nay)\b")
_DATELINE_KINDS = frozenset({"lead", "body", "item", "caption", "heading"})


def _dateline(doc: Document, raws: tuple[_Raw, ...]) -> _Raw | None:
    """The day that the report opens with: "Sáng 31.8, …", "(nguồn) - Ngày 2/4, …"."""
    shadow = doc.shadow
    for raw in raws:
        if raw.cited or raw.holiday:
            continue
        block = doc.block_at(raw.span.start)
        if block is None or block.kind not in _DATELINE_KINDS:
            continue
        opening = shadow[block.span.start : min(raw.phrase.start, block.span.start + 65)]
        if len(opening) <= 64 and raw.phrase.start < raw.span.start and raw.span.end + 8 < block.span.end:
            opening = opening[: len(opening) - len(_OPENS.search(opening)[0])]  # type: ignore[index]
            if _BEFORE_DATELINE.fullmatch(opening):
                return raw
    return None


def _today(doc: Document, raws: tuple[_Raw, ...]) -> _Raw | None:
    """The day that is today where the report is written: "tại cuộc họp chiều nay (7/10)"."""
    for raw in raws:
        start = raw.phrase.start
        if start > _HEAD:
            return None
        if _NAY.search(doc.shadow, *raw.phrase) and not doc.shadow.endswith(("từ ", "đến "), 0, start):
            return raw
    return None


def _meeting_day(doc: Document, raws: tuple[_Raw, ...]) -> _Raw | None:
    """A day in a sentence that says that people met: "Hội nghị được tổ chức tại Hà Nội, sáng 13/5"."""
    shadow = doc.shadow
    for raw in raws:
        if raw.cited or raw.holiday or raw.phrase.start == raw.span.start:
            continue
        block = doc.block_at(raw.span.start)
        if block is None or block.kind not in _DATELINE_KINDS:
            continue
        start = max(
            shadow.rfind(". ", max(0, raw.span.start - 400), raw.span.start), block.span.start, raw.span.start - 400
        )
        end = shadow.find(". ", raw.span.end, raw.span.end + 160)
        if _MEETS.search(shadow, start, end if end > 0 else min(raw.span.end + 160, block.span.end)):
            return raw
    return None


_MINUTES = re.compile(r"biên bản\b")
_TIME = re.compile(
    r"\W*(?:[0-9ivx]{1,4}[.)]\s*)?thời (?:gian|điểm)(?: họp| bắt đầu| tổ chức| làm việc)?\s*:[^.;\n]{0,60}\Z"
)


def _minuted(doc: Document, raws: tuple[_Raw, ...]) -> _Raw | None:
    """The day on the line of minutes that says when: "Thời gian: 8 giờ 00 ngày 02/10/2025", or on one at the head."""
    minutes = any(block.kind == "title" and _MINUTES.match(doc.shadow, block.span.start) for block in doc.blocks[:20])
    for raw in raws:
        if not minutes and raw.span.start > _HEAD:
            return None
        block = doc.block_at(raw.span.start)
        near = block is not None and raw.span.start - block.span.start < 100
        if block is not None and near and _TIME.match(doc.shadow[block.span.start : raw.span.start]):
            return raw
    return None


def _issued(doc: Document, raws: tuple[_Raw, ...]) -> _Raw | None:
    """The day in the letterhead of a paper that reports no meeting: a plan, a programme of work, a letter."""
    if not any(block.kind == "letterhead" for block in doc.blocks[:20]):
        return None
    if any(block.kind == "title" and reports_meeting(doc.shadow, block.span) for block in doc.blocks[:20]):
        return None
    inside = (raw for raw in raws if (block := doc.block_at(raw.span.start)) and block.kind == "letterhead")
    return next((raw for raw in inside if raw.year), None)


def _session(doc: Document) -> _Raw | None:
    raws = doc.marks(_raw_dates)
    found = _minuted(doc, raws) or _issued(doc, raws) or _today(doc, raws)
    return found or _dateline(doc, raws) or _meeting_day(doc, raws)


_PUBLISHED = re.compile(r"(?:19|20)[0-9]{2}")
_METADATA = re.compile(r"\bdate\s+((?:19|20)[0-9]{2})-[0-9]{2}")

_ISO_LINE = re.compile(r"^\s*((?:19|20)[0-9]{2})-[0-9]{2}-[0-9]{2}(?:[ t][0-9:.]+)?\s*$", re.MULTILINE)
_HEAD = 600


def _portal_day(doc: Document) -> int | None:
    """The year of a line that holds nothing but a day, as portals print above the text, or of a crawler's note."""
    note = _METADATA.search(doc.shadow, 0, 200) or _ISO_LINE.search(doc.shadow, 0, _HEAD)
    if note:
        return int(note[1])
    for raw in doc.marks(_raw_dates):
        if raw.span.start > _HEAD:
            return None
        line_end = doc.shadow.find("\n", raw.span.end)
        line = doc.shadow[doc.shadow.rfind("\n", 0, raw.span.start) + 1 : line_end if line_end >= 0 else None]
        if raw.year and len(line.strip()) <= 32:
            return raw.year
    return None


def current_year(doc: Document) -> int | None:
    """The year in which the reported meeting took place, None where neither text nor caller settles it."""
    session = doc.marks(_session)
    if session and session.year:
        return session.year
    if doc.published:
        match = _PUBLISHED.match(doc.published)
        if match:
            return int(match[0])
    year = _portal_day(doc) or (
        year_spoken_for(doc, session.month, _beside(doc, session)) if session else year_spoken_for(doc, None)
    )
    if year is None and doc.hints.received:
        match = _PUBLISHED.match(doc.hints.received)
        year = int(match[0]) if match else None
    return year


def _beside(doc: Document, session: _Raw) -> tuple[Span, ...]:
    """The title, and the sentence that names the day of the session."""
    titles = [block.span for block in doc.blocks[:3] if block.kind == "title"]
    home = doc.block_at(session.span.start)
    if home is None:
        return tuple(titles)
    start = doc.shadow.rfind(". ", home.span.start, session.phrase.start)
    end = doc.shadow.find(". ", session.span.end, home.span.end)
    return (*titles, Span(max(start, home.span.start), end if end >= 0 else home.span.end))


def _year_for(raw: _Raw, session: _Raw | None, year: int | None) -> int | None:
    """The year of a day without one: the session's, but December before a session in January is last year's."""
    if raw.year or year is None or session is None:
        return raw.year or year
    if session.month <= 2 and raw.month >= 11:
        return year - 1
    return year + 1 if session.month == 12 and raw.month == 1 else year


def _iso(year: int | None, month: int, day: int) -> str | None:
    if year is None:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # "30/2"
        return None


def _settled(raw: _Raw, year: int | None) -> Date:
    return Date(
        span=raw.span,
        phrase=raw.phrase,
        day=raw.day,
        month=raw.month,
        year=year,
        iso=_iso(year, raw.month, raw.day),
        inferred=raw.year is None and year is not None,
        part_of_day=raw.part,
        last=_iso(year, raw.month, raw.last_day) if raw.last_day else None,
        cited=raw.cited,
        holiday=raw.holiday,
    )


def dates(doc: Document) -> tuple[Date, ...]:
    """Every day of the text in order of place, feasts and the dates of cited documents among them."""
    raws = doc.marks(_raw_dates)
    if not raws:
        return ()
    session, year = doc.marks(_session), doc.marks(current_year)
    return tuple([_settled(raw, _year_for(raw, session, year)) for raw in raws])


def session_day(doc: Document) -> Date | None:
    """The day on which the reported meeting took place; None where the text names none."""
    session = doc.marks(_session)
    return _settled(session, session.year or doc.marks(current_year)) if session else None
