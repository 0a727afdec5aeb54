"""Where a number stands: its sentence, the part between semicolons, and what the numbers before it have left open."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal

from ketluan.reader.marks.figures.comparisons import base_of_sentence
from ketluan.reader.marks.values.numbers import Number, numbers
from ketluan.reader.model import Block, Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import sentences
from ketluan.reader.text.sought import Sought


class Sentence(Shape, frozen=True, gc=False):
    """A sentence that holds numbers. ``base``: what all of it is compared with ("So với cùng kỳ, …"); ``cuts``: where
    its semicolons stand; ``compares``: "so" stands in it, as in "so với"; ``reports``: it compares or counts up to now,
    so it sets no goals; ``goals``: where words that set a goal end; ``aims``: where the part begins that it stands in,
    if goals head it ("II. Mục tiêu"), else -1."""

    block: Block
    span: Span
    numbers: tuple[Number, ...]
    base: Span | None
    cuts: tuple[int, ...]
    compares: bool
    reports: bool
    goals: tuple[int, ...]
    aims: int = -1


class Said(Shape, frozen=True, gc=False):
    """What the numbers before leave for those that name no indicator: the last one, the one that governs a list, and
    whether the number before stood in such a list; ``base`` of the last share of a plan; ``units``: what the
    last counts of the sentence were of, by their unit."""

    last: Span | None = None
    governs: Span | None = None
    listing: bool = False
    base: Span | None = None
    units: tuple[tuple[str, Span], ...] = ()


class Standing(Shape, frozen=True, gc=False):
    """One number in its sentence, its ``index`` among the numbers there. Words before ``low`` belong to the number
    before; ``end`` is as far as its own words can reach."""

    number: Number
    index: int
    sentence: Sentence
    part: Span
    low: int
    end: int
    said: Said


_AIMS = re.compile(r"mục tiêu|mục đích|chỉ tiêu(?: chủ yếu)?|phấn đấu")
# "Nhiều chỉ tiêu đạt khá" heads what was reached
_REACHED = re.compile(
    r"chỉ tiêu\b[^:]{0,30}?\b(?:đạt|vượt|tăng|hoàn thành|khởi sắc|khả quan|về đích)|(?:kết quả"
    r"|thực hiện) [^:]{0,30}chỉ tiêu"
)
# A numbered point heads goals where it begins with them ("1. Chỉ tiêu cụ thể"), not in "2. Giao chỉ tiêu cho …".
_HEADS_AIMS = re.compile(
    r"[\W\d]*(?:[ivx]+[\W\d]+)?(?:(?:về|các|một số|những|quan điểm|và)\W+)*(?:mục tiêu|chỉ tiêu|phấn đấu)"
)
_REACH = 400  # no clause of the genre is longer; keeps hostile texts linear
PARTED = re.compile(r"[,;:(](?:(?<=\()|\s)")  # a class first: the engine skips to the next of its letters
_BAND = re.compile(
    r"\b(?:đạt|vượt|trên|dưới|hoàn thành|được|chưa đến)\s+(?:từ\s+|và\s+|vượt\s+|trên\s+|dưới\s+|đạt\s+|mức\s+"
    r"|mốc\s+|ngưỡng\s+)*\Z"
    r"|\b(?:giải ngân|thi công|thực hiện)\s+(?:được\s+)?(?:từ|trên|dưới)\s+\Z"
)
_SIZES = frozenset(("m", "km", "ha", "m2", "m3", "kg", "tấn", "mw", "kwh", "kv", "tỷ đồng", "triệu đồng", "cv"))
_SIZED = re.compile(
    r"(?:\A|(?<!tổng )\b(?:chiều dài|dài|công suất|quy mô|diện tích|rộng|cao|trọng lượng|cỡ|thu nhập|doanh thu|vốn))\s+"
    r"(?:từ|trên|dưới|lớn hơn)\s+\Z"
)
_PERSONS = frozenset({"đ/c", "đồng chí", "người", "công dân", "thanh niên", "đảng viên", "hội viên", "lao động"})
_OF_PLAN = re.compile(r"\s(?:quân số|chỉ tiêu|kế hoạch|kh\b|yêu cầu)")
_OVER = re.compile(r"(?<![0-9.,])([0-9][0-9.]*)\s?/\s?([0-9][0-9.]*)\s?\Z")
# "21 xã đạt 19/19 tiêu chí": which communes are counted
_COMMUNES = frozenset({"xã", "phường", "thị trấn", "huyện", "thôn", "bản", "ấp", "địa phương", "đơn vị"})
_CRITERIA = re.compile(r" (?:đã |cơ bản |mới )*(?:đạt|hoàn thành)(?: chuẩn)?(?: đủ)? ")
_FROM_ON = re.compile(r"\bđạt (?:từ|trên|dưới) \Z")  # "2 xã đạt từ 15 tiêu chí trở lên"
_LOOSE_BAND = re.compile(
    r"\b(?:các|những|nhiều|một số)\s[^,;.:()0-9]{3,60}\s(?:có tỷ lệ|có kết quả|mới|chỉ|đạt)\s"
    r"[^,;.:()0-9]{0,40}\b(?:dưới|trên)\s+\Z"
    r"|\w nào\s[^,;.:()]{0,50}\b(?:dưới|chưa đến|không đạt|chưa đạt)\s+\Z"
    r"|\b(?:các|những|nhiều|một số)\s[^,;.:()0-9]{3,60}\s(?:giải ngân|hoàn thành|thực hiện)"
    r"\s(?:[^,;.:()0-9]{0,40}\s)?dưới\s+\Z"
)
# "vẫn còn 4 xã dưới 8 tiêu chí", "không còn xã dưới 5 tiêu chí": which communes are meant
_OF_CRITERIA = re.compile(r"\bxã (?:nào )?(?:mới )?(?:chỉ )?(?:đạt |có )?(?:dưới|trên) \Z")
_MOST = 300  # a sentence with more numbers is a table poured out as text, whose columns have lost their heads
_REPORTS = Sought(r"(?:so với|cùng kỳ|đến nay|lũy kế|tính đến|đã đạt|ước đạt|được)\s")
_GOAL = Sought(
    r"(?:phấn đấu|(?:(?<!đối chiếu )với|đặt|đề ra|đặt ra) mục tiêu|mục tiêu (?:tăng trưởng|đến|là|năm|cụ thể"
    r"|tổng quát|chung|phấn đấu)|mục tiêu:"
    r"|(?<!% )chỉ tiêu (?:giao|là|đề ra|năm(?!(?: [0-9]{4})?(?: đều| cơ bản| đã)* (?:đạt|vượt|hoàn)))"
    r"|(?<!% )kế hoạch (?:giao|năm"
    r"|đề ra)[^,;.]{0,24}\blà|quyết tâm|cam kết (?=đến|trong|hoàn|đạt|sẽ|giải|phấn|năm)"
    r"|(?:chỉ tiêu|nhiệm vụ|mục tiêu)(?: \w+){0,3} (?:quý (?:iv|i{1,3}|[1-4])|[0-9] tháng (?:cuối|còn)"
    r"|những tháng cuối)"
    r"[^.;:0-9]{0,24}:|phải đạt|(?<!chuyên )cần đạt|giao chỉ tiêu|định hướng đến"
    r"|(?:đề ra|đặt ra|xác định|thông qua|thống nhất|quyết nghị|quyết định|ấn định|nhất trí)(?: [^\W\d]+){0,4}?"
    r"(?: [0-9]+)?(?: nhóm)? (?:chỉ tiêu|mục tiêu)(?: [^\W\d]+[,-]?){0,8}? năm (?:19|20)[0-9]{2}[^.;:0-9]{0,24}"
    r"(?::|, (?:trong đó|cụ thể|gồm|bao gồm|như)\b))"
)
_DONE = re.compile(
    r"\b(?:đã|lũy kế|kết quả|đến nay|hiện|ước đạt|thực hiện được"
    r"|(?:mới|chỉ)(?: chỉ| mới)? (?:đạt|được|giải ngân))\b|\.\s|[0-9]\s*%?\s*,\s*(?:lũy kế|đã|hiện)"
)


def sentences_with_numbers(doc: Document) -> Iterator[Sentence]:
    """The sentences of the prose and the cells of table rows that hold numbers, in order."""
    every, at = doc.marks(numbers), 0
    if not every:
        return
    starts = [number.digits.start for number in every]
    aims = -1
    for block, spans in _stretches(doc):
        if block.kind == "heading" or _is_point(doc.shadow, block):
            aims = _aims(doc.shadow, block, aims)
        for span in spans:
            first = bisect_left(starts, span.start, at)
            at = bisect_left(starts, span.end, first)
            if first < at <= first + _MOST:
                yield _sentence(doc.shadow, block, span, every[first:at], aims)


def _aims(shadow: str, block: Block, aims: int) -> int:
    """Where the part of goals begins that a heading or a point opens or goes on with, -1 where it is none."""
    start, end = block.span
    stop = min(end, start + 80)
    heads = _AIMS.search(shadow, start, stop) if block.kind == "heading" else _HEADS_AIMS.match(shadow, start, stop)
    if heads and not (block.kind == "heading" and _REACHED.search(shadow, start, stop)):
        return start
    return aims if block.kind == "item" and not _is_roman(block) else -1


def _is_point(shadow: str, block: Block) -> bool:
    """Whether a block is a numbered point of the first or second rank; a dash below one belongs to it."""
    number = block.number if block.kind == "item" else None
    return number is not None and "." not in number and shadow[block.span.start].isalnum()


def _is_roman(block: Block) -> bool:
    return (block.number or "")[:1] in "IVX"


def _stretches(doc: Document) -> list[tuple[Block, tuple[Span, ...]]]:
    """Sentences of prose blocks and cells of rows, in the order of the text."""
    found = list(doc.marks(sentences))
    rows = [(block, block.cells) for block in doc.blocks if block.kind == "row"]
    return sorted(found + rows, key=lambda stretch: stretch[0].span.start) if rows else found


def _sentence(shadow: str, block: Block, span: Span, inside: tuple[Number, ...], aims: int) -> Sentence:
    last = inside[-1].digits.start
    cuts = tuple(_places(shadow, ";", span))
    goals = tuple([match.end() for match in _GOAL.finditer(shadow, span.start, last)])
    base = base_of_sentence(shadow, *span) if shadow.startswith("so ", span.start) else None
    compares = shadow.find("so", *span) >= 0
    reports = _REPORTS.search(shadow, *span) is not None
    return Sentence(block, span, inside, base, cuts, compares, reports, goals, aims)


def _places(shadow: str, mark: str, span: Span) -> Iterator[int]:
    at = shadow.find(mark, *span)
    while at >= 0:
        yield at
        at = shadow.find(mark, at + 1, span.end)


def standing(sentence: Sentence, index: int, low: int, said: Said) -> Standing:
    """How the number at an index in its sentence stands."""
    number = sentence.numbers[index]
    start, end = sentence.span
    for cut in sentence.cuts:
        if cut >= number.digits.start:
            end = cut
            break
        start = cut + 1
    low = max(low, start, number.digits.start - _REACH)
    return Standing(number, index, sentence, span_of((start, end)), low, min(end, number.span.end + _REACH), said)


def next_number(shadow: str, here: Standing) -> tuple[int | None, int]:
    """Where the next number begins, None where there is none, and where a rate ends that only says which things are
    counted ("19 chỉ tiêu đạt trên 50%"), 0 where there is none."""
    band = 0
    for other in here.sentence.numbers[here.index + 1 : here.index + 5]:
        if other.digits.start >= max(band, here.number.span.end):
            if band or not is_band(shadow, here.number, other):
                return other.digits.start, band
            band = other.span.end
    return None, band


def is_band(shadow: str, before: Number, number: Number) -> bool:
    """A rate that only says which things are counted: "4/13 chỉ tiêu đạt và vượt 100%"."""
    if before.measured and number.unit != "tiêu chí":
        return False
    if number.unit == "tiêu chí":
        between = shadow[before.span.end : number.digits.start]
        reached = before.unit in _COMMUNES and _CRITERIA.fullmatch(between) is not None
        return PARTED.search(between) is None and (reached or _FROM_ON.search(between) is not None)
    if (number.measured and number.unit in _SIZES) or (number.unit or "").startswith("con "):
        near = shadow[max(before.span.end, number.digits.start - 30) : number.digits.start]
        return (
            _SIZED.search(near) is not None and PARTED.search(shadow, before.span.end, number.digits.start) is None
        )  # "tàu cá dài từ 15 m trở lên"
    if number.unit != "%" or number.digits.start - before.span.end > 160 or _is_rate_of(shadow, before, number):
        return False
    between = shadow[before.span.end : number.digits.start]
    if (
        between == " đạt "
        and (before.unit in _PERSONS or (before.unit or "").endswith("lượt"))
        and _OF_PLAN.match(shadow, number.span.end)
    ):
        return False  # "huấn luyện 84 đồng chí đạt 100% quân số"
    return PARTED.search(between) is None and _BAND.search(between) is not None


def _is_rate_of(shadow: str, before: Number, number: Number) -> bool:
    """Whether a rate tells a fraction again: "cho 3.900/4.100 trẻ đạt 95,1%"."""
    start = max(0, before.digits.start - 12)
    over = _OVER.search(shadow, start, before.unit_span.start) if before.part in ("part", "whole") else None
    if over is None:
        return False
    part, whole = (int(side.replace(".", "")) for side in over.groups())
    return whole > 0 and abs(Decimal(100 * part) / whole - number.value) < Decimal("0.2")


def is_loose_band(shadow: str, number: Number, start: int) -> bool:
    """A rate that says which things are meant where none are counted: "các chủ đầu tư có tỷ lệ giải ngân dưới 30%"."""
    at = number.digits.start
    if number.unit == "tiêu chí":
        return _OF_CRITERIA.search(shadow, max(start, at - 24), at) is not None
    bounded = number.unit == "%" and shadow[max(start, at - 8) : at].rstrip().endswith(("trên", "dưới"))
    return bounded and _LOOSE_BAND.search(shadow, max(start, at - 120), at) is not None


# "đạt xấp xỉ mục tiêu Nghị quyết đề ra (16 - 17%)", "trong khi mục tiêu đề ra là 70%": the aim's own number
_OWN_AIM = Sought(
    r"\b(?:mục tiêu|chỉ tiêu|kế hoạch|kịch bản)(?: [^\W\d]+){0,4}(?: là|\s*\((?:từ|là)?)\s*\Z"
    r"|\b(?:chỉ tiêu|mục tiêu) \Z"
    r"|\((?:mục tiêu|kế hoạch|kịch bản)(?: cả năm| đề ra)? (?:là |từ )?\Z"
)


# "các khu công nghiệp phải thu hút ít nhất 2 tỷ USD"
_NORMS = ("ít nhất ", "tối thiểu ", "không dưới ", "không thấp hơn ", "không quá ", "tối đa ")
_NORM = re.compile(
    r"\b(?:phải|cần)\s[^,;.:()0-9]{0,70}\b(?:ít nhất|tối thiểu|không dưới|không thấp hơn|không quá|tối đa)\s+\Z"
)


def is_goal(shadow: str, here: Standing) -> bool:
    """Whether words before the number set it as a goal ("phấn đấu", "mục tiêu") and none since say it is reached."""
    at = here.number.digits.start
    if here.number.unit == "%" and _OWN_AIM.search(shadow, max(here.part.start, at - 60), at):
        return True
    if shadow.endswith(_NORMS, 0, at) and _NORM.search(shadow, max(here.part.start, at - 90), at):
        return True
    goal = goal_before(here.sentence, at)
    return goal >= 0 and _DONE.search(shadow, max(goal, at - _REACH), at) is None


def goal_before(sentence: Sentence, at: int) -> int:
    """Where the last words that set a goal end before a place, -1 where there are none."""
    goals = sentence.goals
    before = bisect_right(goals, at) if goals else 0
    return goals[before - 1] if before else -1
