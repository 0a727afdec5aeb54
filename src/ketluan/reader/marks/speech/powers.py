"""Who may order: the one who concludes, a leader, the body that meets or decides, a delegation that inspects."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.meeting.concluders import concluders
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.in_full import in_full
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.names.ranks import is_office, rank
from ketluan.reader.marks.speech.frames import Frame, verb_in_full
from ketluan.reader.marks.speech.own import is_own, issues
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.vietnamese.letters import shadow

STRONG = frozenset(
    {
        "yêu cầu", "chỉ đạo", "giao", "giao nhiệm vụ cho", "giao cho", "giao trách nhiệm cho", "phân công", "chỉ thị",
        "có ý kiến chỉ đạo", "cho ý kiến chỉ đạo", "có ý kiến kết luận", "kết luận chỉ đạo", "có ý kiến như sau",
    }
)  # fmt: skip
# a body that is the speaker's own gives work to others with these
_ASSIGNS = frozenset({"giao", "yêu cầu", "phân công"})
# a deciding body speaks as its conclusion does: "Ban Thường vụ Tỉnh ủy yêu cầu …"
_BODY_ORDERS = frozenset({
    "yêu cầu", "giao", "định hướng", "kêu gọi", "lưu ý", "phân công", "chỉ đạo", "nêu rõ", "có ý kiến chỉ đạo",
    "cho ý kiến chỉ đạo", "có ý kiến như sau",
})  # fmt: skip
_DECIDES = re.compile(
    rf"(?:hội nghị|phiên họp|cuộc họp|{trie((*words('local_authorities'), *words('party_committees')))}"
    r"|ban (?:thường vụ|chấp hành|tuyên giáo|tổ chức|dân vận|nội chính|chỉ đạo|chỉ huy)|thường trực"
    r"|btv|chính phủ|(?:phó )?thủ tướng|tổng bí thư|chủ tịch nước|(?:bộ|thứ) trưởng|bộ |tỉnh\b|thành phố\b|chỉ thị"
    r"|công điện|thông báo|kết luận|công văn"
    r"|kế hoạch|nghị quyết|văn bản|(?:đoàn|tổ) (?:kiểm tra|giám sát|thanh tra)|tổ công tác"
    r"|lãnh đạo (?!các|sở|ban|phòng|một|xã|đơn))"
)
# whom a meeting of a province asks and cannot order
_CENTRE = re.compile(
    r"(?:với )?(?:chính phủ|thủ tướng|bộ\b|các bộ|quốc hội|trung ương|ủy ban thường vụ quốc hội|ban bí thư|cấp trên"
    r"|cấp có thẩm quyền|xem xét|quan tâm)"
)
# "Lãnh đạo thành phố yêu cầu các dự án …" amid a leader's orders
_EXECUTIVE = re.compile(
    r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|tỉnh|thành phố|tp|huyện|thị xã)\b(?! (?:các|ủy)\b)"
    r"|(?:tỉnh|thành|huyện|thị) ủy\b|ban (?:thường vụ|chấp hành|chỉ huy|chỉ đạo)\b"
)
_CITY = 12  # how high a city stands
_LEADERSHIP = re.compile(
    r"lãnh đạo (?:(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)"
    r"|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|tỉnh|thành phố|huyện|quận|thị xã)(?=\s*\Z| (?:cũng|đã|còn)\b)"
)
_STATE = re.compile(r"(?:phó )?thủ tướng|tổng bí thư|chủ tịch nước|(?:bộ|thứ) trưởng")
# a leader's post that stands for the leader, and those below whom only a superior asks
_LEADERS_POST = re.compile(
    r"(?:đồng chí )?(?:phó )?(?:bí thư|chủ tịch)(?: thường trực)? (?:(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)\b"
    r"|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy)"
)
_OFFICE = re.compile(r"(?:[Đđ]ồng chí )?(?:[Pp]hó )?(?:[Bb]í thư|[Cc]hủ tịch)(?: [Tt]hường trực)? ")
_CLASS = re.compile(
    r"(?:các|thủ trưởng các|giám đốc các|lãnh đạo các|người đứng đầu các) (?:cơ quan|đơn vị|địa phương|ngành|cấp"
    r"|phòng|ban|đoàn thể|chủ đầu tư)\b"
)
# the Front and the unions, which a report's own body asks as it tells its departments
_BESIDE = re.compile(r"(?:ủy ban mặt trận|ủy ban mttq|ubmttq|mặt trận|(?:các )?(?:hội|đoàn thể|tổ chức))\b")
_HELPS = re.compile(
    r"\b(?:quan tâm|xem xét|hỗ trợ|giúp đỡ|ủng hộ|tạo điều kiện|cho phép|chia sẻ|trung ương|có thẩm quyền)\b"
)
_INSPECTORS = re.compile(r"(?:đoàn|tổ) (?:kiểm tra|giám sát|thanh tra)\b|tổ công tác\b")
_CHIEFS = re.compile(r"\b(?:trưởng|giám đốc|chỉ huy trưởng) (công an|bộ chqs|bộ chỉ huy|sở y tế|sở giáo dục)\b")
_FORCES = {
    "công an": "công an",
    "bộ chqs": "quân sự",
    "bộ chỉ huy": "đồn",
    "sở y tế": "y tế",
    "sở giáo dục": "trường",
}
_LEADERS = re.compile(r"\b(?:(?:phó )?(?:bí thư|chủ tịch|thủ tướng)|bộ trưởng|thứ trưởng|(?:phó )?tổng)\b")


class Powers:
    """Who may order in one document. ``concluding``: the body that its words name as concluding, in full."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.official = doc.marks(has_letterhead)
        self.concluders = frozenset(doc.marks(concluders))
        self.concluding = ""

    def word(self, frame: Frame) -> str:
        """The verb of saying, in full."""
        return verb_in_full(self.doc.shadow[frame.verb.start : frame.verb.end])

    def may_order(self, frame: Frame) -> bool:
        """Whether the words of this frame's speaker may be orders."""
        word = self.word(frame)
        if frame.name is None:
            if self.heads_the_meeting(frame):
                return not self.doc.shadow.endswith(" đã ", 0, frame.verb.start)
            past = self.doc.shadow[max(0, frame.verb.start - 4) : frame.verb.start] == " đã "
            ours = self.is_the_meetings(frame) and (self.official or not _CENTRE.match(self.doc.shadow, *frame.said))
            ours = ours or (self.official and issues(self.doc, frame.subject, frame.said))
            asks = word == "đề nghị" and (
                self.visits(frame) or ours or self.of_the_state(frame) or self.asks_below(frame)
            )
            directs = word in _BODY_ORDERS or word.startswith("giao ") or asks
            return directs and (not past or word == "định hướng") and (ours or self.decides(frame))
        return frame.name in self.concluders or (word in STRONG and self.leads(frame))

    def orders_amid(self, frame: Frame) -> bool:
        """Whether a body amid another's orders is no addressee, but orders too: the own body, or its leadership."""
        if frame.subject is None or self.word(frame) not in _BODY_ORDERS:
            return False
        if self.word(frame) in _ASSIGNS and is_own(self.doc, frame.subject):
            return True
        return bool(_LEADERSHIP.match(self.doc.shadow, *frame.subject)) or self.is_the_meetings(frame)

    def stands_as_high(self, frame: Frame, over: Span | None) -> bool:
        """Whether a single body tells others below it what to do, and none above it speaks already: "Công điện yêu cầu
        …. UBND tỉnh A giao Sở B …" (``over``: the words for the body or the paper that speaks, None where nobody
        is named)."""
        low, word = self.doc.shadow, self.word(frame)
        if frame.subject is None or not (word in _ASSIGNS or word.startswith("giao ")):
            return False
        if not _EXECUTIVE.match(low, *frame.subject) or not HEAD.match(low, *frame.said):
            return False
        own, other = rank(low[slice(*frame.subject)]), rank(low[slice(*over)]) if over else None
        if own is None or is_office(own) or low.endswith((" đã ", " được "), 0, frame.verb.start):
            return False
        too = low.endswith(" cũng ", frame.subject.end, frame.verb.start)
        return own <= other if other is not None else own <= _CITY or too

    def is_the_meetings(self, frame: Frame) -> bool:
        """Whether the body that meets is the subject: "Thường trực HĐND tỉnh đề nghị UBND tỉnh …"."""
        body = self.doc.marks(session).body
        if frame.subject is None or (body is None and not self.concluding):
            return False
        speaks = in_full(self.doc, self.doc.text[slice(*frame.subject)]).lower()
        return (body or "").lower().startswith(speaks) or self.concluding.startswith(speaks)

    def decides(self, frame: Frame) -> bool:
        """Whether a body or an office that decides is the subject: "Ban Thường vụ Tỉnh ủy yêu cầu …"."""
        if frame.subject is None:
            return False
        return bool(self.by_office(frame) or _DECIDES.match(self.doc.shadow, *frame.subject))

    def by_office(self, frame: Frame) -> bool:
        """Whether a leader speaks whom the document names by the post alone: "Chủ tịch UBND tỉnh yêu cầu: …"; of a
        report the words that only a leader says to those below."""
        if frame.subject is None:
            return False
        if self.official:
            return _LEADERS.match(self.doc.shadow, *frame.subject) is not None
        if not _LEADERS_POST.match(self.doc.shadow, *frame.subject):
            return False
        word = self.word(frame)
        if not (word in STRONG or (word == "đề nghị" and self.asks_below(frame))):
            return False
        body, own = self.doc.marks(session).body, rank(self.doc.shadow[slice(*frame.subject)])
        return bool(own) and (
            body is None or own == rank(shadow(body))
        )  # at a district's what the province's once asked

    def heads_the_meeting(self, frame: Frame) -> bool:
        """Whether the leader of the body that meets speaks, whom the report names by the post alone all through."""
        if self.official or frame.subject is None or not _LEADERS_POST.match(self.doc.shadow, *frame.subject):
            return False
        body, subject = self.doc.marks(session).body, self.doc.text[slice(*frame.subject)]
        if body is None:
            return False
        unit = in_full(self.doc, _OFFICE.sub("", subject, count=1)).lower()
        committee = "đảng bộ" in body.lower() and unit.split(" ")[1:2] == ["ủy"] and rank(unit) == rank(body.lower())
        return unit in body.lower() or committee

    def asks_below(self, frame: Frame) -> bool:
        """Whether a body, or a leader named by the post alone, asks units under it, where a report tells of no meeting:
        "UBND tỉnh đề nghị các sở, ngành …"."""
        if frame.subject is None or self.official or self.doc.marks(session).kind != "other":
            return False
        own = rank(self.doc.shadow[slice(*frame.subject)])
        if own is None or is_office(own):
            return False
        head = HEAD.match(self.doc.shadow, *frame.said)
        if head is None or _HELPS.search(self.doc.shadow, head.end(), min(frame.said.end, head.end() + 60)):
            return False
        if _BESIDE.match(self.doc.shadow, *frame.said):
            return True
        asked = rank(self.doc.shadow[frame.said.start : head.end() + 12])
        if asked is None:
            return _CLASS.match(self.doc.shadow, *frame.said) is not None
        return asked > own

    def visits(self, frame: Frame) -> bool:
        """Whether a delegation that inspects speaks: "Đoàn kiểm tra đề nghị Ban Thường vụ Huyện ủy …"."""
        return frame.subject is not None and bool(_INSPECTORS.match(self.doc.shadow, *frame.subject))

    def of_the_state(self, frame: Frame) -> bool:
        """Whether a leader of the State speaks whom the report names by the post alone: "Thủ tướng đề nghị …"."""
        return frame.subject is not None and bool(_STATE.match(self.doc.shadow, *frame.subject))

    def leads(self, frame: Frame) -> bool:
        """Whether the speaker is named by a leader's post."""
        if frame.name is None or frame.subject is None:
            return False
        held = self.doc.marks(cast).titles(frame.name)
        leads = _LEADERS.search(self.doc.shadow, *frame.subject) or _LEADERS.search(held)
        return bool(leads) or (self.doc.marks(session).kind == "other" and self.commands(frame))

    def commands(self, frame: Frame) -> bool:
        """Whether the chief of a force or an office tells those under it, where a report tells of no meeting: "Trưởng
        Công an huyện yêu cầu Công an các xã …"."""
        if not frame.subject or self.official:
            return False
        chief = _CHIEFS.search(self.doc.shadow, *frame.subject)
        return chief is not None and self.doc.shadow.find(_FORCES[chief[1]], *frame.said) >= 0
