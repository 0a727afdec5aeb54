"""The sentence that opens a report, and the kind of meeting: "Sáng 31.8, UBND tỉnh tổ chức phiên họp thường kỳ"."""

from __future__ import annotations

import re
from typing import Literal

from ketluan.reader.marks.meeting.chairs import inspecting
from ketluan.reader.model import Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead, reports_meeting
from ketluan.reader.text.sentences import sentences
from ketluan.reader.text.sought import Either, Sought

MeetingKind = Literal[
    "regular_session", "conference", "working_session", "briefing", "council_session", "inspection", "other"
]


class Opening(Shape, frozen=True, gc=False):
    """``span`` the sentence that says who meets, ``title`` the report's title, ``noun`` the words for the meeting."""

    kind: MeetingKind
    span: Span | None
    title: Span | None
    noun: Span | None
    official: bool
    rule: str


_NOUNS: tuple[tuple[MeetingKind, Sought], ...] = (
    (
        "briefing",
        Sought(r"(?:(?:hội nghị|phiên|buổi|cuộc)(?: họp)? )?(?:trực tuyến )?giao ban|họp giao ban|(?:buổi )?họp báo"),
    ),
    (
        "council_session",
        Sought(
            r"kỳ họp(?= (?:thứ|chuyên đề|thường lệ|bất thường|cuối năm|giữa năm|lần|hđnd|hội đồng|\w+,? hđnd))"
            r"|phiên (?:họp )?(?:chất vấn|giải trình)"
        ),
    ),
    (
        "regular_session",
        Sought(
            r"phiên họp (?=(?:trực tuyến )?(?:thường kỳ|định kỳ|ubnd|ủy ban nhân dân|tháng|chính phủ|quý))"
            r"|(?:họp|phiên) thường kỳ|họp định kỳ|họp ubnd (?:tỉnh|thành phố|huyện)|cuộc họp thường kỳ"
        ),
    ),
    (
        "working_session",
        Sought(r"(?:buổi|cuộc) làm việc|(?<!ngày )(?<!chế độ )làm việc (?:trực tuyến )?với|làm việc tại"),
    ),
    (
        "conference",
        Sought(
            r"(?<!trung tâm )hội nghị|hội thảo|tọa đàm|(?:phiên|cuộc|buổi) họp|đại hội|kỳ họp(?= thứ)"
            r"|(?<!phù )(?<!tổ )(?<!kỳ )(?<!phiên )(?<!cuộc )(?<!buổi )họp(?! mặt| lệ)(?!\w)"
            r"|(?<=tổ chức )(?:sơ|tổng) kết(?! hội nghị)|tiếp xúc cử tri|(?:buổi|cuộc) (?:gặp mặt|đối thoại|hội đàm)"
        ),
    ),
)
_ANY_NOUN = Either(*(noun for _, noun in _NOUNS))
_VISITS = re.compile(
    r"(?:đi|đến|đã|tới|xuống|về|đoàn|trực tiếp|có buổi|cuộc|chuyến)(?: \w+){0,3} (?:kiểm tra|khảo sát|thị sát"
    r"|thăm và làm việc|giám sát)"
)
# "Kết luận … tại buổi kiểm tra thực địa dự án A", whatever is held on the way
_ON_SITE = re.compile(r"\b(?:buổi|chuyến|cuộc|đợt)(?: đi)? (?:kiểm tra|khảo sát|thị sát)\b")
_DELEGATION = re.compile(r"đoàn [^.;]{0,60}(?:giám sát|khảo sát|kiểm tra) (?:việc|tình hình|tại|công tác)")
_COUNCIL = re.compile(r"hđnd|hội đồng nhân dân")
# "Phiên họp tháng 8 của Thường trực HĐND tỉnh"
_CONTROL = re.compile(r"ủy ban kiểm tra|ubkt")  # whose sessions are numbered as a Council's are
_STANDING = re.compile(
    r"\b(?:phiên họp|họp phiên)[^.;,]{0,40},? (?:của )?thường trực (?:hđnd|hội đồng nhân dân)"
    r"|\bthường trực (?:hđnd|hội đồng nhân dân)[^.;,]{0,40},? (?:tổ chức|tiến hành|họp)\b"
)
# "thẩm tra các tờ trình | trình kỳ họp thứ 14": what a meeting is held for, before or after is another one
_ANOTHER = Sought(
    r"(?<!\w)(?:trước|sau|(?<!chương )trình(?: tại| ra)?"
    r"|trình (?:hđnd|hội đồng nhân dân)(?: (?:tỉnh|thành phố|huyện|thị xã|xã|phường))? tại"
    r"|phục vụ|giữa(?: hai)?|kể từ|bên lề|hướng tới"
    r"|(?:giới thiệu|thông tin) về|kết quả|(?<!tiếp tục )(?<!theo )(?<!trong )(?:nội dung|chương trình)"
    r"|chuẩn bị(?: \w+){0,4}|nghị quyết(?: của)?|biên bản|báo cáo tại) (?:các )?\Z"
)
_AT = "(?:các )?(?:hội nghị|phiên|buổi|cuộc|kỳ)"
_HELD = re.compile(  # letters first: the engine skips to them
    rf"tại {_AT}|trong {_AT}|dự {_AT}|trong khuôn khổ|triệu tập|tổ chức|chủ trì|khai mạc"
    r"|diễn ra|họp|làm việc (?:trực tuyến )?(?:với|tại)|buổi làm việc|tiến hành|chủ tọa|tham dự|kết luận|bước sang"
    r"|kết thúc (?:vào|sau|với|thành công|lúc)|khép lại (?:vào|sau|với|thành công|lúc)"
    r"|bế mạc|dự "
)
_DAY = re.compile(
    r"\b(?:sáng(?! tạo| kiến| lập| suốt)|chiều(?! hướng| sâu| dài)|tối(?! đa| ưu| thiểu)|ngày|hôm nay|hôm qua"
    r"|trong 2 ngày|trong hai ngày)\b"
)
_TYPE = re.compile(
    r"(?:nghị quyết|quyết định|kế hoạch|chỉ thị|công điện|báo cáo|tờ trình|chương trình|hướng dẫn|quy định|quy chế"
    r"|đề án|thông báo|kết luận|biên bản|thông tri|công văn)\b"
)
_FIRST = 9
_NEAR = 60  # "tổ chức họp phiên thường kỳ": the verb alone says less than the noun behind it


