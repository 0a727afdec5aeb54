"""Numbers that no report's period covers: what is asked for, planned or lasts, and what is counted at the meeting."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.model import Span
from ketluan.reader.text.sought import Either, Shadow, Sought

# What takes place at the meeting itself is counted on its day: honours and gifts are handed over, …
_HANDED_OVER = (
    r"\btrao\s+(?:tặng|truy tặng|quyết định|bằng khen|giấy khen|huy hiệu|huân chương|huy chương|cờ|danh hiệu|chiến sĩ"
    r"|kỷ niệm chương)|(?:dịp này|nhân dịp|tại (?:buổi|hội nghị|đây)|đoàn)\b[^.;]{0,200}\b(?:trao|tặng)\s+[0-9]"
    r"|(?:dịp này|nhân dịp)[^.;]{0,160}\b(?:trao|tặng|tặng thưởng) (?:bằng khen|giấy khen|kỷ niệm chương|cờ|huy hiệu"
    r"|quà)\b"
)
# … and it decides on discipline, elects, hears views, adopts.
_DONE_THERE = (
    r"(?:quyết định|thống nhất|xem xét,) thi hành kỷ luật|truy tặng|cho ý kiến"
    r"|\bbầu (?:bổ sung|cử (?:bổ sung|các chức|chức))"
    r"|[0-9] (?:lượt )?(?:ý kiến|đại biểu) (?:\w+ )?(?:phát biểu|thảo luận|chất vấn|tranh luận)"
    r"|\b(?:thảo luận|phát biểu|tham luận|chất vấn)\b[^.;,0-9]{0,40} có [0-9]+ (?:lượt )?(?:ý kiến|đại biểu|lượt)"
    r"|\bthảo luận (?:tại|ở) (?:[0-9]+ )?tổ\b"
    r"|\btại (?:kỳ họp|phiên họp|hội nghị)(?: này)?, [^.;]{0,160}\bthông qua [0-9]"
    r"|\bcử tri [^.;,0-9]{0,30}có [0-9]+ (?:lượt )?(?:ý kiến|kiến nghị|câu hỏi)"
    r"|\bý kiến vào|tờ trình|biểu quyết|[0-9] phiếu|(?:hội nghị|phiên họp|kỳ họp"
    r"|đại biểu)\s+(?:\w+\s+){0,4}(?:thông qua|xem xét)"
)
_AT_MEETING = Sought(f"{_HANDED_OVER}|{_DONE_THERE}")
_PRESENT = Sought(
    r"(?:đại biểu|đồng chí|ủy viên)[^.;]{0,80}(?:có mặt|tham dự|tán thành)|dự hội nghị|dự họp|nội dung trình"
    r"|trực tuyến (?:tới|đến|với)"
)
# Who takes part is counted on the day: "trực tuyến với 9 huyện", "tham dự có 47/49 đồng chí".
_TAKES_PART = Sought(
    r"(?:\bsự (?:tham dự|có mặt) của|trực tuyến (?:tới|đến|với)"
    r"|\b(?:tham dự|dự (?:họp|hội nghị|phiên họp))(?:[^.;,0-9]{0,30})? có)"
    r"\s+(?:hơn |gần |trên |khoảng |đủ )?\Z"
)
_MAY_TAKE_PART = Either(_TAKES_PART)
# "Tham dự có … lãnh đạo 19 sở, ngành": all who are counted in such a sentence
_ATTENDS = re.compile(
    r"[\W\d]*(?:(?:tham|cùng|tới|đến|về) )?dự\b(?! (?:án|toán|kiến|thảo|báo|phòng|trữ|thi|lường|ước))|\W*thành phần\b"
)
_ATTEND_ENDS = re.compile(r"\b(?:báo cáo|nêu|đạt|thông qua|cho biết)\b")
# What is asked for or planned covers no period of the report: "đề nghị hỗ trợ 12 tỷ đồng", "tổng mức đầu tư …".
_ASKED = Sought(r"\b(?:đề nghị|kiến nghị|đề xuất|(?<!vắc )(?<!vaccine )(?<!vắc-)xin|cho phép)\s")
_ASKED_OF = Sought(
    r"\b(?:đề nghị|kiến nghị|đề xuất)\s(?:ubnd|hđnd|ủy ban|hội đồng|tỉnh|trung ương|chính phủ|thủ tướng|bộ|sở"
    r"|huyện|chủ tịch)\b"
)
_ADOPTED_IN = Sought(r"\b(?:đồng ý|thống nhất|nhất trí)(?=(?: về)?(?: mặt)? chủ trương\b)")
_ADOPTED = re.compile(r"\W*(?:phê duyệt|thống nhất|nhất trí|đồng ý)\b(?! đánh giá)")
_INTENDED = Sought(
    r"(?<!cấp )(?<!thuận )(?<!quyết định )(?<!duyệt )\bchủ trương (?:đầu tư|sắp xếp|chuyển|điều chỉnh|sáp nhập)"
)
_ATTRIBUTE = Sought(
    r"(?:tổng mức đầu tư"
    r"|tổng vốn đầu tư(?! (?:cơ bản|xây dựng|xdcb|phát triển|toàn xã hội|xã hội|công\b|thực hiện))"
    r"|tổng chiều dài|\bdài|\brộng"
    r"|(?<!nghệ )(?<!lượng )(?<!nâng )(?<!mức )(?<!quả )(?<!năng suất )\bcao\b(?! hơn)"
    r"|công suất|quy mô|dung tích|dân số)"
    r"(?:\s+[^\W\d]+){0,4}\s*\Z|\bcần\s+(?:khoảng|hơn|trên|gần|thêm|tới)?\s*\Z"
)
_EVERY = Sought(r"(?<!cây )\b(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|năm)\b[^.;0-9]{0,60}\Z")
_MAY_LAST = Either(_EVERY, _ADOPTED_IN, _ASKED, _INTENDED, _ATTRIBUTE)
_PER_TIME = ("/ngày", "/ngày đêm", "/đêm", "/năm", "/tháng", "/giờ", "/s", "/ngày.đêm")
_IS_PLACE = re.compile(r"\W*là (?:một |những )?(?:tỉnh|huyện|xã|thành phố|thị xã|phường|địa phương|địa bàn)\b")
# "Xã được thành lập trên cơ sở sáp nhập 3 xã, có diện tích tự nhiên 62 km2, 52 thôn": what a place is like
_INTRODUCES = Sought(r"trên cơ sở (?:sáp nhập|nhập|hợp nhất|sắp xếp)|diện tích tự nhiên")


_WHOLE_COSTS = tuple(f"tổng mức đầu tư {word}" for word in ("", "là ", "hơn ", "gần ", "trên ", "khoảng ", "dự kiến "))
_PUT_BEFORE = re.compile(r"\b(?:tờ trình|nội dung|dự thảo|nghị quyết|văn bản|báo cáo)\b")
_LISTS = 300  # words that open a list are no longer
_CLAUSE = 90
_COMING = Sought(
    r"\b(?:sẽ|dự báo|có thể|đang (?=(?:tham mưu|trình|đề xuất|xây dựng phương án|xin ý kiến|lập hồ sơ) )"
    r"|dự kiến (?=(?:có|cần|bố trí|tuyển|khởi công|xây|mở|tổ chức|sắp xếp|giảm còn|di dời|hỗ trợ|vốn|kinh phí) ))"
    r"[^,;.]*\Z"
)


# "Dự án dài 12 km, tổng vốn 480 tỷ đồng, dự kiến hoàn thành năm 2025"
_IS_PROJECT = re.compile(
    r"\W*(?:riêng )?(?:dự án|tuyến|công trình|nhà máy|cầu|hồ|khu)\b[^.;:0-9]{0,90}"
    r" (?:dài|quy mô|công suất|dung tích|diện tích|tổng mức đầu tư|tổng vốn)\b"
)


class Tells(NamedTuple):
    """What a sentence tells of all its numbers: ``lasts``: what a place is or what was adopted; ``attends``: it begins
    to list who takes part; ``counts``: it may count them."""

    lasts: bool
    attends: bool
    counts: bool


def tells(shadow: Shadow, sentence: Span) -> Tells:
    """What a sentence tells of all its numbers."""
    lasts = _IS_PLACE.match(shadow, *sentence) or _ADOPTED.match(shadow, *sentence)
    lasts = lasts or _IS_PROJECT.match(shadow, *sentence)
    lasts = lasts or _INTRODUCES.search(shadow, *sentence)
    attends = _ATTENDS.match(shadow, *sentence) is not None
    return Tells(lasts is not None, attends, _MAY_TAKE_PART.may(shadow, *sentence))


def is_asked_or_lasting(shadow: Shadow, number: Span, low: int, part: Span) -> bool:
    """Whether the number is asked for, planned, a rate of every day or year or a lasting attribute; nothing before
    ``low`` is looked at."""
    if shadow.endswith(_PER_TIME, *number) and "đồng" not in shadow[slice(*number)]:  # an income lasts
        return "bình quân" not in shadow[max(low, number.start - 20) : number.end]
    return _MAY_LAST.may(shadow, low, number.start) and _is_led_to(shadow, number, low, part)


def _is_led_to(shadow: Shadow, number: Span, low: int, part: Span) -> bool:
    """Whether words before the number ask for it, plan it or name a lasting attribute."""
    own = max(low, part.start)
    return bool(
        _EVERY.search(shadow, own, number.start)
        or _ASKED.search(shadow, low, number.start)
        or _INTENDED.search(shadow, own, number.start)
        or _ADOPTED_IN.search(shadow, own, number.start)
        or _ATTRIBUTE.search(shadow, max(low, number.start - 60), number.start)
    )


def is_asked_of_a_body(shadow: str, low: int, high: int) -> bool:
    """Whether a body is asked for what stands behind: "đề nghị UBND tỉnh hỗ trợ …"."""
    return _ASKED_OF.search(shadow, low, high) is not None


def is_ahead(shadow: str, low: int, number: int) -> bool:
    """Whether the clause tells what is still to come: "sở sẽ mở | 6 lớp", "đang tham mưu tuyển | 220 công chức"."""
    return _COMING.search(shadow, max(low, number - _CLAUSE), number) is not None


def is_whole_cost(shadow: str, number: int) -> bool:
    """Whether a project's whole cost stands before: "khởi công quý II năm 2017 với tổng mức đầu tư | 186 tỷ đồng"."""
    return shadow.endswith(_WHOLE_COSTS, 0, number)


def takes_part(shadow: str, low: int, high: int) -> bool:
    """Whether who takes part is counted behind: "trực tuyến với | 9 huyện"."""
    return _TAKES_PART.search(shadow, low, high) is not None


def goes_on_attending(shadow: str, sentence: int, number: int) -> bool:
    """Whether a sentence that lists who attends does so up to the number."""
    return _ATTEND_ENDS.search(shadow, sentence, number) is None


def is_listed_there(shadow: str, sentence: int, number: int) -> bool:
    """Whether the number stands in the names of what is put before the meeting: "gồm: tờ trình sắp xếp | 11 đơn vị"."""
    colon = shadow.find(": ", sentence, min(number, sentence + _LISTS))
    return colon >= 0 and _PUT_BEFORE.search(shadow, sentence, colon) is not None


def is_at_meeting(shadow: str, sentence: Span) -> bool:
    """Whether a sentence tells what took place at the meeting itself."""
    return _AT_MEETING.search(shadow, *sentence) is not None or _PRESENT.search(shadow, *sentence) is not None
