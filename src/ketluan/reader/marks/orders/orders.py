"""Orders: what those who may order tell others to do, one independent action each.

Parts set off by semicolons, and sentences, are orders of their own; addressees and deadline reach over the semicolons
of one sentence. A lead-in that ends in a colon hands its addressees on to the points below it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec.structs import replace

from ketluan.reader.marks.clauses.actions import action_at
from ketluan.reader.marks.clauses.addressees import HEAD, addressees, bare
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.orders.assignment import leads_of_list
from ketluan.reader.marks.orders.directed import Directed, add_deadline, add_role, reach_over, with_role
from ketluan.reader.marks.orders.imperatives import is_action, keeps_subject, order
from ketluan.reader.marks.orders.leadins import HAS_DONE, LeadIn, LeadIns
from ketluan.reader.marks.orders.links import behind_links
from ketluan.reader.marks.orders.no_orders import CLOSES, is_no_order, only_judges
from ketluan.reader.marks.orders.notice_orders import Order
from ketluan.reader.marks.orders.order_parts import counted_off, only_when, order_parts
from ketluan.reader.marks.orders.point_heads import at_the_head
from ketluan.reader.marks.orders.retrospect import looks_back, tells_before
from ketluan.reader.marks.orders.stated_roles import behind_task, stated_role
from ketluan.reader.marks.speech.own import is_own
from ketluan.reader.marks.speech.speech import Turn, turns
from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sought import Sought

_ANNOUNCES_INSIDE = Sought(
    r"\b(?:(?:như )?sau(?: đây)?|trọng tâm|cụ thể|(?:nội dung|công việc|vấn đề|việc)"
    r"(?: chính| chủ yếu| cấp bách| (?:[^\W\d]+ ){0,5}(?:cần|phải) (?:làm|thực hiện|tập trung)(?: ngay| trước)?)?"
    r"|(?:nhiệm vụ|giải pháp)(?: [^:;.,]{1,50})?|gồm|đó là)\s*:\s*(?=\S)"
)
_DIRECTS = re.compile(r"(?:lãnh đạo|chỉ đạo|giao|phân công|yêu cầu|đôn đốc|hướng dẫn|đề nghị)[\s,]")
# under "3. Các sở, ngành:", "Giao Sở A …" names one of them
_GIVES = re.compile(r"(?:giao|phân công|đề nghị)\s+")
_EMPTY = re.compile(
    r"(?:đơn vị|địa phương|ngành|tỉnh|huyện|xã|phường) (?:tổ chức )?(?:triển khai )?(?:thực hiện|triển khai)$"
)
# what a body that concludes forbids is an order to all: "Không tổ chức chúc Tết cấp trên"
_FORBIDS = re.compile(
    r"(?:không (?:tổ chức|để|được|bố trí|sử dụng|ban hành|giải quyết|tiếp nhận)|nghiêm cấm|tuyệt đối không)\b"
)
# "3. Kiến nghị hỗ trợ kinh phí sửa chữa trụ sở: Nhất trí về chủ trương": what the point is about
_TOPIC = re.compile(r"(?:về|đối với|kiến nghị|đề nghị|đề xuất)\b[^:;]{8,300}:\s*(?=\S|$)")
_TOLD_APART = re.compile(rf"(?:đối với|về phía) (?={HEAD.pattern})")  # "3. Đối với các xã, thị trấn:" above its dashes
_SET_APART = re.compile(r"(?:bên cạnh đó, |đồng thời, )?(?:về phía|đối với|riêng đối với|riêng|với)\s+([^,;.]{3,90}),")
_LOOKS_AHEAD = re.compile(r"(?:trong |về )?(?:nhiệm vụ )?(?:thời gian tới|giai đoạn tới|những tháng cuối năm)\b")
_ALSO_ASKS = re.compile(r"cũng (?:yêu cầu|đề nghị|chỉ đạo|lưu ý(?! đến| tới)),? ")
_OWN_ASKS = re.compile(r"(?:yêu cầu|đề nghị|giao(?: nhiệm vụ)?(?: cho)?|phân công)\s+")
_UNDER_WAY = re.compile(r"phối hợp [^,;]{0,140} đang [^\W\d]")
_MODAL = re.compile(r"(?<!không )\b(?:cần phải|cần|phải|nên(?= (?:bàn|tập trung|xem xét|rà soát|tổ chức|ưu tiên)\b))\b")
_DWELLS = re.compile(
    r"(?:đến|tới|vào) (?!các (?:cấp|sở|ngành)|từng|toàn)[^,;:]{3,120}"
)  # "nhấn mạnh đến việc quản lý …, trong đó …"
_POINTS_OUT = frozenset({"chỉ rõ", "chỉ ra"})
_THOSE_ARE = re.compile(r"(?:đó là|cụ thể là|cụ thể|bao gồm|gồm|trong đó)\s*:\s*(?=\S)")
_TASKS = re.compile(
    r"\b(?:nhiệm vụ|giải pháp|việc|yêu cầu|công việc|nội dung)\b[^.]{0,140}\.\s*"
    r"(?:đó là|cụ thể(?: là)?|bao gồm|gồm|trong đó)?[:\s]*$"
)
_NEXT_TASK = re.compile(
    r"\s*(?:trước mắt|trước hết|đồng thời|cùng với đó|bên cạnh đó|ngoài ra|thời gian tới|trong thời gian tới"
    r"|đặc biệt)(?: là)?,?"
    r" (?:cần |phải )?(?:tiếp tục|tập trung|khẩn trương|đẩy mạnh|tăng cường|chú trọng|quan tâm|chủ động|rà soát|làm tốt"
    r"|thực hiện tốt|kiên quyết|nâng cao|phát huy|hoàn thành|triển khai) (?!đạt|được|có\b)"
)
_OTHERS = re.compile(r"\d|\b(?:các|mỗi|từng)\b")  # "Trưởng Công an 10 phường"
_BESIDE = re.compile(rf" cùng (?:với )?(?={HEAD.pattern})")  # "Sở A cùng huyện tìm nguồn"
_STRAYS = 6
_LINES_BELOW = 5  # lead, supporters, time and product have a line each
_SHORT = 90


def orders(doc: Document) -> tuple[Directed, ...]:
    """All orders of the document outside tables, in the order of the text."""
    reader = _Reader(doc)
    for turn in doc.marks(turns):
        if turn.block.kind == "caption":
            continue
        reader.take(turn)
    return tuple(reader.found)


def _only_leads_up(doc: Document, turn: Turn) -> bool:
    """Whether a sentence of a quotation may only lead up to the order that it ends in: "“Rác ở khắp nơi. Phải dọn
    ngay”, ông A yêu cầu"."""
    if turn.verb is None or turn.verb.start < turn.said.end + 40:
        return False
    return _MODAL.search(doc.shadow, *turn.said) is None


