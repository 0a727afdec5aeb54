"""Rows of a table that only name a group of tasks: "I. Lĩnh vực kinh tế", "II | Sở Tài chính", "Xong trong quý I".

What a group says of its tasks (who leads, by when) holds for those whose own cells say nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.clauses.addressees import HEAD, begins
from ketluan.reader.marks.names.bodies import bodies_between
from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document

_MARK = re.compile(r"\s*(?:([ivxlc]{1,6})|([a-zđ]))\s*(?:[.)/-]|$)")
_ANY_MARK = re.compile(r"(?:[ivxlc]{1,6}|[a-zđ]|\d{1,2})\s*[.)/-]\s*")
# "II. Nhiệm vụ hoàn thành trong quý II/2026": a group of tasks that are due together
_DUE_TOGETHER = re.compile(
    r"(?:[ivxlc]{1,6}[.)/-]\s*|[a-zđ\d][.)/-]\s*)?(?:(?:các |những )?(?:nhiệm vụ|công việc|việc|nội dung)"
    r"(?: phải| cần)? (?=hoàn thành|xong|thực hiện))?(?:thực hiện |làm )?(?:xong |hoàn thành )*"
    r"(?=(?:trong|trước|chậm nhất|đến hết|hết|quý|tháng|ngày)\b)"
)
_TIME_NEXT = re.compile(
    r"(?:(?:trước|đến|hết|trong|xong|từ|đầu|giữa|cuối|chậm nhất)\s+(?:hết\s+|cuối\s+|là\s+)?)*"
    r"(?:[0-9]{1,2}\s?[/.-]\s?[0-9]|(?:ngày|tháng|quý|năm|tuần)\b)"
)
# "Nhiệm vụ giao Sở Tài chính", "Sở Nội vụ chủ trì, tham mưu"
_OF = re.compile(
    r"(?:(?:các |những )?(?:nhiệm vụ|nội dung|công việc|phần việc|trách nhiệm)(?: được)?"
    r"(?: giao| của| do| thuộc)+(?: cho)?\s+"
    r"|(?:giao|phân công|chủ trì|(?:cơ quan|đơn vị)(?: chủ trì| thực hiện)?\s*:)\s+)"
)
_DOES = re.compile(
    r"[\s,(]*(?:(?:là )?(?:cơ quan |đơn vị )?(?:làm )?"
    r"(?:chủ trì|thực hiện|tham mưu|đầu mối|phụ trách|chịu trách nhiệm)[\s,)]*(?:và\s+)?)*[:.]?\s*"
)
_LONGEST_NAME = 120


class TaskGroup(NamedTuple):
    """``number`` of the group ("II"), who leads its tasks, by when they are due."""

    number: str | None = None
    lead: Span | None = None
    due: Span | None = None


def is_group(doc: Document, block: Block) -> bool:
    """Whether a row only names a group of tasks: one text, perhaps repeated over merged cells, and a number at most."""
    texts = {doc.shadow[cell.start : cell.end].strip(" .)-") for cell in block.cells[1:] if cell.end > cell.start}
    first = doc.shadow[slice(*block.cells[0])].strip(" .)") if block.cells else ""
    if len(first) > 5:
        texts.add(first)
    return len(texts - {""}) <= 1


def group_of(doc: Document, block: Block, above: TaskGroup) -> TaskGroup:
    """What a group's row says; a row without a number stays under the number above it."""
    return TaskGroup(_number(doc, block) or above.number, _lead(doc, block), _due(doc, block))


def _number(doc: Document, block: Block) -> str | None:
    """The number of a group's row: "II" in a cell of its own, or before the words ("II. Về …")."""
    for cell in block.cells[:2]:
        found = _MARK.match(doc.shadow, *cell)
        if found and doc.text[cell.start : cell.end].strip():
            return doc.text[found.start(1) : found.end(1)] or doc.text[found.start(2) : found.end(2)]
    return None


def _lead(doc: Document, block: Block) -> Span | None:
    """The body that a group's row names, and nothing else: "II | Sở Nội vụ"."""
    named = max(block.cells, key=lambda cell: cell.end - cell.start)
    return body_alone(doc, named)


def body_alone(doc: Document, words: Span) -> Span | None:
    """The body or class of bodies that a few words name, with its number and "chủ trì" at most beside it."""
    if words.end - words.start > _LONGEST_NAME:
        return None
    mark = _ANY_MARK.match(doc.shadow, *words)
    start = mark.end() if mark else words.start
    of = _OF.match(doc.shadow, start, words.end)
    start = of.end() if of else start
    named = next((body for body in bodies_between(doc, start, words.end) if body.span.start == start), None)
    end = named.span.end if named else words.end
    if named is None:
        known = HEAD.match(doc.shadow, start, words.end) if begins(doc, start) else None
        if known is None or not doc.shadow.startswith(("các ", "ubnd", "ủy ban", "sở"), start):
            return None
    return Span(start, end) if _DOES.fullmatch(doc.shadow, end, words.end) else None


def _due(doc: Document, block: Block) -> Span | None:
    """Where a group's row says when its tasks are due: "Hoàn thành trong tháng 02/2026"."""
    for cell in block.cells[:2]:
        due = _DUE_TOGETHER.match(doc.shadow, *cell)
        if due and _TIME_NEXT.match(doc.shadow, due.end(), cell.end):
            return Span(due.end(), cell.end)
    return None
