"""The demo province through its quarter, as the Office and a leader see it at the end: the sessions, the indicators
against two plans, the contradiction, the brief and the notice. The test looks at what stands there, the pictures are
taken on the way."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from docx import Document
from PIL import Image
from pypdfium2 import PdfDocument

SESSIONS = tuple(f"Phiên họp thường kỳ tháng {month} năm 2026" for month in (7, 8, 9))
REPORT, NOTICE = "9 tháng đầu năm 2026", "tại phiên họp thường kỳ tháng 9"
SAID, RECKONED = "15,2%", "10,76%"
_SCALE = 1.2


class Quarter:
    """Goes through the pages; ``keep`` is told of a page and the name of its picture."""

    def __init__(self, home: str, office, leader, keep: Callable[[object, str], None]) -> None:
        self.home, self.office, self.leader, self.keep = home, office, leader, keep

    def _link(self, page, address: str, name: str):
        page.goto(self.home + address)
        with page.expect_navigation():
            page.locator("main").get_by_role("link", name=name).first.click()
        return page

    def sessions(self) -> dict[str, list[str]]:
        """Each session with the headings of what was confirmed of it."""
        found = {}
        for title in SESSIONS:
            page = self._link(self.office, "/sessions/", title)
            found[title] = page.locator("main h2").all_inner_texts()
        self.keep(self.office, "session-wide")
        return found

    def indicator(self) -> str:
        """What the page of disbursement says, on a desk and on the leader's telephone."""
        self.office.goto(f"{self.home}/indicators/?year=2026")
        self.keep(self.office, "board-wide")
        for page, name in ((self.office, "indicator-wide"), (self.leader, "indicator-phone")):
            self._link(page, "/indicators/?year=2026", "Giải ngân")
            self.keep(page, name)
        return self.office.locator("main").inner_text()

    def contradiction(self) -> tuple[str, str]:
        """What the page of checks says, and the sentence to which its first quotation leads."""
        page = self.office
        page.goto(f"{self.home}/indicators/checks/?year=2026")
        said = page.locator("main").inner_text()
        self.keep(page, "checks-wide")
        with page.expect_navigation():
            page.locator("blockquote a").first.click()
        return said, page.locator("#passage").inner_text()

    def pasted(self) -> list[list[str]]:
        """The cells of a month's grid after a paste from a sheet: a column downwards, names with numbers, a name that
        is not there; then where the keys lead. Nothing of it is sent."""
        page = self._link(self.office, "/indicators/?year=2026", "Nhập bảng số liệu")
        cells = page.locator("#grid input[data-name]:not([readonly])")
        names = [cells.nth(at).get_attribute("data-name") for at in range(3)]
        before = [cells.nth(at).input_value() for at in range(3)]

        def paste(at: int, words: str) -> None:
            cells.nth(at).evaluate(
                """(cell, words) => { cell.focus(); const data = new DataTransfer(); data.setData("text/plain", words);
                const init = {clipboardData: data, bubbles: true, cancelable: true};
                cell.dispatchEvent(new ClipboardEvent("paste", init)); }""",
                words,
            )

        def shown() -> list[str]:
            return [*(cells.nth(at).input_value() for at in range(3)), page.locator("#grid-said").inner_text()]

        told = []
        paste(0, "1 234,5\r\n6.789\r\n\r\n")
        told.append(shown())
        paste(1, f"{names[2]}\t7%\nChỉ tiêu không có\t9\n{names[0].upper()}\t11")
        told.append(shown())
        cells.nth(0).focus()
        for key in ("Enter", "ArrowDown", "ArrowUp"):
            page.keyboard.press(key)
        told.append([page.evaluate("document.activeElement.dataset.name"), names[1], *before])
        self.keep(page, "grid-wide")
        return told

    def margin(self) -> tuple[str, str]:
        """A sentence of the brief with a number, and the passage to which its margin leads."""
        page = self._link(self.office, "/briefs/", REPORT)
        self.keep(page, "brief-wide")
        line = page.locator(".brief-line", has=page.locator("textarea", has_text="4.386,5")).last
        page.locator(".brief-line.level-4:not(.dropped)", has=page.get_by_text("Công an tỉnh")).first.evaluate(
            "(one) => one.scrollIntoView()"
        )
        self.keep(page, "brief-pictures-wide")
        said = line.locator("textarea").input_value()
        with page.expect_navigation():
            line.locator("aside a").first.click()
        return said, page.locator("#passage").inner_text()

    def one_page(self) -> str:
        """The brief on the leader's telephone."""
        self._link(self.leader, "/briefs/", REPORT)
        with self.leader.expect_navigation():
            self.leader.get_by_role("link", name="Một trang").click()
        self.keep(self.leader, "brief-phone")
        return self.leader.locator("main").inner_text()

    def papers(self, name: str, link: str) -> tuple[Document, PdfDocument]:
        """A brief's DOCX and PDF."""
        page = self._link(self.office, "/briefs/", link)
        if name == "notice":
            self.keep(page, "notice-wide")
        files = []
        for kind in ("DOCX", "PDF"):
            with page.expect_download() as coming:
                page.get_by_role("link", name=kind, exact=True).click()
            files.append(coming.value.path().read_bytes())
        return Document(BytesIO(files[0])), PdfDocument(files[1])


def pages(pdf: PdfDocument, place: Path, most: int = 3) -> None:
    """The first pages of a PDF beside each other, as a picture."""
    drawn = [page.render(scale=_SCALE).to_pil() for page, _ in zip(pdf, range(most), strict=False)]
    gap = 12
    width = sum(one.width for one in drawn) + gap * (len(drawn) + 1)
    sheet = Image.new("RGB", (width, drawn[0].height + 2 * gap), "#c9d3da")
    at = gap
    for one in drawn:
        sheet.paste(one, (at, gap))
        at += one.width + gap
    sheet.save(place)
