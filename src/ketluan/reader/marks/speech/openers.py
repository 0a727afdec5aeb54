"""Who opens a sentence, where the verb of saying is not its first: "Ông A phê bình các đơn vị chậm, yêu cầu …"."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.names.people import Cast
from ketluan.reader.marks.speech.attributions import over_posts
from ketluan.reader.marks.speech.carrying import is_setting
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_LINKED = re.compile(r"[^:.\"“”]{8,260}?(?:, |; |,? đồng thời |,? và |, (?:và|từ đó|qua đó|trên cơ sở đó) )\Z")
THE_BODY = Sought(
    r"\b(?:hội nghị|phiên họp|thường trực [^,;:]{0,30}?|ban (?:thường vụ|chấp hành)[^,;:]{0,30}?"
    r"|ubnd (?:tỉnh|huyện|thành phố)|hđnd (?:tỉnh|huyện|thành phố))(?= (?:đã |cơ bản |chưa |không )*(?:thống nhất"
    r"|nhất trí|đồng ý|tán thành|thông qua|xem xét|cho ý kiến|ghi nhận|đánh giá|thảo luận)\b)"
)


def opens_sentence(doc: Document, people: Cast, start: int, verb: int, said: int) -> tuple[str | None, Span] | None:
    """Who is the subject of a sentence whose first verb is none of saying, and who then tells a body to act."""
    if verb - start < 16 or not HEAD.match(doc.shadow, said):
        return None
    mention = people.after(start, verb)
    body = THE_BODY.search(doc.shadow, start, verb)
    if mention is not None and comes_first(doc, start, mention.span.start):
        subject, name = Span(mention.span.start, over_posts(doc, mention.span.end, verb)), mention.person.name
    elif body is not None and comes_first(doc, start, body.start()):
        subject, name = span_of(body.span()), None
    else:
        return None
    return (name, subject) if _LINKED.match(doc.shadow[subject.end : verb]) else None


def comes_first(doc: Document, start: int, subject: int) -> bool:
    """Whether only words that set the scene stand before the subject of a sentence."""
    before = doc.shadow[start:subject]
    if not before.strip():
        return True
    settings = all(is_setting(piece.strip()) for piece in before.split(","))
    return before.endswith(", ") and (settings or (before.count(",") == 1 and not HEAD.match(before)))
