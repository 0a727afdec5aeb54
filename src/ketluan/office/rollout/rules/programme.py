"""The term work programme: how an item stands, how it is as first adopted and as now, and what an amendment changed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from typing import Literal

State = Literal["done", "done_late", "dropped", "on_agenda", "late", "in_time"]
STATES: tuple[State, ...] = ("done", "done_late", "on_agenda", "late", "in_time", "dropped")


@dataclass(frozen=True)
class Text:
    """How an edition (``place``, 0 the first) has an item."""

    place: int
    content: str
    lead: str
    year: int
    quarter: int | None
    product: str
    heard_at: str = ""
    dropped: bool = False


@dataclass(frozen=True)
class Change:
    """What an edition changed of an item: added it, took it out, took it in again, or wrote a field anew."""

    place: int
    what: Literal["added", "dropped", "restored", "field"]
    field: str = ""
    before: str = ""
    after: str = ""


def due(year: int, quarter: int | None) -> date:
    """The last day of the quarter, or of the year."""
    month = 3 * (quarter or 4)
    return date(year, month, monthrange(year, month)[1])


def now(texts: Sequence[Text]) -> Text:
    """The item as the last edition that speaks of it has it."""
    return max(texts, key=lambda one: one.place)


def as_of(texts: Iterable[Text], place: int) -> Text | None:
    """The item in an edition; None where it was not there yet."""
    known = [one for one in texts if one.place <= place]
    return now(known) if known else None


def changes(texts: Sequence[Text]) -> list[Change]:
    """What the editions after the first changed, in their order; a field with its words before and after."""
    ordered = sorted(texts, key=lambda one: one.place)
    found = [Change(ordered[0].place, "added")] if ordered[0].place else []
    for before, after in pairwise(ordered):
        if after.dropped != before.dropped:
            found.append(Change(after.place, "dropped" if after.dropped else "restored"))
        found += [
            Change(after.place, "field", name, old, new)
            for name, old, new in _said(before, after)
            if old != new and not after.dropped
        ]
    return found


def _said(before: Text, after: Text) -> list[tuple[str, str, str]]:
    names = [one.name for one in fields(Text) if one.name not in ("place", "dropped", "year", "quarter")]
    told = [(name, str(getattr(before, name)), str(getattr(after, name))) for name in names]
    return [*told, ("due", _when(before), _when(after))]


def _when(text: Text) -> str:
    """``2027-2``: the second quarter of 2027; ``2027``: some time in it."""
    return f"{text.year}-{text.quarter}" if text.quarter else str(text.year)


def state(text: Text, done_on: date | None, heard_on: date | None, today: date) -> State:
    """How an item stands on a day. ``heard_on``: the session on whose agenda it stands; one that is over and brought
    nothing is none."""
    if done_on is not None:
        return "done" if done_on <= due(text.year, text.quarter) else "done_late"
    if text.dropped:
        return "dropped"
    if heard_on is not None and heard_on >= today:
        return "on_agenda"
    return "late" if today > due(text.year, text.quarter) else "in_time"
