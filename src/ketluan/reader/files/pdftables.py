"""Ruled tables of a PDF page: the grid that the lines draw, and the words that stand in each of its cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from ketluan.reader.files.pdfpage import Rule, Word, rows_of
from ketluan.reader.files.tables import Cell

_NEAR = 3.0
_PADDING = 5.0  # between a cell's words and its line, as office programs leave it
_SPACE = 0.25  # of a letter's height
_OPEN = 8.0  # points
_SHADED = 2  # rows below one another that may be shaded
_MOST_RULES = 4_000
_MOST_COLUMNS = 40


class PlacedTable(msgspec.Struct):
    """A table of a page: how high it begins and ends, where its columns begin (and the last ends), its rows, its words;
    ``corridors`` the white between its columns, None where lines part them."""

    top: float
    columns: list[float]
    rows: list[list[Cell]]
    words: list[Word]
    bottom: float = 0.0
    corridors: list[tuple[float, float]] | None = None

    @property
    def ruled(self) -> bool:
        """Whether lines part its columns."""
        return self.corridors is None

    def goes_on_from(self, before: PlacedTable) -> bool:
        """Whether the columns are those of a table on the page before."""
        if len(self.columns) != len(before.columns):
            return False
        if self.corridors is not None and before.corridors is not None:
            both = zip(self.corridors, before.corridors, strict=True)
            return all(max(own[0], other[0]) <= min(own[1], other[1]) for own, other in both)
        same = zip(self.columns, before.columns, strict=True)
        return self.ruled == before.ruled and all(abs(a - b) < 4 for a, b in same)


class Grid(msgspec.Struct):
    """One ruled table: the places of its upright lines (rising) and of its level lines (falling)."""

    columns: list[float]
    rows: list[float]
    level: list[Rule]
    upright: list[Rule]

    def holds(self, word: Word) -> bool:
        """True if the word's middle lies in the table."""
        x, y = (word.left + word.right) / 2, (word.bottom + word.top) / 2
        return self.columns[0] <= x <= self.columns[-1] and self.rows[-1] <= y <= self.rows[0]


def _grids(rules: list[Rule]) -> list[Grid]:
    """The tables of a page from top to bottom: at least two columns and two rows."""
    uprights = [rule for rule in rules if rule.upright]
    levels = [rule for rule in rules if not rule.upright]
    if len(uprights) < 3 or len(levels) < 2 or len(rules) > _MOST_RULES:
        return []
    out = []
    for top, bottom in _stacks(uprights):
        own = [rule for rule in levels if bottom - _NEAR <= rule.bottom <= top + _NEAR]
        columns = _places([rule.left for rule in uprights if rule.bottom < top and rule.top > bottom])
        rows = _closed(_places([rule.bottom for rule in own])[::-1], top, bottom)
        if 3 <= len(columns) <= _MOST_COLUMNS and len(rows) >= 2:
            out.append(Grid(columns, rows, own, uprights))
    return out


def _closed(rows: list[float], top: float, bottom: float) -> list[float]:
    """The level lines of a table, and where its upright ones end if these go on: a row that a page's end cut in two is
    open there."""
    if len(rows) < 2:
        return rows
    above, below = top - rows[0] > _OPEN, rows[-1] - bottom > _OPEN
    return [*([top] if above else []), *rows, *([bottom] if below else [])]


def _stacks(uprights: list[Rule]) -> list[tuple[float, float]]:
    """The stretches of the page's height that upright lines cover without a break, from the top."""
    out: list[list[float]] = []
    for rule in sorted(uprights, key=lambda rule: -rule.top):
        if out and rule.top >= out[-1][1] - _NEAR:
            out[-1][1] = min(out[-1][1], rule.bottom)
        else:
            out.append([rule.top, rule.bottom])
    return [(top, bottom) for top, bottom in out]


def _places(values: list[float]) -> list[float]:
    """Values that lie together made one, rising."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


def cells(grid: Grid, words: list[Word]) -> list[list[Cell]]:
    """The table's rows; a cell that no level line closes goes on from the row above."""
    columns, heights = len(grid.columns) - 1, [-place for place in grid.rows]
    held: dict[tuple[int, int], list[Word]] = {}
    begins = [_begins(grid, row) for row in range(len(heights) - 1)]
    for word in words:
        column = bisect_right(grid.columns, (word.left + word.right) / 2) - 1
        row = min(max(bisect_right(heights, -(word.bottom + word.top) / 2) - 1, 0), len(heights) - 2)
        held.setdefault((row, begins[row][min(max(column, 0), columns - 1)]), []).append(word)
    rows: list[list[Cell]] = []
    for row in range(len(heights) - 1):
        made = [cell_of_words(held.get((row, column), []), grid.columns[column + 1]) for column in range(columns)]
        for column, cell in enumerate(made):
            cell.continued = row > 0 and not cell.paragraphs and not _is_closed(grid, row, column)
        rows.append(made)
    return _whole(grid, rows)


def ruled_tables(rules: list[Rule], words: list[Word]) -> tuple[list[PlacedTable], list[PlacedTable]]:
    """The ruled tables of a page, and apart from them those of few rows: they may be no more than the shade behind some
    rows of a table without lines."""
    out: list[PlacedTable] = []
    small: list[PlacedTable] = []
    for grid in _grids(rules):
        own = [word for word in words if grid.holds(word)]
        if own:
            made = PlacedTable(grid.rows[0], grid.columns, cells(grid, own), own, grid.rows[-1])
            (small if len(grid.rows) <= _SHADED + 1 else out).append(made)
    return out, small


def _begins(grid: Grid, row: int) -> list[int]:
    """For each column of a row the one that its cell begins in: no line parts the columns of a merged cell."""
    middle = (grid.rows[row] + grid.rows[row + 1]) / 2
    lines = sorted(rule.left for rule in grid.upright if rule.bottom <= middle <= rule.top)
    out = [0]
    for column in range(1, len(grid.columns) - 1):
        near = bisect_left(lines, grid.columns[column] - _NEAR)
        drawn = near < len(lines) and lines[near] <= grid.columns[column] + _NEAR
        out.append(column if drawn else out[-1])
    return out


def cell_of_words(words: list[Word], edge: float) -> Cell:
    """The words of a cell as its paragraphs: a line whose last word left no room for the next one goes on below."""
    paragraphs: list[str] = []
    end = 0.0
    for line in rows_of(words):
        text, first = " ".join(word.text for word in line), line[0]
        room = edge - _PADDING - end - _SPACE * (first.top - first.bottom)
        if paragraphs and first.right - first.left > room:
            paragraphs[-1] += " " + text
        else:
            paragraphs.append(text)
        end = line[-1].right
    return Cell(paragraphs)


def _is_closed(grid: Grid, row: int, column: int) -> bool:
    """True if a line is drawn between this cell and the one above."""
    middle = (grid.columns[column] + grid.columns[column + 1]) / 2
    place = grid.rows[row]
    return any(rule.left <= middle <= rule.right and abs(rule.bottom - place) <= _NEAR for rule in grid.level)


def _whole(grid: Grid, rows: list[list[Cell]]) -> list[list[Cell]]:
    """Rows whose words were cut by another column's line put together: a merged cell reaches over several of them."""
    for row in range(len(rows) - 1, 0, -1):
        for column, cell in enumerate(rows[row]):
            above = rows[row - 1][column]
            if cell.paragraphs and not _is_closed(grid, row, column):
                above.paragraphs += cell.paragraphs
                cell.paragraphs, cell.continued = [], True
    return rows
