"""Sentences of a block, and the parts of a sentence between semicolons."""

from __future__ import annotations

import re

from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document

_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s)|\.(?=[A-ZĐ][^\W\d_])")
# "TP. Hà Giang", "T.Ư", "Đ/c.", "TS. …", "P. Tân An", "Th.S"
_SHORT = re.compile(r"(?:^|[\s(“\"])(?:[^\W\d_]|TP|Tp|tp|TX|Tx|TT|Tt|TS|Ts|ThS|Ths|PGS|GS|BS|Bs|KS|CN|đ/c|Đ/c|Đ/C|ĐC|tr|Q|P|H|X|St|No|VD|vd|v\.v|Ng|Th)\.$")
_OPENER = "\"'“‘(["
_PROSE = frozenset({"title", "lead", "heading", "body", "item", "caption"})
# No office writes a sentence of 4,000 letters; what looks so (a page without stops) is cut, since rules look far in one.
_LONGEST = 4_000

def sentences_of(text: str, start: int, end: int) -> list[Span]:
    """The sentences of ``text[start:end]``, white space and end marks of lists kept outside."""
    out: list[Span] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        while after < end and text[after].isspace():
            after += 1
        if after >= end:
            break
        if not _starts_sentence(text, after) or _SHORT.search(text, max(begin, stop.start() - 6), stop.start() + 1):
            continue
        begin = _cut(text, begin, stop.end(), out)
        out.append(Span(begin, stop.end()))
        begin = after
    while begin < end and text[begin].isspace():
        begin += 1
    begin = _cut(text, begin, end, out)
    if begin < end:
        out.append(Span(begin, end))
    return out


def _cut(text: str, begin: int, end: int, out: list[Span]) -> int:
    """Put pieces of what is too long to be a sentence into ``out``, cut at a semicolon or blank; where the rest begins."""
    while end - begin > _LONGEST:
        limit = begin + _LONGEST
        at = text.rfind("; ", begin, limit) + 1 or text.rfind(" ", begin, limit)
        cut = at if at > begin else limit
        if text[begin:cut].strip():
            out.append(Span(begin, cut))
        begin = cut
        while begin < end and text[begin].isspace():
            begin += 1
    return begin


def _starts_sentence(text: str, at: int) -> bool:
    letter = text[at]
    while letter in _OPENER and at + 1 < len(text):
        at += 1
        letter = text[at]
    return letter.isupper() or letter.isdigit() or letter in "-–+•"


def is_prose(block: Block) -> bool:
    """Whether a block holds sentences (no letterhead, signature, by-line, table row)."""
    return block.kind in _PROSE


def sentences(doc: Document) -> tuple[tuple[Block, tuple[Span, ...]], ...]:
    """Each prose block of the document with its sentences, the point's number left out."""
    return tuple(
        (block, tuple(sentences_of(doc.text, max(block.content, block.span.start), block.span.end)))
        for block in doc.blocks
        if block.kind in _PROSE
    )


def between_semicolons(text: str, start: int, end: int) -> list[Span]:
    """The parts of a sentence that semicolons set off; those inside quotation marks or brackets do not cut."""
    out: list[Span] = []
    begin, at = start, start
    while (at := text.find(";", at, end)) >= 0:
        inside = text[begin:at]
        if inside.count("(") <= inside.count(")") and inside.count("“") <= inside.count("”"):
            out.append(Span(begin, at))
            begin = at + 1
        at += 1
    out.append(Span(begin, end))
    trimmed = []
    for a, b in out:
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            trimmed.append(Span(a, b))
    return trimmed
