"""The parts of what one speaker orders in a sentence: between semicolons, with lists kept whole."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import words
from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.orders.imperatives import order
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import between_semicolons
from ketluan.reader.text.sought import Sought

# "…; hoàn thành trước ngày 20/11", "Thời gian thực hiện: quý IV" name only when
_ONLY_WHEN = re.compile(
    r"(?:và )?(?:(?:hạn|ngày|thời gian|thời hạn|tiến độ|hoàn thành|thực hiện|xong)"
    r"(?: cuối| chót| hoàn thành| thực hiện| trình| báo cáo)?"
    r"\s*:\s*(?:\d[\d/.]{2,9}|(?:quý|tháng|năm) [\w/]{1,7}(?: năm \d{4})?)$"
    r"|(?:thời (?:gian|hạn)(?: thực hiện| hoàn thành)?\s*:?\s*|(?:phải |cần )?(?:hoàn thành"
    r"|thực hiện xong|xong)\s*:?\s+)?"
    r"(?:xong |chậm nhất (?:là )?|trước |trong |đến |vào |từ |muộn nhất (?:là )?|hết |quý |tháng |ngày "
    r"|năm |định kỳ |hằng |hàng )+[^;,]{1,50}$)"
)
# a part that goes on with the list before it and is no action: "…; phong trào …", "…; Nghị quyết số 7"
_NOMINAL = re.compile(
    r"(?:và )?(?:công tác|việc|các|những|một số|phong trào|chương trình|nghị quyết|kế hoạch|dự án|đề án"
    r"|chỉ thị|kết luận|quyết định|tình hình|kết quả|về|vai trò|chất lượng|nhiệm vụ|cuộc vận động|mô hình"
    r"|luật|thông tư|nghị định|quy định|văn bản|ý thức|tinh thần|lĩnh vực|hệ thống|nhóm|số|\d|\""
    r"|là (?!m)|không gian|thông báo số|giải pháp|nhận thức|đúng (?:quy định|quy trình|tiến độ|pháp luật))"
)
_NAMES = 90  # letters of those who are told
_PRODUCT = re.compile(rf"(?:{'|'.join(word.capitalize() for word in words('products'))})\b")
_ENUMERATES = Sought(r"\b(?:như|gồm|bao gồm|gồm có)(?: là)?:? [^,;:]{3,80}$")
_WORKS = re.compile(
    r"\b(?:báo cáo|tổng hợp|gửi|rà soát|kiểm tra|họp|trình|công khai|tổ chức|đánh giá|cập nhật|thông báo"
    r"|lập|xây dựng|ban hành|đôn đốc|phản ánh|giao ban|kiểm điểm|thống kê|niêm yết|đăng|duy trì|nộp)\b"
)
# "… phải ngăn chặn buôn lậu: “Huyện nào để buôn lậu thì …”": what is quoted is an order of its own
_QUOTED = re.compile(r": (?=[\"“](?:[^\W\d_]+ ){1,6}?nào )")
# "đồng chí A phụ trách các xã ven sông, đồng chí B phụ trách thị xã": each has a part of his own
_SHARED_OUT = re.compile(r"(?<= phụ trách )[^;]{3,120}?(?P<cut>, )(?=(?:đồng chí|đ/c|ông|bà) [^,;]{3,60} phụ trách )")


def order_parts(doc: Document, said: Span, *, official: bool) -> list[Span]:
    """The parts of a turn between semicolons; a part that only lists goes with the one before."""
    out: list[Span] = []
    listing = False
    for part in _before_quotation(doc, between_semicolons(doc.text, said)):
        listing = bool(out) and (listing or _enumerates(doc, out[-1]))
        only = bool(out) and _only_lists(doc, part, official=official) and order(doc, part.start, part.end) is None
        named = bool(out) and official and _only_names(doc, out[-1]) and bool(HEAD.match(doc.shadow, part.start))
        if named or ((listing or only) and not only_when(doc, part)):
            out[-1] = Span(out[-1].start, part.end)
        else:
            out.append(part)
    return out


def _only_names(doc: Document, part: Span) -> bool:
    """Whether a part only names who is told: "Trưởng các phòng, ban; | Chủ tịch UBND các xã chịu trách nhiệm …"."""
    short = part.end - part.start < _NAMES and doc.shadow.find(":", *part) < 0
    return short and bool(HEAD.match(doc.shadow, part.start)) and order(doc, *part) is None


def only_when(doc: Document, part: Span) -> bool:
    """Whether a part says only when something is due: "; hoàn thành trước ngày 20/11"."""
    return bool(_ONLY_WHEN.match(doc.shadow, part.start, part.end)) and not _WORKS.search(doc.shadow, *part)


def _enumerates(doc: Document, part: Span) -> bool:
    """Whether a part ends in a list that the next parts go on with: "… nhiều vấn đề lớn như xây dựng thể chế"."""
    return bool(_ENUMERATES.search(doc.shadow, max(part.start, part.end - 90), part.end))


def _only_lists(doc: Document, part: Span, *, official: bool) -> bool:
    product = _PRODUCT.match(doc.text, part.start)
    if product and official and not doc.text.startswith(" số", product.end()):
        return False  # "Sở A: Bảng giá đất năm 2026; Kế hoạch sử dụng đất …"
    return bool(_NOMINAL.match(doc.shadow, part.start)) or not doc.text[part.start].islower()


# "giao cho địa phương quản lý, Cơ quan công an cần điều tra ngay": behind the comma another is told
_ANOTHER = re.compile(rf", (?={HEAD.pattern}[^,;:.\"“”]{{0,60}}? (?:cần|phải) [^\W\d])")


def _next_told(doc: Document, part: Span) -> tuple[int, int] | None:
    """Where a comma parts an order from one to another, with "phải" of its own."""
    low, (start, end) = doc.shadow, part
    if low.find(" phải ", start, end) < 0 and low.find(" cần ", start, end) < 0:
        return None
    for comma in _ANOTHER.finditer(low, start + 20, end):
        if doc.text[comma.end()].isupper() and order(doc, start, comma.start()) is not None:
            return comma.span()
    return None


def _before_quotation(doc: Document, parts: list[Span]) -> list[Span]:
    """The parts of a turn, those cut that quote a further order behind a colon, or share a work out to persons."""
    low = doc.shadow
    out: list[Span] = []
    for part in parts:
        start, end = part
        quoted = _QUOTED.search(low, start, end) if low.find(" nào ", start, end) >= 0 else None
        shared = None if quoted or low.find(" phụ trách ", start, end) < 0 else _SHARED_OUT.search(low, start, end)
        joined = None if quoted or shared else _next_told(doc, part)
        cut = quoted.span() if quoted else shared.span("cut") if shared else joined
        out += [Span(start, cut[0]), Span(cut[1], end)] if cut else [part]
    return out


# "Đi đôi với đó là dạy nghề": whatever verb follows
_COUNTED_OFF = re.compile(
    r"(?:trước hết|trước tiên|đầu tiên|tiếp đến|kế đến|tiếp theo|sau cùng|cuối cùng|(?:bên cạnh|cùng với|đi đôi với"
    r"|đi liền với|gắn với|song song với) đó|một việc nữa),? (?:đó )?là (?!việc|công tác|vấn đề|câu|chuyện|do|sự"
    r"|tình trạng"
    r"|ông|bà|đồng chí|các|những|một|vẫn|còn|từ|tại|ở|khó|hạn chế|nguyên nhân)"
)
_ONE_BY_ONE = re.compile(
    r"(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là|thứ (?:nhất|hai|ba|tư|năm|sáu)),? (?!(?:do|vì|còn|về|đối với|công tác"
    r"|việc|kết quả)\b)"
)


def counted_off(doc: Document, said: Span, *, named: bool) -> bool:
    """Whether words count off what is told; ``named``: after words that say so, "một là", "thứ hai" do too."""
    low, (start, end) = doc.shadow, said
    return bool(_COUNTED_OFF.match(low, start, end) or (named and _ONE_BY_ONE.match(low, start, end)))
