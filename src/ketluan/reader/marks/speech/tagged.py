"""Whose words a paragraph was, said in a sentence of its own behind them: "…. Đó là yêu cầu của đồng chí A tại …"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.speech.attributions import over_posts
from ketluan.reader.marks.speech.groups import post_alone
from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead

_VERB = (
    r"(?P<verb>chỉ đạo|yêu cầu|nhấn mạnh|khẳng định|lưu ý|kết luận|đề nghị|phát biểu(?: chỉ đạo| kết luận)?|nhắc nhở"
    r"|quán triệt|chia sẻ|nhận định|kiến nghị|đề xuất|mong muốn)"
)
_TAG = re.compile(
    r"[^\w]*(?:đó|đây)(?: cũng)?(?: chính)? là (?:một trong )?(?:những |các )?"
    rf"(?:nội dung |ý kiến |quan điểm |tinh thần )?{_VERB}(?: [^\W\d]+){{0,4}}? của "
    r"(?P<called>đồng chí |đ/c |ông |bà )?(?=\w)"
)
_BODY_ENDS = re.compile(r"[,.;:]| (?:tại|đối với|với|trong|gửi|khi|vào|về|để|nhằm|đến)\b")
_LONGEST = 90  # letters of a name with its form of address
_MOST = 4  # sentences that one tag reaches back over


class Tagged(NamedTuple):
    """``name`` of the person, None for a body; ``subject`` the words for either; ``verb`` what the words are called;
    ``said`` the sentences before, in order."""

    name: str | None
    subject: Span
    verb: Span
    said: tuple[Span, ...]


def tagged(doc: Document, block: Block, spans: tuple[Span, ...], number: int) -> Tagged | None:
    """Who said the sentences of a paragraph of a report that stand before one of its sentences."""
    if not number or block.kind not in ("body", "lead"):
        return None
    found = None if doc.marks(has_letterhead) else _TAG.match(doc.shadow, *spans[number])
    if found is None:
        return None
    people = doc.marks(cast)
    at = found.start("called") if found["called"] else found.end()
    mention = people.after(at, min(spans[number].end, at + _LONGEST))
    if mention is not None and mention.span.start <= found.end():
        subject = Span(mention.span.start, over_posts(doc, mention.span.end, spans[number].end))
        name: str | None = mention.person.name
    elif found["called"] and not post_alone(doc, found.end()):
        return None
    else:
        ends = _BODY_ENDS.search(doc.shadow, found.end(), spans[number].end)
        subject, name = Span(found.end(), ends.start() if ends else spans[number].end), None
    return Tagged(name, subject, span_of(found.span("verb")), _said(doc, spans[:number]))


STARTS = ("đó", "đây", "- đó", "– đó")


def _said(doc: Document, before: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences that are tagged: those of the quotation that ends right before, else all from the first on."""
    if doc.shadow[: before[-1].end].rstrip(" .").endswith('"'):
        opened = doc.shadow.rfind('"', 0, doc.shadow.rfind('"', before[0].start, before[-1].end))
        return tuple(span for span in before if span.end > opened)
    return before if len(before) <= _MOST else ()
