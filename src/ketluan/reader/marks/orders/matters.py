"""What is decided where it stands before the deciding words: set in front ("Về đề án A, hội nghị thống nhất chủ
trương"), as the subject of the passive ("Kế hoạch A được 100% đại biểu thông qua"), as the heading of the point."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.orders.deciding_words import VERB, WHO
from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_ABOUT = re.compile(
    rf"(?:về |đối với |(?=(?:kiến nghị|đề nghị|đề xuất)\b))(?:(?:kiến nghị|đề nghị|đề xuất) (?!của\b)(?:về )?)?"
    rf"(?P<topic>[^:;(]{{8,300}}?)\s*(?:\([^)]*\))?\s*:\s*(?:{WHO} )?(?:đã )?{VERB}"
    r"(?: (?:về )?chủ trương)?\s*(?:[.;]|$)"
)

# "Về quy hoạch A, hội nghị thống nhất chủ trương, yêu cầu …", "Với dự thảo B, các đại biểu nhất trí thông qua"
_FRONTED = re.compile(
    rf"(?:riêng )?(?:về|đối với|với) (?:việc |nội dung )?(?P<topic>[^:;]{{8,300}}?)\s*(?:\([^)]*\))?,"
    rf" (?:[^,;:.]{{2,30}} )?{WHO} (?:đã |cũng |đều )*{VERB}"
)
_WHO_DECIDES = re.compile(rf"(?:(?:[^,;:.]{{2,30}} )?{WHO} )?(?:đã |cũng |đều )*{VERB}")
# behind the deciding words no object stands
_NO_OBJECT = re.compile(r"(?: (?:về )?chủ trương)?\s*(?:[.;,]|$|(?:và|đồng thời) (?:giao|yêu cầu|đề nghị)\b)")
_LEADER_OF = re.compile(r"\b(?:bí thư|phó bí thư|chủ tịch|phó chủ tịch|lãnh đạo|bí thư thường trực)\s\Z")
_FRONTS = ("về ", "đối với ", "với ", "riêng ", "kiến nghị ", "đề nghị ", "đề xuất ")
_PASSED = Sought(
    rf"(?<!chưa )(?<!không )(?<!cần )(?<!sẽ )(?<!phải )(?<!khi )\bđược (?:(?:{WHO}|\d+(?:/\d+"
    rf"|\s?%)? ?(?:số )?(?:đại biểu|thành viên|ủy viên)[^,;.:]{{0,30}}?) )?"
    r"(?:cùng |đã |bỏ phiếu )*(?P<verb>(?:(?:biểu quyết|thống nhất|nhất trí|tán thành"
    r"|đồng ý)(?: cao)?,? )*(?:thông qua|tán thành"
    r"|thống nhất cao|nhất trí cao))\s*(?:(?:tại|trong) (?:hội nghị|kỳ họp này|phiên họp)"
    r"|,? với [^,;.]{3,60})?\s*(?=[.;,]|\Z)"
)
_SUBJECT = re.compile(
    r"(?:(?:tại|với|sau khi|qua|trên cơ sở|kết quả|cũng tại|theo đó|trong đó"
    r"|cuối)\b[^,;.:]{0,80}, )?(?P<what>(?:dự thảo )?"
    r"(?:(?:các |toàn bộ |\d+ )?(?:nghị quyết|đề án|kế hoạch|tờ trình|quy chế|chương trình|báo cáo|quy định|phương án"
    r"|quyết định)\s[^;:.]{8,400}?|(?:các|toàn bộ|tất cả các|cả \w+|hai|ba|bốn|năm|sáu|\d+) (?:nội dung|tờ trình"
    r"|dự thảo)(?: [^\W\d]+){0,5}?))(?: do [^,;.]{3,70} trình)?(?: đã| cũng| đều)*\Z"
)
# "2. Về dự thảo Quyết định A (Sở B trình)": what the point below decides on
_HEADING = re.compile(
    r"(?:(?:về|đối với) (?:việc |nội dung )?|(?=(?:dự thảo|đề án|tờ trình|quy chế|nghị quyết|phương án)\b))"
    r"(?P<topic>[^:;\n]{8,330}?)\s*(?:\([^)]*\))?\s*[.:]?"
)


class Matter(NamedTuple):
    """What is decided, the deciding words, the body's words (None where unsaid), and the end of it all."""

    what: Span
    verb: Span
    who: Span | None
    end: int


def headed(doc: Document, block: Block) -> Span | None:
    """What a heading or a point that only announces is about, None where it tells more."""
    found = _HEADING.fullmatch(doc.shadow, max(block.content, block.span.start), block.span.end)
    return span_of(found.span("topic")) if found else None


def in_front(doc: Document, part: Span, above: Span | None, *, alone: bool) -> Matter | None:
    """The matter that stands before a decision without object. ``above``: what the heading of the point is about;
    ``alone``: whether no body needs to be named."""
    low = doc.shadow
    found = None
    if low.startswith(_FRONTS, part.start):
        found = _matter(doc, _ABOUT.match(low, *part), alone=alone)
        return found or _matter(doc, _FRONTED.match(low, *part), alone=False)
    decides = _WHO_DECIDES.match(low, *part) if above else None
    if above is None or decides is None or not _NO_OBJECT.match(low, decides.end(), part.end):
        return None
    who = span_of(decides.span("who")) if decides["who"] else None
    return Matter(above, span_of(decides.span("verb")), who, decides.end())


def _matter(doc: Document, found: re.Match[str] | None, *, alone: bool) -> Matter | None:
    if found is None or not (alone or found["who"]):
        return None
    if found.re is _FRONTED and not _NO_OBJECT.match(doc.shadow, found.end()):
        return None
    leads = found["who"] and _LEADER_OF.search(doc.shadow, found.start(), found.start("who"))  # "Bí thư | Tỉnh ủy"
    who = span_of(found.span("who")) if found["who"] and not leads else None
    return Matter(span_of(found.span("topic")), span_of(found.span("verb")), who, found.end())


def passed_in(doc: Document, part: Span) -> Matter | None:
    """What the subject of the passive is, None where the words before it are no papers."""
    passed = _PASSED.search(doc.shadow, *part)
    if passed is None:
        return None
    start, end = part.start, passed.start()
    while end > start and doc.text[end - 1].isspace():
        end -= 1
    found = _SUBJECT.fullmatch(doc.shadow, start, end)
    if found is None or not doc.text[found.start("what")].isupper():
        return None
    who = span_of(passed.span("who")) if passed["who"] else None
    return Matter(span_of(found.span("what")), span_of(passed.span("verb")), who, passed.end())
