"""Laws, codes, ordinances, the Constitution and the Party's Statutes by name: "Luật Đất đai năm 2024"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.papers.symbols import SYMBOL
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

# names that hold a comma or "ở", "và", "của" are listed; any other ends before such a word
_LISTED = rf"{trie(words('laws'))}(?!\w)"
# words with which no name begins, and before which it ends
_NONE = (
    r"và|về|của|để|trong|theo|có|đã|được|là|nhằm|gồm|quy định|số|năm|ngày|cho|đối|với|tại|khi|do|này|hiện|sửa|mới|cũng"
    r"|các|những|nêu|thì|phải|cần|vào|trên|bảo đảm|cùng|từ|đến|ban|như|hoặc|còn|chưa|ở|bằng|chỉ|không|lại|sẽ|đang"
    r"|quản lý thuế và"
)
_NO_BEGINNING = (
    r"sư|gia|pháp|hóa|đó|hiện hành|vừa|lần|nên|ra|rất|cấm|yêu cầu|bắt buộc|bổ sung|mà|nào|bất|sử dụng|chơi|lệ|hay"
)
_LAW = Sought(
    rf"\b(?P<type>hiến pháp(?=\s+\w)|bộ luật|luật|pháp lệnh|điều lệ)\s+(?P<name>(?<=hiến pháp\s)|{_LISTED}|"
    rf"(?!(?:{_NONE}|{_NO_BEGINNING})\b)(?:bảo vệ và|quản lý, sử dụng|phòng, chống|[^\W\d_][\w-]*)"
    r"(?:\s+(?:phòng, chống|chống|và phát triển|và gia đình|và môi trường"
    rf"|(?!(?:{_NONE})\b)[^\W\d_][\w-]*)){{0,7}})"
    r"(?:\s+sửa đổi(?:, bổ sung)?|\s+\(sửa đổi(?:, bổ sung)?\))?(?:\s+(?:năm\s+)?(?:19|20)\d\d\b(?![/-]))?"
)
_NUMBERED = re.compile(r"\s+số\s*:?\s*(?=\d)")
_NO_LAW = re.compile(r"(?:dự án|dự thảo|thảo dự|các|kỷ|bộ)\s+\Z")
_CONSTITUTION = re.compile(r"hiến pháp(?: nước[^,.;]{0,50})?(?: năm \d{4})?")


class Law(NamedTuple):
    """A law as the text names it, with its number where it stands behind the name."""

    span: Span
    type: str
    number: str | None


def laws(doc: Document) -> tuple[Law, ...]:
    """All laws of the text that are named, in order; drafts and bills are none."""
    return tuple(_laws(doc))


def _laws(doc: Document) -> list[Law]:
    found = []
    for law in _LAW.finditer(doc.shadow):
        start, end = law.start(), law.end()
        if doc.text.endswith("Pháp ", 0, start) or doc.marks(cast).person_at(start):
            continue  # a newspaper; somebody whose name is Luật
        named = doc.text[law.start("name")].isupper() or law["type"] in ("luật", "hiến pháp")
        if not doc.text[start].isupper() or not named or _NO_LAW.search(doc.shadow, max(0, start - 9), start):
            continue
        if law["type"] == "hiến pháp":
            year = _CONSTITUTION.match(doc.shadow, start, start + 90)
            end = year.end() if year else end
        number = _NUMBERED.match(doc.shadow, end)
        symbol = SYMBOL.match(doc.text, number.end()) if number else None
        found.append(Law(Span(start, symbol.end() if symbol else end), law["type"], symbol[0] if symbol else None))
    return found
