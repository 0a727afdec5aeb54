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
        own = _folded(words)
        return own <= head and (len(own) > 1 or words in _LEVELS)
    body = shadow(doc.marks(session).body or "")
    if words in _LEVELS:
        return f" {words} " in f"{body} "
    at = named.start + (leader.end() if leader else 0)
    return body != "" and body.startswith(shadow(in_full(doc, doc.text[at : named.end])))


# whom a letter's own body asks as a lower one: "UBND tỉnh đề nghị Bộ Tài chính …"
_UPWARDS = re.compile(
    r"(?:với )?(?:văn phòng )?(?:chính phủ|thủ tướng|bộ\b|các bộ|quốc hội|trung ương|ủy ban thường vụ|ban bí thư"
    r"|tỉnh ủy|thành ủy|ban thường vụ|thường trực|hđnd|hội đồng nhân dân|(?:chủ tịch )?ubnd (?:tỉnh|thành phố|huyện)"
    r"|cấp trên|cấp có thẩm quyền|xem xét|quan tâm|hỗ trợ|cho phép|bổ sung)\b"
)


def issues(doc: Document, subject: Span | None, said: Span) -> bool:
    """Whether the body that a letter names as asking is the one that issues it, and asks no higher one: all its words
    stand in the head of the letter ("Văn phòng UBND tỉnh đề nghị …" under "UBND TỈNH A, VĂN PHÒNG")."""
    if subject is None or doc.marks(session).kind != "other" or _UPWARDS.match(doc.shadow, *said):
        return False
    words = _folded(doc.shadow[slice(*subject)])
    return len(words) > 1 and words <= doc.marks(_named_at_the_head)


def _named_at_the_head(doc: Document) -> set[str]:
    """The words of a letterhead, of the title where a paper has lost it; of a report none."""
    if not has_letterhead(doc):
        return set()
    kind = "letterhead" if any(block.kind == "letterhead" for block in doc.blocks) else "title"
    head = " ".join(doc.shadow[slice(*block.span)] for block in doc.blocks if block.kind == kind)
    return _folded(head)


def _folded(words: str) -> set[str]:
    """The words that name a body, whether it is written in full or short."""
    return set(_WORD.findall(words.replace(_COMMITTEE, "ubnd").replace(_COUNCIL, "hđnd")))
