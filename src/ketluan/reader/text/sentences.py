"""Sentences of a block, and the parts of a sentence between semicolons."""

from __future__ import annotations

import re

from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import trimmed

# a letter or a class first: the engine skips to the next of it, to a letter six times as fast
_BEHIND = r"(?:(?<![.!?…].)[.!?…]*+[\"'”’)\]]*+(?=\s)|(?<=\.)(?=[A-ZĐ][^\W\d_]))"
_STOP, _FULL_STOP = re.compile(rf"[.!?…]{_BEHIND}"), re.compile(rf"\.{_BEHIND}")
# "TP. Hà Giang", "T.Ư", "Đ/c.", "TS. …", "P. Tân An", "Th.S"
_SHORT = re.compile(
    r"(?:^|[\s(“\"])(?:[A-ZĐÂÊÔƠƯ]|[pqxhtđn]|TP|Tp|tp|TX|Tx|TT|Tt|TS|Ts|ThS|Ths|PGS|GS|BS|Bs|KS|CN|đ/c|Đ/c|Đ/C|ĐC"
    r"|tr|Q|P|H|X|St|No"
    r"|VD|vd|v\.v|Ng|Th)\.$"
)
# "kiến nghị: 1. Bố trí vốn …; 2. Giao biên chế …": a number inside a sentence
_COUNTER = re.compile(r"\d{1,2}[.)]\s+(?=[^\W\d])")
_COUNTS = re.compile(r"[:;]\s\d{1,2}\.$")
_OPENER = "\"'“‘(["
_PROSE = frozenset({"title", "lead", "heading", "body", "item", "caption"})
# No office writes a sentence of 3,000 letters; what looks so (a page without stops) is cut: rules look far in one.
_LONGEST = 3_000
_SHORTEST = 4  # letters of a line that may say something
_LETTER = re.compile(r"[^\W\d_]")


def sentences_of(text: str, start: int, end: int) -> list[Span]:
    """The sentences of ``text[start:end]``, white space and end marks of lists kept outside."""
    out: list[Span] = []
    begin = start
    others = max(text.find("…", start, end), text.find("?", start, end), text.find("!", start, end)) >= 0
    for stop in (_STOP if others else _FULL_STOP).finditer(text, start, end):
        after = stop.end()
        while after < end and text[after].isspace():
            after += 1
        if after >= end:
            break
        if not _starts_sentence(text, after) or _is_short(text, begin, stop.start() + 1):
            continue
        begin = _cut(text, begin, stop.end(), out)
        out.append(span_of((begin, stop.end())))
        begin = after
    while begin < end and text[begin].isspace():
        begin += 1
    begin = _cut(text, begin, end, out)
    if begin < end:
        out.append(span_of((begin, end)))
    return out


# "xong trong quý I. Các xã …", "Vùng III. …": a numeral, no name's first letter
_NUMBERED = re.compile(
    r"(?:quý|Quý|khóa|Khóa|loại|Loại|hạng|vùng|Vùng|khu vực|nhóm|học kỳ|kỳ|cấp|phần|lớp|đoạn|mục) [IVX]\.$"
)


def _is_short(text: str, begin: int, stop: int) -> bool:
    """Whether a stop belongs to a short form, or to a number inside the sentence: "TP. Hà Giang", "gồm: 1. …"."""
    if text[stop - 2].isdigit():
        return _COUNTS.search(text, max(begin, stop - 5), stop) is not None
    if not _SHORT.search(text, max(begin, stop - 7), stop):
        return False
    return text[stop - 2] not in "IVX" or not _NUMBERED.search(text, max(begin, stop - 12), stop)


def _cut(text: str, begin: int, end: int, out: list[Span]) -> int:
    """Put pieces of what is too long to be a sentence into ``out``; answers where the rest begins."""
    while end - begin > _LONGEST:
        limit = begin + _LONGEST
        at = text.rfind("; ", begin, limit) + 1 or text.rfind(" ", begin, limit)
        cut = at if at > begin else limit
        if text[begin:cut].strip():
            out.append(span_of((begin, cut)))
        begin = cut
        while begin < end and text[begin].isspace():
            begin += 1
    return begin


def _starts_sentence(text: str, at: int) -> bool:
    letter = text[at]
    while letter in _OPENER and at + 1 < len(text):
        at += 1
        letter = text[at]
    return letter.isupper() or letter.isdigit() or letter in "-–+•*"


def sentences(doc: Document) -> tuple[tuple[Block, tuple[Span, ...]], ...]:
    """Each prose block of the document with its sentences, the point's number left out, and what has no letter."""
    return tuple([(block, _of_block(doc.text, block)) for block in doc.blocks if block.kind in _PROSE])


def _of_block(text: str, block: Block) -> tuple[Span, ...]:
    start, end = max(block.content, block.span.start), block.span.end
    if end - start < _SHORTEST or not (text[start].isalpha() or _LETTER.search(text, start, end)):
        return ()  # a line of signs and figures, or of a letter or two
    spans = sentences_of(text, start, end)
    return tuple([span for span in spans if text[span.start].isalpha() or _LETTER.search(text, *span)])


def between_semicolons(text: str, passage: Span) -> list[Span]:
    """The parts of a sentence that semicolons set off; those inside quotation marks or brackets do not cut."""
    start, end = passage
    if text.find(";", start, end) < 0:
        if start < end and not (text[start].isspace() or text[end - 1].isspace()):
            return [passage]  # as most are
        whole = trimmed(text, start, end)
        return [whole] if whole else []
    parts: list[Span | None] = []
    begin = counted = at = start
    brackets = quotes = 0  # open between the last cut and here
    while (at := text.find(";", at, end)) >= 0:
        brackets += text.count("(", counted, at) - text.count(")", counted, at)
        quotes += text.count("“", counted, at) - text.count("”", counted, at)
        counted = at
        if brackets <= 0 and quotes <= 0:
            parts.append(trimmed(text, begin, at))
            begin = at + 1
            brackets = quotes = 0
        at += 1
    parts.append(trimmed(text, begin, end))
    return [_uncounted(text, part) for part in parts if part]


def _uncounted(text: str, part: Span) -> Span:
    """A part without the number that counts it off: "2. Giao biên chế …"."""
    counter = _COUNTER.match(text, *part) if text[part.start].isdigit() else None
    return Span(counter.end(), part.end) if counter else part
