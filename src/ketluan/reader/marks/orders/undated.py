"""Times of an order that are no day and no period: "trước mùa mưa bão", "sau khi có hướng dẫn của Bộ A", "sớm"."""

from __future__ import annotations

from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Either, Sought

# what happens first, or how many days there are
_EVENT = Sought(
    r"\b(?:(?:trong|sau)\s+(?:vòng\s+|thời\s+hạn\s+)?[0-9]{1,3}\s+(?:ngày|tuần|tháng|giờ)(?:\s+làm\s+việc)?"
    r"(?:,?\s+(?:kể|tính)\s+từ\s+(?:khi|ngày)\s+[^,;.()]{3,70})?"
    r"|(?:ngay\s+)?sau\s+khi\s+(?:có\s+(?:hướng\s+dẫn|quyết\s+định|ý\s+kiến|kết\s+quả|chủ\s+trương|văn\s+bản"
    r"|thông\s+báo)|được\s+(?:bố\s+trí|công\s+bố|phê\s+duyệt|giao|ban\s+hành|thông\s+qua|cấp\s+vốn))\b[^,;.()]{0,50}"
    r"|trước\s+mùa\s+(?:mưa\s+(?:lũ|bão)|mưa|lũ|bão|khô|lễ\s+hội|đông|nắng\s+nóng)(?:\s+(?:năm\s+)?[0-9]{4})?"
    r"|trước\s+(?:kỳ\s+họp|tết|khai\s+giảng|đại\s+hội)(?:\s+(?!từ\b|đến\b|để\b|và\b|trong\b|theo\b|phải\b|cần\b|ngày\b)\w+){0,4}"
    r"|tại\s+(?:phiên\s+họp|kỳ\s+họp|cuộc\s+họp|hội\s+nghị)\s+(?:gần\s+nhất|tiếp\s+theo|tới"
    r"|cuối\s+năm|giữa\s+năm|lần\s+thứ\s+\w+)(?!\s+(?:năm\s+)?[0-9])"
    r"|trong\s+(?:tuần|tháng|quý)\s+(?:này|tới|sau)|tuần\s+(?:này|tới|sau)|tháng\s+tới"
    r"|trong\s+tuần(?=\s*(?:[,;.]|\Z)))"
)
# how soon alone; "cảnh báo sớm" says what kind of warning it is
_SOON = Sought(
    r"\b(?:trong\s+thời\s+gian\s+(?:sớm\s+nhất|tới)|sớm\s+nhất|càng\s+sớm\s+càng\s+tốt|khẩn\s+trương"
    r"|(?<!cảnh báo )(?<!phát hiện )(?<!tầm soát )(?<!dự báo )(?<!từ )(?<!can thiệp )(?<!để )sớm"
    r"|ngay(?!\s+(?:từ|tại|khi|cả|sau|trên|trong|tới|ngắn))|nhanh\s+chóng)\b"
)
_MAY = Either(_EVENT, _SOON)


def undated(doc: Document, start: int, end: int) -> Span | None:
    """The words of a range that say when, with no date in them: an event or a span first, then how soon."""
    if not _MAY.may(doc.shadow, start, end):
        return None
    found = _EVENT.search(doc.shadow, start, end) or _SOON.search(doc.shadow, start, end)
    if found is None:
        return None
    stop = found.end()
    while doc.shadow[stop - 1].isspace():
        stop -= 1
    return Span(found.start(), stop)
