"""Who chairs and who concludes: "… chủ trì hội nghị", "dưới sự chủ trì của …", "Phát biểu kết luận, …"."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from ketluan.reader.marks.names.held import bearings
from ketluan.reader.marks.names.people import Cast, Mention, cast
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.ranges import first_from
from ketluan.reader.text.sentences import sentences
from ketluan.reader.text.sought import Sought

MEETING = (
    r"(?:hội nghị|hội thảo|tọa đàm|phiên (?:họp|giao ban|làm việc|thảo luận|chất vấn|khai mạc|bế mạc)|kỳ họp"
    r"|cuộc họp|buổi \w+|cuộc làm việc|giao ban|họp báo|lễ|đại hội|họp)"
)
_CHAIRS = Sought(r"(?:chủ t(?:rì|ọa)(?:,? điều hành)?|điều hành|triệu tập)(?!\w)")
# "Sở Tài chính chủ trì, phối hợp với …" is a task, "chủ trì hội nghị" a meeting
_OF_MEETING = re.compile(
    rf"(?:,? (?:và|cùng)(?: [\w ]{{1,30}})?)? (?:các )?{MEETING}|\s*(?:[.;)…]|\Z)|, (?!phối)|\n| tại| phát biểu"
    rf"| và (?:phát biểu|chỉ đạo|kết luận|điều hành)"
)
_BY = re.compile(r"(?:dưới |với )?sự (?:đồng )?\Z")
_OPENS = re.compile(rf"(?: (?:các )?{MEETING}[^:.]{{0,60}}?)?(?::| có| là| gồm)")
# "Chủ trì hội nghị có | các đồng chí trong Ban Thường vụ Huyện ủy: | A, Bí thư; B, …"
_INTRODUCES = re.compile(r" ?(?:có )?(?:các )?(?:đồng chí|đ/c|ông|bà)[^:.;]{0,60}: ?(?:đồng chí |đ/c |ông |bà )?\Z")
_AT_A_POINT = Sought(r"(?:tại|ở) (?:các )?(?:điểm cầu|đầu cầu|điểm)|(?:điểm|đầu) cầu")
_ALSO = re.compile(r"(?:cùng|đồng) chủ t(?:rì|ọa)")
_CONCLUDES = Sought(r"kết luận(?! số| thanh tra| kiểm|:? ?\d| của| nêu| này| điều tra)")
# "Kết thúc cuộc họp, Chủ tịch UBND tỉnh A …"
_CLOSES = Sought(
    rf"(?:kết thúc|chốt lại|khép lại) (?:nội dung )?{MEETING}(?: giao ban| làm việc)?, (?:đồng chí |ông |bà )?"
)
_FILLER = re.compile(
    r"[\s,)-]*(?:(?:(?:nói|cho biết|khẳng định|nhấn mạnh|chỉ đạo|yêu cầu|phát biểu|lưu ý|nêu)(?: (?:điều (?:này|đó)"
    r"|như (?:vậy|thế|trên)))? khi|đã có|đã|đồng|cùng|tham dự|dự|và|phát biểu|trực tiếp|sẽ|là|đến|tới|khai mạc|,)"
    r"\s*)*\Z"
)
_BETWEEN = re.compile(
    r"[\s,;()-]*(?:(?:và|cùng(?: với)?)\s*)?(?:(?:các )?(?:đồng chí|đ/c|ông, bà|ông|bà|vị)\s*)?:?\s*(?:các )?\Z"
)
# "Dự kỳ họp có đồng chí A; đồng chí B chủ tọa": the semicolon parts who came from who leads
_PARTED = re.compile(r"[^\w]*;")
_TOGETHER = re.compile(r"(?:đồng|cùng)(?: \w+){0,2} \Z")
_CAME = re.compile(r"(?:cùng |tham |tới |đến |về )?(?:dự|tham gia|có mặt|chứng kiến)(?!\w)")
_WORKS = Sought(
    r"(?:đã )?họp (?:khẩn (?:cấp )?)?(?:(?:theo hình thức )?trực tuyến,? )?(?:với|cùng) (?:các )?"
    r"(?:sở|ngành|tỉnh|cơ quan|đơn vị|địa phương|huyện|xã|chủ đầu tư)"
    r"|"
    r"(?:đi|đến|đã|tới|xuống|về|trực tiếp|đã đi|đã đến) (?:kiểm tra|khảo sát|thị sát)"
    r"|(?:buổi |cuộc )?làm việc (?:trực tuyến )?(?:với|tại)|(?:buổi|cuộc) làm việc"
)
# "Trong ngày 14/8, Chủ tịch UBND tỉnh A kiểm tra …", "đoàn do đồng chí A làm Trưởng đoàn giám sát …"
_INSPECTS = Sought(r"(?:kiểm tra|khảo sát|thị sát|giám sát|đi thực (?:địa|tế))(?!\w)")
_GOES = re.compile(
    r"[\s,)-]*(?:(?:đã|vừa|trực tiếp|đi|đến|và|cùng|dẫn đầu|làm|(?:phó )?trưởng đoàn"
    r"|đoàn (?:công tác|kiểm tra|khảo sát)(?: của (?:tỉnh|huyện|xã|phường|thành phố|trung ương))?"
    r"|lãnh đạo (?:các|một số) (?:sở|cơ quan)[\w ,]{0,40}|đã có chuyến|có chuyến)[\s,]*)*\Z"
)
_ORDERS = re.compile(r"[ ,]*(?:đã |cũng )?(?:chỉ đạo|yêu cầu|giao|kết luận|nhấn mạnh)(?!\w)")
_NOT_SAID = re.compile(r"(?:thông báo|theo|thực hiện|nội dung|ban hành|bản|các|dự thảo|(?<!đã )có|những|chưa) \Z")


_NEAR = 120  # between a leader and the verb stand at most those who came along
_VERBS = 8  # of one sentence; a real one has one or two
_FIRST = 16  # a chair is named in the opening; a later one is another meeting's


class Leaders(NamedTuple):
    """Names of those who chair and of those who conclude, as the text names them; ``at`` where the chairs are said."""

    chairs: tuple[str, ...]
    concluders: tuple[str, ...]
    at: Span | None


def leaders(doc: Document) -> Leaders:
    """The persons whose words are the meeting's."""
    people = doc.marks(cast)
    if not people.people:
        return Leaders((), (), None)
    chairs, at = _chairs(doc, people)
    concluding = _concluding(doc, people)
    if not chairs:
        visitors = _visitors(doc, people)
        chairs = visitors if visitors and not set(concluding[:1]) - set(visitors) else concluding[:1]
    if not chairs:  # whose order a report opens with speaks for the meeting, though nobody says who chairs
        concluding = next(filter(None, (_whose_order(doc, people, span) for span in _spoken(doc)[:_OPENING])), ())
    return Leaders(chairs, tuple(dict.fromkeys((*chairs, *concluding))), at)


