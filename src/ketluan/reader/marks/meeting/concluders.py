"""Those whose words are the meeting's: who chairs or concludes, else the province's highest leader in the room."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.meeting.chairs import MEETING
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.people import Person, cast
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought
from ketluan.vietnamese.letters import shadow

_AUTHORITY = trie(words("local_authorities"))
_UNIT = r"(?:tỉnh|thành phố|tp\b|hà nội|đà nẵng|hải phòng|cần thơ|huế\b|thừa thiên)"
# the leaders of a province, highest first
_PROVINCE_POSTS = (
    re.compile(r"(?:ủy viên[^,]*, )?bí thư (?:tỉnh|thành) ủy"),
    re.compile(rf"(?:quyền )?chủ tịch (?:{_AUTHORITY} )?{_UNIT}"),
    re.compile(r"phó bí thư (?:thường trực )?(?:tỉnh|thành) ủy"),
    re.compile(rf"phó chủ tịch (?:thường trực )?(?:{_AUTHORITY} )?{_UNIT}"),
)
# those of a district or a commune, for a meeting of its own
_LOCAL_POSTS = (
    re.compile(r"bí thư (?:huyện|thị|quận|thành|đảng) ủy"),
    re.compile(rf"(?:quyền )?chủ tịch {_AUTHORITY} (?:huyện|thị xã|quận|thành phố|xã|phường|đặc khu)"),
)
_LOCAL = re.compile(r"\b(?:huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|thị ủy|quận ủy|thành phố)\b")
_COUNCIL_CHAIR = re.compile(r"chủ tịch (?:hđnd|hội đồng nhân dân)\b")


def concluders(doc: Document) -> tuple[str, ...]:
    """Names of those whose words are the meeting's; where nobody is said to chair or to conclude, the province's
    highest leader in the room, if that is one person."""
    known = doc.marks(session).concluders or _highest(doc) or _sole(doc)
    return tuple(dict.fromkeys((*known, *_at_the_point(doc), *_directing(doc))))


# "Chỉ đạo hội nghị, ông A, Phó Bí thư Tỉnh ủy lưu ý huyện …": a leader of a higher body at a lower one's meeting
_DIRECTS = Sought(
    rf"(?:phát biểu )?(?:định hướng, )?chỉ đạo (?:và định hướng )?(?:tại |ở )?(?:các )?{MEETING}(?: này| trên)?"
    r"(?:,| có:?| còn có:?)?\s*(?:đồng chí |ông |bà |(?:đại|thượng|trung|thiếu) (?:tá|tướng) )?"
)
# "Đại tá A, Phó Chỉ huy trưởng Bộ CHQS tỉnh phát biểu chỉ đạo, đánh giá cao …"
_SPOKE = Sought(r"phát biểu (?:định hướng, )?chỉ đạo(?! của)\b")
_POSTS_BETWEEN = re.compile(r"[^.;:\n]*\Z")
_FAR = 120
# of the State's bodies and of those beside them, from the highest
_LEVELS = (
    re.compile(r"\b(?:trung ương|tw|chính phủ|quốc hội|bộ trưởng|thứ trưởng|tổng cục)\b"),
    re.compile(r"\b(?:tỉnh|thành ủy|thành phố|tp)\b|\bgiám đốc sở\b"),
    re.compile(r"\b(?:huyện|thị xã|thị ủy|quận)\b"),
    re.compile(r"\b(?:xã|phường|thị trấn|đặc khu)\b"),
)


def _directing(doc: Document) -> list[str]:
    people = [doc.marks(cast).person_at(said.end()) for said in _DIRECTS.finditer(doc.shadow)]
    for said in _SPOKE.finditer(doc.shadow):
        speaker = doc.marks(cast).before(max(0, said.start() - _FAR), said.start())
        if speaker and _POSTS_BETWEEN.match(doc.shadow, speaker.span.end, said.start()):
            people.append(speaker.person)
    return [person.name for person in people if person and (_rank(person) is not None or _is_above(doc, person))]


def _is_above(doc: Document, person: Person) -> bool:
    """Whether someone holds a post at a higher level than the body that meets: the province's at a district's."""
    body = doc.marks(session).body
    here = _level(shadow(body)) if body else None
    held = [level for post in person.posts if (level := _level(post.text.lower())) is not None]
    return here is not None and bool(held) and min(held) < here


def _level(words: str) -> int | None:
    """The lowest level that a post or a body names: "Phó Chủ tịch UBND huyện" is of the third."""
    return next((level for level in (3, 2, 1, 0) if _LEVELS[level].search(words)), None)


# "Phát biểu tại điểm cầu tỉnh, Chủ tịch UBND tỉnh …": after a conference of the centre the province's leader directs
_AT_THE_POINT = Sought(
    r"(?:phát biểu|kết luận|chỉ đạo|quán triệt|chỉ đạo thêm)[^.;:]{0,60}(?:tại|ở) (?:điểm cầu|đầu cầu)[^.;:,]{0,40},\s*"
)


def _at_the_point(doc: Document) -> list[str]:
    found: list[str] = []
    if "đầu cầu" not in doc.shadow and "điểm cầu" not in doc.shadow:  # asked first because it costs less than a search
        return found
    for said in _AT_THE_POINT.finditer(doc.shadow):
        person = doc.marks(cast).person_at(said.end())
        if person and _rank(person) is not None:
            found.append(person.name)
    return found


def _highest(doc: Document) -> tuple[str, ...]:
    if doc.marks(session).kind == "other":
        return ()
    if doc.marks(session).kind == "council_session" and (chair := _heads_the_council(doc)):
        return chair
    ranked: dict[int, list[str]] = {}
    for person in doc.marks(cast).people:
        rank = _rank(person)
        if rank is not None:
            ranked.setdefault(rank, []).append(person.name)
    best = ranked[min(ranked)] if ranked else _highest_here(doc)
    return tuple(best) if len(best) == 1 else ()


_ORDERS = re.compile(r"(?:,[^,;.:]{3,60},)? (?:đã |cũng |tiếp tục |vừa )*(?:yêu cầu|chỉ đạo|giao|kết luận)\b")


def _sole(doc: Document) -> tuple[str, ...]:
    """The only person of a meeting's report who orders anything, where no post says how high anyone stands."""
    people = doc.marks(cast)
    if doc.marks(session).kind == "other" or any(one.posts for one in people.people):
        return ()
    who = {one.person.name for one in people.mentions if _ORDERS.match(doc.shadow, one.span.end)}
    return tuple(who) if len(who) == 1 else ()


def _highest_here(doc: Document) -> list[str]:
    """The highest of a district or a commune in the room, where nobody of the province is and the unit itself meets."""
    meeting = doc.marks(session)
    title = next((doc.shadow[slice(*block.span)] for block in doc.blocks if block.kind == "title"), "")
    if not _LOCAL.search(meeting.body.lower() if meeting.body else title):
        return []
    for rank in _LOCAL_POSTS:
        holders = [
            one.name for one in doc.marks(cast).people if any(rank.match(post.text.lower()) for post in one.posts)
        ]
        if holders:
            return holders
    return []


def _heads_the_council(doc: Document) -> tuple[str, ...]:
    """Who heads the Council; a guest of higher office does not conclude its session."""
    return tuple(
        person.name
        for person in doc.marks(cast).people
        if any(_COUNCIL_CHAIR.match(post.text.lower()) for post in person.posts)
    )[:1]


def _rank(person: Person) -> int | None:
    """How high someone stands among the leaders of a province, 0 the highest; None for all others."""
    posts = [post.text.lower() for post in person.posts]
    return next((rank for rank, words in enumerate(_PROVINCE_POSTS) if any(map(words.match, posts))), None)
