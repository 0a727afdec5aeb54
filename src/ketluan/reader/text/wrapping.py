"""Lines that an editor broke put together: where a sentence runs on, where a whole text was set to one width, and
where it was broken anywhere, as a page's source that somebody copied."""

from __future__ import annotations

import re
from itertools import pairwise

from ketluan.reader.model import Block, Line, Span
from ketluan.reader.text.captions import is_credited
from ketluan.reader.text.points import point_at
from ketluan.vietnamese.letters import shadow

_WRAPPED = 45  # an editor breaks no shorter line
_CREDITED = 60  # no longer is "Ảnh: …" at a line's end
_WIDEST = 140  # letters; a text with longer lines was set to no width
_FEWEST = 5  # lines, at least, show a width
_RAGGED = 12  # so much shorter than the widest a full line may be: the next word had no room
_STOPS = ".;:!?…"
_SMALL = 2  # lines that begin with a small letter prove it of a few paragraphs only
_BEFORE_DAY = ("Sáng ngày", "Chiều ngày", "Ngày", " ngày")  # whose day stands on the next line
_MOST = 0.5  # of the longer lines of such a text are full
_BROKEN = 5  # lines, at least, that go on with a small letter show a text that was broken anywhere
_OFTEN = 0.25  # of the lines of such a text go on so
_HEADING = 90  # letters; no longer is the name of a body above its task
# "2. Sở Văn hóa và" above "Du lịch", "1. UBND tỉnh" above "Lai Châu": a name that goes on
_OPEN = re.compile(r"(?:[,-]|\b(?:và|của|với|cho|về|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu))\Z")
_RULE = re.compile(r"[-_=*.–—\s]+")  # "-------" below a letterhead's lines
_TITLE = 12  # letters: so much of a line in capitals is a title's or a heading's


def unwrapped(text: str, spans: list[Span], said: dict[int, Line]) -> list[Span]:
    """The lines with those joined that were broken: no end mark and then a small letter, or no room for the next
    word. ``said``: the lines that the file's format names, which are whole; by where they start."""
    out: list[Span] = []
    unsaid = [span for span in spans if span.start not in said]
    width = _width(unsaid)
    widths = {} if width else _widths(text, unsaid)
    anywhere = _is_broken_anywhere(text, unsaid)
    last: Span | None = None  # as the file has it
    for span in spans:
        whole = span.start in said or (last is not None and _is_whole(said.get(last.start)))
        if (
            last is not None
            and not whole
            and (
                _goes_on(text, out[-1], last, span, widths.get(span.start, width))
                or (anywhere and _is_broken(text, last, span) and not _heads_point(text, out[-1], span))
            )
        ):
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
        last = span
    return out


def _is_whole(line: Line | None) -> bool:
    """Whether the format named a line as something that no other line goes on with."""
    return line is not None and line.kind in ("title", "heading", "caption", "byline")


def without_wraps(text: str, blocks: tuple[Block, ...]) -> str:
    """The text with a space for each line end inside a block, so that all rules see a broken sentence whole."""
    parts: list[str] = []
    done = 0
    for block in blocks:
        start, end = block.span
        if block.kind != "row" and text.find("\n", start, end) >= 0:
            parts += text[done:start], text[start:end].replace("\n", " ")
            done = end
    return "".join([*parts, text[done:]]) if parts else text


def _width(lines: list[Span]) -> int:
    """The width to which a text was set, in letters; 0 for none."""
    lengths = [end - start for start, end in lines]
    widest = max(lengths, default=0)
    if not _WRAPPED < widest <= _WIDEST:
        return 0
    longer = [length for length in lengths if length >= _WRAPPED]
    full = sum(length >= widest - _RAGGED for length in longer)
    return widest if full >= max(_FEWEST, _MOST * len(longer)) else 0


def _widths(text: str, lines: list[Span]) -> dict[int, int]:
    """The width to which some paragraphs of a text were set, by where their lines start: between longer lines."""
    out: dict[int, int] = {}
    group: list[Span] = []
    for line in (*lines, Span(len(text), len(text) + _WIDEST + 1)):
        if line.end - line.start <= _WIDEST:
            group.append(line)
            continue
        small = sum(text[begun.start].islower() for begun in group)
        if small >= _SMALL and (width := _width(group)):
            out.update((begun.start, width) for begun in group)
        group = []
    return out


def _is_broken_anywhere(text: str, lines: list[Span]) -> bool:
    """Whether so many lines begin with a small letter under one that has no end mark that the lines mean nothing."""
    broken = sum(_is_broken(text, before, line) and text[line.start].islower() for before, line in pairwise(lines))
    return broken >= max(_BROKEN, _OFTEN * len(lines))


def _is_broken(text: str, before: Span, span: Span) -> bool:
    """Whether a line goes on with the one right above it, where lines end anywhere."""
    if text[before.end - 1] in _STOPS or text.count("\n", before.end, span.start) != 1:
        return False
    if any(mark in text[before.start : span.end] for mark in "|\t"):
        return False
    if _RULE.fullmatch(text, *before) or _RULE.fullmatch(text, *span):
        return False
    titled = text[span.start : span.start + _TITLE].isupper() or text[before.end - _TITLE : before.end].isupper()
    return not titled and point_at(text, *span) is None


def _heads_point(text: str, joined: Span, span: Span) -> bool:
    """Whether a short numbered line is the heading of what follows: "2. Sở Tài chính" above "Phối hợp với …"."""
    if joined.end - joined.start >= _HEADING or not text[span.start].isupper() or _OPEN.search(text, *joined):
        return False
    point = point_at(text, *joined)
    return point is not None and point.level != "bullet"


def _goes_on(text: str, joined: Span, before: Span, span: Span, width: int) -> bool:
    """Whether a line goes on with the one before it; ``joined``: that one with all that it went on with."""
    gap = span.start - before.end
    listed = _is_open_list(text, joined)
    long = before.end - before.start >= _WRAPPED
    runs_on = text[before.end - 1] not in _STOPS and (
        listed or (long and gap <= 2 and (text[span.start].islower() or (text[span.start].isdigit() and gap == 1)))
    )
    full = (
        width
        and gap <= 2
        and text.count("\n", before.end, span.start) == 1
        and not _had_room(text, before, span, width)
    )
    dated = gap == 1 and text[span.start].isdigit() and text.endswith(_BEFORE_DAY, before.start, before.end)
    if not runs_on and not full and not dated:
        return False
    if any(mark in text[before.start : span.end] for mark in "|\t"):
        return False
    point = point_at(text, span.start, span.end)
    if point is not None:
        begun = text[point.content]  # "giai đoạn 2021" above "- 2025" is no point, nor "kinh tế" above "- xã hội"
        broken = point.level == "bullet" and text[before.end - 1] not in _STOPS and (begun.isdigit() or begun.islower())
        if not full or not broken:
            return False
    return not is_credited(shadow(text[max(before.start, before.end - _CREDITED) : before.end]))


def _had_room(text: str, before: Span, span: Span, width: int) -> bool:
    """Whether the next line's first word would have stood on the line before."""
    space = text.find(" ", span.start, span.end)
    first = (space if space > 0 else span.end) - span.start
    return before.end - before.start + 1 + first <= width


def _is_open_list(text: str, span: Span) -> bool:
    """Whether a numbered point is broken behind the comma of a list: "1. Các sở, ban, ngành," above "UBND các xã"."""
    point = point_at(text, *span) if text[span.end - 1] == "," else None
    return point is not None and point.level != "bullet"
