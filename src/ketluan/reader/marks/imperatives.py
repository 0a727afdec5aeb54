"""The form of an order: [addressee] [cần, phải] [manner] verb …, and where in a clause it begins."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.addressees import HEAD, addressees, bare, begins
from ketluan.reader.marks.bodies import bodies_between
from ketluan.reader.model import Shape, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_VERB = rf"(?:{trie(words('action_verbs'))})\b"
_ADVERB = rf"(?:(?:{trie(words('action_adverbs'))})\b[\s,]+(?:và\s+)?)"
_MODAL = r"(?:cần phải|cần(?! cù| thiết| mẫn| thơ| giờ| giuộc| đước)|phải|hãy)\b"
ACTION = re.compile(rf"{_ADVERB}{{0,4}}{_VERB}")
_NEGATIVE = re.compile(r"(?:tuyệt đối |kiên quyết |dứt khoát )?(?:không|chấm dứt|nghiêm cấm|tránh)\b")
# with such a word an order may begin whatever verb follows: "kiên quyết thay nhà thầu yếu kém"
_HASTE = re.compile(
    r"(?:kiên quyết|khẩn trương|kịp thời|thường xuyên|nhanh chóng|tuyệt đối|dứt khoát|quyết liệt|mạnh dạn"
    r"|trực tiếp|sớm|nghiêm túc)\s+(?!là\b|của\b|trong\b)[^\W\d_]"
)
_HAVE = re.compile(
    r"(?:sớm |phải |cần )?có (?:các |những )?(?:giải pháp|biện pháp|kế hoạch|phương án|chính sách|cơ chế"
    r"|lộ trình|trách nhiệm|báo cáo|văn bản|chương trình|đề án|hình thức|hướng|chế tài|quy hoạch)\b"
)
_MODAL_AT = Sought(rf"\b{_MODAL}\s+")
# a Party body leads: "Đảng đoàn HĐND tỉnh lãnh đạo chuẩn bị …"; elsewhere "lãnh đạo" names people
_LEAD_ON = r"lãnh đạo"
_LEADING_BODY = re.compile(
    r"(?:các )?(?:đảng ủy|đảng đoàn|ban cán sự|cấp ủy|huyện ủy|thị ủy|thành ủy|tỉnh ủy|ban thường vụ"
    r"|thường trực|đảng bộ|chi bộ|bí thư)\b"
)
_NOT_LET = (
    r"(?:tuyệt đối |kiên quyết |dứt khoát )?không (?:để|được|phê duyệt|làm|gây|xem xét|bố trí|hợp thức hóa"
    r"|trông chờ|vì)\b"
)
_VERB_AT = re.compile(
    rf"\b(?:(?:{_ADVERB}){{0,3}}{_VERB}|{_LEAD_ON}|{_NOT_LET}|(?:sớm|kịp thời|khẩn trương|kiên quyết"
    rf"|chủ động|tự|nhanh chóng) (?!là\b)[^\W\d_]+)"
)
# what stands before a verb that is a noun there: "công tác quản lý", "đã được giao", "các tổ chức"
_NOUN_BEFORE = re.compile(
    r"\b(?:quá|chương|quy|lộ|tiến|giáo|hành|tường|thuyết|phụ|tờ|mô|đăng|thư|chữ|bầu|ứng|thời|chuyển|bàn"
    r"|đại|đối|công tác|việc|hoạt động|nhiệm vụ|được|bị|do|về|của|cho|người|trách nhiệm|kết quả|tình hình"
    r"|quy định|văn bản|hội nghị|nghị quyết|các|những|mọi|từng|sự|kế hoạch|quá trình|phong trào"
    r"|thẩm quyền|luật|mà|sản phẩm|để|trong|đạt|đáp ứng|theo|chi phí|chất lượng|quyền|lĩnh vực|dịch vụ"
    r"|vùng|khu|nhà|có)\s+$"
)
_COMPOUND = re.compile(
    r"ban quản lý|ban chỉ đạo|cơ quan (?:quản lý|tham mưu|thẩm định|thông tin|kiểm tra|điều tra|thanh tra"
    r"|báo chí)|đơn vị (?:quản lý|tư vấn|giám sát|thi công|cung ứng)"
    r"|tổ chức (?:đảng|chính trị|đoàn thể|cơ sở|tín dụng|quốc tế|cá nhân|xã hội|hội|và cá nhân|, cá nhân)"
    r"|tổ chức,|chủ đầu tư|nhà đầu tư|lực lượng chức năng|văn phòng điều phối|kiểm tra đảng"
    r"|ủy ban kiểm tra"
    r"|phục vụ hành chính|báo cáo viên|đăng ký đất đai|ban xây dựng đảng|công trình xây dựng"
    r"|vật liệu xây dựng|quản lý đất đai|đào tạo nghề|phát triển nông thôn|thanh tra (?:tỉnh|huyện|sở"
    r"|chính phủ|bộ|nhà nước|các)|kiểm toán nhà nước|thống kê (?:tỉnh|huyện)|kiểm lâm|phát triển quỹ đất"
    r"|kế hoạch và đầu tư|đầu tư xây dựng|thi hành án"
)
# "Sở Nội vụ là cơ quan thường trực, có trách nhiệm kiểm tra …"
_ROLE = re.compile(r",? là (?:cơ quan|đơn vị|đầu mối|bộ phận)\b")
_PAST = re.compile(r"\b(?:cũng có|đã|đang|chưa|vẫn|từng được|(?<!nhất )(?<!đặc biệt )là|gồm|gồm có|còn)\b")
_LEAD_IN = re.compile(
    r"(?:[-–+•]\s*|(?:đồng thời|bên cạnh đó|ngoài ra|vì vậy|do vậy|do đó|vì thế|bởi vậy|trong đó"
    r"|đặc biệt(?: là)?|nhất là|trước mắt|trước hết|cùng với đó|tiếp đó|mặt khác|song song với đó"
    r"|song song đó|cùng đó|theo đó|từ đó|qua đó|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|một là|hai là|ba là"
    r"|bốn là|năm là|sáu là|bảy là|tám là|cuối cùng|về lâu dài|trên cơ sở đó|riêng"
    r"|(?:chậm nhất(?: là)?|muộn nhất(?: là)?|trước|đến hết|đến|trong|định kỳ(?: vào)?)(?: ngày| tháng"
    r"| quý| năm| thứ)? (?:\d[\w/.-]{0,9}|[ivx]{1,3}\b|\w{2,4}(?= (?:hằng|hàng)))(?: (?:hằng"
    r"|hàng) (?:tháng|quý|năm|tuần))?(?=,| báo cáo| gửi| trình| hoàn thành| phải)"
    r"|đồng chí(?: cũng)?|cũng|và|để làm được điều đó|muốn vậy|(?:ngay )?(?:trong "
    r"|từ )?(?:thời gian tới(?: đây)?|giai đoạn tới|bối cảnh mới|tháng \d{1,2}(?:/\d{4})?"
    r"|quý [ivx\d]+(?:/\d{4})?"
    r"|(?:những|các|\d+) tháng (?:cuối|còn lại)(?: (?:của )?năm(?: \d{4})?)?|nay (?:cho )?đến (?:cuối"
    r"|hết) năm(?: \d{4})?|năm \d{4}))\s*[,:]?\s+)+"
)
_CIRCUMSTANCE = re.compile(
    r"(?:quá trình|quá \d+|trường hợp|hiện|trong|từ|đến|với|trên|để|nhằm|qua|theo|thời gian|tại|năm|tháng|quý"
    r"|căn cứ|sau|trước|về|đối với|cùng với|bên cạnh|ngoài|khi|nếu|hiện nay|thời điểm|giai đoạn|ngay"
    r"|nhiệm vụ|ở|do|vì|thông qua|dịp|hằng|hàng|định kỳ|song song)\b"
)
_END = ' \t\n.;,:…/-"”’)]'


class Order(Shape, frozen=True, gc=False):
    """An order as its clause words it: who is told (spans, none where nobody is named), and the action."""

    action: Span
    addressees: tuple[Span, ...]


def order(doc: Document, start: int, end: int, *, told: bool = False) -> Order | None:
    """The order that a clause gives, None where its words have no form of one.

    ``told``: the words follow a verb such as "yêu cầu", so that they are an order whatever their form.
    """
    end = _trim_end(doc, start, end)
    known = doc.marks(_known)
    if (start, end) not in known:
        known[start, end] = _worded(doc, start, end)
    found = known[start, end]
    if found is None and told:
        first = _skip_lead_in(doc, start, end)
        modal = _MODAL_AT.match(doc.shadow, first, end)
        found = Order(Span(modal.end() if modal else first, end), ())
    if found is None or found.action.end - found.action.start < 6:
        return None
    close = _trim_end(doc, *found.action)  # a quotation that opened before the action closes outside it
    return found if close == found.action.end else Order(Span(found.action.start, close), found.addressees)


def _known(_: Document) -> dict[tuple[int, int], Order | None]:
    """The clauses of one document that were looked at already: they are asked for more than once."""
    return {}


def _worded(doc: Document, start: int, end: int) -> Order | None:
    """The order that a clause gives by its own form."""
    at = _skip_lead_in(doc, start, end)
    basis = _BASIS.match(doc.shadow, at, end)
    if basis and HEAD.match(doc.shadow, basis.end(), end):
        at = basis.end()
    whichever = _WHICHEVER.match(doc.shadow, at, end) if doc.shadow.find(" nào ", at, at + 60) > 0 else None
    at = whichever.end() if whichever else at
    found = _behind_colon(doc, at, end) or _set_apart(doc, at, end) or _core(doc, at, end)
    first = doc.text.find(",", at, end)  # "Quá trình kiểm tra cần chỉ rõ …, tránh …"
    found = found or (_about_a_thing(doc, at, first) and Order(Span(at, end), ()) if first > 0 else None)
    tries = 0
    while found is None and tries < 3:
        setting = _CIRCUMSTANCE.match(doc.shadow, at, end)
        comma = _outer_comma(doc, at, end)
        if comma < 0:
            break
        at = _skip_lead_in(doc, comma, end)
        found = _core(doc, at, end)
        if found is not None and not setting and not _has_modal(doc, found):
            found = None  # "nguồn lực có hạn, huyện phải …": behind a clause only "cần", "phải" make an order
        tries += 1
    return found or _about_a_thing(doc, _skip_lead_in(doc, start, end), end)


# "Xã nào hồ sơ còn tồn thì chủ tịch xã đó giải trình": in which case comes first
_WHICHEVER = re.compile(
    r"[\"“]?(?:[^\W\d_]+ ){1,6}?nào [^.;:]{4,160}?(?: thì |,? (?=(?:người đứng đầu|chủ tịch|bí thư|thủ trưởng"
    r"|giám đốc) [^.;:]{0,80}phải ))"
)
# "Căn cứ Kế hoạch này, các huyện ủy …": what it is based on comes first
_BASIS = re.compile(r"(?:căn cứ|trên cơ sở|theo)\b[^;,]{3,140}(?:, [^;,]{3,80}){0,2}?,\s+")
_AHEAD = re.compile(
    r"(?:một số |các |những )?(?:nhiệm vụ|phương hướng|mục tiêu|giải pháp|nội dung|trọng tâm|yêu cầu|cụ thể)\b"
)
_FOR = re.compile(r"(?:đối với|về phía|riêng đối với|riêng)\s+")
_THING = re.compile(
    r"(?:công tác|việc|kế hoạch|quá trình|hoạt động|nội dung|chương trình|đề án|dự án|quy trình|tuyên truyền"
    r"|chất lượng|tiến độ|các (?:quy trình|tồn tại|chỉ tiêu|nhiệm vụ|dự án|chương trình|hoạt động|nội dung"
    r"|giải pháp|cuộc|công trình|chính sách|văn bản)|những (?:tồn tại|hạn chế|vướng mắc|việc) (?:này|đó|trên))\b"
)


def _set_apart(doc: Document, at: int, end: int) -> Order | None:
    """ "Đối với UBND các huyện, thị xã, kịp thời chỉ đạo …": the addressee stands before the comma."""
    found = _FOR.match(doc.shadow, at, end)
    if found is None or not HEAD.match(doc.shadow, found.end(), end):
        return None
    comma = found.end()
    while (comma := doc.shadow.find(",", comma + 1, min(end, found.end() + 200))) >= 0:
        after = _skip_lead_in(doc, comma + 1, end)
        action = _action_at(doc, after, end)
        if action is not None:
            return Order(Span(action, end), addressees(doc, found.end(), comma))
    return None


def _behind_colon(doc: Document, at: int, end: int) -> Order | None:
    """ "Báo và Đài Phát thanh tỉnh: Mở chuyên mục …": who is told stands before a colon, or what it is about."""
    colon = doc.text.find(":", at, min(end, at + 160))
    if colon < 0 or _action_at(doc, at, colon) is not None or "," in doc.text[colon - 1 : colon]:
        return None
    begin = _skip_lead_in(doc, colon + 1, end)
    found = _core(doc, begin, end)
    name = bare(doc, at, colon)
    if found is None and _is_body(doc, name) and end - begin > 11 and doc.text[begin].isalpha():
        found = Order(Span(begin, end), ())  # "Phòng Quản lý nhà: Soạn văn bản …": it is told, whatever verb follows
    if found is None or found.addressees:
        return found
    told = doc.text[name.start].isupper() and not any(
        other.match(doc.shadow, name.start) for other in (_CIRCUMSTANCE, _THING, _AHEAD)
    )
    return Order(found.action, addressees(doc, *name) if told or HEAD.match(doc.shadow, name.start) else ())


def _is_body(doc: Document, name: Span) -> bool:
    """Whether a range is the name of one body and nothing else."""
    named = bodies_between(doc, *name)
    return len(named) == 1 and named[0].span == name


def _about_a_thing(doc: Document, at: int, end: int) -> Order | None:
    """ "Công tác tuyên truyền cần tập trung …", "Các quy trình phải được rà soát": the order keeps its subject."""
    if not _THING.match(doc.shadow, at, end):
        return None
    modal = _MODAL_AT.search(doc.shadow, at, min(end, at + 260))
    if (
        modal is None
        or _PAST.search(doc.shadow, at, modal.start())
        or "," in doc.shadow[modal.start() - 1 : modal.start()]
    ):
        return None
    return Order(Span(at, end), ())


def _has_modal(doc: Document, found: Order) -> bool:
    return bool(found.addressees) and bool(
        _MODAL_AT.match(doc.shadow, doc.shadow.rfind(" ", 0, found.action.start - 1) + 1)
    )


def is_action(doc: Document, start: int, end: int) -> bool:
    """Whether a clause begins with the verb of an action (no addressee named)."""
    at = _skip_lead_in(doc, start, end)
    return _action_at(doc, at, end) is not None


def next_verb(doc: Document, start: int, end: int) -> int:
    """Where the first verb of an action stands behind the name of a body, -1 where there is none."""
    at = _verb_after(doc, start, end)
    return -1 if at is None else at


def _core(doc: Document, at: int, end: int) -> Order | None:
    begin = _action_at(doc, at, end)
    if begin is not None:
        return Order(Span(begin, end), ())
    if at >= end or not begins(doc, at):
        return None
    limit = min(end, at + 420)
    modal = _MODAL_AT.search(doc.shadow, at, limit)
    verb = _verb_after(doc, at, limit)
    if modal and (verb is None or modal.start() <= verb):
        begin, name_end = modal.end(), modal.start()
    elif verb is not None:
        begin, name_end = verb, verb
    else:
        return None
    role = _ROLE.search(doc.shadow, at, name_end)
    name_end = role.start() if role else name_end
    if _PAST.search(doc.shadow, at, name_end) and not (
        modal and name_end == modal.start() and " mà " in doc.shadow[at:name_end]
    ):
        return None
    name = bare(doc, at, name_end)
    if name.end - name.start > 260 or "." in doc.shadow[name.start : name.end].replace("tp.", "").replace("t.ư", ""):
        return None
    while True:  # "cần phải"
        again = _MODAL_AT.match(doc.shadow, begin, end)
        if again is None:
            break
        begin = again.end()
    told = modal is not None and name_end == modal.start()
    if not told and " nào " in doc.shadow[name.start : name.end]:  # "Đơn vị nào để chậm, xem xét hạ bậc thi đua"
        return Order(Span(begin, end), ())
    return Order(Span(begin, end), addressees(doc, name.start, name.end))


def _action_at(doc: Document, at: int, end: int) -> int | None:
    """Where an action begins if it does so here: "cần tập trung …" → at "tập trung"."""
    modal = _MODAL_AT.match(doc.shadow, at, end)
    if modal:
        return modal.end()
    when = _WHEN.match(doc.shadow, at, end)
    if when and ACTION.match(doc.shadow, when.end(), end):
        return at
    found = ACTION.match(doc.shadow, at, end)
    if found and not _is_noun(doc, found.end(), at) and not _GOES_WELL.match(doc.shadow, at, end):
        return at
    if _NEGATIVE.match(doc.shadow, at, end) or _HAVE.match(doc.shadow, at, end) or _HASTE.match(doc.shadow, at, end):
        return at
    return None


# "hằng tuần công bố …", "đến hết quý I/2025 giải quyết dứt điểm …": when it is due opens the action
_WHEN = re.compile(
    r"(?:(?:chậm nhất|muộn nhất)(?: là)? )?(?:trước|đến hết|đến|trong"
    r"|định kỳ)? ?(?:\d{1,2} giờ(?: \d{2})? )?(?:(?:hằng|hàng|mỗi) (?:ngày|tuần"
    r"|tháng|quý|năm)|(?:ngày|tháng|quý|năm) (?:\d[\d/.-]*|[ivx]{1,3}(?:/\d{4})?))\s+"
)
# "tiếp tục có bước phát triển" tells how things go and orders nothing
_GOES_WELL = re.compile(
    r"đánh giá cao\b|biểu dương\b|ghi nhận\b|tăng trưởng\b|tiếp tục (?:có|đạt|được|ổn định|phát triển|tăng"
    r"|giảm|giữ (?:được|đà)|diễn biến|chuyển biến|phát sinh|gặp|là)\b"
)
_NOUN_AFTER = re.compile(
    r"\s+(?:của|này|nêu rõ|cho thấy|đã|đạt|còn|có(?! hiệu quả| trọng tâm)|được|chưa|đang|gặp|tiếp tục được|ngày càng"
    r"|là|cho biết|trên địa bàn (?:tỉnh|huyện)? ?(?:tiếp tục|đã|đạt|được|có))\b"
)


# "Đầu tư công đạt 40%", "thu ngân sách tháng 8 tăng 5%" tell a figure
_FIGURE = re.compile(
    r"(?:thu|chi|đầu tư|giải ngân|trồng|xuất khẩu|nhập khẩu|sản xuất|khai thác"
    r"|huy động)\b[^,;.]{0,90}?\s(?:ước )?(?:(?:đạt|tăng|giảm|bằng|chiếm|được)\s+(?:trên |hơn |gần "
    r"|khoảng |thấp|cao|\d)|(?:chưa|còn|vẫn) (?:đạt|chậm|thấp|gặp|nhiều))"
)


def _is_noun(doc: Document, after: int, at: int) -> bool:
    """Whether the word that looks like a verb names a thing: "Báo cáo của …", "Đầu tư công đạt …"."""
    low = doc.shadow
    return bool(_NOUN_AFTER.match(low, after) or _COMPOUND.match(low, at) or _FIGURE.match(low, at))


def _verb_after(doc: Document, at: int, end: int) -> int | None:
    """The first verb of an action after the head of a name, compounds and capitalised words left out."""
    low, text = doc.shadow, doc.text
    head = HEAD.match(low, at, end)
    search = head.end() if head else at + 1
    names_end = _behind_names(doc, at, end)
    for found in _VERB_AT.finditer(low, search, end):
        position = found.start()
        if text[position].isupper():
            continue
        if found[0] == "lãnh đạo" and (low[position - 2] == "," or not _LEADING_BODY.match(low, at)):
            continue
        if _NOUN_BEFORE.search(low, max(at, position - 14), position) or _is_relative(low, at, position):
            continue
        if _GOES_WELL.match(low, position, end):
            continue
        if position > names_end >= 0:
            return names_end
        near = _COMPOUND.search(low, max(at, position - 14), min(end, position + 24))
        if near and near.start() <= position < near.end():
            continue
        return position
    return names_end if names_end >= 0 else None


_JOINT = re.compile(r"(?:, (?:và )?| và | cùng (?:với )?)")
_GOES_ON = re.compile(
    r"(?:và|của|ở|tại|trên|liên quan|cấp|tỉnh|huyện|xã|thành phố|thị xã|phường|phụ trách|theo|có|là|đã"
    r"|được|các|cùng|với|trong|thuộc|khu vực|đang|chưa|này|cũng|sẽ|cần|phải|nơi|do|ngành|khi|từ|đến|về)\b"
)


def _behind_names(doc: Document, at: int, end: int) -> int:
    """Where the words go on behind a list of bodies' names ("Sở Nội vụ và Công an tỉnh | truy tìm …"), -1 where the
    range does not begin with one or the name itself goes on."""
    after = -1
    for body in bodies_between(doc, at, min(end, at + 240)):
        joint = _JOINT.match(doc.shadow, after) if after >= 0 else None
        if body.span.start != (at if after < 0 else joint.end() if joint else -1):
            break
        after = body.span.end
    if after < 0 or doc.shadow[after : after + 1] != " " or after + 1 >= end:
        return -1
    follows = doc.text[after + 1]
    return after + 1 if follows.islower() and not _GOES_ON.match(doc.shadow, after + 1) else -1


def _is_relative(low: str, at: int, position: int) -> bool:
    """Whether the verb belongs to a clause that only describes the name ("các xã mà báo chí phản ánh")."""
    which = low.rfind(" mà ", at, position)
    return which >= 0 and low.find(",", which, position) < 0


def _skip_lead_in(doc: Document, at: int, end: int) -> int:
    low = doc.shadow
    while at < end and (low[at].isspace() or low[at] in ",:;.\"'("):
        at += 1
    found = _LEAD_IN.match(low, at, end)
    if found and not low.startswith("là ", found.end()):
        at = found.end()
    return at


def _outer_comma(doc: Document, at: int, end: int) -> int:
    """The first comma behind which an order may begin; -1 where there is none."""
    low = doc.shadow
    comma = at
    while (comma := low.find(",", comma + 1, end)) >= 0:
        after = _skip_lead_in(doc, comma + 1, end)
        if after < end and (_action_at(doc, after, end) is not None or begins(doc, after)):
            return comma + 1
    return -1


def _trim_end(doc: Document, start: int, end: int) -> int:
    """The end of a clause without end marks; a closing bracket or quote stays with its opening one."""
    text = doc.text
    while end > start and text[end - 1] in _END:
        mark = text[end - 1]
        if mark == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        if mark == "”" and text.count("“", start, end) >= text.count("”", start, end):
            break
        if mark == '"' and text.count('"', start, end) % 2 == 0:
            break
        end -= 1
    return end
