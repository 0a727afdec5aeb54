"""What a row of the table of directives still lacks before it can be a task."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Lack = Literal["wording", "lead", "unknown_lead", "unknown_supporter", "supports_itself", "day"]
_DATED = "day"


@dataclass(frozen=True)
class Settled:
    """A row as a person has settled it: words as written, and the keys of the bodies that were recognised."""

    wording: str
    lead_words: str
    lead: int | None
    unknown_supporters: tuple[str, ...] = ()
    supporters: tuple[int, ...] = ()
    deadline: str = "none"
    due: date | None = None


def lacks(row: Settled) -> tuple[Lack, ...]:
    """What is missing, in the order of the columns; nothing for a row that can be assigned."""
    found: list[Lack] = []
    if not row.wording.strip():
        found.append("wording")
    if row.lead is None:
        found.append("unknown_lead" if row.lead_words.strip() else "lead")
    if row.unknown_supporters:
        found.append("unknown_supporter")
    if row.lead is not None and row.lead in row.supporters:
        found.append("supports_itself")
    if row.deadline == _DATED and row.due is None:
        found.append("day")
    return tuple(found)
