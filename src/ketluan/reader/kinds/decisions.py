"""Decisions: what the meeting formally adopts, agrees to, amends; no one is told to do anything."""

from __future__ import annotations

from collections.abc import Iterator

from ketluan.reader.marks.orders.decided import decided
from ketluan.reader.model import Item
from ketluan.reader.text.document import Document

KEY = "decisions"
ORDER = 55
LABELS = {"vi": "Nội dung quyết định, thống nhất", "en": "Decisions"}
FIELD_LABELS = {
    "verb": {"vi": "Động từ", "en": "Verb"},
    "object": {"vi": "Nội dung", "en": "Object"},
    "body": {"vi": "Cơ quan quyết định", "en": "Body"},
}


class Decision(Item, frozen=True, gc=False, kw_only=True):
    """``verb`` the deciding words, ``object`` what is adopted or agreed, ``body`` who decides (null where unsaid)."""

    verb: str
    object: str
    body: str | None


def find(doc: Document) -> Iterator[Decision]:
    """The decisions of the text, one each."""
    for one in doc.marks(decided):
        yield Decision(
            span=one.span,
            rule="body_decides" if one.body else "point_decides",
            verb=doc.text[one.verb.start : one.verb.end],
            object=doc.text[one.span.start : one.span.end],
            body=doc.text[one.body.start : one.body.end] if one.body else None,
        )
