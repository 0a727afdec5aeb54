"""The rows of a table without upright lines: by lines drawn between them, by space, by numbers, by beginnings."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from ketluan.reader.files.pdfpage import Word
from ketluan.reader.files.pdftables import cell_of_words
from ketluan.reader.files.tables import Cell

CORE = 0.42  # of its height to both sides of its middle every letter fills
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[a-hđ])[.)]?|[A-H][.)]|\(\d{1,2}\)")
_OFF_MIDDLE = 0.45  # letter heights by which a number may stand beside the middle of its row
_EVERY_ROW = 4  # strips, from which on a line is drawn under each row
_ROOM = 5.5


class Run(msgspec.Struct):
    """Words of one visual line with no more than word spaces between them."""

    words: list[Word]
    left: float
    bottom: float
    right: float
    top: float

    @property
    def text(self) -> str:
        """The words in a row."""
        return " ".join(word.text for word in self.words)

    @property
    def middle(self) -> float:
        """The height at which the run stands."""
        return (self.top + self.bottom) / 2

    def add(self, word: Word) -> None:
        """One word more."""
        self.words.append(word)
        self.right = max(self.right, word.right)
        self.bottom, self.top = min(self.bottom, word.bottom), max(self.top, word.top)


class Drawn(msgspec.Struct):
    """A level line, perhaps with breaks: its height, and from where to where it is drawn."""

    height: float
    stretches: list[tuple[float, float]]

    def under(self, places: list[float]) -> float:
        """How much of a table's width it underlines."""
        return sum(max(min(right, places[-1]) - max(left, places[0]), 0.0) for left, right in self.stretches)

    def closes(self, left: float, right: float) -> bool:
        """Whether it is drawn under the middle of a column."""
        return any(a <= (left + right) / 2 <= b for a, b in self.stretches)


class _Band(msgspec.Struct):
    """Runs beside one another; ``place`` of each: its first and its last column."""

    runs: list[tuple[int, int, Run]]
    top: float
    bottom: float

    @property
    def filled(self) -> set[int]:
        """The columns with words of their own."""
        return {first for first, last, _ in self.runs if first == last}

    @property
    def wide(self) -> bool:
        """Whether all that stands here lies across columns."""
        return all(first != last for first, last, _ in self.runs)


def rows_of_runs(runs: list[Run], places: list[float], rules: list[Drawn]) -> list[list[Cell]]:
    """The rows, each with a cell for every column; ``rules``: the lines that are drawn between them, from the top."""
    columns = len(places) - 1
    strips = [(rule, _bands(own, places)) for rule, own in _strips(runs, places, rules)]
    drawn = len(strips) >= _EVERY_ROW
    made: list[tuple[Drawn | None, list[_Band]]] = []
    for rule, bands in strips:
        rows = _rows(bands, columns, drawn=drawn)
        made += [(rule if not at else None, row) for at, row in enumerate(rows)]
    edges = _edges(runs, places)
    out: list[list[Cell]] = []
    for rule, row in _mended(made):
        cells = _cells(row, edges)
        for cell, left, right in zip(cells, places, places[1:], strict=False):
            cell.continued = rule is not None and bool(out) and not cell.paragraphs and not rule.closes(left, right)
        out.append(cells)
    return out


def _rows(bands: list[_Band], columns: int, *, drawn: bool) -> list[list[_Band]]:
    """The rows between two drawn lines (``drawn``: one is drawn under each row): by space where it parts the numbers
    of the first column, else by these, too."""
    breaks = set() if drawn else _far(bands)
    rows = _spaced(bands, breaks)
    counts = [sum(map(_is_numbered, row)) for row in rows]
    if breaks and sum(map(bool, counts)) >= sum(count - 1 for count in counts if count):
        return rows
    return [part for row in rows for part in _parted(row, columns)]


def _strips(runs: list[Run], places: list[float], rules: list[Drawn]) -> list[tuple[Drawn | None, list[Run]]]:
    """The runs between the drawn lines, each with the line above; a cell merged over several goes to the first."""
    held: dict[int, list[Run]] = {}
    for run in runs:
        first, _ = _column(run.left, run.right, places)
        above = [
            at
            for at, rule in enumerate(rules)
            if rule.height >= run.middle
            and rule.closes(max(run.left, places[first]), min(run.right, places[first + 1]))
        ]
        held.setdefault(above[-1] if above else -1, []).append(run)
    return [(rules[at] if at >= 0 else None, held[at]) for at in sorted(held)]


def _spaced(bands: list[_Band], breaks: set[int]) -> list[list[_Band]]:
    """The bands cut at the breaks, and around a line that lies across the columns, as a group's name does."""
    rows: list[list[_Band]] = []
    for at, band in enumerate(bands):
        alone = bool(rows) and any(len(one.runs) == 1 and one.wide for one in (band, rows[-1][-1]))
        if not rows or at in breaks or alone:
            rows.append([])
        rows[-1].append(band)
    return rows


