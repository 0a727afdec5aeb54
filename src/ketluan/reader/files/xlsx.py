"""XLSX: each visible sheet is a table, each filled row a row line; merged cells count for every row that they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ketluan.reader.files.archive import Archive, Element, main_part
from ketluan.reader.files.draft import Draft, Piece, of_pieces
from ketluan.reader.files.sheetnumbers import Form, form_of, shown
from ketluan.reader.files.tables import MOST_CELLS, Room, on_one_line, too_many_cells

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_WIDEST = 256


class _Book(msgspec.Struct):
    """What the cells of all sheets refer to."""

    texts: list[str]
    forms: list[Form]
    since_1904: bool


def draft(archive: Archive) -> Draft:
    """The draft of an Excel file. Raises Damaged, TooLarge, UnsafeXml."""
    name = main_part(archive, "xl/") or "xl/workbook.xml"
    folder = name.rsplit("/", 1)[0]
    workbook = archive.xml(name)
    properties = workbook.find(f"{S}workbookPr")
    book = _Book(
        texts=_shared(archive, f"{folder}/sharedStrings.xml"),
        forms=_forms(archive, f"{folder}/styles.xml"),
        since_1904=properties is not None and properties.get("date1904") in ("1", "true"),
    )
    pieces: list[Piece] = []
    hidden = 0
    for number, part in enumerate(_sheets(archive, workbook, name), 1):
        sheet = archive.xml(part)
        cells = _cells(sheet, book)
        _spread(sheet, cells)
        hidden += _drop_hidden(sheet, cells)
        pieces += _rows(cells, number)
    made = of_pieces(pieces)
    if hidden:
        made.warnings.append(("hidden_cells", f"{hidden} ô nằm ở dòng hoặc cột bị ẩn, không được đọc."))
    return made


def _sheets(archive: Archive, workbook: Element, name: str) -> Iterator[str]:
    """The parts of the sheets that are not hidden, in order."""
    folder, _, leaf = name.rpartition("/")
    relations = f"{folder}/_rels/{leaf}.rels"
    targets = {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in (archive.xml(relations) if relations in archive.names else ())
    }
    for sheet in workbook.iterfind(f"{S}sheets/{S}sheet"):
        target = targets.get(sheet.get(_ID, ""), "")
        part = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
        if part in archive.names and sheet.get("state", "visible") == "visible":
            yield part


def _shared(archive: Archive, name: str) -> list[str]:
    if name not in archive.names:
        return []
    return [_words(item) for item in archive.xml(name).iterfind(f"{S}si")]


def _words(item: Element) -> str:
    """A string of one or more runs, its phonetic guide left out."""
    guides = {text for guide in item.iterfind(f"{S}rPh") for text in guide.iter(f"{S}t")}
    return "".join(text.text or "" for text in item.iter(f"{S}t") if text not in guides)


def _forms(archive: Archive, name: str) -> list[Form]:
    """What each cell style shows its numbers as."""
    if name not in archive.names:
        return []
    styles = archive.xml(name)
    codes = {form.get("numFmtId", ""): form.get("formatCode", "") for form in styles.iterfind(f"{S}numFmts/{S}numFmt")}
    out = []
    for style in styles.iterfind(f"{S}cellXfs/{S}xf"):
        identifier = style.get("numFmtId", "0")
        out.append(form_of(int(identifier) if identifier.isdigit() else 0, codes.get(identifier, "")))
    return out


def _rows(cells: dict[int, dict[int, str]], table: int) -> Iterator[Piece]:
    """The row lines of one sheet, its empty columns left out; a row with one filled cell is an ordinary line."""
    columns = sorted({column for row in cells.values() for column, text in row.items() if text and len(row) > 1})
    for number in sorted(cells):
        row = cells[number]
        filled = [text for text in row.values() if text]
        if len(filled) == 1:
            yield Piece((filled[0],))
        elif filled:
            yield Piece(tuple(row.get(column, "") for column in columns), "row", table)


def _drop_hidden(sheet: Element, cells: dict[int, dict[int, str]]) -> int:
    """Takes out the cells that a reader of the sheet does not see; gives how many."""
    rows = {row.get("r", "") for row in sheet.iterfind(f"{S}sheetData/{S}row") if row.get("hidden") in ("1", "true")}
    ranges = [
        (_whole(column.get("min")), _whole(column.get("max")))
        for column in sheet.iterfind(f"{S}cols/{S}col")
        if column.get("hidden") in ("1", "true")
    ]
    if not rows and not ranges:
        return 0
    gone = 0
    for number in list(cells):
        row = cells[number]
        kept = {c: t for c, t in row.items() if str(number) not in rows and not any(a <= c + 1 <= b for a, b in ranges)}
        gone += len(row) - len(kept)
        cells[number] = kept
    return gone


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _cells(sheet: Element, book: _Book) -> dict[int, dict[int, str]]:
    """Row number to column number to text, of the cells that hold something."""
    cells: dict[int, dict[int, str]] = {}
    count = row_number = 0
    for row in sheet.iterfind(f"{S}sheetData/{S}row"):
        row_number += 1
        column = -1
        for cell in row.iterfind(f"{S}c"):
            place = _REFERENCE.fullmatch(cell.get("r", ""))
            column = _column(place[1]) if place else column + 1
            row_number = int(place[2]) if place else row_number
            text = on_one_line(_text(cell, book).splitlines())
            if text and column < _WIDEST:
                cells.setdefault(row_number, {})[column] = text
                count += 1
                if count > MOST_CELLS:
                    raise too_many_cells()
    return cells


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _text(cell: Element, book: _Book) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(f"{S}is")
        return _words(inline) if inline is not None else ""
    stored = cell.findtext(f"{S}v") or ""
    if kind == "s":
        at = int(stored) if stored.isascii() and stored.isdigit() and len(stored) < 9 else len(book.texts)
        return book.texts[at] if at < len(book.texts) else ""
    if kind in ("b", "e"):
        return ""
    if kind != "n":
        return stored
    style = cell.get("s", "0")
    at = int(style) if style.isascii() and style.isdigit() and len(style) < 9 else 0
    return shown(stored.strip(), book.forms[at] if at < len(book.forms) else "number", since_1904=book.since_1904)


def _spread(sheet: Element, cells: dict[int, dict[int, str]]) -> None:
    """A cell merged over several rows stands in each of them that holds something; across columns it stands once."""
    steps, room = 0, Room()
    for merged in sheet.iterfind(f"{S}mergeCells/{S}mergeCell"):
        first, _, last = merged.get("ref", "").partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if not start or not end:
            continue
        column = _column(start[1])
        text = cells.get(int(start[2]), {}).get(column)
        if text:
            below = range(int(start[2]) + 1, min(int(end[2]), int(start[2]) + 1_000) + 1)
            steps += len(below)
            if steps > MOST_CELLS:
                return
            for number in below:
                if number in cells and column not in cells[number]:
                    cells[number][column] = room.repeated(text)
