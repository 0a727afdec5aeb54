"""What a leader reads of a brief on one page of a telephone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

# In this order: where the indicators stand, then what every leader asks for first.
_FIGURES: Final = ("economy", "grdp.growth", "budget.revenue", "disbursement", "industry.index", "retail", "pace")
_TASKS: Final = ("tasks",)
_HARD: Final = ("behind", "difficulties")
_AHEAD: Final = ("ahead", "orders", "matters", "due", "overdue")
_TEXT, _PART, _ITEM = 0, 1, 3
_MOST_FIGURES, _MOST_ITEMS = 7, 4


class Line(NamedTuple):
    """A sentence by its place in the brief, its part, its level."""

    place: int
    part: str
    level: int


def summary(lines: Sequence[Line]) -> list[tuple[str, list[int]]]:
    """The groups ("figures", "tasks", "hard", "ahead", "others") with the places of their sentences; none that is
    empty. A paper of which none of these is a part gives its first items."""
    told = [one for one in lines if one.level in (_TEXT, _ITEM)]
    figures = [one for part in _FIGURES for one in told if one.part == part]
    groups = [
        ("figures", figures[:_MOST_FIGURES]),
        ("tasks", [one for one in told if one.part in _TASKS][:_MOST_ITEMS]),
        ("hard", [one for one in told if one.part in _HARD][:_MOST_ITEMS]),
        ("ahead", [one for one in told if one.part in _AHEAD and one.level == _ITEM][: _MOST_ITEMS * 2]),
    ]
    found = [(name, [one.place for one in rows]) for name, rows in groups if rows]
    rest = [one.place for one in told if one.level == _ITEM][: _MOST_ITEMS * 2]
    return found or ([("others", rest)] if rest else [])