_OPENING = 6


def _spoken(doc: Document, most: int = _FIRST) -> list[Span]:
    """The first sentences of the running text, then the captions."""
    captions = [span for block, spans in doc.marks(sentences) if block.kind == "caption" for span in spans]
    return _prose(doc)[:most] + captions


def _prose(doc: Document) -> list[Span]:
    return [span for block, spans in doc.marks(sentences) if block.kind != "caption" for span in spans]


def _chairs(doc: Document, people: Cast) -> tuple[tuple[str, ...], Span | None]:
    local: tuple[tuple[str, ...], Span | None] = ((), None)
    spoken = _spoken(doc)
    for at, span in enumerate(spoken):
        for verb in islice(_CHAIRS.finditer(doc.shadow, *span), _VERBS):
            found = _said_of(doc, people, span, verb)
            if not found:
                continue
            if _AT_A_POINT.search(doc.shadow, span.start, verb.end() + 12):
                local = local if local[0] else (found, span)
                break
            return tuple(dict.fromkeys((*found, *_beside(doc, people, spoken[at + 1 : at + 2])))), span
    return local


def _beside(doc: Document, people: Cast, following: list[Span]) -> tuple[str, ...]:
    """ "… chủ trì hội nghị. Cùng chủ trì có các đồng chí: A; B" """
    for span in following:
        also = _ALSO.match(doc.shadow, *span)
        opens = _OPENS.match(doc.shadow, also.end(), span.end) if also else None
        if opens:
            return _row(doc, people, opens.end(), span.end)
    return ()


