"""What groups and bodies say, and with which verbs: "các đại biểu cho rằng …", "Sở A đề nghị …"."""

from __future__ import annotations

import re

from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

# what a group or a body says; its "chỉ đạo", "quán triệt" only tell what it did
OF_GROUPS = frozenset({
    "đề nghị", "đề xuất", "kiến nghị", "mong muốn", "mong", "cho rằng", "cho biết", "báo cáo", "nêu", "nêu ra",
    "phản ánh", "trả lời", "giải trình", "nhấn mạnh", "khẳng định", "trình bày", "chất vấn", "đặt câu hỏi",
    "đặt vấn đề", "cung cấp thông tin", "tham gia ý kiến", "góp ý", "góp ý kiến", "đóng góp ý kiến", "định hướng",
    "yêu cầu", "kêu gọi", "giao", "lưu ý", "tham luận", "băn khoăn", "gợi ý", "hỏi", "xin", "giải thích",
    "khuyến cáo", "cho hay", "xác nhận", "thừa nhận", "chia sẻ", "bày tỏ", "thông tin", "lý giải", "cảnh báo",
    "lo ngại", "lo lắng", "nói", "cam kết", "than thở", "nhận xét", "nhận định", "đánh giá", "đặt nghi vấn",
    "nêu ý kiến", "báo cáo nhanh", "hứa", "than phiền", "phàn nàn", "phân trần", "hiến kế", "kể",
    "bày tỏ mong muốn", "thông tin thêm", "nêu lên", "bày tỏ sự vui mừng", "bày tỏ vui mừng", "bày tỏ phấn khởi",
    "có ý kiến chỉ đạo", "cho ý kiến chỉ đạo", "có ý kiến như sau", "giao nhiệm vụ cho", "giao trách nhiệm cho",
    "giao cho",
})  # fmt: skip
_PLEDGES = 2  # words of a group that pledges, less one
_MEDIA = re.compile(r"(?:các |nhiều )?(?:cơ quan )?(?:báo|đài|báo chí|truyền thông)\b")
# whose finding is what somebody says; a delegation's and a body's is its report's
_PEOPLE = re.compile(
    r"(?:(?:các|một số|nhiều|đa số|hầu hết|phần lớn) )+(?:vị )?(?:đại biểu|ý kiến|thành viên|cử tri)\b"
)
_SPEAKERS = re.compile(rf"đại diện\b|{_PEOPLE.pattern}")
# "đánh giá việc vận hành …" says something, "đánh giá tình hình …" is what a meeting does
_FINDS = re.compile(r",? (?:rằng|việc|đây là)\b")
# "các sở đã trả lời 30 kiến nghị, còn 22 đang xử lý" tells what was done
_HOW_MANY = re.compile(r" (?:hết |được |xong )?\d+(?:/\d+)? (?:lượt )?(?:ý kiến|kiến nghị|câu hỏi|đơn|nội dung)\b")


def says_nothing(doc: Document, word: str, group: Span, after: int) -> bool:
    """Whether a group does no saying with this verb: "Báo chí thông tin về …", "tiến độ do ngành cam kết"."""
    if word == "thông tin":
        return _MEDIA.match(doc.shadow, *group) is not None
    if word == "trả lời":
        return _HOW_MANY.match(doc.shadow, after) is not None
    if word == "nhận định":
        return _PEOPLE.match(doc.shadow, *group) is None
    if word == "đánh giá":
        return _SPEAKERS.match(doc.shadow, *group) is None or _FINDS.match(doc.shadow, after) is None
    return word in ("cam kết", "hứa") and doc.shadow.count(" ", *group) < _PLEDGES
