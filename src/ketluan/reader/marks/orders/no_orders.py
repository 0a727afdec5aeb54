"""Words that have the form of an order and are none: what the meeting decides itself, a count of orders, a closing
formula, to whom one speaks."""

from __future__ import annotations

import re

from ketluan.reader.marks.orders.notice_orders import Order
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Either, Sought

# what the meeting decides itself is no order: "Thống nhất ban hành Quy chế …", "Chuyển sang phiên họp sau"
_DECIDES = re.compile(
    r"(?:(?:còn|cũng|đã|về nguyên tắc,?) )*(?:(?:cơ bản |hoàn toàn )?(?:thống nhất|đồng ý|nhất trí|tán thành|chấp thuận"
    r"|thông qua)\b|(?:chưa|không) (?:thông qua|xem xét|đồng ý|thống nhất|nhất trí"
    r"|chấp nhận|chấp thuận)\b|chuyển sang (?:kỳ"
    r"|phiên) họp|ghi nhận\b|đánh giá cao\b|biểu dương\b|cho ý kiến (?:đối với|về|vào)\b)"
)
# "Sở A cùng UBND các xã thống nhất số liệu thiệt hại" tells them to
_AGREES_ON = re.compile(
    r"thống nhất (?:số liệu|phương án|cách|biện pháp|danh sách|thời gian|địa điểm|quy trình"
    r"|với (?:sở|các|ubnd|công an))\b"
)
_UNDER = re.compile(
    r"(?:các )?(?:sở|phòng|công an|ban quản lý|ubnd (?:các|xã|phường|huyện|thị|thành)|chi cục|văn phòng)\b"
)
# under "UBND huyện A:", what that body is to approve, or to agree on with others; to agree to a proposal is the
# meeting's own
_ITS_OWN_ACT = re.compile(
    r"(?:phê duyệt|phê chuẩn|chấp thuận (?!(?:đề xuất|đề nghị|kiến nghị|chủ trương)\b)|cho phép"
    r"|thông qua (?=hđnd|hội đồng|ban thường vụ)"
    r"|thống nhất (?:số liệu|phương án|cách|biện pháp|danh sách|thời gian|địa điểm|quy trình|trong|giữa"
    r"|với (?!(?:chủ trương|nội dung|đề xuất|đề nghị|kiến nghị|dự thảo|báo cáo|tờ trình)\b)))"
)
_ABOUT = re.compile(r"(?:đối với|về|riêng)\s")
# "Ban Thường vụ nghiêm khắc phê bình các chủ đầu tư chậm": who speaks blames or praises, and tells nobody
_JUDGES = re.compile(
    r"(?:nghiêm khắc |thẳng thắn |cũng |nghiêm túc )*(?:phê bình|biểu dương|khen ngợi|hoan nghênh|đánh giá cao|ghi nhận"
    r"|cảm ơn|chúc mừng)\b"
)
# "Phê duyệt Đề án …" alone is the meeting's own act
_APPROVES = re.compile(r"(?:phê duyệt|chấp thuận|phê chuẩn|cho phép)\b")
# "chỉ đạo với Công an tỉnh A", "phát biểu tại hội nghị": to whom or where
_TO_WHOM = re.compile(
    r"(?:với|của|tại|cùng(?! (?:vận động|tham gia|thực hiện|làm|phối hợp|giám sát)))"
    r" [^,;:]{2,70}$"
)
# "đã giao 84 đầu việc, yêu cầu …" tells how many orders there are
_HOW_MANY = (
    r"(?:một loạt|hàng loạt|một số|nhiều|các|mấy|những|\d+|hai|ba|bốn|năm|sáu|bảy|tám) (?:nhóm )?(?:đầu việc"
    r"|nhiệm vụ|việc|công việc|vấn đề|nội dung)"
    r"(?:(?: [^\W\d]+){0,4}| (?:trọng tâm|cần|chính|chủ yếu|cấp bách|lớn|mà)(?: [^\W\d]+){0,10})$"
    r"|\d[\d.]* (?:đầu việc|nhiệm vụ|nội dung|công việc)\b[^;]{0,20}$"
)
# "Sở nào chậm trả lời, tôi sẽ phê bình": what the speaker will do
_I_SHALL = Sought(r"\b(?:tôi|chúng tôi) sẽ\b")
# "37 cơ sở phải di dời, nhưng đến nay mới có 29 …": what had to be done, and how it stands
_IN_FACT = Sought(
    r"\b(?:nhận thấy|xét thấy|cho thấy)\b"
    r"|, (?:đến nay|tới nay|đến thời điểm này)[^;,]{0,30} (?:mới|chỉ|chưa|vẫn|đã)\b"
    r"|[, ]nhưng (?:họ|nhà đầu tư|doanh nghiệp|công ty|đơn vị này|chủ đầu tư)[^;]{0,20} (?:không|chưa|vẫn)\b"
    r"|[, ](?:nhưng|song|tuy nhiên) (?:đến nay|hiện nay|hiện|thực tế)[^;]{0,40} (?:mới|chưa|vẫn|còn)\b"
)
# "… chủ trì kỳ họp" under a picture
_HOLDS = r"chủ trì (?:kỳ họp|hội nghị|cuộc họp|phiên họp|buổi làm việc|phiên làm việc)\.?"
# "giao đất có thu tiền chưa đúng quy định của Luật Đất đai" tells what was amiss; "xử lý việc làm sai" does not
_AMISS = Sought(r"\b(?:chưa|không) (?:đúng|nghiêm túc|chặt chẽ|đầy đủ)(?: (?:với|quy định|trình tự|quy chế)[^;]*)?$")
_MENDS = re.compile(
    r"(?:[^\W\d]+ ){0,4}?(?:xử lý|khắc phục|chấn chỉnh|rà soát|kiểm tra|thu hồi|ngăn chặn|kiểm điểm|trả lại|từ chối"
    r"|loại|không|tránh|hạn chế|xem xét|thanh tra|đình chỉ|phê bình|nhắc nhở|bổ sung|hoàn thiện|đừng)\b"
)
_MAY_TELL = Either(_I_SHALL, _IN_FACT, _AMISS)
# "Lãnh đạo các quận cũng đưa ra nhiều giải pháp", "Bộ yêu cầu phải …" tell
_TELLS_TOO = re.compile(
    r"yêu cầu phải |cũng (?:đưa ra|đề xuất|nêu|báo cáo|cam kết|bày tỏ|kiến nghị|trình bày|chia sẻ|phản ánh|cho)\b"
)
# "Căn cứ Điều 64 Luật Đất đai thì dự án này thuộc trường hợp bị thu hồi" argues
_ARGUES = r"(?:căn cứ|theo) [^;:]{4,200}? (?:thì [^;:]{3,90} )?(?:không thuộc|thuộc (?:trường hợp|diện)|là đúng)\b"
# the closing formula of a notice tells nobody to do anything
CLOSES = re.compile(
    r"(?:chi tiết|phân công nhiệm vụ|nhiệm vụ cụ thể)[^;]{0,90}(?:tại|theo|ở) phụ lục|(?:xin "
    r"|trân trọng )?thông báo (?:kết luận|ý kiến|nội dung|để|đến|tới|cho)\b[^;]{0,260}\b(?:biết|thực hiện"
    r"|triển khai)"
)


