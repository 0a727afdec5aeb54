"""Words with which a report leaves the speaker before: the meeting acts, another body reports, the story turns."""

from __future__ import annotations

import re

from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import sentences

# a paragraph that begins so tells what the meeting did, not what the speaker before said
MEETING_TOLD = re.compile(
    r"(?:(?:tại|trong|sau|dự|kết thúc|cũng tại|cũng trong) (?:khuôn khổ )?(?:hội nghị|phiên họp|buổi"
    r"|cuộc họp|kỳ họp|chương trình|đây|dịp)|hội nghị|phiên họp|buổi (?:làm việc|họp|lễ)|kỳ họp|cuộc họp"
    r"|theo (?:báo cáo|đánh giá|kế hoạch|nghị quyết|đề án|chương trình|dự thảo|quy hoạch|quyết định)"
    r"|(?:dự thảo )?báo cáo (?:của|do|về|tại|cũng|kết quả|tình hình"
    r"|chính trị|này|nêu)|nhân dịp|dịp này|trước đó|sau khi|các đại biểu|đại biểu"
    r"|cũng (?:tại|trong)|chiều cùng ngày|sáng cùng ngày|trước khi|tiếp theo chương trình|ngay sau"
    r"|được biết)\b"
)
# inside a paragraph too such words leave the speaker before
ASIDE = re.compile(
    r"[*•–-]?\s*(?:trước đó|(?:cũng|cùng) (?:tại|trong) (?:hội nghị|phiên họp|buổi|cuộc họp|kỳ họp|đợt|dịp)|(?:chiều"
    r"|sáng|tối"
    r"|trong) cùng ngày|cùng ngày|(?:sáng|chiều|tối) (?:ngày )?\d{1,2}[/.-]\d{1,2}|nhân dịp này"
    r"|(?:trong|kết thúc|tiếp tục) (?:khuôn khổ )?(?:chuyến|đợt)"
    r"|sau (?:các|những|phần) (?:câu hỏi|ý kiến|phần|chất vấn|trả lời)|đây (?:cũng )?(?:chính )?là nội dung"
    r"|(?:qua|theo) (?:thống kê|quy hoạch)"
    r"|(?:(?:tại|trong|sau) (?:hội nghị|phiên họp|buổi làm việc|cuộc họp|kỳ họp), )?(?:các|nhiều) (?:đại biểu|ý kiến)"
    r"(?: (?:dự|tham dự) (?:họp|hội nghị|phiên họp|cuộc họp))? (?:cũng )?(?:đã|cùng|còn|tập trung)"
    r"|những (?:vấn đề|ý kiến|nội dung) (?:báo chí|đại biểu|cử tri) (?:nêu|quan tâm)"
    r"|(?:phát biểu|kết luận) (?:chỉ đạo|kết luận|tại|cuộc|buổi|hội))\b"
)
REPORT = re.compile(
    r"theo (?:số liệu|(?:dự thảo )?báo cáo) (?:của|từ|tại)\b|theo (?:đài|sở|cục|chi cục|trung tâm|công an|phòng|viện"
    r"|tổng cục|cơ quan|ubnd|ban quản lý)\b[^,;:.]{2,70},"
)

# "Ông A chỉ đạo tại buổi làm việc với Công an tỉnh." tells where he spoke, not what he said
SAYS_NOTHING = re.compile(r"(?:tại|trong|ở) (?:buổi|cuộc|hội nghị|phiên|kỳ họp|lễ|chương trình)[^,;:.]{0,120}\.?\s*")

# under a speaker who orders, "Văn phòng báo cáo …" tells the office what to do
WORK = frozenset(
    {
        "báo cáo",
        "trả lời",
        "giải trình",
        "giao",
        "yêu cầu",
        "trình bày",
        "lưu ý",
        "hỏi",
        "giải thích",
        "nêu",
        "phản ánh",
        "cung cấp thông tin",
        "góp ý",
        "tham gia ý kiến",
        "đề xuất",
        "chỉ đạo",
        "định hướng",
        "chất vấn",
        "đặt câu hỏi",
        "khuyến cáo",
    }
)


def is_lined(doc: Document) -> bool:
    """Whether a report has lost its paragraphs: every sentence stands on a line of its own."""
    lines = [len(spans) for block, spans in doc.marks(sentences) if block.kind == "body"]
    return len(lines) > 9 and sum(lines) <= len(lines) * 1.15
