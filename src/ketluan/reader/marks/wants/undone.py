"""What is not yet so: where "chưa" tells of something that ought to be, and where of nothing of the kind."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.model import Span

# in a tale of an affair only what surely ought to be: "chưa đáp ứng yêu cầu", not "chưa có tin gì"
_OUGHT = re.compile(
    r"chưa (?:được |có |thể |thật sự |thực sự |thật |thực |kịp |bảo |thường |hoàn toàn |cân |đầy |phát huy "
    r"|thu )*"
    rf"(?:{trie(words('ought_to_be'))})\b"
)
# in the report of a session everything but what nobody has decided, looked at or heard of
_NEED_NOT = re.compile(
    r"chưa (?:được |bị |có |thể |phải |hề |đủ )*(?:thẩm định|chấp (?:nhận|thuận)|cho phép|thỏa mãn|tính|bao gồm|gồm"
    r"|sử dụng|rõ(?! (?:nét|ràng|rệt|nhiệm|trách|người|vai))|quyết(?! (?:toán|liệt|tâm))|bàn(?! (?:giao|bạc))|công bố"
    r"|kết luận|bị|phải|hẳn|vội|lần|cần|nên"
    r"|muốn|nghĩ|phát sinh|cập nhật|qua|tròn|thành niên|tốt nghiệp|lập gia đình|kết hôn|chồng|vợ|tiêm|khởi tố"
    r"|bắt(?! (?:kịp|nhịp|đầu|tay|buộc))"
    r"|thấy|nghe|hỏi|trả lời|bầu|họp|xét|thí điểm|áp dụng|đặt vấn đề|cơ sở|đề cập|nêu|dám (?:nói|khẳng)|kịp mừng"
    r"|là|mất|đi qua|nguôi|hoàn hồn|yên(?! tâm)|ai|ngã ngũ|nhận được|tai nạn|thông tin|chủ trương|ý kiến|báo cáo"
    r"|bất (?:kỳ|cứ)|kết quả (?:kiểm|điều|xét|giám)|tăng (?:giá|phí|học phí)|điều chỉnh (?:giá|tăng|học)"
    r"|nộp hồ sơ|giải ngân kiểm điểm)\b"
)
# "xóa được 7 thôn, bản chưa có điện": one of places that are listed
_PLACE = re.compile(
    r"(?:huyện|xã|bản|thôn|ấp|phường|buôn|làng|tỉnh|sở|ngành|khu phố|tổ|hộ (?:cận )?nghèo(?: [^\W\d]+)?)\s\Z"
)
# "cách đó chưa đúng": who says so judges what was told before
_THAT = re.compile(r"(?:[^\W\d]+ ){0,2}(?:đó|này|kia|ấy|vậy|thế)\s")


def need_not(shadow: str, clause: Span, at: int, of_a_session: bool) -> bool:
    """Whether "chưa" at a place in a clause tells of nothing that ought to be; outside of sessions more doubts hold."""
    if not of_a_session and _OUGHT.match(shadow, at) is None:
        return True
    if _THAT.fullmatch(shadow, clause.start, at):
        return True
    listed = shadow.endswith(", ", max(clause.start - 2, 0), clause.start)
    return bool(listed and _PLACE.fullmatch(shadow, clause.start, at)) or _NEED_NOT.match(shadow, at) is not None
