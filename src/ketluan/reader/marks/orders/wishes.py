"""Parts of a notice that answer what a lower unit asked: "IV. Về những kiến nghị của huyện", point by point."""

from __future__ import annotations

import re

from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead

# "III. VỀ ĐỀ XUẤT, KIẾN NGHỊ CỦA HUYỆN A"
_SECTION = re.compile(r"(?:đề xuất|kiến nghị|đề nghị)[^:.]{0,40}? của (?P<who>[^:.;]{2,80})")


def wishing(doc: Document) -> dict[int, str]:
    """For each point under a heading that names whose requests are answered, by its start: who asked."""
    found: dict[int, str] = {}
    if not doc.marks(has_letterhead):
        return found
    section: str | None = None
    for block in doc.blocks:
        if block.kind not in ("body", "item", "heading"):
            continue
        start = max(block.content, block.span.start)
        short = block.kind == "item" and block.span.end - start < 90 and doc.text[block.span.end - 1] not in ".;:,"
        if block.kind == "heading" or short:
            head = _SECTION.search(doc.shadow, start, block.span.end)
            section = doc.text[head.start("who") : head.end("who")].strip() if head else None
        elif section:
            found[block.span.start] = section
    return found
