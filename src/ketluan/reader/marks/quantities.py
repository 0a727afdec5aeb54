"""Quantities in their sentence: each number with its verb, what it measures, what it is compared with, what it covers.

A number that names no indicator goes on with the one before: "đạt 223 tỷ đồng, tăng 30 tỷ đồng" measures one thing.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Literal, NamedTuple

from ketluan.reader.marks.comparisons import base_after, base_before, base_of_sentence, whole_after
from ketluan.reader.marks.coverage import Coverage
from ketluan.reader.marks.indicators import counted, is_generic_sum, subject
from ketluan.reader.marks.leads import Bound, Direction, Lead, lead
from ketluan.reader.marks.numbers import Number, numbers
from ketluan.reader.marks.orders import orders
from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import sentences

FigureKind = Literal["level", "change", "share", "rank", "target"]


class Quantity(NamedTuple):
    """A number as a figure. ``span`` quotes verb, number and unit; ``rule`` names what its indicator was read by."""

    span: Span
    number: Number
    block: Block
    rule: str
    kind: FigureKind
    indicator: Span | None
    direction: Direction | None
    base: Span | None
    bound: Bound | None
    period: str | None


class _Place(NamedTuple):
    """Where a number stands: its block, its sentence, the part of the sentence between semicolons, where the words
    that belong to it alone begin, and where the next number begins."""

    block: Block
    sentence: Span
    part: Span
    low: int
    following: int | None


class _Said(NamedTuple):
    """What the numbers before leave for those that name no indicator: the last one, the one that governs a list, and
    whether the number before stood in such a list."""

    last: Span | None = None
    governs: Span | None = None
    listing: bool = False


def quantities(doc: Document) -> tuple[Quantity, ...]:
    """The quantities of all prose blocks, in order."""
    return tuple(_Reader(doc).read())


_GOAL = re.compile(
    r"\b(?:phấn đấu|mục tiêu|chỉ tiêu (?:giao|là|đề ra|năm)|kế hoạch (?:giao|năm|đề ra)[^,;.]{0,24}\blà\b|quyết tâm|cam kết"
    r"|phải đạt|cần đạt|giao chỉ tiêu|định hướng đến)\b"
)
_DONE = re.compile(
    r"\b(?:đã|lũy kế|kết quả|đến nay|hiện|ước đạt|thực hiện được)\b|\.\s|[0-9]\s*%?\s*,\s*(?:lũy kế|đã|hiện)"
)
# A sentence that compares or counts up to now reports, whoever speaks it.
_TOLD_AS_DONE = re.compile(r"\b(?:so với|cùng kỳ|đến nay|lũy kế|tính đến|đã đạt|ước đạt|được)\s")
# "40% sản lượng": a share of what follows; "đạt 98% trở lên", "7% so với": not
_GRAMMAR = (
    r"so|và|trong|trên|của|về|do|để|nhưng|cho|từ|trở|vào|năm|tháng|là|thì|với|theo|tại|ở|đến|nên|khi|còn|được|đã|tăng|giảm"
    r"|đạt|bằng|chiếm|nhằm|nhờ|qua|cùng|bởi|nếu|mà|như|hoặc|hay|thuộc|gồm|có|vượt|quý|sau|trước|thấp|cao|này|lên|xuống|ngày"
)
_NOUN = re.compile(rf"\s+(?!(?:{_GRAMMAR})\b)[^\W\d]")
_BAND = re.compile(r"\b(?:đạt|vượt|trên|dưới|hoàn thành)\s+(?:từ\s+|và\s+|vượt\s+|trên\s+|dưới\s+|đạt\s+|mức\s+)*\Z")
_PARTED = re.compile(r"[,;:]\s|\(")


class _Reader:
    """One pass over the sentences that hold numbers."""

    def __init__(self, doc: Document) -> None:
        self.shadow = doc.shadow
        self.doc = doc
        self.numbers = doc.marks(numbers)

    def read(self) -> Iterator[Quantity]:
        every, at = self.numbers, 0
        if not every:
            return
        self.covers = Coverage(self.doc)
        self.told = [directed.action for directed in self.doc.marks(orders)]
        for block, spans in self.doc.marks(sentences):
            said = _Said()
            for sentence in spans:
                while at < len(every) and every[at].digits.start < sentence.start:
                    at += 1
                first = at
                while at < len(every) and every[at].digits.start < sentence.end:
                    at += 1
                if at > first:
                    said = yield from self._sentence(block, sentence, every[first:at], said)

    def _sentence(self, block: Block, sentence: Span, inside: tuple[Number, ...], said: _Said) -> Generator[Quantity, None, _Said]:
        shadow = self.shadow
        against = base_of_sentence(shadow, *sentence)
        low = against.end if against else sentence.start
        previous: Quantity | None = None
        said = _Said(said.last)
        for index, number in enumerate(inside):
            if previous is not None and number.part in ("high", "whole"):
                previous = _second(previous, number)
                yield previous
                continue
            if _is_band(shadow, inside[:index], number):
                continue
            start = shadow.rfind(";", sentence.start, number.digits.start) + 1
            end = shadow.find(";", number.span.end, sentence.end)
            part = Span(max(start, sentence.start), end if end >= 0 else sentence.end)
            following = next((n.digits.start for n in inside[index + 1 :] if n.digits.start >= number.span.end), None)
            place = _Place(block, sentence, part, max(low, part.start), following)
            previous = self._quantity(number, place, said, against)
            governs = previous.indicator if previous.rule in _GOVERNING else said.governs
            listing = previous.rule in ("act_on_count", "in_list")
            said = _Said(previous.indicator or said.last, governs, listing)
            low = _behind(shadow, previous, number)
            yield previous
        return said

    def _quantity(self, number: Number, place: _Place, said: _Said, against: Span | None) -> Quantity:
        shadow = self.shadow
        found = lead(shadow, place.low, number.digits.start)
        kind, base = self._kind(number, found, place)
        rule, indicator = self._indicator(number, found, place, (said, kind))
        start = min(found.start, number.digits.start)
        if kind == "change" and base is None:
            base = against
        clause = Span(place.part.start, number.span.start)
        if kind != "rank" and self._is_goal(number, place):
            kind, base = "target", None
        if kind == "target":
            period = self.covers.of_goal(number.span, clause)
        else:
            region = Span(place.low, self._clause_end(number, place))
            period = self.covers.of(number.span, region, place.part, (place.sentence, place.block.span))
        return Quantity(
            span=Span(start, number.span.end),
            number=number,
            block=place.block,
            rule=rule,
            kind=kind,
            indicator=indicator,
            direction=found.direction if kind == "change" else None,
            base=base,
            bound="at_least" if number.part == "low" else found.bound,
            period=period,
        )

    def _clause_end(self, number: Number, place: _Place) -> int:
        parted = _PARTED.search(self.shadow, number.span.end, place.part.end)
        return parted.start() if parted else place.part.end

    def _is_goal(self, number: Number, place: _Place) -> bool:
        at = number.digits.start
        if any(span.start <= at < span.end for span in self.told):
            return _TOLD_AS_DONE.search(self.shadow, *place.sentence) is None
        goal = None
        for goal in _GOAL.finditer(self.shadow, place.sentence.start, at):
            pass
        return goal is not None and _DONE.search(self.shadow, goal.end(), at) is None

    def _kind(self, number: Number, found: Lead, place: _Place) -> tuple[FigureKind, Span | None]:
        shadow, end = self.shadow, place.part.end
        if number.part == "rank":
            return "rank", None
        base = base_before(shadow, found.base) if found.base else base_after(shadow, number.span.end, end)
        if found.sort == "change":
            return "change", base
        if number.unit == "%":
            whole = whole_after(shadow, number.span.end, end)
            if found.verb in ("chiếm", "bằng") or base or whole:
                return "share", base or whole
            if _NOUN.match(shadow, number.span.end, end):
                return "share", None
        return "level", None

    def _indicator(
        self, number: Number, found: Lead, place: _Place, said_kind: tuple[_Said, FigureKind]
    ) -> tuple[str, Span | None]:
        """The rule that fits and what it says the number measures."""
        (said, kind), shadow = said_kind, self.shadow
        low, high = place.low, found.start
        limits = (place.part.end, place.following)
        if (
            number.unit == "%"
            and found.sort not in ("change", "share")
            and kind == "share"
            and self._is_share_of(number, place)
        ):
            return "share_of_what_follows", self._after(number, limits)
        if number.part == "rank":
            return self._measured(number, found, (low, high), said)
        if found.sort in ("change", "share", "level") or (number.measured and found.sort != "count"):
            rule, span = self._measured(number, found, (low, high), said)
            if span is not None and (rule != "goes_on" or found.sort != "level" or number.measured):
                return rule, span
            if number.measured:
                return rule, span
        if number.measured:
            return self._amount(number, found, place, said)
        return self._count(number, found, place, said)

    def _is_share_of(self, number: Number, place: _Place) -> bool:
        return base_after(self.shadow, number.span.end, place.part.end) is None

    def _after(self, number: Number, limits: tuple[int, int | None]) -> Span:
        at = number.unit_span.end
        span = counted(self.doc.text, self.shadow, Span(at, at), limits)
        start = span.start
        while start < span.end and self.shadow[start].isspace():
            start += 1
        return Span(start, span.end)

    def _measured(self, number: Number, found: Lead, region: tuple[int, int], said: _Said) -> tuple[str, Span | None]:
        """ "thu ngân sách đạt 223 tỷ đồng": the subject; none of its own: that of the number before."""
        shadow, (low, high) = self.shadow, region
        generic = is_generic_sum(shadow, low, high)
        if generic is not None:
            act = subject(shadow, low, generic, action=True)
            return ("sum_of_act", act) if act else ("goes_on", said.last or subject(shadow, low, high))
        own = subject(shadow, low, high, action=found.sort == "none" or found.verb == "được")
        if own:
            return "subject_of_verb", own
        return "goes_on", said.last

    def _amount(self, number: Number, found: Lead, place: _Place, said: _Said) -> tuple[str, Span | None]:
        """ "trồng mới 500 ha rừng", "kiến nghị thu hồi 19.521 tỷ đồng": what is measured behind it, or the act."""
        shadow = self.shadow
        if _NOUN.match(shadow, number.span.end, place.part.end):
            return "measured_thing", self._after(number, (place.part.end, place.following))
        verb_end = found.start + len(found.verb or "")
        act = subject(shadow, place.low, verb_end, action=True)
        return ("act", act) if act else ("goes_on", said.last)

    def _count(self, number: Number, found: Lead, place: _Place, said: _Said) -> tuple[str, Span | None]:
        """ "ban hành 20 văn bản chỉ đạo …": the counted thing with its limits; for bare ones the act."""
        shadow = self.shadow
        limits = (place.part.end, place.following)
        thing = counted(self.doc.text, shadow, number.unit_span, limits)
        bare = thing.end <= number.unit_span.end
        act_end = found.start + len(found.verb or "") if found.sort == "count" else found.start
        blank = not shadow[place.low : found.start].strip(" ,").removeprefix("và")
        if found.preposition in ("cho", "đối với") or (found.preposition and bare):
            act = subject(shadow, place.low, found.tied, action=True)
            if act:
                return "act_on_count", act
            if bare and said.last:
                return "goes_on", said.last
        if found.sort == "none" and said.listing and said.governs and blank and "," not in shadow[place.low : found.start]:
            return "in_list", said.governs  # "cho 6 tập thể, 7 cá nhân có thành tích": one act on both
        if not bare:
            return "counted_thing", thing
        if found.verb in _HOLDS:
            whole = subject(shadow, place.low, found.start)
            return ("subject_of_verb", whole) if whole else ("bare_count", thing)
        if found.sort == "none" and said.governs and blank:
            return "in_list", said.governs
        if found.sort == "none" or shadow[number.unit_span.start : number.unit_span.end] in _BLANK:
            act = subject(shadow, place.low, act_end, action=True)
            return ("act", act) if act else ("bare_count", thing)
        return "bare_count", thing


_HOLDS = frozenset({"gồm", "gồm có", "bao gồm"})
# Counted words that say nothing of what is counted: the act does ("xử phạt hành chính 306 trường hợp").
_BLANK = frozenset(
    {"trường hợp", "vụ", "ca", "lượt", "cuộc", "đợt", "người", "con", "triệu con", "nghìn con", "triệu lượt"}
)
_GOVERNING = frozenset({"subject_of_verb", "act_on_count", "act", "sum_of_act"})


_BRACKETS = re.compile(r"\s*\([^()]*\)")


def _behind(shadow: str, said: Quantity, number: Number) -> int:
    """Where the words that belong to a number end: behind its unit, its base, its limits, and a bracket after them."""
    end = max(number.span.end, said.base.end if said.base else 0)
    if said.indicator and said.indicator.start >= number.digits.start:
        end = max(end, said.indicator.end)
    bracket = _BRACKETS.match(shadow, end)
    return bracket.end() if bracket and not any(c.isdigit() for c in bracket[0]) else end


def _second(first: Quantity, number: Number) -> Quantity:
    """The upper end of a range, the whole of a fraction: as the first, but for its own value."""
    if number.part == "high":
        return first._replace(number=number, bound="at_most", rule="end_of_range")
    return first._replace(number=number, rule="whole_of_fraction")


def _is_band(shadow: str, before: tuple[Number, ...], number: Number) -> bool:
    """A rate that only says which things are counted: "4/13 chỉ tiêu đạt và vượt 100%"."""
    if number.unit != "%" or not before or before[-1].measured:
        return False
    between = shadow[before[-1].span.end : number.digits.start]
    return _PARTED.search(between) is None and _BAND.search(between) is not None
