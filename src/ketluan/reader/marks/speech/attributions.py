"""Words led back to who said them by "theo": "Theo ông A, Giám đốc Sở B, …", "Theo lãnh đạo Sở B, …"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.names.people import Cast
from ketluan.reader.marks.names.posts import posts
from ketluan.reader.marks.speech.groups import post_alone
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.ranges import first_from
from ketluan.reader.text.sought import Either, Sought

_LED_BACK = re.compile(
    r"(?:(?:trước đó|bên cạnh đó|ngoài ra|tuy nhiên|còn|cũng),? "
    r"|(?:về|liên quan đến|trước|trả lời|giải thích|lý giải|nói về) [^,.;:]{3,60}, (?=theo )"
    r"|(?:tuy|dù|mặc dù) [^.;:]{5,80}? (?:song|nhưng),? )?"
    r"(?:(?P<voiced>ý kiến)(?: phát biểu| tham gia)? của (?=\w)"
    r"|(?P<verb>theo) (?:(?:lời|chia sẻ|ý kiến|phản ánh|nhận định|đánh giá|phân tích|giải thích) của )?)"
    r"(?:(?:gs|pgs|ts|ths|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ)\b[. ]*)*"
)
_MAY_LEAD = Either(re.compile(r"theo |ý kiến"))
# a body's report is no one's statement; those who lead it speak
_LEADERS = re.compile(r"(?:(?:một |các )?lãnh đạo|(?:người )?đại diện(?: lãnh đạo)?) [^\W\d][^,:;.()\d]{2,90}(?=[,:])")
# "Ý kiến của Sở Tư pháp: …"
_VOICED = re.compile(
    r"(?:các |đại diện )*(?:sở|ban|phòng|ubnd|hđnd|ủy ban|công an|văn phòng|chi cục|đoàn|hội)\b[^,:;.()]{2,70}(?=:)"
)
_BRACKET = re.compile(r" \([^()]{2,60}\)")  # "Trưởng Ban Chỉ đạo … tỉnh (Ban Chỉ đạo 389 tỉnh)"
_BEHIND = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?(?:-\s*)?[,:]\s*(?:thì )?")


# "“…”, đây là ý kiến chỉ đạo của ông A tại hội nghị", "“…” - là một trong những nội dung trong kết luận của ông A"
TAG = Sought(
    r"[”\"]\s*[,.-]?\s*(?:(?:đây|đó)(?: cũng)? )?là (?:những |một trong (?:những|các|số) )?"
    r"(?:(?:ý kiến|nội dung|thông điệp|tinh thần|quan điểm)(?: [^\W\d]+){0,3} )?(?:phát biểu )?"
    r"(?P<verb>chỉ đạo|yêu cầu|kết luận|phát biểu|khẳng định|nhấn mạnh|chia sẻ|nhận định|đề nghị)"
    r"(?: [^\W\d]+){0,3} của "
)


class Attribution(NamedTuple):
    """``name`` of the person, None for a group; ``subject`` the words that name who speaks; ``verb`` the word "theo" or
    what the words said are called; ``said`` where they begin, behind "theo", or end, before a tag."""

    name: str | None
    subject: Span
    verb: Span
    said: int


def attribution(doc: Document, people: Cast, start: int, end: int) -> Attribution | None:
    """Who is said to have said a whole sentence, None where it names nobody so."""
    low = doc.shadow
    led = _LED_BACK.match(low, start, end) if _MAY_LEAD.may(low, start, end) else None
    if led is None:
        return _with_colon(doc, people, start, end)
    at = led.end()
    voiced = led["voiced"] is not None  # in minutes: "Ý kiến của bà A, Phó Chủ tịch UBND huyện: …"
    verb = span_of(led.span("voiced" if voiced else "verb"))
    number = first_from(people.mentions, at)
    mention = people.mentions[number] if number < len(people.mentions) else None
    if mention is not None and mention.span.start == at:
        subject = Span(at, over_posts(doc, mention.span.end, end))
        behind = _BEHIND.match(low, subject.end, end)
        if voiced and behind and ":" not in behind[0]:
            return None
        return Attribution(mention.person.name, subject, verb, behind.end()) if behind else None
    group = _LEADERS.match(low, at, end) or (_VOICED.match(low, at, end) if voiced else None)
    whose = span_of(group.span()) if group else post_alone(doc, at)
    behind = _BEHIND.match(low, whose.end, end) if whose else None
    return Attribution(None, whose, verb, behind.end()) if whose and behind else None


# "Ông A (Giám đốc Sở B): …": nothing but a colon says that he speaks
_HAS_COLON = Either(re.compile(":"))
_COLON = re.compile(r"\s*(?:\([^()]{2,80}\))?\s*:\s+")
_SHORTEST = 25


def _with_colon(doc: Document, people: Cast, start: int, end: int) -> Attribution | None:
    """A name with its posts at the beginning of a sentence, and behind a colon what the person says."""
    low = doc.shadow
    if not _HAS_COLON.may(low, start, min(end, start + 200)):
        return None
    minutes = doc.marks(_are_minutes)
    if doc.marks(has_letterhead) and not minutes:
        return None
    at = low.find(":", start, end)
    if end - at < _SHORTEST:
        return None
    block = doc.block_at(start)
    number = first_from(people.mentions, start)
    told = block is not None and (block.kind == "body" or (minutes and block.kind == "item"))
    start = max(start, block.content) if told and block and block.kind == "item" else start
    mention = people.mentions[number] if number < len(people.mentions) and told else None
    if mention is None or mention.span.start > _CALLED.match(low, start, end).end():  # type: ignore[union-attr]
        return None
    subject = Span(mention.span.start, over_posts(doc, mention.span.end, end))
    colon = _COLON.match(low, subject.end, end)
    return Attribution(mention.person.name, subject, Span(at, at), colon.end()) if colon else None


def _are_minutes(doc: Document) -> bool:
    """Whether a document is the minutes of a meeting, whose points tell who said what."""
    return any(
        block.kind == "title" and doc.shadow.startswith("biên bản", block.span.start) for block in doc.blocks[:20]
    )


_CALLED = re.compile(r"\W*(?:(?:đồng chí|đại biểu|ông|bà|anh|chị) )?")


def tag(doc: Document, people: Cast, start: int, end: int) -> Attribution | None:
    """Who is said behind a quotation to have said it, None where nobody is."""
    found = TAG.search(doc.shadow, start, end)
    if found is None:
        return None
    number = first_from(people.mentions, found.end())
    mention = people.mentions[number] if number < len(people.mentions) else None
    if mention is None or mention.span.start != found.end():
        return None
    return Attribution(mention.person.name, mention.span, span_of(found.span("verb")), found.start())


def over_posts(doc: Document, at: int, limit: int) -> int:
    """Behind the posts that are stacked after a name: "…, Ủy viên Ban Thường vụ, Giám đốc Sở A"."""
    found = doc.marks(posts)
    for number in range(first_from(found, at), len(found)):
        span = found[number].span
        if span.start >= limit:
            break
        if span.start >= at and not doc.shadow[at : span.start].strip(" ,-()"):
            at = span.end
    if at < limit and doc.shadow[at] == ")":
        return at + 1
    bracket = _BRACKET.match(doc.shadow, at, limit)
    return bracket.end() if bracket else at
