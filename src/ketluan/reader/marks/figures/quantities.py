"""Quantities in their sentence: each number with its verb, what it measures, what it is compared with, what it covers.

A number that names no indicator goes on with the one before: "đạt 223 tỷ đồng, tăng 30 tỷ đồng" measures one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ketluan.reader.marks.figures.aimed import aimed_period
from ketluan.reader.marks.figures.changed import goes_up_to, is_start, moved
from ketluan.reader.marks.figures.comparisons import (
    base_after,
    base_ahead,
    base_before,
    base_of_changes,
    base_of_clause,
    base_of_list,
    base_of_times,
    what_follows,
    whole_after,
)
from ketluan.reader.marks.figures.coverage import Coverage
from ketluan.reader.marks.figures.following import noun_follows
from ketluan.reader.marks.figures.going_on import Indicated
from ketluan.reader.marks.figures.indicated import GOVERNING, LISTING, indicated
from ketluan.reader.marks.figures.leads import Bound, Direction, Lead, lead
from ketluan.reader.marks.figures.respective import IN_TURN, in_turn
from ketluan.reader.marks.figures.shares import (
    RATES,
    is_of_amount,
    is_of_given,
    is_payer,
    is_progress,
    is_rate_of_growth,
    of_disbursed,
    of_structure,
    rate_beside,
    tells_again,
    whole_reached,
)
from ketluan.reader.marks.figures.standings import (
    PARTED,
    Said,
    Sentence,
    Standing,
    is_band,
    is_goal,
    is_loose_band,
    sentences_with_numbers,
    standing,
)
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.marks.figures.tails import FigureKind, tail_end
from ketluan.reader.marks.figures.told import Told
from ketluan.reader.marks.values.numbers import Number
from ketluan.reader.model import Block, Shape, Span, span_of
from ketluan.reader.text.document import Document


class Quantity(Shape, frozen=True, gc=False):
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


def quantities(doc: Document) -> tuple[Quantity, ...]:
    """The quantities of all prose blocks, in order."""
    return tuple(_Reader(doc).read())


# A planned sum is a target ("tổng kế hoạch vốn năm 2023 là 1.280 tỷ đồng").
_A_RATE = re.compile(r"\b(?:tỷ lệ|tỉ lệ|tốc độ) [^,.;:()0-9]*\Z")  # "tỷ lệ đúng hạn 97,9%" is of no plan
_IS_PLAN = re.compile(r"(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|nghị quyết|mục tiêu|tổng|nhiệm vụ|hợp đồng)\b")
_PLAN = re.compile(r"(?:tổng\s+)?(?:kế hoạch\s+(?:vốn|thu|chi|đầu tư)|dự toán\s+(?:thu|chi|giao))\b")
_AND_MORE = re.compile(r"\s+trở\s+(lên|xuống)\b")
_WHOLE = re.compile(r"\btrên tổng(?: [^\W\d]+){0,5} \Z")
_BESIDE = re.compile(r"\s*(?:,|,?\s+và)\s+(?:(?:trên|hơn|gần|khoảng|dưới) )*")
# "điều chỉnh đến năm 2030 có 473 ha", "theo quy hoạch đến năm 2030 …": nobody aims at it
_FORESEEN = re.compile(r"\b(?:theo quy hoạch|điều chỉnh|dự kiến|dự báo|ước)\b")
_AIMS_ON = re.compile(r",\s+(?:và\s+|phấn đấu\s+)*(?:nâng|đưa|kéo giảm|thu hút|hoàn thành)\s")


class _Reader:
    """One pass over the sentences that hold numbers."""

    def __init__(self, doc: Document) -> None:
        self.doc, self.shadow = doc, doc.shadow
        self.deals = IN_TURN in doc.shadow

    def read(self) -> Iterator[Quantity]:
        self.covers: Coverage | None = None
        self.paid: Block | None = None  # the last block that holds a share
        said, block = Said(), None
        for sentence in sentences_with_numbers(self.doc):
            if self.covers is None:
                self.covers = Coverage(self.doc)
                self.told = Told(self.doc)
            said = Said(said.last, base=self._plan(said)) if sentence.block is block else Said()
            block, last, plan = sentence.block, said.last, said.base
            for quantity in self._of_sentence(sentence, said):
                if quantity.kind == "share":
                    self.paid = block
                last, plan = quantity.indicator, _plan_said(quantity, plan)
                yield quantity
            said = Said(last, base=plan)

    def _plan(self, said: Said) -> Span | None:
        """The plan that the shares of the next sentence may be of too; a whole ("tổng số hộ") holds for its own."""
        whole = said.base is None or self.shadow.startswith("tổng", said.base.start)
        return None if whole else said.base

    def _of_sentence(self, sentence: Sentence, said: Said) -> Iterator[Quantity]:
        low = sentence.base.end if sentence.base else sentence.span.start
        last: Quantity | None = None
        self.turn: tuple[Span, ...] = ()
        self.ahead: tuple[Span, Span] | None = None
        band = False
        outside: tuple[int, Said] | None = None  # where a bracket closes, and what was said before it opened
        for index, number in enumerate(sentence.numbers):
            if outside and number.digits.start > outside[0]:
                said, outside = outside[1], None
            if last and self.shadow.find(";", last.number.span.end, number.digits.start) >= 0:
                said = replace(said, governs=None, listing=False)  # a list ends with its part
            opens = self._opens(last, number, sentence.span.start) if outside is None else -1
            closes = self.shadow.find(")", number.digits.start, number.digits.start + 240) if opens >= 0 else -1
            if closes >= 0:
                outside = closes, self._said_before(said, low, opens)
            if last is not None and number.part in ("high", "whole"):
                if band:
                    continue
                last = _second(last, number)
            elif (band := last is not None and is_band(self.shadow, last.number, number)) or is_loose_band(
                self.shadow, number, sentence.span.start
            ):
                continue
            else:
                last = self._quantity(standing(sentence, index, low, said), last)
                governs = last.indicator if last.rule in GOVERNING else said.governs
                if last.rule in ("bare_count", "counted_thing") and last.span.start < number.span.start:
                    governs = None  # "thu nhập 36 triệu đồng, xã có 3 trường, | 79 lớp": a verb of its own
                units = (
                    (*said.units[-5:], (number.unit, last.indicator)) if number.unit and last.indicator else said.units
                )
                plan = _plan_said(last, said.base)
                goes_on = said.last if said.last and self._is_whole(number) else last.indicator or said.last
                said = Said(goes_on, governs, last.rule in LISTING, plan, units)
                low = tail_end(self.shadow, last.kind, number, (last.base, last.indicator))
            yield last

    def _is_whole(self, number: Number) -> bool:
        """Whether a number is the whole that the one before is held against: "đã xong 17 vụ trên tổng số 28 vụ"."""
        at = number.digits.start
        return self.shadow.find("trên tổng", at - 40, at) >= 0 and _WHOLE.search(self.shadow, at - 40, at) is not None

    def _opens(self, last: Quantity | None, number: Number, start: int) -> int:
        """Where a bracket opens that stands between two numbers, or behind the ``start`` of the sentence before its
        first, and holds the second, -1 where none does."""
        if last:
            return self.shadow.find("(", last.number.span.end, number.digits.start)
        opened = self.shadow.rfind("(", start, number.digits.start)  # "Dự án (quy mô 22 ha) còn vướng 14 hộ dân"
        return opened if opened >= 0 and self.shadow.find(")", opened, number.digits.start) < 0 else -1

    def _said_before(self, said: Said, low: int, opens: int) -> Said:
        """What a bracket interrupts: the noun before it, else what was said before it."""
        low = max(low, self.shadow.rfind(";", low, opens) + 1)
        noun = subject(self.shadow, low, opens) if self.shadow[low:opens].strip(" ,") else None
        named = noun is not None and noun.end - noun.start > 8 and self.doc.text[noun.start].isupper()
        return replace(said, last=noun) if named else said

    def _quantity(self, here: Standing, last: Quantity | None) -> Quantity:
        order, low = self.told.order(here.number), here.low
        if order and order[0].start > low:
            here = replace(here, low=order[0].start)
        number = here.number
        beside = rate_beside(self.shadow, last.number.span.end, number) if last and number.unit == "%" else -1
        here = replace(here, low=beside) if beside >= 0 else here
        found = lead(self.shadow, here.low, min(number.span.start, number.digits.start))
        if beside < 0 and found.start == here.low > low and found.sort in ("change", "level", "share"):
            here = replace(here, low=low)  # "Thu ngân sách | đạt 95 tỷ đồng": its subject stands before the verb
        if found.sort == "none" and number.unit in RATES and self.shadow.endswith("đóng góp ", here.low, found.start):
            found = replace(found, start=found.start - len("đóng góp "), verb="đóng góp", sort="share")
        change = moved(self.shadow, here, found)
        found = change[0] if change else found
        if beside >= 0:  # "392/800 tỷ đồng (49%)": of the number that it stands beside, of no plan
            here = replace(here, said=replace(here.said, base=None))
        kind, base, shares = self._kind(here, found)
        measured = Indicated("moved", change[1]) if change else indicated(self.doc, here, found, shares)
        rule, indicator = measured.rule, measured.span
        again = self._again(here, found, last, (base, beside >= 0)) if last else None
        kind = again.kind if again and again.kind in ("change", "share") else kind
        base = base or (again.base if again and again.kind == "change" else None)
        if rule == "goes_on" and found.sort == "change" and number.measured and number.unit != "%":
            indicator = self._of_same_unit(here) or indicator
        if turn := self._in_turn(here, again):
            rule, indicator = "in_turn", turn
        if base is None and found.sort == "change" and rule == "changed_thing" and indicator:
            base = base_after(self.shadow, indicator.end, here.end)
        assert self.covers is not None
        named = kind == "level" and indicator is not None and rule != "measured_thing"
        plan = named and indicator is not None and _PLAN.match(self.shadow, indicator.start) is not None
        if kind == "level" and number.unit == "%":
            of_amount = rule == "goes_on" and is_of_amount(self.shadow, here, found, beside >= 0)
            told = here.said.base is not None or self.paid == here.sentence.block
            of_given = is_of_given(self.shadow, here, indicator, told) or is_progress(self.shadow, found, indicator)
            kind = "share" if of_amount or of_given else kind
        if kind != "rank" and (plan or self._is_goal(here) or self._aims_on(here, last) or self._is_held(here, last)):
            kind = "target"
        return Quantity(
            span=span_of((min(found.start, number.span.start), number.span.end)),
            number=number,
            block=here.sentence.block,
            rule=rule,
            kind=kind,
            indicator=indicator,
            direction=(again or found).direction if kind == "change" else None,
            base=base,
            bound=self._bound(number, found) or self._at_least(here, kind),
            period=self._period(here, kind, base),
        )

    def _is_held(self, here: Standing, last: Quantity | None) -> bool:
        """Whether the plan that a change is held against is told in brackets: "kém 4% so với chỉ tiêu giao (92%)"."""
        if last is None or last.kind != "change" or last.base is None or here.number.unit != "%":
            return False
        beside = self.shadow[last.base.end : here.number.digits.start].strip() == "("
        return beside and _IS_PLAN.match(self.shadow, last.base.start) is not None

    def _aims_on(self, here: Standing, last: Quantity | None) -> bool:
        """Whether a goal goes on: "phải thu hút ít nhất 2 tỷ USD, nâng tỷ lệ lấp đầy lên 75%"."""
        if last is None or last.kind != "target" or last.number.digits.start < here.part.start:
            return False
        return _AIMS_ON.search(self.shadow, last.number.span.end, here.number.digits.start) is not None

    def _again(self, here: Standing, found: Lead, last: Quantity, told: tuple[Span | None, bool]) -> Quantity | None:
        """The number before, where this one tells more of the same ("vượt 18% dự toán, 12% kế hoạch"), or the same
        change as a rate ("giảm 15 vụ, tỷ lệ 6%", "giảm 11 đơn vị (34%)"); ``told``: its base, and whether it stands
        in brackets beside the number before."""
        number, (base, beside) = here.number, told
        compared = base is None or self.shadow.startswith(("cùng", "tháng", "năm", "quý"), base.start)
        rated = last.kind == "change" and number.unit == "%" and compared and not noun_follows(self.shadow, here)
        if rated and ((found.sort == "none" and beside) or tells_again(self.shadow, last.number.span.end, number)):
            return last
        return last if found.sort == "none" and self._goes_on(here, last) else None

    def _goes_on(self, here: Standing, last: Quantity) -> bool:
        """Whether a number with no words of its own stands beside one: "vượt 18% dự toán, 12% kế hoạch", "5% và 7%"."""
        number = here.number
        beside = number.unit == last.number.unit and _BESIDE.fullmatch(self.shadow, here.low, number.digits.start)
        if not beside:
            return False
        based = base_after(self.shadow, number.span.end, here.end) is not None
        return based or bool(self.turn) or not noun_follows(self.shadow, here)

    def _of_same_unit(self, here: Standing) -> Span | None:
        """What was told in the unit of a change: "dư nợ là 2.758 triệu đồng/981 hộ vay, tăng 132 triệu đồng"."""
        units, unit = here.said.units, here.number.unit
        before = here.sentence.numbers[here.index - 1].digits.start if here.index else 0
        if not units or units[-1][0] == unit or self.shadow[before - 1] != "/":
            return None
        return next((span for name, span in reversed(units) if name == unit), None)

    def _in_turn(self, here: Standing, again: Quantity | None) -> Span | None:
        """What the number measures where "lần lượt" deals several out."""
        if not self.deals:
            return None
        self.turn = self.turn[1:] if again else in_turn(self.shadow, here)
        return self.turn[0] if self.turn else None

    def _bound(self, number: Number, found: Lead) -> Bound | None:
        """What bounds the number, before it or behind it ("từ 95% trở lên")."""
        if number.part == "low":
            return "at_least"
        behind = _AND_MORE.match(self.shadow, number.span.end) if found.bound is None else None
        return ("at_least" if behind[1] == "lên" else "at_most") if behind else found.bound

    def _at_least(self, here: Standing, kind: FigureKind) -> Bound | None:
        """ "phải giải ngân từ 50% kế hoạch vốn": what a goal begins from is the least of it."""
        begins = (
            kind == "target" and here.number.part is None and self.shadow.endswith(" từ ", 0, here.number.digits.start)
        )
        return "at_least" if begins and not goes_up_to(self.shadow, here.number.span.end, here.end) else None

    def _period(self, here: Standing, kind: FigureKind, base: Span | None) -> str | None:
        assert self.covers is not None
        if kind == "target":
            return aimed_period(self.shadow, self.covers.goals, self.told, here, base)
        ahead = span_of((here.part.start, here.number.span.start))
        if self.covers.goals.is_ahead(*ahead) and _FORESEEN.search(self.shadow, *ahead):
            return self.covers.goals.of_goal(ahead, -1)
        parted = PARTED.search(self.shadow, here.number.span.end, here.end)
        own = span_of((here.low, parted.start() if parted else here.end))
        iso = self.covers.of(here.number.span, own, here.part, (here.sentence.span, here.sentence.block.span))
        if kind == "change" and base and iso and len(iso) == 15 and self.shadow.startswith("tháng trước", base.start):
            return iso[8:]  # what is compared with the month before is the last month's
        return iso

    def _is_goal(self, here: Standing) -> bool:
        """Whether its part's heading, an order, words of aiming or a day still to come make the number a target."""
        assert self.covers is not None
        if self.covers.takes_part(here.sentence.span, here.number.span):
            return False
        return here.sentence.aims >= 0 or self.told.is_told(here) or is_goal(self.shadow, here) or self._is_ahead(here)

    def _is_ahead(self, here: Standing) -> bool:
        """Whether a number is to be reached by a day to come, and is not only foreseen or planned for it."""
        assert self.covers is not None
        low, at = here.part.start, here.number.span.start
        return self.covers.goals.is_ahead(low, at) and _FORESEEN.search(self.shadow, low, at) is None

    def _kind(self, here: Standing, found: Lead) -> tuple[FigureKind, Span | None, bool]:
        """Kind, base, and whether the number is a share of what follows it."""
        shadow, number = self.shadow, here.number
        if number.part == "rank":
            return "rank", None, False
        if found.base:
            return "change", base_before(shadow, found.base), False
        base = base_after(shadow, number.span.end, here.end)
        if base is None and number.unit == "%" and shadow.endswith("lần lượt ", here.low, number.digits.start):
            base = base_of_changes(
                shadow, number.span.end, here.end, compares=True
            )  # "đạt lần lượt 58% và 55% dự toán"
        if found.verb == "vượt" and number.part == "part":
            return "level", None, False  # "hoàn thành và vượt 15/15 chỉ tiêu"
        if found.sort == "change" and not is_start(shadow, here, found):
            compares = here.sentence.compares
            base = base or here.sentence.base
            base = base or (base_of_times(shadow, number.span.end, here.end) if number.unit == "lần" else None)
            base = base or base_of_changes(shadow, number.span.end, here.end, compares=compares)
            base = base or (self._base_ahead(here) if compares else None)
            base = base or (base_of_list(shadow, here.sentence.span.start, number.digits.start) if compares else None)
            return "change", base, False
        if number.unit != "%":
            return "level", None, False
        if base and is_rate_of_growth(shadow, here):
            return "level", base, False  # "đạt mức tăng trưởng 7,2% so với cùng kỳ": the rate's own value
        if base:
            return "share", base, False
        if total := whole_reached(shadow, here, found):
            return "share", total, False
        whole = whole_after(shadow, number.span.end, here.end)
        if found.sort == "share" and whole is None and noun_follows(shadow, here):
            whole = what_follows(shadow, number.span.end, here.end)
        if found.sort == "share" or whole:
            return "share", whole, True
        bare = found.sort == "none" and not noun_follows(shadow, here)
        if bare and (of_structure(shadow, here) or of_disbursed(shadow, here)):
            return "share", None, False
        plan = here.said.base if here.said.base and _IS_PLAN.match(shadow, here.said.base.start) else None
        rate = _A_RATE.search(shadow, max(here.part.start, number.digits.start - 60), number.digits.start)
        plan = None if rate or (plan and not self._shares_plan(here, found, plan)) else here.sentence.base or plan
        if found.sort == "none" and plan and not noun_follows(shadow, here):
            return "share", plan, False  # "dẫn đầu là huyện A (91,2%)": of the plan that the list is of
        follows = noun_follows(shadow, here)
        return ("share" if follows else "level"), None, follows

    def _shares_plan(self, here: Standing, found: Lead, plan: Span) -> bool:
        """Whether a bare rate goes on with a plan: in the same sentence, or of one who was given a part of it too."""
        own = subject(self.shadow, here.low, found.start) if plan.end < here.sentence.span.start else None
        return own is None or is_payer(self.shadow, own)

    def _base_ahead(self, here: Standing) -> Span | None:
        """The base that opens a part or a list of changes: "so với tháng trước giảm 2 vụ, tăng 1 người chết"."""
        at = here.number.digits.start
        found = base_ahead(self.shadow, here.low, at) or base_ahead(self.shadow, here.part.start, at)
        found = found or base_of_clause(self.shadow, here.low, at)
        if found is None and self.ahead and self.ahead[0] == here.part:
            return self.ahead[1]
        self.ahead = (here.part, found) if found else None
        return found


def _plan_said(said: Quantity, before: Span | None) -> Span | None:
    """The plan that shares go on with behind a number: its own, else the one before it; none behind a bare rate."""
    if said.kind == "share" and said.base:
        return said.base
    return None if said.kind == "level" and said.number.unit == "%" else before


def _second(first: Quantity, number: Number) -> Quantity:
    """The upper end of a range, the whole of a fraction: as the first, but for its own value."""
    if number.part == "high":
        return replace(first, number=number, bound="at_most", rule="end_of_range")
    return replace(first, number=number, rule="whole_of_fraction")
