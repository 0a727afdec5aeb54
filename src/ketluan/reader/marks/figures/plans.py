"""Sums that a plan of a year sets aside: they are of that year, whatever the report is of."""

from __future__ import annotations

import re

from ketluan.reader.model import Span

_FAR = 240
_YEAR = r"năm (?P<year>(?:19|20)[0-9]{2}|nay)\b"
# "Kế hoạch vốn năm 2024 là 5.000 tỷ đồng, gồm vốn trung ương 3.100 tỷ đồng, vốn địa phương | 1.900 tỷ đồng"
_LISTED = re.compile(
    rf"\b(?:kế hoạch|dự toán)(?: [^\W\d]+){{0,8}}? {_YEAR}(?:[^.;]|\.(?=[0-9])){{0,90}}?,?"
    r" (?:bao gồm|gồm|trong đó|còn lại)\b"
    r"(?P<since>(?:[^.;]|\.(?=[0-9])){0,160})\Z"
)
_DONE = re.compile(r"\b(?:giải ngân|thực hiện|đạt|bằng|đến|đã|mới|chưa|thu được|nghiệm thu)\b")
# "bố trí | 85 tỷ đồng trong kế hoạch vốn năm 2023"
_OF_PLAN = re.compile(rf" (?:(?:trong|vào|thuộc|từ) )?(?:kế hoạch|dự toán)(?: [^\W\d]+){{0,5}}? {_YEAR}")
_ALLOTS = re.compile(
    r"\b(?:bố trí|bổ sung|phân bổ|giao|cấp|hỗ trợ|cân đối|điều chuyển|điều chỉnh|giảm|tăng|dành|trả)\b[^.;,]{0,60}\Z"
)


def planned_year(shadow: str, part: Span, number: Span, today: str | None) -> str | None:
    """The year of the plan that sets a sum aside, None where none does."""
    low = max(part.start, number.start - _FAR)
    found = None
    if shadow.find("kế hoạch", low, number.start) >= 0 or shadow.find("dự toán", low, number.start) >= 0:
        found = _LISTED.search(shadow, low, number.start)
        found = None if found and _DONE.search(found["since"]) else found
    if found is None and not shadow.endswith("%", number.start, number.end):
        behind = _OF_PLAN.match(shadow, number.end, number.end + 80)
        found = behind if behind and _ALLOTS.search(shadow, low, number.end) else None
    if found is None:
        return None
    return today[:4] if found["year"] == "nay" and today else found["year"] if found["year"] != "nay" else None
