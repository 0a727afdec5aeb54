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
# "Nhiệm vụ tháng 10: thu ngân sách 1,8 tỷ đồng; …"
_HEADS = re.compile(
    r"\W*(?:(?:về|các|một số|những)\s+)*(?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu|chỉ tiêu|công tác)[^.:]*\Z"
)


def aimed_period(shadow: str, goals: Goals, told: Told, here: Standing, base: Span | None) -> str | None:
    """The period of a target, None where nothing sets one."""
    number, part = here.number.span, here.part
    set_at = goal_before(here.sentence, number.start)
    if set_at >= 0 and told.is_told_anew(here, set_at):
        set_at = -1
    iso = goals.of_goal(Span(max(_before(here), part.start), number.start), -1)
    year = None if iso or base is None else _YEAR_OF_BASE.search(shadow, *base)
    if year:
        return year[1]
    iso = iso or goals.of_goal(Span(part.start, number.start), set_at)
    iso = iso or goals.of_order(told.opening(here), Span(number.end, here.end))
    iso = iso or _of_head(shadow, goals, here)
    if iso is None and here.sentence.aims >= 0:
        return goals.of_part(here.sentence.aims, number.start)
    return iso


def _before(here: Standing) -> int:
    """Where the number before in the sentence ends."""
    return here.sentence.numbers[here.index - 1].span.end if here.index else here.low


def _of_head(shadow: str, goals: Goals, here: Standing) -> str | None:
    """The period that heads a list of tasks or goals."""
    start = here.sentence.span.start
    colon = shadow.find(": ", start, min(start + _HEAD, here.number.span.start))
    if colon < 0 or _HEADS.match(shadow, start, colon) is None:
        return None
    return goals.of_goal(Span(start, colon), -1)
