"""Submissions: each tờ trình, report, draft or scheme put before the meeting, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.outcomes import outcome
from ketluan.reader.model import Block, Item, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import sentences
from ketluan.vietnamese.numerals import read_words

KEY = "submissions"
ORDER = 70
LABELS = {"vi": "Nội dung trình", "en": "Submissions"}
FIELD_LABELS = {
    "title": {"vi": "Tên nội dung", "en": "Title"},
    "outcome": {"vi": "Kết quả xem xét", "en": "Outcome"},
}

_PAPER = (
    r"(?:tờ trình|dự thảo|báo cáo|đề án|kế hoạch|quy chế|quy định|quy hoạch|chương trình|phương án|nghị quyết|quyết định|chính sách|chủ trương|danh mục|đồ án|dự án|hồ sơ|đề xuất|đề cương|hướng dẫn|việc|bảng giá|cơ chế|kết quả|nhiệm vụ|điều chỉnh|chỉ thị|kết luận|thông báo|dự toán|công tác|bộ)"
)
_HEARS = re.compile(
    r"\b(?:(?:đã |sẽ )?(?:dành (?:nhiều )?thời gian |tiến hành |tập trung )?(?:nghe,? )?(?:xem xét|thảo luận|nghiên cứu|nghe|bàn)(?:,| và)? ?(?:thảo luận,? )?(?:và )?(?:cho ý kiến|góp ý|quyết định|biểu quyết|tham gia ý kiến|đóng góp ý kiến|thông qua)|cho ý kiến|tham gia ý kiến|góp ý|thẩm tra|xem xét, quyết định|xem xét, thông qua)"
    r"(?: (?:vào|về|đối với|với|đối với các|đối với một số|một số|các))*\s*"
)
_COUNT = r"(?P<count>\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười \w+)"
_DECLARED = re.compile(
    rf"\b{_COUNT}\s+(?:(?:nội dung|vấn đề),? )?(?:tờ trình|dự thảo(?: (?:nghị quyết|quyết định|báo cáo|văn bản))?|nội dung(?: trình| quan trọng| do)|báo cáo|đề án|nghị quyết)(?P<rest>[^:.;]{{0,160}}?)(?P<colon>:|, gồm|, trong đó có|, như|\bvề các nội dung:)\s*"
)
_SUBMIT = re.compile(r"\b(?:trình|tờ trình|dự thảo|cho ý kiến|xem xét|thông qua|thẩm tra|nghe|thảo luận|thẩm định)\b")
_NEW = re.compile(rf",\s+(?:và\s+)?(?={_PAPER}\b)|\s+và\s+(?={_PAPER}\b)")
_NUMBERED = re.compile(r"(?:về |đối với |nội dung )?(?P<title>(?:dự thảo|tờ trình|đề án|báo cáo|phương án|đồ án|quy chế|quy định|kế hoạch|chương trình|nghị quyết|chủ trương|việc|danh mục|hồ sơ|điều chỉnh)\b[^:.;]{12,330}?)\s*(?::|(?=\.\s|\n|$))")
_ENDS = " \t\n.;,:…"


class Submission(Item, frozen=True, gc=False, kw_only=True):
    """``outcome``: the deciding words ("cơ bản thống nhất"), None where the text gives none."""

    title: str
    outcome: str | None


def find(doc: Document) -> Iterator[Submission]:
    """Submissions from lists behind a count or a colon, from "cho ý kiến …", and from the points of a notice."""
    official = any(block.kind == "letterhead" for block in doc.blocks)
    seen: set[str] = set()
    for block, spans in doc.marks(sentences):
        found = list(_points(doc, block)) if official else []
        if not official and block.kind != "caption":
            for span in spans:
                found += _listed(doc, span) or _heard(doc, span)
        for one in found:
            if one.title.lower() not in seen:
                seen.add(one.title.lower())
                yield one


def declared(doc: Document) -> int | None:
    """The number of submissions that the text gives ("13 tờ trình"), None where it gives none."""
    for block, spans in doc.marks(sentences):
        if block.kind == "title":
            continue
        for start, end in spans:
            found = re.search(rf"\b{_COUNT}\s+(?:tờ trình|dự thảo nghị quyết|dự thảo|nội dung trình|đề án trình|báo cáo,? tờ trình)\b", doc.shadow[start:end])
            if found and _SUBMIT.search(doc.shadow, start, end):
                return _number(found["count"])
    return None


COUNTS = {"submissions_declared": declared}


def _number(written: str) -> int | None:
    value = int(written) if written.isdigit() else read_words(written)
    return None if value is None else int(value)


def _listed(doc: Document, span: Span) -> list[Submission]:
    """"… 13 tờ trình của các sở, ngành về: A; B; C"."""
    found = _DECLARED.search(doc.shadow, *span)
    if found is None or not _SUBMIT.search(doc.shadow, span.start, found.end()):
        return []
    return [_made(doc, part, "listed_behind_count") for part in _parts(doc, found.end(), span.end)]


def _heard(doc: Document, span: Span) -> list[Submission]:
    """"Cho ý kiến đối với Báo cáo …; Kế hoạch …"."""
    found = _HEARS.search(doc.shadow, *span)
    if found is None:
        return []
    start = found.end()
    colon = doc.text.find(":", start, min(span.end, start + 90))
    if colon > 0:
        start = colon + 1
    while start < span.end and doc.text[start] in " ,:":
        start += 1
    if not re.match(rf"{_PAPER}\b", doc.shadow[start : start + 30]) or not (doc.text[start].isupper() or colon > 0 or doc.shadow.startswith(("tờ trình", "dự thảo"), start)):
        return []
    return [_made(doc, part, "heard") for part in _parts(doc, start, span.end)]


def _points(doc: Document, block: Block) -> Iterator[Submission]:
    """"1. Về dự thảo Quy chế …: cơ bản thống nhất …" in a conclusion notice."""
    if block.kind not in ("item", "heading", "body"):
        return
    start = max(block.content, block.span.start)
    found = _NUMBERED.match(doc.shadow, start, block.span.end)
    if found is None:
        return
    decided = outcome(doc, found.end(), _point_end(doc, block))
    if decided is not None:
        title = Span(*found.span("title"))
        yield Submission(
            span=title,
            rule="point_with_outcome",
            title=doc.text[title.start : title.end],
            outcome=doc.text[decided.start : decided.end],
        )


def _point_end(doc: Document, block: Block) -> int:
    """Where the point ends: its own block, or the block below a short heading."""
    if block.span.end - block.span.start > 220:
        return block.span.end
    at = doc.blocks.index(block)
    return doc.blocks[at + 1].span.end if at + 1 < len(doc.blocks) else block.span.end


def _parts(doc: Document, start: int, end: int) -> Iterator[Span]:
    """The single documents of a list, split at semicolons and where a new document begins."""
    for piece in re.finditer(r"[^;]+", doc.text[start:end]):
        a, b = start + piece.start(), start + piece.end()
        cuts = [a]
        for cut in _NEW.finditer(doc.shadow, a, b):
            if doc.text[cut.end()].isupper():
                cuts += [cut.start(), cut.end()]
        cuts.append(b)
        for one, other in zip(cuts[::2], cuts[1::2], strict=True):
            span = _bare(doc, one, other)
            if span.end - span.start >= 10:
                yield span


def _bare(doc: Document, start: int, end: int) -> Span:
    while start < end and (doc.text[start] in _ENDS or doc.shadow.startswith("và ", start) or doc.shadow.startswith("về ", start)):
        start += 1 if doc.text[start] in _ENDS else 3
    while end > start and doc.text[end - 1] in _ENDS:
        end -= 1
    return Span(start, end)


def _made(doc: Document, span: Span, rule: str) -> Submission:
    return Submission(span=span, rule=rule, title=doc.text[span.start : span.end], outcome=None)
