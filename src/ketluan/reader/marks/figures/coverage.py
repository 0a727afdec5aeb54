"""The period that a number covers: stated beside it, earlier in its sentence or paragraph, or the report's."""

from __future__ import annotations

import bisect
import re

from ketluan.reader.marks.figures.meant_periods import besides, since_term, today_of
from ketluan.reader.marks.figures.plans import planned_year
from ketluan.reader.marks.figures.scopes import closed_off, dates_event, reaches, tells_merit
from ketluan.reader.marks.figures.sums import Sums
from ketluan.reader.marks.figures.topics import Places, Topics
from ketluan.reader.marks.figures.uncovered import (
    Tells,
    goes_on_attending,
    is_ahead,
    is_asked_of_a_body,
    is_asked_or_lasting,
    is_at_meeting,
    is_listed_there,
    is_whole_cost,
    takes_part,
    tells,
)
from ketluan.reader.marks.figures.year_before import same_months, told_year
from ketluan.reader.marks.meeting.reviewed import report_period
from ketluan.reader.marks.values.goals import Goals
from ketluan.reader.marks.values.iso import since_new_year
from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_COVERS = frozenset({"month", "months", "quarter", "year", "as_of", "since", "school_year", "until", "horizon"})
_AVERAGED = ("bình quân giai đoạn ", "bình quân trong giai đoạn ", "bình quân hằng năm giai đoạn ")
_TELLS = (" ước", " đạt", " là ", " tăng", " giảm", " bình quân")
# what is carried out for years, whose years date no result
_OF_PROGRAMME = re.compile(
    r"\b(?:chương trình|kế hoạch|đề án|nghị quyết|quy hoạch|chiến lược|dự án|mục tiêu|phong trào|trung hạn|nhiệm kỳ)\b"
    r"[^.;:]*\Z"
)
_AT_END = ("cuối ", "đến hết ")
_OPENED = re.compile(r"(?:\A|[\n.:] ?)(?:trong )?giai đoạn \Z")
_NO_AIM = re.compile(r", (?![^.;]{0,60}\b(?:phấn đấu|mục tiêu|đề ra|dự kiến|sẽ|cần)\b)")
_RESULT = re.compile(
    r",? (?:(?:toàn |cả |các )?(?:tỉnh|huyện|thành phố|thị xã|xã|phường|ngành|đảng bộ|đơn vị|địa phương)"
    r"(?: [^\W\d]+){0,4} )?"
    r"(?:đã|có|được|đạt|ước|thu hút|huy động|giải ngân|hoàn thành|gieo|trồng|kết nạp|tăng|giảm|xây|triển khai)\b"
)
_AFTER = re.compile(r"\s*(?:[^\W\d]+\s+){0,8}(?:trong|ở|vào|của)?\s*\Z")
_FAR = 240
_HOLDS = ("bao gồm ", "gồm ", "với ")  # what holds things goes on with its clause
_HEAD = 12  # "Riêng trong quý I, …"
_OPENING = 44  # "Về tình hình kinh tế - xã hội quý I, …" still opens its sentence
# A sentence that goes on with the one before it: "Riêng 3 chương trình …", "Trong đó, …".
_LONG = 400  # no sentence of the genre is longer
_GOES_ON = re.compile(r"\W*(?:riêng|trong đó|trong số (?:đó|này)|cụ thể|gồm|bao gồm|còn lại|qua đó)\b")
_PLAN = r"(?:so với\s+)?(?:kế hoạch|dự toán|kh|dt|chỉ tiêu|nghị quyết)\b(?!\s+(?:tháng|quý))"
_OF_PLAN = re.compile(rf"\s+{_PLAN}")
_SHARE_FOLLOWS = re.compile(
    r"[^.;,()0-9]{0,40},\s+(?:mới\s+|ước\s+)*(?:đạt|bằng)\s+(?:gần\s+|trên\s+|khoảng\s+|hơn\s+)?[0-9][0-9.,]*\s?%"
    rf"\s+{_PLAN}"
)
_SHORT = ("mới đạt ", "chỉ đạt ", "mới bằng ", "chỉ bằng ")  # a shortcoming of the month, no sum
_OF_SEASON = re.compile(r"\b(?:vụ (?:đông|xuân|mùa|hè|thu|chiêm)|lúa (?:đông|xuân|mùa|hè|thu|chiêm|nương))\b")
_MONTH_BEFORE = Sought(r"\bso (?:với )?tháng trước\b")
_BESIDE = 7
# "giảm từ | 24% xuống còn 19%": what it was before is of no period that the text tells
_FROM = re.compile(r"\btừ (?:mức |trên |gần |hơn |khoảng )?\Z")
_TO = re.compile(r"(?: \(?năm (?:19|20)[0-9]{2}\)?)?[^.;,()0-9]{0,30}\s(?:xuống|lên)\b")
_REACHES = re.compile(r"\)?,? (?:xuống|lên|còn)\b")


