"""Numbers of official documents: "13-NQ/TW", "1853/QĐ-UBND", "18/2016/QĐ-UBND", "05 CT/TW", "5425/UBND-KGVX".

Grammar: NĐ 30/2020/NĐ-CP, Appendix I (State: number[/year]/TYPE-BODY); Hướng dẫn 36-HD/VPTW of 2018 (Party:
number-TYPE/BODY). Offices write them with stray spaces, an Icelandic Ð and en-dashes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.values.digits import digits
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_PART = r"[A-ZĐÐ][A-Za-zĐÐđƯƠ&\d]{0,14}"
# a digit first, then what may not stand before it: the engine skips to the next digit
SYMBOL = re.compile(
    rf"\d(?<![\w/.,-].)(?:\d{{0,5}}[a-zđA-Z]?(?:\s?/\s?(?:19|20)\d\d)?(?:\s?[-–/]\s?|\s){_PART}"
    rf"(?:\s?[-–/]\s?{_PART}){{1,4}}(?!\w)|\d{{0,5}}[a-zđ]?\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?{_PART}(?!\w))"
)


class Symbol(NamedTuple):
    """Where a document's number stands, and its number as written."""

    span: Span
    text: str


def symbols(doc: Document) -> tuple[Symbol, ...]:
    """All numbers of documents, in the order of the text."""
    text, reached, found = doc.text, 0, []
    for start in doc.marks(beginnings):
        if start < reached:
            continue
        if symbol := SYMBOL.match(text, start):
            reached = symbol.end()
            if not _is_date_or_ratio(symbol[0]):
                found.append(Symbol(Span(start, reached), symbol[0]))
    return tuple(found)


def beginnings(doc: Document) -> tuple[int, ...]:
    """Where the digits begin with which a number may begin, in order."""
    text = doc.text
    return tuple([start for start, end in doc.marks(digits) if _may_go_on(text[end : end + 2])])


def _may_go_on(behind: str) -> bool:
    """Whether a sign or a letter, behind a space a capital one, goes on a number; most are followed by a word."""
    first = behind[:1]
    if first.isspace():
        return behind[1:] in "-–/" or behind[1:].isupper()
    return first in "-–/" or first.isalpha()


_PLAIN = re.compile(r"\d+\s?/\s?(?:KH|BC|TB|QĐ|TTr|NQ|CT|CV|HD|CTr|ĐA|QC|NĐ|TT|L|PL|UBND|HĐND|VP)")


def _is_date_or_ratio(words: str) -> bool:
    """Whether the find has only one part and that is no document's type: "7/Q", "12/T"."""
    return words.count("/") + words.count("-") + words.count("–") == 1 and " " not in words and not _PLAIN.match(words)


_ISSUERS = (
    ("QĐ-TTg", "Thủ tướng Chính phủ"), ("CT-TTg", "Thủ tướng Chính phủ"), ("CĐ-TTg", "Thủ tướng Chính phủ"),
    ("/NĐ-CP", "Chính phủ"), ("NQ-CP", "Chính phủ"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("/QH", "Quốc hội"),
    ("-UBND", "Ủy ban nhân dân"), ("-HĐND", "Hội đồng nhân dân"), ("VPCP", "Văn phòng Chính phủ"),
    ("VPTW", "Văn phòng Trung ương Đảng"), ("/TW", "Trung ương Đảng"), ("/TU", "Tỉnh ủy"), ("/HU", "Huyện ủy"),
)  # fmt: skip


def issuer_of(symbol: str) -> str | None:
    """Who issues under a symbol, None where it does not say: ``13-NQ/TW`` → "Trung ương Đảng"."""
    tight = symbol.replace(" ", "").replace("–", "-").replace("Ð", "Đ")
    return next((issuer for part, issuer in _ISSUERS if part in tight), None)
