"""Counts that a sentence shares out among named places: "xã Hin có 4 dự án; xã Khao có 2 dự án"."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.leads import Lead
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_NAMED = re.compile(
    r"(?:[Tt]hành phố|TP\.?|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Bb]ản|[Tt]hôn"
    r"|[Cc]ông ty(?: \w+){0,2})"
    r" [A-ZĐÂÁÀẢÔƠƯÊĂÍÚÓÝ]\w*(?: [A-ZĐÂÁÀẢÔƠƯÊĂÍÚÓÝ]\w*){0,4}"
)
_VERBS = (None, "có", "còn", "đạt")


def named_place(doc: Document, here: Standing, found: Lead) -> Span | None:
    """The place that has its share of what is counted more than once in the sentence; None where none is named."""
    if found.verb not in _VERBS or found.preposition:
        return None
    same = sum(other.unit == here.number.unit for other in here.sentence.numbers)
    own = subject(doc.shadow, here.low, found.start) if same > 1 else None
    return own if own and _NAMED.fullmatch(doc.text, *own) else None
