"""Word documents in the form of a Vietnamese office, with the numbering left to Word as its users leave it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

# how each level of the list is counted and written: I. / 1. / a) / -
LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))


def new_document() -> Any:
    """An A4 page in Times New Roman 14 with one multi-level list, number 1."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    _add_list(document)
    return document


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _add_list(document: Any) -> None:
    numbering = document.part.numbering_part.element
    abstract = _element("w:abstractNum", abstractNumId="90")
    for level, (form, text) in enumerate(LEVELS):
        part = _element("w:lvl", ilvl=str(level))
        for tag, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text), ("w:lvlJc", "left")):
            part.append(_element(tag, val=value))
        abstract.append(part)
    numbering.insert(0, abstract)
    number = _element("w:num", numId="90")
    number.append(_element("w:abstractNumId", val="90"))
    numbering.append(number)


def letterhead(document: Any, left: Sequence[str], right: Sequence[str]) -> None:
    """The two columns above a document, as a table without lines; the last line on the right is place and date."""
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        for number, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(line)
            run.bold, run.italic = line.isupper(), "ngày" in line


def centred(document: Any, lines: Iterable[str]) -> None:
    """Title and subject."""
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True


def paragraph(document: Any, text: str, *, level: int | None = None) -> None:
    """A paragraph; at a ``level`` (0 is "I.", 3 a dash) Word counts its number."""
    added = document.add_paragraph(text)
    added.paragraph_format.first_line_indent = Cm(1.27)
    if level is None:
        return
    numbering = added._p.get_or_add_pPr().get_or_add_numPr()
    numbering.get_or_add_ilvl().val = level
    numbering.get_or_add_numId().val = 90
    added.runs[0].bold = level == 0


def signature(document: Any, recipients: Sequence[str], signer: Sequence[str]) -> None:
    """Recipients on the left, power, post and name of the signer on the right."""
    letterhead(document, recipients, signer)


def assignments(document: Any, rows: Sequence[Sequence[str]]) -> None:
    """An assignment table: the first row is its header, a row of two cells a group, ``"`` a cell merged upwards."""
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for number, row in enumerate(rows):
        cells = table.add_row().cells
        if len(row) == 2:
            cells[1].merge(cells[-1])
        for cell, text in zip(cells, row, strict=False):
            if text != '"':
                cell.paragraphs[0].add_run(text).bold = number == 0 or len(row) == 2
    _merge_upwards(table, rows)


def _merge_upwards(table: Any, rows: Sequence[Sequence[str]]) -> None:
    for column in range(len(rows[0])):
        for number in range(1, len(rows)):
            if '"' not in rows[number][column : column + 1]:
                continue
            last = number
            while last + 1 < len(rows) and rows[last + 1][column : column + 1] == ['"']:
                last += 1
            if rows[number - 1][column : column + 1] != ['"']:
                merged = table.cell(number - 1, column).merge(table.cell(last, column))
                for empty in merged.paragraphs[1:]:
                    empty._p.getparent().remove(empty._p)


def save(document: Any, path: Path) -> None:
    """Write the file without the hour of its making, so that the same words give the same bytes."""
    core = document.core_properties
    core.created = core.modified = datetime(2023, 1, 1)
    core.author, core.title = "Văn phòng", ""
    made = BytesIO()
    document.save(made)
    with ZipFile(made) as old, ZipFile(path, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(ZipInfo(entry.filename), old.read(entry), ZIP_DEFLATED)
