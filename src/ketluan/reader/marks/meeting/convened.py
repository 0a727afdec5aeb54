"""Who meets, in full words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from ketluan.reader.marks.meeting.chairs import leaders
from ketluan.reader.marks.meeting.openings import is_another, opening
from ketluan.reader.marks.names.bodies import Body, bodies_between
from ketluan.reader.marks.names.in_full import begun_names, body_of_post, in_full
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.names.posts import Post, posts
from ketluan.reader.marks.names.spelled import plain_words
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.vietnamese.letters import shadow

_MEETS = (
    r"tổ chức|tiến hành|khai mạc|triệu tập|họp|nghe|thống nhất|kết luận|có buổi làm việc"
    r"|làm việc với|xem xét|mở|chủ trì|có cuộc"
)
HOLDS = re.compile(rf"(?:phối hợp (?:{_MEETS})|{_MEETS})(?!\w)")  # letters first: the engine skips to them
_NOT_SUBJECT = re.compile(
    r"(?:tại|với|của|gồm|nghe|ở|trụ sở|hội trường|đến|trong|do|từ|theo|thuộc|cùng|và lãnh đạo|lãnh đạo"
    r"|kỳ họp thứ \w+,?(?: -)?) \Z"
)
# "tại trụ sở HĐND-|UBND tỉnh", "tại Trung tâm Thông tin chỉ huy-|Công an tỉnh"
_AT_HOUSE = re.compile(r"\b(?:tại|trụ sở|hội trường) [^.;,]{2,40}\w-\Z")
WITH = re.compile(r"phối hợp (?:cùng )?với |phối hợp cùng ")
_BETWEEN_NOUN = re.compile(
    r"(?:[\s,(]|trực tuyến|thường kỳ|định kỳ|thường lệ|chuyên đề|mở rộng|toàn thể|bất thường|thứ|lần|của|giao ban"
    r"|tháng|quý|năm|cuối|giữa|đầu|kỳ|họp"
    r"|hội nghị|phiên|công tác|một|hai|ba|tư|bốn|sáu|bảy|tám|chín|mười|nhất|hai mươi|mươi|lăm|[ivx]+|\d+|/)*\Z"
)
_CONCLUSION_OF = re.compile(r"(?:ý kiến )?(?:kết luận|chỉ đạo) (?:chỉ đạo )?của ")
WORKED = re.compile(r"(?:buổi |cuộc )?làm việc (?:trực tuyến )?(?:của [^,.;:()]{5,120}? )?(?:với |tại )")
_STEERS = re.compile(r"(?:ban chỉ đạo|bcđ|tiểu ban|hội đồng|ủy ban quốc gia|ban tổ chức|tổ công tác)(?!\w)[^.;]* về ")
_PURPOSE = re.compile(
    r"(,?(?: (?!(?:đã|vừa|sẽ|đang|tiếp|do|tại|cùng|phối|được|có|đồng chí|ông|bà)\b)[^\s.;:]+){1,24}?),?"
    r"(?= (?:đã|vừa|sẽ|đang|tiếp tục|do|cùng|phối hợp|có)\b|\s*\Z)"
)
_SESSION_OF = re.compile(r"(?:buổi|cuộc) làm việc của (?=[^,.;:()]{5,120}? với )")
_DELEGATION = re.compile(
    r"^(?i:đoàn (?:công tác|kiểm tra|giám sát|khảo sát))(?: số \d+)?(?: của)? (?=Bộ |Tỉnh|Thành|Ban |UBND|Ủy|Uỷ"
    r"|HĐND|Trung|Chính|Quốc)"
)
_OPENING, _VERBS = 1500, 12  # what a real opening stays under
_SENT_BY = re.compile(r"đoàn (?:công tác|kiểm tra|giám sát|khảo sát)(?: số \d+)? (?:của )?")
_BARE_COMMITTEE = re.compile(r"(?:ban chấp hành|bch|ban thường vụ|btv)(?: \([^)]*\))?(?: đảng bộ)?")
_PARTY = re.compile(r"(Tỉnh|Thành|Huyện|Thị|Đảng) [uủ][ỷy] (.+)")
_GOVERNS = re.compile(
    r"(?:ubnd|ủy ban|hđnd|hội đồng nhân dân|(?:tỉnh|thành|huyện|thị|đảng) ủy|ban (?:thường vụ|chấp hành|chỉ đạo|cán sự)"
    r"|thường trực|btv|bch|chính phủ|quốc hội|bộ)(?!\w)"
)
_RANK = (
    "tổng bí thư",
    "thủ tướng",
    "phó thủ tướng",
    "bộ trưởng",
    "bí thư",
    "chủ tịch",
    "phó bí thư thường trực",
    "phó bí thư",
    "phó chủ tịch thường trực",
    "phó chủ tịch",
)
_SIDE = re.compile(r"(?:trung ương|bộ chính trị|ban thường vụ|btv|t\.ư|tw|quốc hội|đbqh)")


def convened(doc: Document) -> str | None:
    """The body that meets, in full; several are joined by a comma. A "kỳ họp" is the whole Council's."""
    found, body = doc.marks(opening), _convened(doc)
    whole = body is not None and found.noun is not None and doc.shadow.startswith("kỳ họp", found.noun.start)
    return body.removeprefix("Thường trực ") if body and whole and body.startswith(_ITS_STANDING) else body


