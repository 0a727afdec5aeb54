"""Submissions: each tờ trình, report, draft or scheme put before the meeting, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.orders.decided import Decided, decided
from ketluan.reader.marks.orders.orders import orders
from ketluan.reader.marks.orders.verdicts import verdicts
from ketluan.reader.marks.orders.wishes import wishing
from ketluan.reader.marks.papers.outcomes import outcome
from ketluan.reader.marks.papers.papers import (
    A_PAPER,
    COUNTED,
    NAMES_PAPERS,
    PAPER,
    PUT,
    PUT_BY,
    SUBMIT,
    counted,
    heard,
    hung,
    listed,
    parts,
    presented,
)
from ketluan.reader.model import Block, Item, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.points import belongs
from ketluan.reader.text.ranges import around, within
from ketluan.reader.text.sentences import sentences
from ketluan.vietnamese.numerals import read_words

KEY = "submissions"
ORDER = 70
LABELS = {"vi": "Nội dung trình", "en": "Submissions"}
FIELD_LABELS = {
    "title": {"vi": "Tên nội dung", "en": "Title"},
    "outcome": {"vi": "Kết quả xem xét", "en": "Outcome"},
}

_NUMBERED = re.compile(
    r"(?:về |đối với |nội dung )*+(?P<title>(?!(?:đề nghị|kiến nghị|đề xuất|dự án|riêng|giao|công tác"
    r"|tình hình|kết quả|thứ (?:nhất|hai|ba|tư|năm|sáu))\b)[^:;\n]{12,330}?)\s*(?:\([^)]*\)\s*)?:\s*"
)
_HEADED = re.compile(
    rf"(?:(?:về|đối với|xem xét) |(?=(?:dự thảo|đề án|tờ trình|quy chế|nghị quyết)\b))(?P<title>(?!công tác"
    rf"|kết quả|tình hình"
    rf"|việc thực hiện){PAPER}\b[^;:\n(]{{8,330}}?)\s*(?:\([^)]*\))?\s*[.:]?"
)
# "Ban Thường vụ cho ý kiến đối với Đề án A: nhất trí thời gian tổ chức …"
_WEIGHED = re.compile(
    rf"(?:[^.;:,]{{0,60}}\s)?cho ý kiến (?:đối với|về|vào) (?P<title>{PAPER}\b[^;:\n]{{8,250}}?)\s*:\s*"
)
# "Đối với dự thảo Nghị quyết A: đề nghị UBND tỉnh đánh giá kỹ tác động" decides nothing yet
_DRAFT_ORDERED = re.compile(r"(?:dự thảo|tờ trình)\b[^:;]{8,330}?:\s*(?:đề nghị|giao|yêu cầu)\b")
# "III. ĐỀ XUẤT, KIẾN NGHỊ CỦA HUYỆN A" heads requests
_OF_REQUESTS = re.compile(r"(?:đề xuất|kiến nghị|đề nghị)(?:, (?:đề xuất|kiến nghị|đề nghị))? của ")
# "Riêng Đề án …, Hội nghị để lại kỳ sau"
_APART = re.compile(rf"riêng (?:đối với )?(?P<title>{PAPER}\b[^,;.]{{8,200}}),\s*")
# "Đối với dự thảo Quy chế quản lý chợ, đề nghị tiếp tục lấy ý kiến"
_DRAFT_HELD = re.compile(
    rf"(?:riêng )?(?:đối với|với) dự thảo (?P<title>{PAPER}\b[^,;.:]{{6,200}}), (?:đề nghị|giao|yêu cầu|tiếp tục"
    rf"|thống nhất)\b"
)
_REFUSED = re.compile(
    rf"(?P<what>(?:chưa|không) (?:thông qua|thống nhất|đồng ý|nhất trí|tán thành|xem xét))(?: với| đối với"
    rf"| về)? (?!(?:đề xuất|kiến nghị) của)(?={PAPER}\b)"
)
_PASSIVE = re.compile(
    rf"(?:riêng )?(?P<title>{PAPER}\b[^;.]{{8,200}}?)\s+(?P<what>(?:chưa|không|đã) được (?:thông qua"
    rf"|thống nhất|tán thành|đồng ý))"
)
_THEN_ORDERS = re.compile(r"[,;] (?:đề nghị|giao|yêu cầu|đồng thời)\s")
_BARE_PAPER = re.compile(
    rf"(?:(?:bản|các) )?(?:dự thảo )?{PAPER}(?: (?:này|trên|nêu trên))?(?:,? và (?:các |những )?ý kiến(?: .{{0,60}})?)?"
)


_LISTED = frozenset({"listed_behind_count", "heard", "presented", "hung", "draft_held"})


class Submission(Item, frozen=True, gc=False, kw_only=True):
    """``outcome``: the deciding words ("cơ bản thống nhất"), None where the text gives none."""

    title: str
    outcome: str | None


def find(doc: Document) -> Iterator[Submission]:
    """Each paper once, with what became of it, which the text may tell only further on."""
    found = list(_found(doc))
    later = verdicts(doc, [one.span for one in found if one.rule in _LISTED])
    for one in found:
        words = later.get(one.span.start) if one.outcome is None else None
        yield replace(one, outcome=doc.text[words.start : words.end]) if words else one


def _found(doc: Document) -> Iterator[Submission]:
    """Submissions from lists behind a count or a colon, from "cho ý kiến …", from the points of a notice, and from
    what is decided of papers that the paragraph says were put before the meeting."""
    official = doc.marks(has_letterhead)
    seen: set[str] = set()
    shown: list[Submission] = []
    announcing: Block | None = None  # the last paragraph above the dashes
    headed: str | None = None  # the number of the point of a notice that is headed by the paper it decides on
    for block, spans in doc.marks(sentences):
        if block.kind == "title":
            continue
        if block.kind == "caption":
            shown += [_made(doc, one, "presented") for span in spans for one in presented(doc, span)]
            continue
        if headed is not None and (block.kind == "heading" or (block.number and not belongs(block.number, headed))):
            headed = None
        found = (list(_points(doc, block)) or list(_heading(doc, block))) if official else []
        headed = block.number or "" if found and headed is None else headed
        if not official and announcing and (paper := hung(doc, announcing, block)):
            found.append(_made(doc, paper, "hung"))
        announcing = announcing if announcing and block.kind == "item" else block
        if not (found if not official else headed is not None):
            found += _paragraph(doc, block, spans, official)
        for one in found:
            again = (
                one.rule == "decided" and not official and any(_names_again(one, set(title.split())) for title in seen)
            )
            if one.title.lower() not in seen and not again:
                seen.add(one.title.lower())
                yield one
    words = [set(title.split()) for title in seen]
    yield from (one for one in shown if not any(_names_again(one, title) for title in words))


def _names_again(one: Submission, title: set[str]) -> bool:
    """Whether a caption names a paper that the text names too, in fewer words."""
    own = set(one.title.lower().split())
    return len(own & title) * 4 >= len(own) * 3


def _paragraph(doc: Document, block: Block, spans: tuple[Span, ...], official: bool) -> Iterator[Submission]:
    """The submissions of one paragraph, sentence by sentence."""
    put = False
    low = doc.shadow
    for span in spans:
        named = NAMES_PAPERS.may(low, span.start, span.end)
        telling = named and not official
        listed = _named(doc, span) if telling else []
        yield from listed
        put = put or bool(listed) or bool(named and counted(PUT, doc, span) and SUBMIT.search(low, *span))
        for one in () if listed else within(doc.marks(decided), span.start, span.end):
            by = PUT_BY.search(low, one.span.start, span.end)
            drafts = low.startswith(("dự thảo", "tờ trình", "báo cáo", "nội dung tờ trình"), one.span.start)
            adopted = official and doc.text[one.span.start].isupper()
            issues = official and "ban hành" in low[one.verb.start : one.verb.end]
            if (put or by or drafts or adopted) and not issues:
                yield from _decided(doc, one, by)
                put = put or drafts
        refused = _REFUSED.match(low, *span) if put or official else None
        if refused and not listed:
            words = doc.text[refused.start("what") : refused.end("what")]
            follows = _THEN_ORDERS.search(low, refused.end(), span.end)
            for part in parts(doc, refused.end(), follows.start() if follows else span.end):
                yield Submission(span=part, rule="refused", title=doc.text[part.start : part.end], outcome=words)
        if official and (weighed := _WEIGHED.match(low, *span)):
            yield from _set_apart(doc, weighed, span)
        held = None if official or listed else _DRAFT_HELD.match(low, *span)
        if held:
            title = span_of(held.span("title"))
            yield Submission(span=title, rule="draft_held", title=doc.text[title.start : title.end], outcome=None)
        if low.startswith("riêng ", span.start) and (apart := _APART.match(low, *span)):
            yield from _set_apart(doc, apart, span)
        if put and (passive := _PASSIVE.match(low, *span)):
            yield from _set_apart(doc, passive, span)


def _decided(doc: Document, one: Decided, by: re.Match[str] | None) -> Iterator[Submission]:
    """A paper that is adopted or agreed: the object of a decision."""
    start, end = one.span
    if doc.shadow.startswith("nội dung ", start):
        start += len("nội dung ")
    named = A_PAPER.match(doc.shadow[start : start + 30])
    if not named or not (doc.text[start].isupper() or doc.shadow.startswith(("dự thảo", "tờ trình", "báo cáo"), start)):
        return
    title = Span(start, by.start() if by and start < by.start() < end else end)
    if not doc.marks(has_letterhead) and doc.shadow.startswith("nghị quyết", title.start):
        return  # what a report says was adopted is a decision, no paper that was put
    if _BARE_PAPER.fullmatch(doc.shadow, *title):
        return  # "nhất trí với dự thảo báo cáo": one that was named before
    words = doc.text[one.verb.start : one.verb.end]
    yield Submission(span=title, rule="decided", title=doc.text[title.start : title.end], outcome=words)


def _set_apart(doc: Document, found: re.Match[str], span: Span) -> Iterator[Submission]:
    title = span_of(found.span("title"))
    decides = span_of(found.span("what")) if found.re is _PASSIVE else outcome(doc, found.end(), span.end)
    if decides is not None:
        yield Submission(
            span=title,
            rule="set_apart",
            title=doc.text[title.start : title.end],
            outcome=doc.text[decides.start : decides.end],
        )


def declared(doc: Document) -> int | None:
    """The number of submissions that the text gives ("13 tờ trình"), None where it gives none."""
    spans = (span for block, inside in doc.marks(sentences) if block.kind != "title" for span in inside)
    for span in COUNTED.among(doc.shadow, spans):
        found = counted(COUNTED, doc, span)
        if found and SUBMIT.search(doc.shadow, *span):
            return _number(found[0][1])
    return None


COUNTS = {"submissions_declared": declared}


def _number(written: str) -> int | None:
    value = int(written) if written.isdigit() else read_words(written)
    return None if value is None else int(value)


def _points(doc: Document, block: Block) -> Iterator[Submission]:
    """ "1. Về dự thảo Quy chế …: cơ bản thống nhất …" in a conclusion notice."""
    if block.kind not in ("item", "heading", "body"):
        return
    start = max(block.content, block.span.start)
    colon = doc.text.find(":", start, block.span.end)
    found = _NUMBERED.match(doc.shadow, start, block.span.end) if colon >= 0 else None
    if found is None or (block.number is None and found.start("title") == start):
        return
    if HEAD.match(doc.shadow, found.start("title")) and not A_PAPER.match(doc.shadow, found.start("title")):
        return  # "3. Phòng Hạ tầng: không đồng ý gia hạn …": who is told, nothing that was put
    stop = block.span.end if found.end() < block.span.end else _point_end(doc, block)
    if block.span.start in doc.marks(wishing) and not A_PAPER.match(doc.shadow, found.start("title")):
        return  # what a lower unit asked for is a request
    words = _decides(doc, found.end(), min(stop, found.end() + 120))
    drafted = _DRAFT_ORDERED.match(doc.shadow, found.start("title"), block.span.end)
    if words is not None or drafted:
        title = span_of(found.span("title"))
        yield Submission(
            span=title,
            rule="point_with_outcome",
            title=doc.text[title.start : title.end],
            outcome=doc.text[words.start : words.end] if words else None,
        )


def _decides(doc: Document, start: int, end: int) -> Span | None:
    """The deciding words of a range, None where somebody is told to see to it: "Sở A trình UBND tỉnh phê duyệt"."""
    words = outcome(doc, start, end)
    if words is None:
        return None
    return None if around(doc.marks(_actions), words.start) else words


def _actions(doc: Document) -> tuple[Span, ...]:
    """What somebody is told to do, passage by passage."""
    return tuple(order.action for order in doc.marks(orders))


def _heading(doc: Document, block: Block) -> Iterator[Submission]:
    """ "II- Về dự thảo Chương trình hành động … (Tờ trình số …)", decided in the points below."""
    start = max(block.content, block.span.start)
    found = _HEADED.fullmatch(doc.shadow, start, block.span.end) if block.number is not None else None
    if found is None or _OF_REQUESTS.match(doc.shadow, *found.span("title")):
        return
    for below in doc.behind(block, 2):
        words = _decides(doc, max(below.content, below.span.start), min(below.span.end, below.content + 160))
        if words is not None and below.kind in ("item", "body"):
            title = span_of(found.span("title"))
            text = doc.text[title.start : title.end]
            yield Submission(
                span=title, rule="heading_decided_below", title=text, outcome=doc.text[words.start : words.end]
            )
            return


def _point_end(doc: Document, block: Block) -> int:
    """Where the point ends: its own block, or the block below a short heading."""
    if block.span.end - block.span.start > 220:
        return block.span.end
    return next((below.span.end for below in doc.behind(block, 1)), block.span.end)


def _named(doc: Document, span: Span) -> list[Submission]:
    """The papers that a sentence of a report names as put before the meeting."""
    for rule, found in (("listed_behind_count", listed), ("heard", heard), ("presented", presented)):
        if papers := found(doc, span):
            return [_made(doc, paper, rule) for paper in papers]
    return []


def _made(doc: Document, span: Span, rule: str) -> Submission:
    return Submission(span=span, rule=rule, title=doc.text[span.start : span.end], outcome=None)
