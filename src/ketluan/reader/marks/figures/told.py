"""Numbers in orders: what somebody is told to reach or to do is a target."""

from __future__ import annotations

import bisect
import re

from ketluan.reader.marks.figures.governors import begins_an_act
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import is_measure
from ketluan.reader.marks.orders.assigned import assigned
from ketluan.reader.marks.orders.orders import orders
from ketluan.reader.marks.values.numbers import Number
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

# an order to change something may compare: "rút ngắn ít nhất 30% thời gian so với quy định"
_CHANGES = re.compile(r"(?:kéo giảm|giảm|cắt giảm|rút ngắn|tăng|nâng)\b")
# in an order too such words tell what was reached: "rà soát 12 dự án, đến nay đã …"
_TELLS = re.compile(r"\b(?:so với|cùng kỳ|đến nay|lũy kế|tính đến|đã|ước đạt)\s")
# "triển khai nhiệm vụ đạt nhiều kết quả tích cực như: …": a list of what was done
_REACHED = re.compile(r"\bđạt (?:được )?(?:nhiều |một số |những )?(?:kết quả|hiệu quả|thành tích|thành tựu)\b")
_LOOKS_BACK = re.compile(r"\W*(?:đã|còn (?=[0-9]|vướng|thiếu|nợ)|mới (?=[0-9]|đạt|được)|hiện (?:có|còn|nay))")
# "đến 31/8 đã phân bổ 6.180 tỷ đồng, | giải ngân 2.415 tỷ đồng"
_BACK = re.compile(r"\b(?:đã|lũy kế|đến nay|mới)\s[^,;.]{3,60}[0-9][^;]*,\s\Z")


class Told:
    """The orders of one document, asked number by number."""

    def __init__(self, doc: Document) -> None:
        self.shadow = doc.shadow
        self.all = sorted(
            [(directed.action, directed.opening) for directed in doc.marks(orders)]
            + [(row.task, Span(row.task.start, row.task.start)) for row in doc.marks(assigned)]
        )
        self.starts = [action.start for action, _ in self.all]
        self.known: tuple[int, tuple[Span, Span] | None] = -1, None  # the place that was asked for last

    def order(self, number: Number) -> tuple[Span, Span] | None:
        """The order that the number stands in, with the words that open its sentence."""
        at = number.digits.start
        if self.known[0] != at:
            index = bisect.bisect_right(self.starts, at) - 1
            self.known = at, self.all[index] if index >= 0 and at < self.all[index][0].end else None
        return self.known[1]

    def opening(self, here: Standing) -> Span:
        """The words of the sentence before the order that holds the number; empty where none does."""
        order = self.order(here.number)
        return order[1] if order else Span(here.part.start, here.part.start)

    def is_told(self, here: Standing) -> bool:
        """Whether the number stands in an order: what is ordered is a target."""
        order = self.order(here.number)
        if order is None or self._looks_back(here, order[0]) or _REACHED.search(self.shadow, *order[1]):
            return False
        if not here.sentence.reports or _CHANGES.match(self.shadow, *order[0]):
            return True
        own = _TELLS.search(self.shadow, max(order[0].start, here.part.start), min(order[0].end, here.part.end))
        got = self.shadow.endswith("được ", order[0].start, here.number.digits.start)
        return own is None and (not got or self.shadow.endswith("cho được ", order[0].start, here.number.digits.start))

    def _looks_back(self, here: Standing, order: Span) -> bool:
        """Whether the part that a passage taken for an order stands in only tells what was done or what is left."""
        low = max(order.start, here.part.start)
        if _LOOKS_BACK.match(self.shadow, low, here.part.end):
            return True
        return low > here.part.start and _BACK.search(self.shadow, here.part.start, low) is not None

    def is_told_anew(self, here: Standing, set_at: int) -> bool:
        """Whether the part gives another order, in no list of goals, behind the words at ``set_at`` that set some."""
        order = self.order(here.number)
        if order is None or not order[0].start >= here.part.start > set_at:
            return False
        act = begins_an_act(self.shadow, order[0].start) and not is_measure(self.shadow, order[0].start)
        return act and self.shadow.find(":", set_at, here.part.start) < 0