_ITS_STANDING = "Thường trực Hội đồng nhân dân"


def _convened(doc: Document) -> str | None:
    found = doc.marks(opening)
    if found.span is None:
        return None
    if found.rule == "session_without_its_number":
        return _council(doc)
    if found.official and found.title and (body := _concluded_by(doc, found.title)):
        return body
    if stated := _session_of(doc, found.span):
        return in_full(doc, stated)
    visiting = found.kind in ("working_session", "inspection")
    sent = _SENT_BY.search(doc.shadow, *found.span) if visiting else None
    received = sent and WORKED.search(doc.shadow, found.span.start, sent.start())
    if sent and not received and not doc.shadow.endswith(("và ", "cùng ", "với "), 0, sent.start()):
        by = bodies_between(doc, sent.end(), min(found.span.end, sent.end() + 60))
        if by and by[0].span.start == sent.end():
            return in_full(doc, by[0].text)
    named = [] if visiting else _behind_noun(doc)
    if named and _BARE_COMMITTEE.fullmatch(shadow(named[0].text)):
        return _committee(doc, named[0]) or _longer(doc, named[0], found.span) or in_full(doc, named[0].text)
    subjects = named or _subjects(doc, found.span, person_first=visiting)
    if subjects:
        return _joined(doc, subjects)
    branch = None if visiting else _branch(doc, found.span)
    if body := branch or _body_of_chair(doc):
        return body
    others = _subjects(doc, found.span, person_first=False) if visiting else _governing(doc, found.span)
    return _joined(doc, others) if others else None


def _session_of(doc: Document, span: Span) -> str | None:
    """ "chủ trì buổi làm việc của Tiểu ban … với tỉnh A": the body in its whole length."""
    found = _SESSION_OF.search(doc.shadow, *span)
    if found is None:
        return None
    end = doc.shadow.find(" với ", found.end(), span.end)
    named = bodies_between(doc, found.end(), end)
    return doc.text[found.end() : end] if named and named[0].span.start == found.end() else None


def _committee(doc: Document, bare: Body) -> str | None:
    """ "Đảng ủy xã A tổ chức Hội nghị Ban Chấp hành": the committee is the commune's."""
    span = doc.marks(opening).span
    holds = _subjects(doc, span, person_first=False) if span else []
    home = _PARTY.match(in_full(doc, holds[0].text)) if holds else None
    if home is None:
        return None
    level = {"tỉnh": "tỉnh", "huyện": "huyện", "thành": "thành phố", "thị": "thị xã"}.get(home[1].lower(), "")
    return " ".join(f"{in_full(doc, bare.text).removesuffix(' Đảng bộ')} Đảng bộ {level} {home[2]}".split())


def _longer(doc: Document, bare: Body, span: Span) -> str | None:
    """ "Ban Chấp hành Đảng bộ thành phố A tổ chức Hội nghị" below a title that says "Hội nghị Ban Chấp hành"."""
    holds = _subjects(doc, span, person_first=False)
    whole = bool(holds) and shadow(holds[0].text).startswith(shadow(bare.text))
    return in_full(doc, holds[0].text) if whole else None


def _joined(doc: Document, found: list[Body]) -> str:
    named = (_of_council(doc, _DELEGATION.sub("", body.text)) for body in found)
    return ", ".join(dict.fromkeys(in_full(doc, text) for text in named))


_ITS_COUNCIL = re.compile(r"(?:hđnd|hội đồng nhân dân) (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu)\b")


def _council(doc: Document) -> str | None:
    """The Council that the text names above all, with its level and, where it says so, its place."""
    found = Counter(
        in_full(doc, body.text)
        for named in _ITS_COUNCIL.finditer(doc.shadow)
        for body in bodies_between(doc, named.start(), min(named.end() + 40, len(doc.text)))[:1]
    )
    return max(found, key=lambda body: (found[body], len(body))) if found else None


_COUNCILS_BAN = re.compile(r"Ban (?:Kinh tế|Văn hóa|Pháp chế|Dân tộc|Đô thị)")


def _of_council(doc: Document, text: str) -> str:
    """ "Ban Kinh tế - Ngân sách" as the text names it elsewhere: "Ban Kinh tế - Ngân sách HĐND tỉnh"."""
    if not _COUNCILS_BAN.match(text):
        return text
    at = doc.shadow.find(f"{shadow(text)} hđnd ")
    whole = bodies_between(doc, at, min(at + 2 * len(text) + 40, len(doc.text))) if at >= 0 else []
    return whole[0].text if whole and len(whole[0].text) > len(text) else text


def _posts_between(doc: Document, start: int, end: int) -> list[Post]:
    return [post for post in doc.marks(posts) if start <= post.span.start < end]


