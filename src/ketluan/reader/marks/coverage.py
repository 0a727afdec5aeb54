"""The period that a number covers: stated beside it, earlier in its sentence or paragraph, or the report's."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from ketluan.reader.marks.commas import piece_start
from ketluan.reader.marks.dates import dates, session_day
from ketluan.reader.marks.digits import digits
from ketluan.reader.marks.periods import PeriodMark, periods, report_period
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_GOALS = frozenset({"until", "year", "month", "quarter", "months", "as_of"})
_COUNCIL = re.compile(
    r"\bkỳ họp\b[^\n]{0,60}(?:hđnd|hội đồng nhân dân)|(?:hđnd|hội đồng nhân dân)[^\n]{0,60}\bkỳ họp\b"
)
_HEAD = 900
# Spans that have no ISO form: what is counted over them has no period.
_HALF_TERM = re.compile(r"(?:nửa(?: đầu)?|từ đầu) \Z")
_YEARS = re.compile(r" năm(?P<past> (?:qua|gần đây|thực hiện))?")
_AFTER_YEARS = re.compile(r"sau (?:hơn |gần )?\Z")
_COVERS = frozenset({"month", "months", "quarter", "year", "as_of", "since", "school_year"})
_AFTER = re.compile(r"\s*(?:[^\W\d]+\s+){0,8}(?:trong|ở|vào|của)?\s*\Z")
_FAR = 240
# What may stand before a period that a paragraph goes on with: "Tính chung trong 9 tháng tỉnh …".
_HEADS = re.compile(r"\W*(?:(?:trong|tính|tính chung|riêng|về|kết quả|ngay|theo đó,?|từ|đến|cụ thể,?)\s+)*")
_OPENING = 44  # "Về tình hình kinh tế - xã hội quý I, …" still opens its sentence
# What takes place at the meeting itself is counted on its day.
_AT_MEETING = re.compile(
    r"\btrao\s+(?:tặng|truy tặng|quyết định|bằng khen|giấy khen|huân chương|huy chương|cờ|danh hiệu|chiến sĩ"
    r"|kỷ niệm chương)|truy tặng|cho ý kiến|\bý kiến vào|tờ trình|biểu quyết|(?:hội nghị|phiên họp|kỳ họp"
    r"|đại biểu)\s+(?:\w+\s+){0,4}(?:thông qua|xem xét)"
)
_PRESENT = re.compile(
    r"(?:đại biểu|đồng chí|ủy viên)[^.;]{0,80}(?:có mặt|tham dự|tán thành)|dự hội nghị|dự họp|nội dung trình"
    r"|trực tuyến (?:tới|đến|với)"
)
_SUM = re.compile(r"lũy kế|cộng dồn|tính chung từ đầu năm")
_FLOW = re.compile(
    r"\b(?:thu ngân sách|thu nsnn|thu nội địa|chi ngân sách|chi nsnn|tổng thu|tổng chi|thu bhxh|giải ngân|kim ngạch"
    r"|xuất khẩu"
    r"|nhập khẩu|doanh thu|sản lượng|doanh số|thu trên địa bàn)\b"
)


def _end(iso: str) -> str:
    """The last month of a period."""
    last = iso.rpartition("/")[2]
    return f"{last}-12" if len(last) == 4 else last[:7]


def _long_spans(doc: Document) -> Iterator[PeriodMark]:
    """ "nửa nhiệm kỳ qua", "sau hơn 2 năm", "5 năm qua"."""
    shadow, at = doc.shadow, 0
    while (at := shadow.find("nhiệm kỳ", at)) >= 0:
        before = _HALF_TERM.search(shadow, max(0, at - 10), at)
        if before:
            yield PeriodMark(Span(before.start(), at + 8), None, "vague")
        at += 8
    for start, end in doc.marks(digits):
        match = _YEARS.match(shadow, end) if end - start <= 2 else None
        if match and (match["past"] or _AFTER_YEARS.search(shadow, max(0, start - 9), start)):
            yield PeriodMark(Span(start, match.end()), None, "vague")


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
        marks += _long_spans(doc)
        self.marks = [self._summed(mark) for mark in sorted(marks, key=lambda mark: mark.span.start)]
        self.starts = [mark.span.start for mark in self.marks]
        ends = [mark.span.end for mark in self.marks]
        self.ends = frozenset(ends)
        report = doc.marks(report_period)
        session = doc.marks(session_day)
        self.today = session.iso if session else None
        self.report = report.iso if report else self.today if _COUNCIL.search(doc.shadow, 0, _HEAD) else None
        self.goals = [m for m in doc.marks(periods) if m.sort in _GOALS]
        self.goal_starts = [mark.span.start for mark in self.goals]
        self.meets: tuple[Span | None, bool] = (None, False)
        self.opened: tuple[Span | None, int, PeriodMark | None] = (None, 0, None)
        self.before: tuple[Span, str | None, bool] | None = None

    def of(self, number: Span, region: Span, part: Span, around: tuple[Span, Span]) -> str | None:
        """The period of a level, a change, a share or a count.

        ``region``: from behind the number before to the end of the number's own clause; ``part``: between semicolons;
        ``around``: the sentence and the block.
        """
        sentence, block = around
        iso, stated = self._stated(number, region, sentence)
        if not stated and iso is None and self._at_meeting(sentence):
            return self.today
        if not stated and iso is None:
            opening = self._opening(block, sentence.start)
            iso = opening.iso if opening else self.report
        if iso and len(iso) in (7, 10) and self._is_running_sum(part, number.start):
            iso = iso if iso[5:] == "01" else f"{iso[:4]}-01/{iso}"
        self.before = (sentence, iso, stated)
        return iso

    def _at_meeting(self, sentence: Span) -> bool:
        """Whether the sentence tells what took place at the meeting itself; asked once a sentence."""
        if self.meets[0] != sentence:
            self.meets = (
                sentence,
                _AT_MEETING.search(self.shadow, *sentence) is not None
                or _PRESENT.search(self.shadow, *sentence) is not None,
            )
        return self.meets[1]

    def _is_running_sum(self, part: Span, number: int) -> bool:
        """Whether "lũy kế" sums what flows from the new year on (revenue, spending), not what stands (houses)."""
        low = max(part.start, number - _FAR)
        return bool(
            _SUM.search(self.shadow, low, number) and _FLOW.search(self.shadow, low, min(part.end, number + 40))
        )

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
            head = piece_start(shadow, low, mark.span.start)
            if (
                mark.span.start - head <= 8
                and shadow[mark.span.end : mark.span.end + 1] in ",;"
                and head - 2 not in self.ends
            ):
                return mark
        return None

    def _opening(self, block: Span, sentence: int) -> PeriodMark | None:
        """The period that opens an earlier sentence of the paragraph: "6 tháng đầu năm, toàn ngành …"."""
        known, upto, found = self.opened
        low = upto if known == block else block.start
        found = next(
            (mark for mark in self._in(low, sentence) if self._opens(mark, block)), found if known == block else None
        )
        self.opened = (block, sentence, found)
        return found

    def _opens(self, mark: PeriodMark, block: Span) -> bool:
        shadow, start = self.shadow, mark.span.start
        low = max(block.start, start - _FAR)
        head = max(shadow.rfind(". ", low, start), shadow.rfind(": ", low, start), low - 1)
        glued = shadow.rfind(".", head + 2, start)  # "… quý II/2019.Theo đó trong quý I, …"
        head = glued if glued >= 0 and shadow[glued + 1].isalpha() else head
        alone = start - head > _OPENING and self._own_piece(head + 1, mark.span.end + 1) is mark
        opens = start - head <= _OPENING and (
            shadow[mark.span.end : mark.span.end + 1] in ",:"
            or _HEADS.fullmatch(shadow, max(head + 1, block.start), start)
        )
        carries = self.report is None or mark.sort not in ("as_of", "since")
        return mark.use == "own" and carries and bool(opens or alone) and not self._is_dateline(mark)

    def _is_dateline(self, mark: PeriodMark) -> bool:
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

    def of_goal(self, before: Span, set_at: int) -> str | None:
        """The period of a target: one that its own words set before it ("đến năm 2024 100% các xã"), or the words at
        ``set_at`` that set the goal for a whole list ("đặt mục tiêu năm 2023: …; …")."""
        at = bisect.bisect_left(self.goal_starts, before.start)
        if at < len(self.goals) and self.goal_starts[at] < before.end:
            return self.goals[at].iso
        at = bisect.bisect_left(self.goal_starts, set_at - 16)
        near = set_at >= 0 and at < len(self.goals) and self.goal_starts[at] < set_at + 24
        return self.goals[at].iso if near else None

    def of_part(self, aims: int, number: int) -> str | None:
        """The period of goals under their own heading ("II. Mục tiêu. Đến hết năm 2023 phấn đấu: …")."""
        at = bisect.bisect_left(self.goal_starts, number) - 1
        return self.goals[at].iso if at >= 0 and self.goal_starts[at] >= aims else None

    def is_ahead(self, low: int, high: int) -> bool:
        """Whether a period that ends after the meeting stands in a range: "đến hết năm 2022 đạt trên 95%"."""
        at = bisect.bisect_left(self.goal_starts, low)
        while self.today and at < len(self.goals) and self.goal_starts[at] < high:
            mark = self.goals[at]
            if mark.iso and mark.use == "own" and mark.sort in ("until", "as_of") and _end(mark.iso) > self.today[:7]:
                return True
            at += 1
        return False

    def _summed(self, mark: PeriodMark) -> PeriodMark:
        """What flows (revenue, disbursement) up to a day is summed from the new year on: "giải ngân đến ngày 10/4"."""
        if (
            mark.sort != "as_of"
            or not mark.iso
            or len(mark.iso) != 10
            or self.shadow[mark.span.end - 3 : mark.span.end] == "nay"
        ):
            return mark
        start = max(self.shadow.rfind(". ", max(0, mark.span.start - _FAR), mark.span.start), mark.span.start - _FAR, 0)
        stop = self.shadow.find(". ", mark.span.end, mark.span.end + _FAR)
        if not _FLOW.search(self.shadow, start, stop if stop >= 0 else mark.span.end + _FAR):
            return mark
        return mark._replace(iso=f"{mark.iso[:4]}-01/{mark.iso}", sort="since")