def _bands(runs: list[Run], places: list[float]) -> list[_Band]:
    """Runs whose letters overlap in height, from the top; columns that are set off by half a line are one band."""
    out: list[_Band] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        core = CORE * (run.top - run.bottom)
        top, bottom = run.middle + core, run.middle - core
        first, last = _column(run.left, run.right, places)
        if out and top > out[-1].bottom:
            out[-1].runs.append((first, last, run))
            out[-1].bottom = min(out[-1].bottom, bottom)
        else:
            out.append(_Band([(first, last, run)], top, bottom))
    return out


def _column(left: float, right: float, places: list[float]) -> tuple[int, int]:
    """The first and the last column that a run stands in: it lies across an edge when it reaches well over it."""
    edge = 1.5
    first = sum(place < left + edge for place in places[1:-1])
    last = sum(place < right - edge for place in places[1:-1])
    middle = sum(place < (left + right) / 2 for place in places[1:-1])
    return (middle, middle) if last <= first else (first, last)


def _far(bands: list[_Band]) -> set[int]:
    """The bands that stand further below the one above than two lines of one cell do."""
    usual = _usual(bands)
    if usual is None:
        return set()
    return {at for at, (above, band) in enumerate(pairwise(bands), 1) if _distance(above, band) > usual}


def _distance(above: _Band, band: _Band) -> float:
    return above.bottom - band.top


def _usual(bands: list[_Band]) -> float | None:
    """The most space between two lines of one cell; None where it cannot be told from that between rows."""
    gaps = sorted(max(_distance(above, band), 0.0) for above, band in pairwise(bands))
    if len(gaps) < 2:
        return None
    height = max((band.top - band.bottom for band in bands[:1]), default=10.0) / (2 * CORE)
    steps = [(b - a, a, b) for a, b in pairwise(gaps)]
    wide, low, high = max(steps)
    if wide < 0.12 * height or high - low < 1.5:
        return None
    return (low + high) / 2


def _parted(row: list[_Band], columns: int) -> list[list[_Band]]:
    """A stretch of bands cut into rows by the numbers in its first column, or by lines where every cell begins."""
    starts = [at for at, band in enumerate(row) if _is_numbered(band)]
    if starts:
        starts = _around_numbers(row, starts) or starts
    else:
        starts = [at for at, band in enumerate(row) if _begins_everywhere(row, at, columns)]
    return [row[a:b] for a, b in pairwise(sorted({0, *starts, len(row)}))]


def _around_numbers(row: list[_Band], numbered: list[int]) -> list[int]:
    """Where the rows begin if each number stands in the middle of its row; empty if they do not."""
    starts: list[int] = []
    end = len(row)
    for before, at in zip([-1, *numbered][::-1][1:], numbered[::-1], strict=True):
        run = next(run for first, last, run in row[at].runs if first == last == 0)
        top = 2 * run.middle - row[end - 1].bottom
        begin = min(range(before + 1, at + 1), key=lambda band: abs(row[band].top - top))
        height = run.top - run.bottom
        whole = all(row[begin].filled <= row[band].filled for band in range(begin, end))  # the tallest cell's column
        full = begin < at and len(row[begin].filled) >= len(row[at].filled)  # a row of its own stands there
        if full or not whole or abs(row[begin].top - top) > _OFF_MIDDLE * height or (starts and begin >= starts[-1]):
            return []
        starts.append(begin)
        end = begin
    return starts[::-1]


def _is_numbered(band: _Band) -> bool:
    """Whether a number stands in the first column."""
    return any(first == last == 0 and _NUMBER.fullmatch(run.text) for first, last, run in band.runs)


def _begins_everywhere(row: list[_Band], at: int, columns: int) -> bool:
    """Whether nearly all columns have a line here that begins as a cell does, though one above had ended."""
    band = row[at]
    if len(band.filled) < max(3, columns - 1) or 0 not in band.filled:
        return False
    top: dict[int, Run] = {}
    for first, last, run in band.runs:
        if first == last and (first not in top or run.middle > top[first].middle):
            top[first] = run
    texts = [run.text for run in top.values()]
    return all(text[0].isupper() or text[0].isdigit() for text in texts)


def _mended(rows: list[tuple[Drawn | None, list[_Band]]]) -> list[tuple[Drawn | None, list[_Band]]]:
    """The rows of a numbered table, those that only go on with the one above put to it."""
    if sum(any(map(_is_numbered, row)) for _, row in rows) < 2:
        return rows
    out: list[tuple[Drawn | None, list[_Band]]] = []
    for rule, row in rows:
        filled = set().union(*(band.filled for band in row))
        alone = len(filled) == 1 and 0 not in filled and not any(band.wide for band in row)
        if out and rule is None and alone and any(map(_is_numbered, out[-1][1])):
            out[-1] = (out[-1][0], [*out[-1][1], *row])
        else:
            out.append((rule, row))
    return out


def _edges(runs: list[Run], places: list[float]) -> list[float]:
    """How far to the right the words of each column reach."""
    edges = list(places[:-1])
    for run in runs:
        first, last = _column(run.left, run.right, places)
        if first == last:
            edges[first] = max(edges[first], run.right)
    return edges


def _cells(row: list[_Band], edges: list[float]) -> list[Cell]:
    held: list[list[Word]] = [[] for _ in edges]
    for band in row:
        for first, _, run in band.runs:
            held[first] += run.words
    return [cell_of_words(words, edge + _ROOM) for words, edge in zip(held, edges, strict=True)]
