"""Words that tell how things stood or stand, whatever their verb, and order nothing.

A whole sentence looks back ("Từ ngày 01/7 đến nay, xã tiếp nhận 1.204 hồ sơ"), or the words before a verb tell.
"""

from __future__ import annotations

import re

from ketluan.reader.marks.values.dates import current_year, session_day
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.ranges import first_from
from ketluan.reader.text.sought import Sought

_SETS = re.compile(
    r"\W*(?:chỉ |riêng )?(?:tính từ|tính đến|tính trong|kể từ|trong|từ|đến|qua|sau)?\s*(?:hết|ngày|giai đoạn)?\s*"
)
_ASKS = re.compile(r"\b(?:yêu cầu|đề nghị|(?<!bàn )(?<!chuyển )giao (?!thông)|phải|cần|phấn đấu|không để|không được)\b")
_FARTHEST = 40
# "Chủ tịch UBND tỉnh đã giao Sở trình quy chế trước ngày 31/8 nhưng đến nay chưa thực hiện"
_LEFT_UNDONE = Sought(
    r"\bđã (?:giao|chỉ đạo|yêu cầu|đề nghị|có (?:văn bản|công văn))\b[^.;]{5,200}\b(?:nhưng|song|tuy nhiên|đến nay)"
    r"[^.;]{0,24}\b(?:chưa|vẫn|còn)\b"
)
# "Tuy vậy, tiến độ còn chậm; huyện A mới bàn giao được 6,5 km"
_TURNS = re.compile(
    r"\W*(?:tuy (?:nhiên|vậy|thế)|song|thế nhưng|bên cạnh (?:những |các )?(?:kết quả|mặt)[^,;.]{0,60}),? "
)


def looks_back(doc: Document, sentence: Span) -> bool:
    """Whether a sentence opens with a period that was over on the day of the meeting, or turns to what is amiss, and
    asks for nothing."""
    if _LEFT_UNDONE.search(doc.shadow, *sentence):
        return True
    if _TURNS.match(doc.shadow, *sentence) and not _ASKS.search(doc.shadow, *sentence):
        return True
    held = doc.marks(session_day)
    today = held.iso if held else None
    if today is None:  # a day without a year: the year that the report speaks of
        year = doc.marks(current_year)
        today = f"{year}-01-01" if year else None
    if today is None:
        return False
    marks = doc.marks(periods)
    at = first_from(marks, sentence.start)
    if at >= len(marks):
        return False
    mark = marks[at]
    if mark.iso is None or mark.span.start > sentence.start + _FARTHEST:
        return False
    if not _SETS.fullmatch(doc.shadow, sentence.start, mark.span.start) or _ASKS.search(doc.shadow, *sentence):
        return False
    return _is_over(mark.iso, today)


def _is_over(iso: str, today: str) -> bool:
    """Whether a period has ended: a day up to today's, a month or a year before today's."""
    last = iso.rpartition("/")[2]
    return last <= today if len(last) == 10 else last < today[: len(last)]


_AMOUNT = Sought(r"\b(?:công suất|dung lượng|sản lượng|quy mô|diện tích|số lượng)\s[^;]{0,12}\d")
_STANDS = re.compile(
    r"\b(?:đã|vẫn (?:chưa|còn|đang)|chưa|đang|từng|mới (?:chỉ|được|đạt|có|san|giải|bàn|xong)|hầu hết|đều là"
    r"|(?:là|chủ yếu) do|nguyên nhân)\b"
)
_IN_WHICH_CASE = re.compile(r"\b(?:nếu|khi|trường hợp|những|các|đối với|với|nào|nơi|mà|sau khi|trên cơ sở|căn cứ)\b")
_MUST = re.compile(r"\b(?:phải|cần|hãy|đề nghị|yêu cầu|nên|không được)\b")


# "Thực hiện Nghị quyết số 19, các sở đã ban hành kế hoạch"
_CARRIES_OUT = re.compile(
    r"(?:thực hiện|triển khai|quán triệt|chấp hành|hưởng ứng) [^;:]{4,260}?, (?:các |toàn |cả |ubnd|sở|ban|huyện"
    r"|tỉnh|xã|công an|lực"
    r" lượng|ngành|cấp ủy|đảng ủy)[^,;:]{0,90}? (?:đã|đang) "
)


def tells_before(doc: Document, start: int, part: Span, action: Span) -> bool:
    """Whether the words before what looks like an order tell how things stand, and it has no "phải" of its own."""
    low = doc.shadow
    if _AMOUNT.search(low, *action) and part.start > start:
        return True
    if _MUST.search(low, part.start, action.start):
        return False
    if _CARRIES_OUT.match(low, *action):
        return True
    told = _STANDS.search(low, start, action.start)
    return told is not None and (part.start > told.start() or not _IN_WHICH_CASE.search(low, part.start, told.start()))
