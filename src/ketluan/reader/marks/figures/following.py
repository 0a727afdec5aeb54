"""What stands right behind a number and its unit: a noun ("40% sản lượng"), or what it is told to be ("98% là …")."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.leads import Lead
from ketluan.reader.marks.figures.limits import counted_by
from ketluan.reader.marks.figures.money import MONEY
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import is_measure, subject
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_GRAMMAR = (
    r"so|và|trong|trên|của|về|do|để|nhưng|cho|từ|trở|vào|năm|tháng|là|thì|với|theo|tại|ở|đến|nên|khi|còn|được"
    r"|đã|tăng|giảm"
    r"|đạt|bằng|chiếm|nhằm|nhờ|qua|cùng|bởi|nếu|mà|như|hoặc|hay|thuộc|gồm|có|vượt|quý|sau|trước|thấp|cao(?! su)|này|lên"
    r"|xuống|không|chưa|đang|sẽ|ngày|cuối|đầu năm|giữa|giai đoạn|bình quân|mỗi|hằng|hàng|thời(?! gian (?!qua"
    r"|tới|này|vừa))|nhiệm kỳ|cả|tiếp giáp|giáp|nối|chạy|đi|nằm"
    r"|làm (?:tụt|hư|chết|sập|gãy|ngập|thiệt|mất)|gây|khiến|sang|tương đương|tương ứng|quy đổi|chứ|thôi"
)
_NOUN = re.compile(rf"\s+(?!(?:{_GRAMMAR})\b)[^\W\d]")


_IS = re.compile(r"\s+là\s+(?=[^\W\d])")
# "cà phê 6.400 ha, trong đó 1.870 ha được cấp chứng nhận"
_UNDERGOES = re.compile(r"\s+(?=(?:đã |đang |chưa )?(?:được|bị) [^\W\d])")


def noun_follows(shadow: str, here: Standing) -> bool:
    """Whether a noun stands right behind number and unit: "40% sản lượng", "500 ha rừng"; not "98% trở lên"."""
    return _NOUN.match(shadow, here.number.span.end, here.end) is not None


def is_thing(doc: Document, here: Standing) -> bool:
    """Whether the measured thing stands behind its unit ("còn 268 km tỉnh lộ"); of money only where its name does so
    ("còn nợ 80 tỷ đồng tiền bồi thường")."""
    if "đồng" in (here.number.unit or ""):
        return MONEY.match(doc.shadow, here.number.span.end, here.end) is not None
    return noun_follows(doc.shadow, here)


def said_to_be(doc: Document, here: Standing, found: Lead) -> Span | None:
    """What a part is told to be that has no subject of its own: "trong đó 98% là hộ nghèo"."""
    if found.sort not in ("none", "level"):
        return None
    told = _IS.match(doc.shadow, here.number.span.end, here.end)
    if told is None and doc.shadow.endswith("trong đó ", here.part.start, here.number.digits.start):
        told = _UNDERGOES.match(doc.shadow, here.number.span.end, here.end)
    if told is None:
        return None
    own = subject(doc.shadow, here.low, found.start)
    if own and doc.shadow[slice(*own)] not in ("lại", "còn lại", "số còn lại"):
        return None
    thing = counted_by(doc, here, Span(told.end(), told.end()))
    return doc.quote(*thing).span if thing.end > thing.start else None


def is_left(shadow: str, here: Standing, found: Lead) -> bool:
    """Whether "còn" counts what is left, no measure nor such a thing being named before: "huyện còn 12 xã nghèo"."""
    if shadow.startswith(("xuống", "lên"), found.start):
        return False
    own = subject(shadow, here.low, found.start)
    unit = shadow[slice(*here.number.unit_span)]
    return own is None or not (is_measure(shadow, own.start) or unit in shadow[slice(*own)])
