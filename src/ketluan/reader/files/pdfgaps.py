"""Tables of a PDF page whose columns nothing but white space parts: the corridors that its lines leave free.

A table shows itself by lines of several pieces far apart (its strong lines). What these leave free from top to bottom
parts the columns; a wide name over several columns, or a row that names a group, may lie across.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import msgspec

from ketluan.reader.files.pdfgaprows import CORE, Drawn, Run, rows_of_runs
from ketluan.reader.files.pdfpage import Rule, Word, rows_of
from ketluan.reader.files.pdftables import PlacedTable
from ketluan.reader.files.tables import HEAD, RECIPIENTS, Cell

_APART = 1.0  # letter heights between pieces that cannot be words of one sentence
_SPACE = 0.36  # and between words that may be: the least width of a corridor
_FAR = 3.2  # letter heights from one line of a table to the next, at most
_NEAR_HEAD = 1.8
_WIDE = 0.62  # of the page's text is what a line of running text takes
_STRONG = 3  # pieces
_MOST_SKIPPED = 3  # strong lines on top that may hold wide names
_COUNTS = re.compile(r"(?:STT|TT|Stt|\d{1,3}|[IVX]{1,5})[.)]?")
_SAME_PLACE = 4.0  # points
_MOST_ACROSS = 0.3  # of the lines may lie across a corridor
_ONE_LINE = 2.0  # points by which the parts of one drawn line may differ in height
_MOST_GROUPS = 0.5  # of the lines may name groups
_WIDER = 1.35  # times the usual word space is none
_MOST_COLUMNS = 40
_MOST_RULES = 2_000
_MOST_LEFT_OVER = 12  # lines
_PAGE_NUMBER = re.compile(r"[-–]?\s*\d{1,4}\s*[-–]?")
_LONGEST_CELLS = 320  # letters on average
_LEAST_HEIGHT = 0.85  # of the usual one: figures and capitals of a borrowed font are measured lower
_LAID_OUT = re.compile(
    rf"{HEAD}|{RECIPIENTS}\s*:|^Số\s*:|^TM\.|^KT\."
    r"|,\s*ngày\s+(?:\d{1,2}|[.…]*)\s*tháng\s+(?:\d{1,2}|[.…]*)\s*năm"
)


class _Line(msgspec.Struct):
    """A visual line: its runs of words, and how many pieces far apart they make; ``space``: no word space is wider."""

    runs: list[Run]
    pieces: int
    left: float
    right: float
    bottom: float
    top: float
    height: float
    space: float

    @property
    def text(self) -> str:
        return " ".join(run.text for run in self.runs)


def gap_tables(words: list[Word], rules: list[Rule], before: PlacedTable | None) -> list[PlacedTable]:
    """The tables among the words of a page, from the top; ``before`` the one with which the page before ended."""
    lines = _lines(rows_of(words))
    _set_numbers_apart(lines)
    lines = _beside(lines)
    levels = [rule for rule in rules if not rule.upright] if len(rules) <= _MOST_RULES else []
    out: list[PlacedTable] = []
    for region in _regions(lines, 1 if before is not None else 2):
        left_over = _left_over(lines, region, before) if not out else None
        hint = before if left_over is not None else None
        made = _table([*(left_over or ()), *region], levels, hint)
        if made is not None:
            out.append(made)
    return out


def _left_over(lines: list[_Line], region: list[_Line], before: PlacedTable | None) -> list[_Line] | None:
    """The lines at the top of a page that go on with the last row of the page before, down to a table with the same
    columns; None where something else stands there."""
    if before is None or before.corridors is None:
        return None
    above = lines[: next(at for at, line in enumerate(lines) if line is region[0])]
    above = above[1:] if above and _PAGE_NUMBER.fullmatch(above[0].text) else above
    fits = all(
        line.left >= before.columns[0] - line.height and not _across([line], corridor)
        for line in above
        for corridor in before.corridors
    )
    return above if fits and len(above) <= _MOST_LEFT_OVER else None


def _lines(rows: list[list[Word]]) -> list[_Line]:
    """The visual lines of a page, each with its words put to runs, cut where the space is wider than in a sentence."""
    usual = median([word.top - word.bottom for row in rows for word in row] or [0.0])
    gaps = [b.left - a.right for row in rows for a, b in pairwise(row) if 0 < b.left - a.right < _APART * usual]
    space = max(_SPACE * usual, _WIDER * median(gaps or [0.0]))
    out = []
    for row in rows:
        height = max(max(word.top - word.bottom for word in row), _LEAST_HEIGHT * usual, 1.0)
        runs: list[Run] = []
        for word in row:
            if runs and word.left - runs[-1].right < max(space, _SPACE * height):
                runs[-1].add(word)
            else:
                runs.append(Run([word], word.left, word.bottom, word.right, word.top))
        out.append(_of_runs(runs, height, space))
    return out


def _of_runs(runs: list[Run], height: float, space: float) -> _Line:
    pieces, right = 1, min(run.right for run in runs)
    for run in sorted(runs, key=lambda run: run.left):
        pieces += run.left - right >= max(_APART * height, 1.5 * space)
        right = max(right, run.right)
    bottom, top = min(run.bottom for run in runs), max(run.top for run in runs)
    return _Line(runs, pieces, min(run.left for run in runs), right, bottom, top, height, space)


def _beside(lines: list[_Line]) -> list[_Line]:
    """Lines that overlap in height made one: cells set in the middle of their row stand half a line off."""
    groups: list[list[_Line]] = []
    lowest = 0.0
    for line in lines:
        middle = (line.top + line.bottom) / 2
        if groups and middle + CORE * line.height > lowest:
            groups[-1].append(line)
        else:
            groups.append([line])
        lowest = middle - CORE * line.height
    return [_made_one(group) for group in groups]


def _made_one(lines: list[_Line]) -> _Line:
    if len(lines) == 1:
        return lines[0]
    runs = [run for line in lines for run in line.runs]
    return _of_runs(runs, max(line.height for line in lines), lines[0].space)


def _set_numbers_apart(lines: list[_Line]) -> None:
    """Cuts the numbers off the words close behind them, where these stand below one another as a column does."""
    numbered = [line for line in lines if len(line.runs[0].words) > 1 and _COUNTS.fullmatch(line.runs[0].words[0].text)]
    by_place: dict[int, list[_Line]] = {}
    for line in numbered:
        by_place.setdefault(round(line.runs[0].words[1].left / _SAME_PLACE), []).append(line)
    for column in by_place.values():
        if len(column) < _STRONG or sum(line.pieces > 1 for line in column) < len(column) - 1:
            continue
        for line in column:
            first, *rest = line.runs[0].words
            made = [Run([], word.left, word.bottom, word.right, word.top) for word in (first, rest[0])]
            made[0].words.append(first)
            for word in rest:
                made[1].add(word)
            line.runs[:1] = made


def _regions(lines: list[_Line], least: int = 2) -> Iterator[list[_Line]]:
    """Stretches of lines that may be tables: strong lines, so many at ``least``, and what stands close to them."""
    strong = [line.pieces >= _STRONG and not _LAID_OUT.search(line.text) for line in lines]
    if sum(strong) < least:
        return
    width = max(line.right for line in lines) - min(line.left for line in lines)
    at = 0
    while at < len(lines):
        if not strong[at]:
            at += 1
            continue
        first, last = at, at
        while first > 0 and at - first < 4 and _may_head(lines[first - 1], lines[first], width):
            first -= 1
        for ahead in range(at + 1, len(lines)):
            if not _goes_on(lines, ahead, strong, width):
                break
            last = ahead
        yield lines[first : last + 1]
        at = last + 1


def _may_head(line: _Line, below: _Line, width: float) -> bool:
    """Whether a line may belong to the head of a table above its first strong line."""
    if line.bottom - below.top > (_NEAR_HEAD - 1) * below.height or _LAID_OUT.search(line.text):
        return False
    return line.pieces > 1 or line.right - line.left < _WIDE * width


def _goes_on(lines: list[_Line], at: int, strong: list[bool], width: float) -> bool:
    """Whether a line goes on with the table of the lines above it."""
    line, above = lines[at], lines[at - 1]
    if above.bottom - line.top > _FAR * line.height or _LAID_OUT.search(line.text):
        return False
    if strong[at] or line.pieces > 1 or line.right - line.left < _WIDE * width:
        return True
    return any(strong[at + 1 : at + 3]) and line.pieces == 1 and not line.text.endswith((".", ";"))


def _table(lines: list[_Line], levels: list[Rule], hint: PlacedTable | None) -> PlacedTable | None:
    """The table that a stretch of lines makes; None for none of three columns."""
    corridors = _corridors(lines)
    known = hint.corridors or [] if hint is not None else []
    if len(known) > len(corridors) and all(_parts(lines, corridor) for corridor in known):
        corridors = known
    if not 2 <= len(corridors) <= _MOST_COLUMNS:
        return None
    lines = _trimmed(lines, corridors)
    least = 1 if corridors is known else 2  # the last row of a table may stand alone on its page
    if sum(_columns_of(line, corridors) >= _STRONG for line in lines) < least:
        return None
    places = [min(line.left for line in lines), *((a + b) / 2 for a, b in corridors), max(line.right for line in lines)]
    top, bottom = lines[0].top, lines[-1].bottom
    wide = 0.5 * (places[-1] - places[0])
    own = [drawn for drawn in _drawn(levels) if bottom < drawn.height < top and drawn.under(places) > wide]
    runs = [run for line in lines for run in _whole(line, corridors)]
    rows = rows_of_runs(runs, places, own)
    if len(rows) < least or _is_print(rows):
        return None
    return PlacedTable(top, places, rows, [word for run in runs for word in run.words], bottom, corridors)


def _is_print(rows: list[list[Cell]]) -> bool:
    """Whether the columns are those of a newspaper: no cell of a table is so long on average."""
    letters = [len(cell.text) for row in rows for cell in row if cell.paragraphs]
    return sum(letters) > _LONGEST_CELLS * len(letters)


def _whole(line: _Line, corridors: list[tuple[float, float]]) -> list[Run]:
    """The runs of a line; one run where it lies across the columns and no gap in it is wider than in a sentence."""
    crossing = any(run.left < a and run.right > b for run in line.runs for a, b in corridors)
    if line.pieces > 1 or not crossing:
        return line.runs
    words = [word for run in line.runs for word in run.words]
    return [Run(words, line.left, line.bottom, line.right, line.top)]


def _drawn(levels: list[Rule]) -> list[Drawn]:
    """The level lines of a page, those that lie beside one another made one, from the top."""
    out: list[Drawn] = []
    for rule in sorted(levels, key=lambda rule: -rule.bottom):
        if not out or out[-1].height - rule.bottom > _ONE_LINE:
            out.append(Drawn(rule.bottom, []))
        out[-1].stretches.append((rule.left, rule.right))
    return out


def _corridors(lines: list[_Line]) -> list[tuple[float, float]]:
    """What the strong lines leave free between the columns; wide names on top may lie across."""
    strong = [line for line in lines if line.pieces >= _STRONG]
    best: list[tuple[float, float]] = []
    for skipped in range(min(_MOST_SKIPPED, len(strong) - 2) + 1):
        found = _free(strong[skipped:], min(line.space for line in strong))
        if len(found) > len(best):
            best = found
    return [corridor for corridor in best if _parts(lines, corridor)]


def _parts(lines: list[_Line], corridor: tuple[float, float]) -> bool:
    """Whether a corridor parts most lines; a line of one piece that lies across may name a group."""
    parted = [line for line in lines if line.pieces > 1]
    across = _across(lines, corridor)
    return _across(parted, corridor) <= max(1, _MOST_ACROSS * len(parted)) and across <= 1 + _MOST_GROUPS * len(lines)


def _free(lines: list[_Line], space: float) -> list[tuple[float, float]]:
    """The stretches between words that no word of any line covers."""
    boxes = sorted((run.left, run.right) for line in lines for run in line.runs)
    out: list[tuple[float, float]] = []
    end = boxes[0][1]
    for left, right in boxes:
        if left - end >= space:
            out.append((end, left))
        end = max(end, right)
    return out


def _across(lines: list[_Line], corridor: tuple[float, float]) -> int:
    """How many lines have words on a corridor from side to side."""
    return sum(any(run.left < corridor[0] and run.right > corridor[1] for run in line.runs) for line in lines)


def _columns_of(line: _Line, corridors: list[tuple[float, float]]) -> int:
    """How many columns a line fills with words of its own."""
    middles = [(a + b) / 2 for a, b in corridors]
    return len({sum(middle < (run.left + run.right) / 2 for middle in middles) for run in line.runs})


def _trimmed(lines: list[_Line], corridors: list[tuple[float, float]]) -> list[_Line]:
    """The lines without those at both ends that lie across the columns: what stands before and behind the table."""
    first, last = 0, len(lines)
    while first < last and _is_outside(lines[first], corridors):
        first += 1
    while last > first and _is_outside(lines[last - 1], corridors):
        last -= 1
    return lines[first:last]


def _is_outside(line: _Line, corridors: list[tuple[float, float]]) -> bool:
    if line.pieces > 1:
        return False
    crossed = sum(any(run.left < a and run.right > b for run in line.runs) for a, b in corridors)
    return crossed > 0 and _columns_of(line, corridors) < _STRONG
