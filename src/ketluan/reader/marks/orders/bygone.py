"""Decisions that a text only tells of: another meeting's, of another day, or told by one who takes part."""

from __future__ import annotations

import re

from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.speech.speech import turns
from ketluan.reader.marks.values.dates import dates, session_day
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.ranges import first_from, within

# "Trước đó, HĐND tỉnh đã thông qua …", "Năm 2019, UBND tỉnh phê duyệt …", "Từ khi UBND tỉnh chấp thuận …"
_BEFORE = re.compile(
    r"\W*(?:(?:trước (?:đó|đây)|hồi|được biết|sau khi được|kể từ|từ khi|từ ngày)\b|theo (?:báo cáo|đánh giá|thống kê),"
    r"|đây là (?:kỳ họp|hội nghị|phiên họp|đại hội)\b"
    r"|(?:theo đó,? )?(?:kỳ họp|hội nghị|đại hội|phiên họp)"
    r"[^,;.:]{0,60} dự kiến |(?:từ |vào |cuối |đầu |giữa )?năm "
    r"(?:19|20)[0-9]{2},)"
)
_SETS = re.compile(r"\W*(?:vào |trong |từ |ngay |hồi |đến )?(?:(?:đầu|giữa|cuối|hết) )?(?:ngày )?\Z")
_NEAR = 14


def of_another_day(doc: Document, sentence: Span) -> bool:
    """Whether a sentence opens with a time that is not the meeting's: what it tells was decided before, or will be."""
    if _BEFORE.match(doc.shadow, *sentence):
        return True
    today = doc.marks(session_day)
    for day in within(doc.marks(dates), sentence.start, sentence.start + _NEAR):
        if _opens(doc, sentence.start, day.phrase.start) and not day.holiday:
            return bool(today and (day.day, day.month) != (today.day, today.month) and day.iso != today.last)
    marks = doc.marks(periods)
    at = first_from(marks, sentence.start)
    if at >= len(marks) or marks[at].span.start > sentence.start + _NEAR or marks[at].sort not in ("month", "year"):
        return False
    return (
        _opens(doc, sentence.start, marks[at].span.start)
        and doc.shadow[marks[at].span.end - 4 : marks[at].span.end].isdigit()
    )


def _opens(doc: Document, start: int, at: int) -> bool:
    return at <= start or _SETS.fullmatch(doc.shadow, start, at) is not None


_PROVINCE = re.compile(r"\btỉnh\b")
_LOWER = re.compile(r"\b(?:huyện|thị xã|thị ủy|quận|xã|phường|thị trấn|đặc khu)\b")
_STATE = re.compile(r"ubnd|ủy ban nhân dân")
_COUNCIL = re.compile(r"hđnd|hội đồng nhân dân")
_PARTY = re.compile(r"(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|ban (?:thường vụ|chấp hành)|btv")
_KINDS = (_STATE, _COUNCIL, _PARTY)


def of_another_body(doc: Document, who: str) -> bool:
    """Whether a body (in small letters) is another than the one that meets: set over it or under it, or of the State
    where the Party meets: what "UBND tỉnh đã đồng ý …" tells of at a district's session was decided elsewhere."""
    meeting = doc.marks(session)
    kind = next((one for one in _KINDS if one.search(who)), None)
    if kind is None:
        return False
    body = meeting.body
    if body is None or "," in body:
        return meeting.kind == "other" and not doc.marks(has_letterhead)
    here = body.lower()
    above, below = _PROVINCE.search(who), _LOWER.search(who)
    lower, higher = _LOWER.search(here), _PROVINCE.search(here)
    if (above and lower and not higher) or (below and not above and higher and not lower):
        return True
    home = next((one for one in _KINDS if one.search(here)), None)
    return kind is _STATE and home not in (None, _STATE) and not doc.marks(has_letterhead)


_REPORTS = re.compile(r"(?!kiến nghị|đề xuất|đề nghị|mong|xin)")


def participants_words(doc: Document) -> tuple[Span, ...]:
    """What those report who do not conclude, in order: a decision that one of them tells of is none of this meeting."""
    return tuple(
        turn.said
        for turn in doc.marks(turns)
        if turn.opens and turn.verb and not turn.orders and turn.act == "say" and _REPORTS.match(doc.shadow, *turn.verb)
    )