class Coverage:
    """The periods of one document, asked figure by figure in the order of the text."""

    def __init__(self, doc: Document) -> None:
        self.shadow = doc.shadow
        report = doc.marks(report_period)
        self.today = today_of(doc)
        self.sums = Sums(self.shadow)
        marks = [self._reviewed(mark, report) for mark in doc.marks(periods) if self._covers(mark)]
        marks = since_term(doc, marks, self.today)
        marks += [*besides(doc, marks, report, self.today)]
        marks = self._present(sorted(marks, key=lambda mark: mark.span.start))
        self.marks = [self.sums.of_mark(mark) for mark in marks]
        self.places = Places(self.shadow, self.marks)
        self.report = report.iso if report else None
        self.goals = Goals(doc, self.today)
        self.meets: tuple[Span | None, bool] = (None, False)
        self.told: tuple[Span | None, Tells] = (None, Tells(lasts=False, attends=False, counts=False))
        self.topics = Topics(self.places, doc.blocks, report.iso if report else None, self.today)
        self.before: tuple[Span, str | None, bool] | None = None  # the sentence, what held there last, if it was stated
        self.first: tuple[Span, str | None, bool] | None = None  # the same of the sentence's part before its semicolons
        self.mark: PeriodMark | None = None  # what the sentence stated last
        self.part = -1
        self.timeless: Span | None = None
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
        if mark.sort == "horizon" and self._is_told(mark):
            return True
        if mark.sort == "until" and self.today is None and self.shadow.endswith(_AT_END, 0, mark.span.start):
            if self.shadow.endswith(("tháng cuối ", "tuần cuối "), 0, mark.span.start):
                return False  # "những tháng cuối năm 2023" are still to come
            return _NO_AIM.match(self.shadow, mark.span.end) is not None  # "cuối năm 2023, tỉnh còn …"
        if mark.sort in ("until", "horizon"):
            return bool(mark.iso and self.today and mark.iso[-4:] < self.today[:4])
        return True

    def _is_told(self, mark: PeriodMark) -> bool:
        """Whether results are told of a span of years that may end in this one: "giai đoạn 2021 - 2025, huyện có …"."""
        last = (mark.iso or "")[-4:]
        if (self.today and last > self.today[:4]) or _OF_PROGRAMME.search(
            self.shadow, max(0, mark.span.start - 90), mark.span.start
        ):
            return False
        if self.shadow.startswith(_TELLS, mark.span.end):
            return True
        opened = _OPENED.search(self.shadow, max(0, mark.span.start - 24), mark.span.start)
        if opened and _NO_AIM.match(self.shadow, mark.span.end):
            return True
        return _RESULT.match(self.shadow, mark.span.end) is not None

    def _ends_rate(self, at: int) -> bool:
        """Whether a span of years stands right behind a rate: "ước đạt 6,8% giai đoạn | 2011 - 2020"."""
        return self.shadow.endswith(("% giai đoạn ", "%/năm giai đoạn "), 0, at)

    def _reviewed(self, mark: PeriodMark, report: PeriodMark | None) -> PeriodMark:
        """In "trong năm", "cả năm" of a report that sums up a year, that year is meant."""
        last = self.shadow[mark.span.end - 1]
        if mark.sort in ("quarter", "year", "months") and (before := self._of_last_year(mark)):
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
        if planned := planned_year(self.shadow, part, number, self.today):
            return planned
        self._turn(sentence, part)
        mark = self._own(number, region, sentence)
        if self._is_start(number):
            if mark and mark.span.start > number.start:
                return mark.iso  # "giảm từ 24% năm 2019 xuống còn 19%": of that year alone
            self.before = (sentence, mark.iso, True) if mark else self.before
            return None
        iso, stated = self._stated(mark, number, region, sentence)
        if not stated and iso is None:
            if self._is_timeless(number, sentence, part, region):
                iso = None
            elif self._at_meeting(sentence):
                return None if is_listed_there(self.shadow, sentence.start, number.start) else self.today
            else:
                iso = self._inherited(number, sentence, block)
        year = told_year(self.shadow, region.start, number.start)
        if year is not None:
            iso, stated = self._same_months(year, number, sentence, block), True
        iso = self.sums.settle(iso, number, region, part, lambda: mark is not None and mark.span.end <= number.start)
        if (bracket := self._bracket(sentence, number)) >= 0:
            self.aside = (bracket, iso) if stated else self.aside
            return iso
        self.before, self.mark = (sentence, iso, stated), mark or self.mark
        if part.start == sentence.start:
            self.first = self.before
        return iso

    def _turn(self, sentence: Span, part: Span) -> None:
        """Let go of a period that does not reach over the semicolon into this part of the sentence."""
        if self.before is None or self.before[0] != sentence:
            self.first = self.mark = None
        elif part.start != self.part and self.mark and not reaches(self.shadow, self.mark, sentence, part):
            later = self.shadow.find(";", sentence.start, self.mark.span.start) >= 0
            self.before, self.mark = self.first if later else None, None
        self.part = part.start

    def _same_months(self, year: int, number: Span, sentence: Span, block: Span) -> str | None:
        """The period of the number before in another year: "đạt 71 tỷ đồng (cùng kỳ năm 2022 đạt 63 tỷ đồng)"."""
        known = self.before is not None and self.before[0] == sentence
        iso = self.before[1] if known and self.before else self._inherited(number, sentence, block)
        return same_months(iso, year)

    def _is_start(self, number: Span) -> bool:
        """Whether a change begins from the number: "giảm từ | 24% xuống còn 19%"."""
        began = _FROM.search(self.shadow, max(0, number.start - 12), number.start)
        return began is not None and _TO.match(self.shadow, number.end) is not None

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
        if iso and opening and opening.sort == "as_of" and self._flows(number, sentence):
            return since_new_year(iso)  # "Tính đến 31/8, … Vốn đầu tư công giải ngân được 2.157 tỷ đồng"
        if (
            iso
            and len(iso) == 15
            and _MONTH_BEFORE.search(self.shadow, number.end, min(sentence.end, number.end + _FAR))
        ):
            return iso[8:]  # what is compared with the month before is told of the last month
        if iso and len(iso) == 7:
            stop = min(number.end + _FAR, sentence.end)
            planned = _OF_PLAN.match(self.shadow, number.end, stop) or _SHARE_FOLLOWS.match(
                self.shadow, number.end, stop
            )
            short = self.shadow.endswith(_SHORT, 0, number.start)
            if (
                planned
                and not short
                and not _OF_SEASON.search(self.shadow, max(sentence.start, number.start - 60), number.end + 40)
            ):
                return since_new_year(iso)
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

    def _own(self, number: Span, region: Span, sentence: Span) -> PeriodMark | None:
        """The period that the number's own clause states."""
        mark = self._in_clause(region.start, number.start)
        later = region.start > sentence.start
        before = mark is not None and later and self._of_number_before(mark, region.start)
        if mark is None or mark.sort == "vague" or before:
            left = before and mark and mark.sort != "as_of" and _REACHES.match(self.shadow, mark.span.end)
            mark = self._behind(number.end, region.end) or (None if left else mark)
        if mark and later and self.shadow.startswith(" và ", mark.span.end):
            mark = None if tells_merit(self.shadow, region.start, mark.span.start) else mark
        if mark is None and region.start == sentence.start:
            mark = self.places.own_piece(sentence.start, number.start)
        if mark is None and region.start > sentence.start and (self.before is None or self.before[0] != sentence):
            mark = self._fronted(sentence.start, region.start)
        return mark

    def _fronted(self, start: int, high: int) -> PeriodMark | None:
        """The period that opens a sentence whose first part holds no number: "Trong tháng, …; kết nạp 7 đảng viên"."""
        inside = self.places.inside(start, min(high, start + _OPENING))
        return next(
            (
                mark
                for mark in inside
                if mark.span.start - start <= _HEAD and self.shadow.startswith(",", mark.span.end)
            ),
            None,
        )

    def _stated(self, mark: PeriodMark | None, number: Span, region: Span, sentence: Span) -> tuple[str | None, bool]:
        """What the sentence states for the number, and whether it does; ``mark``: its own clause's period."""
        if mark:
            return mark.iso, True
        if is_ahead(self.shadow, region.start, number.start):
            return None, True
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
            if mark.span.start < comma and dates_event(shadow, mark.span, low):
                continue
            if (mark.span.start >= comma or mark.span.start - low <= _OPENING) and not closed_off(
                shadow, mark.span, low, high
            ):
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
        if self.shadow.endswith("lần", 0, at) or self.shadow.startswith((" của năm 19", " của năm 20"), at):
            return None  # "gấp 2,3 lần năm 2016": what it is compared with
        if index < len(self.marks) and self.marks[index].span.end <= end and self.marks[index].use == "own":
            mark = self.marks[index]
            present = self.shadow.startswith("hiện", mark.span.start)
            if (present or mark.sort not in ("as_of", "horizon") or self._ends_rate(mark.span.start)) and _AFTER.match(
                self.shadow[at : mark.span.start]
            ):
                return None if tells_merit(self.shadow, at, mark.span.start) else mark
        return None