def free_bodies(doc: Document, start: int, end: int) -> list[Body]:
    """Bodies of a range that are no part of a post, nor of a name ("ông Đoàn Văn Pảo")."""
    worn, begun = _posts_between(doc, start, end), doc.marks(begun_names)
    return [
        body
        for body in bodies_between(doc, start, end)
        if body.span.start not in begun and not any(a <= body.span.start < b for (a, b), *_ in worn)
    ]


def _concluded_by(doc: Document, title: Span) -> str | None:
    """ "Kết luận của Ban Thường vụ Tỉnh ủy …" in the title of a notice."""
    found = _CONCLUSION_OF.search(doc.shadow, *title)
    if not found:
        return None
    for body in free_bodies(doc, found.end(), min(title.end, found.end() + 60)):
        if body.span.start == found.end():
            return in_full(doc, body.text)
    return None


def _behind_noun(doc: Document) -> list[Body]:
    """ "phiên họp thường kỳ tháng 8 của UBND tỉnh"; the longest of title and opening."""
    found = doc.marks(opening)
    best: list[Body] = []
    for span in (found.title, found.span):
        if span is None:
            continue
        noun = _MEETING_NOUN.search(doc.shadow, *span)
        if noun is None or is_another(doc, noun.start()):
            continue
        for body in free_bodies(doc, noun.end(), min(span.end, noun.end() + 110))[:1]:
            between = _BETWEEN_NOUN.match(doc.shadow[noun.end() : body.span.start])
            if between and meets(body) and (not best or len(body.text) > len(best[0].text)):
                best = [body]
    return best


_MEETING_NOUN = re.compile(
    r"(?:hội nghị|phiên họp|kỳ họp|giao ban|cuộc họp)(?!\w)"
    r"|họp(?= (?:ban (?:chỉ đạo|chỉ huy)|bcđ|hội đồng (?!nhân dân))\b)"
)


def meets(body: Body) -> bool:
    """Whether a body is one that meets: no centre, no Central authority by the word alone."""
    low = plain_words(body.text)
    if low[:2] == ("cơ", "quan"):
        return low[2:4] == ("quân", "sự")
    return len(low) > 1 and low[:2] not in (("trung", "ương"), ("trung", "tâm"))


def _subjects(doc: Document, span: Span, *, person_first: bool) -> list[Body]:
    """The bodies before the verb that says what they hold."""
    near = min(span.end, span.start + _OPENING)
    for verb in islice(HOLDS.finditer(doc.shadow, span.start, near), _VERBS):
        if person_first and any(
            span.start <= mention.span.start < verb.start() for mention in doc.marks(cast).mentions[:_VERBS]
        ):
            return []
        end = verb.start()
        if partner := WITH.search(doc.shadow, span.start, end):
            end = partner.start()
        found = [
            body
            for body in free_bodies(doc, span.start, end)
            if not _NOT_SUBJECT.search(doc.shadow, max(span.start, body.span.start - 16), body.span.start)
            and not _AT_HOUSE.search(doc.shadow, max(span.start, body.span.start - 60), body.span.start)
            and meets(body)
        ]
        if found:
            return [*found[:-1], _with_purpose(doc, found[-1], end)]
    return []


def _with_purpose(doc: Document, body: Body, verb: int) -> Body:
    """ "Ban Chỉ đạo tỉnh về chống khai thác …, không báo cáo (IUU) | tổ chức": the purpose goes on to the verb."""
    start, end = body.span
    if not _STEERS.match(doc.shadow, start, end):
        return body
    purpose = _PURPOSE.match(doc.shadow, end, verb)
    if purpose is None or _posts_between(doc, end, purpose.end()):
        return body
    stop = purpose.end(1)
    return Body(Span(start, stop), doc.text[start:stop])


def _branch(doc: Document, span: Span) -> str | None:
    """ "hội nghị … của ngành Thanh tra"."""
    for body in free_bodies(doc, *span):
        if doc.shadow.startswith("ngành ", body.span.start) and doc.shadow.endswith(
            "của ", span.start, body.span.start
        ):
            return body.text
    return None


def _body_of_chair(doc: Document) -> str | None:
    """The body in whose highest post the first chair sits, else who concludes."""
    found = doc.marks(leaders)
    led = found.chairs or found.concluders
    person = doc.marks(cast).named(led[0]) if led else None
    if person is None:
        return None
    ranked = sorted(
        (post for post in person.posts if not _SIDE.search(post.unit.lower()) or len(person.posts) == 1),
        key=lambda post: _rank(" ".join(plain_words(post.title))),
    )
    for post in ranked:
        if "thủ tướng" in post.title.lower():
            return "Chính phủ"
        if post.unit:
            return body_of_post(doc, Post(post.span, post.text, post.title, post.unit, False))
    return None


def _rank(title: str) -> int:
    return _RANK.index(title) if title in _RANK else len(_RANK)


def _governing(doc: Document, span: Span) -> list[Body]:
    """The first body of the sentence that meets as a rule."""
    found = (body for body in free_bodies(doc, *span) if _GOVERNS.match(shadow(body.text)) and meets(body))
    return list(islice(found, 1))
