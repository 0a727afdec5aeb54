"""When a document is to be reviewed (sơ kết, tổng kết): the day that it sets itself, else the years that are usual.

The years are dated data (``document.review.*`` of the norms); 5, 10 and 20 years are practice that was seen, not a rule
that was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Kind = Literal["mid", "final"]
State = Literal["done", "overdue", "soon", "later"]
# Whose numbers are counted by terms: the centre, a province's committee, a congress.
_PARTY: Final = ("tw", "tu", "dh")
_REVIEWED: Final = ("nghi quyet", "chi thi", "ket luan")


@dataclass(frozen=True)
class Usual:
    """A review that is usual after some years."""

    kind: Kind
    years: int


@dataclass(frozen=True)
class Said:
    """What is known of one review: the day that the document sets and its words, or on which day it was done and the
    number of its report. ``years`` 0: usual for no document, this one asks for it."""

    kind: Kind
    years: int
    due: date | None = None
    words: str = ""
    done_on: date | None = None
    done_number: str = ""


@dataclass(frozen=True)
class Due:
    """A review with its day; ``own``: the document sets it, else it follows from the years."""

    kind: Kind
    years: int
    due: date
    own: bool = False
    words: str = ""
    done_on: date | None = None
    done_number: str = ""

    def state(self, today: date, ahead: date) -> State:
        """Done, overdue, due by the day ``ahead``, or later."""
        if self.done_on is not None:
            return "done"
        if self.due < today:
            return "overdue"
        return "soon" if self.due <= ahead else "later"


def is_reviewed(key: str, kind: str) -> bool:
    """Whether the usual years hold for a document: the Party's resolutions, directives and conclusions. ``key`` and
    ``kind`` as they are compared."""
    return key.rpartition("/")[2] in _PARTY and kind in _REVIEWED


def after(day: date, years: int) -> date:
    """The same day some years later; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def months_later(day: date, months: int) -> date:
    """The same day of the month some months later, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))


def reviews(dated: date | None, usual: Iterable[Usual], said: Iterable[Said], ended: date | None = None) -> list[Due]:
    """The reviews of a document in the order of their days. What was said of one goes before what is usual; nothing is
    due on or after the day on which the document ends."""
    told = {(one.kind, one.years): one for one in said}
    found = []
    for one in usual:
        known = told.pop((one.kind, one.years), Said(one.kind, one.years))
        day = known.due or (after(dated, one.years) if dated else None)
        if day is not None:
            found.append(_due(known, day))
    found += [_due(one, day) for one in told.values() if (day := one.due or one.done_on) is not None]
    return sorted((one for one in found if one.done_on or not ended or one.due < ended), key=lambda one: one.due)


def _due(said: Said, day: date) -> Due:
    own = said.due is not None
    return Due(said.kind, said.years, day, own, said.words, said.done_on, said.done_number)
