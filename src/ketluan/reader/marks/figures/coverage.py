"""The period that a number covers: stated beside it, earlier in its sentence or paragraph, or the report's."""

from __future__ import annotations

import bisect
import re

from ketluan.reader.marks.figures.meant_periods import besides, today_of
from ketluan.reader.marks.figures.topics import Places, Topics
from ketluan.reader.marks.figures.uncovered import (
    Tells,
    goes_on_attending,
    is_asked_of_a_body,
    is_asked_or_lasting,
    is_at_meeting,
    is_whole_cost,
    takes_part,
    tells,
)
from ketluan.reader.marks.meeting.reviewed import report_period
from ketluan.reader.marks.values.goals import Goals, end_of
from ketluan.reader.marks.values.periods import PeriodMark, periods
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_COVERS = frozenset({"month", "months", "quarter", "year", "as_of", "since", "school_year", "until", "horizon"})
_AVERAGED = ("bình quân giai đoạn ", "bình quân trong giai đoạn ", "bình quân hằng năm giai đoạn ")
_TELLS = (" ước", " đạt", " là ", " tăng", " giảm", " bình quân")
_AFTER = re.compile(r"\s*(?:[^\W\d]+\s+){0,8}(?:trong|ở|vào|của)?\s*\Z")
_FAR = 240
_HOLDS = ("bao gồm ", "gồm ", "với ")  # what holds things goes on with its clause
_OPENING = 44  # "Về tình hình kinh tế - xã hội quý I, …" still opens its sentence
_SUM = Sought(r"lũy kế|cộng dồn|tính chung từ đầu năm")
# A sentence that goes on with the one before it: "Riêng 3 chương trình …", "Trong đó, …".
_LONG = 400  # no sentence of the genre is longer
_GOES_ON = re.compile(r"\W*(?:riêng|trong đó|trong số (?:đó|này)|cụ thể|gồm|bao gồm|còn lại)\b")
_PLAN = r"(?:so với\s+)?(?:kế hoạch|dự toán|kh|dt|chỉ tiêu|nghị quyết)\b(?!\s+(?:tháng|quý))"
_OF_PLAN = re.compile(rf"\s+{_PLAN}")
_SHARE_FOLLOWS = re.compile(
    r"[^.;,()0-9]{0,40},\s+(?:mới\s+|ước\s+)*(?:đạt|bằng)\s+(?:gần\s+|trên\s+|khoảng\s+|hơn\s+)?[0-9][0-9.,]*\s?%"
    rf"\s+{_PLAN}"
)
_OF_SEASON = re.compile(r"\b(?:vụ (?:đông|xuân|mùa|hè|thu|chiêm)|lúa (?:đông|xuân|mùa|hè|thu|chiêm|nương))\b")
# "kết nạp 38 đảng viên (cùng kỳ kết nạp 45 đảng viên)": of the same months, a year before
_YEAR_BEFORE = re.compile(r"cùng kỳ(?: năm (?:trước|ngoái))? (?!năm\b)(?:là |đạt |có )?(?:[^\W\d]+ ){0,4}[0-9]")
_BESIDE = 7
_NEAR = 60
# "thu 6 tỷ đồng, lũy kế 72 tỷ đồng": what is told before its sum is of the month
_THEN_SUMMED = re.compile(
    r"(?:[^.;,()0-9]{0,30}),\s+(?:lũy kế|cộng dồn|(?:nâng|đưa) (?:tổng|lũy kế|số)[^.;,()0-9]{0,50}\b(?:từ đầu năm"
    r"|[0-9]{1,2} tháng))\b"
)
_FLOW = re.compile(
    r"\b(?:thu ngân sách|thu nsnn|thu nội địa|chi ngân sách|chi nsnn|tổng thu|tổng chi|thu bhxh|giải ngân|kim ngạch"
    r"|xuất khẩu"
    r"|nhập khẩu|kế hoạch vốn|thu hút|kết nạp|doanh thu|sản lượng|doanh số|thu trên địa bàn|bán lẻ)\b"
)


def _a_year_before(iso: str | None) -> str | None:
    return re.sub(r"[0-9]{4}", lambda year: str(int(year[0]) - 1), iso) if iso else None


