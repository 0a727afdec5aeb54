"""Who says what in one sentence: subject, verb of saying, and the words said.

"Đồng chí A đánh giá cao …; đồng thời yêu cầu các sở …" gives two frames of one speaker.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.actions import next_verb
from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.meeting.concluders import concluders
from ketluan.reader.marks.names.people import Cast, cast
from ketluan.reader.marks.speech.attributions import TAG, attribution, tag
from ketluan.reader.marks.speech.carrying import AND, MATTER, NEAR, carries_over, is_setting
from ketluan.reader.marks.speech.group_verbs import OF_GROUPS, says_nothing
from ketluan.reader.marks.speech.groups import HEARD, group_before, paper_before
from ketluan.reader.marks.speech.lookalikes import MEETING_ORDERS, is_noun, only_looks_so
from ketluan.reader.marks.speech.openers import opens_sentence
from ketluan.reader.marks.speech.speakers import TELLS, named_in, person_before, right_before
from ketluan.reader.model import Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sought import Either, Sought

ACTS = dict(line.split("\t") for line in words("speech_verbs"))
_SAY = Sought(rf"\b(?:{trie(ACTS)})\b")
_MAY_SPEAK = Either(_SAY, TAG)
# "Đồng thời yêu cầu …", "Giao Sở A …", "và đề nghị …": the speaker is the one who spoke before
_GOES_ON = frozenset(
    {
        "yêu cầu",
        "đề nghị",
        "giao",
        "giao nhiệm vụ cho",
        "giao trách nhiệm cho",
        "giao cho",
        "lưu ý",
        "nhấn mạnh",
        "mong muốn",
        "mong",
        "kêu gọi",
        "phân công",
        "dặn",
        "căn dặn",
    }
)
_ASKS_ON = frozenset({"kiến nghị", "đề xuất", "xin"})  # "Chủ tịch UBND huyện A nói rằng …; kiến nghị tỉnh …"
_DIRECTING = re.compile(
    r"(?:lãnh đạo (?!các|sở|ban|phòng|một|xã|đơn)|chỉ thị|công điện|thông báo|kết luận|công văn|kế hoạch"
    r"|văn bản|nghị quyết|hội nghị|phiên họp)"
)
_TOPICS = re.compile(
    r"\s*(?:về |vào |xung quanh |làm rõ )?(?:các|một số|những|nhiều) (?:vấn đề|nội dung"
    r"|nhóm vấn đề)[^.;]{0,60}(?:như|:)"
)
_AFTER_VERB = re.compile(
    r"(?:\s+(?:thêm|rõ|(?:tại|trước) (?:hội nghị|buổi làm việc|cuộc họp|phiên họp|kỳ họp)|tại đây"
    r"|như sau|với đoàn"
    r"(?: [^\W\d]+){0,7}(?=:)))*[\s,:]*(?:rằng[\s,:]*|là[\s,:]+)?"
)

# "quán triệt tới các cấp ủy", "lưu ý với các chủ đầu tư": to whom
_TO = re.compile(r"(?:tới|đến|với|đối với)\s+")


def verb_in_full(word: str) -> str:
    """A verb of saying in full: "y/c" is "yêu cầu"."""
    return "yêu cầu" if word == "y/c" else word


class Frame(Shape, frozen=True, gc=False):
    """One act of saying: ``name`` the person (None for a group or a body), ``subject`` the words that name who speaks
    (None where they carry over), ``verb``, ``act`` (order, stress, say, praise),
    ``said`` the range of the words said."""

    name: str | None
    subject: Span | None
    verb: Span
    act: str
    said: Span


def frames(doc: Document, start: int, end: int, *, quoted: Span | None = None) -> list[Frame]:
    """The frames of a sentence, in order. ``quoted``: where a quotation that the sentence closes begins."""
    found: list[Frame] = []
    people = doc.marks(cast)
    speaks = _MAY_SPEAK.may(doc.shadow, start, end)
    if speaks and (behind := tag(doc, people, start, end)) is not None:
        opened = quoted.start if quoted else max(doc.text.rfind(mark, start, behind.said) for mark in '“"')
        act = ACTS.get(doc.shadow[slice(*behind.verb)], "say")
        return [Frame(behind.name, behind.subject, behind.verb, act, Span(max(opened, 0) or start, behind.said))]
    if (led := attribution(doc, people, start, end)) is not None:
        found.append(Frame(led.name, led.subject, led.verb, "say", Span(led.said, end)))
    for hit in _SAY.finditer(doc.shadow, start, end) if speaks else ():
        if found and hit.start() < found[-1].said.start:
            continue
        frame = _frame(doc, people, (start, end), hit.span(), found)
        if frame is None:
            continue
        if found:
            cut = _cut(doc, found[-1], frame)
            same = frame.subject is None or frame.name == found[-1].name is not None
            if same and not doc.shadow[found[-1].said.start : cut].strip(" ,"):
                found[-1] = replace(found[-1], verb=frame.verb, act=frame.act, said=frame.said)
                continue  # "… kết luận, chỉ đạo như sau:"
            found[-1] = replace(found[-1], said=Span(found[-1].said.start, cut))
        found.append(frame)
    if len(found) > 1 and found[0].subject is None and found[1].name is not None:
        found = found[1:]  # "Nhấn mạnh vai trò của cơ sở, đồng chí A yêu cầu …"
    return (
        [_trailing(doc, _inside_quotation(doc, _heard_out(doc, frame), start), start, quoted) for frame in found]
        if found
        else found
    )


def _heard_out(doc: Document, frame: Frame) -> Frame:
    """ "HĐND đã nghe đồng chí A báo cáo …; tiếp thu ý kiến …": behind a semicolon the body acts again."""
    if frame.subject is None or not doc.shadow.endswith("nghe ", 0, frame.subject.start):
        return frame
    semicolon = doc.shadow.find(";", *frame.said)
    return frame if semicolon < 0 else replace(frame, said=Span(frame.said.start, semicolon))


def _inside_quotation(doc: Document, frame: Frame, start: int) -> Frame:
    """ "“… Tôi đề nghị rút kinh nghiệm”, ông A nói": what is said in a quotation ends with it."""
    closed = doc.text.find("”", *frame.said)
    opened = doc.text.count("“", start, frame.said.start) > doc.text.count("”", start, frame.said.start)
    if closed < 0 or (not opened and doc.text.find("“", frame.said.start, closed) >= 0):
        return frame  # it opens within the words said; else a sentence before, or before them
    return replace(frame, said=Span(frame.said.start, closed))


def _cut(doc: Document, before: Frame, frame: Frame) -> int:
    """Where the words of a frame end at the next: "…; đối với tuyến A, giao …" opens with what it is about."""
    cut = frame.subject.start if frame.subject else frame.verb.start
    if frame.subject is None and (link := AND.search(doc.shadow, before.said.start, cut)):
        cut = link.start()  # "… 30/4 và kiến nghị …"
    semicolon = doc.shadow.rfind(";", before.said.start, cut)
    if semicolon >= 0 and all(is_setting(piece.strip()) for piece in doc.shadow[semicolon + 1 : cut].split(",")):
        return semicolon
    return cut


def _frame(
    doc: Document, people: Cast, sentence: tuple[int, int], at: tuple[int, int], before: list[Frame]
) -> Frame | None:
    """The frame of one verb of saying; ``before``: those of the same sentence that stand before it."""
    (start, end), (verb, after) = sentence, at
    word = verb_in_full(doc.shadow[verb:after])
    if (
        doc.text[verb].isupper()
        and doc.shadow[start:verb].strip(" \"'-")
        and doc.shadow[start:verb].rstrip()[-1:] not in ".;:"
    ):
        return None  # "Ban Chỉ đạo", "Trưởng ban Kiểm tra"
    if only_looks_so(doc, word, start, at):
        return None
    person = person_before(doc, people, start, verb)
    if person is not None and before and _asks(doc, before[-1]) and person[1].start <= before[-1].said.start + 1:
        person = None  # "giao đồng chí A chỉ đạo …": A is told, not speaking
    if person is not None:
        name, subject = person
        if _only_heard(doc, subject, after):
            return None
        return Frame(name, subject, span_of((verb, after)), ACTS[word], _said(doc, word, after, end))
    if is_noun(doc, word, start, verb):
        return None
    if word == "phân công" and doc.shadow.endswith((", ", "; "), start, verb) and _OWN_PEOPLE.match(doc.shadow, after):
        return None  # "yêu cầu các xã …; phân công cán bộ bám thôn": theirs to do
    said = _said(doc, word, after, end)
    listed = word in ("trao đổi", "thảo luận", "phản ánh") and _TOPICS.match(doc.shadow, after, end)
    if word in _OPINION and doc.shadow.startswith(_ON_WHAT, after):
        return None  # "Thủ tướng có ý kiến chỉ đạo về cơ chế đặc thù" tells that, not what
    if word in _HAS_DONE and doc.shadow.endswith(" đã ", start, verb) and not doc.marks(has_letterhead):
        return None  # "UBND quận đã yêu cầu Công an điều tra" tells what it did
    if not before and (word in OF_GROUPS or listed or word in ("chỉ đạo", "nêu rõ")):
        group = group_before(doc, start, verb) or paper_before(doc, start, verb)
        if group is not None and (word not in ("chỉ đạo", "nêu rõ") or _DIRECTING.match(doc.shadow, *group)):
            if says_nothing(doc, word, group, after) or _only_heard(doc, group, after):
                return None
            return Frame(named_in(people, group), group, Span(verb, after), ACTS[word], said)
    group = right_before(doc, start, verb) if not before and word in TELLS else _next_group(doc, word, verb, before)
    if group is not None:
        return Frame(None, group, Span(verb, after), ACTS[word], said)
    if word in OF_GROUPS and (group := _heard_next(doc, start, verb, before)) is not None:
        return Frame(None, group, Span(verb, after), ACTS[word], said)
    if _goes_on(doc, word, (start, verb), said.start, before):
        return Frame(None, None, Span(verb, after), ACTS[word], said)
    if not before and word in _GOES_ON and (opener := opens_sentence(doc, people, start, verb, said.start)):
        return Frame(*opener, Span(verb, after), ACTS[word], said)
    return None


def _asks(doc: Document, frame: Frame) -> bool:
    """Whether whoever stands behind a verb is asked: "đề nghị | ông A …", "kiến nghị | Đoàn đại biểu …"."""
    return frame.act == "order" or doc.shadow[slice(*frame.verb)] in _ASKS_ON


def _asks_above(doc: Document, frame: Frame) -> bool:
    """Whether a unit asks one above it, who may give work to others: "Sở A đề xuất UBND tỉnh …; giao Sở B …"."""
    if doc.shadow[slice(*frame.verb)] not in _ASKS_ON or doc.marks(has_letterhead):
        return False
    return frame.name not in doc.marks(concluders) if frame.name else frame.subject is not None


_OPINION = frozenset({"có ý kiến chỉ đạo", "cho ý kiến chỉ đạo"})
_ON_WHAT = (" về ", " đối với ", " tại ", " trong ", " cho ")
_HAS_DONE = frozenset({"yêu cầu", "giao", "phân công"})


def _said(doc: Document, word: str, after: int, end: int) -> Span:
    """The words behind a verb of saying."""
    start: int = _AFTER_VERB.match(doc.shadow, after, end).end()  # type: ignore[union-attr]
    to = _TO.match(doc.shadow, start, end) if ACTS[word] == "order" else None
    if to and HEAD.match(doc.shadow, to.end(), end) and next_verb(doc, to.end(), end) >= 0:
        start = to.end()
    return span_of((start, end))


# "… còn thiếu kinh phí. Qua đó, kiến nghị huyện …"
_AND_SO = re.compile(
    r"(?:qua đó|từ đó|đồng thời|trên cơ sở đó|bên cạnh đó|ngoài ra|cùng với đó|do đó|vì vậy|do vậy|vì thế),? (?:cũng )?"
)
# "kiến nghị thành phố xem xét và đề xuất …"
_COMPOUND_OF_ASKING = re.compile(r"\b(?:xem xét|nghiên cứu|rà soát|tổng hợp|tham mưu|đánh giá|tính toán),?(?: và)? \Z")
# "Tỉnh cũng đã giao Sở A lập đề án; giao UBND huyện cắm mốc" tells of orders
_HAS_TOLD = Sought(r"\bđã (?:giao|yêu cầu|chỉ đạo|đề nghị|phân công)\b[^.;]{3,200};")


def _goes_on(doc: Document, word: str, before_verb: tuple[int, int], said: int, before: list[Frame]) -> bool:
    """Whether a verb without subject goes on with the speaker before it."""
    start, verb = before_verb
    if word == "giao" and before and _asks_above(doc, before[-1]):
        return False
    if (
        word in _ASKS_ON
        and before
        and doc.shadow[slice(*before[-1].verb)] in _RAISES
        and not doc.shadow[before[-1].said.start : verb].strip(" ,")
    ):
        return True  # "kiến nghị, đề xuất với Bộ trưởng …"
    if word in _THAT and before and doc.shadow[before[-1].said.start : verb].strip(" ,") in ("", "và"):
        return True  # "ông A nói và cho rằng …"
    if not before and word in MEETING_ORDERS and _HAS_TOLD.search(doc.shadow, start, verb):
        return False
    if word in _ASKS_ON and not before and _AND_SO.fullmatch(doc.shadow, start, verb):
        return True
    last = before[-1].act if before else None
    orders_too = word == "chỉ đạo" or (ACTS[word] == "order" and last in ("praise", "say"))
    joined = orders_too and bool(before) and AND.search(doc.shadow, max(start, verb - NEAR), verb) is not None
    asks_on = word in _ASKS_ON and last in ("say", "praise") and not _COMPOUND_OF_ASKING.search(doc.shadow, start, verb)
    if asks_on and AND.search(doc.shadow, max(start, verb - 24), verb):
        return True
    if asks_on and doc.shadow.endswith(", ", start, verb) and doc.shadow.startswith(_GRANTED, said):
        return True
    return (word in _GOES_ON or joined or asks_on) and carries_over(doc, start, verb, said, bool(before))


def _only_heard(doc: Document, group: Span, after: int) -> bool:
    """ "Sau khi nghe các cơ quan trình bày, …" tells nothing of what they said."""
    breaks_off = doc.shadow.startswith(
        (",", ";", " và thảo luận,", " và các đồng chí", " và các đại biểu", " và ý kiến"), after
    )
    return breaks_off and doc.shadow.endswith("nghe ", 0, group.start)


# what another group says behind a semicolon; its "báo cáo" and "yêu cầu" may be told to it
_SPEAKS_NEXT = OF_GROUPS - {
    "cam kết",
    "báo cáo",
    "yêu cầu",
    "giao",
    "trả lời",
    "định hướng",
    "kêu gọi",
    "nêu",
    "xin",
    "trình bày",
}
# and what one says behind what another group asked: "Sở A đề nghị …; Sở B kiến nghị …"
_ASKS_NEXT = frozenset({"kiến nghị", "đề nghị", "cho rằng", "cho biết", "phản ánh", "băn khoăn", "khẳng định"})
_ASKS = _ASKS_ON | {"đề nghị"}
_RAISES = _ASKS | {"phản ánh", "nêu"}
_GRANTED = (
    "cho ",
    "sớm ",
    "tỉnh ",
    "huyện ",
    "xã ",
    "phường ",
    "thành phố ",
    "ubnd ",
    "hđnd ",
    "chính phủ ",
    "trung ương ",
)
_THAT = frozenset({"cho rằng", "cho biết", "cho hay"})  # which are verbs wherever they stand


def _next_group(doc: Document, word: str, verb: int, before: list[Frame]) -> Span | None:
    """The group that speaks next: "Ông A cho biết …; lãnh đạo Công an tỉnh kiến nghị …"."""
    if word not in _SPEAKS_NEXT or not before or before[-1].subject is None:
        return None
    asked = (
        before[-1].name not in doc.marks(concluders)
        and word in _ASKS_NEXT
        and doc.shadow[slice(*before[-1].verb)] in _ASKS
    )
    if before[-1].act != "say" and not asked:
        return None
    semicolon = doc.shadow.rfind(";", before[-1].said.start, verb)
    if semicolon < 0 or doc.shadow.find(",", semicolon, verb) >= 0:
        return None
    return group_before(doc, semicolon + 1, verb)


def _heard_next(doc: Document, start: int, verb: int, before: list[Frame]) -> Span | None:
    """The next group that is heard: "Sau khi nghe Sở A báo cáo …, Sở B trình bày …"."""
    if len(before) != 1 or before[0].name is not None or before[0].subject is None:
        return None
    if not HEARD.search(doc.shadow, max(start, before[0].subject.start - 8), before[0].subject.start + 1):
        return None
    comma = max(doc.shadow.rfind(mark, before[0].said.start, verb) for mark in ",;")
    return group_before(doc, comma + 1, verb) if comma >= 0 else None


_OWN_PEOPLE = re.compile(
    r" (?:rõ|cụ thể|lãnh đạo|cán bộ|công chức|người|từng|các đồng chí|các thành viên|thành viên|ủy viên|đảng viên"
    r"|cấp ủy viên"
    r"|nhiệm vụ|trách nhiệm|lực lượng|một đồng chí|01|đầu mối)\b"
)


def opens_at(doc: Document, start: int, frame: Frame) -> int:
    """Where the words of a sentence end that the speaker before still says: "…; việc định giá đất giao Sở A …"."""
    first = min(frame.said.start, frame.subject.start if frame.subject else frame.verb.start)
    semicolon = doc.shadow.rfind(";", start, first)
    return semicolon if semicolon >= 0 and MATTER.fullmatch(doc.shadow[semicolon + 1 : first].strip()) else first


_ONLY_SETS = re.compile(
    r"(?:trước|về|sau|tại|trong|liên quan|trả lời|giải trình|đối với|với) [^,;:.]{4,90}, [^,;:]{0,20}\Z"
)
_QUOTES = re.compile('["“”]')


def _trailing(doc: Document, frame: Frame, start: int, quoted: Span | None) -> Frame:
    """A frame that follows the words said ("…", đồng chí A yêu cầu) gets the words before it."""
    if doc.shadow[frame.said.start - 3 : frame.said.end].rstrip().endswith(":"):
        return frame  # "… kết luận như sau:" announces what follows
    rest = doc.shadow[frame.said.start : frame.said.end].strip(" .,;:\"'…”)").removesuffix("đồng thời").strip(" ,")
    subject = frame.subject.start if frame.subject else frame.verb.start
    if rest or subject <= start:
        return frame
    begin = quoted.start if quoted else start
    if quoted is None and _ONLY_SETS.match(doc.shadow, start, subject) and not _QUOTES.search(doc.text, start, subject):
        return frame  # "Trước sự chưa hài lòng của chủ tọa, ông A trả lời."
    return replace(frame, said=Span(begin, subject))
