"""How far a period reaches: not out of a bracket, not from what was begun or built in it, not over every semicolon."""

from __future__ import annotations

import re

from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.model import Span

_NEAR = 160  # no bracket of the genre is longer
_FRONTED = 24  # "; tính chung 9 tháng đạt …" opens its part
# "dự án khởi công năm 2021, …": the year of the event dates no number of other clauses
_TIME = re.compile(r"\b(?:ngày|tuần|tháng|quý|kỳ|đợt|vụ) \Z")  # "trong 4 ngày (01 - 04/10), có …"
_EVENT = re.compile(
    r"\b(?:khởi công|khánh thành|thành lập|ban hành|phê duyệt|ký kết|đưa vào (?:sử dụng|hoạt động|vận hành|khai thác)"
    r"|đi vào hoạt động|hoàn thành|xây dựng|triển khai|công nhận|công bố|sáp nhập|bàn giao|đầu tư)"
    r"(?: (?:từ|vào|trong|cuối|đầu|giữa|ngày))*(?: năm)? \Z"
)
_ENDS = frozenset(",;.)\n")
_FLOW = re.compile(
    r"\W*(?:và )?(?:tổng )?(?:sản lượng|doanh thu|kim ngạch|thu ngân sách|thu nội địa|chi ngân sách|giá trị sản xuất"
    r"|lượng khách|khách du lịch|xuất khẩu|giải quyết|kết nạp|trồng mới|tổ chức)\b"
)
# "đạt giải …, có thành tích xuất sắc trong năm 2023": when others did well, not when they are counted
_MERITS = re.compile(r"\b(?:thành tích|xuất sắc|tiêu biểu|danh hiệu|đóng góp)\b[^,;.]*\Z")


def closed_off(shadow: str, mark: Span, low: int, high: int) -> bool:
    """Whether a period stands in a bracket that closes before ``high``: "(vốn năm 2025 kéo dài) được 6 tỷ đồng"."""
    closed = shadow.find(")", mark.end, min(high, mark.end + _NEAR))
    if closed < 0:
        return False
    low = max(low, mark.start - _NEAR)
    opened = shadow.rfind("(", low, mark.start)
    if opened < 0 or shadow.find(")", opened, mark.start) >= 0:
        return False
    return _TIME.search(shadow, max(low, opened - 8), opened) is None


def dates_event(shadow: str, mark: Span, low: int) -> bool:
    """Whether a period only tells when something was begun, built or adopted: "khởi công năm 2021, …"."""
    if shadow[mark.end : mark.end + 1] not in _ENDS:
        return False
    return _EVENT.search(shadow, max(low, mark.start - 60), mark.start) is not None


def tells_merit(shadow: str, low: int, mark: int) -> bool:
    """Whether a period behind a number tells when those who are counted did well."""
    return _MERITS.search(shadow, low, mark) is not None


def reaches(shadow: str, mark: PeriodMark, sentence: Span, part: Span) -> bool:
    """Whether the period of an earlier part of the sentence holds for this one too.

    One of the first part does, save "hiện" amid its clause before what flows ("đàn trâu hiện có …; sản lượng thịt …");
    one of a later part does where it opens it, and counts up to no day save from the new year on."""
    start = mark.span.start
    cut = shadow.rfind(";", sentence.start, start)
    if cut < 0:
        colon = shadow.rfind(": ", sentence.start, start)
        if colon >= 0 and start - colon > _FRONTED and mark.sort in ("as_of", "since"):
            return False  # "còn hạn chế: giải ngân đến ngày 30/9 đạt thấp; 6 dự án …"
        present = mark.sort == "as_of" and shadow.startswith(("hiện", "đến nay"), start)
        return not (present and start - sentence.start > 2 and _FLOW.match(shadow, part.start, part.end))
    upto = mark.sort in ("as_of", "since", "vague") and not shadow.startswith("từ đầu năm", start)
    return start - cut <= _FRONTED and not upto
