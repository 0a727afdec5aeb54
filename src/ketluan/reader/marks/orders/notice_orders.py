"""Forms of an order that only official papers have: in the passive, the work before who does it, of a person."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION
from ketluan.reader.marks.clauses.addressees import HEAD, addressees, begins
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.speech.attributions import over_posts
from ketluan.reader.model import Shape, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.ranges import within
from ketluan.reader.text.sought import Sought

PAST = Sought(r"\b(?:cũng có|cũng bị|đã|đang|chưa|vẫn|từng được|(?<!nhất )(?<!đặc biệt )là|gồm|gồm có|còn(?! lại))\b")


class Order(Shape, frozen=True, gc=False):
    """An order as its clause words it: who is told (spans, none where nobody is named), and the action."""

    action: Span
    addressees: tuple[Span, ...]


def of_notice(doc: Document, at: int, end: int) -> Order | None:
    """The order that a clause of an official paper gives in such a form."""
    if not doc.marks(has_letterhead):
        return None
    return _asked(doc, at, end) or _done_by(doc, at, end) or _of_person(doc, at, end)


# "Công ty A được đề nghị cắt điện", "Mặt trận được mời cùng vận động nhân dân"
_ASKED = Sought(r"\bđược (?:giao(?: nhiệm vụ)?|phân công|mời|đề nghị|yêu cầu)\s+(?=[^\W\d])")


def _asked(doc: Document, at: int, end: int) -> Order | None:
    """A notice's order in the passive: whom it asks comes first."""
    if not doc.marks(has_letterhead) or not begins(doc, at):
        return None
    asked = _ASKED.search(doc.shadow, at, min(end, at + 160))
    if asked is None or PAST.search(doc.shadow, at, asked.start()) or "," in doc.shadow[asked.start() - 1]:
        return None
    given = doc.shadow.startswith(("giao", "phân công"), asked.start() + len("được "))
    if given and not (ACTION.match(doc.shadow, asked.end(), end) or doc.shadow.startswith("chủ trì", asked.end())):
        return None  # "Sở A được giao biên chế"
    return Order(Span(asked.end(), end), addressees(doc, at, asked.start()))


_NEAR = 31  # the name begins so close behind the form of address
_ADDRESS = re.compile(r"(?:(?:đồng chí|đ/c|ông|bà)\s+)")
_TAKES_ON = re.compile(
    r"\s*,?\s*(?P<does>(?:phụ trách|theo dõi|trực tiếp|chịu trách nhiệm|có mặt|thay mặt|giúp) [^\W\d])"
)


def _of_person(doc: Document, at: int, end: int) -> Order | None:
    """A notice's order that names a person: "đồng chí A phụ trách các xã ven sông"."""
    if not doc.marks(has_letterhead):
        return None
    at -= len("đồng chí ") if doc.shadow.endswith("đồng chí ", 0, at) else 0
    address = _ADDRESS.match(doc.shadow, at, end)
    if address is None:
        return None
    near = within(doc.marks(cast).mentions, at, address.end() + _NEAR)
    if not near or near[0].span.end > end:
        return None
    mention = near[0]
    behind = over_posts(doc, mention.span.end, end)
    behind -= len(" phụ trách") if doc.shadow.endswith(" phụ trách", at, behind) else 0
    does = _TAKES_ON.match(doc.shadow, behind, end)
    return Order(Span(does.start("does"), end), (Span(at, behind),)) if does else None


# "Việc thẩm định do Sở A chịu trách nhiệm chính", "việc đi học lại do Giám đốc Sở quyết định"
_DONE_BY = Sought(
    r"\bdo (?=[^,;.]{3,90}? (?:chủ trì|chịu trách nhiệm|đảm nhận|đảm nhiệm|thực hiện|quyết định|hướng dẫn"
    r"|đối chiếu|rà soát|sắp xếp|bố trí|thẩm định|tổng hợp|theo dõi|tham mưu|kiểm tra)\b)"
)
_DOES = re.compile(
    r"\s(?:chủ trì|chịu trách nhiệm|đảm nhận|đảm nhiệm|thực hiện|quyết định|hướng dẫn|đối chiếu|rà soát|sắp xếp|bố trí"
    r"|thẩm định|tổng hợp|theo dõi|tham mưu|kiểm tra)\b"
)
# "kết quả kiểm tra báo cáo Giám đốc Sở trước ngày 30/10"
_RESULT = re.compile(
    r"kết quả (?:[^\W\d]+ ){0,4}?(?:báo cáo|gửi(?: về)?|trình) (?:ubnd|chủ tịch|phó chủ tịch|thường trực|ban thường vụ"
    r"|giám đốc|lãnh đạo|văn phòng|sở|huyện|tỉnh|bí thư)\b"
)
_DONE_SO = re.compile(r"\s(?:thực hiện|tiến hành|hoàn thành) (?:theo|tại|trước|đúng|trong|xong)\b")


def _done_by(doc: Document, at: int, end: int) -> Order | None:
    """A notice's order that names the work first, and then by whom it is done."""
    if not _WORK.match(doc.shadow, at, end) or not doc.marks(has_letterhead):
        return None
    if _RESULT.match(doc.shadow, at, end):
        return Order(Span(at, end), ())
    by = _DONE_BY.search(doc.shadow, at, min(end, at + 160))
    if by is None or not HEAD.match(doc.shadow, by.end(), end):
        done = _DONE_SO.search(doc.shadow, at, min(end, at + 120)) if doc.shadow.startswith("việc ", at) else None
        past = done is None or PAST.search(doc.shadow, at, done.end()) or doc.shadow.find(",", at, done.start()) >= 0
        return None if past else Order(Span(at, end), ())
    if PAST.search(doc.shadow, at, by.start()):
        return None
    does = _DOES.search(doc.shadow, by.end(), end)
    return Order(Span(at, end), addressees(doc, by.end(), does.start()) if does else ())


_WORK = re.compile(
    r"(?:việc|công tác|nội dung|phần việc|thủ tục|kinh phí|khâu|hồ sơ|nợ|lịch|danh sách|số liệu|phương án|kết quả)\s"
)
