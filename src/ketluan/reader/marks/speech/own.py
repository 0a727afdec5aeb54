"""The body that speaks through a paper or meets, where its own sentence names it: it orders, and is not told to."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import words
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.in_full import in_full
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.vietnamese.letters import shadow

_WORD = re.compile(r"\w+")
_COMMITTEE, _COUNCIL = "ủy ban nhân dân", "hội đồng nhân dân"
# "Chủ tịch UBND tỉnh yêu cầu …" is the body's own word; "các Chủ tịch UBND huyện …" are others
_LEADER = re.compile(r"(?:đồng chí )?(?:phó )?(?:chủ tịch|bí thư)(?: thường trực)?\s+")
_LEVELS = frozenset(words("levels"))


def is_own(doc: Document, named: Span) -> bool:
    """Whether words name the body of the letterhead, else the one that meets, its leader, or its place ("tỉnh")."""
    written = doc.shadow[slice(*named)]
    leader = _LEADER.match(written)
    words = written[leader.end() :] if leader else written
    head = doc.marks(_named_at_the_head)
    if head:
        own = set(_WORD.findall(words.replace(_COMMITTEE, "ubnd").replace(_COUNCIL, "hđnd")))
        return own <= head and (len(own) > 1 or words in _LEVELS)
    body = shadow(doc.marks(session).body or "")
    if words in _LEVELS:
        return f" {words} " in f"{body} "
    at = named.start + (leader.end() if leader else 0)
    return body != "" and body.startswith(shadow(in_full(doc, doc.text[at : named.end])))


def _named_at_the_head(doc: Document) -> set[str]:
    """The words of a letterhead, of the title where a paper has lost it; of a report none."""
    if not has_letterhead(doc):
        return set()
    kind = "letterhead" if any(block.kind == "letterhead" for block in doc.blocks) else "title"
    head = " ".join(doc.shadow[slice(*block.span)] for block in doc.blocks if block.kind == kind)
    return set(_WORD.findall(head.replace(_COMMITTEE, "ubnd").replace(_COUNCIL, "hđnd")))
