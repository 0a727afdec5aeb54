"""A briefing of a Provincial Party Committee's standing members (2025): PDF with a text layer, numbered pages.

Needs fpdf2 and the font DejaVu Serif (Debian: fonts-dejavu-core); Liberation Serif has no letters with two marks.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos

from . import source

NAME = "tb-tu-giao-ban-ha-lam-2025.pdf"
FONTS = Path("/usr/share/fonts/truetype/dejavu")
STYLES = {"": "DejaVuSerif.ttf", "B": "DejaVuSerif-Bold.ttf"}
LINE = 7.0


class Page(FPDF):
    """A4 with the page's number above every page but the first."""

    def header(self) -> None:
        """Write the number of the page."""
        if self.page_no() > 1:
            self.set_font("serif", size=11)
            self.cell(0, LINE, str(self.page_no()), align=Align.C, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _page() -> Page:
    page = Page(format="A4")
    page.set_margins(30, 20, 15)
    page.set_auto_page_break(True, margin=20)
    page.set_creation_date(datetime(2025, 9, 10, tzinfo=UTC))
    for style, name in STYLES.items():
        page.add_font("serif", style, FONTS / name)
    page.add_page()
    return page


def _columns(page: Page, left: list[str], right: list[str]) -> None:
    width = page.epw / 2
    for number in range(max(len(left), len(right))):
        for lines, last in ((left, False), (right, True)):
            line = lines[number] if number < len(lines) else ""
            page.set_font("serif", "B" if line.isupper() else "", 11)
            after = (XPos.LMARGIN, YPos.NEXT) if last else (XPos.RIGHT, YPos.TOP)
            page.cell(width, LINE, line, align=Align.C, new_x=after[0], new_y=after[1])


def make(directory: Path) -> None:
    """Write the document into ``directory``."""
    text = source.load(Path(NAME).stem)
    page = _page()
    _columns(page, text.left, text.right)
    page.ln(LINE)
    page.set_font("serif", "B", 12)
    for line in text.title:
        page.multi_cell(0, LINE, line, align=Align.C, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    page.ln(LINE / 2)
    counted = source.numbers([level for level, _ in text.body])
    for number, (level, line) in zip(counted, text.body, strict=True):
        page.set_font("serif", "B" if level == 0 else "", 12)
        page.multi_cell(0, LINE, f"        {number}{line}", align=Align.J, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    page.ln(LINE)
    _columns(page, text.recipients, text.signer)
    page.output(str(directory / NAME))
