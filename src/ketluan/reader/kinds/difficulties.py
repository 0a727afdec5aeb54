"""Difficulties: each named shortcoming or difficulty (tồn tại, hạn chế, khó khăn), one each."""

from __future__ import annotations

from collections.abc import Iterator

from ketluan.reader.marks.wants.complaints import complaints
from ketluan.reader.model import Item
from ketluan.reader.text.document import Document

KEY = "difficulties"
ORDER = 65
LABELS = {"vi": "Tồn tại, hạn chế, khó khăn", "en": "Difficulties"}
FIELD_LABELS = {"text": {"vi": "Nội dung", "en": "Text"}}


class Difficulty(Item, frozen=True, gc=False, kw_only=True):
    """One difficulty in the text's words."""

    text: str


def find(doc: Document) -> Iterator[Difficulty]:
    """The difficulties of the text, each once."""
    seen: set[str] = set()
    for complaint in complaints(doc):
        text = doc.text[complaint.span.start : complaint.span.end]
        if text.lower() not in seen:
            seen.add(text.lower())
            yield Difficulty(span=complaint.span, rule=complaint.rule, text=text)