class Coverage:
    """The periods of one document, asked figure by figure in the order of the text."""

    def __init__(self, doc: Document) -> None:
        self.shadow = doc.shadow
        report = doc.marks(report_period)
        self.today = today_of(doc)
        marks = [self._reviewed(mark, report) for mark in doc.marks(periods) if self._covers(mark)]
        marks += [*besides(doc, marks, report, self.today)]
        marks = self._present(sorted(marks, key=lambda mark: mark.span.start))
        self.marks = [self._summed(mark) for mark in marks]
        self.places = Places(self.shadow, self.marks)
        self.report = report.iso if report else None
        self.goals = Goals(doc, self.today)
        self.meets: tuple[Span | None, bool] = (None, False)
        self.told: tuple[Span | None, Tells] = (None, Tells(lasts=False, attends=False, counts=False))
        self.topics = Topics(self.places, doc.blocks, report.iso if report else None, self.today)
        self.before: tuple[Span, str | None, bool] | None = None
        self.timeless: Span | None = None
        self.month_told = -1  # where a number of the month ends whose sum is told next
        self.taking_part = -1, False  # where a number begins, and whether it counts who takes part
        self.aside: tuple[int, str | None] = (-1, None)  # the bracket that states a period of its own

    def _present(self, marks: list[PeriodMark]) -> list[PeriodMark]:
        """ "tính đến ngày 10/8 …; hiện còn 18 xã": in one sentence "hiện" is the day that is counted up to."""
        last: PeriodMark | None = None
        for at, mark in enumerate(marks):
            if mark.sort != "as_of":
                continue
            if last and self.shadow.startswith("hiện", mark.span.start) and mark.span.start - last.span.end < _LONG:
                if self.shadow.find(". ", last.span.end, mark.span.start) < 0:
                    marks[at] = mark._replace(iso=last.iso)
            elif self.shadow.startswith("tính đến", mark.span.start):
                last = mark
        return marks

    def _covers(self, mark: PeriodMark) -> bool:
        """Whether a period can be that of a result: one ahead ("đến năm 2030"), or of a plan, can not."""
        if mark.sort not in _COVERS or mark.use == "name":
            return False
        if mark.sort == "horizon" and self.shadow.endswith(_AVERAGED, 0, mark.span.start):
            return True
        if mark.sort == "horizon" and self._ends_rate(mark.span.start):
            return True
        if mark.sort == "horizon" and mark.iso and self.today and mark.iso[-4:] == self.today[:4]:
            return self.shadow.startswith(_TELLS, mark.span.end)
        if mark.sort in ("until", "horizon"):
            return bool(mark.iso and self.today and mark.iso[-4:] < self.today[:4])
        return True

    def _ends_rate(self, at: int) -> bool:
        """Whether a span of years stands right behind a rate: "ước đạt 6,8% giai đoạn | 2011 - 2020"."""
        return self.shadow.endswith(("% giai đoạn ", "%/năm giai đoạn "), 0, at)

    def _reviewed(self, mark: PeriodMark, report: PeriodMark | None) -> PeriodMark:
        """In "trong năm", "cả năm" of a report that sums up a year, that year is meant."""
        last = self.shadow[mark.span.end - 1]
        if mark.sort in ("quarter", "year") and (before := self._of_last_year(mark)):
            return mark._replace(iso=before)
        if mark.sort != "year" or last.isdigit() or last == "y" or report is None or report.sort != "year":
            return mark
        return mark._replace(iso=report.iso)

    def _of_last_year(self, mark: PeriodMark) -> str | None:
        """What "quý IV", "cả năm" mean where a session of the first weeks of a year looks back."""
        if not (mark.iso and self.today) or self.today[5:7] > "02" or mark.iso[:4] != self.today[:4]:
            return None
        words = self.shadow[slice(*mark.span)]
        if mark.iso[:4] in words or words.endswith("nay"):
            return None
        last = str(int(mark.iso[:4]) - 1)
        if mark.sort == "year":
            return last if self.today[5:7] == "01" else None
        return mark.iso.replace(mark.iso[:4], last) if mark.iso[:7] > self.today[:7] else None

    def takes_part(self, sentence: Span, number: Span) -> bool:
        """Whether the number counts who takes part in the meeting: "trực tuyến với 9 huyện"."""
        if self.taking_part[0] != number.start:
            told, start = self._tells(sentence), number.start
            listed = told.attends and goes_on_attending(self.shadow, sentence.start, start)
            counted = told.counts and takes_part(self.shadow, max(sentence.start, start - 60), start)
            self.taking_part = start, listed or counted
        return self.taking_part[1]

    def of(self, number: Span, region: Span, part: Span, around: tuple[Span, Span]) -> str | None:
        """The period of a level, a change, a share or a count.

        ``region``: from behind the number before to the end of the number's own clause; ``part``: between semicolons;
        ``around``: the sentence and the block.
        """
        sentence, block = around
        if self.takes_part(sentence, number):
            return self.today
        if is_whole_cost(self.shadow, number.start):
            return None
        iso, stated = self._stated(number, region, sentence)
        if not stated and iso is None:
            if self._is_timeless(number, sentence, part, region):
                iso = None
            elif self._at_meeting(sentence):
                return self.today
            else:
                iso = self._inherited(number, sentence, block)
        before, self.month_told = self.month_told, -1
        if iso and self._then_summed(number):
            self.month_told = number.end
            own = "/" not in iso or self._in_clause(region.start, number.start) is not None
            iso = iso if own else end_of(iso)
        elif iso and len(iso) == 7 and 0 <= before <= region.start < before + _NEAR and iso[5:] != "01":
            iso = f"{iso[:4]}-01/{iso}" if self.shadow.find("lũy kế", before, number.start) >= 0 else iso
        elif iso and len(iso) == 7 and iso[5:] != "01" and self.shadow.endswith("; lũy kế ", 0, number.start):
            iso = f"{iso[:4]}-01/{iso}"
        if iso and len(iso) in (7, 10) and self._is_running_sum(part, number.start):
            iso = iso if iso[5:] == "01" else f"{iso[:4]}-01/{iso}"
        bracket = self._bracket(sentence, number)
        same = self.before is not None and self.before[:2] == (sentence, iso)
        if bracket >= 0 and same and _YEAR_BEFORE.match(self.shadow, bracket + 1):
            return _a_year_before(iso)
        if bracket >= 0:
            self.aside = (bracket, iso) if stated else self.aside
        else:
            self.before = (sentence, iso, stated)
        return iso

    def _then_summed(self, number: Span) -> bool:
        """Whether the sum that a number is added to is told right behind it."""
        told = self.shadow.find("lũy kế", number.end, number.end + 60) >= 0
        told = told or self.shadow.find(" lên", number.end, number.end + 120) >= 0
        return told and _THEN_SUMMED.match(self.shadow, number.end) is not None

    def _bracket(self, sentence: Span, number: Span) -> int:
        """Where a bracket stands open, else -1: "(cùng kỳ năm 2019 tăng 12%, đạt 80%)" dates only its own numbers."""
        opened = self.shadow.rfind("(", sentence.start, number.start)
        return opened if opened >= 0 and self.shadow.find(")", opened, number.start) < 0 else -1

    def _inherited(self, number: Span, sentence: Span, block: Span) -> str | None:
        """The period of the paragraph or of the report. A share of a year's plan is summed from the new year on."""
        if self.before and self.before[0].start >= block.start and _GOES_ON.match(self.shadow, *sentence):
            return self.before[1]
        opening = self.topics.of(block, sentence.start)
        if opening is None and self.topics.is_aside(block, number.start):
            return None
        iso = opening.iso if opening else self.report
        if opening and opening.sort == "as_of" and self._flows(number, sentence):
            return f"{(iso or '')[:4]}-01/{iso}"  # "Tính đến 31/8, … Vốn đầu tư công giải ngân được 2.157 tỷ đồng"
        if iso and len(iso) == 7 and not iso.endswith("-01"):
            stop = min(number.end + _FAR, sentence.end)
            planned = _OF_PLAN.match(self.shadow, number.end, stop) or _SHARE_FOLLOWS.match(
                self.shadow, number.end, stop
            )
            if planned and not _OF_SEASON.search(self.shadow, max(sentence.start, number.start - 60), number.end + 40):
                return f"{iso[:4]}-01/{iso}"
        return iso

    def _flows(self, number: Span, sentence: Span) -> bool:
        """Whether money that is paid out is told up to the day that a paragraph opened with."""
        low = max(sentence.start, number.start - 60)
        return self.shadow.find("giải ngân", low, number.start) >= 0

    def _is_timeless(self, number: Span, sentence: Span, part: Span, region: Span) -> bool:
        """Whether the number is asked for, planned or a lasting attribute, so that no report's period covers it."""
        shadow, low = self.shadow, max(sentence.start, number.start - _FAR)
        timeless = bool(
            self._tells(sentence).lasts
            or is_asked_or_lasting(shadow, number, low, part)
            or (self.timeless == sentence and "trong đó" in shadow[region.start : number.start])
        )
        self.timeless = sentence if timeless else None
        return timeless

    def _tells(self, sentence: Span) -> Tells:
        """What the sentence tells of all its numbers; asked once a sentence."""
        if self.told[0] != sentence:
            self.told = sentence, tells(self.shadow, sentence)
        return self.told[1]

    def _at_meeting(self, sentence: Span) -> bool:
        """Whether the sentence tells what took place at the meeting itself; asked once a sentence."""
        if self.meets[0] != sentence:
            self.meets = sentence, is_at_meeting(self.shadow, sentence)
        return self.meets[1]

    def _is_running_sum(self, part: Span, number: int) -> bool:
        """Whether "lũy kế" sums what flows from the new year on (revenue, spending), not what stands (houses)."""
        low = max(part.start, number - _FAR)
        told = _SUM.search(self.shadow, low, number)
        if told is None:
            return False
        closed = self.shadow.find(")", told.end(), number)
        if closed >= 0 and self.shadow.find("(", told.end(), closed) < 0:
            return False  # "kết nạp 11 đảng viên (lũy kế 52 đảng viên), phát thẻ 14 đảng viên"
        return _FLOW.search(self.shadow, low, min(part.end, number + 40)) is not None

    def _stated(self, number: Span, region: Span, sentence: Span) -> tuple[str | None, bool]:
        """What the sentence states for the number, and whether it does."""
        mark = self._in_clause(region.start, number.start)
        if mark is None or self._of_number_before(mark, region.start):
            mark = self._behind(number.end, region.end) or mark
        if mark is None and region.start == sentence.start:
            mark = self.places.own_piece(sentence.start, number.start)
        if mark:
            return mark.iso, True
        if self.aside[0] >= 0 and self._bracket(sentence, number) == self.aside[0]:
            return self.aside[1], True
        if self.before is None or self.before[0] != sentence:
            return None, False
        asked = is_asked_of_a_body(self.shadow, max(region.start, number.start - _FAR), number.start)
        return (None, False) if asked else self.before[1:]

    def _in_clause(self, low: int, high: int) -> PeriodMark | None:
        """The last period between the number and the comma before it, or that opens the region."""
        shadow = self.shadow
        if not self.places.any_in(low, high):
            return None
        comma = max(shadow.rfind(", ", low, high), low)
        if shadow.startswith(_HOLDS, comma + 2):
            comma = max(shadow.rfind(", ", low, comma - 1), low)
        for mark in self.places.inside(low, high):
            if mark.span.start >= comma or mark.span.start - low <= _OPENING:
                return mark
        return None

    def _of_number_before(self, mark: PeriodMark, low: int) -> bool:
        """Whether a period stands right behind the number before: "giảm từ 39% năm 2021 xuống 30% năm 2023"."""
        return mark.span.start - low < _BESIDE and self.shadow[low : mark.span.start].strip() in ("", "(", "vào", "của")

    def _behind(self, at: int, end: int) -> PeriodMark | None:
        """A period behind the number in its own clause: "thu 35 tỷ đồng trong 9 tháng"."""
        index = bisect.bisect_left(self.places.starts, at)
        beside = self.marks[index].span if self.shadow.startswith(" (", at) and index < len(self.marks) else None
        if beside and beside.start <= at + 6 and self.shadow.startswith(")", beside.end):
            return self.marks[index]  # "21 triệu đồng (năm 2010)"
        if self.shadow.endswith("lần", 0, at):
            return None  # "gấp 2,3 lần năm 2016": what it is compared with
        if index < len(self.marks) and self.marks[index].span.end <= end and self.marks[index].use == "own":
            mark = self.marks[index]
            present = self.shadow.startswith("hiện", mark.span.start)
            if (present or mark.sort not in ("as_of", "horizon") or self._ends_rate(mark.span.start)) and _AFTER.match(
                self.shadow[at : mark.span.start]
            ):
                return mark
        return None

    def _stops(self, at: int) -> tuple[int, ...]:
        """Where the sentence and the paragraph end behind a position, the nearest first; -1 where it is far."""
        return tuple(sorted(self.shadow.find(mark, at, at + _FAR) for mark in (". ", "\n", "; ")))

    def _summed(self, mark: PeriodMark) -> PeriodMark:
        """What flows (revenue, disbursement) up to a day is summed from the new year on: "giải ngân đến ngày 10/4"."""
        if (
            mark.sort != "as_of"
            or not mark.iso
            or mark.iso.endswith("-01")
            or self.shadow[mark.span.start].isdigit()  # "ngày 7/12 … gửi" is an event, no day that is summed up to
            or self.shadow[mark.span.end - 3 : mark.span.end] in ("nay", "iện", "giờ")
        ):
            return mark
        low = max(0, mark.span.start - _FAR)
        start = max(*(self.shadow.rfind(end, low, mark.span.start) for end in (". ", "; ")), low)
        stop = next((at for at in self._stops(mark.span.end) if at >= 0), -1)
        if not _FLOW.search(self.shadow, start, stop if stop >= 0 else mark.span.end + _FAR):
            return mark
        return mark._replace(iso=f"{mark.iso[:4]}-01/{mark.iso}", sort="since")
