"""Which parts of a document assign work by their headings: "II. Nhiệm vụ trọng tâm", "Phân công thực hiện"."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sought import Sought

_ASSESSES = re.compile(
    r"(?:đánh giá|kết quả|tình hình|ưu điểm|hạn chế|tồn tại|nguyên nhân|khó khăn|thuận lợi|bối cảnh"
    r"|mục đích|căn cứ|quan điểm|mục tiêu|chỉ tiêu|phạm vi|đối tượng|thành phần|nhận định|kinh phí)\b"
)
_ASSIGNS = re.compile(
    r"nhiệm vụ|giải pháp|phân công|tổ chức thực hiện|kết luận|yêu cầu|giao |công việc|trách nhiệm"
    r"|(?:các|một số) (?:nội dung|tờ trình|đề án|dự thảo)[^.:;]{0,40}\b(?:trình|xem xét|xin ý kiến|thông qua)"
    r"|nội dung (?:trình|chuẩn bị) |công tác trọng tâm|nội dung chỉ đạo|ý kiến chỉ đạo|thực hiện một số nội dung"
)
_TASKS_FIRST = re.compile(
    r"(?:(?:một số|các|những) )?(?:phương hướng|nhiệm vụ|giải pháp|phân công|tổ chức thực hiện|công tác trọng tâm)\b"
)
_AHEAD = re.compile(
    r"(?:(?:về|trong|đối với|theo) )?(?:một số |những )?(?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu"
    r"|giải pháp)[^.:;,]{0,50}(?:,? (?:nhiệm vụ|giải pháp)[^.:;,]{0,40})?(?:tháng|quý|năm"
    r"|thời gian(?! qua| vừa))[^.:;,]{0,40}[:,]"
)
# "Hội nghị đề ra một số nhiệm vụ trọng tâm: …"
TASKS_SET = Sought(
    r"\b(?:đề ra|xác định|thống nhất|triển khai|thông qua|bàn|quán triệt|phổ biến|đưa ra"
    r"|tập trung vào)\b[^:.;]{0,110}\b(?:nhiệm vụ|giải pháp|phương hướng|nội dung trọng tâm"
    r"|công việc)\b(?![^:.;]{0,70}\b(?:chỉ tiêu|mục tiêu)\b)[^:.;]{0,70}:\s*"
)
# "Sau khi thảo luận, Ban Thường vụ Tỉnh ủy kết luận như sau:": what follows in a notice is the body's will
CONCLUDES = Sought(
    r"\b(?P<who>(?:ban (?:thường vụ|chấp hành|cán sự|bí thư)|thường trực|hội nghị|cuộc họp|phiên họp|đảng ủy|đảng đoàn"
    rf"|{trie(words('local_authorities'))}|tập thể lãnh đạo)\b[^,;:.]{{0,60}}?)"
    r" (?:(?:đã|cơ bản|thống nhất|có)\s+)*(?P<verb>kết luận|cho ý kiến|ý kiến"
    r"|thống nhất(?= như sau| các nội dung| một số|:))\b[^.,;:]{0,60}:$"
)


def concluded_points(doc: Document) -> dict[int, Span]:
    """In a report, the points right below "Thường trực Thành ủy kết luận như sau:" or "Hội nghị biểu quyết:", by their
    start, with that verb."""
    found: dict[int, Span] = {}
    verb: Span | None = None
    for block in () if doc.marks(has_letterhead) else doc.blocks:
        if block.kind == "item" and verb and (block.number or found):
            found[block.span.start] = verb
            continue
        verb = None
        if block.kind in ("body", "lead") and doc.text[block.span.end - 1] == ":":
            near = max(block.span.start, block.span.end - _SENTENCE), block.span.end
            said = CONCLUDES.search(doc.shadow, *near) or _VOTES.search(doc.shadow, *near)
            verb = span_of(said.span("verb")) if said else None
    return found


# "Hội nghị đã biểu quyết:", "Kỳ họp thống nhất thông qua các nội dung sau:" above what was adopted
_VOTES = Sought(
    r"\b(?:hội nghị|phiên họp|kỳ họp|cuộc họp|hđnd [^,;:.]{2,30}?|ban (?:chấp hành|thường vụ)[^,;:.]{0,40}?) "
    r"(?:(?:đã|cũng|tiến hành|thống nhất|nhất trí)\s+)*(?P<verb>biểu quyết|quyết nghị|thông qua)\b[^.,;:]{0,60}:$"
)
_SENTENCE = 260  # letters within which a body is said to conclude


def sections(doc: Document) -> dict[int, bool]:
    """For blocks that open a part: its start, and whether the part assigns work by itself.

    In an official document every heading decides; in a report a paragraph that opens with the tasks ahead
    ("Nhiệm vụ 6 tháng cuối năm, huyện …") speaks for the deciding body."""
    official = doc.marks(has_letterhead)
    found: dict[int, bool] = {}
    for block in doc.blocks:
        decided = _official(doc, block) if official else _of_report(doc, block)
        if decided is not None:
            found[block.span.start] = decided
    return found


# "NHIỆM VỤ TRỌNG TÂM QUÝ IV", "II. Phương hướng, nhiệm vụ 6 tháng cuối năm" above the tasks of a report
_HEADS_TASKS = re.compile(
    r"(?:(?:một số|các|những|về) )?(?:phương hướng|nhiệm vụ|công tác trọng tâm|chương trình công tác"
    r"|trọng tâm(?: công tác)?"
    r"|giải pháp(?= (?:trọng tâm|chủ yếu|thực hiện|thời gian tới|những tháng|tháng|quý|năm)\b))\b"
    r"(?!.* (?:đã|qua|vừa qua)\b)"
)


_SHORT = 120


def _of_report(doc: Document, block: Block) -> bool | None:
    """Whether a block of a report opens a part that assigns work: a paragraph of tasks ahead, or a heading of them."""
    if block.kind == "body":
        return True if _AHEAD.match(doc.shadow, block.span.start) else None
    head = doc.shadow[max(block.content, block.span.start) : block.span.end].lstrip("-–+•* ")
    if block.kind != "heading" and not (block.kind == "item" and len(head) < _SHORT and head.endswith(":")):
        return None
    if _HEADS_TASKS.match(head) and doc.marks(session).kind != "other":
        return True
    return False if _ASSESSES.match(head) else None


def _official(doc: Document, block: Block) -> bool | None:
    if block.kind not in ("heading", "item"):
        return None
    if block.kind == "item" and (
        block.number is None
        or "." in block.number
        or block.span.end - block.span.start > 160
        or doc.text[block.span.end - 1] in ".;"
    ):
        return None
    head = doc.shadow[max(block.content, block.span.start) : block.span.end]
    if block.number is None and not (_ASSESSES.match(head) or _TASKS_FIRST.match(head)):
        return None  # "THÔNG BÁO KẾT LUẬN …" is a title
    if _CONTENTS.fullmatch(head) and _plans(doc):
        return True  # a plan's own points are what is to be done
    if _ASSESSES.match(head.removeprefix("về ").removeprefix("công tác ")):
        return None if _AND_TASKS.search(head) else False
    return True if _ASSIGNS.search(head) else None


_CONTENTS = re.compile(
    r"(?:các )?nội dung(?: (?:thực hiện|triển khai|công việc|hoạt động|và (?:giải pháp|tiến độ|phân công)[^.:]*))?:?"
)
_PLAN = re.compile(r"(?:kế hoạch|chương trình)\b")


def _plans(doc: Document) -> bool:
    """Whether an official document is a plan or a programme."""
    return any(block.kind == "title" and _PLAN.match(doc.shadow, block.span.start) for block in doc.blocks)


_PURPOSES = re.compile(r"(?:mục đích|mục tiêu)[^.:;]{0,30}yêu cầu")


def requirements(doc: Document) -> frozenset[int]:
    """Where a point says by its first word what a paper requires of itself: "2. Yêu cầu: rõ người, rõ việc" under
    "I. MỤC ĐÍCH, YÊU CẦU"."""
    found: list[int] = []
    under = False
    for block in doc.blocks if doc.marks(has_letterhead) else ():
        start = max(block.content, block.span.start)
        if block.kind == "heading":
            under = _PURPOSES.match(doc.shadow, start, block.span.end) is not None
        elif under and doc.shadow.startswith("yêu cầu:", start):
            found.append(block.span.start)
    return frozenset(found)


_AND_TASKS = re.compile(r"(?:và|,)\s+(?:phương hướng,? )?(?:một số )?(?:nhiệm vụ|giải pháp)")


def is_title(doc: Document, block: Block) -> bool:
    """Whether a point only says what is dealt with below it: "3. Về công tác cán bộ", "6. Một số nội dung khác"."""
    if block.kind != "item" or block.number is None or doc.text[block.span.end - 1] in ".;:,":
        return False
    start = max(block.content, block.span.start)
    return bool(_ABOUT.match(doc.shadow, start, block.span.end)) and doc.text[start].isupper()


_ABOUT = re.compile(
    r"(?:về (?!phía)|đối với (?:việc|nội dung|công tác|dự thảo|đề án|tờ trình|kiến nghị|đề nghị|lĩnh vực)"
    r"|(?:một số|các|những) (?:nội dung|vấn đề|nhiệm vụ|công việc) khác$)"
)


def enclosing_points(doc: Document) -> dict[int, str | None]:
    """For each block its point's number; in an official document a paragraph right under a heading or under a point
    that only announces has that one's number."""
    official = doc.marks(has_letterhead)
    numbers: dict[int, str | None] = {}
    current: str | None = None
    for block in doc.blocks:
        if block.number is not None:
            announces = block.span.end - block.span.start < 170 and doc.text[block.span.end - 1] not in ".;"
            current = block.number if announces else None
        elif block.kind != "body":
            current = None
        numbers[block.span.start] = block.number or (current if official and block.kind == "body" else None)
    return numbers
