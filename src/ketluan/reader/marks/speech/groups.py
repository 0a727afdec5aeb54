"""Which group, body or paper stands before a verb of saying as the one who says it."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION
from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.names.bodies import bodies_between
from ketluan.reader.marks.names.posts import posts
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.ranges import first_from
from ketluan.reader.text.sought import Sought

_GROUP_NOUN = Sought(
    r"(?:một (?=lãnh đạo|đại diện|cán bộ|đại biểu|nguồn tin))?(?:(?:các|một số|những|nhiều|đa số|đại đa số|phần lớn"
    r"|hầu hết|phần đông|số đông|không ít|toàn thể|đại diện|lãnh đạo|tất cả|đông đảo|cán bộ)\s+(?:các |một số )?)+"
    r"(?:vị |bộ phận )?(?:đại biểu|đồng chí|đ/c|sở|ban|ngành|bộ|huyện|thị xã|thành phố"
    r"|địa phương|đơn vị|cơ quan|phóng viên"
    r"|cử tri|hộ|doanh nghiệp|ý kiến|thành viên|lãnh đạo|ủy viên|tổ|nhà (?:đầu tư|thầu|khoa học|báo)"
    r"|chuyên gia|cấp|đoàn|hội|xã|phường|chủ đầu tư|người|cán bộ|ubnd|hđnd|tỉnh|bí thư|chủ tịch|trưởng"
    r"|văn phòng|(?:tổng )?công ty|tập đoàn|hợp tác xã|htx|ngân hàng|báo cáo viên|nông dân|giám đốc|tham luận|chi bộ"
    r"|chi hội|chi đoàn|chi ủy|chi, đảng bộ|đảng bộ|đảng ủy|cấp ủy|trường|trung tâm|phòng|bệnh viện|công đoàn|mặt trận"
    r"|tổ chức|tiểu thương|ngư dân|công nhân|phụ huynh|giáo viên|già làng|bà con|nhân dân|hiệp hội|thôn|bản|buôn|ấp"
    r"|khu phố|ubmttq|mttq)\b"
)
_OPINION = re.compile(r"ý kiến(?= (?:khác |cũng )?\Z)")
_LEADING = re.compile(
    r"(?:các|một số|những|nhiều|đa số|đại đa số|phần lớn|hầu hết|đại diện|lãnh đạo|tất cả|\s)+(?:cử tri|cán bộ"
    r"|tổ chức)?"
)
_LISTENS = re.compile(r"[^,;:.]{0,30}? (?:đã |cũng |được )*(?:lắng )?nghe (?=\S)")
_PRONOUN = re.compile(r"\b(?:đồng chí|đ/c|ông|bà|anh|chị)\s+(?:này\s+)?$")
# a directing document speaks too: "UBND tỉnh ban hành Chỉ thị yêu cầu các sở …", "Công điện nêu rõ …"
_PAPER_SPEAKS = Sought(
    r"\b(?:chỉ thị|công điện|thông báo|kết luận|công văn|kế hoạch|văn bản|nghị quyết)(?: số [\w/.-]+| này"
    r"| hỏa tốc| trên)?(?: cũng| đã)?\s+$"
)
_THING = re.compile(r"(?:các|những|một số|nhiều|mọi|từng|mỗi)\b")


# one whom the report names by the post alone, all through
_POST_ALONE = re.compile(
    r"(?P<post>(?:phó )?thủ tướng(?: chính phủ)?|tổng bí thư|chủ tịch nước|(?:bộ|thứ) trưởng(?: bộ [^,;:.]{2,40}?)?"
    r"|đoàn công tác(?: của [^,;:.]{2,40}?)?)(?:\s+(?:đã|cũng|còn|tiếp tục|đồng thời))*[\s,]*"
)


# between a group and its verb: "các đại biểu | cũng nhiều lần | kiến nghị"
_FILLER = re.compile(
    r"(?:\s+(?:đã|kính|trân trọng|cũng|còn|đều|nhiều lần|từng|vừa|liên tục|tha thiết"
    r"|có (?:văn bản|công văn|tờ trình|đơn)|tập trung|tiếp tục|đồng thời|phối hợp|phản ánh|nêu|thảo luận|trao đổi)"
    r"|\s*,)*\s*$"
)


_DIFFER = re.compile(r"[^,;]{0,60}?\bkhác nhau, ")


def group_before(doc: Document, start: int, verb: int) -> Span | None:
    """The group or body that is the subject of a verb ("Lãnh đạo các sở, ngành", "Ban Tuyên giáo Tỉnh ủy")."""
    return _group_before(doc, start, verb) or _post_next_to(doc, start, verb)


# "… có ý nghĩa sâu sắc, đồng chí Bí thư Tỉnh ủy | yêu cầu", "Phát biểu tại hội nghị đồng chí Chủ tịch UBND tỉnh | giao"
_POST_STARTS = re.compile(  # only near a verb: no word of it is rare
    r"(?:, |(?:hội nghị|phiên họp|cuộc họp|buổi làm việc|kỳ họp),? )(?=(?:đồng chí )?(?:phó )?(?:chủ tịch|bí thư)\b)"
)
_POST_NEAR = 110
_OF_LEADERS = ("yêu cầu", "chỉ đạo", "giao", "đề nghị", "lưu ý", "nhấn mạnh", "phân công")


def _post_next_to(doc: Document, start: int, verb: int) -> Span | None:
    """A leader named by the post alone right before a verb, whatever the sentence begins with."""
    if doc.marks(has_letterhead) or not doc.shadow.startswith(_OF_LEADERS, verb):
        return None
    for found in _POST_STARTS.finditer(doc.shadow, max(start, verb - _POST_NEAR), verb):
        before = bodies_between(doc, max(start, found.start() - 60), found.start())
        if before and before[-1].span.end == found.start():
            continue  # "các nhiệm vụ do Thường trực HĐND tỉnh, Chủ tịch UBND tỉnh giao"
        office = post_alone(doc, found.end())
        if office and _FILLER.fullmatch(doc.shadow, office.end, verb):
            return office
    return None


def _group_before(doc: Document, start: int, verb: int) -> Span | None:
    low = doc.shadow
    at = start if verb - start <= _FARTHEST else low.find(",", verb - _FARTHEST, verb) + 1 or verb - _FARTHEST
    if low.startswith(("kiến nghị", "đề xuất"), verb):  # "…; Sở A kiến nghị UBND tỉnh …"
        at = max(at, low.rfind("; ", at, verb) + 1)
    while at < verb:
        while at < verb and (low[at].isspace() or low[at] in ',;-"'):
            at += 1
        if low.startswith("được ", at - 5):
            return None  # "nhiều vấn đề được các đại biểu hỏi đúng người"
        if low.startswith("có ý kiến ", at) and not low.startswith("phản ánh", verb):
            at += 3
        human = _GROUP_NOUN.match(low, at, verb) or _of_a_place(doc, at, verb) or _OPINION.match(low, at, verb)
        if human and (listens := _LISTENS.match(low, human.end(), verb)):  # "Các đại biểu đã nghe | Sở A trình bày …"
            at = listens.end()
            continue
        if human and (differ := _DIFFER.match(low, human.end(), verb)):  # "Do nhiều ý kiến khác nhau, | UBND tỉnh giao"
            at = differ.end()
            continue
        head, action = HEAD.match(low, at, verb), ACTION.match(low, at, verb)
        body = head and not _THING.match(low, at, verb) and not (action and action.end() >= head.end())
        body = body and not _PRONOUN.search(low, at, verb)
        if not human and not body and (post := _POST_ALONE.fullmatch(low, at, verb)):
            return span_of(post.span("post"))
        if not human and not body and (office := post_alone(doc, at)) and _FILLER.fullmatch(low, office.end, verb):
            return office
        if (human or body) and _is_name(doc, at, verb):
            filler = _FILLER.search(low, at, verb)
            return _only_named(low, Span(at, filler.start() if filler else verb))
        comma = low.find(",", at, verb)
        heard = HEARD.search(low, at, verb)
        if heard:
            at = heard.end()
            continue
        inner = _GROUP_NOUN.search(low, at, verb)
        if inner and comma >= inner.end() and low.endswith("ý kiến của ", at, inner.start()):
            inner = None  # "Tiếp thu ý kiến của các đại biểu, | Phó Chủ tịch UBND tỉnh đề nghị"
        if inner and at < inner.start() and (comma < 0 or inner.start() < comma) and low[inner.start() - 1].isspace():
            at = inner.start()
            continue
        if comma < 0 or not _BEFORE_SUBJECT.match(low, at, comma):
            return None
        at = comma + 1
    return None


def post_alone(doc: Document, at: int) -> Span | None:
    """The post at a place, whose holder the report does not name: "Trưởng Công an xã | báo cáo nhanh …"."""
    start = at + len("đồng chí ") * doc.shadow.startswith("đồng chí ", at)
    number = first_from(doc.marks(posts), start)
    found = doc.marks(posts)[number] if number < len(doc.marks(posts)) else None
    held = found is not None and found.span.start == start and found.unit and not found.many
    return Span(at, found.span.end) if found and held else None


# "các đại biểu cơ bản nhất trí với dự thảo, đồng thời đề nghị …": what they do first is no part of their name
_DOES = re.compile(
    r" (?:(?:đã|cũng|đều|cơ bản) )*(?:nhất trí|thống nhất|đồng tình|tán thành|đồng ý|đánh giá|bày tỏ|quan tâm|ghi nhận"
    r"|tham gia|phát biểu|thảo luận|tập trung)\b"
)


def _only_named(low: str, group: Span) -> Span:
    does = _DOES.search(low, group.start + 6, group.end) if _GROUP_NOUN.match(low, *group) else None
    return Span(group.start, does.start()) if does else group


def _of_a_place(doc: Document, at: int, verb: int) -> re.Match[str] | None:
    """ "Lãnh đạo Sơn Lâm cũng yêu cầu …": a province's leaders, named by the place alone."""
    found = _LEADERS_OF.match(doc.shadow, at, verb)
    return found if found and doc.text[found.end()].isupper() else None


