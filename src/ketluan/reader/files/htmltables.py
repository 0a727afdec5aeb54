"""The tables of a page: those of rows and cells; those that only lay the page out are looked through."""

from __future__ import annotations

from ketluan.reader.files.draft import Piece
from ketluan.reader.files.htmltree import Page, PageLine
from ketluan.reader.files.tables import WIDEST, Cell, Room, pieces

_LONGEST_CELL = 1_500
_LONGEST_CAPTION = 600


class PageTables:
    """The innermost tables inside of one container of a page."""

    def __init__(self, page: Page, main: int) -> None:
        self._page = page
        self._count = 0
        self._room = Room()
        self._table_of = [0] * len(page.containers)
        self._cell_of = [0] * len(page.containers)
        nests = self._nesting()
        for at, container in enumerate(page.containers[1:], 1):
            self._table_of[at] = self._table_of[container.parent]
            self._cell_of[at] = at if container.tag in ("td", "th") else self._cell_of[container.parent]
            if container.tag == "table" and at > main and not nests[at] and self._has_rows(at):
                self._table_of[at] = at

    def _nesting(self) -> list[bool]:
        """Which containers hold a table."""
        nests = [False] * len(self._page.containers)
        for at in range(len(nests) - 1, 0, -1):
            container = self._page.containers[at]
            if nests[at] or container.tag == "table":
                nests[container.parent] = True
        return nests

    def _has_rows(self, table: int) -> bool:
        """True for a table with rows of several short cells, and for the frame of a picture and its caption."""
        own = self._page.containers[table]
        lines = self._page.lines[own.first_line : own.end_line]
        letters = [len(line.text) for line in lines]
        if any(line.after_picture for line in lines):
            return sum(letters) < _LONGEST_CAPTION
        tags = [container.tag for container in self._page.containers[table + 1 : own.last + 1]]
        return tags.count("tr") < tags.count("td") + tags.count("th") and max(letters, default=0) < _LONGEST_CELL

    def around(self, line: PageLine) -> int:
        """The table in which a line stands, 0 for none."""
        return self._table_of[line.container]

    def lines(self, table: int, at: int) -> tuple[list[Piece], int]:
        """The lines of a table and the number of the page's first line behind it; ``at`` is the first inside of it."""
        behind = max(self._page.containers[table].end_line, at + 1)
        cells: dict[int, Cell] = {}
        for line in self._page.lines[at:behind]:
            cell = cells.setdefault(self._cell_of[line.container], Cell([]))
            cell.paragraphs.append(line.text)
            cell.picture |= line.after_picture
        self._count += 1
        rows = self._rows(table, cells)
        outside = [Piece((text,)) for key, cell in cells.items() if key <= table for text in cell.paragraphs]
        return outside + list(pieces(rows, self._count, self._room)), behind

    def _rows(self, table: int, cells: dict[int, Cell]) -> list[list[Cell]]:
        """The grid of a table, with a place for each cell that hangs down from a row above."""
        rows: list[list[Cell]] = []
        hanging: dict[int, tuple[int, int]] = {}  # column: rows still to come, width
        column = 0
        for at in range(table + 1, self._page.containers[table].last + 1):
            container = self._page.containers[at]
            if container.tag == "tr":
                rows.append([])
                column = self._hang(rows[-1], hanging, 0)
            elif container.tag in ("td", "th") and rows and column < WIDEST:
                cell = cells.get(at, Cell([]))
                cell.width = container.width
                if container.height > 1:
                    hanging[column] = (container.height, container.width)
                    _pass(hanging, column)
                rows[-1].append(cell)
                column = self._hang(rows[-1], hanging, column + cell.width)
        return rows

    def _hang(self, row: list[Cell], hanging: dict[int, tuple[int, int]], column: int) -> int:
        """Fills the places of cells that hang down at ``column``; gives the next free column."""
        while column in hanging:
            width = hanging[column][1]
            _pass(hanging, column)
            self._room.take(1)
            row.append(Cell([], width=width, continued=True))
            column += width
        return column


def _pass(hanging: dict[int, tuple[int, int]], column: int) -> None:
    """One row less for the cell that hangs at ``column``."""
    left, width = hanging.pop(column)
    if left > 1:
        hanging[column] = (left - 1, width)
