"""Where an indicator stands against its plan: shares and the four bands in which provinces report it.

Source: monthly reports of provinces ("4/13 chỉ tiêu đạt từ 100%, 6 chỉ tiêu đạt từ 70 đến dưới 100%, …"); the bounds
are dated settings, not constants.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

Better = Literal["up", "down", "none"]
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Band:
    """Shares of the plan, in percent, from ``lower`` to under ``upper``; None is open."""

    lower: Decimal | None
    upper: Decimal | None

    def holds(self, share: Decimal) -> bool:
        """Whether a share is in it."""
        return (self.lower is None or share >= self.lower) and (self.upper is None or share < self.upper)


def bands(bounds: Sequence[Decimal]) -> tuple[Band, ...]:
    """The bands between bounds from high to low: 100, 70, 50 makes four. Raises ``ValueError`` for another order."""
    if not bounds or any(upper <= lower for upper, lower in pairwise(bounds)):
        raise ValueError("bounds of bands are given from high to low")
    edges = (None, *bounds, None)
    return tuple(Band(lower, upper) for upper, lower in pairwise(edges))


def share_of_plan(value: Decimal, plan: Decimal, better: Better = "up") -> Decimal | None:
    """How far the plan is met, in percent; None without a plan to divide by.

    Where less is better (poverty, accidents) the plan is a ceiling: met at or under it, plan / value above it.
    """
    if better == "down":
        if value <= plan:
            return _HUNDRED
        return plan / value * _HUNDRED if plan > 0 else Decimal(0)
    return value / plan * _HUNDRED if plan > 0 else None


def band_of(share: Decimal, of: Sequence[Band]) -> int:
    """Which band a share is in, from 0."""
    return next(place for place, band in enumerate(of) if band.holds(share))


@dataclass(frozen=True)
class Scoreboard:
    """How many indicators stand in each band; ``unknown`` have no value or no plan."""

    counts: tuple[int, ...]
    unknown: int

    @property
    def total(self) -> int:
        """All indicators that have a plan and a value."""
        return sum(self.counts)


def scoreboard(shares: Iterable[Decimal | None], of: Sequence[Band]) -> Scoreboard:
    """Counts by band."""
    known = list(shares)
    found = Counter(band_of(share, of) for share in known if share is not None)
    return Scoreboard(tuple(found[place] for place in range(len(of))), sum(share is None for share in known))
