"""Who meets and who is worked with, in full words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.meeting.chairs import leaders
from ketluan.reader.marks.meeting.openings import is_another, opening
from ketluan.reader.marks.names.bodies import Body, bodies_between
from ketluan.reader.marks.names.capitals import run_at
from ketluan.reader.marks.names.in_full import body_of_post, in_full
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.names.places import is_place
from ketluan.reader.marks.names.posts import Post, posts
from ketluan.reader.marks.names.spelled import plain_words, spelled_out
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import sentences
from ketluan.vietnamese.letters import shadow

_MEETS = (
    r"tổ chức|tiến hành|khai mạc|triệu tập|họp|nghe|thống nhất|kết luận|có buổi làm việc"
    r"|làm việc với|xem xét|mở|chủ trì|có cuộc"
)
_HOLDS = re.compile(rf"(?:phối hợp (?:{_MEETS})|{_MEETS})(?!\w)")  # letters first: the engine skips to them
_NOT_SUBJECT = re.compile(
    r"(?:tại|với|của|gồm|nghe|ở|trụ sở|hội trường|đến|trong|do|từ|theo|thuộc|cùng|và lãnh đạo|lãnh đạo"
    r"|kỳ họp thứ \w+,?(?: -)?) \Z"
)
_WITH = re.compile(r"phối hợp (?:cùng )?với |phối hợp cùng ")
_BETWEEN_NOUN = re.compile(
    r"(?:[\s,(]|trực tuyến|thường kỳ|định kỳ|thường lệ|chuyên đề|mở rộng|toàn thể|bất thường|thứ|lần|của|giao ban"
    r"|tháng|quý|năm|cuối|giữa|đầu|kỳ|họp"
    r"|hội nghị|phiên|công tác|một|hai|ba|tư|bốn|sáu|bảy|tám|chín|mười|nhất|hai mươi|mươi|lăm|[ivx]+|\d+|/)*\Z"
)
_CONCLUSION_OF = re.compile(r"(?:ý kiến )?(?:kết luận|chỉ đạo) (?:chỉ đạo )?của ")
_WORKED = re.compile(r"(?:buổi |cuộc )?làm việc (?:trực tuyến )?(?:của [^,.;:()]{5,120}? )?(?:với |tại )")
_MET = re.compile(r"(?:(?:tại|trong|phát biểu tại|kết luận) (?:buổi|cuộc) |sau đó, [^.;]{0,80}?)?làm việc với ")
_LEVEL = re.compile(rf"(?<!\w)(?:các )?({trie(words('levels'))}|tp\.?) ")
_PLACE_GAP = re.compile(r",? và |, ")
_STEERS = re.compile(r"(?:ban chỉ đạo|bcđ|tiểu ban|hội đồng|ủy ban quốc gia|ban tổ chức|tổ công tác)(?!\w)[^.;]* về ")
_PURPOSE = re.compile(
    r"(,?(?: (?!(?:đã|vừa|sẽ|đang|tiếp|do|tại|cùng|phối|được|có|đồng chí|ông|bà)\b)[^\s.;:]+){1,24}?),?"
    r"(?= (?:đã|vừa|sẽ|đang|tiếp tục|do|cùng|phối hợp|có)\b|\s*\Z)"
)
_SESSION_OF = re.compile(r"(?:buổi|cuộc) làm việc của (?=[^,.;:()]{5,120}? với )")
# who is met with may stand behind who stands for it ("lãnh đạo các sở và UBND huyện")
_LIST_GAP = re.compile(
    r"[\s,;]*(?:(?:và|cùng|với) )?(?:(?:tập thể )?(?:lãnh đạo|đại diện|các đồng chí|đại biểu) )?(?:của )?(?:các )?\Z"
)
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
_STOP = re.compile(r" (?:về|để|nhằm|do|sau khi|trong|trước|nghe|xung quanh|đánh giá)(?!\w)|[.;:\n]")
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
_BARE = re.compile(rf"(?:thường trực )?(?:đảng ủy|{trie(words('local_authorities'))})")
_HOME = re.compile(r" (?:các )?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã) \S.*\Z")


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
    if found.official and found.title and (body := _concluded_by(doc, found.title)):
        return body
    if stated := _session_of(doc, found.span):
        return in_full(doc, stated)
    visiting = found.kind in ("working_session", "inspection")
    sent = _SENT_BY.search(doc.shadow, *found.span) if visiting else None
    received = sent and _WORKED.search(doc.shadow, found.span.start, sent.start())
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


def _bodies(doc: Document, start: int, end: int) -> list[Body]:
    """Bodies of a range that are no part of a post."""
    worn = _posts_between(doc, start, end)
    return [
        body
        for body in bodies_between(doc, start, end)
        if not any(post.span.start <= body.span.start < post.span.end for post in worn)
    ]


def _concluded_by(doc: Document, title: Span) -> str | None:
    """ "Kết luận của Ban Thường vụ Tỉnh ủy …" in the title of a notice."""
    found = _CONCLUSION_OF.search(doc.shadow, *title)
    if not found:
        return None
    for body in _bodies(doc, found.end(), min(title.end, found.end() + 60)):
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
        for body in _bodies(doc, noun.end(), min(span.end, noun.end() + 110))[:1]:
            between = _BETWEEN_NOUN.match(doc.shadow[noun.end() : body.span.start])
            if between and _meets(body) and (not best or len(body.text) > len(best[0].text)):
                best = [body]
    return best


_MEETING_NOUN = re.compile(
    r"(?:hội nghị|phiên họp|kỳ họp|giao ban|cuộc họp)(?!\w)"
    r"|họp(?= (?:ban (?:chỉ đạo|chỉ huy)|bcđ|hội đồng (?!nhân dân))\b)"
)


def _meets(body: Body) -> bool:
    low = plain_words(body.text)
    if low[:2] == ("cơ", "quan"):
        return low[2:4] == ("quân", "sự")
    return len(low) > 1 and low[:2] not in (("trung", "ương"), ("trung", "tâm"))


def _subjects(doc: Document, span: Span, *, person_first: bool) -> list[Body]:
    """The bodies before the verb that says what they hold."""
    near = min(span.end, span.start + _OPENING)
    for verb in islice(_HOLDS.finditer(doc.shadow, span.start, near), _VERBS):
        if person_first and any(
            span.start <= mention.span.start < verb.start() for mention in doc.marks(cast).mentions[:_VERBS]
        ):
            return []
        end = verb.start()
        if partner := _WITH.search(doc.shadow, span.start, end):
            end = partner.start()
        found = [
            body
            for body in _bodies(doc, span.start, end)
            if not _NOT_SUBJECT.search(doc.shadow, max(span.start, body.span.start - 16), body.span.start)
            and _meets(body)
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
    for body in _bodies(doc, *span):
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
    found = (body for body in _bodies(doc, *span) if _GOVERNS.match(shadow(body.text)) and _meets(body))
    return list(islice(found, 1))


def counterparts(doc: Document) -> tuple[str, ...]:
    """The bodies that are worked with, in full."""
    found = doc.marks(opening)
    if found.span is None:
        return ()
    if found.kind == "inspection":
        return tuple(dict.fromkeys(body for span in _met(doc) for body in _worked_with(doc, span)))
    if found.kind == "working_session":
        for span in (found.span, found.title):
            if span and (worked := _worked_with(doc, span)):
                return worked
        return ()
    partner = _WITH.search(doc.shadow, *found.span)
    holds = partner and _HOLDS.search(doc.shadow, partner.end(), found.span.end)
    if partner and holds:
        return _listed(doc, partner.end(), holds.start())
    return ()


def _met(doc: Document) -> Iterator[Span]:
    """The sentences of a report on a trip that begin with whom one worked with on the way."""
    for block, spans in doc.marks(sentences):
        if block.kind not in ("caption", "title", "heading"):
            yield from (span for span in spans if _MET.match(doc.shadow, *span))


def _worked_with(doc: Document, span: Span) -> tuple[str, ...]:
    verb = _WORKED.search(doc.shadow, *span)
    if verb is None:
        return ()
    stop = _STOP.search(doc.shadow, verb.end(), span.end)
    return _listed(doc, verb.end(), stop.start() if stop else span.end)


def _places(doc: Document, start: int, end: int) -> Iterator[Body]:
    """Places that are worked with: "huyện Mường Hin", "các tỉnh A, B và C" (each with the word of its level)."""
    shadow, text = doc.shadow, doc.text
    for level in _LEVEL.finditer(shadow, start, end):
        run, at, word = run_at(text, level.end()), level.start(1), text[level.start(1) : level.end(1)]
        several = False
        while run is not None and run.end <= end:
            yield Body(Span(at, run.end), f"{word} {text[run.start : run.end]}")
            gap = _PLACE_GAP.match(shadow, run.end, end)
            run = run_at(text, gap.end()) if gap else None
            several = several or bool(level[0].startswith("các ")) or bool(run and is_place(doc, run, len(run.starts)))
            if run is None or not several:
                break
            at = run.start


# "HĐND, UBND huyện Đồng Lâm" are two who are worked with
_TWO = re.compile(r"(HĐND|Hội đồng nhân dân)(?:, | và | - )(UBND|(?:Ủy|Uỷ) ban nhân dân)( .+)")


def _apart(body: Body) -> list[Body]:
    two = _TWO.fullmatch(body.text)
    if two is None:
        return [body]
    start, end = body.span
    cut = start + two.start(2)
    return [Body(Span(start, start + two.end(1)), two[1] + two[3]), Body(Span(cut, end), two[2] + two[3])]


# "Ban Thường vụ Đảng ủy các xã | A, B và C" are three
_OF_EACH = re.compile(r"(.+) các (tỉnh|huyện|xã|phường|thị trấn|đặc khu) (\S.*)")
_MORE_PLACES = re.compile(r", | và ")


def _each(text: str) -> list[str]:
    several = _OF_EACH.fullmatch(text)
    if several is None:
        return [text]
    return [f"{several[1]} {several[2]} {place}" for place in _MORE_PLACES.split(several[3])]


def _homes(named: list[Body]) -> dict[Span, str]:
    """Where bodies are that leave it to the next to say: "Đảng ủy, | UBND xã Mường Pồn"."""
    home = ""
    homes: dict[Span, str] = {}
    for body in sorted(named, reverse=True):
        if _BARE.fullmatch(shadow(body.text)):
            homes[body.span] = home
        else:
            home = found[0] if (found := _HOME.search(body.text)) else ""
    return homes


def _listed(doc: Document, start: int, end: int) -> tuple[str, ...]:
    out: list[str] = []
    edge = start
    named = _bodies(doc, start, end)
    inside = [body.span for body in named]
    named += [place for place in _places(doc, start, end) if not any(a <= place.span.start < b for a, b in inside)]
    places = {place.span for place in named[len(inside) :]}
    homes = _homes(named)
    for body in sorted(part for one in named for part in _apart(one)):
        if not _LIST_GAP.match(doc.shadow[edge : body.span.start]) or not _meets(body):
            break
        text = body.text + homes.get(body.span, "")
        out += [spelled_out(body.text)] if body.span in places else [in_full(doc, one) for one in _each(text)]
        edge = body.span.end
    return tuple(dict.fromkeys(out))
