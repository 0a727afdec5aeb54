"""The deciding words on a submission: "cơ bản thống nhất", "đồng ý chủ trương", "chưa thông qua", "giao hoàn thiện"."""

from __future__ import annotations

import re

from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

DECIDES = re.compile(
    r"\b(?:(?:chưa|không) (?:thông qua|thống nhất|đồng ý|nhất trí|xem xét|trình)|(?:cơ bản |hoàn toàn |biểu quyết )?(?:nhất trí |thống nhất )?(?:về )?(?:nguyên tắc )?(?:thống nhất|đồng ý|nhất trí|tán thành|thông qua|phê duyệt|chấp thuận)"
    r"(?: (?:thông qua|ban hành|chủ trương|về chủ trương|về nguyên tắc|phê duyệt|cao|nội dung|trình))?|cho ý kiến|rút|lùi thời gian|tiếp thu, hoàn (?:thiện|chỉnh)|giao hoàn thiện|trả lại|chuyển sang (?:kỳ|phiên) họp sau|xem xét tại (?:kỳ|phiên) họp sau)\b"
)


def outcome(doc: Document, start: int, end: int) -> Span | None:
    """The first deciding words of a range."""
    found = DECIDES.search(doc.shadow, start, end)
    return Span(*found.span()) if found else None
