"""What a number goes on with that has no subject of its own: the topic of its sentence, or the number before."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.governors import begins_an_act
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.model import Shape, Span, span_of

TOPIC = re.compile(r"\W*(?:về|đối với)\s+([^,;.:()]{3,60}),")
_OPENING_TOPIC = re.compile(
    r"\W*(?:về|đối với|riêng)\s+([^,;.:()]{3,60}),\s(?:[^,;.:()]{3,40},\s)?"
    r"(?:năm [0-9]{4}|đến|trong|hiện|toàn|còn|có|đạt)"
)
_FAR = 240
_ON = (
    r"(?:\s+(?!(?:của|để|nhằm|bảo đảm|đảm|phấn|quyết|đến|đạt|trong|và|tại|ở|theo|cho|đối|đã|mới|còn|là|chưa)\b)"
    r"[^\W\d]+)"
)
_FLOWS = re.compile(rf"\b(?:(?:kết quả|tiến độ|tỷ lệ)\s+)?(?:giải ngân|thu ngân sách){_ON}{{0,7}}")
# "đẩy nhanh tiến độ cấp giấy chứng nhận, phấn đấu hết năm đạt 98%": what is pushed on is measured
_PUSHED = re.compile(
    r"\b(?:đẩy nhanh|đẩy mạnh|nâng cao|tăng cường|tập trung|quyết liệt|thực hiện tốt|làm tốt|vận động)\s+"
    rf"(?:(?:tiến độ|công tác|việc|thực hiện|chỉ đạo|triển khai)\s+)*(?P<what>[^\W\d]+{_ON}{{1,8}}),\s"
    r"(?=(?:phấn đấu|quyết tâm|bảo đảm|đảm bảo|cam kết|để|đến|trong|hết)\b)"
)
_STATE = re.compile(r"\s(?:còn|vẫn|rất|khá|quá|chưa|bị|đang|tiếp tục|giảm|tăng)\s")
_ADVERBS = re.compile(r",\s+(?:(?:có (?:thời điểm|lúc|nơi)|thậm chí|mới|chỉ|đến nay|hiện|nay|mà|cũng|đã)\s+)*")
_TAXES = re.compile(rf"\b(?:thu ngân sách|(?<!cục )(?<!ngành )(?<!cán bộ )thuế){_ON}{{0,6}}")

# "…, đưa cả năm lên 412 tỷ", "…, tức 118%", "bình quân quý I tăng 3%": words that name no measure of their own
NO_SUBJECT = re.compile(
    r"(?:đưa|nâng)(?: cả năm| lũy kế| con số(?: này)?)?|(?:dừng(?: lại)?|chạm|cán|vươn)(?: (?:ở|tới|đến) con)?"
    r"|(?:mục tiêu|kế hoạch|chỉ tiêu)(?: đề ra| cả năm| đặt ra| giao| năm)?"
    r"|(?:để|muốn|nhằm|và|dự kiến) ?(?:cả năm|hết năm|năm)?|tỷ lệ|tỉ lệ|quy đổi[^,]*|trước đây|trước đó"
    r"|sau này|(?:tính )?cộng dồn|tính chung|năm ngoái|thời điểm"
    r"|lại|vẫn|đều|thì|mà|quyết tâm|phấn đấu|cam kết|bảo đảm|đảm bảo|(?:có |hiện )?mặt"
    r"|lần (?:thứ \w+|đầu)(?: tiên| liên tiếp)?|bình quân|hồi|tức(?: là)?|trước|sau|tương đương|(?:đạt )?lần lượt|phải"
)
# "Thu ngân sách: 5.216 tỷ đồng"
_HEADED = re.compile(r"\W*(?P<what>[^\W\d][^.;:()0-9\n]{3,60}):\s+")
# "…, số tiền xử phạt: 79 triệu đồng", "(BHXH bắt buộc: 9.511 người, BHXH tự nguyện: 299 người)"
_NAMED_HERE = re.compile(r"(?:\A|[,;(]\s*)(?P<what>[^\W\d][^.;:,()0-9\n]{3,50}):\s+\Z")
_NAME = 64
_SAYS_WHO = re.compile(
    r"\b(?:cho biết|cho hay|nêu|rõ|rằng|gồm|có|như|sau|kết quả|cụ thể|đó|là|theo|thông tin|báo cáo|nói|đạt|thấy"
    r"|tổng số|tổng cộng)\b"
)


class Indicated(Shape, frozen=True, gc=False):
    """``rule``: what the indicator was read by; ``span``: where it stands, None where the text names none."""

    rule: str
    span: Span | None


def announced(shadow: str, here: Standing) -> Span | None:
    """The topic of the sentence ("Về giải ngân vốn, … phải đạt 45%"), or what runs on in the words before ("đẩy nhanh
    giải ngân, đến hết năm đạt trên 95% kế hoạch vốn")."""
    if here.said.last and here.said.last.start >= here.sentence.span.start:
        return None
    if here.said.last:
        return _own_topic(shadow, here) or _flows(shadow, here)
    topic = TOPIC.match(shadow, here.sentence.span.start, here.number.digits.start)
    if topic:
        return span_of(topic.span(1))
    return _flows(shadow, here)


def _flows(shadow: str, here: Standing) -> Span | None:
    """What runs on, or is pushed on, in the words before."""
    near = Span(max(here.part.start, here.number.digits.start - _FAR), here.number.digits.start)
    runs = list(_FLOWS.finditer(shadow, *near))
    if runs:
        return span_of(runs[-1].span())
    pushed = _PUSHED.search(shadow, *near)
    return span_of(pushed.span("what")) if pushed else None


def collected(shadow: str, here: Standing) -> Span | None:
    """What is collected that the sentence has named before: "đẩy nhanh thu ngân sách, phấn đấu | thu | đạt 58 tỷ"."""
    taxes = list(
        _TAXES.finditer(shadow, max(here.part.start, here.number.digits.start - _FAR), here.number.digits.start)
    )
    return span_of(taxes[-1].span()) if taxes else None


def clause_before(shadow: str, here: Standing, high: int) -> Span | None:
    """What the clause before tells of, where a number's own has no subject: "tiến độ còn chậm, mới đạt 35%"."""
    comma = shadow.rfind(",", here.low, high)
    if comma < 0 or here.low > here.part.start + 1 or _ADVERBS.fullmatch(shadow, comma, high) is None:
        return None
    state = _STATE.search(shadow, here.low, comma)
    own = subject(shadow, here.low, state.start()) if state else None
    return own if own and shadow[slice(*own)].count(" ") > 0 and not begins_an_act(shadow, own.start) else None


def _own_topic(shadow: str, here: Standing) -> Span | None:
    """The topic that a sentence opens with, for its first number: "Về đất rừng, năm 2010 có 476 ha"."""
    start = here.sentence.span.start
    if here.said.last is None or here.said.last.start >= start:
        return None
    topic = _OPENING_TOPIC.match(shadow, start, here.number.digits.start)
    return span_of(topic.span(1)) if topic else None


def goes_on(here: Standing, otherwise: Span | None = None) -> Indicated:
    """The indicator of the number before, or ``otherwise`` where there is none in the sentence."""
    before = here.said.last
    anew = before is None or (otherwise is not None and before.start < here.sentence.span.start <= otherwise.start)
    return Indicated("goes_on", otherwise if anew else before)


def headed(shadow: str, here: Standing, high: int) -> Indicated | None:
    """What stands before a colon and is measured behind it: "Thu ngân sách: 5.216 tỷ đồng"."""
    head = _HEADED.fullmatch(shadow, here.part.start, high)
    if head is None and shadow.endswith(": ", here.low, high):
        head = _NAMED_HERE.search(shadow, max(here.low, high - _NAME), high)
    return Indicated("headed", span_of(head.span("what"))) if head and not _SAYS_WHO.search(head["what"]) else None
