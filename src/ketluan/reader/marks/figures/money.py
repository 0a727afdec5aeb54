"""What money is from, for or of: "tạm ứng 15 tỷ đồng từ quỹ dự phòng", "hỗ trợ 12 tỷ đồng xây cầu"."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.governors import begins_an_act, begins_with_body
from ketluan.reader.marks.figures.leads import Lead, lead
from ketluan.reader.marks.figures.limits import counted
from ketluan.reader.marks.figures.standings import Standing, next_number
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

# money whose name stands behind it: "còn nợ 80 tỷ đồng tiền bồi thường"
MONEY = re.compile(r"\s+(?:tiền (?!mặt)|tiền thuê|nợ thuế|kinh phí |học phí|vốn (?=trung|đối|sự|ngân))[^\W\d]")
# "đề nghị bố trí 3 tỷ đồng từ nguồn dự phòng": money is named by its source.
_SOURCE = re.compile(r"\s+từ\s+(?=(?:nguồn|ngân sách|quỹ|vốn|dự phòng)\b)")
_PURPOSE = re.compile(
    r"\s+(?:để\s+|nhằm\s+)?(?=(?:xây|sửa|nâng cấp|khắc phục|đầu tư|mua|làm|cải tạo|tu bổ|hỗ trợ|thực hiện|xử lý"
    r"|duy tu)\b)"
    r"|\s+cho\s+(?=(?:dự án|công trình|chương trình|đề án)\b)"
)
_REACH = 120
_NEXT = re.compile(r",|\bvà\b|\bdài\b")
_GAVE = re.compile(
    r"\b(?:tạm ứng|bổ sung|hỗ trợ|trích|cấp|bố trí|phân bổ)(?:\s+[^\W\d]+){0,3}\s+[0-9][0-9.,]*\s(?:tỷ|triệu|tỉ)"
)
_GIVES = re.compile(
    r"\b(?:ứng|cân đối|tạm ứng|bổ sung|hỗ trợ|trích|cấp|bố trí|phân bổ|trao tặng|tặng|ủng hộ|cho vay)"
    r"(?:\s+[^\W\d]+){0,3}\s+\Z"
)


def source_of(doc: Document, here: Standing) -> Span | None:
    """Where an amount is taken from: "bố trí 3 tỷ đồng từ nguồn dự phòng"."""
    return _named(doc, here, _SOURCE.match(doc.shadow, here.number.span.end, here.end))


def given_for(doc: Document, here: Standing) -> Span | None:
    """What is paid with money that is given, or where it comes from; None where no verb of giving stands before it."""
    shadow, at = doc.shadow, here.number.span.end
    behind = _SOURCE.match(shadow, at, here.end) or _PURPOSE.match(shadow, at, here.end)
    low, high = max(here.low, here.number.digits.start - 60), here.number.digits.start
    given = behind is not None and _GIVES.search(shadow, low, high) is not None
    if behind and not given and shadow.endswith((" và ", ", "), here.part.start, high):
        given = _GAVE.search(shadow, here.part.start, high) is not None  # "… và 2 tỷ đồng mua sắm trang thiết bị"
    return _named(doc, here, behind) if given else None


def act_before(shadow: str, here: Standing, high: int) -> Span | None:
    """The act that money is of which stands beside a count: "xử phạt 31 vụ vi phạm với số tiền 2 tỷ đồng"."""
    every, at = here.sentence.numbers, here.sentence.numbers.index(here.number)
    before = every[at - 1] if at else None
    if before is None or before.measured or before.digits.start < here.part.start:
        return None
    if not shadow[here.low : high].rstrip().endswith(("với số tiền", "với tổng số tiền")):
        return None
    found = lead(shadow, here.part.start, before.digits.start)
    return Span(found.start, found.start + len(found.verb)) if found.sort == "count" and found.verb else None


_SHARED = re.compile(
    r"\b(?P<verb>đóng góp|ủng hộ|huy động|vận động|quyên góp|hỗ trợ|trao tặng|tặng)\s[^,;.0-9]{0,60}"
    r"[0-9][0-9.,]*\s[^,;.0-9]{0,60},?(?:\svà)?\s(?:(?:trên|hơn|gần|khoảng)\s)?\Z"
)


def given_beside(shadow: str, here: Standing) -> Span | None:
    """The giving that money is of which stands in a list with counts: "đóng góp 445 ngày công, | trên 5 tỷ đồng"."""
    at = here.number.digits.start
    units = here.said.units
    if "đồng" not in (here.number.unit or "") or not units or "đồng" in units[-1][0]:
        return None
    gave = _SHARED.search(shadow, max(here.part.start, at - _REACH), at)
    return Span(*gave.span("verb")) if gave else None


def paid_to_counted(shadow: str, here: Standing, found: Lead) -> Span | None:
    """The act on things counted that money is tied to: "phê duyệt phương án bồi thường 280 hộ với | 46 tỷ đồng"."""
    counted_last = here.said.units and here.said.units[-1][1] == here.said.last
    tied_on = found.preposition == "với" and not shadow[here.low : max(found.tied, here.low)].strip()
    if not (counted_last and tied_on and here.index and "đồng" in (here.number.unit or "")):
        return None
    before = here.sentence.numbers[here.index - 1]
    low = max(here.part.start, shadow.rfind(", ", here.part.start, before.digits.start) + 2)
    act = subject(shadow, low, before.digits.start, action=True)
    if act is None or before.measured or not begins_an_act(shadow, act.start):
        return None
    led = lead(shadow, low, before.digits.start) if begins_with_body(shadow, act.start) else None
    if led is None or led.sort != "count" or led.verb is None:
        return act
    return Span(led.start, led.start + len(led.verb))  # "cơ quan thi hành án mới | giải quyết | được 177 việc với …"


def _named(doc: Document, here: Standing, behind: re.Match[str] | None) -> Span | None:
    if behind is None:
        return None
    following, _ = next_number(doc.shadow, here)
    if following and not _NEXT.search(doc.shadow, behind.end(), following):
        following = None  # "hỗ trợ 35 tỷ đồng nâng cấp 12 km đường": the number belongs to what is paid for
    named = counted(doc.text, doc.shadow, Span(behind.end(), behind.end()), (here.end, following))
    return doc.quote(*named).span if named.end > named.start else None
