"""The cleaned text cut into blocks: what job each line has.

Reads: the cleaned text and what the file's format said of its lines. Writes: blocks in order, none overlapping,
covering all but white space.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ketluan.reader.model import Block, BlockKind, Line, LineKind, Loaded, Span
from ketluan.reader.text.captions import ends_sentence, is_byline, is_caption, is_credit, is_credited, is_portrait
from ketluan.reader.text.edges import trimmed
from ketluan.reader.text.official import is_official, parts
from ketluan.reader.text.pictures import parted
from ketluan.reader.text.points import Numbering, part_at, point_at
from ketluan.reader.text.sentences import sentences_of
from ketluan.reader.text.wrapping import unwrapped
from ketluan.vietnamese.letters import shadow

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[ \u00a0]*[|\t][ \u00a0]*")
_DATELINE = re.compile(
    r"^(?:\([^)]{2,40}\)\s*[-–:]\s*|\w{2,12}\s*[-–]\s*)?(?:(?:vào )?(?:sáng|chiều|tối|ngày|trong (?:hai|ba"
    r"|2|3|các)? ?ngày|hôm)\b)"
)


def blocks(loaded: Loaded, low: str | None = None) -> tuple[Block, ...]:
    """The blocks of a cleaned text; ``low`` is its shadow, where the caller has it already."""
    text = loaded.text
    low = shadow(text) if low is None else low
    line = _line if "\t" in text else trimmed
    spans = [span for found in _LINE.finditer(text) if (span := line(text, found.start(), found.end()))]
    said = {line.span.start: line for line in loaded.lines}
    spans = unwrapped(text, spans, said)
    rows = _rows(text, spans)
    if is_official(text, low, spans):
        kinds = parts(text, low, spans)
    else:
        spans = _without_pictures(text, low, spans, {*said, *rows})
        kinds = _news(text, low, spans, {start: line.kind for start, line in said.items()}, rows)
    numbering = Numbering()
    cut: list[Block] = []
    for span, kind in zip(spans, kinds, strict=True):
        cut.append(_block(text, span, kind, said.get(span.start), rows, numbering))
        if cut[-1].kind == "body" and kind == "body" and len(cut) > 1 and _is_whole_point(text, cut[-2]):
            numbering.close()
    if not cut:
        return ()
    around = zip([None, *cut[:-1]], cut, [*cut[1:], None], strict=True)
    return tuple(
        _as_row(text, before, block, after) or _as_heading(text, block, after) for before, block, after in around
    )


def _without_pictures(text: str, low: str, spans: list[Span], whole: set[int]) -> list[Span]:
    """The lines of a report, those cut in which captions stand that have lost their own line; not those ``whole`` ones
    that begin there."""
    out: list[Span] = []
    for number, span in enumerate(spans, 1):
        out += [span] if span.start in whole else parted(text, low, span, last=number == len(spans))
    return out


def _as_row(text: str, before: Block | None, block: Block, after: Block | None) -> Block | None:
    """A short line between two rows of a table typed with tabs or bars is the row that names a group of tasks."""
    inside = before and after and before.kind == after.kind == "row" and before.table is None and after.table is None
    if inside and block.kind in ("body", "heading", "item", "caption") and block.span.end - block.span.start < 160:
        return Block(block.span, "row", cells=(block.span,))
    return None


def _as_heading(text: str, block: Block, after: Block | None) -> Block:
    """A short numbered line above points of its own is their heading: "2. Chuẩn bị nội dung" above "2.1. …"."""
    below = block.number and after and after.number and after.number.startswith(block.number + ".")
    if block.kind == "item" and below and _is_short(text, block.span) and text[block.span.end - 1] not in ":,":
        return Block(block.span, "heading", number=block.number, content=block.content)
    return block


def _line(text: str, start: int, end: int) -> Span | None:
    """A line without the white space around it; a row of tabbed cells keeps its empty first cell."""
    span = trimmed(text, start, end)
    first = text.find("\t", start, end)
    if span and first >= 0 and text.find("\t", first + 1, end) >= 0:
        return Span(min(first, span.start), span.end)
    return span


def _block(
    text: str, span: Span, kind: BlockKind | None, line: Line | None, rows: frozenset[int], numbering: Numbering
) -> Block:
    cells = line.cells if line else ()
    if kind in (None, "body", "heading", "item") and (cells or span.start in rows):
        return Block(span, "row", cells=cells or _cells(text, span), table=line.table if line else None)
    if line and line.kind not in ("body", "row") and kind is None:
        kind = line.kind
    if kind in (None, "body", "heading", "item"):
        point = point_at(text, span.start, span.end)
        if point is not None:
            named: BlockKind = (
                "heading" if point.level in ("part", "upper", "roman") and _is_short(text, span) else "item"
            )
            return Block(span, named, number=numbering.full(point), content=point.content)
        part = part_at(text, *span)
        if part is not None:
            return Block(span, "heading", number=numbering.full(part), content=part.content)
        if kind is None:
            kind = "heading" if _is_short(text, span) and text[span.start : span.end].isupper() else "body"
    return Block(span, kind, content=span.start)


def _is_whole_point(text: str, block: Block) -> bool:
    """Whether a numbered line of a report says all of its point: it announces nothing."""
    return block.kind == "item" and block.number is not None and text[block.span.end - 1] in ".;"


def _is_short(text: str, span: Span) -> bool:
    return span.end - span.start < 160 and not text[span.start : span.end].endswith((".", ";"))


def _rows(text: str, spans: list[Span]) -> frozenset[int]:
    """Where the lines begin that hold bars or tabs between cells; most texts have none."""
    if "|" not in text and "\t" not in text:
        return frozenset()
    return frozenset(
        start for start, end in spans if text.count("|", start, end) > 1 or text.count("\t", start, end) > 1
    )


def _cells(text: str, span: Span) -> tuple[Span, ...]:
    """The cells of a line that the file's format did not cut: between bars or tabs."""
    start, end = span
    if text[start] == "|":
        start += 1
    if text[end - 1] == "|":
        end -= 1
    edges = [start]
    for found in _CELL.finditer(text, start, end):
        edges += [found.start(), found.end()]
    edges.append(end)
    return tuple(trimmed(text, a, b) or Span(a, a) for a, b in zip(edges[::2], edges[1::2], strict=True))


