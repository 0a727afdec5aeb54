"""Words that look like verbs of saying and are none: "giao thông", "thăm hỏi", "nêu gương", "các đề nghị"."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

# "thăm hỏi", "học hỏi", "câu hỏi"; "lời hứa": no verbs of saying
_PART_OF = {
    "thông tin": ("công nghệ ", "hệ thống ", "an toàn ", "hạ tầng ", "truyền "),
    "hỏi": ("thăm ", "học ", "đòi ", "câu "),
    "hứa": ("lời ", "hẹn ", "xin "),
    "xin": ("đơn ", "người ", "việc "),
}
# "doanh nghiệp nói chung", "kể từ ngày"
_NOT_BEFORE = {"nói": (" chung", " riêng", " trên", " chuyện", " không với"), "kể": (" từ", " cả", " trên", " đến")}
# "xin tỉnh ứng trước 3 tỷ đồng", not "xin nghỉ", "xin ý kiến"
_BEGS = re.compile(
    r" (?:tỉnh|ubnd|huyện|xã|phường|thị xã|đảng ủy|lãnh đạo|trung ương|chính phủ|thành phố|được|cho|cấp|hỗ trợ|bổ sung"
    r"|giãn|gia hạn|hoãn|lùi|miễn|giảm|vay|thuê|điều chỉnh|kéo dài|ứng)\b"
)
# "các sở trả lời chung chung, chậm": how they do it, nothing that they say
_HOW_ANSWERED = re.compile(
    r"\s(?:còn |rất |quá )?(?:chung chung|chậm(?! (?:nhất|tiến))|chưa (?:đầy|đúng|kịp|sát|rõ|nghiêm)"
    r"|không (?:đúng|đầy|kịp|trung)|đúng hạn|kịp thời,|đầy đủ,)"
)
# "họp giao ban với …", "giao lưu"
_GIAO_NAMES = re.compile(
    r" (?:thông|lưu|dịch|thương|thừa|tiếp|nhận|khoán|hữu|đã|chưa|còn|quá hạn|nhưng)\b"
    r"| ban(?! (?:quản lý|tổ chức|tuyên giáo|dân vận|chỉ đạo|thường vụ|chấp hành|nội chính|cán sự|chỉ huy|kinh tế"
    r"|pháp chế|văn hóa|dân tộc|giám sát|vận động)\b)"
)
# "68% kế hoạch giao;", "dự toán tỉnh giao đầu năm", "chỉ tiêu Trung ương giao và …": what was given, to nobody named
_GIVEN = re.compile(r"[;,.)]|\Z|\s(?:từ )?(?:đầu |cả |trong |cho )?năm\b|\s(?:và|là|nhưng|\()")
_COMPOUND_OF_GIAO = re.compile(r"\b(?:ngoại|bàn|chuyển|trao|kết|tiếp|được) $")


def only_looks_so(doc: Document, word: str, start: int, at: tuple[int, int]) -> bool:
    """Whether a word is no verb of saying here: "giao thông", "thăm hỏi", "nêu gương", "xin nghỉ"."""
    verb, after = at
    if word.startswith("giao"):
        compound = _COMPOUND_OF_GIAO.search(doc.shadow, max(start, verb - 8), verb)
        if word == "giao" and _GIVEN.match(doc.shadow, after):
            return True
        small = word == "giao" and doc.text[after + 1 : after + 2].islower()
        return bool(compound or (small and _GIAO_NAMES.match(doc.shadow, after)))
    if word in _PART_OF and doc.shadow.endswith(_PART_OF[word], 0, verb):
        return True
    if word in ("trả lời", "báo cáo", "giải trình"):
        return _HOW_ANSWERED.match(doc.shadow, after) is not None
    if word == "đóng góp ý kiến":
        return doc.shadow.startswith((" và ", ","), after)  # "… và thông qua báo cáo": what, nobody says
    if word == "thẳng thắn":
        return doc.shadow[after : after + 1] != ":"
    if word == "nhắc":
        if doc.shadow.startswith((" rằng", ":", " lại", " nhở", "."), after):  # "“…”, đồng chí A nhắc."
            return False
        return HEAD.match(doc.shadow, after + 1) is None  # "ba lần nhắc tôi"
    if word in _NOT_BEFORE:
        return doc.shadow.startswith(_NOT_BEFORE[word], after)
    if word == "xin":
        return _BEGS.match(doc.shadow, after) is None
    return word == "nêu" and doc.shadow.startswith((" gương", " cao", " trên"), after)


_BEFORE_NOUN = (
    "chất vấn và|riêng|theo|các|những|mọi|đáp ứng|đúng|với|của|sự|được|bị|một số|ý kiến|nội dung|đạt|có|từ|nhiều"
    "|văn bản|tinh thần|việc|thực hiện|vượt|đảm bảo|bảo đảm|nhiệm vụ|công tác|để|phù hợp|ngoài|đủ|về|như|trong"
    "|quá trình|lãnh đạo|phản ánh,|sau khi|đơn|chủ động|tăng cường|tập trung|vào|tích cực|cuộc|buổi|phiên|hội nghị|bản"
    "|giải đáp|tiếp nhận|giải quyết|trả lời|tổng hợp|thông qua|qua|nghe|xem xét|xây dựng|kịp thời|tiếp tục"
    "|ghi nhận|dự thảo|bản dự thảo|đề cương"
)
_TEAM = ("tổ công tác ", "đoàn công tác ")
_RAISED = frozenset({"đề nghị", "kiến nghị", "đề xuất", "phản ánh", "góp ý", "nêu"})
_IN_WRITING = ("có văn bản ", "có công văn ", "có tờ trình ", "có đơn ", "gửi văn bản ", "gửi công văn ")
_NOUN = re.compile(rf"(?:\b(?:{_BEFORE_NOUN})\s+|lãnh đạo, )$")
# "Hội nghị giao Sở A …", at the head of its clause
MEETING_ORDERS = ("giao", "yêu cầu", "đề nghị", "lưu ý", "kêu gọi", "chỉ đạo")
_MEETING = re.compile(r"(?:^|[,;.] )(?:hội nghị|cuộc họp|phiên họp)(?: cũng| đã)? $")
# "các ý kiến, kiến nghị | của cử tri", not "có ý kiến, kiến nghị tỉnh …"
_PAIRED = frozenset({"kiến nghị", "phản ánh", "đề xuất"})
_OF_THOSE = re.compile(
    r"(?:,| và) (?:kiến nghị|phản ánh|đề xuất)\b|\W*\Z|[,;.:]| (?:của|cử tri|được|đã|còn|chưa|thuộc|vượt|liên quan|qua"
    r"|trước|sau|tại|gửi|chính đáng|nêu|này|đó|trên|tới|bằng|và)\b"
)
_NOUN_ENDS = (*_BEFORE_NOUN.split("|"), "lãnh đạo,")
_VIEWS = Sought(r"\b(?:nhiều|các|một số|những|đa số|hầu hết|có|không ít|đông đảo|\d+) ý kiến \Z")


def _makes_noun(doc: Document, near: int, verb: int) -> bool:
    """Whether the word before a verb of saying makes it a noun ("xây dựng kế hoạch báo cáo", "ý kiến phản ánh"), and is
    neither part of a name ("Sở Xây dựng cho biết") nor those who speak ("nhiều ý kiến băn khoăn")."""
    noun = _NOUN.search(doc.shadow, near, verb)
    if noun is None or doc.text[noun.start()].isupper():
        return False
    return _VIEWS.search(doc.shadow, max(0, verb - 24), verb) is None


def is_noun(doc: Document, word: str, start: int, verb: int) -> bool:
    """Whether a word that looks like a verb of saying is a noun behind the words before it: "các đề nghị"."""
    low = doc.shadow
    if word in _RAISED and (low.endswith("tập trung ", 0, verb) or low.endswith(_IN_WRITING, start, verb)):
        return False  # "các ý kiến tập trung đề nghị …", "Bệnh viện có văn bản đề nghị …"
    if low.endswith(_TEAM, start, verb):
        return False  # "Tổ công tác yêu cầu Sở A …"
    near = max(start, verb - 24)
    if word in _PAIRED and low.endswith(("ý kiến, ", "ý kiến và ", "phản ánh, "), near, verb):
        return _OF_THOSE.match(low, verb + len(word)) is not None
    if word in MEETING_ORDERS and _MEETING.search(low[near:verb]) is not None:
        return False
    return low[near:verb].rstrip().endswith(_NOUN_ENDS) and _makes_noun(doc, near, verb)
