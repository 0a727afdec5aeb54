"""DOCX: paragraphs with their automatic numbers, headings, tables, text boxes; old fonts made Unicode run by run."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ketluan.reader.files.archive import Archive, Element, main_part
from ketluan.reader.files.draft import Draft, Piece, of_pieces
from ketluan.reader.files.legacy import by_font
from ketluan.reader.files.numbering import Numbers, W, value
from ketluan.reader.files.refusals import Damaged
from ketluan.reader.files.tables import Cell, Room, pieces
from ketluan.reader.model import LineKind

_BOXES = f"{W}txbxContent"
_GONE = {
    f"{W}del",
    f"{W}moveFrom",
    f"{W}rPr",
    f"{W}pPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_THROUGH = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}smartTag"}
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_DEEPEST = 40
_CHAIN = 12


class Style(msgspec.Struct):
    """What a paragraph's style says."""

    name: str = ""
    parent: str | None = None
    font: str | None = None
    number: str | None = None
    level: int = 0


class Paragraph(msgspec.Struct):
    """A paragraph's words and what its properties say; ``boxes`` the text boxes that are anchored in it."""

    text: str
    label: str = ""
    kind: LineKind = "body"
    boxes: list[Element] = []
    picture: bool = False


def draft(archive: Archive) -> Draft:
    """The draft of a Word file. Raises Damaged, TooLarge, UnsafeXml."""
    name = main_part(archive, "word/") or "word/document.xml"
    folder = name.rsplit("/", 1)[0]
    body = archive.xml(name).find(f"{W}body")
    if body is None:
        raise Damaged
    reading = _Reading(_optional(archive, f"{folder}/styles.xml"), _optional(archive, f"{folder}/numbering.xml"))
    lines = list(reading.lines(body))
    edges = sorted(
        n for n in archive.names if n.startswith((f"{folder}/header", f"{folder}/footer")) and n.endswith(".xml")
    )
    margins = [line.texts[0] for edge in edges for line in reading.lines(archive.xml(edge)) if line.texts]
    lines += _notes(archive, folder, reading)
    return of_pieces(lines, margins)


def _notes(archive: Archive, folder: str, reading: _Reading) -> Iterator[Piece]:
    """The footnotes and endnotes behind the text, each with its number: "[1] Kết luận số 41-KL/TU …"."""
    for kind in ("footnote", "endnote"):
        part = _optional(archive, f"{folder}/{kind}s.xml")
        notes = [note for note in (part if part is not None else ()) if note.tag == f"{W}{kind}"]
        said = [note for note in notes if note.get(f"{W}type", "normal") == "normal"]
        for number, note in enumerate(said, 1):
            words = " ".join(" ".join(line.texts) for line in reading.lines(note)).split()
            if words:
                yield Piece((f"[{number}] {' '.join(words)}",))


def _optional(archive: Archive, name: str) -> Element | None:
    return archive.xml(name) if name in archive.names else None


class _Reading:
    """One pass through one document."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._styles, self._default, self._font = _styles(styles)
        self._numbers = Numbers(numbering)
        self._tables = 0
        self._room = Room()

    def lines(self, parent: Element, depth: int = 0) -> Iterator[Piece]:
        """The lines of a body, header or text box."""
        for element in _blocks(parent, depth):
            if element.tag == f"{W}p":
                yield from self._paragraph_lines(element, depth)
            else:
                self._tables += 1
                table = self._tables
                yield from self._table_lines(element, table, depth)

    def _paragraph_lines(self, element: Element, depth: int) -> Iterator[Piece]:
        paragraph = self.paragraph(element)
        kind = paragraph.kind
        for number, text in enumerate(paragraph.text.split("\n")):
            text = (paragraph.label if not number else "") + text.strip()
            if text.strip():
                yield Piece((text,), kind if not number or kind != "item" else "body")
        for box in paragraph.boxes:
            yield from self.lines(box, depth + 1)

    def _table_lines(self, element: Element, table: int, depth: int) -> Iterator[Piece]:
        parts = [list(_cells(row, depth)) for row in _rows(element, depth)]
        if _is_frame(parts, depth):
            for row in parts:
                for cell in row:
                    yield from self.lines(cell, depth + 1)
            return
        rows = [[self._cell(cell, depth) for cell in row] for row in parts]
        yield from pieces(rows, table, self._room)

    def _cell(self, element: Element, depth: int) -> Cell:
        if depth > _DEEPEST:
            raise Damaged
        cell = Cell([])
        for block in _blocks(element, depth):
            if block.tag == f"{W}p":
                paragraph = self.paragraph(block)
                cell.paragraphs += (paragraph.label + paragraph.text).split("\n")
                cell.picture |= paragraph.picture
                for box in paragraph.boxes:
                    cell.paragraphs += [line.texts[0] for line in self.lines(box, depth + 1)]
            else:
                self._tables += 1
                for piece in self._table_lines(block, self._tables, depth + 1):
                    cell.paragraphs.append(" ".join(filter(None, piece.texts)))
        properties = element.find(f"{W}tcPr")
        if properties is not None:
            width = value(properties, "gridSpan")
            cell.width = int(width) if width and width.isdigit() and len(width) < 4 else 1
            merge = properties.find(f"{W}vMerge")
            cell.continued = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        return cell

    def paragraph(self, element: Element) -> Paragraph:
        """One paragraph with its number."""
        style, number, level = self._style_of(element)
        runs: list[tuple[str, str]] = []
        made = Paragraph("")
        for run in _runs(element):
            text = _run_text(run, made)
            if text:
                runs.append((text, _font(run.find(f"{W}rPr")) or self._font_of(style)))
        made.text = by_font(runs)
        if number and made.text.strip():
            made.label = self._numbers.label(number, level)
        made.kind = _kind(style.name, made)
        return made

    def _style_of(self, element: Element) -> tuple[Style, str | None, int]:
        """A paragraph's style, its list and its level there."""
        properties = element.find(f"{W}pPr")
        named = value(properties, "pStyle") if properties is not None else None
        style = self._styles.get(named or "", self._default)
        number, level = style.number, style.level
        own = properties.find(f"{W}numPr") if properties is not None else None
        if own is not None:
            number = value(own, "numId") or number
            at = value(own, "ilvl")
            level = int(at) if at and at.isdigit() and len(at) < 3 else level
        return style, number, level

    def _font_of(self, style: Style) -> str:
        for _ in range(_CHAIN):
            if style.font:
                return style.font
            if style.parent is None or style.parent not in self._styles:
                break
            style = self._styles[style.parent]
        return self._font


