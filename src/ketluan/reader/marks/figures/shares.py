"""Rates that are shares though no word beside them says of what: of an amount, of a structure, of what was given."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.comparisons import what_follows
from ketluan.reader.marks.figures.leads import Lead
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.marks.values.numbers import Number
from ketluan.reader.model import Span, span_of

RATES = frozenset({"%", "điểm %", "điểm phần trăm", "phần trăm", "điểm", "lần"})
_GROWTH = re.compile(
    r"\b(?:(?:mức|tốc độ|đà|nhịp độ)\s+(?:tăng trưởng|tăng|giảm)"
    r"|tăng trưởng (?:kinh tế|grdp|gdp|tổng sản phẩm))\b[^,;0-9]*\Z"
)
_DONE = re.compile(
    r"(?:tổ chức|quán triệt|triển khai|thực hiện|hoàn thành|tiêm|mũi [1-4]|cấp|chi trả|bàn giao|thu hồi|phê duyệt"
    r"|nghiệm thu"
    r"|gieo|thu hoạch|làm đất|rà soát|số hóa|đo đạc|kê khai|phát hành|giải quyết)\s(?!.*\b(?:tỷ lệ|tỉ lệ|mức|tốc độ)\b)"
)
_RATE_TOLD = re.compile(r"\btỷ lệ (?!giải ngân)[^,;.]{3,60}\s(?:là|còn|đạt|giảm)\s")
_PAYERS = re.compile(
    r"(?:ubnd|công an|bộ chỉ huy|huyện|thành phố|tp|thị xã|xã|phường|sở|ban quản lý|ban qlda|bql|chủ đầu tư|đơn vị|vốn"
    r"|nguồn (?:vốn|sự nghiệp|đầu tư)|công ty)\b(?! lệ)"
)
_PAID_OUT = re.compile(
    r"(?:(?:tiến độ|kết quả|công tác|việc) )?giải ngân\b|(?:giá trị )?khối lượng\b|chỉ tiêu\s[^\W\d]"
)
# "86 tỷ đồng dự toán (60,6%)", "27.850 hồ sơ (đạt 88,6%)": a rate in brackets is of the number before it
_RATE_BESIDE = re.compile(
    r"(?: [^\W\d]+,?){0,5} ?\((?P<rate>(?:đạt |tỷ lệ |tương đương |bằng |chiếm |gần |trên |khoảng |hơn )*)"
)
_RATED = re.compile(
    r"(?: [^\W\d]+){0,4},?\s+(?:tỷ lệ|tỉ lệ|tương ứng|tương đương|tức)\s+(?:(?:giảm|tăng|là|trên|gần)\s+)*"
)
_FAR = 900
_TOTAL = re.compile(
    r"\s+(gdp|grdp|(?:khối lượng |giá trị )?hợp đồng|khối lượng|tổng (?:chi|thu|vốn|đàn|diện tích|sản lượng|công suất)"
    r"|(?:tổng )?chiều dài(?: tuyến)?|dung tích thiết kế|công suất thiết kế)(?=\s*[,;.?)]|\s*\Z|\s(?:trước|trong"
    r"|so|và)\b)"
)


def rate_beside(shadow: str, end: int, number: Number) -> int:
    """Where the words of the rate begin that stands in brackets beside the number that ends at ``end``, else -1."""
    if shadow.find("(", end, number.digits.start) < 0:
        return -1
    found = _RATE_BESIDE.fullmatch(shadow, end, number.digits.start)
    return found.start("rate") if found else -1


def tells_again(shadow: str, end: int, number: Number) -> bool:
    """Whether the number tells the change that ends at ``end`` again, as a rate."""
    return _RATED.fullmatch(shadow, end, number.digits.start) is not None


def is_rate_of_growth(shadow: str, here: Standing) -> bool:
    """Whether a rate of growth leads to the number: "đạt mức tăng trưởng | 7,2% so với cùng kỳ"."""
    at = here.number.digits.start
    return _GROWTH.search(shadow, max(here.low, at - 60), at) is not None


def is_of_amount(shadow: str, here: Standing, found: Lead, beside: bool) -> bool:
    """Whether a rate that goes on with what was said is of an amount or a count: "chi 12 tỷ đồng, tương đương 82%",
    "giải ngân 211 tỷ đồng, đạt 27%". ``beside``: it stands in brackets beside the number."""
    equal = shadow.endswith(("tương đương ", "tương ứng "), here.low, here.number.digits.start)
    told = found.verb == "đạt" or (found.sort == "none" and (beside or equal))
    return told and bool(here.said.units) and here.said.units[-1][0] not in RATES


def is_of_given(shadow: str, here: Standing, indicator: Span | None, told: bool) -> bool:
    """Whether a rate tells how much was paid out of what was given: "giải ngân đạt 71%", and, where shares of what was
    paid out were ``told`` before, "huyện Hin mới đạt 31%"."""
    if indicator is None:
        return False
    if _PAID_OUT.match(shadow, *indicator):
        return True
    low = max(here.sentence.block.span.start, here.number.digits.start - _FAR)
    paid = told and shadow.rfind("giải ngân", low, here.number.digits.start) >= 0
    rated = _RATE_TOLD.search(shadow, here.sentence.span.start, here.number.digits.start)
    paid = paid and rated is None  # "tỷ lệ hộ nghèo là 30%, riêng xã Hin 71%"
    return paid and _PAYERS.match(shadow, *indicator) is not None


def is_payer(shadow: str, own: Span) -> bool:
    """Whether somebody, or some money, is named that has its part of a plan."""
    return _PAYERS.match(shadow, *own) is not None


def is_progress(shadow: str, found: Lead, indicator: Span | None) -> bool:
    """Whether a rate tells how far an act has come: "tổ chức học tập nghị quyết cho đảng viên, đạt 97%"."""
    return indicator is not None and found.verb == "đạt" and _DONE.match(shadow, *indicator) is not None


# "cơ cấu kinh tế: nông nghiệp chiếm 37,4%; công nghiệp 22,1%": each is a part of the whole
_STRUCTURE = re.compile(
    r"\bcơ cấu\b[^.:;]{0,60}:\s[^.]{0,240}\Z|\b(?:cơ cấu|tỷ trọng)\b[^.]{0,200}\bchiếm\s[^.]{0,160}\Z"
)


# "nông nghiệp chiếm 41%, công nghiệp 33%, dịch vụ 26%"
_PARTS = re.compile(
    r"\bchiếm (?:(?:trên|gần|khoảng|hơn) )?[0-9.,]+\s?%(?:, [^,.;:()0-9%]{2,50} [0-9.,]+\s?%)*,"
    r" (?!tỷ lệ|tỉ lệ|tốc độ)[^,.;:()0-9%]{2,50}\Z"
)
# "giải ngân 3.478 tỷ đồng (50,3%), trong đó vốn vay 35%": what is paid out is a share of what was given
_DISBURSED = re.compile(
    r"(?<!tỷ lệ )\bgiải ngân (?:được |đạt )?[0-9][0-9.,]* (?:tỷ|tỉ|triệu)[^.;:]{0,12}\((?:đạt )?\Z"
    r"|(?<!tỷ lệ )\bgiải ngân (?:được |đạt )?[0-9][0-9.,]* (?:tỷ|tỉ|triệu)[^.;]*?\([0-9.,]+\s?%\)[^.;]*\Z"
)


def of_disbursed(shadow: str, here: Standing) -> bool:
    """Whether a bare rate goes on with money that was paid out."""
    start = max(here.sentence.span.start, here.number.digits.start - 400)
    told = shadow.find("giải ngân ", start, here.number.digits.start) >= 0
    return told and _DISBURSED.search(shadow, start, here.number.digits.start) is not None


def of_structure(shadow: str, here: Standing) -> bool:
    """Whether a bare rate goes on with the parts of a structure that the sentence tells."""
    start = max(here.sentence.span.start, here.number.digits.start - 400)
    at = here.number.digits.start
    if shadow.find("chiếm ", start, at) < 0 and shadow.find("cơ cấu ", start, at) < 0:
        return False
    return _STRUCTURE.search(shadow, start, at) is not None or _PARTS.search(shadow, start, at) is not None


def whole_reached(shadow: str, here: Standing, found: Lead) -> Span | None:
    """The whole of which a measure has reached a share: "khối lượng thi công đạt 62% hợp đồng"."""
    if here.number.unit != "%" or found.sort != "level" or found.verb not in ("đạt", "là"):
        return None
    own = subject(shadow, here.low, found.start)
    if own is None and found.verb == "đạt" and here.said.units and here.said.units[-1][0] not in RATES:
        return what_follows(shadow, here.number.span.end, here.end)  # "tiêm 24.300 lượt con (đạt 81% diện tiêm)"
    total = _TOTAL.match(shadow, here.number.span.end, here.end)
    return span_of(total.span(1)) if total and own else None
