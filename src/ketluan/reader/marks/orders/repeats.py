"""Orders that a report tells twice: its lead sums up what the body quotes; only what the body says counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ketluan.reader.marks.orders.directed import Directed
from ketluan.reader.marks.orders.orders import orders
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead

_WORD = re.compile(r"\w+")
_SAME = 0.85  # so much of what the lead says stands again in one order below
_LEAD = 2  # paragraphs that may sum up, behind the title
_MOST = 40  # orders of a lead that sums up; one that gives more is the speech itself


def told(doc: Document) -> tuple[Directed, ...]:
    """All orders of the document outside tables, those left out that its first paragraphs only sum up."""
    found = doc.marks(orders)
    if len(found) < 2 or doc.marks(has_letterhead):
        return found
    opening = [block.span for block in doc.blocks if block.kind in ("lead", "body")][:_LEAD]
    edge = opening[-1].end if opening else 0
    early = sum(one.action.start < edge for one in found)
    if not 0 < early <= _MOST:
        return found
    words = [_words(doc, one.action) for one in found]
    return tuple(one for at, one in enumerate(found) if one.action.start >= edge or not _again(found[at:], words[at:]))


def _again(found: Sequence[Directed], words: Sequence[set[str]]) -> bool:
    """Whether one of the later orders says again what the first says; ``words``: those of each."""
    speaker, said = found[0].speaker, words[0]
    enough = _SAME * len(said)
    later = zip(found[1:], words[1:], strict=True)
    return any(other.speaker == speaker and len(said & own) >= enough for other, own in later)


def _words(doc: Document, span: Span) -> set[str]:
    return set(_WORD.findall(doc.shadow, *span))
