"""Words in a notice that hand the floor over, or take it: "Nội dung kết luận của Chủ tịch UBND tỉnh:", "Chủ tọa kết
luận:", and a point that tells how things stand: "1. Kết quả tháng 11: …"."""

from __future__ import annotations

import re

from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.people import cast
from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Either, Sought

_WORDS_OF = Sought(
    r"\b(?P<verb>(?:nội dung |ý kiến )?(?:kết luận|chỉ đạo|phát biểu)(?:,? (?:kết luận|chỉ đạo))?) của "
    r"(?:đồng chí )?(?=[^:;.]{4,140}:$)"
)
_CHAIR = Sought(
    r"\b(?:chủ tọa|(?:người|đồng chí|ông|bà) chủ trì)(?: (?:phiên|cuộc|buổi) (?:họp|làm việc)| hội nghị| kỳ họp)?"
    r" (?:đã |thống nhất |có |phát biểu )*(?P<verb>kết luận|ý kiến kết luận|ý kiến)\b[^.;:]{0,60}:"
)
_MAY = Either(_WORDS_OF, _CHAIR)
_STANDS = re.compile(
    r"(?:(?:về |một số )?(?:đánh giá(?! lại)|kết quả|tình hình|ưu điểm|hạn chế|tồn tại|khó khăn|nguyên nhân)\b"
    r"(?! (?:thực hiện|giải quyết|xử lý)[^:;.]{0,40}(?:phải|cần))[^:;.]{0,60}):\s+(?=\S)"
)
_ASKS = re.compile(r"\b(?:yêu cầu|đề nghị|phải|cần|giao (?!thông|dịch|lưu))\b")


def hands_over(doc: Document, sentence: Span) -> tuple[str, Span, Span] | None:
    """Whose words follow a sentence that ends in a colon: the name, the words for the person, the verb of saying."""
    if not _MAY.may(doc.shadow, *sentence):
        return None
    found = _WORDS_OF.search(doc.shadow, *sentence)
    if found is not None:
        person = doc.marks(cast).person_at(found.end())
        return (person.name, Span(found.end(), sentence.end), span_of(found.span("verb"))) if person else None
    found = _CHAIR.search(doc.shadow, *sentence)
    chairs = doc.marks(session).chairs
    if found is None or len(chairs) != 1:
        return None
    return chairs[0], Span(found.start(), found.start("verb")), span_of(found.span("verb"))


def tells_how_things_stand(doc: Document, block: Block) -> bool:
    """Whether a point of a notice reports and asks for nothing: "1. Kết quả tháng 11: Toàn xã trồng 36 ha quế"."""
    if block.kind != "item" or not _STANDS.match(doc.shadow, block.content, block.span.end):
        return False
    return _ASKS.search(doc.shadow, block.content, block.span.end) is None


# "Căn cứ Luật …;", "Xét Tờ trình số 77/TTr-UBND … về việc giao chỉ tiêu …,": what a resolution or decision stands on
_RECITAL = re.compile(r"(?:căn cứ|xét|theo đề nghị|trên cơ sở)\s")


def is_recital(doc: Document, block: Block) -> bool:
    """Whether a paragraph names only what a resolution or decision stands on: it tells nobody anything."""
    open_end = block.kind == "body" and doc.text[block.span.end - 1] in ";,"
    return open_end and _RECITAL.match(doc.shadow, block.span.start) is not None


# "IV. Kết luận của đồng chí Chủ tịch UBND phường", "III. KẾT LUẬN CỦA CHỦ TRÌ" in a report
_HEADING = re.compile(
    r"(?:(?:phần|nội dung|ý kiến) )*(?P<verb>(?:phát biểu )?(?:kết luận|chỉ đạo)(?:,? chỉ đạo)?)(?: (?:hội nghị"
    r"|phiên họp|cuộc họp|buổi (?:giao ban|làm việc)))?(?: của (?:đồng chí |đ/c |ông |bà )?(?P<who>[^,;:.]{3,90}?))?"
    r"\s*[:.]?"
)
_THE_CHAIR = re.compile(r"(?:người |lãnh đạo )?(?:chủ tọa|chủ trì)\b")


def heads_conclusion(doc: Document, block: Block) -> tuple[str, Span, Span] | None:
    """Whose conclusion stands below a heading: the name, the words for the person, the verb of saying."""
    found = _HEADING.fullmatch(doc.shadow, max(block.content, block.span.start), block.span.end)
    if found is None:
        return None
    subject = span_of(found.span("who")) if found["who"] else block.span
    chairs = doc.marks(session).chairs
    if found["who"] and not _THE_CHAIR.match(found["who"]):
        person = doc.marks(cast).person_at(subject.start)
        name = person.name if person else None
    else:
        name = chairs[0] if len(chairs) == 1 else None
    return (name, subject, span_of(found.span("verb"))) if name else None


# "… chỉ rõ một số nhiệm vụ trọng tâm cần tập trung thực hiện như sau:", "… nhấn mạnh 3 nhiệm vụ cần làm ngay."
_TASKS = Sought(
    r"\b(?:nhiệm vụ|giải pháp|(?:công việc|việc|vấn đề|nội dung)(?= (?:[^\W\d]+ ){0,4}?(?:cần|phải|trọng tâm|trước mắt"
    r"|thời gian tới))|yêu cầu|phương hướng)\b[^:;.]{0,120}(?P<end>[:.])\s*"
)
_NEAR = 60  # so close behind the verb the tasks are named
_COUNTED = re.compile(r"(?:một số|những|các|mấy|\d+|hai|ba|bốn|năm|sáu|bảy|tám) (?:nhóm )?$")
_SHORTCOMINGS = re.compile(r"\b(?:hạn chế|tồn tại|yếu kém|khuyết điểm|nguyên nhân|khó khăn|kết quả|rút kinh nghiệm)\b")


def sets_tasks(doc: Document, said: Span) -> bool:
    """Whether words that only point something out announce tasks, so that what follows is told, whatever its words."""
    found = _TASKS.search(doc.shadow, said.start, said.end)
    if found is None or _SHORTCOMINGS.search(doc.shadow, said.start, found.end()):
        return False
    if found.start() - said.start > _NEAR:
        return False
    counts = _COUNTED.search(doc.shadow, said.start, found.start()) is not None
    return found["end"] == ":" or (counts and found.end() >= said.end)
