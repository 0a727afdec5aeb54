"""Lead-ins: points that only name who is told ("a) Sở Xây dựng:") and hand that on to the points below them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.clauses.addressees import HEAD, addressees, bare, begins
from ketluan.reader.marks.orders.imperatives import is_action, order
from ketluan.reader.marks.orders.links import behind_links
from ketluan.reader.marks.speech.sections import enclosing_points
from ketluan.reader.marks.speech.speech import Turn
from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.points import belongs
from ketluan.reader.text.sought import Sought

# "UBND tỉnh đã thảo luận các nội dung sau:" tells nobody
HAS_DONE = re.compile(r"\bđã\b")
# "thực hiện tốt một số nhiệm vụ sau:" announces orders and is none itself
_ANNOUNCES = Sought(
    r"\b(?:(?:tập trung |tiếp tục |khẩn trương |chú trọng |quan tâm )*(?:triển khai |thực hiện "
    r"|làm )?(?:tốt |nghiêm túc |có hiệu quả |ngay |quyết liệt |đồng bộ )*(?:vào )?(?:một số|các|những|\d+"
    r"|hai|ba|bốn|năm|sáu)? ?"
    r"(?:nhóm )?(?:nội dung|nhiệm vụ|công việc|việc|giải pháp|vấn đề"
    r"|yêu cầu)(?:[^:;.]{0,70})?)\s*(?:sau(?: đây)?|như sau|sau đây|cụ thể)?\s*:\s*$|(?:như sau|sau đây"
    r"|cụ thể)\s*:\s*$"
)

# "Bà A lưu ý Huyện ủy mấy việc. Một là, …": announced without a colon
_COUNTS_UP = re.compile(
    r"(?P<what>(?:mấy|một số|những|các|\d+|hai|ba|bốn|năm|sáu) (?:nhóm )?(?:việc|nhiệm vụ|vấn đề|nội dung|điểm"
    r"|yêu cầu))"
    r"(?: (?:sau|trọng tâm|cụ thể|quan trọng|cấp bách))*\s*\.\s*(?=(?:một là|thứ nhất|trước hết|trước mắt|1\b))"
)
_FAR = 60  # behind the announcing words stand a full stop and "một là"
# "Đảng ủy UBND tỉnh chỉ đạo:", "Giao UBND tỉnh lãnh đạo, chỉ đạo các sở, ngành:"
_DIRECTS = Sought(r"\bchỉ đạo(?: các [^,;:]{2,40}(?:, [^,;:]{2,20}){0,2})?\s*:?\s*$")


_MUST = re.compile(
    r"\s(?:(?:cần phải|cần|phải|tập trung|tiếp tục|chú trọng|khẩn trương|chủ động)"
    r"(?: (?:vào|thực hiện|triển khai|làm tốt)){0,2}|(?:tổ chức )?(?:triển khai )?thực hiện|triển khai)\s*:?\s*$"
)


_ASKED = re.compile(r"(?:(?:đề nghị|yêu cầu|giao|phân công)(?: cho)? )?")  # "- Đề nghị Mặt trận Tổ quốc …"


_FOR = re.compile(r"(?:(?:riêng )?(?:đối với|về phía) |riêng )?")  # "3. Đối với các xã, thị trấn:"


_ANOTHER_MATTER = re.compile(r"(?:riêng )?(?:đối với|về) ")
# below the last body's task, what closes the paper: "Trong quá trình thực hiện, nếu có vướng mắc …"
_CLOSES = re.compile(
    r"trong quá trình|trên đây|yêu cầu|đề nghị|căn cứ|(?:kế hoạch|thông báo|chương trình|kết luận) này\b"
)


class LeadIn(NamedTuple):
    """A lead-in that waits for its points."""

    told: tuple[Span, ...]
    span: Span
    number: str | None
    speaker: str | None
    loose: bool = False  # paragraphs below it are its own too, though they have no number
    dash: str = ""  # the sign at its head: "-" is not under another "-", "+" is
    directs: bool = False  # those told are to make others do it: "Đảng ủy UBND tỉnh chỉ đạo:"


class LeadIns:
    """The lead-ins of a document that are open at a turn."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.waiting: list[LeadIn] = []  # a lead-in stands above those under it

    def over(self, turn: Turn) -> LeadIn | None:
        """The lead-in that reaches to this turn, None where it has ended."""
        while self.waiting and self.has_ended(self.waiting[-1], turn):
            self.waiting.pop()
        return self.waiting[-1] if self.waiting else None

    def has_ended(self, held: LeadIn, turn: Turn) -> bool:
        """Whether a turn speaks anew, or stands outside the points of a lead-in."""
        number = (
            turn.block.number or (held.dash and self.doc.marks(enclosing_points).get(turn.block.span.start)) or None
        )
        named = turn.opens and turn.subject is not None and turn.subject.start >= turn.sentence.start
        if named or turn.name != held.speaker:
            return True
        if held.dash and self.is_beside(held, turn):
            return True
        below = turn.block.kind == "body" and turn.block.span.start > held.span.start
        if held.loose and below and _ANOTHER_MATTER.match(self.doc.shadow, turn.block.span.start):
            return True
        if held.loose and below and held.number and _CLOSES.match(self.doc.shadow, turn.block.span.start):
            return True
        if not held.number or turn.block.span.start <= held.span.start:
            return False
        return not held.loose if number is None else not belongs(number, held.number)

    def is_beside(self, held: LeadIn, turn: Turn) -> bool:
        """Whether a point has the sign of a lead-in above it and names another: "- Sở A:" above "- các huyện …"."""
        doc, block = self.doc, turn.block
        if block.span.start <= held.span.start or doc.text[block.span.start] != held.dash:
            return False
        at = _ASKED.match(doc.shadow, block.content, block.span.end).end()  # type: ignore[union-attr]
        named = bool(HEAD.match(doc.shadow, at))
        return named and (at > block.content or not is_action(doc, block.content, block.span.end))

    def opens(self, turn: Turn, start: int, end: int) -> bool:
        """Whether a turn that ends in a colon hands its addressees on; it then is no order itself."""
        doc = self.doc
        last = turn.block.span.end <= turn.said.end + 1
        announces = _ANNOUNCES.search(doc.shadow, start, end)
        if not last and not announces and not self.counts_up(start, end):
            return False
        counts = _COUNTS_UP.search(doc.shadow, start, end + _FAR)
        announced = announces.start() if announces and announces.start() > start else None  # "Nhiệm vụ của các sở:"
        stop = announced if announced else counts.start() if counts and counts.start() < end else end
        found = order(doc, start, end)
        told = found.addressees if found else ()
        above = self.over(turn)
        named = bare(doc, start, stop).start
        if not told and not begins(doc, named):
            named = behind_links(doc, start, stop)  # "trong thời gian tới, Ban Thường vụ Huyện ủy cần:"
            named = _FOR.match(doc.shadow, named, stop).end()  # type: ignore[union-attr]
        if not told and begins(doc, named):
            modal = _MUST.search(doc.shadow, named, stop)
            told = addressees(doc, named, modal.start() if modal else stop)
        told = told or (above.told if above else ())
        if HAS_DONE.search(doc.shadow, start, stop):
            told = ()
        point = turn.block.kind in ("item", "heading")
        number = turn.block.number if point else doc.marks(enclosing_points).get(turn.block.span.start)
        sign = doc.text[turn.block.span.start] if turn.block.kind == "item" else ""
        directs = _DIRECTS.search(doc.shadow, start, end) is not None
        dash = "" if sign.isalnum() else sign
        loose = not point or self.stands_above_paragraph(turn.block)
        self.waiting.append(LeadIn(told, turn.said, number, turn.name, loose, dash, directs))
        return True

    def counts_up(self, start: int, end: int) -> bool:
        """Whether words that end in a full stop announce what is then told one by one: "… mấy việc. Một là, …"."""
        if not self.doc.shadow.startswith((" một là", " thứ nhất", " trước", "một là", "thứ nhất", "trước"), end):
            return False
        return _COUNTS_UP.search(self.doc.shadow, max(start, end - 60)) is not None

    def heads(self, turn: Turn) -> bool:
        """Whether a point only names a body ("1. Sở Tài chính"); the points below are then that body's."""
        block, (start, end) = turn.block, turn.said
        if block.number is None or turn.opens or end < block.span.end or end - start > 150 or start > block.content:
            return False
        name = bare(self.doc, start, end)
        if not HEAD.match(self.doc.shadow, name.start) or order(self.doc, start, end) is not None:
            return False
        sign = self.doc.text[block.span.start]
        bullet = not sign.isalnum() and sign != "("  # "• Phòng A": the paragraphs below it are its own
        told = addressees(self.doc, start, end)
        loose = bullet or self.stands_above_paragraph(block)
        self.waiting.append(LeadIn(told, turn.said, block.number, turn.name, loose, sign if bullet else ""))
        return True

    def stands_above_paragraph(self, block: Block) -> bool:
        """Whether a point has no points of its own, but a paragraph below it: "2. Sở Tài chính" above "Bố trí …"."""
        return any(below.kind == "body" for below in self.doc.behind(block, 1))
