"""Decisions: what the meeting formally adopts, agrees to, amends; no one is told to do anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.imperatives import order
from ketluan.reader.model import Block, Item, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import between_semicolons, sentences

KEY = "decisions"
ORDER = 55
LABELS = {"vi": "Nội dung quyết định, thống nhất", "en": "Decisions"}
FIELD_LABELS = {
    "verb": {"vi": "Động từ", "en": "Verb"},
    "object": {"vi": "Nội dung", "en": "Object"},
    "body": {"vi": "Cơ quan quyết định", "en": "Body"},
}

_WHO = (
    r"(?P<who>hội nghị|phiên họp|kỳ họp|buổi làm việc|cuộc họp|(?:các )?đại biểu(?: hđnd(?: tỉnh)?| dự họp| dự hội nghị)?|hđnd tỉnh|hội đồng nhân dân(?: tỉnh)?|ban thường vụ(?: tỉnh ủy| thành ủy| huyện ủy| đảng ủy[^,;.]{0,30})?|btv(?: tỉnh ủy)?"
    r"|thường trực (?:tỉnh ủy|hđnd tỉnh|hđnd|huyện ủy|thành ủy)|ubnd tỉnh|ủy ban nhân dân tỉnh|ban chấp hành(?: đảng bộ[^,;.]{0,30})?|tỉnh ủy|(?:các )?thành viên (?:ubnd tỉnh|ubnd)|chủ tịch ubnd tỉnh|tập thể [^,;.]{3,40}|ban thường vụ)"
)
_VERB = (
    r"(?P<verb>(?:cơ bản |hoàn toàn )?(?:biểu quyết |bỏ phiếu )?(?:nhất trí|thống nhất|đồng ý|tán thành|thông qua|quyết nghị|phê chuẩn|chấp thuận|phê duyệt|quyết định|bầu|miễn nhiệm)(?: cao)?(?:,? (?:biểu quyết |bỏ phiếu )?(?:thống nhất|nhất trí|thông qua|ban hành|đồng ý|phê duyệt|bầu|bổ sung|về chủ trương|chủ trương))*)"
)
_SAID = re.compile(rf"(?:{_WHO}[^.;]{{0,60}}?\s(?:đã |cũng |tiến hành |tiếp tục )*){_VERB}\s+(?:với |về (?:việc )?|đối với )?")
_ALONE = re.compile(rf"(?:[-–+]\s*)?(?:về nguyên tắc,? |đồng thời,? )?{_VERB}\s+(?:với |về (?:việc )?|đối với )?")
_NOT = re.compile(r"(?:chưa|không|để|xem xét,|sẽ|được|trình|đề nghị|sau khi|cần)\s+$|xem xét, (?:cho ý kiến, )?$")
_ENDS = " \t\n.;,:…"
_TASK_NEXT = re.compile(r"[,;]\s*(?:và )?(?:giao|yêu cầu|đề nghị)\s")


class Decision(Item, frozen=True, gc=False, kw_only=True):
    """``verb`` the deciding words, ``object`` what is adopted or agreed, ``body`` who decides (null where unsaid)."""

    verb: str
    object: str
    body: str | None


def find(doc: Document) -> Iterator[Decision]:
    """The decisions, split at semicolons."""
    official = any(block.kind == "letterhead" for block in doc.blocks)
    for block, spans in doc.marks(sentences):
        if block.kind in ("title", "caption"):
            continue
        carried = False
        for span in spans:
            carried = yield from _sentence(doc, block, span, carried or official)


def _sentence(doc: Document, block: Block, span: Span, alone: bool) -> Iterator[Decision]:
    """The decisions of a sentence; answers whether the next may go on without naming who decides."""
    decided = False
    body: str | None = None
    verb: str | None = None
    for part in between_semicolons(doc.text, *span):
        found = _SAID.search(doc.shadow, *part)
        if found and _NOT.search(doc.shadow, max(part.start, found.start("verb") - 24), found.start("verb")):
            found = None
        if found:
            body = doc.text[found.start("who") : found.end("who")]
        elif alone or decided:
            found = _ALONE.match(doc.shadow, *part) or _after_colon(doc, part)
        if found:
            verb = doc.text[found.start("verb") : found.end("verb")]
            start = found.end()
        elif decided and verb and order(doc, *part) is None:
            start = part.start
        else:
            continue
        end = _end(doc, start, part.end)
        if end - start < 10:
            continue
        decided = True
        yield Decision(span=Span(start, end), rule="body_decides" if body else "point_decides", verb=verb, object=doc.text[start:end], body=body)
    return decided


def _after_colon(doc: Document, part: Span) -> re.Match[str] | None:
    """"Về dự thảo Quy chế …: cơ bản thống nhất với …"."""
    colon = doc.text.find(":", *part)
    if colon < 0:
        return None
    at = colon + 1
    while at < part.end and doc.text[at].isspace():
        at += 1
    return _ALONE.match(doc.shadow, at, part.end)


def _end(doc: Document, start: int, end: int) -> int:
    task = _TASK_NEXT.search(doc.shadow, start, end)
    if task:
        end = task.start()
    while end > start and doc.text[end - 1] in _ENDS:
        end -= 1
    return end
