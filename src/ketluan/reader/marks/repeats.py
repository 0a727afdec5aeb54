"""Orders that a report tells twice: its lead sums up what the body quotes; only what the body says counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ketluan.reader.marks.orders import Directed, orders
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead

_WORD = re.compile(r"\w+")
_SAME = 0.85  # so much of what the lead says stands again in one order below
_LEAD = 2  # paragraphs that may sum up, behind the title


def told(doc: Document) -> tuple[Directed, ...]:
    """All orders of the document outside tables, those left out that its first paragraphs only sum up."""
    found = doc.marks(orders)
    if len(found) < 2 or doc.marks(has_letterhead):
        return found
    opening = [block.span for block in doc.blocks if block.kind in ("lead", "body")][:_LEAD]
    edge = opening[-1].end if opening else 0
    return tuple(
        one for number, one in enumerate(found) if one.action.start >= edge or not _again(doc, one, found[number + 1 :])
    )


def _again(doc: Document, one: Directed, later: Sequence[Directed]) -> bool:
    said = _words(doc, one.action)
    return any(
        other.speaker == one.speaker and len(said & _words(doc, other.action)) >= _SAME * len(said) for other in later
    )


def _words(doc: Document, span: Span) -> set[str]:
    return set(_WORD.findall(doc.shadow, *span))
