"""Shortfalls: clauses of a meeting's report that say, with no word to announce it, that something falls short.

What only counts ("mới đạt 31%", "còn 18 xã chưa …") is a figure, and what only alleges is an affair's; both are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.speech.speech import turns
from ketluan.reader.marks.wants.complaint_leads import SAID_BY
from ketluan.reader.marks.wants.plain_words import PLAIN
from ketluan.reader.marks.wants.predicate_words import TROUBLE
from ketluan.reader.marks.wants.predicates import MAY_FALL_SHORT, form, form_at, predicate, reach
from ketluan.reader.marks.wants.scarce_words import NOT_ONE, SO_LONG, STILL_WITHOUT, WITHOUT
from ketluan.reader.marks.wants.undone import need_not
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import stripped
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sentences import between_semicolons
from ketluan.reader.text.sought import Sought

_ALLEGES = re.compile(
    r"không (?:đúng|thực hiện|chấp hành|đủ điều kiện)|có (?:\w+ )?(?:sai phạm|vi phạm|tiêu cực)|thiếu (?:căn cứ|giấy)"
    r"|bị (?:hư hỏng|ảnh hưởng|động|nhiễm|bỏ|trả lại)"
)
# a count or a measure: what it tells is a figure, and a difficulty only where the text calls it one
_COUNTS = re.compile(
    r"(?:\A|\b(?:còn|có|trong|được|đạt|tỉnh|huyện|xã|nay|tới|khoảng|gần|hơn|trên|dưới|ước|thực hiện|chậm|hạn) )\d"
    r"|\b(?:có|còn|mới có) (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b"
    r"|\d ?(?:%|tỷ|tỉ|triệu|ha\b|hộ|người|km|dự án|vụ|ca\b|căn|m\b|tấn|đơn vị|trường hợp|nhiệm vụ|công trình|đồng)"
)
_WHAT = re.compile(r"\b(?:gì|đâu|sao)\b")
_NONE = re.compile(r"\b(?:nào|gì|đâu|sao)\b(?! (?:cũng|năm))")
# "còn gặp một số khó khăn": only tells that there are some
_VAGUE = re.compile(
    rf"(?:(?:gặp|vấp|đối mặt|vướng)(?: phải| với)? (?:một số|những|các) |(?<=một số )"
    rf"|(?<=những )|(?<=nhất định )|(?<=các ))"
    rf"{TROUBLE}(?:,? (?:và )?{TROUBLE})*\W*$"
)
_NO_SUBJECT = re.compile(
    r"(?:\W|\b(?:vẫn|còn|có|hiện|đang|rất|khá|quá|cũng|lại|đã|nhiều|những|một số|không ít|các|tiếp tục|ngày càng"
    r"|bên cạnh|đó|tuy|nhưng|song|bị|gây|làm|để|luôn|càng|vừa|trong|thời gian|qua|tới|nay|đến)\b)*\Z"
)
_STORM = re.compile(r"\b(?:bão|lũ|lụt|mưa lớn|mưa to|mưa lũ|lốc|dông|áp thấp|động đất)\b")
_HAVE_SUBJECTS = ("lacks", "notyet", "somany", "lower", "givesup", "little")
_SUBJECTLESS = ("lacks", "notyet")
# "trường thiếu 4 phòng học" is one, however many; what is lower by so much is a figure
_COUNTED = frozenset(
    ("lacks", "amiss", "somany", "cannot", "breaks", "putsup", "bare", "butnot", "scant", "full", "refuses")
)
_BY_THEMSELVES = ("vướng ", "nợ ", "hụt", "tụt", "sụt")  # amiss however much
_BY_STORMS = ("borne", "amiss", "givesup", "harmed", "harms")


# a piece behind a comma that has no subject of its own goes with the piece before it
_LEANS = re.compile(
    r"\s*(?:(?:vẫn|còn|đang|rất|khá|quá|cũng|lại|đã|thường|hay|luôn|đều) )*(?:chưa|không|xảy ra|diễn ra|gây|làm|dẫn đến"
    r"|dẫn tới|nhất là"
    r"|đặc biệt|trong đó|do|vì|bởi|nên|khiến|kéo theo|ảnh hưởng|để|và|hoặc|như|kể cả|cả|thậm chí|mà|nhưng|song|tuy|dù"
    r"|mặc dù|nhất|chủ yếu|thiếu|chậm|thấp|yếu|kém|khó|khó khăn|hạn chế|phức tạp|mới|chỉ|bị|được|phải|đạt|giảm|tăng|gặp"
    r"|vướng|có (?:nơi|lúc|mặt|thể)|vừa|tiềm ẩn|buộc|rồi|đe dọa|nguy hiểm|đi lại|mưa (?:là|xuống)|lạc hậu|xuống cấp"
    r"|hư hỏng|lúng túng|né tránh|đùn đẩy|bất cập"
    r"|chồng chéo|manh mún|thay vì|trong khi|còn|thấp hơn|cao hơn|so với|đến nay|đã cũ)\b"
)
# "năng lực nhà thầu yếu, thi công nửa chừng rồi bỏ": what begins with a verb has its subject before it
_VERB_FIRST = re.compile(
    r"\s*(?:vay|thi công|triển khai|thực hiện|làm việc|làm ăn|đi lại|sản xuất|kinh doanh|phối hợp|giải quyết|xử lý"
    r"|tham mưu|báo cáo (?:chậm|chưa|không|thiếu)|giải ngân (?:chậm|chưa|không)|trả lời (?:chậm|chung|chưa))\b"
)
_SETS_SCENE = re.compile(
    r"\W*(?:(?:tuy nhiên|tuy vậy|song|nhưng|bên cạnh đó|ngoài ra|đặc biệt|thực tế|hiện nay|hiện tại|hiện|đến nay"
    r"|thời gian qua"
    r"|trong khi đó|mặt khác|đồng thời|cùng với đó|thậm chí|riêng|trên thực tế|theo đó|cụ thể|đáng chú ý|ngược lại"
    r"|ở chiều ngược lại|cá biệt|đáng lo"
    r"|vì vậy|do đó|do vậy|do|vì|bởi|tính đến|nhìn chung|có thể nói|lý do là|nguyên nhân là)[, ]+)+"
)
# "…, còn đất thao trường hiện vướng 9 hộ": tells of another subject
CONTRASTS = re.compile(
    r"\s*còn (?!\d|nhiều|một số|không|những|có|rất|khá|quá|để|tình trạng|hiện tượng|phải)"
    r"(?=[^,;]{4,60} (?:hiện|đang|vẫn|thì|lại) )"
)
_FINITE = re.compile(
    r"\b(?:đã|đạt|được|có|là|tăng|giảm|sẽ|đang|cho biết|cho rằng|bị|gồm|hoàn thành|ban hành|thực hiện|xếp)\b"
)
_MOST = 4  # pieces that one subject runs over
_LONGEST_LIST = 40  # pieces of a clause that somebody wrote; what has more only lists, and each is held against all


def told_plainly(doc: Document, sentence: Span) -> list[Span]:
    """What a sentence, or the words that somebody says in it, tells of its own subject, with no word to announce it."""
    if not MAY_FALL_SHORT.may(doc.shadow, *sentence):
        return []
    if not doc.marks(_is_of_a_meeting) or _LONG_AGO.match(doc.shadow, *sentence):
        return []
    told = doc.marks(spoken).get(sentence.start, [sentence])
    parts = (span_of((said.start, min(said.end, sentence.end))) for said in told if said.start < sentence.end)
    return [clause for said in parts for clause in shortfalls(doc, said)]


_LONG_AGO = re.compile(
    r"\W*(?:trước (?:năm \d|đây|kia|khi|thời)|những năm (?:\d|trước|đầu)|thời (?:kỳ|gian) (?:trước|đó)|ngày trước|hồi"
    r"|năm (?:19|200))"
)


def _is_of_a_meeting(doc: Document) -> bool:
    """Whether a text tells of a meeting or comes from an office; a tale of one affair is full of what goes wrong."""
    return doc.marks(session).kind != "other" or doc.marks(has_letterhead)


def _is_of_a_session(doc: Document) -> bool:
    """Whether a text reports a session that somebody leads, not an affair that was talked of somewhere."""
    known = doc.marks(session)
    return bool(known.chairs) or known.kind == "regular_session" or doc.marks(has_letterhead)


def spoken(doc: Document) -> dict[int, list[Span]]:
    """What is told, not asked, in each sentence that names who says it, by its start."""
    found: dict[int, list[Span]] = {}
    for turn in doc.marks(turns):
        if turn.opens:
            said = found.setdefault(turn.sentence.start, [])
            if turn.act != "order":
                said.append(turn.said)
    return found


_ASKED = Sought(r"\b(?:vì sao|tại sao|làm sao)\b|\?\W*$")


def shortfalls(doc: Document, span: Span) -> Iterator[Span]:
    """The clauses of a passage that say of their own subject that it falls short, in order; counts are left out."""
    if not MAY_FALL_SHORT.may(doc.shadow, *span):
        return
    for part in between_semicolons(doc.text, span):
        first = form(doc.shadow, *part)
        if first and not _ASKED.search(doc.shadow, *part):
            yield from _in_part(doc, part, first.start())


def _in_part(doc: Document, part: Span, begins: int) -> Iterator[Span]:
    pieces, limit = _pieces(doc, part), reach(doc.shadow, *part)
    if len(pieces) > _LONGEST_LIST:
        return
    number = free = 0
    while number < len(pieces) and pieces[number].start < limit:
        holds = pieces[number].start <= begins < pieces[number].end
        if holds or (pieces[number].start > begins and form(doc.shadow, *pieces[number])):
            first = _back(doc, pieces, number, free)
            last = number if _is_bare(doc, pieces, number) else _forth(doc, pieces, number)
            clause = _behind_but(doc, _trimmed(doc, pieces[first].start, pieces[last].end))
            found = predicate(doc.shadow, *clause)
            if found is not None and _stands_alone(doc, clause, found):
                yield clause
            if found is not None:
                number, free = last, last + 1
        number += 1


_BUT = re.compile(
    r" (?:nhưng|song) (?!chỉ|để|đến|vẫn|lại|hiện|thực tế|khi|qua|do|vì|chủ yếu|hầu|phần|trên|trong"
    r"|cũng|còn|ở|tại)"
)
_CONCEDES = re.compile(r"\b(?:tuy|dù|mặc dù|cho dù)\b")
_SUBJECT = 6  # letters that a subject has at least


def _behind_but(doc: Document, clause: Span) -> Span:
    """A clause without what it concedes: "đã mở thêm 6 điểm nhưng lực lượng còn mỏng"."""
    but = _BUT.search(doc.shadow, *clause)
    if (
        but is None
        or _CONCEDES.search(doc.shadow, clause.start, but.start())
        or form(doc.shadow, clause.start, but.start())
    ):
        return clause
    behind = form(doc.shadow, but.end(), clause.end)
    return Span(but.end(), clause.end) if behind and behind.start() - but.end() > _SUBJECT else clause


def _is_bare(doc: Document, pieces: list[Span], number: int) -> bool:
    """Whether a piece and the next have no subject at all: "do chưa có thuốc, chưa có vắc xin"."""
    return number + 1 < len(pieces) and all(
        (found := form_at(doc.shadow, _bare_start(doc, piece), piece.end)) and found.lastgroup in _SUBJECTLESS
        for piece in pieces[number : number + 2]
    )


def _stands_alone(doc: Document, clause: Span, found: re.Match[str]) -> bool:
    """Whether a clause is a difficulty though no word announces one."""
    low = doc.shadow
    if found.lastgroup == "notyet" and _left_undone(low, clause, found):
        return True
    if found.re is PLAIN.plain and not doc.marks(_is_of_a_session):
        return False
    if _OWN_STORY.match(low, *clause):
        return False
    if _NO_SUBJECT.match(low, clause.start, found.start()) and not (
        found.lastgroup in (*_SUBJECTLESS, "somany") or low.startswith(("giá ", "chi phí ", "nợ "), found.start())
    ):
        return False
    if low.startswith("không ", clause.start) and found.lastgroup != "fails":
        return False
    return not (
        (
            found.lastgroup not in _COUNTED
            and not low.startswith(_BY_THEMSELVES, found.start())
            and _counts(low, clause, found)
        )
        or _NONE.search(low, clause.start, found.start())
        or _WHAT.search(low, found.end(), _comma(low, found.end(), clause.end))
        or low.count('"', *clause) % 2
        or _VAGUE.match(low, found.start(), clause.end)
        or found.lastgroup == "little"
        or (found.lastgroup == "notyet" and need_not(low, clause, found.start(), doc.marks(_is_of_a_session)))
        or _ALLEGES.match(low, found.start())
        or (found.lastgroup in _BY_STORMS and _STORM.search(low, max(0, clause.start - 300), clause.end))
    )


# what somebody tells of himself is an affair's: "con tôi chưa thể đi học"
_OWN_STORY = re.compile(r"(?:[^\W\d]+ ){0,2}(?:tôi|em|cháu)\b(?! trai)|theo (?:tìm hiểu|quan sát|ghi nhận của)")


def _left_undone(low: str, clause: Span, found: re.Match[str]) -> bool:
    """Whether "chưa" tells of nothing at all, of so long or so many: "chưa giải ngân đồng nào", "3 tháng chưa về"."""
    if (
        low.startswith("có ", clause.start)
        or _NONE.search(low, clause.start, found.start())
        or _WHAT.search(low, found.end(), clause.end)
    ):
        return False
    many = WITHOUT.match(low, found.start()) and STILL_WITHOUT.search(low, clause.start, found.start())
    return bool(
        many or NOT_ONE.match(low, found.start(), clause.end) or SO_LONG.search(low, clause.start, found.start())
    )


def _counts(low: str, clause: Span, found: re.Match[str]) -> bool:
    """Whether a clause tells how many or how much, before the comma behind its predicate."""
    return _COUNTS.search(low[clause.start : _comma(low, found.end(), clause.end)]) is not None


def _comma(low: str, start: int, end: int) -> int:
    comma = low.find(", ", start, end)
    return comma if comma >= 0 else end


def _pieces(doc: Document, part: Span) -> list[Span]:
    """A part cut at commas; those inside brackets, quotation marks and numbers do not cut."""
    text, (begin, end) = doc.text, part
    out: list[Span] = []
    at = begin
    while (at := text.find(", ", at, end)) >= 0:
        inside = text.count("(", begin, at) > text.count(")", begin, at) or text.count("“", begin, at) > text.count(
            "”", begin, at
        )
        if not inside:
            out.append(span_of((begin, at)))
            begin = at + 2
        at += 2
    return [*out, Span(begin, end)]


def _back(doc: Document, pieces: list[Span], number: int, free: int) -> int:
    """The piece with which the clause of a predicate begins: the first of a listed subject ("quy hoạch, đất đai còn
    chậm"), or the one that holds the subject."""
    first = number
    while first > free and number - first < _MOST:
        before = pieces[first - 1]
        leans = _leans(doc.shadow, pieces[first])
        listed = not _FINITE.search(doc.shadow, *before) and not _SETS_SCENE.fullmatch(
            doc.shadow[slice(*before)] + ", "
        )
        open_end = _OPEN_END.search(doc.shadow, *before)
        if not leans and not open_end and (not listed or _only_sets_scene(doc, before)):
            break
        first -= 1
    return first


def _leans(low: str, piece: Span) -> bool:
    """Whether a piece has its subject before it: it begins with a verb, or with how something is."""
    if CONTRASTS.match(low, *piece):
        return False
    if _LEANS.match(low, *piece) or _VERB_FIRST.match(low, *piece):
        return True
    found = form_at(low, *piece)
    return found is not None and found.lastgroup not in _HAVE_SUBJECTS


# "khiến các trang trại, nhiều hộ chăn nuôi thua lỗ"
_OPEN_END = re.compile(r"\b(?:khiến|làm|làm cho|gây) [^,;]{2,30}$")


def _forth(doc: Document, pieces: list[Span], number: int) -> int:
    """The last piece that goes on with a clause: what has no subject and verb of its own."""
    last = at = number
    while at + 1 < len(pieces):
        at += 1
        if _leans(doc.shadow, pieces[at]):
            last = at
            continue
        if _BREAKS_OFF.match(doc.shadow, *pieces[at]):
            return last
        reason = _REASON.search(doc.shadow, *pieces[at])  # "thiếu thuốc, vật tư do đấu thầu kéo dài"
        named = Span(pieces[at].start, reason.start()) if reason else pieces[at]
        if _FINITE.search(doc.shadow, *named) or form(doc.shadow, *named):
            return last
    return at


_REASON = re.compile(r" (?:do|vì) ")
_BREAKS_OFF = re.compile(
    r"\W*(?:đề nghị|yêu cầu|kiến nghị|dự kiến|cần|nếu|do đó|vì vậy|đồng thời|điều (?:này|đó)|việc này|từ đó|qua đó"
    r"|ông|bà|đồng chí)\b"
)
_ADVERBIAL = re.compile(
    r"\W*(?:tại|ở|trong|trên|đến|từ|sau|trước|theo|qua|với|đối với|về|hiện|khi|do|vì|nhờ|bên cạnh|ngoài|cùng với|năm"
    r"|tháng|ngày|sáng|chiều|riêng)\b"
)


# "một số vấn đề bức xúc như: | đường sá xuống cấp"
_HEADS_LIST = re.compile(
    r"[^:;.]{0,160}?\b(?:một số|những|các|nhiều) (?:nhóm )?(?:vấn đề|nội dung|việc|kiến nghị|ý kiến)\b[^:;.]{0,80}:\s*"
)
_HEAD = re.compile(r"\b(?:việc|công tác|hoạt động|tình trạng|chất lượng|tiến độ)\b")


def _only_sets_scene(doc: Document, piece: Span) -> bool:
    """Whether a piece is an adverbial with no subject in it: "ở một số bản", not "ở một số bản việc thu gom rác"."""
    return _ADVERBIAL.match(doc.shadow, *piece) is not None and _HEAD.search(doc.shadow, *piece) is None


def _bare_start(doc: Document, piece: Span) -> int:
    scene = _SETS_SCENE.match(doc.shadow, *piece)
    start = scene.end() if scene else piece.start
    heads = _HEADS_LIST.match(doc.shadow, start, piece.end) if doc.shadow.find(":", start, piece.end) >= 0 else None
    start = heads.end() if heads else start
    contrast = CONTRASTS.match(doc.shadow, start, piece.end)
    return contrast.end() if contrast else start


def _trimmed(doc: Document, start: int, end: int) -> Span:
    begin = _bare_start(doc, Span(start, end))
    said = SAID_BY.match(doc.shadow, begin, end)
    part = Span(said.end() if said and form(doc.shadow, said.end(), end) else begin, end)
    return stripped(doc.text, part, before=' ,:"“-–+.', behind=' \t\n.;,:…"”')