_LEADERS_OF = re.compile(r"(?:lãnh đạo|chính quyền|đại diện)\s+(?=\w)")
# no subject stands farther before its verb, whatever stands between
_FARTHEST = 500
# "Sau khi nghe Sở A báo cáo …": the one who is heard speaks
HEARD = Sought(r"\bnghe\s+(?=\S)")
_BEFORE_SUBJECT = re.compile(
    r"(?:báo cáo(?= (?:tại|với|trước|thêm|về|nhanh|cụ thể|tình hình|kết quả)\b)|phát biểu|nêu|chỉ ra|nói|thông tin"
    r"|chia sẻ|đề cập|giải thích|phản ánh|lý giải|thừa nhận|tham gia"
    r"|trao đổi|thảo luận|trình bày|giải trình|trả lời|kết luận|cho ý kiến|góp ý"
    r"|tiếp thu|tại|trong|theo|trước|sau|qua|từ|với|về|bên cạnh|ngoài|đồng thời|cũng|liên quan|để|nhằm"
    r"|đối với|thay mặt|cùng|ở"
    r"|tiếp (?:đó|theo)|sau đó|cuối cùng|tuy nhiên|trên cơ sở|bước|ngày|sáng|chiều|đặc biệt|riêng|khi|do|vì|một số"
    r"|mặt khác|làm rõ|đi sâu|cụ thể"
    r"|thực hiện|triển khai|căn cứ|xét)\b"
)
_FINITE = re.compile(
    r"\b(?:cho hay|cho biết|cho rằng|là|có|bị|được|nhằm|để|mà|khi|vì|nên|rất|đạt|tăng|giảm|còn|chưa|không|này"
    r"|trên|sau|phải|cần|sẽ"
    r"|do)\b|\b(?:kết luận|về|là) việc\b|[.:;]|^báo cáo|^(?:các|những) (?:báo cáo|văn bản|nghị quyết)"
)


