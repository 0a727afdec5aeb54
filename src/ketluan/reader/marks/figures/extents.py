"""What is so long, wide or high: "tuyến đường dài 18 km", "vỉa hè rộng trên 5 m"."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.model import Span

_EXTENT = re.compile(r"\b(?:có thể )?(?:dài|rộng|cao|sâu|dày)(?:\s(?:tới|đến|khoảng|trên|hơn|gần|từ|là|chỉ|lên))*\s*\Z")
_NO_ADJECTIVE = ("kéo dài", "chiều dài", "chiều rộng", "chiều cao", "chiều sâu", "độ cao", "độ sâu", "độ dài",
                 "mở rộng", "nâng cao", "đề cao")  # fmt: skip
_UNITS = frozenset({"m", "km", "mét", "cm", "mm", "met", "ha", "m2", "km2"})
_NEAR = 24
_FAR = 120
# What is done to it is not what is measured: "sớm đầu tư | tuyến đường"
_DONE_TO = re.compile(
    r".*\b(?:đầu tư|xây dựng|nâng cấp|sửa chữa|cải tạo|mở rộng|thi công|làm|có|là|xây|đắp|mở|sửa|khởi công|hoàn thành"
    r"|triển khai|bê tông hóa|cứng hóa|khảo sát|rải|đổ|lắp đặt|kiên cố hóa|bố trí|xảy ra|xuất hiện)\s+"
    r"(?:(?:xong|mới|được|thêm)\s+)*(?=[^\W\d])"
)


def of_extent(shadow: str, here: Standing) -> Span | None:
    """What a length or area belongs to that an adjective leads to: the thing counted right before, or the noun."""
    number = here.number
    if number.unit not in _UNITS:
        return None
    at = number.digits.start
    leads = _EXTENT.search(shadow, max(here.part.start, at - _NEAR), at)
    if leads is None or shadow.endswith(_NO_ADJECTIVE, 0, leads.start() + len(leads[0].split(" ", 1)[0])):
        return None
    before = [other.span.end for other in here.sentence.numbers if other.digits.start < at]
    low = max(here.part.start, at - _FAR, *before[-1:])
    low = max(low, here.low) if here.low < leads.start() + 1 else low
    own = subject(shadow, low, leads.start())
    if own is None or shadow.startswith(("phía ", "về phía "), own.start):
        return here.said.last
    acts = _DONE_TO.match(shadow, *own)
    return Span(acts.end(), own.end) if acts and acts.end() < own.end else own
