"""PDF with a text layer: words with their places, put together to lines, paragraphs, columns and ruled tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from ketluan.reader.files.draft import Draft, of_pieces
from ketluan.reader.files.limits import Limits
from ketluan.reader.files.pdfflow import flow
from ketluan.reader.files.pdfpage import PdfPage, Rule, Word
from ketluan.reader.files.refusals import Damaged, Encrypted, GlyphMapped, Scan, TooLarge

_LETTERS_OF_A_SCAN = 25
# Letters that no Vietnamese text has: a font that maps its glyphs as it likes puts them there.
_ODD = re.compile("[\u0240-\u02af\u0370-\u1dff\u2c00-\u2dff\ua000-\uf8ff\ufffd]")
_ODD_SHARE = 0.03


def draft(raw: bytes, *, ocr: Callable[[int, int], object] | None, limits: Limits) -> Draft:
    """The draft of a PDF. Raises Damaged, Encrypted, GlyphMapped, Scan, TooLarge, OcrMissing."""
    import pypdfium2

    document = _opened(pypdfium2, raw)
    try:
        pages = _pages(document, limits)
        if not _has_text_layer(pages):
            if ocr is None:
                raise Scan
            from ketluan.reader.files.ocr import recognised

            return recognised(document, ocr)
    finally:
        document.close()
    text = "".join(word.text for page in pages for word in page.words)
    if len(_ODD.findall(text)) > _ODD_SHARE * len(text):
        raise GlyphMapped
    made = of_pieces(list(flow(pages)))
    scanned = sum(not page.words and page.pictured for page in pages)
    if scanned:
        made.warnings.append(("scanned_pages", f"{scanned} trang là ảnh quét, không đọc được chữ."))
    return made


def _opened(pypdfium2: Any, raw: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise Encrypted from None
        raise Damaged from None


def _pages(document: Any, limits: Limits) -> list[PdfPage]:
    """What stands on each page. Raises Damaged, TooLarge."""
    import pypdfium2

    if len(document) > limits.pages:
        raise TooLarge(limit=f"{limits.pages} trang / pages")
    pages, letters = [], 0
    for number in range(len(document)):
        try:
            pages.append(_page(document[number], limits.page_letters - letters))
        except pypdfium2.PdfiumError:
            raise Damaged from None
        letters += sum(len(word.text) + 1 for word in pages[-1].words)
    if not pages:
        raise Damaged
    return pages


def _has_text_layer(pages: list[PdfPage]) -> bool:
    letters = sum(len(word.text) for page in pages for word in page.words)
    return letters >= _LETTERS_OF_A_SCAN * len(pages) or (letters > 0 and not any(page.pictured for page in pages))


def _page(page: Any, allowed: int) -> PdfPage:
    """The words, ruling lines and pictures of one page. Raises TooLarge."""
    import pypdfium2

    raw = pypdfium2.raw
    words: list[Word] = []
    textpage = page.get_textpage()
    count = textpage.count_chars()
    if count > allowed:
        raise TooLarge(limit="1.500.000 ký tự PDF / PDF letters")
    letters: list[str] = []
    first = 0
    for at in range(count + 1):
        letter = chr(raw.FPDFText_GetUnicode(textpage, at)) if at < count else " "
        if letter > " " and letter not in "\u00a0\u200b\ufffe":
            if not letters:
                first = at
            letters.append(letter)
        elif letters and letter not in "\ufffe\u200b":
            words += _words("".join(letters), textpage, first, at - 1)
            letters = []
    rules, pictured = _drawn(page, raw)
    return PdfPage(page.get_width(), page.get_height(), words, rules, pictured)


_NARROW = 0.1  # of its height no letter is


def _words(text: str, textpage: Any, first: int, last: int) -> list[Word]:
    """The word that these letters of the page make; more than one where a letter borrowed from another font was drawn
    later, and so stands behind the letters that it belongs before: "n" and "ệ" of "huyện"."""
    word = _word(text, textpage, first, last)
    if last == first or word.right - word.left > _NARROW * (word.top - word.bottom) * len(text):
        return [word]
    if last - first + 1 != len(text):
        return [word]
    letters = [_word(text[at], textpage, first + at, first + at) for at in range(len(text))]
    begins = [0, *(at for at in range(1, len(letters)) if letters[at].left < letters[at - 1].left), len(letters)]
    return [_word(text[a:b], textpage, first + a, first + b - 1) for a, b in pairwise(begins)]


def _word(text: str, textpage: Any, first: int, last: int) -> Word:
    left, bottom, right, top = textpage.get_charbox(first, loose=True)
    if last > first:
        _, low, right, high = textpage.get_charbox(last, loose=True)
        bottom, top = min(bottom, low), max(top, high)
    return Word(text, left, bottom, right, top)


_MOST_OBJECTS = 20_000
_THIN = 3.0
_SHORT = 8.0


def _drawn(page: Any, raw: Any) -> tuple[list[Rule], bool]:
    """The ruling lines of a page, and whether it has a picture."""
    rules: list[Rule] = []
    pictured = False
    for number, drawn in enumerate(page.get_objects(max_depth=3)):
        if number > _MOST_OBJECTS:
            break
        if drawn.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictured = True
        elif drawn.type == raw.FPDF_PAGEOBJ_PATH:
            left, bottom, right, top = drawn.get_bounds()
            if right - left < _THIN < _SHORT < top - bottom or top - bottom < _THIN < _SHORT < right - left:
                rules.append(Rule(left, bottom, right, top))
            elif right - left > _SHORT and top - bottom > _SHORT:  # a box: its four sides
                rules += _sides(left, bottom, right, top)
    return rules, pictured


def _sides(left: float, bottom: float, right: float, top: float) -> list[Rule]:
    return [
        Rule(left, bottom, left, top),
        Rule(right, bottom, right, top),
        Rule(left, bottom, right, bottom),
        Rule(left, top, right, top),
    ]
