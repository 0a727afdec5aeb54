"""The meeting that a document reports."""

from __future__ import annotations

from collections.abc import Iterator

from ketluan.reader.marks.meeting.openings import MeetingKind
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.province import province
from ketluan.reader.marks.values.dates import PartOfDay
from ketluan.reader.model import Item
from ketluan.reader.text.document import Document

KEY = "meeting"
ORDER = 10
SINGLE = True
LABELS = {"vi": "Cuộc họp", "en": "Meeting"}
FIELD_LABELS = {
    "kind": {"vi": "Loại", "en": "Kind"},
    "body": {"vi": "Cơ quan họp", "en": "Body"},
    "province": {"vi": "Tỉnh, thành phố", "en": "Province"},
    "date": {"vi": "Ngày", "en": "Date"},
    "date_inferred": {"vi": "Năm suy ra", "en": "Year inferred"},
    "part_of_day": {"vi": "Buổi", "en": "Part of day"},
    "ordinal": {"vi": "Lần thứ", "en": "Ordinal"},
    "term": {"vi": "Khóa", "en": "Term"},
    "covers": {"vi": "Kỳ đánh giá", "en": "Periods reviewed"},
    "chairs": {"vi": "Chủ trì", "en": "Chairs"},
    "counterparts": {"vi": "Làm việc với", "en": "Counterparts"},
    "online": {"vi": "Trực tuyến", "en": "Online"},
}


class Meeting(Item, frozen=True, gc=False, kw_only=True):
    """One meeting: ``body`` and ``counterparts`` in full words with the province, ``date`` an ISO day, ``covers`` the
    periods reviewed, ``chairs`` names as the text writes them. Kind "other" has neither body nor date."""

    kind: MeetingKind
    body: str | None
    province: str | None
    date: str | None
    date_inferred: bool
    part_of_day: PartOfDay | None
    ordinal: int | None
    term: str | None
    covers: tuple[str, ...]
    chairs: tuple[str, ...]
    counterparts: tuple[str, ...]
    online: bool


def find(doc: Document) -> Iterator[Meeting]:
    """The meeting; its span is the sentence that opens the report, else the title, else the first block."""
    found = doc.marks(session)
    span = found.span or (doc.blocks[0].span if doc.blocks else None)
    if span is None:
        return
    yield Meeting(
        span=span,
        rule=found.rule,
        kind=found.kind,
        body=found.body,
        province=None if found.kind == "other" else province(doc),  # where nobody met, nothing says in which province
        date=found.day,
        date_inferred=found.day_inferred,
        part_of_day=found.part_of_day,
        ordinal=found.ordinal,
        term=found.term,
        covers=found.covers,
        chairs=found.chairs,
        counterparts=found.counterparts,
        online=found.online,
    )
