"""Where the verb of an action stands in a clause, told apart from the nouns that look like one."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.names.bodies import bodies_between
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_VERB = rf"(?:{trie(words('action_verbs'))})\b"
_ADVERB = rf"(?:(?:{trie(words('action_adverbs'))})\b[\s,]+(?:và\s+)?)"
_MODAL = (
    # "Sở A được giao nhiệm vụ lập hồ sơ", not "các sở được giao nhiệm vụ này cần báo cáo"
    r"(?:được (?:giao|phân công) (?:nhiệm vụ|trách nhiệm)(?! (?:này|đó|trên|nêu|tại|là|chủ đầu tư)\b"
    r"|[^;.]* (?:cần|phải|hãy)\b|[,;.:])|cần phải|cần(?! cù| thiết| mẫn| thơ| giờ| giuộc| đước)|phải|hãy"
    r"|nên(?= (?:bàn|tập trung|xem xét|rà soát|nghiên cứu|tổ chức|chú trọng|ưu tiên|quan tâm|chủ động|xây dựng)\b))\b"
)
# "(?:…|)" where "(?:…)?" would do: the engine gives up a way faster than a repetition
ACTION = re.compile(rf"(?:{_ADVERB}{_ADVERB}{{0,3}}|){_VERB}")
_NEGATIVE = (
    r"(?:tuyệt đối |kiên quyết |dứt khoát |)(?:không(?! (?:thể|phải|chỉ|còn|ít|nhiều|riêng|những|hề|biết|hiểu))"
    r"|chấm dứt|nghiêm cấm|tránh|đừng|chớ)\b"
)
# with such a word an order may begin whatever verb follows: "kiên quyết thay nhà thầu yếu kém"
_HASTE = (
    r"(?:kiên quyết|khẩn trương|kịp thời|thường xuyên|nhanh chóng|tuyệt đối|dứt khoát|quyết liệt|mạnh dạn"
    r"|trực tiếp|sớm|nghiêm túc)\s+(?!là\b|của\b|trong\b)[^\W\d_]"
)
_HAVE = (
    r"(?:sớm |phải |cần |)có (?:các |những )?(?:giải pháp|biện pháp|kế hoạch|phương án|chính sách|cơ chế"
    r"|lộ trình|trách nhiệm|báo cáo|văn bản|chương trình|đề án|hình thức|hướng|chế tài|quy hoạch)\b"
)
_WITHOUT_VERB = re.compile(f"{_NEGATIVE}|{_HASTE}|{_HAVE}")
MODAL_AT = Sought(rf"(?<!không )(?<!chuyên )\b{_MODAL}\s+")
# a Party body leads: "Đảng đoàn HĐND tỉnh lãnh đạo chuẩn bị …"; elsewhere "lãnh đạo" names people
_LEAD_ON = r"lãnh đạo"
_LEADING_BODY = re.compile(
    r"(?:các )?(?:đảng ủy|đảng đoàn|ban cán sự|cấp ủy|huyện ủy|thị ủy|thành ủy|tỉnh ủy|ban thường vụ"
    r"|thường trực|đảng bộ|chi bộ|bí thư)\b"
)
_NOT_LET = (
    r"(?:tuyệt đối |kiên quyết |dứt khoát |)không (?:để|được|phê duyệt|làm|gây|xem xét|bố trí|hợp thức hóa"
    r"|trông chờ|vì|uống|nể nang|né tránh|đùn đẩy|chạy theo|tổ chức|sử dụng|buông lỏng|chủ quan|lơ là|lùi|giấu|đổ lỗi"
    r"|từ chối|bỏ sót|bỏ lọt|bỏ mặc|thờ ơ|ép|thu thêm"
    r"|cho phép|cấp phép|ký|bao che|dung túng|can thiệp|phô trương|lãng phí|xả|chặt|đốt|kéo dài|ngồi chờ|ỷ lại"
    r"|thỏa hiệp"
    r"|tiếp tay|nói chung|đổ dồn|nợ|phát sinh thêm)\b"
)
# from one blank or mark to the next: a word's border would have to be looked for at every letter
_VERB_AT = re.compile(
    rf"\W((?:{_ADVERB}{_ADVERB}{{0,2}}|){_VERB}|{_LEAD_ON}|{_NOT_LET}|đừng|chớ|(?:sớm|kịp thời|khẩn trương|kiên quyết"
    rf"|chủ động|linh hoạt|(?<!trật )tự|nhanh chóng|mạnh dạn|quyết liệt|dốc sức|dốc lòng) (?!là\b)[^\W\d_]+)"
)
# what stands before a verb that is a noun there: "công tác quản lý", "đã được giao", "các tổ chức"
_NOUN_ENDS = words("nouns_before_verbs")
# … but not "chính quyền | tổ chức …", "các đặc khu | xây dựng …"
_NOUN_BEFORE = re.compile(rf"\b(?:{trie(_NOUN_ENDS)})(?<!chính quyền)(?<!đặc khu)(?<!quân khu)\s+$")
_NEAR = 14  # letters before a verb within which such a word stands
# "ngay sau hội nghị | khẩn trương xây dựng chương trình": no word of haste makes a compound with a noun
_HASTENS = re.compile(
    r"(?:khẩn trương|kịp thời|tích cực|chủ động|nghiêm túc|nhanh chóng|quyết liệt|sớm|tập trung|tiếp tục"
    r"|thường xuyên)\b"
)
_WHOLE_NOUN = re.compile(r"(?:hội nghị|nghị quyết|kế hoạch|phong trào|lĩnh vực|nhiệm vụ|vùng|luật|quy định)\b")
_COMPOUND = Sought(
    r"hành trình|(?:cơ quan|đơn vị) (?:trình|soạn thảo|đề xuất)(?!,)|ban quản lý|ban chỉ đạo"
    r"|tìm kiếm,? cứu nạn|chỉ (?:huy|đạo) phòng,? chống|(?:ban|tổ) (?:soạn thảo"
    r"|vận động)|ban (?:chấp hành|thường vụ)"
    r"|cơ quan (?:quản lý|tham mưu|thẩm định|thông tin|kiểm tra|điều tra|thanh tra"
    r"|báo chí)|đơn vị (?:quản lý|tư vấn|giám sát|thi công|cung ứng)"
    r"|tổ chức (?:đảng|chính trị|đoàn thể|cơ sở|tín dụng|quốc tế|cá nhân|xã hội|hội|và cá nhân|, cá nhân)"
    r"|tổ chức,|chủ đầu tư|nhà đầu tư|lực lượng chức năng|văn phòng điều phối|kiểm tra đảng"
    r"|ủy ban kiểm tra"
    r"|phục vụ hành chính|báo cáo viên|đăng ký đất đai|ban xây dựng đảng|công trình(?! (?:xong|trước|dự án|đề án))"
    r"|(?:vật liệu|giám định|kiểm định|quản lý|thanh tra|kỹ thuật|viện quy hoạch) xây dựng"
    r"|quản lý đất đai|đào tạo nghề|phát triển nông thôn|thanh tra (?:tỉnh|huyện|sở"
    r"|thành phố|thị xã|quận"
    r"|chính phủ|bộ|nhà nước|các)|kiểm toán nhà nước|thống kê (?:tỉnh|huyện)|kiểm lâm|phát triển quỹ đất"
    r"|kế hoạch và đầu tư|đầu tư xây dựng|thi hành án|giao thông"
    r"|(?:cơ quan|đơn vị) chủ trì(?!,|:| phối| cùng| và)"
)


def next_verb(doc: Document, start: int, end: int) -> int:
    """Where the first verb of an action stands behind the name of a body, -1 where there is none."""
    at = verb_after(doc, start, end)
    return -1 if at is None else at


def action_at(doc: Document, at: int, end: int) -> int | None:
    """Where an action begins if it does so here: "cần tập trung …" → at "tập trung"."""
    low = doc.shadow
    modal = MODAL_AT.match(low, at, end)
    if modal:
        return modal.end()
    when = _WHEN.match(low, at, end)
    if when and ACTION.match(low, when.end(), end):
        return at
    found = ACTION.match(low, at, end)
    if found and not _is_noun(doc, found.end(), at) and not _GOES_WELL.match(low, at, end):
        return at
    return at if _WITHOUT_VERB.match(low, at, end) else None


# "hằng tuần công bố …", "đến hết quý I/2025 giải quyết dứt điểm …": when it is due opens the action
_WHEN = re.compile(
    r"(?:(?:chậm nhất|muộn nhất)(?: là)? |)(?:trước|đến hết|đến|trong"
    r"|định kỳ|) ?(?:\d{1,2} giờ(?: \d{2})? |)(?:(?:hằng|hàng|mỗi) (?:ngày|tuần"
    r"|tháng|quý|năm)(?: một lần)?|(?:\d{1,2}|hai|ba|sáu|mười) (?:giờ|ngày|tuần|tháng)(?: một lần|/lần)"
    r"|mỗi (?:thứ (?:hai|ba|tư|năm|sáu|bảy)|(?:đầu|cuối) tuần)"
    r"|(?:ngày|tháng|quý|năm) (?:\d[\d/.-]*|[ivx]{1,3}(?:/\d{4})?))\s+"
)
# "tiếp tục có bước phát triển" tells how things go and orders nothing
_GOES_WELL = re.compile(
    r"đánh giá cao\b|biểu dương\b|ghi nhận\b|tăng trưởng\b|tiếp tục (?:có|đạt|được|nhận được|ổn định|phát triển|tăng"
    r"|giảm|giữ (?:được|đà)|diễn biến|chuyển biến|phát sinh|gặp|là)\b"
)
_NOUN_AFTER = re.compile(
    r"\s+(?:của|này|nêu rõ|cho thấy|đã|đạt|còn|có(?! hiệu quả| trọng tâm)|được|chưa|đang|gặp|tiếp tục được|ngày càng"
    r"|là|nhằm|trên (?:nhằm|là|được|đây)|cho biết|trên địa bàn (?:tỉnh|huyện)? ?(?:tiếp tục|đã|đạt|được|có))\b"
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


def verb_after(doc: Document, at: int, end: int) -> int | None:
    """The first verb of an action after the head of a name, compounds and capitalised words left out."""
    low, text = doc.shadow, doc.text
    head = HEAD.match(low, at, end)
    search = head.end() if head else at + 1
    names_end = _behind_names(doc, at, end)
    for found in _VERB_AT.finditer(low, search - 1, end):
        position = found.start(1)
        if text[position].isupper() and not (low.endswith(" - ", at, position) and low.startswith(_DASHED, position)):
            continue
        if low.startswith("tự ", position) and low.endswith("trật ", at, position):
            position += len("tự ")  # "Cảnh sát trật tự | phối hợp"
        if found[1] == "lãnh đạo" and (low[position - 2] == "," or not _LEADING_BODY.match(low, at)):
            continue
        before = max(at, position - _NEAR)
        if _makes_noun(doc, before, found) or _is_relative(low, at, position):
            continue
        if _GOES_WELL.match(low, position, end):
            continue
        if position > names_end >= 0:
            return names_end
        near = _COMPOUND.finditer(low, before, min(end, position + 24))
        if any(name.start() <= position < name.end() for name in near):
            continue
        return position
    return names_end if names_end >= 0 else None


def _makes_noun(doc: Document, before: int, verb: re.Match[str]) -> bool:
    """Whether the words from ``before`` on make a noun of what looks like a verb: "công tác | quản lý"."""
    low, at = doc.shadow, verb.start(1)
    if not low[before:at].rstrip().endswith(_NOUN_ENDS):  # asked first because it costs less than a search
        return False
    noun = _NOUN_BEFORE.search(low, before, at)
    last = doc.text[before:at].split()[-2:]
    if noun is None or (len(last) == 2 and all(map(str.istitle, last))):
        return False  # "xã Tân Tiến | rà soát …": the last syllable of a name makes no noun
    if noun[0].startswith("hội nghị") and low.endswith("dự ", 0, noun.start()):
        return False  # "các đồng chí dự hội nghị | tiếp thu các ý kiến"
    return not (_HASTENS.match(verb[1]) and _WHOLE_NOUN.match(noun[0]))


# "các xã, phường - Tiếp tục triển khai …" begins a task
_DASHED = ("tiếp tục ", "tập trung ", "thực hiện ", "tăng cường ", "triển khai ", "đẩy mạnh ", "khẩn trương ")
# "Sở Xây dựng 2 tuần một lần báo cáo …"
_OFTEN = Sought(r" \d{1,2} (?:giờ|ngày|tuần|tháng)(?: một lần|/lần)\b")
_JOINT = re.compile(r"(?:, (?:và )?| và | cùng (?:với )?)")
_GOES_ON = re.compile(
    r"(?:và|của|ở|tại|trên|liên quan|cấp|tỉnh|huyện|xã|thành phố|thị xã|phường|phụ trách|theo|có|là|đã"
    r"|được|các|cùng|với|trong|thuộc|khu vực|vùng|ven|biên giới|miền|phía|còn lại|trọng điểm|giáp|lân cận|đang|chưa"
    r"|này|cũng|sẽ|cần|phải|nơi|do|ngành|khi|từ|đến|về)\b"
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
    if (often := _OFTEN.search(doc.shadow, after - 3, end)) and often.start() <= after + 1:
        return often.start() + 1 if doc.shadow[often.start()] == " " else often.start()
    follows = doc.text[after + 1]
    return after + 1 if follows.islower() and not _GOES_ON.match(doc.shadow, after + 1) else -1


def _is_relative(low: str, at: int, position: int) -> bool:
    """Whether the verb belongs to a clause that only describes the name ("các xã mà báo chí phản ánh")."""
    which = low.rfind(" mà ", at, position)
    return which >= 0 and low.find(",", which, position) < 0
