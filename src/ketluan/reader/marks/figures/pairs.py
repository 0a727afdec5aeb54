"""Cases counted beside those who stand accused: "khởi tố 3 vụ, 5 bị can vận chuyển pháo nổ"."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.limits import counted
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.values.numbers import Number
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_CASES = frozenset({"vụ", "vụ án", "ca"})
_PERSONS = frozenset({"đối tượng", "bị can", "bị cáo", "người", "kẻ", "nghi phạm"})
PAIRED = _CASES | _PERSONS
_DEED = re.compile(r"\s*(?:(?:có|về|vì) (?:hành vi|tội)\s+)?")
_BESIDE = re.compile(r"\s*(?:,|/|và|với|, với|, bắt giữ|, bắt)\s*(?:(?:trên|hơn|gần)\s)?")


def beside_persons(doc: Document, here: Standing, thing: Span) -> Span | None:
    """What a bare count of such a pair counts: of the cases what the persons did, else their own noun."""
    every, number = here.sentence.numbers, here.number
    if thing.end > number.unit_span.end:
        return None
    at = every.index(number)
    if number.unit in _CASES:
        after = every[at + 1] if at + 1 < len(every) else None
        if after is None or not _pairs(doc, number, after):
            return None
        following = every[at + 2].digits.start if at + 2 < len(every) else None
        did = counted(doc.text, doc.shadow, after.unit_span, (here.part.end, following))
        return _deed(doc.shadow, after.unit_span.end, did.end) if did.end > after.unit_span.end else thing
    return thing if at and _pairs(doc, every[at - 1], number) else None


def _deed(shadow: str, start: int, end: int) -> Span:
    """What the persons did: "đối tượng | có hành vi | mua bán ma túy"."""
    words = _DEED.match(shadow, start, end)
    return Span(words.end() if words else start, end)


def _pairs(doc: Document, cases: Number, persons: Number) -> bool:
    told = cases.unit in _CASES and persons.unit in _PERSONS
    return told and _BESIDE.fullmatch(doc.shadow, cases.span.end, persons.span.start) is not None
