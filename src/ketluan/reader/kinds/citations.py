"""Citations: documents that the text refers to, numbered ("Nghị quyết số 13-NQ/TW ngày 18/3/2002") or named.

A document counts once. Plans, schemes and reports without a number are cited only where a body's own document is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.orders.decided import decided
from ketluan.reader.marks.papers.cited import Cited, Named
from ketluan.reader.marks.papers.congresses import congresses
from ketluan.reader.marks.papers.laws import laws
from ketluan.reader.marks.papers.numbered import numbered
from ketluan.reader.marks.papers.paper import TYPES, Paper, kind_of
from ketluan.reader.marks.papers.symbols import SYMBOL
from ketluan.reader.marks.papers.titled import title_end, titled
from ketluan.reader.model import Item, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead

KEY = "citations"
ORDER = 90
LABELS = {"vi": "Văn bản viện dẫn", "en": "Citations"}
FIELD_LABELS = {
    "kind": {"vi": "Loại văn bản", "en": "Kind"},
    "number": {"vi": "Số, ký hiệu", "en": "Number"},
    "date": {"vi": "Ngày ban hành", "en": "Date"},
    "issuer": {"vi": "Cơ quan ban hành", "en": "Issuer"},
}


class Citation(Item, frozen=True, gc=False, kw_only=True):
    """``kind`` the document's type, ``number`` as written, ``date`` ISO; each None where the text does not give it."""

    kind: str
    number: str | None
    date: str | None
    issuer: str | None


def find(doc: Document) -> Iterator[Citation]:
    """All citations, each document once, in the order of the text."""
    cited = Cited()
    own = _own_number(doc)
    found = sorted(
        [*numbered(doc), *congresses(doc), *_laws(doc), *titled(doc), *_adopted(doc)],
        key=lambda one: (one.span.start, -one.span.end),
    )
    titles: list[tuple[str, str]] = []
    whole = {(one.kind, leading[0]) for one in found if one.number and (leading := _WHOLE.match(one.number))}
    end = -1
    for one in found:
        if (one.kind, one.number) in whole and _in_title(doc, one.span.start):
            continue  # a title says it short: "Triển khai Nghị quyết 66 và 68"
        inside = one.span.start < end and one.rule not in ("numbered", "number_listed", "congress")
        if inside or (own and one.number and _key(one.number) == own) or _in_letterhead(doc, one.span.start):
            continue
        if one.number is None and one.rule != "law" and _is_draft(doc, one.span.start):
            continue
        words = " ".join(doc.shadow[one.span.start : one.span.end].split())
        number = one.number or ""
        named = Named(one.kind.lower(), words, _key(number), number, one.date, congress=one.rule == "congress")
        if cited.knows(named) or any(kind == one.kind and _in_order(short, words) for kind, short in titles):
            continue
        if not one.number and _in_title(doc, one.span.start):
            titles.append((one.kind, words))
        cited.add(named)
        end = max(end, one.span.end)
        yield Citation(span=one.span, rule=one.rule, kind=one.kind, number=one.number, date=one.date, issuer=one.issuer)


# "thông qua các dự thảo: Nghị quyết về …; Chương trình …": drafts are no documents yet
_OF_DRAFTS = re.compile(r"dự thảo(?: [^\W\d]+){0,4}\s*:[^.:\n]*\Z")


def _is_draft(doc: Document, at: int) -> bool:
    named = doc.shadow.find("dự thảo", max(0, at - 300), at)
    return named >= 0 and _OF_DRAFTS.search(doc.shadow, named, at) is not None


def _in_title(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    return block is not None and block.kind == "title"


def _in_order(few: str, many: str) -> bool:
    """Whether words stand in the same order among others: a title names a document shorter than the text does."""
    rest = iter(many.split())
    return all(word in rest for word in few.split())


_WHOLE = re.compile(r"\d+(?=[^\d])")  # the figures of "66-NQ/TW", of a bare "66" none


def _key(number: str) -> str:
    return _DASH.sub("-", number.replace("Ð", "Đ")).lower().replace("-/", "/").replace("/-", "/")


_DASH = re.compile(r"[\s–-]+")


def _own_number(doc: Document) -> str | None:
    for block in doc.blocks:
        if block.kind == "letterhead":
            found = SYMBOL.search(doc.text, *block.span)
            if found:
                return _key(found[0])
    return None


def _in_letterhead(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    if block is None:
        return False
    return block.kind in ("letterhead", "recipients", "signature", "byline") or (
        block.kind == "title" and _names_itself(doc)
    )


def _names_itself(doc: Document) -> bool:
    """Whether the title may name the document itself: an official one, or a report on a paper just issued."""
    return doc.marks(has_letterhead) or bool(_TITLE_IS_PAPER.match(doc.shadow))


_TITLE_IS_PAPER = re.compile(rf"\s*(?:{TYPES})\b")


def _laws(doc: Document) -> Iterator[Paper]:
    for law in doc.marks(laws):
        yield Paper(law.span, kind_of(law.type), law.number, None, None, "law")


# what is adopted without a number and is no document that others carry out
_ONLY_REPORTS = ("báo cáo", "tờ trình")
_ISSUES = re.compile(r"thông qua|ban hành|phê duyệt")
_ADOPTED = re.compile(
    rf"(?:(?:ban hành|thông qua|điều chỉnh|sửa đổi|bổ sung|thay thế)(?:, | và | ))*(?:một số (?:điều|nội dung) của )?"
    rf"({TYPES})\s"
)
_SUBMITTED = re.compile(r" do [^,;]{3,60} trình\b| \(")


def _adopted(doc: Document) -> Iterator[Paper]:
    """The documents that the meeting adopts."""
    for one in doc.marks(decided):
        verb = doc.shadow[one.verb.start : one.verb.end]
        found = _ADOPTED.match(doc.shadow, *one.span)
        if found and doc.text[found.start(1)].isupper() and "chủ trương" not in verb and not verb.startswith("cơ bản"):
            number = SYMBOL.search(doc.text, found.end(), one.span.end)
            agreed = found[1] == "đề án" and not _ISSUES.search(verb)
            if number is None and (agreed or found[1] in _ONLY_REPORTS):
                continue
            end = min(title_end(doc, found.start(1), found.end()), one.span.end)
            submitted = _SUBMITTED.search(doc.shadow, found.start(1), end)
            end = submitted.start() if submitted else end
            yield Paper(Span(found.start(1), end), kind_of(found[1]), None, None, None, "adopted")
