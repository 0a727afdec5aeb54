"""Requests: what a lower unit asks of a higher one (đề xuất, kiến nghị), split at semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ketluan.reader.marks.orders.gathered import gathered
from ketluan.reader.marks.orders.petitions import asked, is_petition
from ketluan.reader.marks.orders.wishes import wishing
from ketluan.reader.marks.speech.speech import Turn, turns
from ketluan.reader.model import Item, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import stripped
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sentences import between_semicolons
from ketluan.reader.text.sought import Sought

KEY = "requests"
ORDER = 80
LABELS = {"vi": "Đề xuất, kiến nghị", "en": "Requests"}
FIELD_LABELS = {
    "content": {"vi": "Nội dung", "en": "Content"},
    "from": {"vi": "Cơ quan đề xuất", "en": "From"},
    "to": {"vi": "Nơi nhận đề xuất", "en": "To"},
}
_TOPIC = re.compile(  # "kiến nghị tỉnh một số nội dung sau: …", "kiến nghị: 1. Bố trí vốn …"
    r"(?:(?:(?:giải quyết|tháo gỡ|về|xem xét) )?(?:một số|1 số|các|những|nhiều|\d+) (?:nhóm )?(?:nội dung|vấn đề|việc"
    r"|khó khăn)[^:;.]{0,50}(?::\s*| như )(?:đề nghị\b\s*)?)?(?:\d{1,2}[.)]\s+)?"
)
_PAPER = r"(?:văn bản|công văn|tờ trình|báo cáo)(?: số)? [^,;:]{1,60}?"  # which a lower unit asks in
# "Chưa xem xét đề nghị của Thị ủy A về bổ sung biên chế": a notice answers a request that it names
_ANSWERED = Sought(
    rf"\b(?:đề nghị|kiến nghị|đề xuất) của (?P<who>[^,;:.]{{3,90}}?)(?: tại {_PAPER})? (?:về(?: việc)?|xin) "
    r"(?P<what>[^;:.]{8,200})"
    r"|(?:về|đối với) (?:đề nghị|kiến nghị"
    r"|đề xuất) của (?P<unit>[^,;:.]{3,90}?)(?: về(?: việc)?)? (?P<wish>(?:điều chỉnh|bổ sung"
    r"|hỗ trợ|cho|cấp|bố trí|gia hạn|tạm ứng|tăng|giảm|miễn|sửa chữa|nâng cấp|thành lập)\b[^;:.]{8,200}):"
    r"|(?:về|đối với) (?:đề nghị|kiến nghị"
    r"|đề xuất)(?! của) (?:về )?(?P<topic>[^:;.]{8,220}?)(?: của (?P<by>huyện|xã|phường|thị xã|thành phố"
    r"|sở|đơn vị|ban quản lý|công ty|nhà thầu|chủ đầu tư)(?P<rest>[^:;.]{0,60}))?:"
)
# under that heading: "2. Kiến nghị hỗ trợ kinh phí sửa trụ sở: Nhất trí về chủ trương", "1. Về nâng cấp đường A: …"
_POINT = re.compile(
    r"(?:(?:kiến nghị|đề nghị|đề xuất) (?:về (?:việc )?)?|(?:về|đối với) (?:việc )?(?!kiến nghị|đề nghị|đề xuất))"
    r"(?P<topic>[^:;.]{8,220}?):"
)
# "Xét đề nghị của Sở Y tế tại Tờ trình số …": what a decision rests on
_ON_PROPOSAL = frozenset({"xét ", "theo "})
# "… sửa trạm bơm. Đồng thời đề nghị nhà nước xây nghĩa địa"
_AGAIN = re.compile(
    r"\s*(?:(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó),? (?:cũng )?)?(?:kiến nghị|đề nghị|đề xuất)\b,? ?"
)
_TOWARDS = re.compile(r"^\s*(?:tới|đến|lên|với)\s+")
_ENDS = ' \t\n.;,:…"”'
_CALLED = re.compile(r"\b(?:đồng chí|đ/c|ông|bà|anh|chị) ", re.IGNORECASE)
# "Chủ tịch UBND huyện A | Lò Văn B": an office of one body, set off by nothing
_OFFICE = re.compile(
    r"(?:phó |quyền )?(?:chủ tịch|bí thư|giám đốc|trưởng|tổ trưởng|chủ nhiệm|hiệu trưởng|chi cục trưởng"
    r"|cục trưởng|chỉ huy trưởng|chánh)\b[^,;:–-]{0,80} "
)


class Request(Item, frozen=True, gc=False, kw_only=True, rename={"asker": "from", "asked": "to"}):
    """``from`` who asks, ``to`` who is asked (null where the text names nobody), in the text's words."""

    content: str
    asker: str | None = msgspec.field(default=None)
    asked: str | None = msgspec.field(default=None)


