"""Whether a verb of saying without a subject goes on with the speaker before: "Đồng thời yêu cầu …", "và đề nghị …"."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION
from ketluan.reader.marks.clauses.addressees import HEAD, begins
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead

_LINK_WORD = re.compile(
    r"(?:đồng thời|bên cạnh đó|ngoài ra|do đó|vì vậy|do vậy|vì thế|từ đó|qua đó|trên cơ sở đó|cùng với đó"
    r"|tiếp đó|theo đó|đặc biệt|mặt khác|và|cũng|trước mắt|riêng|thời gian tới"
    r"|bên cạnh|cuối cùng|tại đây|(?:chúng )?tôi)"
)
_LINK = re.compile(rf"(?:{_LINK_WORD.pattern}(?:\s+|$))*")
# "Trong thời gian tới, yêu cầu …", "Về giải phóng mặt bằng, giao …"
_SETTING = re.compile(
    r"(?:trong|để|với|về|đối với|nhằm|riêng|trước|sau|từ|tại|trên|qua|đến|theo|năm|tháng|quý|nhận được"
    r"|(?:việc|nội dung|vấn đề|kinh phí) [^.;:]*\b(?:thuộc|vượt) thẩm quyền)\b"
)
_AGREED = ("thống nhất", "cơ bản thống nhất", "nhất trí")
_FRONTED = re.compile(r"(?:việc|thủ tục|nội dung|kinh phí|hồ sơ|phần việc|khâu) [^\W\d]+(?: [^\W\d]+){0,7}")
AND = re.compile(r"\b(?:và|đồng thời|cũng|cùng với đó|trên cơ sở đó|từ đó|qua đó)\s+(?:cũng |đã )?$")
NEAR = 40  # no longer words link
# "…; việc phân cấp giao Sở A nghiên cứu": what is given to somebody to do
MATTER = re.compile(r"(?:riêng )?(?:việc|nội dung|vấn đề) [^,;:.]{4,90}")


def carries_over(doc: Document, start: int, verb: int, said: int, inside: bool) -> bool:
    """Whether a verb without subject goes on with the speaker before, and tells someone to do something."""
    low = doc.shadow
    first = max(start, *(low.rfind(mark, start, verb) + 1 for mark in ';:"'))
    pieces = low[first:verb].split(",")
    if inside and low[verb - 2 : verb] == ", " and HEAD.match(low, said):
        return True  # "… ghi nhận tinh thần của các đại biểu, đề nghị UBND tỉnh …"
    last = pieces[-1].strip(" -'\"")
    gives = low.startswith("giao", verb)
    matter = gives and not doc.marks(has_letterhead) and MATTER.fullmatch(last) is not None
    linked = _LINK.fullmatch(last) is not None or matter
    linked = linked or (gives and (last in _AGREED or _FRONTED.fullmatch(last) is not None))
    settings = all(is_setting(piece.strip(" -'\"")) for piece in pieces[:-1])
    if not (linked and settings) and not (inside and AND.search(low, max(start, verb - NEAR), verb)):
        return False
    if inside and low.startswith("nhấn mạnh", verb):
        return True  # no noun, whatever follows
    return bool(begins(doc, said) or HEAD.match(low, said) or ACTION.match(low, said))


def is_setting(piece: str) -> bool:
    """Whether a piece between commas only says when, about what or to what end, or links."""
    return not piece or _LINK.fullmatch(piece) is not None or _SETTING.match(piece) is not None
