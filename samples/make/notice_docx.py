"""A Vice Chairman's conclusions on public investment (2023): DOCX, points numbered by Word."""

from __future__ import annotations

from pathlib import Path

from . import source, word

NAME = "tb-vpubnd-dau-tu-cong-2023.docx"


def make(directory: Path) -> None:
    """Write the document into ``directory``."""
    text = source.load(Path(NAME).stem)
    document = word.new_document()
    word.letterhead(document, text.left, text.right)
    word.centred(document, text.title)
    for level, line in text.body:
        word.paragraph(document, line, level=level)
    word.signature(document, text.recipients, text.signer)
    word.save(document, directory / NAME)