def paper_before(doc: Document, start: int, verb: int) -> Span | None:
    """The directing paper that is the subject of a verb ("Công điện số 5 yêu cầu …")."""
    found = _PAPER_SPEAKS.search(doc.shadow, max(start, verb - 120), verb)
    return Span(found.start(), found.start() + len(found[0].rstrip())) if found else None


_ASKING = ("kiến nghị", "đề xuất", "đề nghị", "mong", "xin")


# "các ý kiến tại phiên họp"
_AT_MEETING = re.compile(
    r" (?:tại|trong|ở|tham dự|dự) (?:hội nghị|phiên (?:họp|thảo luận)|cuộc họp|kỳ họp|buổi (?:làm việc|họp|thảo luận)"
    r"|tổ|hội trường)(?: này)?$"
)


# "cử tri trên địa bàn huyện A"
_ON_SITE = re.compile(r" (?:trên|ở|tại) địa bàn(?: (?!đã|đang|sẽ|cũng|đều|cần|có|là|bị|tập|bám)[^\W\d]+){0,6}$")
_TOO = (
    r"\s\s*(?:đã|cũng|còn|đều|tập trung|tiếp tục|phản ánh|nêu|kiến nghị|đề xuất|thảo luận|trao đổi|,"
    r"|có (?:văn bản|công văn|tờ trình|đơn))"
)
_DOES_TOO = re.compile(rf"{_TOO}(?:{_TOO})*$")


_SENT = ("đoàn ", "tổ ", "đội ")


def _is_name(doc: Document, at: int, verb: int) -> bool:
    body = doc.shadow[at:verb].strip()
    body = _AT_MEETING.sub("", _DOES_TOO.sub("", body))
    body = _ON_SITE.sub("", body) if "địa bàn" in body else body
    asks = doc.shadow.startswith(_ASKING, verb)  # "Xã kiến nghị: …"
    if not (1 if asks else 2) < len(body) < 150 or body.endswith(" và") or _FINITE.search(body.removesuffix(" này")):
        return False
    leading = _LEADING.match(doc.shadow, at, verb)
    begin = max(at + 6, leading.end() if leading else 0)
    for known in bodies_between(doc, at, at + len(body)):  # "Ban Thi đua khen thưởng tỉnh"
        begin = max(begin, known.span.end if known.span.start < begin + 3 else begin)
    action = ACTION.search(doc.shadow, begin, at + len(body))
    if action and doc.shadow.endswith(_SENT, at, action.start()):  # "các thành viên Đoàn | giám sát"
        action = ACTION.search(doc.shadow, action.end(), at + len(body))
    return action is None or doc.text[action.start()].isupper()  # "Sở Kế hoạch và Đầu tư"
