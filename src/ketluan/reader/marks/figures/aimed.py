"""The period that a target is to be reached in: its own words', its plan's, its list's, its order's."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.standings import Standing, goal_before
from ketluan.reader.marks.figures.told import Told
from ketluan.reader.marks.values.goals import Goals
from ketluan.reader.model import Span

# A share of a plan that is aimed at is reached in the plan's year ("phấn đấu giải ngân 100% kế hoạch vốn năm 2025").
_YEAR_OF_BASE = re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu|vốn)[^,;.]*năm ((?:19|20)[0-9]{2})")
_HEAD = 110
_OPENING = 48
_OPENS = re.compile(r"\W*(?:(?:trong|theo đó,?|riêng|bước sang|đến|sang)\s+)*")
# "Nhiệm vụ tháng 10: thu ngân sách 1,8 tỷ đồng; …", "Về nhiệm vụ tháng 10, huyện ủy yêu cầu …; …"
_HEADS = re.compile(
    r"\W*(?:(?:về|các|một số|những)\s+)*(?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu|chỉ tiêu|công tác)[^.:,]*"
)


def aimed_period(shadow: str, goals: Goals, told: Told, here: Standing, base: Span | None) -> str | None:
    """The period of a target, None where nothing sets one."""
    number, part = here.number.span, here.part
    set_at = first_set = goal_before(here.sentence, number.start)
    if set_at >= 0 and told.is_told_anew(here, set_at):
        set_at = -1
    iso = goals.of_goal(Span(max(_before(here), part.start), number.start), -1)
    year = None if iso or base is None else _YEAR_OF_BASE.search(shadow, *base)
    if year:
        return year[1]
    iso = iso or goals.of_goal(Span(part.start, number.start), set_at)
    if iso is None and 0 <= first_set < part.start:  # "Năm 2025, tỉnh đề ra mục tiêu …; …"
        iso = goals.of_goal(Span(here.sentence.span.start, first_set), -1)
    iso = iso or goals.of_order(told.opening(here), Span(number.end, here.end))
    iso = iso or _of_head(shadow, goals, here) or (_of_opening(shadow, goals, here) if set_at >= part.start else None)
    if iso is None and here.sentence.aims >= 0:
        return goals.of_part(here.sentence.aims, number.start)
    return iso


def _before(here: Standing) -> int:
    """Where the number before in the sentence ends."""
    return here.sentence.numbers[here.index - 1].span.end if here.index else here.part.start


def _of_opening(shadow: str, goals: Goals, here: Standing) -> str | None:
    """The period that a sentence opens with whose later part sets a goal: "Năm 2024, hội …; phấn đấu giúp 4 hộ"."""
    start = here.sentence.span.start
    mark = goals.first_in(start, min(start + _OPENING, here.part.start))
    if mark is None or shadow[mark.span.end : mark.span.end + 1] != ",":
        return None
    return mark.iso if _OPENS.fullmatch(shadow, start, mark.span.start) else None


def _of_head(shadow: str, goals: Goals, here: Standing) -> str | None:
    """The period that heads a list of tasks or goals."""
    start = here.sentence.span.start
    mark = goals.first_in(start, min(start + _HEAD, here.number.span.start))
    if mark is None or shadow[mark.span.end : mark.span.end + 1] not in (":", ","):
        return None
    return mark.iso if _HEADS.fullmatch(shadow, start, mark.span.start) else None
