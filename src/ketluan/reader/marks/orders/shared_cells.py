"""One cell for those who lead and those who support: "Chủ trì: Sở A; phối hợp: Sở B", "Sở A (chủ trì), Sở B (phối
hợp)", "CT: Sở A - PH: Sở B"."""

from __future__ import annotations

import re

from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import stripped

_LEADS = r"(?:(?:cơ quan|đơn vị|phòng) )?(?:chủ trì(?: thực hiện)?|ct|đầu mối|chịu trách nhiệm chính|thực hiện chính)"
_SUPPORTS = (
    r"(?:(?:các )?(?:cơ quan|đơn vị|phòng) )?(?:phối hợp(?: thực hiện)?|ph|cùng (?:làm|thực hiện|tham gia)"
    r"|tham gia(?: phối hợp)?|hỗ trợ)"
)
_BEFORE = re.compile(rf"(?:(?<=^)|(?<=[\s;,+-]))(?:(?P<lead>{_LEADS})|(?P<support>{_SUPPORTS}))\s*:")
_BEHIND = re.compile(rf"\(\s*(?:(?P<lead>{_LEADS})|(?P<support>{_SUPPORTS}))\s*\)")
# the header of such a column: "Đơn vị chủ trì/phối hợp"
BOTH = re.compile(r"chủ trì[^|]{0,20}phối hợp|đầu mối[^|]{0,20}phối hợp")
_AROUND = " \t\n;,-–+./"


def shared(doc: Document, cell: Span) -> tuple[Span | None, Span | None] | None:
    """Who leads and who supports by the labels in a cell, None where it has no such label."""
    labels = list(_BEFORE.finditer(doc.shadow[cell.start : cell.end]))
    if labels:
        ends = [label.start() for label in labels[1:]] + [cell.end - cell.start]
        pieces = [(label, label.end(), end) for label, end in zip(labels, ends, strict=True)]
    else:
        labels = list(_BEHIND.finditer(doc.shadow[cell.start : cell.end]))
        starts = [0] + [label.end() for label in labels[:-1]]
        pieces = [(label, start, label.start()) for label, start in zip(labels, starts, strict=False)]
        if labels and labels[0].lastgroup == "lead" and len(labels) == 1:  # "Sở A (chủ trì), Sở B, Sở C"
            rest = _trim(doc, cell.start + labels[0].end(), cell.end)
            return _trim(doc, cell.start, cell.start + labels[0].start()), rest
    if not pieces:
        return _in_words(doc, cell)
    found: dict[str, Span] = {}
    for label, start, end in pieces:
        piece = _trim(doc, cell.start + start, cell.start + end)
        if piece and label.lastgroup:
            found.setdefault(label.lastgroup, piece)
    return found.get("lead"), found.get("support")


# "Sở A chủ trì, phối hợp với Sở B", "Chủ trì Sở A, phối hợp Sở B", "Sở A chủ trì; Sở B phối hợp"
_FIRST_SUPPORTS = re.compile(
    r"(?P<lead>[^:;()]{3,120}?)(?:,? (?:là (?:cơ quan|đơn vị) )?chủ trì(?: thực hiện)?)?[,;]?\s*(?:và )?"
    r"phối hợp(?: chặt chẽ)?(?: cùng)?(?: với)? (?P<support>\S.{2,400})"
)
_LED_BY = re.compile(
    r"(?:(?:cơ quan|đơn vị) )?chủ trì (?P<lead>[^:;()]{3,120}?)[,;] "
    r"(?:(?:cơ quan|đơn vị) )?phối hợp(?: với)? (?P<support>\S.{2,400})"
)
_BOTH_AT_END = re.compile(
    r"(?P<lead>[^:;()]{3,120}?),? chủ trì[,;] (?P<support>[^:()]{3,400}?),? (?:cùng )?"
    r"(?:phối hợp|tham gia|hỗ trợ)(?: thực hiện)?\W*"
)


def _in_words(doc: Document, cell: Span) -> tuple[Span | None, Span | None] | None:
    """Who leads and who supports where the words between the names say so."""
    if doc.shadow.find("phối hợp", *cell) < 0 and doc.shadow.find("chủ trì", *cell) < 0:
        return None
    for shape in (_LED_BY, _BOTH_AT_END, _FIRST_SUPPORTS):
        found = shape.fullmatch(doc.shadow, *cell)
        if found:
            return _trim(doc, *found.span("lead")), _trim(doc, *found.span("support"))
    return None


def by_slash(doc: Document, cell: Span) -> tuple[Span | None, Span | None] | None:
    """Under a header that names both, "Sở A / các sở, ngành": who leads before the slash."""
    slash = doc.text.find("/", *cell)
    if slash < 0:
        return None
    return _trim(doc, cell.start, slash), _trim(doc, slash + 1, cell.end)


def _trim(doc: Document, start: int, end: int) -> Span | None:
    part = stripped(doc.text, Span(start, end), before=_AROUND, behind=_AROUND)
    return part if part.end > part.start else None
