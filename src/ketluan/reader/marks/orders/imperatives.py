"""The form of an order: [addressee] [cần, phải] [manner] verb …, and whom it tells."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION, MODAL_AT, action_at, verb_after
from ketluan.reader.marks.clauses.addressees import HEAD, addressees, bare, begins
from ketluan.reader.marks.names.bodies import bodies_between
from ketluan.reader.marks.orders.classes import WHICH, class_told, described
from ketluan.reader.marks.orders.conditions import BUT, CASE, CONDITION, RELATIVE
from ketluan.reader.marks.orders.links import behind_basis, behind_links, behind_purpose, behind_whichever
from ketluan.reader.marks.orders.notice_orders import PAST, Order, of_notice
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

# "Sở Nội vụ là cơ quan thường trực, có trách nhiệm kiểm tra …"
_ROLE = Sought(r",? là (?:cơ quan|đơn vị|đầu mối|bộ phận|lực lượng|nòng cốt|hạt nhân|chủ thể|trung tâm)\b")
_CIRCUMSTANCE = re.compile(
    r"(?:quá trình|quá \d+|quá (?:thời )?hạn(?![^.;]{0,90} sẽ )|trường hợp|hiện|trong|từ|đến|với|trên"
    r"|để|nhằm|qua|theo|thời gian|tại|năm|tháng|quý|căn cứ|sau|trước|về|đối với|cùng với|bên cạnh"
    r"|(?:những|các) (?:kiến nghị|nội dung|vấn đề|vướng mắc|trường hợp|đề xuất|khoản|phần việc)(?= (?:vượt|ngoài"
    r"|còn|chưa|thuộc"
    r"|khác|nằm))|ngoài|khi|nếu|hiện nay|thời điểm|giai đoạn|ngay|nhiệm vụ|ở|do|vì|thông qua|dịp|hằng|hàng"
    r"|mỗi (?:ngày|tuần"
    r"|tháng|quý|năm)|định kỳ|song song)\b"
)
_APART = re.compile(r"[\s,;-]*riêng\s")  # "Riêng đất chợ cũ, Phòng Kinh tế làm lại hồ sơ"
# "Tập đoàn A, các siêu thị khẳng định sẵn sàng …", "Hai xã xin huyện chuyển vốn": they say, nobody tells them
_SAYS = (
    r"\s(?:khẳng định|cho biết|cho hay|cho rằng|cam kết|hứa|nói|thừa nhận|chia sẻ|xin|(?:có (?:thông báo|văn bản"
    r"|công văn) )?(?:đồng ý|chấp thuận|cho phép|nhất trí"
    r"|(?:cơ bản )?thống nhất(?= chủ trương|$)))(?:\s|$)"
)
_HAS = r"\scó (?:tới |hơn |gần |trên )?\d"  # "huyện A có 37 cơ sở phải di dời" tells how many
_TELLS = Sought(rf"{_SAYS}|{_HAS}|\squyết định$|\s(?:đặt|đề) ra\s|\skhông bao giờ$")
_MYSELF = re.compile(r"(?:\s|^)(?:tôi|chúng tôi)(?: đã)?$")
# "Hà Lâm có tổng diện tích tự nhiên …" describes; a class may be told apart so: "các xã có đường biên giới"
_DESCRIBED = re.compile(
    r"(?!(?:các|những|mọi|mỗi|từng|một số|toàn bộ|tất cả|đơn vị|cơ quan|địa phương|ngành|xã|huyện|hộ|người|cán bộ"
    r"|(?:phó )?(?:chủ tịch|bí thư|giám đốc)|trưởng|thủ trưởng|chủ đầu tư|tổ chức"
    r"|cá nhân)\b)(?:[^,;]{2,60}? có (?!liên quan|trách nhiệm|thẩm quyền|chức năng|nhiệm vụ|kế hoạch|văn bản"
    r"|lộ trình)|[^,;]{2,90} được (?!giao|phân công|ủy quyền|chỉ định|yêu cầu|đề nghị)[^\W\d]+(?: [^\W\d]+)?\Z)"
)
_WHEN_SO = Sought(r",? (?:khi|nếu|trong trường hợp|trước khi|sau khi|trong quá trình) ")
# a clause before the one who is told
_CLAUSE = Sought(r"\s(?:nhưng|song|sẽ|thì|nên|bởi vậy|vì vậy|vì thế|do đó|do vậy|cho nên|khiến|xảy ra)\s+")
_SHORTEST = 6  # letters of an action
_END = ' \t\n.;,:…/-–"”’)]'


def order(doc: Document, start: int, end: int, *, told: bool = False) -> Order | None:
    """The order that a clause gives, None where its words have no form of one.

    ``told``: the words follow a verb such as "yêu cầu", so that they are an order whatever their form.
    """
    end = _trim_end(doc, start, end)
    if end - start < _SHORTEST:
        return None
    known = doc.marks(_known)
    if (start, end) not in known:
        known[start, end] = _worded(doc, start, end)
    found = known[start, end]
    if found is None and told:
        first = behind_links(doc, start, end)
        modal = MODAL_AT.match(doc.shadow, first, end)
        found = class_told(doc, first, end) or _named_before_colon(doc, first, end)
        found = found or Order(Span(modal.end() if modal else first, end), ())
    if found is None or found.action.end - found.action.start < _SHORTEST:
        return None
    if doc.shadow.startswith("cũng lưu ý", found.action.start):  # "các xã cũng lưu ý đến …"
        found = Order(Span(found.action.start + len("cũng "), found.action.end), found.addressees)
    close = _trim_end(doc, *found.action)  # a quotation that opened before the action closes outside it
    return found if close == found.action.end else Order(Span(found.action.start, close), found.addressees)


def _known(_: Document) -> dict[tuple[int, int], Order | None]:
    """The clauses of one document that were looked at already: they are asked for more than once."""
    return {}


def _worded(doc: Document, start: int, end: int) -> Order | None:
    """The order that a clause gives by its own form."""
    at = behind_links(doc, start, end)
    at = behind_purpose(doc, behind_basis(doc, at, end), end)
    whichever = behind_whichever(doc, at, end)
    at = at if whichever is None else whichever
    if doc.shadow.find(" xong ", at, end) > 0 and (settled := RELATIVE.match(doc.shadow, at, end)):
        return Order(Span(settled.end(), end), (bare(doc, *settled.span("who")),))
    if whichever is None and (behind := _behind_condition(doc, at, end)):
        return behind
    found = _behind_colon(doc, at, end) or _set_apart(doc, at, end) or of_notice(doc, at, end)
    found = found or _core(doc, at, end)
    first = doc.text.find(",", at, end)  # "Quá trình kiểm tra cần chỉ rõ …, tránh …"
    found = found or (_about_a_thing(doc, at, first) and Order(Span(at, end), ()) if first > 0 else None)
    tries = 0
    while found is None and tries < 3:
        setting = _CIRCUMSTANCE.match(doc.shadow, at, end) or (not tries and _APART.match(doc.shadow, start, end))
        comma = _outer_comma(doc, at, end)
        if comma < 0:
            break
        which = doc.shadow.find(" mà ", at, comma)
        if which > 0 and doc.shadow[which - 1] != ",":
            break  # "5 nhiệm vụ mà các cấp, các ngành phải tập trung"
        at = behind_links(doc, comma, end)
        found = _core(doc, at, end)
        if found is not None and not setting and not _has_modal(doc, found):
            found = None  # "nguồn lực có hạn, huyện phải …": behind a clause only "cần", "phải" make an order
        tries += 1
    return found or _about_a_thing(doc, behind_links(doc, start, end), end)


def _behind_condition(doc: Document, at: int, end: int) -> Order | None:
    """The order behind "thì"; who is told stands before it where a class of bodies does the one and then the other."""
    thi = doc.shadow.find(" thì ", at, min(end, at + 200))
    if thi < 0 or not CONDITION.match(doc.shadow, at, thi + 5):
        return None
    then = behind_links(doc, thi + 4, end)
    found = _core(doc, then, end)
    if found and not found.addressees and CASE.match(doc.shadow, at) and not MODAL_AT.match(doc.shadow, then):
        return Order(Span(at, end), ())  # "trường hợp không chấp hành thì tổ chức cưỡng chế"
    if found is None or found.addressees or not HEAD.match(doc.shadow, at, thi):
        return found
    return Order(found.action, (bare(doc, at, thi),)) if not BUT.search(doc.shadow, at, thi) else found


_AHEAD = re.compile(
    r"(?:một số |các |những )?(?:nhiệm vụ|phương hướng|mục tiêu|giải pháp|nội dung|trọng tâm|yêu cầu|cụ thể)\b"
)
_FOR = re.compile(r"(?:đối với|về phía|riêng đối với|riêng)\s+")
_THING = re.compile(
    r"(?:công tác|việc|kế hoạch|quá trình|hoạt động|nội dung|chương trình|đề án|dự án|quy trình|tuyên truyền"
    r"|kinh phí|tổng mức đầu tư|nguồn (?:cung|vốn|lực|thu)|phương án|đồ án|hồ sơ|thủ tục|mặt bằng|công trình|số liệu"
    r"|khâu|đơn giá|quy hoạch|chế độ|mọi (?:việc|công trình|dự án|khoản|thủ tục)|mỗi (?:công trình|dự án|khâu)"
    r"|(?:các|tất cả các) (?:khoản|khâu|bước|thủ tục|hồ sơ|phương án|điều kiện)|từng (?:dự án|công trình|khâu)"
    r"|chất lượng|tiến độ|các (?:quy trình|tồn tại|chỉ tiêu|nhiệm vụ|dự án|chương trình|hoạt động|nội dung"
    r"|giải pháp|cuộc|công trình|chính sách|văn bản)|những (?:tồn tại|hạn chế|vướng mắc|việc) (?:này|đó|trên)"
    r"|\d[\d.]* [^,;:]{3,50}(?= phải được ))\b"
)


def _set_apart(doc: Document, at: int, end: int) -> Order | None:
    """ "Đối với UBND các huyện, thị xã, kịp thời chỉ đạo …": the addressee stands before the comma."""
    found = _FOR.match(doc.shadow, at, end)
    if found is None or not HEAD.match(doc.shadow, found.end(), end):
        return None
    comma = found.end()
    while (comma := doc.shadow.find(",", comma + 1, min(end, found.end() + 200))) >= 0:
        after = behind_links(doc, comma + 1, end)
        action = action_at(doc, after, end)
        if action is not None and doc.shadow.startswith("giao ", action):
            return _core(
                doc, action + len("giao "), end
            )  # "Đối với 64 hộ này, cho phép hỗ trợ 80%, giao Sở A hướng dẫn"
        if action is not None and verb_after(doc, found.end(), comma) is not None:
            return _core(doc, found.end(), end)  # "Đối với Phòng A nắm bắt khối lượng vật liệu, yêu cầu …"
        if action is not None:
            return Order(Span(action, end), addressees(doc, found.end(), comma))
        if begins(doc, after) and verb_after(doc, after, _piece_end(doc, after, end)) is not None:
            return None  # "Đối với 36 trụ sở còn lại, Đảng ủy UBND tỉnh chỉ đạo rà soát, báo cáo …"
    return None


def _piece_end(doc: Document, at: int, end: int) -> int:
    comma = doc.shadow.find(",", at, end)
    return comma if comma >= 0 else end


_NAMES_CLASS = re.compile(r"\bcác (?:xã|phường|huyện|thị xã|sở|phòng|đồng chí|xã, phường|huyện, thị xã)$")


def _behind_colon(doc: Document, at: int, end: int) -> Order | None:
    """ "Báo và Đài Phát thanh tỉnh: Mở chuyên mục …": who is told stands before a colon, or what it is about."""
    colon = doc.text.find(":", at, min(end, at + 160))
    if colon < 0 or action_at(doc, at, colon) is not None or "," in doc.text[colon - 1 : colon]:
        return None
    begin = behind_links(doc, colon + 1, end)
    found = _core(doc, begin, end)
    name = bare(doc, at, colon)
    if HEAD.match(doc.shadow, name.start) and (leads := _LEADS_ON.search(doc.shadow, *name)):
        name = bare(doc, name.start, leads.start())  # "Ban Cán sự đảng lãnh đạo UBND tỉnh: rà soát …"
    if _NO_NAME.search(doc.shadow, *name):
        return None
    whose = _is_body(doc, name) or (HEAD.match(doc.shadow, name.start) and _OFTEN_FIRST.match(doc.shadow, begin))
    if found is None and whose and end - begin > 11 and doc.text[begin].isalpha():
        found = Order(Span(begin, end), ())  # "Phòng Quản lý nhà: Soạn văn bản …": it is told, whatever verb follows
    each = found is not None and found.addressees and _EACH.match(doc.shadow, begin, end)
    if each and _is_told(doc, name):
        return Order(Span(begin, end), addressees(doc, *name))  # "Các hội, đoàn thể: mỗi tổ chức nhận giúp 01 xã"
    if found is not None and found.addressees and _NAMES_CLASS.search(doc.shadow, at, colon):
        return found if HEAD.match(doc.shadow, begin, end) else None  # "UBND các xã: Pắc Lạn, Tà Sìn rà soát …"
    if found is None or found.addressees:
        return found
    told = doc.text[name.start].isupper() and not any(
        other.match(doc.shadow, name.start) for other in (_CIRCUMSTANCE, _THING, _AHEAD)
    )
    return Order(found.action, addressees(doc, *name) if told or HEAD.match(doc.shadow, name.start) else ())


_OFTEN_FIRST = re.compile(r"(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm) ")  # "Các thôn: Hằng tuần tổng vệ sinh …"
_LEADS_ON = re.compile(r"\s(?:lãnh đạo|chỉ đạo)(?:,? (?:lãnh đạo|chỉ đạo))? (?=[^\W\d])")
# "xã nên huy động xã hội hóa", not "giá tăng cao nên giảm mua"
_SHOULD = Sought(r"(?<=\s)(?:cũng |chỉ )?nên\s+")
_EACH = re.compile(r"(?:mỗi|từng) (?:tổ chức|đơn vị|cơ quan|ngành|xã|huyện|phường|hội|đoàn thể|đồng chí)\b")


def _named_before_colon(doc: Document, at: int, end: int) -> Order | None:
    """ "Trưởng các ấp: nhắc bà con …": who is told stands before the colon, whatever verb follows."""
    colon = doc.text.find(":", at, min(end, at + 90))
    begin = behind_links(doc, colon + 1, end)
    if colon < 0 or end - begin < _SHORTEST or not HEAD.match(doc.shadow, at) or action_at(doc, at, colon) is not None:
        return None
    name = bare(doc, at, colon)
    if _NO_NAME.search(doc.shadow, *name) or not doc.text[begin].isalpha():
        return None
    return Order(Span(begin, end), addressees(doc, *name))


def _is_told(doc: Document, name: Span) -> bool:
    return bool(HEAD.match(doc.shadow, name.start)) or _is_body(doc, name)


# "Thành ủy cần bàn cơ chế tiếp thu ý kiến từ 4 kênh: …": what stands before the colon acts already
_NO_NAME = re.compile(r" (?:cần|phải|để|sẽ|đã) ")


def _is_body(doc: Document, name: Span) -> bool:
    """Whether a range is the name of one body and nothing else."""
    named = bodies_between(doc, *name)
    return len(named) == 1 and named[0].span == name


def _about_a_thing(doc: Document, at: int, end: int) -> Order | None:
    """ "Công tác tuyên truyền cần tập trung …", "Các quy trình phải được rà soát": the order keeps its subject."""
    if not _THING.match(doc.shadow, at, end):
        return None
    modal = MODAL_AT.search(doc.shadow, at, min(end, at + 260))
    if (
        modal is None
        or PAST.search(doc.shadow, at, modal.start())
        or "," in doc.shadow[modal.start() - 1 : modal.start()]
    ):
        return None
    return Order(Span(at, end), ())


def keeps_subject(doc: Document, found: Order) -> bool:
    """Whether an order keeps the thing that it is about: "Công tác tuyên truyền cần tập trung …"."""
    return not found.addressees and _THING.match(doc.shadow, *found.action) is not None


def _has_modal(doc: Document, found: Order) -> bool:
    return bool(found.addressees) and bool(
        MODAL_AT.match(doc.shadow, doc.shadow.rfind(" ", 0, found.action.start - 1) + 1)
    )


def is_action(doc: Document, start: int, end: int) -> bool:
    """Whether a clause begins with the verb of an action (no addressee named)."""
    at = behind_links(doc, start, end)
    return action_at(doc, at, end) is not None


def _is_told_of(doc: Document, name: Span, *, ought: bool) -> bool:
    """Whether words before a verb tell what somebody says, has or is, and not who is told to do it."""
    low, (start, end) = doc.shadow, name
    myself = low.endswith(("tôi", "tôi đã"), start, end) and _MYSELF.search(low, start, end)
    return bool(myself or _TELLS.search(low, start, end) or (not ought and _DESCRIBED.match(low, start, end)))


def _core(doc: Document, at: int, end: int) -> Order | None:
    begin = action_at(doc, at, end)
    if begin is not None:
        return Order(span_of((begin, end)), ())
    if at >= end or not begins(doc, at):
        return None
    if doc.shadow.startswith("cùng ", at) and doc.text[at + 5].isupper():
        return Order(Span(at, end), ()) if verb_after(doc, at + 5, end) is not None else None
    limit = min(end, at + 420)
    behind = described(doc, at, limit) or at
    modal = MODAL_AT.search(doc.shadow, behind, limit)
    verb = verb_after(doc, behind, limit)
    should = _SHOULD.search(doc.shadow, at, min(end, at + 90)) if modal is None and HEAD.match(doc.shadow, at) else None
    if should and ACTION.match(doc.shadow, should.end(), end) and (verb is None or should.start() <= verb):
        return Order(Span(should.end(), end), addressees(doc, at, should.start()))
    which = modal and WHICH.match(doc.shadow, at, modal.start())
    if modal and (verb is None or modal.start() <= verb or which):
        begin, name_end = modal.end(), modal.start()
    elif verb is not None:
        begin, name_end = verb, verb
    else:
        return None
    role = _ROLE.search(doc.shadow, at, name_end)
    name_end = role.start() if role else name_end
    if PAST.search(doc.shadow, at, name_end) and not (
        modal
        and name_end == modal.start()
        and (" mà " in doc.shadow[at:name_end] or WHICH.match(doc.shadow, at, name_end))
    ):
        return None
    name = bare(doc, at, name_end)
    if _is_told_of(doc, name, ought=modal is not None):
        return None
    when = _WHEN_SO.search(doc.shadow, name.start + 4, name.end)
    name = Span(name.start, when.start()) if when else name  # "các Bí thư khi có vụ việc phức tạp phải báo cáo ngay"
    clause = [found.end() for found in _CLAUSE.finditer(doc.shadow, *name)]
    if clause:  # "dù thế nào thì người đứng đầu cũng phải …"
        if not HEAD.match(doc.shadow, clause[-1], name.end):
            return None
        name = Span(clause[-1], name.end)
    if name.end - name.start > 260 or "." in doc.shadow[name.start : name.end].replace("tp.", "").replace("t.ư", ""):
        return None
    begin = _behind_modals(doc, begin, end)
    told = modal is not None and name_end == modal.start()
    if not told and " nào " in doc.shadow[name.start : name.end]:  # "Đơn vị nào để chậm, xem xét hạ bậc thi đua"
        return Order(Span(begin, end), ())
    return Order(span_of((begin, end)), addressees(doc, name.start, name.end))


def _behind_modals(doc: Document, at: int, end: int) -> int:
    """Behind words that all say that it must be: "cần phải"."""
    while again := MODAL_AT.match(doc.shadow, at, end):
        at = again.end()
    return at


def _outer_comma(doc: Document, at: int, end: int) -> int:
    """The first comma behind which an order may begin; -1 where there is none."""
    low = doc.shadow
    comma = at
    while (comma := low.find(",", comma + 1, end)) >= 0:
        after = behind_links(doc, comma + 1, end)
        if after < end and (action_at(doc, after, end) is not None or begins(doc, after)):
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
