"""What is counted on a day, up to it or from it on: "tính đến ngày 12/5/2019", "từ đầu năm đến nay", "hiện …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.values.dates import Date, dates
from ketluan.reader.marks.values.iso import month
from ketluan.reader.marks.values.period import AS_OF, SUM, PeriodMark, Setting, use_of
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_NOW = Sought(r"(?:nay|giờ)\b")
_NOW_BEFORE = re.compile(
    r"(?P<since>(?:từ|kể từ)\s+(?:đầu\s+năm(?:\s+(?P<y>(?:19|20)[0-9]{2}))?|đầu\s+nhiệm\s+kỳ|năm\s+(?P<from>(?:19"
    r"|20)[0-9]{2}))\s+)?"
    r"(?:(?P<to>(?:tính\s+)?(?:đến|cho\s+đến|tới)\s+(?:thời\s+điểm\s+)?(?:hiện\s+|bây\s+)?)|(?P<at>hiện\s+))\Z"
)
# "hiện toàn tỉnh còn …", not "thực hiện", "hiện trạng"
_AT_PRESENT = Sought(r"hiện\b(?!\s+(?:nay|đại|trạng|trường|hành|vật|tượng|hữu|diện|thực|tại|hình))")
_HALF_OF_WORD = re.compile(r"(?:thực|phát|thể|xuất|biểu|tái|cải)\s+\Z")
_SINCE_DAY = re.compile(
    r"(?:kể\s+)?từ\s+(?:ngày\s+)?(?:(?P<d>[0-9]{1,2})\s?[./-]\s?(?P<m>1[0-2]|0?[1-9])|tháng\s+(?P<month>1[0-2]"
    r"|0?[1-9]))"
    r"(?:\s?[./-]\s?(?P<y>(?:19|20)[0-9]{2}))?\s+\Z"
)
_AT_DAY = Sought(r"(?:tại\s+)?thời\s+điểm\s+(?:ngày\s+)?\Z")
_FROM = re.compile(r"từ\s+(?:(?:sáng|trưa|chiều|tối|đêm)\s+)*(?:ngày\s+)?\Z")
# "từ ngày 9 đến ngày 12/10", "ngày 15 - 18/4": the first day has the month of the last
_DAYS = Sought(
    r"(?:từ (?:ngày )?|(?:trong )?(?:các |hai |ba )?ngày )(?P<first>[0-3]?[0-9])\s?(?:-|đến(?: hết)?|và|,)\s?"
    r"(?:ngày )?\Z"
)
_FROM_TO = re.compile(r"\s+đến\s+(?:hết\s+)?(?:[0-9]{1,2}\s?(?:h|giờ)[0-9]*\s+)?(?:ngày\s+)?")


def by_day(doc: Document, said: Setting) -> Iterator[PeriodMark]:
    """ "tính đến ngày 12/5/2019", "lũy kế đến 28/10/2021", "tại thời điểm 01/4"."""
    shadow = said.shadow
    last: Date | None = None
    for day in doc.marks(dates):
        start = day.span.start
        before, last = last, day
        if before and before.iso and day.iso and _runs(shadow, before.span, start):
            yield PeriodMark(Span(before.span.start, day.span.end), f"{before.iso}/{day.iso}", "since")
            continue
        days = _DAYS.search(shadow, max(0, start - 30), start) if day.iso else None
        if days and day.iso and 0 < int(days["first"]) < int(day.iso[8:]):
            first, begin = f"{day.iso[:8]}{int(days['first']):02}", days.start()
            yield PeriodMark(Span(begin, day.span.end), f"{first}/{day.iso}", "since", use_of(shadow, begin))
            continue
        upto = AS_OF.search(shadow, max(0, start - 40), start)
        if upto is None:
            at = _AT_DAY.search(shadow, max(0, start - 24), start)
            if at:
                yield PeriodMark(Span(at.start(), day.span.end), day.iso, "as_of", use_of(shadow, at.start()))
            continue
        if SUM.search(shadow, max(0, upto.start() - 64), upto.start()):
            iso = f"{day.year}-01/{day.iso}" if day.iso else None
            yield PeriodMark(Span(upto.start(), day.span.end), iso, "since")
        else:
            yield PeriodMark(Span(upto.start(), day.span.end), day.iso, "as_of", use_of(shadow, upto.start()))


def _runs(shadow: str, first: Span, last: int) -> bool:
    """Whether a period runs from one day to the next: "từ 01/7 đến 30/9"."""
    joined = _FROM_TO.fullmatch(shadow, first.end, last)
    return bool(joined and _FROM.search(shadow, max(0, first.start - 24), first.start))


def by_now(said: Setting) -> Iterator[PeriodMark]:
    """ "đến nay", "hiện nay", "từ đầu năm đến nay"."""
    shadow = said.shadow
    for match in _NOW.finditer(shadow):
        before = _NOW_BEFORE.search(shadow, max(0, match.start() - 48), match.start())
        if before is None:
            continue
        span = Span(before.start(), match.end())
        since = _SINCE_DAY.search(shadow, max(0, span.start - 32), span.start)
        if since:
            yield PeriodMark(Span(since.start(), span.end), _since(since, said), "since")
        elif before["since"]:
            start = before["y"] or (said.year and str(said.year)) if "đầu năm" in before["since"] else before["from"]
            first = f"{start}-01" if "đầu năm" in before["since"] else start
            yield PeriodMark(span, f"{first}/{said.today}" if first and start and said.today else None, "since")
        else:
            yield PeriodMark(span, said.today, "as_of")


def _since(match: re.Match[str], said: Setting) -> str | None:
    """From a day or a month up to the session: "từ ngày 01/7 đến nay"."""
    year = int(match["y"]) if match["y"] else said.year
    if year is None or said.today is None:
        return None
    first = f"{year}-{int(match['m']):02}-{int(match['d']):02}" if match["d"] else month(year, int(match["month"]))
    return f"{first}/{said.today}" if first and first < said.today else None


def at_present(said: Setting) -> Iterator[PeriodMark]:
    """ "Hiện toàn tỉnh còn 12 xã …": what stands on the day of the session."""
    shadow = said.shadow
    for match in _AT_PRESENT.finditer(shadow):
        inside = shadow[match.start() - 1 : match.start()].isalpha()  # "hoàn thiện", "cải thiện"
        if not inside and not _HALF_OF_WORD.search(shadow, max(0, match.start() - 8), match.start()):
            yield PeriodMark(span_of(match.span()), said.today, "as_of")