def opening(doc: Document) -> Opening:
    """Where the text says that a meeting was held; kind "other" where it says none."""
    official = doc.marks(has_letterhead) or _typed(doc)
    titles = [block.span for block in doc.blocks if block.kind == "title"]
    title = Span(titles[0].start, titles[-1].end) if titles else None
    if official and not (title and reports_meeting(doc.shadow, title)):
        return Opening("other", None, title, None, True, "assigns_only")
    first = _first_sentences(doc)
    named = _noun(doc, title) if title else None
    on_site = title is not None and named is None and _ON_SITE.search(doc.shadow, *title)
    if first and named is None and (on_site or _is_visit(doc, first[0])):
        return Opening("inspection", first[0], title, None, official, "visit_in_opening")
    if meets := _first_meeting(doc, first):
        span, noun = meets
        return Opening(_kind(doc, noun, named), span, title, noun[1], official, "meeting_in_opening")
    for span in first[:2]:
        if _VISITS.search(doc.shadow, *span) or _DELEGATION.search(doc.shadow, *span) or _is_visit(doc, span):
            return Opening("inspection", span, title, None, official, "visit_in_opening")
    if named:
        where = first[0] if first else title
        return Opening(_kind(doc, named, named), where, title, named[1], official, "meeting_in_title")
    if not official and (at := _unnumbered(doc, first)):
        return Opening("council_session", at[0], title, at[1], official, "session_without_its_number")
    return Opening("other", None, title, None, official, "no_meeting")


# "Chủ trì kỳ họp có …", "Tại kỳ họp, các đại biểu …" where the text names the Council
_AT_SESSION = re.compile(r"chủ (?:trì|tọa) kỳ họp\b|tại (?=kỳ họp,)|dự kỳ họp có\b")


def _unnumbered(doc: Document, first: list[Span]) -> tuple[Span, Span] | None:
    """The sentence that tells of a session of the Council by that word alone, and the word."""
    if "kỳ họp" not in doc.shadow or not _COUNCIL.search(doc.shadow):
        return None
    for span in first:
        if found := _AT_SESSION.search(doc.shadow, *span):
            at = doc.shadow.find("kỳ họp", found.start())
            return span, Span(at, at + len("kỳ họp"))
    return None


def _first_meeting(doc: Document, spans: list[Span]) -> tuple[Span, tuple[MeetingKind, Span]] | None:
    """The first sentence that says when a meeting was held, else the first that says that one was."""
    held: tuple[Span, tuple[MeetingKind, Span]] | None = None
    for span in spans:
        noun = _noun(doc, span)
        rank = _rank(doc, span) if noun else 0
        if noun and rank == 2:
            return span, noun
        if noun and rank and held is None:
            held = span, noun
    return held


