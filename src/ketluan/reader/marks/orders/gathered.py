"""Requests that a report only gathers: "Cử tri gửi tới đại biểu một số kiến nghị, như: A; B", "13 kiến nghị của các chi
bộ về các vấn đề: A; B"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sentences import sentences
from ketluan.reader.text.sought import Sought

_WHO = (
    r"(?:(?:các|một số|nhiều|đa số|đại diện|lãnh đạo|đông đảo) )*(?:cử tri|nhân dân|người dân|bà con|hộ dân|chi bộ"
    r"|chi hội|doanh nghiệp|hợp tác xã|hội viên|xã|phường|địa phương|đơn vị|nhà trường|chi, đảng bộ)\b"
)
_ASKED = r"(?:kiến nghị|đề xuất|đề nghị)(?:(?:,| và) (?:kiến nghị|đề xuất|phản ánh))?"
_ON = r"(?:,? (?:về|liên quan|tập trung|xoay quanh|gồm|như|cụ thể|sau)\b[^.;:]{0,60}?)?\s*:\s*"
# who asks stands before the verb
_SENT = re.compile(
    rf"(?P<who>{_WHO}[^,;:.]{{0,60}}?) (?:(?:đã|cũng|còn) )*(?:gửi|nêu lên|nêu|đưa ra|có)"
    r"(?P<to> (?:tới|đến|lên|với) [^,;:.]{3,50}?)? (?:rất )?(?:nhiều |một số |các |những |\d+ )?"
    rf"(?:ý kiến,? |nội dung |lượt )?(?:phản ánh, )?{_ASKED}{_ON}"
)
# or behind what is asked; what became of it is told elsewhere
_OF_WHOM = re.compile(
    rf"(?:ý kiến,? |phản ánh, |lượt |\d+ |các |nhiều )(?:phát biểu )?(?:phản ánh, )?{_ASKED} của (?P<who>{_WHO}"
    r"[^;:.]{0,60}?) (?:về|liên quan(?: đến)?|tập trung(?: vào)?|xoay quanh|gồm)(?: các| những| một số)?"
    r" (?:nhóm )?(?:vấn đề|nội dung|việc)\b[^.;:]{0,30}:\s*"
)
# "Hội viên đề xuất nhiều ý kiến tập trung vào các vấn đề như: …"
_VIEWS = re.compile(
    rf"(?P<who>{_WHO}[^,;:.]{{0,60}}?) (?:(?:đã|cũng|còn) )*(?:kiến nghị|đề xuất) (?:rất )?(?:nhiều|một số|\d+) "
    rf"(?:ý kiến|nguyện vọng){_ON}"
)
# "Nhân dân xã A nêu nhiều ý kiến đề nghị các cấp quan tâm giải quyết như làm cầu; …"
_SUCH_AS = re.compile(
    rf"(?P<who>{_WHO}[^,;:.]{{0,60}}?) (?:(?:đã|cũng|còn) )*(?:nêu|có|gửi) (?:nhiều|một số|\d+) ý kiến"
    r" (?:đề nghị|kiến nghị) (?P<to>[^;:.]{3,80}?) (?:quan tâm|xem xét|giải quyết|tháo gỡ)[^;:.]{0,30}?"
    r" như:? (?=[^.]{6,200};)"
)
_LISTED = Sought(r"(?:kiến nghị|đề xuất|ý kiến đề nghị)[^.;\n]{0,200}?(?::| như )")
_ANSWERED = re.compile(r"\b(?:giải quyết|trả lời|kết quả|giải trình|tổng hợp)\b")


class Gathered(NamedTuple):
    """Who asks, who is asked (None where nobody is named), the range of what is asked, and the whole sentence."""

    who: Span
    to: Span | None
    what: Span
    sentence: Span


def gathered(doc: Document) -> tuple[Gathered, ...]:
    """The requests that a sentence of a report lists behind a colon, as one range each."""
    spots = [found.start() for found in _LISTED.finditer(doc.shadow)]
    return tuple(_gathered(doc, spots)) if spots and not doc.marks(has_letterhead) else ()


def _any_in(spots: list[int], span: Span) -> bool:
    at = bisect_left(spots, span.start)
    return at < len(spots) and spots[at] < span.end


def _gathered(doc: Document, spots: list[int]) -> Iterator[Gathered]:
    low = doc.shadow
    for block, spans in doc.marks(sentences):
        if block.kind not in ("body", "item") or not _any_in(spots, block.span):
            continue
        for span in spans:
            if not _any_in(spots, span):
                continue
            found = _SENT.search(low, *span) or _OF_WHOM.search(low, *span) or _VIEWS.search(low, *span)
            found = found or _SUCH_AS.search(low, *span)
            told = found.start() if found and found.re is _SUCH_AS else found.end() if found else span.start
            if found and not _ANSWERED.search(low, span.start, told):
                to = span_of(found.span("to")) if found.re.groupindex.get("to") and found["to"] else None
                yield Gathered(span_of(found.span("who")), to, Span(found.end(), span.end), span)