class _Reader:
    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.found: list[Directed] = []
        self.lead_ins = LeadIns(doc)
        self.official = doc.marks(has_letterhead)
        self.idle = 0  # sentences that a report has gone on without an order

    def take(self, turn: Turn) -> None:
        """The orders of one turn."""
        if not turn.orders or (turn.act == "praise" and not self.turns_to_tasks(turn)):
            return
        doc = self.doc
        if self.has_strayed(turn):
            return
        held = self.lead_ins.over(turn)
        start, end = self.behind_topic(turn)
        if start >= end or (not turn.opens and looks_back(doc, turn.said)):
            return
        if (
            turn.opens
            and turn.act == "stress"
            and _DWELLS.match(doc.shadow, start, end)
            and not _MODAL.search(doc.shadow, start, end)
        ):
            return
        turn = turn if start == turn.said.start else replace(turn, said=Span(start, end))
        if not turn.opens and (listed := _THOSE_ARE.match(doc.shadow, start, end)) and self.tells_of_tasks(turn):
            start = listed.end()
            turn = replace(turn, said=Span(start, end), act="order")
            self.take_parts(turn, turn.said, (), told=True)
            return
        announced = doc.shadow[start:end].rstrip().endswith(":") or (turn.opens and self.lead_ins.counts_up(start, end))
        if announced and self.lead_ins.opens(turn, start, end):
            return
        heading = turn.block.kind == "heading" and (not turn.opens or self.is_titling(turn.block))
        heading = heading or (not turn.opens and self.heads_lines(turn.block))
        if self.lead_ins.heads(turn) or heading:
            return
        told = turn.opens and turn.act == "order" and not _only_leads_up(doc, turn)
        told = told or self.is_bulleted(turn)
        told = told or (turn.act in ("order", "stress") and counted_off(doc, turn.said, named=turn.act == "order"))
        before, begin = self.announced(turn)
        told = told or begin > start or bool(held and held.told)
        known = len(self.found)
        self.take_parts(turn, Span(begin, end) if begin > start else turn.said, before, told=told)
        reach_over(self.doc, self.found, known)

    def has_strayed(self, turn: Turn) -> bool:
        """Whether a report has told too much since the speaker's last order for this sentence to be one of them."""
        last = self.found[-1].block.span.end if self.found else 0
        self.idle = 0 if turn.opens or self.official or turn.block.kind != "body" else self.idle + 1
        if self.idle and last >= turn.block.span.start - 1:
            self.idle = 1
        return self.idle > _STRAYS

    def is_bulleted(self, turn: Turn) -> bool:
        """Whether a dash stands below "… đề nghị:" of a report, an order whatever its words."""
        if self.official or turn.opens or turn.block.kind != "item" or turn.act != "order" or turn.verb is None:
            return False
        first = turn.said.start <= max(turn.block.content, turn.block.span.start) + 1
        above = self.doc.block_at(turn.verb.start)
        return first and above is not None and self.doc.text[above.span.end - 1] == ":"

    def tells_of_tasks(self, turn: Turn) -> bool:
        """Whether the sentence before names tasks: "… nêu 5 nhóm nhiệm vụ trọng tâm. Đó là: …"."""
        return (
            _TASKS.search(self.doc.shadow, max(turn.block.span.start, turn.said.start - 260), turn.said.start)
            is not None
        )

    def take_parts(self, turn: Turn, said: Span, before: tuple[Span, ...], *, told: bool) -> None:
        """The orders of a turn, part by part; ``before`` those whom the words before ``said`` name."""
        held = self.lead_ins.over(turn)
        first = True
        leader: Span | None = None
        opening = turn.sentence
        for part in order_parts(self.doc, said, official=self.official):
            if self.only_states(part):
                continue
            part, role = (self.official and behind_task(self.doc, part)) or (part, None)
            found = self.handed_on(part, held) or order(self.doc, part.start, part.end, told=told or not first)
            if (
                found is None
                or not (self.is_meant(turn, part, found) or (not first and order(self.doc, *part)))
                or self.is_under_way(turn, part, found)
                or is_no_order(self.doc, part, found, held.span if held and held.told else None)
                or (first and self.only_tells(turn, part, found))
                or only_judges(self.doc, found, asked=turn.opens or bool(held and held.told))
            ):
                if found and first and CLOSES.match(self.doc.shadow, *found.action):
                    before = found.addressees  # "Văn phòng thông báo để các đơn vị biết; đôn đốc …"
                continue
            if first:
                opening = span_of((turn.sentence.start, found.action.start))
            if turn.name and self.tells_oneself(turn.name, found):
                continue
            speaker: str | None = turn.name
            if (begins := self.asks_anew(found)) is not None:
                speaker, found = None, order(self.doc, begins, part.end, told=True)
            if found is None:
                continue
            if held and held.directs and held.told and found.addressees:
                names, leader = held.told, found.addressees[0]
            else:
                names = found.addressees or before or (held.told if held else ())
                names = names or (self.set_apart(turn) if first else ())
            names = at_the_head(self.doc, turn, names) if self.official or turn.block.number else names
            told_first, beside, lists = self.together(names)
            when: tuple[Span, ...] = () if first else (span_of((part.start, found.action.start)),)
            when += (held.span,) if held and found.addressees else ()
            head = held.span if held and not found.addressees else None
            heard = (speaker, turn.verb, turn.block, turn.said)
            made = Directed(found.action, told_first, *heard, opening, when, head, None, lists or leader, None, beside)
            self.found.append(with_role(made, role) if role else made)
            before = names if lists else told_first
            first = False

    def only_states(self, part: Span) -> bool:
        """Whether a part says no more than when the order before it is due, who leads it or what comes out of it."""
        if self.is_deadline(part):
            add_deadline(self.found, part)
            return True
        role = stated_role(self.doc, part) if self.official else None
        if role is None or not self.is_stated_of_last(part):
            return False
        add_role(self.found, role)
        return True

    def together(self, names: tuple[Span, ...]) -> tuple[tuple[Span, ...], tuple[Span, ...], Span | None]:
        """Those told, those who do it with them ("Giao ông A cùng với Phòng B khảo sát …"), and the one that a list
        marks as the lead."""
        if leading := leads_of_list(self.doc, names):
            return leading, leading[1:], leading[0]
        gaps = (self.doc.shadow[a.end : b.start] for a, b in pairwise(names))
        at = next((at for at, gap in enumerate(gaps, 1) if gap.strip().startswith("cùng với")), None)
        if at or len(names) != 1:
            return (names[:at], names[at:], None) if at else (names, (), None)
        beside = _BESIDE.search(self.doc.shadow, *names[0])
        if beside is None:
            return names, (), None
        return (Span(names[0].start, beside.start()),), (Span(beside.end(), names[0].end),), None

    def is_titling(self, block: Block) -> bool:
        """ "II. PHÂN CÔNG NHIỆM VỤ", "II. Yêu cầu các cơ quan, đơn vị thực hiện": only the points below tell what."""
        empty = block.number and _EMPTY.search(self.doc.shadow, block.content, block.span.end)
        return bool(empty) or self.doc.text[block.content : block.span.end].isupper()

    def heads_lines(self, block: Block) -> bool:
        """Whether a short numbered line without a stop stands above dashes of its own, or a paragraph that says what
        to do: "1. Cải cách thể chế"."""
        if not self.official or block.kind != "item" or block.span.end - block.span.start > _SHORT:
            return False
        if not self.doc.text[block.span.start].isdigit() or self.doc.text[block.span.end - 1] in ".;:,":
            return False
        below = next(iter(self.doc.behind(block, 1)), None)
        if below is None or below.kind == "body":
            return below is not None and is_action(self.doc, *below.span)
        return below.kind == "item" and below.number == block.number

    def behind_topic(self, turn: Turn) -> Span:
        """The words of a turn without what a notice's point is about: "Kiến nghị hỗ trợ kinh phí: nhất trí …"."""
        topic = _TOPIC.match(self.doc.shadow, *turn.said) if turn.block.kind == "item" and self.official else None
        if topic is None or turn.opens:
            return turn.said
        leads_in = topic.end() == turn.said.end and _TOLD_APART.match(self.doc.shadow, turn.said.start)
        return turn.said if leads_in else Span(topic.end(), turn.said.end)

    def handed_on(self, part: Span, held: LeadIn | None) -> Order | None:
        """Under a lead-in that names who is told, "Chỉ đạo Sở A chủ trì …" is that body's own action."""
        if held is None or not held.told or not _DIRECTS.match(self.doc.shadow, *part):
            return None
        given = _GIVES.match(self.doc.shadow, *part)
        named = given and HEAD.match(self.doc.shadow, given.end(), part.end)
        asks = self.doc.shadow.startswith("đề nghị", part.start)  # "- Đề nghị các đoàn thể …" is the speaker's
        if given and named and (asks or self.doc.text[given.end()].isupper()):
            return order(self.doc, given.end(), part.end, told=True)
        bare_part = order(self.doc, *part, told=True)
        return Order(Span(part.start, bare_part.action.end), ()) if bare_part else None

    def announced(self, turn: Turn) -> tuple[tuple[Span, ...], int]:
        """For a turn that announces its orders inside ("… các sở thực hiện một số nhiệm vụ sau: Tiếp tục …"): who is
        told, and where the orders begin; else nobody and its own start."""
        start, end = turn.said
        found = _ANNOUNCES_INSIDE.search(self.doc.shadow, start, end)
        if found is None or end - found.end() < 12:
            return (), start
        lead_in = order(self.doc, start, found.start())
        if lead_in is not None and action_at(self.doc, behind_links(self.doc, found.end(), end), end) is None:
            semicolon = self.doc.text.find(";", found.end(), end)
            each = order(self.doc, found.end(), semicolon if semicolon > 0 else end)
            if each is not None and each.addressees:  # "… các xã tập trung các việc sau: Phòng A đôn đốc …; …"
                return (), found.end()
            return (), start  # "… bảo đảm an toàn cho 3 sự kiện, đó là: bầu cử Quốc hội, …" is one order
        if lead_in is not None:
            return lead_in.addressees, found.end()
        first = bare(self.doc, start, found.start()).start
        return (addressees(self.doc, start, found.start()) if HEAD.match(self.doc.shadow, first) else ()), found.end()

    def asks_anew(self, found: Order) -> int | None:
        """Behind the verb of a body that orders amid a person's orders: "Lãnh đạo tỉnh cũng yêu cầu các sở …", or the
        speaker's own body: "…; UBND tỉnh giao Sở A …"."""
        also = _ALSO_ASKS.match(self.doc.shadow, *found.action)
        if also is not None:
            return also.end()
        asks = _OWN_ASKS.match(self.doc.shadow, *found.action) if len(found.addressees) == 1 else None
        named = asks and HEAD.match(self.doc.shadow, asks.end(), found.action.end)
        return asks.end() if asks and named and is_own(self.doc, found.addressees[0]) else None

    def set_apart(self, turn: Turn) -> tuple[Span, ...]:
        """Whom the sentence names before its speaker: "Đối với các chủ đầu tư, đồng chí A yêu cầu …"."""
        if turn.subject is None or not turn.opens:
            return ()
        found = _SET_APART.match(self.doc.shadow, turn.sentence.start, turn.said.start)
        return addressees(self.doc, *found.span(1)) if found and HEAD.match(found[1]) else ()

    def tells_oneself(self, name: str, found: Order) -> bool:
        """Whether the one who is told is the speaker: "… đồng chí A chủ trì cuộc họp" is no order of A."""
        if not found.addressees or _OTHERS.search(self.doc.shadow, *found.addressees[0]):
            return False
        person = self.doc.marks(cast).holder(*found.addressees[0])
        return person is not None and person.name == name and self.doc.text[found.addressees[0].start].isupper()

    def only_tells(self, turn: Turn, part: Span, found: Order) -> bool:
        """Whether a sentence that goes on tells how things are before the order: "Nước từ hồ phục vụ huyện A; cung cấp
        30.000 m3 cho B", "Từ khi được giao đất, công ty mới san nền; chưa nộp tiền"."""
        if turn.opens or self.official or turn.block.kind != "body" or found.addressees:
            return False
        return tells_before(self.doc, turn.said.start, part, found.action)

    def turns_to_tasks(self, turn: Turn) -> bool:
        """Whether a sentence behind praise looks ahead: "Thời gian tới, Công an tỉnh cần …"."""
        return not turn.opens and bool(_LOOKS_AHEAD.match(self.doc.shadow, *turn.said))

    def is_under_way(self, turn: Turn, part: Span, found: Order) -> bool:
        """Whether words that only go on with a speaker tell what is being done: "Sở A phối hợp với B đang sơ tán …"."""
        if turn.opens or turn.verb is None or not found.addressees:
            return False
        low = self.doc.shadow
        if low.startswith("sẽ ", found.action.start) and low.find("thời gian tới", *part) < 0:
            return True  # "Thành phố sẽ hỗ trợ các hộ phải dời đi"
        return bool(_UNDER_WAY.match(low, *found.action)) and not _MODAL.search(low, part.start, found.action.start)

    def is_meant(self, turn: Turn, part: Span, found: Order) -> bool:
        """Whether the speaker's words are meant as an order, where the verb of saying leaves it open."""
        if turn.act == "charge":
            return self.is_charge(turn, found)
        if turn.act in ("say", "praise", "on"):
            if self.doc.shadow.endswith(" nên ", part.start, found.action.start):
                return True  # "xã nên huy động …"
            tells = turn.verb is not None and self.doc.shadow[slice(*turn.verb)] == "nêu rõ"
            goes_on = not turn.opens and bool(found.addressees) and (tells or self.has_ordered(turn))
            goes_on = goes_on or (not turn.opens and self.goes_on_ordering(turn, part))
            comma = self.doc.shadow.find(",", *part)
            clause = Span(part.start, comma if comma > 0 else part.end)
            goes_on = goes_on or (
                keeps_subject(self.doc, found) and _MODAL.search(self.doc.shadow, *clause) is not None
            )
            return goes_on or bool(_MODAL.search(self.doc.shadow, part.start, found.action.start))
        if self.points_out(turn, found):
            return bool(_MODAL.search(self.doc.shadow, *part))
        return True

    def goes_on_ordering(self, turn: Turn, part: Span) -> bool:
        """Whether a sentence behind an order of the same speaker says at its head what is to be done first: "Trước mắt,
        tập trung khắc phục hậu quả mưa lũ"."""
        return _NEXT_TASK.match(self.doc.shadow, *part) is not None and self.has_ordered(turn)

    def has_ordered(self, turn: Turn) -> bool:
        """Whether the speaker has given an order in this paragraph already: "…, các huyện cần …. Các chủ hồ …"."""
        last = self.found[-1] if self.found else None
        return last is not None and last.block is turn.block and last.speaker == turn.name

    def is_charge(self, turn: Turn, found: Order) -> bool:
        """Whether a point below "Ban Thường vụ kết luận như sau:" tells a body what to do, not what it has done."""
        held = self.lead_ins.over(turn)
        told = found.addressees or (held and held.told) or _FORBIDS.match(self.doc.shadow, *found.action)
        return bool(told) and not HAS_DONE.search(self.doc.shadow, *found.action)

    def points_out(self, turn: Turn, found: Order) -> bool:
        """Whether the speaker shows what is amiss: "Bí thư chỉ rõ những hạn chế: … Kiểm điểm còn chung chung"."""
        points = turn.act != "order" and turn.verb and not found.addressees
        return bool(points and turn.verb and self.doc.shadow[slice(*turn.verb)] in _POINTS_OUT)

    def is_deadline(self, part: Span) -> bool:
        """Whether a part says only when the order before it, in the same paragraph, is due."""
        last = self.found[-1] if self.found else None
        if last is None or not last.block.span.start <= part.start < last.block.span.end:
            return False
        return only_when(self.doc, part)

    def is_stated_of_last(self, part: Span) -> bool:
        """Whether a role that is stated apart belongs to the order before: in its paragraph, or in a line below it."""
        last = self.found[-1] if self.found else None
        if last is None or (part.start >= last.block.span.end and self.doc.text.find(":", *part) < 0):
            return False  # "- Bộ Chỉ huy Quân sự tỉnh chủ trì" on a line of its own begins a point
        return self.doc.text.count("\n", last.action.end, part.start) <= _LINES_BELOW
