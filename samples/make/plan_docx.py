"""A plan with an annex of forty tasks (2023): DOCX, the annex a table with group rows and merged cells."""

from __future__ import annotations

from pathlib import Path

from . import source, word

NAME = "kh-chuyen-doi-so-2023.docx"


def make(directory: Path) -> None:
    """Write the document into ``directory``."""
    text = source.load(Path(NAME).stem)
    document = word.new_document()
    word.letterhead(document, text.left, text.right)
    word.centred(document, text.title)
    for level, line in text.body:
        word.paragraph(document, line, level=level)
    word.signature(document, text.recipients, text.signer)
    document.add_page_break()
    word.centred(document, text.annex)
    word.assignments(document, text.table)
    word.save(document, directory / NAME)
