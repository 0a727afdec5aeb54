"""Tables that a page's end cut in two: heads that are printed again, rows that go on over the page."""

from __future__ import annotations

from ketluan.reader.files.draft import Piece
from ketluan.reader.files.tables import on_one_line


def mend_breaks(rows: list[tuple[int, Piece]]) -> set[int]:
    """Mends the rows of a document's tables, each with its page; gives those that went into the one before, by their
    place. A head that a page prints again is furniture; a row below it without a number of its own that begins in the
    middle of a sentence goes on with the last row of the page before."""
    heads: dict[int | None, Piece] = {}
    taken: set[int] = set()
    last: Piece | None = None
    page_of_last = -1
    for at, (page, row) in enumerate(rows):
        head = heads.setdefault(row.table, row)
        if last is not None and last.table == row.table and page != page_of_last:
            if row.texts == head.texts:
                row.furniture = True
                continue
            if _goes_on(last, row):
                last.texts = tuple(on_one_line(pair) for pair in zip(last.texts, row.texts, strict=True))
                taken.add(at)
                page_of_last = page
                continue
        last, page_of_last = row, page
    return taken


def _goes_on(before: Piece, row: Piece) -> bool:
    """Whether a row has no number, though the one before has, and begins in the middle of a sentence."""
    if len(before.texts) != len(row.texts) or row.texts[0] or not before.texts[0]:
        return False
    return any(text[:1].islower() for text in row.texts)