# a second title inside a page heads a part of it
_AS_SAID: dict[str | None, BlockKind] = {
    "caption": "caption",
    "byline": "byline",
    "heading": "heading",
    "title": "heading",
}


def _news(
    text: str, low: str, spans: list[Span], said: dict[int, LineKind], rows: frozenset[int]
) -> list[BlockKind | None]:
    """The kinds of the lines of a news report; the first long line behind a title is the lead."""
    kinds: list[BlockKind | None] = [None] * len(spans)
    first = 0
    format_says = said.get(spans[0].start) if spans else None
    if format_says == "title" or (
        format_says is None and len(spans) > 1 and spans[0].start not in rows and _is_title(text, low, spans)
    ):
        kinds[0] = "title"
        first = 1
    led = False
    twice = _twice(text, spans[first:])
    for at in range(first, len(spans)):
        span = spans[at]
        words = text[span.start : span.end]
        line = low[span.start : span.end]
        format_says = said.get(span.start)
        if format_says in _AS_SAID:
            kinds[at] = _AS_SAID[format_says]
        elif is_byline(words, line, last=at >= len(spans) - 2):
            kinds[at] = "byline"
        elif span.start in rows or point_at(text, span.start, span.end):
            continue
        elif at == first and _is_standfirst(words, line):
            kinds[at], led = "lead", True
        elif is_caption(words, line) or words in twice or _is_shown(text, low, spans, at, first):
            kinds[at] = "caption"
        elif len(words) < 200 and not ends_sentence(words) and at < len(spans) - 1 and not _DATELINE.match(line):
            kinds[at] = "heading"
        else:
            kinds[at] = "body" if led or not first else "lead"
            led = True
    return kinds


def _is_shown(text: str, low: str, spans: list[Span], at: int, first: int) -> bool:
    """Whether its neighbours make a line the words under a picture: a credit below it, text on both sides."""
    if _is_credited_below(text, low, spans, at):
        return True
    start, end = spans[at]
    return first < at < len(spans) - 1 and is_portrait(text[start:end], low[start:end])


def _is_credited_below(text: str, low: str, spans: list[Span], at: int) -> bool:
    """Whether the next line is nothing but a photographer's credit; at the very end it may be that of the whole."""
    if at + 1 >= len(spans) or spans[at].end - spans[at].start > _PICTURE[1]:
        return False
    if not low.startswith(("ảnh", "(ảnh"), spans[at + 1].start) or not is_credit(low[slice(*spans[at + 1])]):
        return False
    closes = at + 2 >= len(spans) and low.count("\nảnh") < _SEVERAL and ends_sentence(text[slice(*spans[at])])
    return not closes and len(sentences_of(text, *spans[at])) == 1


_SEVERAL = 2


def _is_standfirst(words: str, line: str) -> bool:
    """Whether the line right under the title tells what somebody said, and has lost its stop: no picture."""
    return 100 < len(words) < 320 and not is_credited(line) and bool(_TELLS.search(line))


_TELLS = re.compile(r"\b(?:nhấn mạnh|cho biết|khẳng định|cho rằng|yêu cầu|đề nghị)\b(?:,| phải| rằng| các)")


def _twice(text: str, spans: list[Span]) -> frozenset[str]:
    """Lines that a page says exactly twice, far from each other: the captions of its pictures and of their gallery."""
    lines = [text[a:b] if _PICTURE[0] <= b - a <= _PICTURE[1] else "" for a, b in spans]
    pictures = [words for words in lines if words]
    if len(set(pictures)) == len(pictures):
        return frozenset()
    seen = Counter(pictures)
    beside = {words for words, after in pairwise(lines) if words == after}
    found = (words for words, count in seen.items() if count == 2 and words[-1] not in ":;,")
    return frozenset(words for words in found if words not in beside)


_PICTURE = (60, 240)  # how long what is said of a picture is, in letters


def _is_title(text: str, low: str, spans: list[Span]) -> bool:
    words = text[spans[0].start : spans[0].end]
    line = low[spans[0].start : spans[0].end]
    if len(words) > 220 or words.endswith((".", ";", ",")) or _DATELINE.match(line):
        return False
    longest = max(span.end - span.start for span in spans[1:_UNDER])  # a second title or a caption may stand between
    return len(words) < 0.8 * max(longest, 120)


_UNDER = 4
