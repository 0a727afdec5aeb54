"""The meeting that a document reports: its kind, who meets, who is worked with, which session of which term."""

from __future__ import annotations

import re

from ketluan.reader.marks.meeting.chairs import leaders
from ketluan.reader.marks.meeting.convened import convened
from ketluan.reader.marks.meeting.counterparts import counterparts
from ketluan.reader.marks.meeting.openings import MeetingKind, Opening, is_another, opening
from ketluan.reader.marks.meeting.reviewed import report_period
from ketluan.reader.marks.names.posts import posts
from ketluan.reader.marks.values.dates import PartOfDay, session_day
from ketluan.reader.model import Shape, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought
from ketluan.vietnamese.numbers import read_roman, write_roman


class Session(Shape, frozen=True, gc=False):
    """One meeting. ``body`` and ``counterparts`` in full words, ``day`` an ISO day, ``ordinal`` and ``term`` as
    "lần thứ năm" and "khóa XII" say; ``concluders`` are those whose words are the meeting's."""

    kind: MeetingKind
    body: str | None
    day: str | None
    day_inferred: bool
    part_of_day: PartOfDay | None
    chairs: tuple[str, ...]
    concluders: tuple[str, ...]
    counterparts: tuple[str, ...]
    ordinal: int | None
    term: str | None
    covers: tuple[str, ...]
    online: bool
    span: Span | None
    rule: str


def session(doc: Document) -> Session:
    """The meeting of the document; kind "other" without body and day where it reports none."""
    found = doc.marks(opening)
    led = doc.marks(leaders)
    if found.kind == "other":
        return Session(
            "other", None, None, False, None, (), led.concluders, (), None, None, (), False, None, "no_meeting"
        )
    day = doc.marks(session_day)
    period = doc.marks(report_period)
    return Session(
        kind=found.kind,
        body=convened(doc),
        day=day.iso if day else None,
        day_inferred=bool(day and day.inferred),
        part_of_day=day.part_of_day if day else None,
        chairs=led.chairs,
        concluders=led.concluders,
        counterparts=counterparts(doc),
        ordinal=_ordinal(doc, found),
        term=_term(doc, found),
        covers=(period.iso,) if period and period.iso else (),
        online=_online(doc, found),
        span=found.span,
        rule=found.rule,
    )


_NUMBERS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "mười ba": 13, "mười bốn": 14, "mười lăm": 15, "mười sáu": 16, "mười bảy": 17,
    "mười tám": 18, "mười chín": 19, "hai mươi": 20, "hai mươi mốt": 21, "hai mươi hai": 22, "hai mươi ba": 23,
    "hai mươi tư": 24, "hai mươi lăm": 25,
}  # fmt: skip
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_ORDINAL = Sought(rf"(?:lần )?thứ ({_WORDS}|\d{{1,3}}|[ivxl]+)(?!\w)")
_MEETS = re.compile(r"(?:hội nghị|kỳ họp|phiên họp|phiên)(?!\w)")
# "Đại hội Đảng bộ tỉnh lần thứ XII", "nhiệm kỳ", "lần thứ 2 liên tiếp" number something else
_OTHER_THING = re.compile(r"(?:đại hội|nghị quyết|diễn đàn|bão|khối|xếp|lễ|festival|cụm)[^,.;]*\Z")
_TERM = re.compile(r"khóa ([ivxl]+|\d{1,2})(?!\w)")
_OF_TERM = re.compile(
    r"hội nghị|kỳ họp|ban chấp hành|bch|hđnd|hội đồng nhân dân|(?:họp )?phiên (?:họp )?(?:lần )?thứ \w+|ban thường vụ"
)
_ONLINE = Sought(
    r"(?:hội nghị|phiên họp|cuộc họp|kỳ họp|buổi|giao ban|họp|hình thức|truyền hình)[^.;\n]{0,60}?trực tuyến"
    r"|(?:điểm|đầu) cầu|trực tuyến (?:tới|đến|với|toàn)"
)
_SERVICE = re.compile(r"(?:dịch vụ công|báo cáo viên|cổng|thanh toán|bán hàng|học|dạy) trực tuyến")


def _ordinal(doc: Document, found: Opening) -> int | None:
    """The number of the session, from the title or the opening only."""
    for span in _where(found):
        for number in _ORDINAL.finditer(doc.shadow, *span):
            clause = doc.shadow[max(span.start, number.start() - 90) : number.start()]
            meets = list(_MEETS.finditer(clause))
            own = meets and not is_another(doc, number.start() - len(clause) + meets[-1].start())
            if meets and own and not _OTHER_THING.search(clause[meets[-1].end() :]):
                said = number[1]
                return int(said) if said.isdigit() else _NUMBERS.get(said) or read_roman(said.upper())
    return None


def _term(doc: Document, found: Opening) -> str | None:
    """The term of a body that meets in numbered sessions."""
    if found.kind not in ("council_session", "conference", "regular_session"):
        return None
    worn = [post.span for post in doc.marks(posts)]
    for span in _where(found):
        for term in _TERM.finditer(doc.shadow, *span):
            clause = doc.shadow[max(span.start, term.start() - 90) : term.start()]
            inside = any(start <= term.start() < end for start, end in worn)
            meets = list(_OF_TERM.finditer(clause))
            other = meets and _OTHER_THING.search(clause[meets[-1].end() :])
            if meets and not inside and not other and not _of_others(doc, found, clause[meets[-1].start() :]):
                return write_roman(int(term[1])) if term[1].isdigit() else term[1].upper()
    return None


def _of_others(doc: Document, found: Opening, words: str) -> bool:
    """ "Ban Thường vụ Huyện ủy tổ chức hội nghị quán triệt Nghị quyết Trung ương 8 khóa XIII", "… cho ý kiến về nội
    dung trình HĐND tỉnh khóa XIV": another's term."""
    council = words.startswith(("hđnd", "hội đồng nhân dân")) and found.kind != "council_session"
    if "trung ương" not in words and not council:
        return False
    body = convened(doc)
    return body is None or ("Hội đồng nhân dân" if council else "Trung ương") not in body


def _where(found: Opening) -> list[Span]:
    return [span for span in (found.span, found.title) if span is not None]


def _online(doc: Document, found: Opening) -> bool:
    if "trực tuyến" not in doc.shadow and " cầu" not in doc.shadow:
        return False
    head = (found.span.end if found.span else 0) + 400
    hits = _ONLINE.finditer(doc.shadow, 0, head)
    return any(not _SERVICE.search(doc.shadow, max(0, hit.end() - 30), hit.end()) for hit in hits) or any(
        _ONLINE.search(doc.shadow, *block.span) is not None for block in doc.blocks if block.kind == "caption"
    )