def _kind(style: str, paragraph: Paragraph) -> LineKind:
    if style == "title":
        return "title"
    if style.startswith("heading"):
        return "heading"
    if style == "caption":
        return "caption"
    return "item" if paragraph.label else "body"


def _blocks(parent: Element, depth: int) -> Iterator[Element]:
    """The paragraphs and tables right under an element, wrappers looked through."""
    if depth > _DEEPEST:
        raise Damaged
    for element in parent:
        if element.tag in (f"{W}p", f"{W}tbl"):
            yield element
        elif element.tag in _THROUGH:
            yield from _blocks(element, depth + 1)


_FRAME = 2  # cells beside one another, at most


def _is_frame(rows: list[list[Element]], depth: int) -> bool:
    """Whether a table only lays the page out around a true one, of more columns than it has itself."""
    if any(len(row) > _FRAME for row in rows):
        return False
    inner = (block for row in rows for cell in row for block in _blocks(cell, depth) if block.tag == f"{W}tbl")
    return any(sum(1 for _ in _cells(row, depth)) > _FRAME for table in inner for row in _rows(table, depth))


def _rows(table: Element, depth: int) -> Iterator[Element]:
    return _inside(table, f"{W}tr", depth)


def _cells(row: Element, depth: int) -> Iterator[Element]:
    return _inside(row, f"{W}tc", depth)


def _inside(parent: Element, tag: str, depth: int) -> Iterator[Element]:
    if depth > _DEEPEST:
        raise Damaged
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _THROUGH:
            yield from _inside(element, tag, depth + 1)


def _runs(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph in order, also those in links, fields and insertions; not those deleted."""
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == f"{W}r":
            yield element
        elif element.tag not in _GONE:
            stack.append(iter(element))


def _run_text(run: Element, paragraph: Paragraph) -> str:
    """The words of a run; its text boxes and pictures are noted in the paragraph."""
    properties = run.find(f"{W}rPr")
    if properties is not None and properties.find(f"{W}vanish") is not None:
        return ""
    parts = []
    for element in run:
        if element.tag == f"{W}t":
            parts.append(element.text or "")
        elif element.tag in _SIGNS:
            parts.append("" if element.get(f"{W}type") == "page" else _SIGNS[element.tag])
        elif element.tag not in _GONE and len(element):
            boxes = list(_text_boxes(element))
            paragraph.boxes = paragraph.boxes + boxes
            paragraph.picture |= not boxes and not element.tag.endswith(("}object", "}ruby"))
    return "".join(parts)


def _text_boxes(element: Element) -> Iterator[Element]:
    """The outermost text boxes of a drawing, each once (a fallback repeats it)."""
    stack = [iter(element)]
    while stack:
        inner = next(stack[-1], None)
        if inner is None:
            stack.pop()
        elif inner.tag == _BOXES:
            yield inner
        elif inner.tag not in _GONE:
            stack.append(iter(inner))


def _font(properties: Element | None) -> str:
    fonts = properties.find(f"{W}rFonts") if properties is not None else None
    return "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""


def _styles(styles: Element | None) -> tuple[dict[str, Style], Style, str]:
    """The paragraph styles, the default one, and the font of a paragraph without any."""
    made: dict[str, Style] = {}
    default = Style()
    if styles is None:
        return made, default, ""
    for element in styles.findall(f"{W}style"):
        if element.get(f"{W}type") == "paragraph":
            made[element.get(f"{W}styleId", "")] = style = _one_style(element)
            if element.get(f"{W}default") in ("1", "true", "on"):
                default = style
    font = _font(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    return made, default, font


def _one_style(element: Element) -> Style:
    style = Style(name=(value(element, "name") or "").lower(), parent=value(element, "basedOn"))
    style.font = _font(element.find(f"{W}rPr")) or None
    own = element.find(f"{W}pPr/{W}numPr")
    if own is not None:
        style.number = value(own, "numId")
        level = value(own, "ilvl")
        style.level = int(level) if level and level.isdigit() and len(level) < 3 else 0
    return style
