"""Counts that name no unit: "khiển trách 6, cảnh cáo 2", "số doanh nghiệp đăng ký mới là 312"."""

from __future__ import annotations

import re

from ketluan.reader.marks.values.units import unit_at
from ketluan.reader.model import Span, span_of

_ENDS = re.compile(r"(?:[,;)]|\.?\s*\n|\.\s|\.?\s*\Z)")
_REACH = 90
_STATES = re.compile(
    r"(?:[,;:(]\s*|\b(?:trong đó|gồm|gồm có|và)\s+(?:có\s+)?)"
    r"(?P<state>khiển trách|cảnh cáo|cách chức|giáng chức|khai trừ|xóa tên|hoàn thành|giải thể|tạm ngừng|tử vong"
    r"|bị thương|khỏi bệnh"
    r"|(?:quá|đúng|trước|trễ|còn) hạn|(?:đã|đang|chưa|chờ)\s+[^\W\d]+(?:\s+[^\W\d]+){0,2})\s+\Z"
)
# what is told in states was counted before: "thi hành kỷ luật 9 đảng viên, trong đó khiển trách 6"
_COUNTED = re.compile(r"[0-9]\s+[^\W\d]")
_SUM = re.compile(
    r"\bsố\s(?P<what>[^,;.:()0-9]{2,60}?)\s(?:là|lên|đạt|còn|lên thành|lên tới|lên đến)\s+"
    r"(?:(?:trên|hơn|gần|khoảng)\s+)?\Z"
)


def state_before(shadow: str, start: int) -> Span | None:
    """The state that a bare count is of: "trong đó | đang giải quyết | 510"."""
    state = _STATES.search(shadow, max(0, start - _REACH), start)
    return span_of(state.span("state")) if state else None


_BESIDE = re.compile(r"[0-9]\s[^\W\d]+(?:\s[^\W\d]+){0,3}\s?/\Z")
_LEFT = 24


def stands_beside(shadow: str, start: int, end: int) -> bool:
    """Whether digits behind a slash count on beside a count: "98.081 hộ vay/2.592 tổ", not "14 tiêu chí/1 xã"."""
    if shadow[start - 1] != "/" or shadow[start:end] in ("1", "01"):
        return False
    return _BESIDE.search(shadow, max(0, start - _LEFT), start) is not None


def bare_unit(text: str, shadow: str, start: int, end: int) -> tuple[bool, str | None]:
    """Whether digits with no word behind them count something, and the unit that the words before name for them."""
    if shadow[start - 1 : start] != " " or _ENDS.match(shadow, end) is None:
        return False, None
    low = max(0, start - _REACH)
    total = _SUM.search(shadow, low, start)
    if total:
        unit = unit_at(text, shadow, total.start("what") - 1)
        if unit and not unit.measured:
            return True, " ".join(text[unit.start : unit.end].lower().split())
    counted = _STATES.search(shadow, low, start) and _COUNTED.search(shadow, max(0, start - 2 * _REACH), start)
    return counted is not None, None
