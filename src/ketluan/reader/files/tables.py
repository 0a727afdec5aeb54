"""Tables as any format gives them: rows of cells become row lines, letterheads and frames become plain lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from ketluan.reader.files.draft import Piece
from ketluan.reader.files.refusals import TooLarge
from ketluan.reader.model import LineKind

# A letterhead or the foot of an official document is laid out as a table of two columns that is none.
HEAD = r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do"
RECIPIENTS = "N[ơƠ][iI] [nN][hH][ậẬ][nN]"
LAID_OUT = re.compile(rf"{HEAD}|{RECIPIENTS}|\bSố\s*:")
_LAID_OUT_ROWS = 6
WIDEST = 256  # columns
MOST_CELLS = 500_000
_MOST_REPEATED = 2_000_000
_DASHED = re.compile(r"[-+•–]\s*\w")
_GOES_ON = re.compile(r"(?:[.,;:/(\-–&]|\b(?:và|của|với|cùng|các|hoặc|tại|cho|về|theo|từ|đến))$", re.IGNORECASE)


class Cell(msgspec.Struct):
    """One cell: its paragraphs, the number of grid columns it takes, whether it goes on from the row above."""

    paragraphs: list[str]
    width: int = 1
    continued: bool = False
    picture: bool = False

    @property
    def text(self) -> str:
        """The cell on one line."""
        return on_one_line(self.paragraphs)


def on_one_line(paragraphs: Iterable[str]) -> str:
    """The paragraphs of a cell on one line: a semicolon where a new one begins without a sign before it, as in a list
    of bodies ("Sở Công Thương" above "UBND các xã"); none where a name or a heading was broken."""
    line = ""
    for paragraph in paragraphs:
        words = " ".join(paragraph.split())
        if not words:
            continue
        new = (words[0].isupper() or _DASHED.match(words)) and not (line + words).isupper()
        line += ("; " if line and new and not _GOES_ON.search(line) else " " if line else "") + words
    return line


def pieces(rows: list[list[Cell]], table: int, room: Room | None = None) -> Iterator[Piece]:
    """The lines of one table, number ``table`` of the document; ``room`` that is left in it. Raises TooLarge."""
    room = room or Room()
    rows = [row for row in rows if any(cell.text or cell.continued for cell in row)]
    if not rows:
        return
    if is_layout(rows):
        yield from _columns_in_turn(rows)
        return
    above: list[str] = []
    for row in rows:
        texts = list(_grid(row, above, room))
        if any(texts):
            yield Piece(tuple(texts), "row", table)
        above = texts


def is_layout(rows: list[list[Cell]]) -> bool:
    """True for a frame of one column, a picture with its caption, a letterhead, the foot with recipients and signer."""
    if max(map(len, rows)) == 1 or any(cell.picture for row in rows for cell in row):
        return True
    if len(rows) > _LAID_OUT_ROWS or max(map(len, rows)) > 3:
        return False
    return any(LAID_OUT.search("\n".join(cell.paragraphs)) for row in rows for cell in row)


def _columns_in_turn(rows: list[list[Cell]]) -> Iterator[Piece]:
    """Left column from top to bottom, then the next; the caption under a picture is one."""
    pictured = any(cell.picture for row in rows for cell in row)
    kind: LineKind = "caption" if pictured and sum(len(c.text) for r in rows for c in r) < 600 else "body"
    for column in range(max(map(len, rows))):
        for row in rows:
            if column < len(row):
                yield from (Piece((text,), kind) for text in row[column].paragraphs if text.strip())


def too_many_cells() -> TooLarge:
    """The refusal of a file with more cells than any table has."""
    return TooLarge(limit=f"{MOST_CELLS:_} ô / cells".replace("_", "."))


class Room:
    """How many cells the tables of one file may still have, and how many letters merged cells may still repeat."""

    def __init__(self) -> None:
        self._cells = MOST_CELLS
        self._letters = _MOST_REPEATED

    def take(self, cells: int) -> None:
        """So many cells more. Raises TooLarge."""
        self._cells -= cells
        if self._cells < 0:
            raise too_many_cells()

    def repeated(self, text: str) -> str:
        """The text of a cell once more, empty when the file has repeated too much."""
        self._letters -= len(text)
        return text if self._letters >= 0 else ""


def _grid(row: list[Cell], above: list[str], room: Room) -> Iterator[str]:
    """The texts of a row by grid column: a cell that goes on from above has its text again, as the eye sees it."""
    column = 0
    for cell in row:
        width = min(cell.width, WIDEST - column)
        if width <= 0:
            return
        room.take(width)
        yield room.repeated(above[column]) if cell.continued and column < len(above) else cell.text
        for _ in range(width - 1):
            yield ""
        column += width
