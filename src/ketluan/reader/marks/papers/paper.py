"""What a document is that a text refers to: its type, its number, its day, and who issued it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.papers.symbols import issuer_of
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

TYPES = (
    r"nghị quyết liên tịch|nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|thông báo|thông tri|công văn"
    r"|công điện|đề án|chương trình hành động|chương trình|hướng dẫn|quy định|quy chế|thông tư liên tịch"
    r"|thông tư"
    r"|nghị định|pháp lệnh|bộ luật|luật|tờ trình|báo cáo|văn bản|giấy mời|quy hoạch|lệnh|hợp đồng"
)
_DATE = re.compile(
    r"[\s,]*(?:ban hành\s+)?(?:\(?\s*)?ngày\s+(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]"
    r"|\s*,?\s*năm\s+)\s*((?:19|20)\d\d)"
)
_OF = re.compile(
    r"[\s,]*(?:của|do)\s+((?:(?:t\.ư|[^\W\d_][\w&]*+)[ ]?+){1,9}?)(?=\s*(?:về|\(|,|;|\.|khóa|ngày|và|đã"
    r"|ban hành|quy định|$|\n))"
)


class Paper(NamedTuple):
    """One document as the text refers to it: ``kind`` its type ("Nghị quyết"), ``date`` ISO, ``rule`` what found it."""

    span: Span
    kind: str
    number: str | None
    date: str | None
    issuer: str | None
    rule: str


def kind_of(words: str) -> str:
    """The type of a document with a capital letter."""
    return words[:1].upper() + words[1:].lower()


def date_end(doc: Document, end: int) -> tuple[str | None, int]:
    """The day that stands behind the number of a document, and where it ends; ``end`` itself where there is none."""
    dated = _DATE.match(doc.shadow, end)
    if dated is None:
        return None, end
    day, month = int(dated[1]), int(dated[2])
    sound = 1 <= month <= 12 and 1 <= day <= 31
    return (f"{dated[3]}-{month:02}-{day:02}" if sound else None), dated.end()


def with_date(doc: Document, start: int, end: int, kind: str, number: str, rule: str) -> Paper:
    """A document with a number that ends at ``end``, with the day and the issuer that follow."""
    date, end = date_end(doc, end)
    of = _OF.match(doc.shadow, end)
    issuer = doc.text[of.start(1) : of.end(1)].strip() if of else issuer_of(number)
    return Paper(Span(start, end), kind, number, date, issuer or None, rule)
