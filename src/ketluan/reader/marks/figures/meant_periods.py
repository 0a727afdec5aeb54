"""Periods that a text means without naming them in full: single days, "trong tháng", "từ đầu năm", "5 năm qua"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.figures.session_times import by_the_session
from ketluan.reader.marks.values.dates import dates, session_day
from ketluan.reader.marks.values.digits import digits
from ketluan.reader.marks.values.iso import end_of, months_back, since_new_year
from ketluan.reader.marks.values.month_periods import COUNTS
from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.ranges import around, first_from
from ketluan.reader.text.sought import Sought

# Spans that have no ISO form: what is counted over them has no period.
_BACK = Sought(
    r"\b(?:sau|qua) (?:hơn |gần |khoảng |tròn |đúng )?(?P<count>[0-9]{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r" (?P<unit>tháng|năm|tuần|ngày)(?= (?:vận hành|thực hiện|triển khai|hoạt động|đi vào|sắp xếp|sáp nhập|hợp nhất"
    r"|tổ chức|thành lập|ra quân|phát động|thi hành|thí điểm|áp dụng|kể từ|có hiệu lực))"
)
_DAYS_GONE = Sought(r" ngày (?:vừa )?qua\b")
_SOME = re.compile(r"\b(?:[0-9]{1,2}|mấy|những)\Z")
_WEEK = Sought(r"\btuần (?=(?:vừa )?qua\b|này\b|trước\b|rồi\b|sau\b|tới\b)")
# "sau sắp xếp còn 21 đơn vị": what will be is of no period of the report
_ONCE_DONE = Sought(
    r"(?:(?<=, )|(?<=; )|(?<=\. )|(?<=\n))sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|tinh giản|hoàn thành|điều chỉnh)"
    r"(?= (?:[^\W\d]+ ){0,3}(?:còn|giảm|chỉ|sẽ|có)\b|, )"
)
_NEAR, _FEW = 400, 12  # letters and periods back
_HALF_TERM = re.compile(r"(?:nửa(?: đầu)?|từ đầu) \Z")
_YEARS = re.compile(r" năm(?P<past> (?:qua|gần đây|thực hiện))?")
_AFTER_YEARS = re.compile(r"sau (?:hơn |gần )?\Z")
_THIS_MONTH = Sought(
    r"\btrong\s+(?P<span>kỳ)\b(?! (?:họp|trước|sau|tới))|(?:trong\s+(?P<unit>tháng|quý)"
    r"|(?<![0-9]\s)(?<!hai\s)(?<!ba\s)(?<!sáu\s)(?<!bảy\s)(?<!tám\s)(?<!chín\s)(?<![ác]c\s)(?<!ững\s)tháng\s+qua)"
    r"(?!\s+(?:[0-9]|[iv]+\b|tới|sau|trước|đầu|này))\b"
)
_SINCE_NEW_YEAR = Sought(
    r"\btừ đầu năm (?=(?:lên|là|được|đạt|có|toàn|tỉnh|huyện|xã|phường|đã|kết nạp|thu|trồng|xử lý|tổ chức)\b|[0-9])"
    r"(?!(?:19|20)[0-9]{2}\b)"
)


def besides(
    doc: Document, written: list[PeriodMark], report: PeriodMark | None, today: str | None
) -> Iterator[PeriodMark]:
    """The periods of the text besides those that it names (``written``); ``report``: what the meeting reviewed."""
    yield from _days(doc, written)
    yield from _long_spans(doc)
    yield from _back_from(doc, report, today)
    yield from _without_iso(doc)
    yield from by_the_session(doc, report, today)
    yield from _this_month(doc, written, report, today)
    yield from _this_year(doc, report, today)


def _long_spans(doc: Document) -> Iterator[PeriodMark]:
    """ "nửa nhiệm kỳ qua", "sau hơn 2 năm", "5 năm qua"."""
    shadow, at = doc.shadow, 0
    while (at := shadow.find("nhiệm kỳ", at)) >= 0:
        before = _HALF_TERM.search(shadow, max(0, at - 10), at)
        if before and not shadow.startswith(" đến nay", at + 8):
            yield PeriodMark(Span(before.start(), at + 8), None, "vague")
        at += 8
    for start, end in doc.marks(digits):
        match = _YEARS.match(shadow, end) if end - start <= 2 and shadow.startswith(" năm", end) else None
        if match and (match["past"] or _AFTER_YEARS.search(shadow, max(0, start - 9), start)):
            yield PeriodMark(Span(start, match.end()), None, "vague")


def since_term(doc: Document, marks: list[PeriodMark], today: str | None) -> list[PeriodMark]:
    """ "Từ đầu nhiệm kỳ đến nay": from the first year of the term that the text names and the session falls in."""
    if today is None or "từ đầu nhiệm kỳ đến nay" not in doc.shadow:
        return marks
    terms = (mark.iso for mark in doc.marks(periods) if mark.sort == "term" and mark.iso)
    first = next((iso[:4] for iso in terms if iso[:4] <= today[:4] <= iso[-4:]), None)
    since = f"{first}/{today}" if first else None
    return [
        mark._replace(iso=since) if doc.shadow.startswith("từ đầu nhiệm kỳ", mark.span.start) else mark
        for mark in marks
    ]


def _back_from(doc: Document, report: PeriodMark | None, today: str | None) -> Iterator[PeriodMark]:
    """ "Sau 4 tháng vận hành …": so many months back from the end of what was reviewed, or from the session; of years
    or days the text settles no period."""
    for found in _BACK.finditer(doc.shadow):
        count = COUNTS.get(found["count"]) or int(found["count"])
        last = end_of(report.iso) if report and report.iso else today and today[:7]
        iso = months_back(last, count) if last and found["unit"] == "tháng" else None
        yield PeriodMark(span_of(found.span()), iso, "months" if iso else "vague")


def _without_iso(doc: Document) -> Iterator[PeriodMark]:
    """ "tuần qua", "3 ngày qua", "sau sắp xếp còn …": times that have no ISO form, or that are still to come."""
    for gone in _DAYS_GONE.finditer(doc.shadow):
        if some := _SOME.search(doc.shadow, max(0, gone.start() - 6), gone.start()):
            yield PeriodMark(Span(some.start(), gone.end()), None, "vague")
    for rule in (_WEEK, _ONCE_DONE):
        for match in rule.finditer(doc.shadow):
            yield PeriodMark(span_of(match.span()), None, "vague")


def today_of(doc: Document) -> str | None:
    """The day of the session; for an official document that reports none the day in its letterhead."""
    session = doc.marks(session_day)
    if session:
        return session.iso
    heads = [block.span for block in doc.blocks if block.kind == "letterhead"]
    if not heads:
        return None
    inside = (day.iso for day in doc.marks(dates) if heads[0].start <= day.span.start < heads[-1].end)
    return next(inside, None)


def _days(doc: Document, marks: list[PeriodMark]) -> Iterator[PeriodMark]:
    """The days of the text that stand in none of these periods."""
    spans = sorted(mark.span for mark in marks)
    for day in doc.marks(dates):
        if day.cited or day.holiday or day.phrase.start >= day.span.start:
            continue
        over = around(spans, day.span.start)
        if over is None or over.end < day.span.end:
            iso = f"{day.iso}/{day.last}" if day.iso and day.last else day.iso
            yield PeriodMark(day.span, iso, "as_of")


def _quarter(written: list[PeriodMark], at: int) -> str | None:
    """The quarter that was named last, not far before."""
    index = first_from(written, at)
    near = written[max(0, index - _FEW) : index]
    return next((mark.iso for mark in reversed(near) if mark.sort == "quarter" and at - mark.span.end < _NEAR), None)


def _this_month(
    doc: Document, written: list[PeriodMark], report: PeriodMark | None, today: str | None
) -> Iterator[PeriodMark]:
    """ "Trong tháng có 12 vụ": the last month that the meeting reviewed, or the quarter where one is meant; "trồng mới
    trong kỳ 1.150 ha": what it reviewed."""
    last = end_of(report.iso) if report and report.iso else today[:7] if today else None
    for match in _THIS_MONTH.finditer(doc.shadow):
        iso = last
        if match["unit"] == "quý":
            iso = report.iso if report and report.sort == "quarter" else _quarter(written, match.start())
        elif match["span"]:
            iso = report.iso if report else None
        yield PeriodMark(span_of(match.span()), iso, "month")


def _this_year(doc: Document, report: PeriodMark | None, today: str | None) -> Iterator[PeriodMark]:
    """ "nâng số doanh nghiệp thành lập từ đầu năm lên 342", "từ đầu năm kết nạp 15 đảng viên": up to the end of what
    the meeting reviewed, or to the session."""
    last = end_of(report.iso) if report and report.iso else today
    if last is None:
        return
    for match in _SINCE_NEW_YEAR.finditer(doc.shadow):
        yield PeriodMark(Span(match.start(), match.start() + len("từ đầu năm")), since_new_year(last), "months")
