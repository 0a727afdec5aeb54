"""What became of papers that a text first lists and decides on later: "Cả ba nội dung được thống nhất thông qua, riêng
đề án A chưa thông qua"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ketluan.reader.marks.orders.decided import decided
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import sentences
from ketluan.reader.text.sought import Sought

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
# words that stand in the names of most papers, and tell none of them apart
_COMMON = re.compile(
    r"(?:về|của|và|việc|các|trên|địa|bàn|tỉnh|huyện|thành|phố|giai|đoạn|dự|thảo|năm|tờ|trình|đề|án|kế|hoạch|báo|cáo"
    r"|quy|định|chế|nghị|quyết|phương|chương|ban|hành|cho|với|theo|tại|từ|đến|công|tác)"
)
# "các nội dung trên", "cả 3 tờ trình", "hai nội dung đầu"
_ALL = re.compile(
    r"(?P<all>các|tất cả(?: các)?|toàn bộ(?: các)?|cả \w+|hai|ba|bốn|năm|sáu|\d+) (?:nội dung|tờ trình|văn bản|đề án"
    r"|dự thảo(?: nghị quyết)?|báo cáo)(?: (?P<first>đầu)|(?: (?:trên|này|nêu trên|đã nêu|trình|được trình|đều|còn lại"
    r"|do các [^,;.]{3,40} trình|trình (?:tại )?(?:hội nghị|phiên họp|kỳ họp)))*)\s*\Z"
)
_INTRODUCES = re.compile(r"(?:về|đối với|với) ")
_REFUSED = Sought(
    r"(?:(?:chưa|không)(?: được)? (?:thông qua|thống nhất|nhất trí|tán thành|đồng ý|trình)"
    r"|xin rút|để lại (?:kỳ|phiên) sau|lấy thêm ý kiến(?: nhân dân| các [^,;.]{3,30})?|tiếp tục lấy ý kiến)\b"
)
_OBJECT_ENDS = re.compile(r"[,;.]| (?:do|vì|bởi) ")
_FAR = 2_500  # letters from a paper to what becomes of it
_ENOUGH = 0.6
_LIST = 80  # letters within which a list of all papers is spoken of
_IN_PRINCIPLE = (" về chủ trương", " chủ trương")
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}


class _Verdict(NamedTuple):
    words: Span
    about: Span  # the words that may name the paper
    all: bool = False
    first: int = 0  # of all, how many from the first on; 0 where it is all of them
    number: int = 0  # how many they are said to be, 0 where that is unsaid
    decides: bool = True


def verdicts(doc: Document, papers: Sequence[Span]) -> dict[int, Span]:
    """For each paper, by its start, the words that decide on it behind the place where it is put; none for the others.
    ``papers`` in the order of the text."""
    if not papers:
        return {}
    said = sorted([*_decisions(doc), *_refusals(doc)], key=lambda one: one.words.start)
    told = {one.about: _words(doc, one.about) for one in said}
    found: dict[int, Span] = {}
    for at, paper in enumerate(papers):
        own = _words(doc, paper)
        named = (one for one in said if _may_be_on(one, paper) and _names(told[one.about], own))
        reach = papers[at + 1].start if at + 1 < len(papers) else paper.end + _FAR
        one = next(named, None) or _told_next(doc, paper, reach, said)
        if one is not None:
            found[paper.start] = one.words
    for one in said:
        if one.all:
            listed = [paper for paper in papers if one.words.start - _FAR < paper.end <= one.words.start]
            if one.first or not one.number or one.number == len(listed):  # which 4 of 6, nobody says
                for paper in listed[: one.first or None]:
                    found.setdefault(paper.start, one.words)
    return found


def _may_be_on(one: _Verdict, paper: Span) -> bool:
    """Whether words stand behind a paper, or the paper is what they are about."""
    return paper.end <= one.words.start < paper.end + _FAR or one.about.start <= paper.start < one.about.end


def _told_next(doc: Document, paper: Span, reach: int, said: list[_Verdict]) -> _Verdict | None:
    """What is decided first behind a paper that opens a paragraph of its own, before the next paper."""
    block = doc.block_at(paper.start)
    if block is None or not _INTRODUCES.match(doc.shadow, block.span.start) or reach < block.span.end:
        return None
    return next((one for one in said if paper.end <= one.words.start < reach and one.decides), None)


def _names(about: set[str], own: set[str]) -> bool:
    """Whether words name a paper: most of its own stand among them, or most of theirs are its own."""
    common = len(about & own)
    return common > 1 and common >= _ENOUGH * min(len(own), len(about))


def _words(doc: Document, span: Span) -> set[str]:
    return {word for word in _WORD.findall(doc.shadow, *span) if not _COMMON.fullmatch(word)}


def _decisions(doc: Document) -> Iterator[_Verdict]:
    for one in doc.marks(decided):
        low, (start, end) = doc.shadow, one.verb
        end = next((end + len(words) for words in _IN_PRINCIPLE if low.startswith(words, end)), end)
        whole = _ALL.search(low, max(one.span.start, one.span.end - _LIST), one.span.end)
        count = _count(whole["all"]) if whole else 0
        first = count if whole and whole["first"] else 0
        yield _Verdict(Span(start, end), one.span, whole is not None, first, count)


def _count(words: str) -> int:
    """How many "cả 3", "hai" or "4" says they are, 0 where it says none."""
    last = words.rpartition(" ")[2]
    return int(last) if last.isdecimal() else _COUNTS.get(last, 0)


def _refusals(doc: Document) -> Iterator[_Verdict]:
    """What is put off or turned down, with the words of its clause before it."""
    low = doc.shadow
    spans = (span for block, inside in doc.marks(sentences) if block.kind != "title" for span in inside)
    for start, end in _REFUSED.among(low, spans):
        for found in _REFUSED.finditer(low, start, end):
            cut = max(low.rfind(mark, start, found.start()) for mark in (";", ", riêng ", ", còn "))
            about = Span(max(start, cut + 1), found.start())
            if not _WORD.search(low, *about):  # "chưa thông qua Tờ trình A do chưa rõ nguồn vốn"
                behind = _OBJECT_ENDS.search(low, found.end(), end)
                about = Span(found.end(), behind.start() if behind else end)
            yield _Verdict(span_of(found.span()), about, decides=False)
