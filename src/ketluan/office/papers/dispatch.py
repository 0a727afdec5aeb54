"""The parts of an official paper as DOCX, laid out as the State (NĐ 30/2020/NĐ-CP) or the Party sets it.

Measures are the dated data of ``reference.paper_layouts``. Always in Vietnamese: the paper goes to an office, whatever
language its maker reads pages in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any, Literal

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Mm, Pt

from ketluan.office.charts.drawing import Picture
from ketluan.office.papers.letterhead import Letterhead
from ketluan.reference.paper_forms import PaperForm, form_on
from ketluan.vietnamese.dates import write_date

FONT = "Times New Roman"
CENTRE, LEFT, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY
_A4 = (Mm(210), Mm(297))


@dataclass(frozen=True)
class Line:
    """Words on a line of their own: the part of the layout that sets their size, and how they look."""

    words: str
    part: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False


Level = Literal["text", "part", "heading", "item"]
_STYLES: dict[Level, str] = {
    "text": "Ketluan Text",
    "part": "Ketluan Part",
    "heading": "Ketluan Heading",
    "item": "Ketluan Item",
}
_HYPHENS = "-----"  # under the subject of a paper of the Party
_CAPTION = "Ketluan Caption"
_HEAD = (Cm(6.4), Cm(10.1))  # the State's title is one line of its size in the right column
_FOOT = (Cm(8), Cm(8.5))
_DRAWN = Mm(158)  # of the 165 that the least margins leave


class Dispatch:
    """A paper that is being written, from its head to its foot. ``day`` is the day of its date line; ``form`` is the
    one chosen for it, by default that of the day."""

    def __init__(self, head: Letterhead, day: date, form: PaperForm | None = None) -> None:
        self.head, self.day = head, day
        self.measures = (form or form_on(day.isoformat(), "party" if head.party else "state")).measures
        self.paper = Document()
        self._page()
        self._styles()

    def size(self, part: str) -> Length:
        """The size of a part's letters: the largest that is allowed, as offices print it."""
        return Pt(self.measures[f"size.{part}"].most)

    def _page(self) -> None:
        section = self.paper.sections[0]
        section.page_width, section.page_height = _A4
        self._margins(section)
        normal = self.paper.styles["Normal"]
        normal.font.name, normal.font.size = FONT, self.size("text")
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        normal.paragraph_format.space_after = Pt(0)
        self._page_number(section)

    def _styles(self) -> None:
        """Real styles for the text and its headings, so that an office can restyle the paper as a whole."""
        for level, name in _STYLES.items():
            style = self.paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style, style.font.bold = self.paper.styles["Normal"], level in ("part", "heading")
            form = style.paragraph_format
            form.alignment, form.keep_with_next = JUSTIFIED, level in ("part", "heading")
            form.space_before, form.space_after = Pt(0), Pt(self.measures["gap"].least)
            form.first_line_indent = Mm(self.measures["indent"].least)
            if "line" in self.measures:
                form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(self.measures["line"].least)
        caption = self.paper.styles.add_style(_CAPTION, WD_STYLE_TYPE.PARAGRAPH)
        caption.base_style, caption.font.italic = self.paper.styles["Normal"], True
        caption.paragraph_format.alignment, caption.paragraph_format.keep_with_next = CENTRE, True
        caption.paragraph_format.space_after = Pt(self.measures["gap"].least)

    def _margins(self, section: Any) -> None:
        for side in ("top", "bottom", "left", "right"):
            setattr(section, f"{side}_margin", Mm(self.measures[f"margin.{side}"].least))

    def _page_number(self, section: Any) -> None:
        """In the middle above, from the second page on."""
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = CENTRE
        run = paragraph.add_run()
        run.font.size = self.size("page_number")
        for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
            element = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                element.set(qn("w:fldCharType"), kind)
            else:
                element.text = words
            run._r.append(element)

    def opening(self, number: str, subject: str = "") -> None:
        """The letterhead: bodies and number on the left, the State's or the Party's title and the date on the right.
        ``subject`` is that of a letter, which has no title of its own."""
        table = self._side_by_side(rows=2, widths=_HEAD)
        (left, right), (below_left, below_right) = table.rows[0].cells, table.rows[1].cells
        self._bodies(left)
        self._title(right)
        lines = [Line(number, "number")]
        if subject:
            said = f"về việc {subject}" if self.head.party else f"V/v {subject}"
            lines.append(Line(said, "subject", italic=self.head.party))
        self._lines(below_left, lines)
        self._lines(below_right, [Line(self._dated(), "place", italic=True)])

    def _side_by_side(self, rows: int, widths: tuple[Length, Length]) -> Any:
        """A table without lines, as wide as its columns say whatever a program would make of them."""
        table = self.paper.add_table(rows=rows, cols=2)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        margins = OxmlElement("w:tblCellMar")
        for side in ("left", "right"):
            none = OxmlElement(f"w:{side}")
            none.set(qn("w:w"), "0")
            none.set(qn("w:type"), "dxa")
            margins.append(none)
        table._tbl.tblPr.append(margins)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
            for cell in column.cells:
                cell.width = width
        return table

    def _bodies(self, cell: Any) -> None:
        bodies = [Line(words, "body") for words in self.head.body_lines]
        self._lines(cell, [*bodies, Line(self.head.unit.upper(), "body", bold=True)])
        if self.head.party:
            self._lines(cell, [Line("*", "body")], more=True)
        else:
            self._rule(cell.add_paragraph(), inset=2.2)

    def _title(self, cell: Any) -> None:
        if self.head.party:
            self._lines(cell, [Line("ĐẢNG CỘNG SẢN VIỆT NAM", "title", bold=True)])
            self._rule(cell.add_paragraph(), inset=1.0)
            return
        state = [Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "title", bold=True)]
        self._lines(cell, [*state, Line("Độc lập - Tự do - Hạnh phúc", "motto", bold=True)])
        self._rule(cell.add_paragraph(), inset=1.9)

    def _dated(self) -> str:
        place = f"{self.head.place}, " if self.head.place else ""
        return f"{place}{write_date(self.day.isoformat())}"

    def named(self, kind: str, about: str) -> None:
        """The paper's kind and what it is about."""
        self._alone(Line(kind.upper(), "type", bold=True), before=12)
        self._alone(Line(about, "type", bold=True), before=0)
        if self.head.party:
            self._alone(Line(_HYPHENS, "type"), before=0)
        else:
            self._rule(self.paper.add_paragraph(), inset=6.5)

    def to(self, receiver: str) -> None:
        """To whom a letter goes."""
        self._alone(Line(f"Kính gửi: {receiver}", "text"), before=12)

    def _alone(self, line: Line, before: int) -> None:
        paragraph = self.paper.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(before)
        self._write(paragraph, line)

    def says(self, words: str, *, bold: bool = False, level: Level = "text") -> None:
        """A paragraph of the text, a heading or an item."""
        run = self.paper.add_paragraph(style=_STYLES[level]).add_run(words)
        run.bold = bold or None

    def picture(self, picture: Picture, caption: str) -> None:
        """A picture with its title, its alternative text and its numbers as a table; all three stay together."""
        paragraph = self.paper.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.keep_with_next = CENTRE, True
        paragraph.paragraph_format.space_before = Pt(self.measures["gap"].least)
        drawn = paragraph.add_run().add_picture(BytesIO(picture.png), width=_DRAWN)
        drawn._inline.docPr.set("descr", picture.alt)
        drawn._inline.docPr.set("title", picture.title)
        self.paper.add_paragraph(caption, style=_CAPTION)
        others = min(3.2, 11.0 / max(len(picture.head) - 1, 1))
        widths = (min(16.0 - others * (len(picture.head) - 1), 9.0), *[others] * (len(picture.head) - 1))
        self.table(picture.head, picture.rows, widths, words=0, whole=True)
        self.paper.add_paragraph().paragraph_format.space_after = Pt(0)

    def table(
        self, heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float], *, words: int = 1,
        whole: bool = False,
    ) -> None:  # fmt: skip
        """A table in the text, its head on every page; the column ``words`` holds words, the others stand in the
        middle. ``widths`` in centimetres. ``whole``: it is not parted between pages."""
        table = self.paper.add_table(rows=1, cols=len(heads))
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        told = list(rows)
        lines = [table.rows[0], *(table.add_row() for _ in told)]
        for place, (line, said) in enumerate(zip(lines, (heads, *told), strict=True)):
            self._row(line, said, widths, words=-1 if place == 0 else words)
            for cell in line.cells if whole and place < len(told) else ():
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        repeated = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        lines[0]._tr.get_or_add_trPr().append(repeated)

    def _row(self, row: Any, said: Sequence[str], widths: Sequence[float], *, words: int) -> None:
        """A row; the head has no column of ``words``, its letters are bold."""
        unparted = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(unparted)
        for index, (cell, one) in enumerate(zip(row.cells, said, strict=True)):
            cell.width = Cm(widths[index])
            paragraph = cell.paragraphs[0]
            paragraph.alignment = LEFT if index == words else CENTRE
            run = paragraph.add_run(one)
            run.bold, run.font.size = words < 0, Pt(12)

    def closing(self, recipients: Sequence[str], signer: str, *, power: str = "", name: str = "") -> None:
        """To whom it goes, and who signs it with room for the hand; ``power`` is that by which he signs ("TL. CHỦ
        TỊCH"), ``name`` his own."""
        self._keep_last()
        self.paper.add_paragraph().paragraph_format.keep_with_next = True
        left, right = self._side_by_side(rows=1, widths=_FOOT).rows[0].cells
        party = self.head.party
        head = Line("Nơi nhận:", "recipients_head", bold=not party, italic=not party, underlined=party)
        archive = f"- {self.head.archive}."
        lines = [head, *(Line(f"- {name};", "recipients") for name in recipients), Line(archive, "recipients")]
        self._lines(left, lines, centred=False)
        by = [Line(power.upper(), "signer", bold=True)] if power else []
        own = [Line(name, "signer", bold=True)] if name else []
        self._lines(right, [*by, Line(signer.upper(), "signer", bold=not party), *[Line("", "signer")] * 4, *own])

    def _keep_last(self) -> None:
        """The last words stay with the signature, that it does not stand on a page of its own."""
        said = [one for one in self.paper.paragraphs if one.text.strip()]
        if said:
            said[-1].paragraph_format.keep_with_next = True

    def lying(self) -> None:
        """What follows stands on pages that lie: an annex with a wide table."""
        section = self.paper.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = _A4[1], _A4[0]
        self._margins(section)

    def file(self) -> bytes:
        """The paper as a file."""
        kept = BytesIO()
        self.paper.save(kept)
        return kept.getvalue()

    def _lines(self, cell: Any, lines: Sequence[Line], *, centred: bool = True, more: bool = False) -> None:
        for index, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if index == 0 and not more else cell.add_paragraph()
            self._write(paragraph, line, centred=centred)

    def _write(self, paragraph: Any, line: Line, *, centred: bool = True) -> None:
        paragraph.alignment = CENTRE if centred else LEFT
        run = paragraph.add_run(line.words)
        run.bold, run.italic, run.underline = line.bold, line.italic, line.underlined
        run.font.size = self.size(line.part)

    def _rule(self, paragraph: Any, inset: float) -> None:
        """A thin line; ``inset`` is its distance from both edges in centimetres."""
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = Cm(inset)
        form.space_before, form.line_spacing, form.space_after = Pt(2), Pt(4), Pt(4)
        borders, above = OxmlElement("w:pBdr"), OxmlElement("w:top")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
            above.set(qn(f"w:{name}"), value)
        borders.append(above)
        paragraph._p.get_or_add_pPr().append(borders)
