"""The period of a target: its own words', its order's, its list's or its plan's."""

from __future__ import annotations

import bisect
import re

from ketluan.reader.marks.values.iso import end_of
from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_SORTS = frozenset({"until", "year", "month", "quarter", "months", "as_of"})
_SPAN = re.compile(
    r"(?:\A|[\n.:;] ?)(?:trong )?(?:giai đoạn|năm học) \Z"
)  # "Giai đoạn 2021 - 2025, tỉnh đặt mục tiêu …"
_THEN = re.compile(r", | (?:phấn đấu|tăng|giảm|đạt|có|thu hút|toàn|tỉnh|huyện|xã|phường|thành phố)\b")
_HEAD = 3600  # a plan names its year in its title or in the words that enact it
_WHEN = re.compile(r"\s*(?:\w+\s+){0,12}(?:trong|vào(?:\s+cuối)?)\s+|[^.;]{0,120}[\s,](?:xong|hoàn thành)\s+trong\s+")
_YEAR_ENDS = ("11", "12")
_BACK = 36  # "Năm 2017, toàn tỉnh phấn đấu"
_UP_TO = ("đến hết ", "đến cuối ")
_WITHIN = ("trong ", "đến ", "hết ")
_YEAR_OF_PLAN = re.compile(r"kế hoạch\s[^.;\n]{0,90}?năm\s+((?:19|20)[0-9]{2})(?![0-9]|\s?-)")


class Goals:
    """The periods of one document that goals can be set for, asked target by target."""

    def __init__(self, doc: Document, today: str | None) -> None:
        self.shadow, self.today = doc.shadow, today
        marks = (mark for mark in doc.marks(periods) if self._may_aim(mark))
        self.goals = [self._next(mark) for mark in marks]
        self.goal_starts = [mark.span.start for mark in self.goals]

    def _may_aim(self, mark: PeriodMark) -> bool:
        """Whether a goal can be set for a period; for a span of years where it opens its sentence."""
        if mark.sort in ("horizon", "school_year"):
            opened = _SPAN.search(self.shadow, max(0, mark.span.start - 24), mark.span.start)
            return opened is not None and _THEN.match(self.shadow, mark.span.end) is not None
        return mark.sort in _SORTS and mark.use != "base"

    def _next(self, mark: PeriodMark) -> PeriodMark:
        """A quarter named alone that is over when a meeting at a year's end sets goals is the next year's."""
        alone = mark.sort == "quarter" and mark.iso and not self.shadow[mark.span.end - 4 : mark.span.end].isdigit()
        if not (alone and self.today and self.today[5:7] in _YEAR_ENDS and end_of(mark.iso or "") < self.today[:7]):
            return mark
        year = (mark.iso or "")[:4]
        return mark._replace(iso=(mark.iso or "").replace(year, str(int(year) + 1)))

    def first_in(self, low: int, high: int) -> PeriodMark | None:
        """The first period in a range, whatever it is there for."""
        at = bisect.bisect_left(self.goal_starts, low)
        return self.goals[at] if at < len(self.goals) and self.goals[at].span.end <= high else None

    def of_goal(self, before: Span, set_at: int) -> str | None:
        """The period of a target: one that its own words set before it ("đến năm 2024 100% các xã"), or the words at
        ``set_at`` that set the goal for a whole list ("đặt mục tiêu năm 2023: …; …")."""
        at = bisect.bisect_left(self.goal_starts, before.start)
        if at < len(self.goals) and self.goal_starts[at] < before.end:
            nearest = bisect.bisect_left(self.goal_starts, before.end) - 1
            whole_year = self.shadow.startswith("cả năm", self.goal_starts[nearest])
            whole_year = whole_year or self.goals[nearest].sort == "until"  # "họp tháng 9 … phấn đấu đến năm 2025 đạt"
            return self.goals[nearest if whole_year else at].iso  # "trong 3 tháng còn lại, phấn đấu cả năm đạt …"
        at = bisect.bisect_left(self.goal_starts, set_at - _BACK)
        near = set_at >= 0 and at < len(self.goals) and self.goal_starts[at] < set_at + 24
        return self.goals[at].iso if near else None

    def of_order(self, opening: Span, after: Span) -> str | None:
        """The period that an order sets for a number: the one that opens it ("trong năm 2023 phải: …; …"), or one right
        behind the number ("cấp phép 6 mỏ đất trong tháng 11"). A day that it is due on is no period."""
        at = bisect.bisect_left(self.goal_starts, after.start)
        near = at < len(self.goals) and self.goals[at].span.end <= after.end and self.goals[at].sort != "as_of"
        start = self.goal_starts[at] if near else 0
        start += len("trong ") if near and self.shadow.startswith("trong ", start) else 0
        if near and _WHEN.fullmatch(self.shadow, after.start, start):
            return self.goals[at].iso
        at = bisect.bisect_left(self.goal_starts, opening.start)
        if at < len(self.goals) and self.goals[at].span.end <= opening.end and self.goals[at].use == "own":
            start = self.goal_starts[at]
            if self.goals[at].sort == "until" or self.shadow.endswith(_WITHIN, opening.start, start):
                return self.goals[at].iso
        return None

    def of_part(self, aims: int, number: int) -> str | None:
        """The period of goals under their own heading ("II. Mục tiêu. Đến hết năm 2023 phấn đấu: …")."""
        at = bisect.bisect_left(self.goal_starts, number) - 1
        if at >= 0 and self.goal_starts[at] >= aims:
            return self.goals[at].iso
        planned = _YEAR_OF_PLAN.search(self.shadow, 0, _HEAD)
        return planned[1] if planned else None

    def is_ahead(self, low: int, high: int) -> bool:
        """Whether a period that ends after the meeting stands in a range: "đến hết năm 2022 đạt trên 95%"."""
        at = bisect.bisect_left(self.goal_starts, low)
        while self.today and at < len(self.goals) and self.goal_starts[at] < high:
            mark = self.goals[at]
            upto = mark.sort in ("until", "as_of") or self.shadow.endswith(_UP_TO, 0, mark.span.start)
            if mark.iso and mark.use == "own" and upto and end_of(mark.iso) > self.today[:7]:
                return True
            at += 1
        return False
