"""The deciding words on a submission: "cơ bản thống nhất", "đồng ý chủ trương", "chưa thông qua", "giao hoàn thiện"."""

from __future__ import annotations

import re

from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document

_DECIDES = re.compile(
    r"\b(?:(?:chưa|không) (?:được )?(?:thông qua|thống nhất|đồng ý|nhất trí|xem xét|trình|tán thành)"
    r"|(?:cơ bản |hoàn toàn |biểu quyết )?(?:nhất trí |thống nhất )?(?:về )?(?:nguyên tắc )?(?:thống nhất"
    r"|đồng ý|nhất trí|tán thành|thông qua|phê duyệt|chấp thuận)"
    r"(?: (?:thông qua|ban hành|chủ trương|về chủ trương|về nguyên tắc|phê duyệt|cao|trình))?|xin rút"
    r"|rút (?=nội dung|tờ trình|khỏi|dự thảo|đề án)|lùi thời gian|tiếp thu, hoàn (?:thiện|chỉnh)"
    r"|giao hoàn thiện|tiếp tục hoàn (?:thiện|chỉnh)|trả lại|để lại (?:kỳ|phiên) (?:họp )?sau"
    r"|chuyển sang (?:kỳ|phiên) họp [^,;.\s]+(?: \d{1,2}(?:/\d{4})?)?|xem xét tại (?:kỳ|phiên) họp sau"
    r"|cho ý kiến)(?! (?:đất nước|ý chí|nhận thức|hành động|quản lý))\b"
)


def outcome(doc: Document, start: int, end: int) -> Span | None:
    """The first deciding words of a range."""
    found = _DECIDES.search(doc.shadow, start, end)
    return span_of(found.span()) if found else None