def only_judges(doc: Document, found: Order, *, asked: bool) -> bool:
    """Whether a clause blames or praises. ``asked``: a verb of ordering stands before those whom it names."""
    return not (asked and found.addressees) and _JUDGES.match(doc.shadow, *found.action) is not None


# "Báo cáo tại buổi làm việc, lãnh đạo huyện A cho biết …"
_AT_MEETING = r"(?:báo cáo|phát biểu|tham gia ý kiến) tại (?:buổi|cuộc|hội nghị|phiên|kỳ họp)[^,;]{0,60},"
# "UBND huyện ban hành Quyết định số 2255/QĐ-UBND ngày 3/6": it is there already
_ISSUED = (
    r"(?:đã )?ban hành (?:quyết định|kế hoạch|công văn|văn bản|chỉ thị|nghị quyết|thông báo|đề án|công điện|kết luận"
    r"|hướng dẫn) (?:hỏa tốc )?số \d|trên tinh thần là "
)
# "Thứ hai, hội nghị cơ bản nhất trí dự thảo …": what the meeting decides
_MEETING_DECIDES = (
    r"(?:hội nghị|kỳ họp|phiên họp|cuộc họp) (?:(?:đã|cũng|cơ bản|hoàn toàn) )*(?:thống nhất|đồng ý|nhất trí|tán thành"
    r"|thông qua|biểu quyết|quyết nghị)\b"
)
_MEETING = re.compile(_MEETING_DECIDES)
_IS_NONE = re.compile(
    rf"(?:{_HOLDS})\Z|{_MEETING_DECIDES}|{_ISSUED}|{_AT_MEETING}|{_HOW_MANY}|{CLOSES.pattern}|{_ARGUES}"
)


def is_no_order(doc: Document, part: Span, found: Order, under: Span | None = None) -> bool:
    """Whether a part of a speaker's words tells nobody to do anything, though it has the form of an order. ``under``:
    the lead-in above that names who is told."""
    low, (start, end) = doc.shadow, found.action
    if "?" in doc.text[end - 1 : end + 1] or _IS_NONE.match(low, start, end):
        return True
    if _MAY_TELL.may(low, part.start, part.end) and _tells_how_it_is(low, part, found.action):
        return True
    if found.addressees and (_TELLS_TOO.match(low, start, end) or _MEETING.match(low, *found.addressees[0])):
        return True
    begun = doc.text[start].isupper()  # "Cùng Sở A mở lớp" is told to, "cùng Sở A" goes on
    if not begun and _TO_WHOM.match(low, start, end):
        return True
    if under and _ITS_OWN_ACT.match(low, start, end) and not _ABOUT.match(low, *under):
        return False
    if not found.addressees and (_DECIDES.match(low, part.start, start) or _APPROVES.match(low, start, end)):
        return True  # "Thông qua Báo cáo kết quả kiểm tra, giám sát …"
    decides = _DECIDES.match(low, start, end) and not (
        found.addressees and _AGREES_ON.match(low, start, end) and _UNDER.match(low, *found.addressees[0])
    )
    return bool(decides)


def _tells_how_it_is(low: str, part: Span, action: Span) -> bool:
    """Whether a part says what its speaker will do, how things stand, or what was amiss."""
    if _I_SHALL.search(low, *part) or _IN_FACT.search(low, *action):
        return True
    return _AMISS.search(low, *action) is not None and _MENDS.match(low, *action) is None
