"""Sums from the new year on: what flows up to a day, "lũy kế", a month's number before its sum."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable

from ketluan.reader.marks.values.iso import end_of, since_new_year
from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.model import Span
from ketluan.reader.text.sought import Sought

_FAR = 240
_NEAR = 60
_SUM = Sought(r"lũy kế|cộng dồn|tính chung từ đầu năm")
# "thu 6 tỷ đồng, lũy kế 72 tỷ đồng": what is told before its sum is of the month
_THEN_SUMMED = re.compile(
    r"(?:[^.;,()0-9]{0,30}),\s+(?:lũy kế|cộng dồn|(?:nâng|đưa) (?:tổng|lũy kế|số)[^.;,()0-9]{0,50}\b(?:từ đầu năm"
    r"|[0-9]{1,2} tháng))\b"
)
_FLOW = re.compile(
    r"\b(?:thu ngân sách|thu nsnn|thu nội địa|chi ngân sách|chi nsnn|tổng thu|tổng chi|thu bhxh|giải ngân|kim ngạch"
    r"|xuất khẩu"
    r"|nhập khẩu|kế hoạch vốn|thu hút|kết nạp|doanh thu|sản lượng|doanh số|thu trên địa bàn|bán lẻ"
    r"|lượt khách|khách du lịch|khách lưu trú)\b"
)


_END_OF = re.compile(r"(?:tính )?(?:đến|tới) (?:hết|cuối) ")
# "ước đến hết tháng 10 đạt 59% kế hoạch"
_OF_PLAN = re.compile(r"[^.;,0-9]{0,30} [0-9][0-9.,]*\s?% (?:kế hoạch|dự toán)")


def _to_its_end(shadow: str, mark: PeriodMark) -> PeriodMark:
    """What stands "đến hết tháng 4" stands on its last day."""
    iso = mark.iso or ""
    if len(iso) != 7 or not _END_OF.match(shadow, *mark.span):
        return mark
    last = calendar.monthrange(int(iso[:4]), int(iso[5:]))[1]
    return mark._replace(iso=f"{iso}-{last:02}")


class Sums:
    """The sums of one document, asked number by number in the order of the text."""

    def __init__(self, shadow: str) -> None:
        self.shadow = shadow
        self.month_told = -1  # where a number of the month ends whose sum is told next

    def settle(self, iso: str | None, number: Span, region: Span, part: Span, is_own: Callable[[], bool]) -> str | None:
        """The period of a number that may be a sum, or told before its sum; ``is_own``: whether its clause states
        it."""
        before, self.month_told = self.month_told, -1
        if iso and self._then_summed(number):
            self.month_told = number.end
            iso = iso if "/" not in iso or is_own() else end_of(iso)
        elif iso and len(iso) == 7 and self._sums_up(before, number, region):
            iso = since_new_year(iso)
        if iso and len(iso) in (7, 10) and self._is_running(part, number.start):
            iso = since_new_year(iso)
        return iso

    def _sums_up(self, before: int, number: Span, region: Span) -> bool:
        """Whether a number is told to be the sum that the month's before is added to."""
        if 0 <= before <= region.start < before + _NEAR:
            return self.shadow.find("lũy kế", before, number.start) >= 0
        return self.shadow.endswith("; lũy kế ", 0, number.start)

    def _then_summed(self, number: Span) -> bool:
        """Whether the sum that a number is added to is told right behind it."""
        told = self.shadow.find("lũy kế", number.end, number.end + 60) >= 0
        told = told or self.shadow.find(" lên", number.end, number.end + 120) >= 0
        return told and _THEN_SUMMED.match(self.shadow, number.end) is not None

    def _is_running(self, part: Span, number: int) -> bool:
        """Whether "lũy kế" sums what flows from the new year on (revenue, spending), not what stands (houses)."""
        low = max(part.start, number - _FAR)
        told = _SUM.search(self.shadow, low, number)
        if told is None:
            return False
        closed = self.shadow.find(")", told.end(), number)
        if closed >= 0 and self.shadow.find("(", told.end(), closed) < 0:
            return False  # "kết nạp 11 đảng viên (lũy kế 52 đảng viên), phát thẻ 14 đảng viên"
        return _FLOW.search(self.shadow, low, min(part.end, number + 40)) is not None

    def _stops(self, at: int) -> tuple[int, ...]:
        """Where the sentence and the paragraph end behind a position, the nearest first; -1 where it is far."""
        return tuple(sorted(self.shadow.find(mark, at, at + _FAR) for mark in (". ", "\n", "; ")))

    def of_mark(self, mark: PeriodMark) -> PeriodMark:
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
        start = max(*(self.shadow.rfind(end, low, mark.span.start) for end in (". ", "; ", "\n")), low)
        stop = next((at for at in self._stops(mark.span.end) if at >= 0), -1)
        if not _FLOW.search(self.shadow, start, stop if stop >= 0 else mark.span.end + _FAR):
            told = len(mark.iso) == 7 and _OF_PLAN.match(self.shadow, mark.span.end)
            return mark._replace(iso=since_new_year(mark.iso), sort="since") if told else _to_its_end(self.shadow, mark)
        return mark._replace(iso=since_new_year(mark.iso), sort="since")
