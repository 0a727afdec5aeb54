"""Statements: what a participant who does not conclude reports, observes or proposes, one per paragraph and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ketluan.reader.marks.meeting.concluders import concluders
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.orders.gathered import gathered
from ketluan.reader.marks.orders.orders import orders
from ketluan.reader.marks.orders.petitions import belongs_to_petition
from ketluan.reader.marks.speech.speech import Turn, turns
from ketluan.reader.model import Item, Span, span_of
from ketluan.reader.text.captions import quotes
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import between_semicolons

KEY = "statements"
ORDER = 60
LABELS = {"vi": "Ý kiến phát biểu", "en": "Statements"}
FIELD_LABELS = {
    "speaker": {"vi": "Người phát biểu", "en": "Speaker"},
    "verb": {"vi": "Động từ", "en": "Verb"},
    "content": {"vi": "Nội dung", "en": "Content"},
}

# "phản ánh về các vấn đề như: …": the list is the content
_TOPIC = re.compile(
    r"(?:về |vào |xung quanh )?(?:các|một số|những|nhiều)? ?(?:vấn đề|nội dung|nhóm vấn đề)[^:;.]{0,40}:\s*"
)
_ABOUT = re.compile(
    r"(?:(?:nhanh|thêm|sơ bộ) (?=về |một số |các ))?"
    r"(?:(?:phóng viên|báo chí|cử tri|đại biểu|chất vấn|các câu hỏi|câu hỏi)[^,;.]{0,40}?\s)?(?:về|liên quan đến)\s+"
)
_EMPTY = re.compile(
    r"(?:trực tiếp |chất vấn |các |của |ý kiến |câu hỏi |đại biểu |báo chí |phóng viên |pv |điều này )*"
    r"(?:từ (?:điểm|đầu) cầu|tại|trong(?! (?:tuần|tháng|quý|năm|\d))|ở"
    r"|kết luận|chỉ đạo|khai mạc|bế mạc|thêm tại|ý kiến tại|với"
    r"|cùng|một số nội dung"
    r"|nhiều nội dung|bên hành lang)\b[^,;:]{0,70}$|tham luận$|(?:những|các|một số) (?:vấn đề|nội dung|ý kiến)(?: mà)?"
    r" (?:cử tri|đại biểu|nhân dân|hội viên|đoàn[^,;:]{0,12})(?: đã)? (?:quan tâm|đặt ra|nêu|yêu cầu|phản ánh"
    r"|kiến nghị)\b[^;:]{0,160}$|làm rõ (?:thêm )?(?:một số|các) nội dung\b[^,;:]{0,50}$"
)
_CREDIT = re.compile(r"[.,]?\s*\(?ảnh\s*:.*$|\s*\(ảnh[^)]*\)?$", re.M)
# "… nêu một số tồn tại: …" names difficulties; they are read as such
_COMPLAINTS = re.compile(
    r"(?:ra )?(?:một số |những |các |\d+ |nhiều |\w+ )?(?:tồn tại|hạn chế|khó khăn|vướng mắc|khuyết điểm"
    r"|yếu kém)\b(?:(?! là )[^:;.]){0,50}(?::|,? như)"
)
_ENDS = ' \t\n.;,:…"”-–'


# a meeting or a paper states nothing of its own
_NOBODY = re.compile(
    r"(?:hội nghị|phiên họp|cuộc họp|buổi|kỳ họp|chỉ thị|công điện|thông báo|kết luận|công văn|kế hoạch"
    r"|văn bản|nghị quyết|báo cáo|tờ trình)\b"
)


class Statement(Item, frozen=True, gc=False, kw_only=True):
    """``speaker`` is a person's name or a group's words; ``content`` what they say."""

    content: str
    speaker: str
    verb: str | None


def find(doc: Document) -> Iterator[Statement]:
    """The statements of all who do not conclude."""
    yield from sorted([*_spoken(doc), *_shown(doc)], key=lambda one: one.span.start)


def _shown(doc: Document) -> Iterator[Statement]:
    """What a caption quotes of the one who is seen: "Phó Giám đốc Sở A Lý B: Hồ sơ phải đủ."."""
    for block in doc.blocks:
        at = quotes(doc.text[slice(*block.span)], doc.shadow[slice(*block.span)]) if block.kind == "caption" else None
        seen = doc.marks(cast).before(block.span.start, block.span.start + at) if at else None
        if at and seen:
            said = _bare(doc, block.span.start + at, block.span.end)
            yield from _statements(doc, [said], seen.person.name, None)


def _spoken(doc: Document) -> Iterator[Statement]:
    silent = _concluders(doc)
    spoken = [turn for turn in doc.marks(turns) if _is_statement(doc, turn, silent)]
    if asked := doc.marks(gathered):
        lists = {one.sentence for one in asked}
        spoken = [turn for turn in spoken if turn.sentence not in lists]
    for _, group in groupby(spoken, key=lambda turn: (turn.block.span, turn.name or turn.subject)):
        paragraph = list(group)
        if not _directs(doc, paragraph):
            yield from _paragraph(doc, paragraph)


def _directs(doc: Document, paragraph: list[Turn]) -> bool:
    """Whether a speaker orders in these very words: what leads to the orders is their reason, no statement."""
    first, last = paragraph[0], paragraph[-1]
    return first.orders and any(
        first.said.start <= directed.action.start < last.said.end for directed in doc.marks(orders)
    )


def _concluders(doc: Document) -> frozenset[str]:
    """Those whose words are conclusions: who "kết luận", else all who may order."""
    who = {turn.name for turn in doc.marks(turns) if turn.name and turn.subject and _concludes(doc, turn)}
    known = doc.marks(session)
    return frozenset(who or known.concluders or (doc.marks(concluders) if known.kind == "council_session" else ()))


def _concludes(doc: Document, turn: Turn) -> bool:
    if turn.subject is None or not turn.opens:
        return False
    before = doc.shadow[max(turn.block.span.start, turn.subject.start - 60) : turn.said.start]
    return "kết luận" in before or any(word in before for word in ("bế mạc hội nghị", "kết thúc hội nghị"))


def _is_statement(doc: Document, turn: Turn, silent: frozenset[str]) -> bool:
    if (turn.name is None and turn.subject is None) or turn.act == "on":
        return False
    if turn.name in silent and not _presents(doc, turn):
        return False
    if turn.orders and turn.act == "praise" and turn.verb and _PRAISES.match(doc.shadow, *turn.verb):
        return False
    if turn.orders and turn.act in ("order", "stress", "charge"):
        return False
    if turn.name is None and turn.act == "praise":
        return False  # "cử tri bày tỏ vui mừng; đồng thời kiến nghị …"
    if turn.subject is not None and turn.name is None and _NOBODY.match(doc.shadow, *turn.subject):
        return False
    if (
        turn.name is None
        and turn.verb is not None
        and doc.shadow[turn.verb.start : turn.verb.end] in ("chỉ đạo", "nêu rõ")
    ):
        return False
    return not belongs_to_petition(doc, turn)


_PRAISES = re.compile(r"đánh giá cao|biểu dương|ghi nhận|hoan nghênh|khen")


def _presents(doc: Document, turn: Turn) -> bool:
    """Whether one of several who chair puts a paper before the meeting: "đồng chí A trình bày Tờ trình …"."""
    if turn.verb is None or not turn.opens or len(doc.marks(session).chairs) < 2:
        return False
    return doc.shadow[slice(*turn.verb)] == "trình bày" and bool(_PAPERS.match(doc.shadow, *turn.said))


_PAPERS = re.compile(r"(?:tóm tắt |dự thảo )*(?:tờ trình|báo cáo|đề án|dự thảo|kế hoạch)\b")
# "báo cáo kết quả …": the object is the content, what follows is the report's own text
_REPORTS = frozenset(
    {"báo cáo", "báo cáo nhanh", "trình bày", "cung cấp thông tin", "thông tin", "thông tin thêm", "thông báo"}
)
_MATTER = re.compile(
    r"(?:nhanh |tóm tắt |một số |chuyên đề |những |các |về )*(?:kết quả|tình hình|công tác|nội dung"
    r"|báo cáo|tờ trình|dự thảo|khó khăn|vấn đề|tiến độ|việc|đề án|kế hoạch|nhiệm vụ|quy hoạch|thông tin"
    r"|chuyên đề)\b"
)


# "Đại diện đơn vị tư vấn báo cáo tóm tắt quy hoạch. Cụ thể, …"
_DETAIL = re.compile(r"(?:cụ thể|theo đó|trong đó|kết quả)\b")


def _goes_into_detail(doc: Document, turns: list[Turn]) -> bool:
    """Whether the second sentence of a report tells what the first only named."""
    return (
        len(turns) > 1
        and ":" not in doc.shadow[slice(*turns[0].said)]
        and bool(_DETAIL.match(doc.shadow, turns[1].said.start))
    )


# words that tell of speech and of meetings alone: "trả lời chất vấn của đại biểu HĐND tỉnh" has no content
_OF_SPEECH = re.compile(
    r"(?:(?:trực tiếp|điều (?:này|đó)"
    r"|tham gia|phát biểu|trả lời|giải đáp|trao đổi|giải trình|tiếp thu|làm rõ|thêm|rõ thêm|cụ thể|các|một số|nhiều"
    r"|những|về|vào|với|liên quan|đến|ý kiến|câu hỏi|chất vấn|nội dung|vấn đề|thảo luận|tham luận|kiến nghị|đề xuất"
    r"|phản ánh|tâm huyết|trách nhiệm|sôi nổi|vị|đại biểu|cử tri|hđnd|tỉnh|huyện|xã|quan tâm|nêu ra|nêu|đặt ra|của|mà"
    r"|nhân dân|người dân|bà con|hội viên|do|được|tại|trước|trong|ở|hội nghị|phiên họp|kỳ họp"
    r"|cuộc họp|buổi (?:làm việc|giám sát|họp|tiếp xúc)|hội trường|tổ|này|trên|nói trên|đó|phiên"
    r"|lĩnh vực|phụ trách|thẩm quyền|ngành|mình|và|dự thảo|báo cáo|nghị quyết|tờ trình|đề án|văn kiện|chính trị"
    r"|tóm tắt|trung tâm|đề dẫn|đoàn(?: giám sát| công tác| kiểm tra)?|yêu cầu)\b[\s,]*)+"
)


def _is_empty(doc: Document, said: Span) -> bool:
    """Whether words only say that somebody speaks, and where, with nothing of what is said."""
    return bool(_EMPTY.match(doc.shadow, *said) or _OF_SPEECH.fullmatch(doc.shadow, *said))


_ONLY_ME = re.compile(r"\W*(?:chúng tôi|tôi|chúng ta|xã tôi|chúng em)\W*")  # "Chúng tôi mong tỉnh …" is a request


def _paragraph(doc: Document, turns: list[Turn]) -> Iterator[Statement]:
    first = turns[0]
    while len(turns) > 1 and _is_empty(doc, _bare(doc, *turns[0].said)):
        turns = turns[1:]
    if turns[0] is not first and not turns[0].opens:  # a caption's credit
        return
    if (
        first.verb
        and doc.shadow[first.verb.start : first.verb.end] in _REPORTS
        and doc.shadow[first.verb.end : first.verb.end + 1] != ","  # behind a comma stands what is said itself
        and (_MATTER.match(doc.shadow, *first.said) or _goes_into_detail(doc, turns))
    ):
        turns = [turn for turn in turns if turn.sentence == first.sentence]
    start, end = _bare(doc, turns[0].said.start, max(turn.said.end for turn in turns))
    end = _heard(doc, first, span_of((start, end)))
    if (
        end - start < 8
        or _ONLY_ME.fullmatch(doc.shadow, start, end)
        or _COMPLAINTS.match(doc.shadow, start)
        or doc.shadow.startswith(("và ý kiến", "ý kiến"), start)
        or doc.shadow.endswith(" như", start, end)
        or (_is_empty(doc, span_of((start, end))) and len(turns) == 1)
    ):
        return
    verb = doc.text[slice(*first.verb)] or None if first.verb else None
    if first.name is not None:
        yield from _statements(doc, [Span(start, end)], first.name, verb)
        return
    if first.subject is None:
        return
    speaker = " ".join(doc.text[first.subject.start : first.subject.end].split())
    told = verb is not None and (
        verb.lower() in _TELLS
        if _IS_A_BODY.match(doc.shadow, *first.subject)
        else verb.lower() in _REPORTS and ":" in doc.shadow[max(0, start - 3) : start]
    )
    parts = [Span(start, end)] if told else between_semicolons(doc.text, Span(start, end))
    said = [_bare(doc, *part) for part in parts]
    if len(said) > 1:
        said = [part for part in said if not _OF_SPEECH.fullmatch(doc.shadow, *part)]
    yield from _statements(doc, said, speaker, verb)


# what a body reports is one, however many semicolons it has: "Sở A cho biết, có 8 dự án …; …"
_TELLS = _REPORTS | {"cho biết", "cho hay"}
_IS_A_BODY = re.compile(r"(?:sở|phòng|ban|ubnd|ủy ban|công an|bộ chỉ huy|cục|chi cục|trung tâm|văn phòng|thanh tra)\b")


# "Sau khi nghe Sở A báo cáo tiến độ và ý kiến của các đại biểu": the others' views are heard too
_VIEWS = re.compile(
    r"(?:,| và)(?: các| những)?(?: \d+)? ý kiến (?:của|phát biểu|tham gia|thảo luận|góp ý|đóng góp|các)"
    r"|, [^,;.]{3,60} kết luận$|, (?:trong|với) (?:không khí|tinh thần) "
    r"|, (?:các |những |một số )?(?:đại biểu|thành viên|ý kiến|đồng chí|ông|bà|hội nghị|phiên họp|kỳ họp|cuộc họp"
    r"|lãnh đạo|ubnd|hđnd|thường trực|ban (?:thường vụ|chấp hành)|đoàn|chủ tịch|phó chủ tịch|bí thư|phó bí thư)\b"
    r"[^,;.]{0,90}? (?:đã|cùng|thảo luận|kết luận|cho ý kiến|thống nhất|nhất trí|ghi nhận|đánh giá|yêu cầu|phát biểu"
    r"|chỉ đạo|tiến hành)\b"
)
_BARE_NOUN = re.compile(r"(?:các )?(?:báo cáo|nội dung|tình hình|kết quả|tờ trình)")


def _heard(doc: Document, first: Turn, said: Span) -> int:
    """Where what was heard of one speaker ends; its own start where only a bare noun is left ("báo cáo")."""
    if first.subject is None or "nghe" not in doc.shadow[max(0, first.subject.start - 16) : first.subject.start]:
        return said.end
    views = _VIEWS.search(doc.shadow, *said)
    end = views.start() if views else said.end
    after = doc.marks(cast).after(said.start, end)
    if after and doc.shadow.endswith(", ", said.start, after.span.start):
        return after.span.start - 2  # "sau khi nghe Sở A báo cáo về chỉ số, Bí thư Tỉnh ủy tỏ ý không vui"
    return said.start if views and _BARE_NOUN.fullmatch(doc.shadow, said.start, end) else end


def _statements(doc: Document, parts: Iterable[Span], speaker: str, verb: str | None) -> Iterator[Statement]:
    """One of each part that says something; a picture's credit alone does not."""
    for span in parts:
        if span.start < span.end:
            content = doc.text[span.start : span.end]
            yield Statement(span=span, rule="said_by_participant", content=content, speaker=speaker, verb=verb)


def _bare(doc: Document, start: int, end: int) -> Span:
    """A range without the words that only announce it, and without end marks."""
    for lead in (_TOPIC, _ABOUT):
        found = lead.match(doc.shadow, start, end)
        if found and found.end() < end:
            start = found.end()
    credit = _CREDIT.search(doc.shadow, start, end) if doc.shadow.find("ảnh", start, end) >= 0 else None
    if credit:
        end = credit.start()
    while start < end and doc.text[start] in " ,:.":
        start += 1
    while end > start and doc.text[end - 1] in _ENDS:
        if doc.text[end - 1] == '"' and doc.text.count('"', start, end) % 2 == 0:
            break
        if doc.text[end - 1] == "”" and doc.text.count("“", start, end) >= doc.text.count("”", start, end):
            break
        end -= 1
    return span_of((start, end))