def _said_of(doc: Document, people: Cast, span: Span, verb: re.Match[str]) -> tuple[str, ...]:
    shadow = doc.shadow
    if _BY.search(shadow, max(span.start, verb.start() - 12), verb.start()):
        return _row(doc, people, verb.end(), span.end)
    opens = _OPENS.match(shadow, verb.end(), span.end)
    if opens and verb.start() - span.start < 12:
        return _row(doc, people, opens.end(), span.end)
    if not _OF_MEETING.match(shadow, verb.end(), span.end):
        return ()
    return _subjects(doc, people, span.start, verb.start())


def _subjects(doc: Document, people: Cast, start: int, verb: int) -> tuple[str, ...]:
    """The persons who stand in a row right before a verb."""
    found: list[str] = []
    edge = verb
    apart = _CAME.match(doc.shadow, start) and not _TOGETHER.search(doc.shadow, start, verb)
    last = people.before(start, verb)
    if last is None or not _FILLER.match(doc.shadow[_behind_posts(doc, last.span.end, verb) : verb]):
        return ()
    while last is not None:
        found.insert(0, last.person.name)
        edge = last.span.start
        before = people.before(start, edge)
        gap = doc.shadow[_behind_posts(doc, before.span.end, edge) : edge] if before else ""
        if before is None or not _BETWEEN.match(gap) or (apart and _PARTED.match(gap)):
            break
        last = before
    return tuple(dict.fromkeys(found))


def _behind_posts(doc: Document, at: int, limit: int) -> int:
    """The end of the posts that follow a name, ``at`` where none does."""
    end = doc.marks(_ends).get(at, at)
    return end if end <= limit else at


def _ends(doc: Document) -> dict[int, int]:
    """Where a name ends → where the posts behind it end."""
    return {bearing.name.span.end: bearing.behind.end for bearing in doc.marks(bearings) if bearing.behind}


def _row(doc: Document, people: Cast, start: int, end: int) -> tuple[str, ...]:
    """The persons who stand in a row from ``start`` on."""
    found: list[str] = []
    mentions = _inside(people, start, end)
    edge = start
    for mention in mentions:
        gap = doc.shadow[edge : mention.span.start]
        if found and not _BETWEEN.match(gap):
            break
        if not found and len(gap) > 40 and not _INTRODUCES.match(gap):
            break
        found.append(mention.person.name)
        edge = _behind_posts(doc, mention.span.end, end)
    return tuple(dict.fromkeys(found))


def _inside(people: Cast, start: int, end: int) -> list[Mention]:
    at = first_from(people.mentions, start)
    out = []
    while at < len(people.mentions) and people.mentions[at].span.end <= end:
        out.append(people.mentions[at])
        at += 1
    return out


def inspecting(doc: Document, span: Span) -> tuple[str, ...]:
    """The persons in office whom a sentence shows on a trip of inspection; empty where it shows none."""
    people = doc.marks(cast)
    for verb in islice(_INSPECTS.finditer(doc.shadow, *span), _VERBS):
        last = people.before(span.start, verb.start())
        if last is None or not last.person.posts:
            continue
        gap = doc.shadow[_behind_posts(doc, last.span.end, verb.start()) : verb.start()]
        if len(gap) < _NEAR and _GOES.match(gap):
            first = _inside(people, span.start, verb.start())[0]
            row = _row(doc, people, first.span.start, verb.start())
            return row if last.person.name in row else (last.person.name,)
    return ()


