"""Where the periods of a text stand, and which of them a paragraph, or the report from it on, goes on with."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from ketluan.reader.marks.clauses.commas import piece_start
from ketluan.reader.marks.figures.scopes import dates_event
from ketluan.reader.marks.values.iso import end_of
from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.model import Block, Span
from ketluan.reader.text.sought import Sought

_FAR = 240
# What may stand before a period that a paragraph goes on with: "Tính chung trong 9 tháng tỉnh …".
_HEADS = re.compile(r"\W*(?:(?:trong|tính|tính chung|riêng|về|kết quả|ngay|theo đó,?|từ|đến|cụ thể,?)\s+)*")
# "Chủ tịch A cho biết, năm 2025 thu ngân sách đạt …": what is said opens with its period
_SAID = Sought(r"\b(?:cho biết|cho hay|khẳng định|nêu rõ|cho thấy|báo cáo)(?: rằng)?[,:]? \Z")
_ASIDE = re.compile(r"\W*[^\W\d][^,.;:0-9]{4,38}, ")  # "Vượt lên đại dịch, năm 2020 kinh tế …"
_OPENING = 44  # "Về tình hình kinh tế - xã hội quý I, …" still opens its sentence
# What a whole report can be of; a day or a school year holds for its own sentence or paragraph alone.
_OF_REPORTS = frozenset({"month", "months", "quarter", "year"})
# Behind these words somebody concludes, asks or answers; what the report was of dates no number there.
_ENDS = Sought(r"\b(?:kết luận|phát biểu|tham luận|chất vấn|trả lời|giải trình|kiến nghị|yêu cầu|ghi nhận|nhấn mạnh)\b")
_ANSWERS = Sought(r"\b(?:giải trình|phản ánh|tham gia ý kiến|trả lời|chất vấn|tham luận|băn khoăn)\b")
_ASKS = Sought(r"\b(?:đề nghị|kiến nghị|đề xuất)\b")
_HEAD = 150
_FROM_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}")  # "từ ngày 1/10/2016 đến 30/6/2017"
_OF_SENTENCE = ("sau ", "qua ", "tuần ")  # "sau 4 tháng vận hành" holds for its own sentence
_CAPTIONS = 6  # no paragraph is torn by more, and no look back is longer
_SHORT = 40
_ON = re.compile(
    r"[\W\d]*(?:bên cạnh|tuy nhiên|song|về (?:hạn chế|tồn tại|khó khăn)|(?:một số )?(?:hạn chế|tồn tại|khó khăn))\b"
)
_COMPARED_BY = frozenset({"hơn", "bằng", "gấp", "kém"})
_UP_TO = frozenset({"as_of", "since"})
_HOLDS_ON = 700  # "hiện nay" holds for some sentences, not for a whole page
_MONTHS_BACK = 3  # a meeting reviews what has just ended


class Places:
    """The period marks of a text in order, asked by where they stand."""

    def __init__(self, shadow: str, marks: Sequence[PeriodMark]) -> None:
        self.shadow, self.marks = shadow, marks
        self.starts = [mark.span.start for mark in marks]
        self.ends = frozenset(mark.span.end for mark in marks)

    def any_in(self, low: int, high: int) -> bool:
        """Whether a mark begins in a range."""
        at = bisect.bisect_left(self.starts, low)
        return at < len(self.starts) and self.starts[at] < high

    def inside(self, low: int, high: int) -> Iterator[PeriodMark]:
        """The marks in a range, the last first, those left out that something is compared with."""
        at = bisect.bisect_left(self.starts, high) - 1
        while at >= 0 and self.starts[at] >= low:
            mark = self.marks[at]
            if mark.span.end <= high and not self._compares(mark):
                yield mark
            at -= 1

    def _compares(self, mark: PeriodMark) -> bool:
        before = self.shadow[max(0, mark.span.start - 40) : mark.span.start].split()
        return mark.use == "base" and ("so" in before or not _COMPARED_BY.isdisjoint(before[-4:]))

    def own_piece(self, low: int, high: int) -> PeriodMark | None:
        """A period that stands between commas of its own: "Theo báo cáo, tính đến ngày 12/5/2019, dịch …"."""
        shadow = self.shadow
        for mark in self.inside(low, high):
            head = piece_start(shadow, low, mark.span.start)
            head = max(head, shadow.rfind(": ", head, mark.span.start) + 2)
            if (
                mark.span.start - head <= 17
                and shadow[mark.span.end : mark.span.end + 1] in ",;"
                and head - 2 not in self.ends
                and not dates_event(shadow, mark.span, head)
            ):
                return mark
        return None


def _is_point(block: Block) -> bool:
    """Whether a block is a numbered point of the first rank: it tells of a matter of its own."""
    return block.kind == "item" and block.number is not None and "." not in block.number


class Topics:
    """The period that the sentences of a paragraph go on with, asked in the order of the text.

    ``report``: the period that the meeting is known to have reviewed; without one, what opens a paragraph and ends
    about when the meeting took place (``today``) holds for the paragraphs behind it too."""

    def __init__(self, places: Places, blocks: Sequence[Block], report: str | None, today: str | None) -> None:
        self.places, self.shadow = places, places.shadow
        self.blocks, self.report, self.today = blocks, report, today
        self.opened: tuple[Span | None, int, PeriodMark | None] = (None, 0, None)
        self.carried: PeriodMark | None = None
        self.seen = 0
        self.torn: tuple[Span | None, Span] = None, Span(0, 0)
        self.lead: tuple[int, PeriodMark | None] = -1, None  # the last item of a list, and what led into it
        self.starts = [block.span.start for block in blocks]

    def of(self, block: Span, sentence: int) -> PeriodMark | None:
        """The period that opens an earlier sentence of the paragraph ("6 tháng đầu năm, toàn ngành …"), or, where the
        report is of no other, an earlier paragraph."""
        found = self._opening(self._whole(block), sentence) or self._leads(block)
        if found is None and self.report is None and self.today:
            found = self._carried(block)
        return found

    def _opening(self, block: Span, sentence: int) -> PeriodMark | None:
        known, upto, found = self.opened
        low = upto if known == block else block.start
        inside = self.places.inside(low, sentence)
        found = next((mark for mark in inside if self._opens(mark, block)), found if known == block else None)
        self.opened = (block, sentence, found)
        if found and found.sort == "as_of" and sentence - found.span.end > _HOLDS_ON:
            return None
        return found

    def _whole(self, block: Span) -> Span:
        """The paragraph with what stands before a caption amid its line."""
        if self.torn[0] != block:
            at = bisect.bisect_left(self.starts, block.start)
            start, last = block.start, max(1, at - _CAPTIONS)
            while at > last and self.blocks[at - 1].kind == "caption" and self.blocks[at - 2].kind == "body":
                before = self.blocks[at - 2].span
                if self.shadow.find("\n", before.end - 1, start) >= 0:
                    break
                start, at = before.start, at - 2
            self.torn = block, Span(start, block.end)
        return self.torn[1]

    def _leads(self, block: Span) -> PeriodMark | None:
        """The day that the words count up to that lead into a list: "Tính đến 15/10, kết quả giải ngân như sau:"."""
        at = bisect.bisect_left(self.starts, block.start)
        if not 0 < at < len(self.blocks) or self.blocks[at].kind != "item":
            return None
        if self.lead[0] == at - 1 or self.blocks[at - 1].kind != "item":
            known = self.lead[1] if self.lead[0] == at - 1 else self._of_lead(self.blocks[at - 1].span)
            self.lead = at, known
            return known
        return None

    def _of_lead(self, head: Span) -> PeriodMark | None:
        """What the last sentence of words that end in a colon counts up to."""
        end = head.end
        while end > head.start and self.shadow[end - 1].isspace():
            end -= 1
        if not self.shadow.endswith(":", head.start, end):
            return None
        last = self.shadow.rfind(". ", head.start, end)
        if end - last < _SHORT:  # "Đến ngày 15/10, đã giải ngân 795 tỷ đồng. Trong đó:"
            last = self.shadow.rfind(". ", head.start, last)
        low = max(head.start, end - _FAR, last)
        return next((mark for mark in self.places.inside(low, end) if mark.sort in _UP_TO and mark.use == "own"), None)

    def _carried(self, block: Span) -> PeriodMark | None:
        """What the last paragraph before this one opened with that has a period of the report's kind."""
        while self.seen < len(self.blocks) and self.blocks[self.seen].span.start < block.start:
            before = self.blocks[self.seen]
            self.seen += 1
            if before.kind in ("body", "item", "heading", "lead"):
                marks = self.places.inside(*before.span)
                opens = [mark for mark in marks if self._is_reviewed(mark) and self._opens(mark, before.span)]
                kept = None if self._ends(before.span) or _is_point(before) else self.carried
                whole = next((mark for mark in opens if mark.sort in _OF_REPORTS), None)  # "đến nay" is of a sentence
                kept = kept if kept and kept.sort in _OF_REPORTS else next(iter(opens), kept)
                self.carried = whole or kept
        at = bisect.bisect_left(self.starts, block.start)
        if at < len(self.blocks) and _is_point(self.blocks[at]) and not _ON.match(self.shadow, *block):
            return None
        far = self.carried and self.carried.sort in _UP_TO and block.start - self.carried.span.end > _HOLDS_ON
        return None if far or self._ends(block) else self.carried

    def is_aside(self, block: Span, number: int) -> bool:
        """Whether somebody answers, explains or complains before the number, or it stands in a list of requests: the
        period of the report says nothing of it."""
        if _ANSWERS.search(self.shadow, block.start, number):
            return True
        at = bisect.bisect_left(self.starts, block.start)
        if not 0 < at < len(self.blocks) or self.blocks[at].kind != "item":
            return False
        while at > 0 and self.blocks[at].kind == "item":
            at -= 1
        head = self.blocks[at].span
        asks = self.shadow[slice(*head)].rstrip().endswith(":")
        return asks and _ASKS.search(self.shadow, max(head.start, head.end - 160), head.end) is not None

    def _ends(self, block: Span) -> bool:
        return _ENDS.search(self.shadow, block.start, min(block.end, block.start + _HEAD)) is not None

    def _is_reviewed(self, mark: PeriodMark) -> bool:
        """Whether a period ends about when the meeting took place, so that it can be what was reported on."""
        if not mark.iso or not self.today or mark.sort not in _OF_REPORTS:
            upto = mark.sort in _UP_TO and self.shadow.startswith(("tính đến", "đến"), mark.span.start)
            upto = upto and not self.shadow.startswith("đến thời điểm", mark.span.start)
            return bool(upto and mark.iso and mark.iso[-10:-3] <= (self.today or "")[:7])
        last = mark.iso.rpartition("/")[2]
        if len(last) == 4:
            return last == self.today[:4] if self.today[5:7] > "09" else int(last) == int(self.today[:4]) - 1
        months = 12 * int(self.today[:4]) + int(self.today[5:7]) - 12 * int(last[:4]) - int(last[5:7])
        return 0 <= months <= _MONTHS_BACK

    def _opens(self, mark: PeriodMark, block: Span) -> bool:
        shadow, start = self.shadow, mark.span.start
        low = max(block.start, start - _FAR)
        head = max(shadow.rfind(". ", low, start), shadow.rfind(": ", low, start), low - 1)
        glued = shadow.rfind(".", head + 2, start)  # "… quý II/2019.Theo đó trong quý I, …"
        head = glued if glued >= 0 and shadow[glued + 1].isalpha() else head
        said = _SAID.search(shadow, max(low, start - 40), start)
        head = said.end() - 1 if said and start - head > _OPENING else head
        alone = start - head > _OPENING and self.places.own_piece(head + 1, mark.span.end + 1) is mark
        opens = start - head <= _OPENING and (
            shadow[mark.span.end : mark.span.end + 1] in ",:"
            or _HEADS.fullmatch(shadow, max(head + 1, block.start), start)
            or _ASIDE.fullmatch(shadow, max(head + 1, block.start), start)
        )
        ends = mark.sort == "until" and self.today is None  # "cuối năm 2016" of no meeting holds for its own sentence
        carries = (
            mark.sort != "school_year"
            and not ends
            and (
                self.report is None
                or mark.sort not in ("as_of", "since")
                or self._counts_up_to(mark)
                or (_FROM_DAY.fullmatch(mark.iso or "") is not None and shadow[mark.span.end - 1].isdigit())
            )
        )
        of_sentence = shadow.startswith(_OF_SENTENCE, start) or shadow.endswith(("riêng ", "riêng trong "), low, start)
        of_sentence = of_sentence or (shadow.startswith("cả năm", start) and self._is_foreseen(mark))
        return mark.use == "own" and carries and not of_sentence and bool(opens or alone) and not self._is_event(mark)

    def _is_foreseen(self, mark: PeriodMark) -> bool:
        """Whether "cả năm" of a report of its first months tells what will be: it holds for its own sentence."""
        return bool(self.report and mark.iso and end_of(mark.iso) > end_of(self.report))

    def _counts_up_to(self, mark: PeriodMark) -> bool:
        """Whether "tính đến ngày 25/10" opens what a report of one month tells of money that is paid out all year."""
        whole = self.report is not None and len(self.report) != len("2024-10")
        words = self.shadow[slice(*mark.span)]
        if whole or not words.startswith("tính đến") or not words[-1].isdigit():
            return False
        return self.shadow.find("giải ngân", mark.span.end, mark.span.end + _FAR) >= 0

    def _is_event(self, mark: PeriodMark) -> bool:
        """A bare day at the head of a sentence tells when something was done ("Ngày 1/6, UBND tỉnh báo cáo …")."""
        return mark.sort == "as_of" and self.shadow[mark.span.start].isdigit()
