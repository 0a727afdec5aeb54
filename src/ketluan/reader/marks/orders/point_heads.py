"""The body at the head of a point: "2. Sở Xây dựng: …", whom later sentences of the point tell too."""

from __future__ import annotations

from ketluan.reader.marks.clauses.addressees import HEAD, addressees
from ketluan.reader.marks.speech.speech import Turn
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_SHORT = frozenset({"Sở", "Ban", "Cục", "Chi cục", "Phòng", "Trung tâm", "Công ty", "Văn phòng", "Viện", "Trường"})
_FARTHEST = 120


def at_the_head(doc: Document, turn: Turn, names: tuple[Span, ...]) -> tuple[Span, ...]:
    """Whom a sentence of a notice's point tells: where it names nobody, or only "Sở", the body before the colon."""
    block = turn.block
    short = len(names) == 1 and doc.text[slice(*names[0])] in _SHORT
    later = not names and turn.said.start > block.content
    if block.kind != "item" or not (short or later) or not HEAD.match(doc.shadow, block.content):
        return names
    colon = doc.text.find(":", block.content, min(block.content + _FARTHEST, turn.said.start))
    if colon < 0 or (short and not doc.text.startswith(doc.text[slice(*names[0])], block.content)):
        return names
    held = addressees(doc, block.content, colon)
    return held if len(held) == 1 else names
