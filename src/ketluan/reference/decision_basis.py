"""On what a leader's decision can rest that another records for him: kinds of paper and of word, as dated data."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ketluan.reference.tables import Dated, read_table


class DecisionBasis(Dated, frozen=True, kw_only=True, gc=False):
    """A kind; ``number`` says whether it bears a number of its own: none, one that is asked for, one that it needs."""

    key: str
    name: str
    english: str
    number: Literal["none", "asked", "needed"]


@cache
def _kinds() -> tuple[DecisionBasis, ...]:
    return read_table("decision_bases", DecisionBasis)


def decision_bases(on: str | None = None) -> tuple[DecisionBasis, ...]:
    """The kinds of a day (ISO 8601; all for None), in the order in which they are offered."""
    return tuple(row for row in _kinds() if row.holds(on))