def _concluding(doc: Document, people: Cast) -> tuple[str, ...]:
    found: list[str] = []
    for span in _CONCLUDES.among(doc.shadow, _spoken(doc, len(doc.text))):
        for verb in islice(_CONCLUDES.finditer(doc.shadow, *span), _VERBS):
            if _NOT_SAID.search(doc.shadow, max(span.start, verb.start() - 12), verb.start()):
                continue
            who = _subjects(doc, people, span.start, verb.start())
            after = _inside(people, verb.end(), min(span.end, verb.end() + 260))
            if not who and after and verb.start() - span.start < 60:
                who = (after[0].person.name,)
            found += who
    for closes in () if found else _CLOSES.finditer(doc.shadow):
        person = people.person_at(closes.end())
        found += (person.name,) if person else ()
    return tuple(dict.fromkeys(found))


def _visitors(doc: Document, people: Cast) -> tuple[str, ...]:
    """ "các đồng chí A, B đã có buổi làm việc với …", "Tại buổi làm việc với huyện C, Bí thư Tỉnh ủy A yêu cầu …"."""
    opening = _prose(doc)[:_OPENING]
    for span in sorted(opening, key=lambda span: _is_title(doc, span)):  # a title names fewer than the text below it
        for verb in islice(_WORKS.finditer(doc.shadow, *span), _VERBS):
            if led := _head_of_delegation(doc, people, span.start, verb.start()):
                return (led,)
            first = _inside(people, span.start, verb.start())
            if first and verb.start() - _behind_posts(doc, first[-1].span.end, verb.start()) < 90:
                return _row(doc, people, first[0].span.start, verb.start())
            after = _inside(people, verb.end(), span.end)
            if after and (after[0].span.start == verb.end() + 1 or _orders(doc, after[0])):
                return (after[0].person.name,)
        if who := inspecting(doc, span):
            return who
    return ()


def _is_title(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    return block is not None and block.kind == "title"


# "Đó là chỉ đạo của Chủ tịch UBND tỉnh A tại hội nghị …"
_ORDER_OF = Sought(r"(?:chỉ đạo|yêu cầu|kết luận|nhấn mạnh) của (?=\w)")
_AT_MEETING = re.compile(rf"[\s,]*(?:khi (?:chủ trì|phát biểu|kết luận) )?(?:tại|ở) (?:các )?{MEETING}")


def _whose_order(doc: Document, people: Cast, span: Span) -> tuple[str, ...]:
    """Who gave at the meeting the order that a report opens with; empty where none did."""
    for order in islice(_ORDER_OF.finditer(doc.shadow, *span), _VERBS):
        first = _inside(people, order.end(), span.end)[:1]
        named = first and first[0].span.start == order.end()
        if named and _AT_MEETING.match(doc.shadow, _behind_posts(doc, first[0].span.end, span.end)):
            return (first[0].person.name,)
    return ()


# "thực hiện chỉ đạo của A, đoàn công tác do B làm trưởng đoàn đã làm việc với …"
_LED_BY = re.compile(
    r"\b(?:đoàn|tổ công tác)\b[^.;:]{0,120}? do (?=[^.;:]{4,240}?(?:(?:làm|là) (?:tổ )?trưởng|dẫn đầu))"
)


def _head_of_delegation(doc: Document, people: Cast, start: int, verb: int) -> str | None:
    """Who leads the delegation that the sentence tells of; None where it has none, or no leader."""
    by = _LED_BY.search(doc.shadow, start, verb)
    led = _inside(people, by.end(), verb) if by else []
    return led[0].person.name if led else None


def _orders(doc: Document, mention: Mention) -> bool:
    return bool(_ORDERS.match(doc.shadow, _behind_posts(doc, mention.span.end, len(doc.shadow))))