def find(doc: Document) -> Iterator[Request]:
    """The requests of all lower units."""
    to: str | None = None
    asking: tuple[str | None, Span | None] = (None, None)
    for turn in doc.marks(turns):
        if not is_petition(doc, turn):
            continue
        if turn.opens and (turn.name, turn.subject) != asking:
            to = None
        asking = turn.name, turn.subject
        for part in between_semicolons(doc.text, turn.said):
            again = _AGAIN.match(doc.shadow, *part)
            names, start = asked(doc, again.end() if again else part.start, part.end)
            if names is not None:
                to = doc.text[names.start : names.end]
            topic: re.Match[str] = _TOPIC.match(doc.shadow, start, part.end)  # type: ignore[assignment]
            span = _bare(doc, Span(topic.end(), part.end))
            if span.end - span.start >= 8:
                yield Request(
                    span=span,
                    rule="lower_unit_asks",
                    content=doc.text[span.start : span.end],
                    asker=_asker(doc, turn),
                    asked=to,
                )
    yield from _answered(doc)
    yield from _gathered(doc)


def _gathered(doc: Document) -> Iterator[Request]:
    """Requests that a report lists behind a colon, without a verb of asking."""
    for one in doc.marks(gathered):
        asker = " ".join(doc.text[slice(*one.who)].split())
        to = _TOWARDS.sub("", doc.text[slice(*one.to)]) if one.to else None
        for part in between_semicolons(doc.text, one.what):
            span = _bare(doc, part)
            if span.end - span.start >= 8:
                words = doc.text[slice(*span)]
                yield Request(span=span, rule="gathered_request", content=words, asker=asker, asked=to)


def _answered(doc: Document) -> Iterator[Request]:
    """Requests that an official document names only to answer them."""
    if not doc.marks(has_letterhead):
        return
    asked_by = doc.marks(wishing)
    for block in doc.blocks:
        if block.kind not in ("body", "item", "heading"):
            continue
        start = max(block.content, block.span.start)
        section = asked_by.get(block.span.start)
        headed = _POINT.match(doc.shadow, start, block.span.end) if section and block.kind == "item" else None
        if headed and section:
            yield _named_by(doc, span_of(headed.span("topic")), section)
        for found in _ANSWERED.finditer(doc.shadow, start, block.span.end):
            if found["topic"] and (found.start() != start or headed):
                continue
            if doc.shadow[start : found.start()] in _ON_PROPOSAL:
                continue
            what = "topic" if found["topic"] else "wish" if found["wish"] else "what"
            span = _bare(doc, span_of(found.span(what)))
            if what != "topic":
                asker: str | None = doc.text[slice(*found.span("unit" if found["wish"] else "who"))]
            else:
                asker = doc.text[found.start("by") : found.end("rest")].strip() if found["by"] else section
            if asker is None:
                continue
            words = doc.text[span.start : span.end]
            yield Request(span=span, rule="answered_request", content=words, asker=asker, asked=None)


def _named_by(doc: Document, topic: Span, asker: str) -> Request:
    span = _bare(doc, topic)
    return Request(span=span, rule="answered_request", content=doc.text[slice(*span)], asker=asker, asked=None)


def _asker(doc: Document, turn: Turn) -> str | None:
    """Who asks, in the text's words: a group, a person, and the office that stands before the name with no comma."""
    if turn.subject is None:
        return turn.name
    words = " ".join(doc.text[turn.subject.start : turn.subject.end].split())
    if turn.name is None:
        return words
    before, called, _ = words.partition(turn.name)
    address = _CALLED.match(before)
    office = before[address.end() :] if address else before
    set_off = _CALLED.search(office)  # "Chủ tịch Hiệp hội A ông Lò Văn B"
    return f"{office}{turn.name}" if called and not set_off and _OFFICE.fullmatch(office.lower()) else turn.name


def _bare(doc: Document, part: Span) -> Span:
    return stripped(doc.text, part, before=" ,:-", behind=_ENDS)
