"""Whether a verb of saying without a subject goes on with the speaker before: "Đồng thời yêu cầu …", "và đề nghị …"."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION
from ketluan.reader.marks.clauses.addressees import HEAD, begins
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead

_LINK_WORD = re.compile(
    r"(?:đồng thời|bên cạnh đó|ngoài ra|do đó|vì vậy|do vậy|vì thế|từ đó|qua đó|trên cơ sở đó|cùng với đó"
    r"|tiếp đó|theo đó|đặc biệt|mặt khác|tuy nhiên|nhưng|song|và|cũng|trước mắt|riêng|thời gian tới"
    r"|bên cạnh|cuối cùng|tại đây|(?:chúng )?tôi)"
)
_LINK = re.compile(rf"(?:{_LINK_WORD.pattern}(?:\s+|$))*")
# "Trong thời gian tới, yêu cầu …", "Về giải phóng mặt bằng, giao …"
_SETTING = re.compile(
    r"(?:trong|để|với|về|đối với|nhằm|riêng|trước|sau|từ|tại|trên|qua|đến|theo|năm|tháng|quý|nhận được"
    r"|(?:việc|nội dung|vấn đề|kinh phí) [^.;:]*\b(?:thuộc|vượt) thẩm quyền)\b"
)
_WHEN_FIRST = re.compile(r"(?:ngay |)(?:trong|sau|từ|trên|căn cứ|để|thời gian|trước|tại|qua|trước mắt) [^,;:.]{3,60}, ")
_AGREED = ("thống nhất", "cơ bản thống nhất", "nhất trí")
_FRONTED = re.compile(
    r"(?:việc|thủ tục|nội dung|kinh phí|hồ sơ|phần việc|khâu|thời gian|địa điểm|nguồn vốn|mức (?:chi|hỗ trợ)"
    r"|chính sách|đề án|phương án|đề xuất|kiến nghị|quy chế)"
    r" [^\W\d]+(?: [^\W\d]+){0,7}(?<! tỉnh)(?<! huyện)(?<! được)(?<! đã)(?<! do)(?<! ubnd)"
)
# "…, riêng đề án A giao Sở B lấy thêm ý kiến", "…; riêng việc C, giao Sở D …": set apart from what was decided before
_APART = re.compile(r"(?:\A\s*|[,;] )(?=riêng )")
_SET_APART = re.compile(r"riêng (?:về |đối với |với )?[^\W\d][^,;:.]{3,160}(?<! tỉnh)(?<! được)(?<! đã)(?<! do)")
# "…: chưa thông qua, giao Văn phòng …", "Tán thành việc A, giao Ban B thẩm tra"
_DECIDES = re.compile(
    r"(?:cơ bản |hoàn toàn |về nguyên tắc |chưa |không )*(?:được )?(?:thống nhất|nhất trí|đồng ý|tán thành|thông qua"
    r"|chấp thuận|phê duyệt)\b"
)
AND = re.compile(r"\b(?:và|đồng thời|cũng|cùng với đó|trên cơ sở đó|từ đó|qua đó)\s+(?:cũng |đã )?$")
NEAR = 40  # no longer words link
# "…; việc phân cấp giao Sở A nghiên cứu": what is given to somebody to do
MATTER = re.compile(r"(?:riêng )?(?:việc|nội dung|vấn đề) [^,;:.]{4,90}")


def carries_over(doc: Document, start: int, verb: int, said: int, inside: bool) -> bool:
    """Whether a verb without subject goes on with the speaker before, and tells someone to do something."""
    low = doc.shadow
    gives = low.startswith("giao", verb)
    first = max(start, *(low.rfind(mark, start, verb) + 1 for mark in ';:"'))
    apart = gives and low.find("riêng ", first, verb) >= 0 and [at.end() for at in _APART.finditer(low[first:verb])]
    first = first + apart[-1] if apart else first
    pieces = low[first:verb].split(",")
    if inside and low[verb - 2 : verb] == ", " and HEAD.match(low, said):
        return True  # "… ghi nhận tinh thần của các đại biểu, đề nghị UBND tỉnh …"
    last = pieces[-1].strip(" -'\"")
    matter = gives and not doc.marks(has_letterhead) and MATTER.fullmatch(last) is not None
    linked = _LINK.fullmatch(last) is not None or matter
    linked = linked or (gives and (last in _AGREED or _FRONTED.fullmatch(last) is not None))
    linked = linked or bool(apart and _SET_APART.fullmatch(last))
    settings = all(
        is_setting(part) or _DECIDES.match(part) is not None for part in (piece.strip(" -'\"") for piece in pieces[:-1])
    )
    if not (linked and settings) and not (inside and AND.search(low, max(start, verb - NEAR), verb)):
        return False
    if inside and low.startswith("nhấn mạnh", verb):
        return True  # no noun, whatever follows
    above = doc.text[said : said + 1] in ("", "\n") and doc.text[said - 1] == ":"  # "Để xong trong năm, yêu cầu:"
    ought = low.startswith(("phải ", "cần "), said)  # "nhất trí với phương án, nhưng lưu ý phải có lộ trình"
    later = _WHEN_FIRST.match(low, said)  # "đề nghị, sau hội nghị này, các huyện ủy …"
    ought = ought or bool(later and HEAD.match(low, later.end()))
    return bool(above or ought or begins(doc, said) or HEAD.match(low, said) or ACTION.match(low, said))


def is_setting(piece: str) -> bool:
    """Whether a piece between commas only says when, about what or to what end, or links."""
    return not piece or _LINK.fullmatch(piece) is not None or _SETTING.match(piece) is not None
