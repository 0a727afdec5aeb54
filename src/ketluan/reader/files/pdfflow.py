"""The pages of a PDF as one run of lines: running heads out, columns in turn, lines joined to paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import msgspec

from ketluan.reader.files.draft import Piece
from ketluan.reader.files.pdfbreaks import mend_breaks
from ketluan.reader.files.pdfgaps import gap_tables
from ketluan.reader.files.pdfpage import PdfPage, Segment, Word, rows_of, segments
from ketluan.reader.files.pdftables import PlacedTable, ruled_tables
from ketluan.reader.files.tables import LAID_OUT, Cell, is_layout, pieces

_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*/\s*\d{1,4})?", re.IGNORECASE)
_POINT = re.compile(r"(?:[-–+•*]\s|(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)/]?|[IVXLC]{1,6}[.)]|[a-zđ][.)])\s+\S)")
_ENDED = (".", ":", ";", "!", "?", "./.", "…", ".”", '."')
_PRINTED = 400  # letters in each of several columns: they are read one after the other
_EDGE_LINES = 2
_SPACE = 0.2
_INDENT = 9.0


class FlowLine(msgspec.Struct):
    """One line of running text, a row of a table, or a line that stands for itself."""

    text: str
    left: float = 0.0
    right: float = 0.0
    height: float = 0.0
    bottom: float = 0.0
    page: int = 0
    alone: bool = False
    furniture: bool = False
    piece: Piece | None = None


def flow(pages: list[PdfPage]) -> Iterator[Piece]:
    """The lines of a document."""
    lines: list[FlowLine] = []
    tables = 0
    last: PlacedTable | None = None
    for number, page in enumerate(pages):
        made, tables, last = _page_lines(page, number, tables, last)
        lines += made
    _mark_margins(lines, len(pages))
    rows = [line for line in lines if line.piece is not None and line.piece.kind == "row"]
    taken = mend_breaks([(line.page, line.piece) for line in rows if line.piece is not None])
    gone = {id(rows[at]) for at in taken}
    yield from _paragraphs([line for line in lines if id(line) not in gone])


def _page_lines(
    page: PdfPage, number: int, tables: int, last: PlacedTable | None
) -> tuple[list[FlowLine], int, PlacedTable | None]:
    """The lines of one page, how many tables there are by now, and the table with which the page ends."""
    found, free = _tables(page, last)
    lines: list[FlowLine] = []
    band: list[list[Segment]] = []
    waiting = list(found)
    for row in rows_of(free):
        top = row[0].top
        while waiting and waiting[0].top >= top:
            lines += _in_turn(band, number)
            band = []
            made, tables = _table(waiting[0], number, tables, last if not lines else None)
            lines += made
            last = waiting.pop(0)
        own = segments(row)
        if len(own) > 1 or (band and _goes_on(band, own[0])):
            band.append(own)
        else:
            lines += _in_turn(band, number)
            band = []
            lines.append(_line(own[0], number))
            last = None if not _PAGE_NUMBER.fullmatch(own[0].text) else last
    lines += _in_turn(band, number)
    for table in waiting:
        made, tables = _table(table, number, tables, last if not lines else None)
        lines += made
        last = table
    return lines, tables, last


def _tables(page: PdfPage, last: PlacedTable | None) -> tuple[list[PlacedTable], list[Word]]:
    """The tables of a page from top to bottom, ruled ones and those that only white space parts; the words beside."""
    ruled, small = ruled_tables(page.rules, page.words)
    held = {id(word) for table in ruled for word in table.words}
    shaded = {id(word) for table in small for word in table.words}
    free = [word for word in page.words if id(word) not in held]
    loose = [
        table
        for table in gap_tables(free, page.rules, last if last and not last.ruled else None)
        if any(id(word) not in shaded for word in table.words)
    ]
    tops = sorted((table.top, table.bottom) for table in loose)

    def in_loose(word: Word) -> bool:
        """Whether a word stands at the height of one of the tables without lines."""
        middle = (word.bottom + word.top) / 2
        at = bisect_left(tops, (middle, 0.0))
        return at < len(tops) and tops[at][1] <= middle

    small = [table for table in small if not any(map(in_loose, table.words))]
    held |= {id(word) for table in small for word in table.words}
    free = [word for word in free if id(word) not in held and not in_loose(word)]
    return sorted([*ruled, *small, *loose], key=lambda table: -table.top), free


def _table(table: PlacedTable, number: int, tables: int, before: PlacedTable | None) -> tuple[list[FlowLine], int]:
    """The rows of a table; one that goes on from the page before keeps its number."""
    tables += not (before is not None and table.goes_on_from(before))
    return [FlowLine("", page=number, alone=True, piece=piece) for piece in pieces(table.rows, tables)], tables


def _line(segment: Segment, number: int, *, alone: bool = False) -> FlowLine:
    return FlowLine(segment.text, segment.left, segment.right, segment.height, segment.bottom, number, alone)


def _goes_on(band: list[list[Segment]], segment: Segment) -> bool:
    """True for a lone line within columns: close below them, and inside of one of them."""
    last = band[-1]
    close = min(s.bottom for s in last) - segment.top < 1.2 * segment.height
    lefts = [s.left for row in band for s in row]
    rights = [s.right for row in band for s in row]
    middle = (min(lefts) + max(rights)) / 2
    if segment.right < middle or segment.left > middle - segment.height:
        return close
    gap_ends = min(s.left for row in band for s in row[1:]) if len(_columns(band)) == 2 else 0.0
    return close and segment.right < gap_ends


def _in_turn(band: list[list[Segment]], number: int) -> list[FlowLine]:
    """Lines that stand in columns, the left column first: a letterhead, the recipients beside the signature."""
    if not band:
        return []
    starts = _columns(band)
    by_column: list[list[Segment]] = [[] for _ in starts]
    for row in band:
        for segment in row:
            middle = (segment.left + segment.right) / 2
            nearest = max((at for at, start in enumerate(starts) if start <= middle), default=0)
            by_column[nearest].append(segment)
    printed = min(sum(len(segment.text) for segment in column) for column in by_column) > _PRINTED
    if len(starts) > 2 and len(band) > 1 and not printed and not _is_letterhead(by_column):
        return _rows_by_gaps(band, starts, number)
    return [_line(segment, number, alone=True) for column in by_column for segment in column]


def _is_letterhead(columns: list[list[Segment]]) -> bool:
    return is_layout([[Cell([segment.text for segment in column]) for column in columns]])


def _columns(band: list[list[Segment]]) -> list[float]:
    """Where the columns of a band begin: at the segments of its fullest line. A letterhead and a foot have two, though
    a line of theirs may have blanks to fill in: "ngày      tháng      năm"."""
    two = [row for row in band if len(row) == 2]
    laid_out = two and any(LAID_OUT.search(segment.text) for row in band for segment in row)
    fullest = max(two if laid_out else band, key=len)
    starts = [min(s.left for s in fullest[:1])]
    for left, right in pairwise(fullest):
        starts.append((left.right + right.left) / 2)
    return starts


def _rows_by_gaps(band: list[list[Segment]], starts: list[float], number: int) -> list[FlowLine]:
    """Lines of three columns and more without ruling: a line that fills its first column begins a row."""
    rows: list[list[Cell]] = []
    for line in band:
        own = [Cell([]) for _ in starts]
        for segment in line:
            middle = (segment.left + segment.right) / 2
            own[max((at for at, start in enumerate(starts) if start <= middle), default=0)].paragraphs.append(
                segment.text
            )
        if rows and not own[0].paragraphs:
            for above, cell in zip(rows[-1], own, strict=True):
                above.paragraphs += cell.paragraphs
        else:
            rows.append(own)
    return [FlowLine("", page=number, alone=True, piece=piece) for piece in pieces(rows, -1 - number)]


def _mark_margins(lines: list[FlowLine], pages: int) -> None:
    """Page numbers, and heads and feet that most pages repeat, are furniture."""
    edges: list[list[FlowLine]] = []
    repeated: Counter[str] = Counter()
    for number in range(pages):
        own = [line for line in lines if line.page == number and line.piece is None]
        edges += [own[:_EDGE_LINES], own[: -_EDGE_LINES - 1 : -1]]
        repeated.update({_bare(line) for edge in edges[-2:] for line in edge})
    for edge in edges:
        for line in edge:
            often = pages > 2 and repeated[_bare(line)] > pages / 2 and len(line.text) < 120
            if not often and not _PAGE_NUMBER.fullmatch(line.text):
                break
            line.furniture = True


def _bare(line: FlowLine) -> str:
    return re.sub(r"\d+", "0", line.text)


def _paragraphs(lines: list[FlowLine]) -> Iterator[Piece]:
    """Lines joined as long as they go on."""
    body = [line for line in lines if not line.alone and not line.furniture]
    right = sorted(line.right for line in body)[int(0.95 * len(body))] if body else 0.0
    left = median(line.left for line in body) if body else 0.0
    waiting: list[str] = []
    aside: list[Piece] = []  # what stands between the lines of one paragraph: the foot of its page
    before: FlowLine | None = None
    for line in lines:
        if line.furniture:
            aside.append(Piece((line.text,), furniture=True))
            continue
        if waiting and before is not None and not _joins(before, line, right=right, left=left):
            yield Piece((" ".join(waiting),))
            waiting = []
        if not waiting:
            yield from aside
            aside = []
        if line.piece is not None:
            yield line.piece
            continue
        waiting.append(line.text)
        before = line
    if waiting:
        yield Piece((" ".join(waiting),))
    yield from aside


def _joins(before: FlowLine, line: FlowLine, *, right: float, left: float) -> bool:
    """True if a line goes on with the sentence of the one before it."""
    if before.alone or line.alone or line.piece is not None:
        return False
    first = line.text.split(" ", 1)[0]
    needed = len(first) / len(line.text) * (line.right - line.left) + _SPACE * line.height
    if before.right + needed < right or _POINT.match(line.text):  # the next word would have had room
        return False
    if abs(before.height - line.height) > 0.25 * before.height:
        return False
    if line.left > left + _INDENT and line.left > before.left - _INDENT:
        return before.left > left + _INDENT and abs(line.left - before.left) < 2 and not before.text.endswith(_ENDED)
    same_page = before.page == line.page
    return not same_page or before.bottom - line.bottom < 2.6 * line.height
