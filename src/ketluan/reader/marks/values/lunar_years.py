"""Years by their names in the sixty-year cycle: "Xuân Đinh Dậu", "Tết Nguyên đán Giáp Thìn".

A report of the first months of a year names its spring so, where it does not write the year.
"""

from __future__ import annotations

from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_SPELLED = {"tí": "tý", "tị": "tỵ", "mẹo": "mão", "kỉ": "kỷ", "quí": "quý"}
_FIRST = 1984  # Giáp Tý
_NAMED = Sought(
    r"\b(?:xuân|tết(?: nguyên đán)?|nguyên đán|mừng xuân|năm) "
    r"(?P<stem>giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí) "
    r"(?P<branch>tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)\b"
)


def lunar_year(stem: str, branch: str) -> int | None:
    """The year from 1984 to 2043 that the two names mean together, None where they never meet."""
    at = _STEMS.index(_SPELLED.get(stem, stem))
    wanted = _BRANCHES.index(_SPELLED.get(branch, branch))
    return next((_FIRST + turn for turn in range(at, 60, 10) if turn % 12 == wanted), None)


def springs(doc: Document) -> tuple[tuple[Span, int], ...]:
    """Where springs stand by name, and their years."""
    named = (
        (span_of(found.span()), lunar_year(found["stem"], found["branch"])) for found in _NAMED.finditer(doc.shadow)
    )
    return tuple((span, year) for span, year in named if year)
