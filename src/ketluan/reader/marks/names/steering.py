"""Bodies that are named for what they steer: "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh".

The purpose may be long and hold commas; what proves it is the word of the level that closes it.
"""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.text.document import Document

_HEAD = r"(?:ban chỉ đạo|bcđ|ban chỉ huy|tiểu ban|hội đồng|tổ công tác|ban tổ chức|tổ giúp việc)"
_LEVEL = r"(?:(?:tỉnh|thành|huyện|thị) ủy|tỉnh(?! lộ)|thành phố|huyện|thị xã|xã(?! hội| viên)|phường|đặc khu)"
# what no purpose holds: another body, a person, a verb that somebody is the subject of
_ENDS = (
    r"(?:các (?:sở|ngành|đơn vị|địa phương|huyện|cơ quan|ban|xã|thành viên|đồng chí|ông)|sở|ubnd|hđnd|ủy ban|mttq"
    r"|đồng chí|ông|bà|lãnh đạo|đại diện|đã|sẽ|đang|vừa|cũng|họp|chủ (?:trì|tịch|tọa)|phối hợp|yêu cầu|giao|đề nghị"
    r"|báo cáo|do|tại|ở|của|cùng|với|gồm|là|trưởng|phó|nghe|ban hành|tham mưu|cho biết|trình|kiểm tra|có|được|phải|cần"
    r"|làm việc|đến|tổ chức(?! (?:bộ máy|đại hội|cán bộ|lễ|các))|trên|trong|theo|để|nhằm|toàn (?:tỉnh|huyện|xã)|cấp"
    r"|thường trực|giúp việc|trực thuộc|rà soát|đôn đốc)"
)
_WORD = rf"(?: sở(?<=cơ sở)|,? (?!{_ENDS}(?!\w)|{_LEVEL}(?!\w))[^\s,.;:()\"“”|]+)"
_STEERS = re.compile(rf" *{_HEAD}(?P<purpose>{_WORD}{{1,26}})(?: \([^()]{{2,30}}\))?(?: của)? {_LEVEL}(?!\w)")
_BODY = re.compile(rf"{trie(words('bodies'))}\b")


def steering_end(doc: Document, position: int) -> int:
    """Where the level closes the name of a steering body that begins at a position; 0 where none does."""
    if not doc.shadow.startswith(_FIRST, position):
        return 0
    found = _STEERS.match(doc.shadow, position, position + _LONGEST)
    if found is None or any(_BODY.match(doc.shadow, at) for at in _capitals(doc, *found.span("purpose"))):
        return 0
    return found.end()


_FIRST = tuple(f"{gap}{word} " for gap in ("", " ") for word in ("ban", "bcđ", "tiểu", "hội", "tổ"))
_LONGEST = 220


def _capitals(doc: Document, start: int, end: int) -> list[int]:
    """Where capital words begin inside a range."""
    return [at + 1 for at in range(start, end) if doc.text[at] == " " and doc.text[at + 1 : at + 2].isupper()]