def _is_visit(doc: Document, span: Span) -> bool:
    """ "Trong ngày 14/8, Chủ tịch UBND tỉnh A kiểm tra tiến độ …": on a day, with no meeting in the same sentence."""
    return bool(_DAY.search(doc.shadow, *span)) and _noun(doc, span) is None and bool(inspecting(doc, span))


def _typed(doc: Document) -> bool:
    first = doc.blocks[0].span if doc.blocks else Span(0, 0)
    return doc.text[first.start : first.end].isupper() and bool(_TYPE.match(doc.shadow, first.start))


def _first_sentences(doc: Document) -> list[Span]:
    spans = [
        span
        for block, parts in doc.marks(sentences)
        if block.kind not in ("title", "heading", "caption")
        for span in parts
    ]
    return spans[:_FIRST]


def _noun(doc: Document, span: Span) -> tuple[MeetingKind, Span] | None:
    """The first words for a meeting in a range; of two that begin alike the more special."""
    best: tuple[int, MeetingKind, Span] | None = None
    for kind, noun in _NOUNS if _ANY_NOUN.may(doc.shadow, span.start, span.end) else ():
        found = next((hit for hit in noun.finditer(doc.shadow, *span) if _is_held(doc, span, kind, hit)), None)
        if not found or (kind == "council_session" and not _COUNCIL.search(doc.shadow, *span)):
            continue
        if best is None or found.start() < best[0] or (kind == "briefing" and found.start() < best[0] + 60):
            bare = best and kind == "conference" and found[0] == "họp" and best[0] < found.start() + _NEAR
            best = best if bare else (found.start(), kind, span_of(found.span()))
    plain = best and best[1] in ("conference", "regular_session")
    if best and plain and doc.shadow.startswith(("phiên", "họp"), best[0]) and _STANDING.search(doc.shadow, *span):
        return "council_session", best[2]
    if best and best[1] == "conference" and _NUMBERED.match(doc.shadow, best[0]) and _executive(doc, span):
        return "regular_session", best[2]
    if best and best[1] == "conference" and (special := _special(doc, best[2])):
        return special, best[2]
    return (best[1], best[2]) if best else None


def _is_held(doc: Document, span: Span, kind: MeetingKind, hit: re.Match[str]) -> bool:
    """Whether words name a meeting that is held; a "kỳ họp" is a conference only where a control commission meets."""
    council = kind == "conference" and hit[0] == "kỳ họp"
    return not is_another(doc, hit.start()) and not (council and not _CONTROL.search(doc.shadow, *span))


# "UBND tỉnh tổ chức phiên họp thứ 40": whose sessions are numbered meets by rule
_NUMBERED = re.compile(r"(?:phiên họp|họp phiên|phiên)(?: lần)? thứ ")
_EXECUTIVE = re.compile(r"(?<!\w)(?:ubnd|ủy ban nhân dân|ban thường vụ|btv)(?!\w)")
_STEERS = re.compile(r"ban chỉ đạo|tiểu ban|hội đồng|tổ công tác|hđnd")


def _executive(doc: Document, span: Span) -> bool:
    return bool(_EXECUTIVE.search(doc.shadow, *span)) and not _STEERS.search(doc.shadow, *span)


def is_another(doc: Document, noun: int) -> bool:
    """Whether the words for a meeting that begin here mean one that is prepared, reported on or long over."""
    if doc.shadow.startswith("kỳ họp", noun) and doc.shadow.endswith(" về ", 0, noun):
        return True
    return bool(_ANOTHER.search(doc.shadow, max(0, noun - 40), noun))


def _special(doc: Document, noun: Span) -> MeetingKind | None:
    after = doc.shadow[noun.end : noun.end + 40]
    if "giao ban" in after[:30]:
        return "briefing"
    return "regular_session" if _BY_RULE.match(after) else None


_BY_RULE = re.compile(r" (?:trực tuyến )?(?:phiên )?họp (?:thường|định) kỳ")  # "hội nghị trực tuyến | phiên họp …"


def _rank(doc: Document, span: Span) -> int:
    held = bool(_HELD.search(doc.shadow, *span))
    return held + (held and bool(_DAY.search(doc.shadow, *span)))


def _kind(doc: Document, noun: tuple[MeetingKind, Span], named: tuple[MeetingKind, Span] | None) -> MeetingKind:
    """The title may be more special than the sentence ("hội nghị" under a title with "giao ban")."""
    if noun[0] == "conference" and named and named[0] in ("briefing", "regular_session", "council_session"):
        return named[0]
    return noun[0]
