"""An order that was read, and what words behind it in its sentence say of it: who leads, what comes out, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ketluan.reader.marks.orders.stated_roles import StatedRole
from ketluan.reader.model import Block, Shape, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sought import Sought

_HANDS_IN = re.compile(r"(?:trình|báo cáo|gửi)\b(?![^;]*\b(?:hằng|hàng|mỗi|định kỳ)\b)")
# "…; công khai danh mục, hoàn thành trước ngày 31/12": by when all of it is to be done
_ALL_DONE = Sought(r", (?:hoàn thành|xong|hoàn tất) (?:trước|trong|chậm nhất|muộn nhất)[^,;]{3,40}$")
_LEADS = re.compile(r"(?:chỉ đạo [^,;]{3,80} |là (?:cơ quan )?đầu mối,? )?chủ trì\b")

_FAR = 1_000  # letters behind an order within which the day of all of them is told


class Directed(Shape, frozen=True, gc=False):
    """One order: the action, who is told, who speaks (a person's name or None), the verb of saying, the sentence."""

    action: Span
    told: tuple[Span, ...]
    speaker: str | None
    verb: Span | None
    block: Block
    sentence: Span
    opening: Span  # the words of the sentence before its first order
    also: tuple[Span, ...]  # passages elsewhere that give this order's deadline
    head: Span | None  # the lead-in that handed on the addressees
    led: Span | None  # the part of its sentence that leads, and says with whom
    leader: Span | None = None  # of those told to direct others, the one who is to do it
    product: Span | None = None  # what is to come out, where the paper states it apart
    beside: tuple[Span, ...] = ()  # those who are told to do it together with the one told first


def reach_over(doc: Document, found: list[Directed], known: int) -> None:
    """Over the semicolons of a sentence reach, to the same addressees, the day on which its results are handed in
    ("rà soát …; trình UBND tỉnh trước ngày 13/11") and, in a notice, those who work with the lead."""
    low, official = doc.shadow, doc.marks(has_letterhead)
    last = found[-1] if len(found) > known + 1 else None
    for at in range(known, len(found)):
        one, lead = found[at], found[known]
        if last and at < len(found) - 1 and one.told == last.told and _closes_all(low, last.action):
            found[at] = replace(one, also=(*one.also, last.action))
        elif official and at > known and one.told == lead.told and _LEADS.match(low, *lead.action):
            found[at] = replace(one, led=lead.action)


def _closes_all(low: str, action: Span) -> bool:
    """Whether the last part of a sentence says when the parts before it are due too."""
    return bool(_HANDS_IN.match(low, *action) or _ALL_DONE.search(low, *action))


def add_role(found: list[Directed], role: StatedRole) -> None:
    """Who leads and supports, or what comes out, of all orders of the last sentence."""
    for at in _of_last_sentence(found):
        found[at] = with_role(found[at], role)


def with_role(one: Directed, role: StatedRole) -> Directed:
    """An order with what is stated of it apart."""
    leader = role.leads[0] if len(role.leads) == 1 else one.leader
    also = (*one.also, role.when) if role.when else one.also
    beside, product = role.supports or one.beside, role.product or one.product
    return replace(one, leader=leader, also=also, beside=beside, product=product)


def add_deadline(found: list[Directed], part: Span) -> None:
    """The deadline behind the last semicolon holds for all orders of the sentence."""
    if part.start - found[-1].action.end > _FAR:
        return
    for at in _of_last_sentence(found):
        found[at] = replace(found[at], also=(*found[at].also, part))


def _of_last_sentence(found: list[Directed]) -> Iterator[int]:
    """Where the orders stand that the last one shares its sentence with, itself the first."""
    sentence = found[-1].opening.start
    for at in range(len(found) - 1, -1, -1):
        if found[at].opening.start != sentence:
            return
        yield at
