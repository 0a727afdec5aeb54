"""What recurs of an order: "hằng tuần báo cáo", "trước ngày 20 hằng tháng", "định kỳ hằng quý"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.clauses.actions import ACTION
from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Either, Sought

# what stands before the time by which something is due
DUE = (
    r"(?=[bcdđghkmntvx])(?:(?:chậm|muộn|trễ) nhất|không (?:quá|(?:chậm|muộn|trễ) hơn)|"
    r"(?:hoàn thành|xong|hoàn thiện|báo cáo|trình|gửi)\s+(?:xong\s+)?trước|ngay trong"
    r"|trong|trước"
    r"|đến hết|hết|đến|vào|từ nay đến|từ nay cho đến|thời hạn|(?:hạn|ngày)(?: cuối| chót| hoàn thành)?(?=:)|hạn cuối"
    r"|thời gian(?: hoàn thành| thực hiện)?(?=\s*:)|thời gian hoàn thành|hoàn thành|xong|kết thúc"
    r"|dự kiến)"
)
OFTEN = (  # the letters that it may begin with first: all else is passed over at once
    r"(?=[0-9bhmnqst])(?:(?:[0-9]{1,2}|hai|ba|bốn|năm|sáu|mười)\s+(?:giờ|ngày|tuần|tháng|quý|năm)(?:\s*/\s*lần"
    r"|\s+(?:một|0?1)\s+lần)"
    r"|mỗi\s+(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|đầu\s+tuần|cuối\s+tuần)\b|(?:mỗi\s+)?(?:tuần|tháng|quý"
    r"|năm)\s+(?:một|0?1|hai|0?2)\s+lần|(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)"
    r"|(?:0?[36]|ba|sáu)\s+tháng(?:\s*/\s*lần|\s+một\s+lần)|(?:0?[1-4]|một|hai)\s+lần\s*/\s*(?:tuần|tháng|quý|năm)"
    r"|mỗi\s+[0-9]{1,2}\s+giờ|thường\s+kỳ)"
)
_DAY_OF_EACH = Sought(
    rf"(?:(?:(?:{DUE}|định\s+kỳ)\s+)(?:vào\s+)?(?:ngày\s+)?[0-9]{{1,2}}(?:[/.-][0-9]{{1,2}}|\s+tháng\s+[0-9]{{1,2}})?"
    rf"|(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)"
    rf"|chủ\s+nhật))"
    rf"\s+(?:của\s+)?(?P<often>{OFTEN})"
)
_REGULAR = Sought(
    rf"định\s+kỳ\s+(?:vào\s+)?(?P<often>{OFTEN}|(?:theo\s+)?(?:tuần|tháng|quý|năm))"
    rf"|(?P<whole>định\s+kỳ\s+(?:0?[36]|ba|sáu)\s+tháng)"
)
# Between commas of its own, or at the end of what opens a sentence: "Hằng tuần, …", "…, sáu tháng một lần …".
_APART = re.compile(r"(?:,|\bvà)\s*(?:định kỳ\s+|vào\s+)*\Z")
_ALONE = re.compile(r"\W*(?:định kỳ\s+|vào\s+)*")
_NO_MORE = re.compile(r"[\s,:]*\Z")
_EACH = Sought(rf"(?P<often>{OFTEN})")
# of which it needs one
_WORDS_OF_EACH = Sought(r"lần|mỗi\s+[0-9]|hằng\s+[ntqđc]|hàng\s+[ntqđc]|mỗi\s+[ntqđc]|thường\s+kỳ")
_RECURS = Either(_DAY_OF_EACH, _REGULAR, _EACH)
_ACTS_OFTEN = re.compile(
    r"\s*(?:\([^)]{1,24}\)\s*)?,?\s*(?:phải\s+|cần\s+|có\s+)?(?:báo cáo|tổng hợp|gửi|kiểm tra|rà soát|cập nhật|họp"
    r"|giao ban|đánh giá|thông báo|công khai|công bố|tổ chức|theo dõi|đôn đốc|sơ kết|thống kê|tuần tra|ra quân"
    r"|(?:tổng |dọn |làm )?vệ sinh|phát|đối thoại|tiếp)\b"
)
_OFTEN_AFTER = re.compile(
    r"(?:báo cáo|gửi|tổng hợp|họp|kiểm tra|cập nhật|giao ban|đánh giá|sơ kết|đối thoại|công bố|công khai"
    r"|phát|đăng tải|ra quân|tuần tra|(?:tổng |dọn )vệ sinh)"
    r"\b[^;.]*\Z"
)
_ENDS = re.compile(r"\s*(?:[,.;:)]|\Z|(?:trong|về|cho|gửi|theo|với|và|để|báo cáo)\b)")


class Recurrence(NamedTuple):
    """``span``: the words ("trước 16 giờ hằng ngày"); ``often``: how often, in small letters ("hằng ngày")."""

    span: Span
    often: str


# "trước 16 giờ | hằng ngày", "vào ngày làm việc đầu tiên | hằng tháng", "định kỳ vào | thứ sáu hằng tuần"
_HOUR_BEFORE = re.compile(
    r"(?:\b(?:chậm nhất|muộn nhất|trước|định kỳ|vào|trong)\s+(?:là\s+|vào\s+|trước\s+)?)?"
    r"(?:[0-9]{1,2}\s*(?:giờ|h)(?:\s*[0-9]{2})?\s+|ngày\s+làm\s+việc\s+(?:đầu tiên|cuối cùng)\s+(?:của\s+)?)\Z"
    r"|\bđịnh kỳ\s+(?:vào\s+)?\Z"
)
_DAY_BEHIND = re.compile(r"\s*\((?:trước|chậm nhất|vào)[^()]{4,40}\)")
_NEAR = 48
_SO_MANY = re.compile(r"\s(?:ít nhất |tối thiểu )?(?:\d+|một|hai|ba) (?:lần|buổi|cuộc|đợt)\b")


def recurring(doc: Document, start: int, end: int) -> Recurrence | None:
    """ "hàng tuần báo cáo", "trước ngày 20 hằng tháng", "định kỳ hằng quý"; not "kế hoạch hằng năm"."""
    shadow = doc.shadow
    if not _RECURS.may(shadow, start, end):
        return None
    match = _DAY_OF_EACH.search(shadow, start, end) or _REGULAR.search(shadow, start, end)
    if match is None and _WORDS_OF_EACH.search(shadow, start, end):
        for each in _EACH.finditer(shadow, start, end):
            if _acts(shadow, Span(start, end), span_of(each.span())):
                match = each
                break
    if match is None:
        return None
    named = "whole" if match.groupdict().get("whole") else "often"
    often = doc.text[match.start(named) : match.end(named)]
    hour = _HOUR_BEFORE.search(shadow, max(start, match.start() - _NEAR), match.start())
    day = _DAY_BEHIND.match(shadow, match.end(), end)
    whole = Span(hour.start() if hour else match.start(), day.end() if day else match.end())
    return Recurrence(whole, " ".join(often.lower().split()))


def _acts(shadow: str, passage: Span, often: Span) -> bool:
    """Whether what recurs is the act itself: "hằng tuần báo cáo", "Hằng ngày, …"; not "chế độ hằng tháng"."""
    (start, end), (low, high) = passage, often
    if _ACTS_OFTEN.match(shadow, high):
        return True
    if _ENDS.match(shadow, high, end) and _OFTEN_AFTER.search(shadow, max(start, low - 240), low):
        return True
    apart = _ALONE.fullmatch(shadow, start, low) or _APART.search(shadow, max(start, low - 24), low)
    if shadow.startswith("mỗi", low) and _SO_MANY.match(shadow, high, end):
        return True  # "…, mỗi tháng ít nhất một lần dự sinh hoạt", "đến thôn mỗi tháng 2 buổi"
    if apart and ACTION.match(shadow, high + 1, end):
        return True  # "…, mỗi năm kết nạp từ 15 đảng viên"
    if shadow.startswith("mỗi", low) and _NO_MORE.fullmatch(shadow, high, end):
        return True  # "Các đồng chí Ủy viên Ban Thường vụ mỗi quý | dự sinh hoạt …"
    if apart and not apart[0].startswith(",") and (shadow.startswith(",", high) or HEAD.match(shadow, high + 1, end)):
        return True  # "Hằng tuần, Sở A kiểm tra …"
    return bool(apart and _NO_MORE.match(shadow, high, end))
