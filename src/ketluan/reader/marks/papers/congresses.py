"""Resolutions of congresses and plenums: "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII", "Nghị quyết Trung ương 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.bodies import body_end
from ketluan.reader.marks.papers.paper import Paper
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_ORDINAL = re.compile(
    r",? ?\(?(?:(?:lần thứ|lần|khóa|thứ) \w+\)?|nhiệm kỳ:? \d{4}\s*[-/]\s*\d{4}\)?"
    r"|(?<= )(?:[ivxl]{1,6}|\d{1,2})\b(?![%/.,]\d))"
)
_LEVEL = re.compile(
    r"(?: của)? (?:(?P<many>(?:đảng(?: bộ)? )?các cấp)"
    r"|(?P<party>đảng)(?! (?:bộ|ủy|viên|đoàn|các))\b(?: cộng sản việt nam)?(?: toàn quốc)?"
    r"|(?P<level>tỉnh|đảng bộ)\b"
    r"|(?=(?:đoàn|hội|công đoàn|mặt trận|liên đoàn|chi bộ)\b))"
)
# the name of a Party organisation that stands before its ordinal, and one of a level that needs none
_NAMED = re.compile(
    r"(?: (?!(?:lần|nhiệm|khóa|đã|và|được|các|đề|với|để|gắn|theo|vào)\b)[^\W\d]+){1,7}?(?=,? (?:lần|nhiệm kỳ|khóa)\b)"
)
_OF_LEVEL = re.compile(rf" (?:cấp )?(?:{trie(words('levels'))}|tp)\b(?! ủy)")
_MOST_PARTS = 6

_AND_MORE = r"(?:(?:, | và )(?:\d{1,2}|[ivx]{1,4})\b(?! ?(?:%|/)))*"  # "Nghị quyết Trung ương 5, 6 khóa XIII"
_AND_TERMS = r"(?:(?:, | và )(?:khóa )?[ivx]{1,5}\b)*"
_RESOLUTION = Sought(
    r"nghị quyết (?:của )?(?:(?P<congress>đại hội)\b(?: đại biểu)?(?: toàn quốc)?"
    r"|(?:hội nghị )?(?:lần thứ \w+,? )?(?:ban chấp hành )?(?:trung ương|t\.?ư|tw)(?: đảng)? ?(?:lần thứ )?(?:\d{1,2}"
    rf"|[ivx]+)?{_AND_MORE},? ?\(?(?:khóa|lần thứ) \w+{_AND_TERMS}\)?"
    rf"|(?:trung ương|t\.?ư|tw) ?(?:\d{{1,2}}|[ivx]{{1,4}})\b{_AND_MORE}(?:,? ?\(?khóa \w+{_AND_TERMS}\)?)?"
    r"|hội nghị (?:lần thứ \w+|trung ương \w+),?(?: ban chấp hành trung ương(?: đảng)?)?(?:,? ?\(?khóa \w+\)?)?)"
)
_DRAFTED = re.compile(r"(?:dự thảo|xây dựng|trình)\s\Z")


def congresses(doc: Document) -> Iterator[Paper]:
    """The resolutions of congresses and plenums that the text names by their term, their number or their level."""
    for found in _RESOLUTION.finditer(doc.shadow):
        end = _congress_end(doc, found.end()) if found["congress"] else found.end()
        if end and not _drafted(doc, found.start()):
            yield Paper(Span(found.start(), end), "Nghị quyết", None, None, None, "congress")


def _drafted(doc: Document, start: int) -> bool:
    return _DRAFTED.search(doc.shadow, max(0, start - 10), start) is not None


def _congress_end(doc: Document, at: int) -> int:
    """Where the name of a congress ends, 0 where nothing says which it is."""
    low, settled, end = doc.shadow, False, at
    for _ in range(_MOST_PARTS):
        if ordinal := _ORDINAL.match(low, end):
            settled, end = True, ordinal.end()
            continue
        level = _LEVEL.match(low, end)
        if level is None:
            break
        after = level.end()
        if level["level"]:
            if named := _OF_LEVEL.match(low, after):
                settled = settled or level["level"] == "đảng bộ"
                after = max(named.end(), body_end(doc, level.start("level")))
            if further := _NAMED.match(low, after):
                after = further.end()
        elif not (level["party"] or level["many"]):
            after = body_end(doc, after)
            if after == level.end():
                break
        end = after
    return end if settled else 0
