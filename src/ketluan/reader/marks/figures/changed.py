"""Changes whose verb stands before what changes: "giảm giá phòng 20%", "tăng vốn thêm 60 triệu USD"."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.following import noun_follows
from ketluan.reader.marks.figures.leads import Direction, Lead
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.model import Span, span_of

_REACH = 60
_VERBS = ("tăng ", "giảm ")
_MOVES = re.compile(
    r"\b(?P<verb>(?:cắt |kéo |điều chỉnh |thực hiện )*(?P<way>tăng|giảm))\s+"
    r"(?!(?:trưởng|cường|tốc|nghèo|tải|thiểu|so|từ|đến|lên|xuống|thêm|còn|mạnh|nhẹ|sâu|cao|khá|nhanh|đều|dần|gấp"
    r"|được|ngay|bớt|tối)\b)"
    r"(?P<what>(?!(?:đạt|là|còn|lên|xuống|có|được|so|với|cho|và|trong|tại|của)\b)[^\W\d]+"
    r"(?:\s+(?!(?:đạt|là|còn|lên|xuống|có|được|so|với|cho|và|trong|tại|mỗi|thêm|từ|bình quân)\b)[^\W\d]+){0,4}?)\s+"
    r"(?:(?:thêm|từ|khoảng|trên|hơn|gần|ít nhất|tối thiểu|mỗi năm|bình quân)\s+)*\Z"
)

_UP_TO = re.compile(r"[^,;.]{0,32}?\s(?:lên|xuống|đến)\s")


def moved(shadow: str, here: Standing, found: Lead) -> tuple[Lead, Span] | None:
    """What leads to such a change and what it changes; None where the number is reached, not a change."""
    if found.sort != "none" or not here.number.measured:
        return None
    at = here.number.digits.start
    low = max(here.low, at - _REACH)
    if not any(shadow.find(verb, low, at) >= 0 for verb in _VERBS):
        return None
    moves = _MOVES.search(shadow, low, at)
    if moves and shadow.endswith(("tốc độ ", "mức độ ", "nhịp độ ", "tỷ lệ ", "tỉ lệ "), low, moves.start()):
        return None  # "tốc độ tăng giá trị sản xuất 11%": a rate of its own
    if moves is None or (here.number.unit == "%" and noun_follows(shadow, here)):
        return None
    way: Direction = "up" if moves["way"] == "tăng" else "down"
    lead = Lead(moves.start("verb"), moves["way"], "change", way, found.bound)
    return lead, span_of(moves.span("what"))


def is_start(shadow: str, here: Standing, found: Lead) -> bool:
    """The level that a change sets out from: "tăng từ 21 triệu đồng lên 90 triệu đồng"."""
    number = here.number
    return "từ " in shadow[found.start : number.digits.start] and goes_up_to(shadow, number.span.end, here.end)


def goes_up_to(shadow: str, at: int, end: int) -> bool:
    """Whether words behind a number name the level that is reached from it."""
    return _UP_TO.match(shadow, at, end) is not None
