"""The period that a number covers: stated beside it, earlier in its sentence or paragraph, or the report's."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from ketluan.reader.marks.dates import dates, session_day
from ketluan.reader.marks.periods import PeriodMark, periods, report_period
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_COVERS = frozenset({"month", "months", "quarter", "year", "as_of", "since", "school_year"})
_AFTER = re.compile(r"\s*(?:[^\W\d]+\s+){0,8}(?:trong|ở|vào|của)?\s*\Z")
_OPENING = 44  # "Về tình hình kinh tế - xã hội quý I, …" still opens its sentence
# What takes place at the meeting itself is counted on its day.
_AT_MEETING = re.compile(
    r"\btrao\s+(?:tặng|truy tặng|quyết định|bằng khen|giấy khen|huân chương|huy chương|cờ|danh hiệu|chiến sĩ"
    r"|kỷ niệm chương)|truy tặng|cho ý kiến|\bý kiến vào|tờ trình|biểu quyết|(?:hội nghị|phiên họp|kỳ họp|đại biểu)\s+(?:\w+\s+){0,4}(?:thông qua|xem xét)"
)
_SUM = re.compile(r"lũy kế|cộng dồn|tính chung từ đầu năm")
_FLOW = re.compile(r"\b(?:thu|chi|giải ngân|kim ngạch|xuất khẩu|nhập khẩu|doanh thu|sản lượng|doanh số)\b")


class Coverage:
    """The periods of one document, asked figure by figure in the order of the text."""

    def __init__(self, doc: Document) -> None:
        self.shadow = doc.shadow
        marks = [mark for mark in doc.marks(periods) if mark.sort in _COVERS and mark.use != "name"]
        starts = {mark.span.end for mark in marks}
        marks += [
            PeriodMark(day.span, day.iso, "as_of")
            for day in doc.marks(dates)
            if not (day.cited or day.holiday or day.span.end in starts) and day.phrase.start < day.span.start
        ]
        self.marks = sorted(marks, key=lambda mark: mark.span.start)
        self.starts = [mark.span.start for mark in self.marks]
        report = report_period(doc)
        self.report = report.iso if report else None
        session = doc.marks(session_day)
        self.today = session.iso if session else None
        self.goals = [m for m in doc.marks(periods) if m.sort in ("until", "year", "month", "quarter", "months")]
        self.before: tuple[Span, str | None, bool] | None = None

    def of(self, number: Span, region: Span, part: Span, around: tuple[Span, Span]) -> str | None:
        """The period of a level, a change, a share or a count.

        ``region``: from behind the number before to the end of the number's own clause; ``part``: between semicolons;
        ``around``: the sentence and the block.
        """
        sentence, block = around
        iso, stated = self._stated(number, region, sentence)
        words = self.shadow[part.start : part.end]
        if not stated and iso is None and _AT_MEETING.search(self.shadow, sentence.start, sentence.end):
            return self.today
        if not stated and iso is None:
            opening = self._opening(block, sentence.start)
            iso = opening.iso if opening else self.report
        if _SUM.search(words, 0, number.start - part.start) and iso and _FLOW.search(words) and len(iso) in (7, 10):
            iso = iso if iso[5:] == "01" else f"{iso[:4]}-01/{iso}"
        self.before = (sentence, iso, stated)
        return iso

    def _stated(self, number: Span, region: Span, sentence: Span) -> tuple[str | None, bool]:
        """What the sentence states for the number, and whether it does."""
        mark = self._in_clause(region.start, number.start) or self._behind(number.end, region.end)
        if mark is None and region.start == sentence.start:
            mark = self._own_piece(sentence.start, number.start)
        if mark:
            return mark.iso, True
        if self.before and self.before[0] == sentence:
            return self.before[1], self.before[2]
        return None, False

    def _in(self, low: int, high: int) -> Iterator[PeriodMark]:
        """The marks in a range, the last first, those left out that something is compared with."""
        at = bisect.bisect_left(self.starts, high) - 1
        while at >= 0 and self.starts[at] >= low:
            mark = self.marks[at]
            if mark.span.end <= high and not self._compares(mark):
                yield mark
            at -= 1

    def _compares(self, mark: PeriodMark) -> bool:
        return mark.use == "base" and "so" in self.shadow[max(0, mark.span.start - 40) : mark.span.start].split()

    def _in_clause(self, low: int, high: int) -> PeriodMark | None:
        """The last period between the number and the comma before it, or that opens the region."""
        shadow = self.shadow
        comma = max(shadow.rfind(", ", low, high), low)
        for mark in self._in(low, high):
            if mark.span.start >= comma or mark.span.start - low <= _OPENING:
                return mark
        return None

    def _own_piece(self, low: int, high: int) -> PeriodMark | None:
        """A period that stands between commas of its own: "Theo báo cáo, tính đến ngày 12/5/2019, dịch …"."""
        shadow = self.shadow
        for mark in self._in(low, high):
            head = max(shadow.rfind(", ", low, mark.span.start) + 2, low)
            listed = any(other.span.end == head - 2 for other in self.marks)
            if mark.span.start - head <= 8 and shadow[mark.span.end : mark.span.end + 1] in ",;" and not listed:
                return mark
        return None

    def _opening(self, block: Span, sentence: int) -> PeriodMark | None:
        """The period that opens an earlier sentence of the paragraph: "6 tháng đầu năm, toàn ngành …"."""
        shadow = self.shadow
        for mark in self._in(block.start, sentence):
            start = mark.span.start
            head = max(shadow.rfind(". ", block.start, start), shadow.rfind(": ", block.start, start), block.start - 1)
            alone = self._own_piece(head + 1, mark.span.end + 1) is mark
            if mark.use == "own" and (start - head <= _OPENING or alone) and not self._is_dateline(mark, block):
                return mark
        return None

    def _is_dateline(self, mark: PeriodMark, block: Span) -> bool:
        """The day of the meeting at the head of the report says nothing of its figures."""
        return mark.iso == self.today and mark.sort == "as_of" and self.shadow[mark.span.start].isdigit()

    def _behind(self, at: int, end: int) -> PeriodMark | None:
        """A period behind the number in its own clause: "thu 35 tỷ đồng trong 9 tháng"."""
        index = bisect.bisect_left(self.starts, at)
        if index < len(self.marks) and self.marks[index].span.end <= end and self.marks[index].use == "own":
            mark = self.marks[index]
            if mark.sort != "as_of" and _AFTER.match(self.shadow[at : mark.span.start]):
                return mark
        return None

    def of_goal(self, number: Span, clause: Span) -> str | None:
        """The period of a target: only the one that its own clause sets ("đến năm 2024 100% các xã")."""
        for mark in self.goals:
            if clause.start <= mark.span.start < number.start:
                return mark.iso
        return None
