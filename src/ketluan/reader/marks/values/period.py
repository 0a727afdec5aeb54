"""A period as a mark, what it is there for, and the time of the text that it is reckoned from."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from ketluan.reader.marks.values.dates import current_year, session_day
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

Sort = Literal[
    "month", "months", "quarter", "year", "as_of", "since", "term", "school_year", "horizon", "until", "vague"
]
Use = Literal["own", "base", "name"]


class PeriodMark(NamedTuple):
    """A period of the text.

    ``sort``: ``as_of`` is a day that a stock is counted on ("tính đến ngày 12/5/2019", "đến nay"), ``since`` a sum
    from the new year up to a day ("từ đầu năm đến nay"), ``until`` the year that a goal is set for ("đến năm 2024"),
    ``horizon`` a span of years of a plan ("giai đoạn 2021-2025"), ``vague`` one that has no ISO form ("thời gian tới").
    ``use``: ``base`` where something is compared with it ("so với tháng 7"), ``name`` where it belongs to a plan's or
    a document's name ("dự toán năm 2021"), else ``own``.
    """

    span: Span
    iso: str | None
    sort: Sort
    use: Use = "own"


# "tính đến hết ngày …", "đến thời điểm …": the words that lead to what a stock is counted on
AS_OF = Sought(
    r"(?:tính\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:ngày\s+|thời\s+điểm\s+|[0-9]{1,2}\s?(?:h|giờ)[0-9]*\s+)*\Z"
    r"|tính\s+(?:đến|tới)\s+(?:hết\s+)?(?:sáng|trưa|chiều|tối)\s+(?:ngày\s+)?\Z"
)
SUM = re.compile(r"(?:lũy kế|tính chung|từ đầu năm|cộng dồn)[^.;]{0,60}\Z")
_COMPARED = Sought(
    r"(?:\bso\s+(?:với\s+)?|cùng\s+kỳ\s+|cùng\s+thời\s+điểm\s+|\b(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhỉnh)\s+hơn\s+)"
    r"[^.;,()0-9]{0,32}\Z"
)
_NAME = Sought(
    r"(?:(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|phương hướng|nhiệm vụ|chương trình|chương trình công tác|luật"
    r"|quyết toán"
    r"|hiến pháp|kế hoạch vốn|dt|đề án|chủ đề|mục tiêu|định hướng)\s|kh[ \t\n])\s*"
    r"(?:của\s+|trong\s+|cả\s+|trọng\s+tâm\s+)*\Z"
)


def use_of(shadow: str, start: int) -> Use:
    """What the period is there for, by the words before it."""
    low = max(0, start - 48)
    if _COMPARED.search(shadow, low, start):
        return "base"
    return "name" if _NAME.search(shadow, low, start) else "own"


class Setting(NamedTuple):
    """The shadow of a text, with the year and the day that it speaks in; None where it does not settle them."""

    shadow: str
    year: int | None
    session_month: int | None
    today: str | None

    def year_of(self, number: int) -> int | None:
        """The year of a month named alone: December is last year's in January, January next year's in December."""
        if self.year is None or self.session_month is None:
            return self.year
        if self.session_month <= 2 and number >= 11:
            return self.year - 1
        return self.year + 1 if self.session_month >= 11 and number <= 2 else self.year


def setting(doc: Document) -> Setting:
    """When a text was spoken: on the day of the session, in its current year."""
    session = doc.marks(session_day)
    return Setting(
        doc.shadow, doc.marks(current_year), session.month if session else None, session.iso if session else None
    )
