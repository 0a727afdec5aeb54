"""Times that are told by the day of the session: "nay còn …", "trước đây", "năm ngoái", "đến thời điểm kiểm tra"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.values.period import PeriodMark, Sort
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_TIMES = Sought(
    r"(?P<now>nay) (?=(?:chỉ|đã|mới|vẫn|còn|có) )"
    r"|(?P<once>trước (?:đây|kia|(?:khi |ngày )?(?:sáp nhập|sắp xếp|hợp nhất)))\b"
    r"|(?P<year>năm (?:ngoái|qua|vừa qua))\b"
    r"|(?P<here>(?:đến|tới) thời điểm (?:giám sát|kiểm tra|khảo sát|báo cáo|này|hiện tại))\b"
)
_OPENS = re.compile(r"(?:\A|[,;:.(\n] ?|(?:trong|riêng|của|mà) )\Z")
_COMPARED = re.compile(r"\b(?:so|với|kỳ|hơn|bằng|kém|gấp|như|cùng|[0-9]+)\b[^.;,]{0,12} \Z")
_FIRST_MONTHS, _LAST_MONTHS = "03", "11"  # a session of the first looks back on the year before, of the last on its own


def by_the_session(doc: Document, report: PeriodMark | None, today: str | None) -> Iterator[PeriodMark]:
    """The periods of such words; what was once has none."""
    for match in _TIMES.finditer(doc.shadow):
        start = match.start()
        before = doc.shadow[max(0, start - 20) : start]
        if match["year"] == "năm ngoái":
            if today and not _COMPARED.search(before):
                yield PeriodMark(span_of(match.span()), str(int(today[:4]) - 1), "year")
        elif match["here"]:
            yield PeriodMark(span_of(match.span()), today, "as_of")
        elif _OPENS.search(before[-9:]):
            iso = _past_year(report, today) if match["year"] else today if match["now"] else None
            end = match.end("now") if match["now"] else match.end()
            sort: Sort = "as_of" if match["now"] else "year" if iso else "vague"
            yield PeriodMark(Span(start, end), iso, sort)


def _past_year(report: PeriodMark | None, today: str | None) -> str | None:
    """Which year "năm qua" means: the one that the meeting reviewed, else the one before in a year's first months."""
    if report and report.sort == "year":
        return report.iso
    if today is None or _FIRST_MONTHS < today[5:7] < _LAST_MONTHS:
        return None
    return today[:4] if today[5:7] >= _LAST_MONTHS else str(int(today[:4]) - 1)
