"""What is left of the year: the pace that the plan needs, and where the year would end. Each result has its formula."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators.rules.periods import share_of_year

_HUNDRED = Decimal(100)
_MONTHS = 12
How = Literal["run_rate", "seasonal", "mean"]


@dataclass(frozen=True)
class Pace:
    """``done`` of ``plan`` after ``months_gone``; the monthly mean so far, and the one that the rest needs."""

    done: Decimal
    plan: Decimal
    months_gone: int

    @property
    def months_left(self) -> int:
        """Months of the year that are still to come."""
        return _MONTHS - self.months_gone

    @property
    def left(self) -> Decimal:
        """What is still to be done; nothing where the plan is met."""
        return max(self.plan - self.done, Decimal(0))

    @property
    def so_far(self) -> Decimal | None:
        """The mean of a month up to now."""
        return self.done / self.months_gone if self.months_gone else None

    @property
    def needed(self) -> Decimal | None:
        """The mean of a month that meets the plan; None when the year is over."""
        return self.left / self.months_left if self.months_left else None

    @property
    def times(self) -> Decimal | None:
        """How many times faster than up to now."""
        if self.needed is None or not self.so_far or self.so_far < 0:
            return None
        return self.needed / self.so_far


@dataclass(frozen=True)
class Scenario:
    """Where the year ends, and how that was reckoned."""

    name: Literal["low", "middle", "high"]
    value: Decimal
    how: How


def scenarios(pace: Pace, last_year: tuple[Decimal, Decimal] | None) -> tuple[Scenario, ...]:
    """Low, middle and high.

    ``run_rate`` is done / months gone x 12. ``seasonal`` is done / (share that the same months had of last year), with
    ``last_year`` as (same months, whole year). Low and high are the lesser and the greater of both, the middle their
    mean; without last year there is the run rate alone, as the middle one.
    """
    if not pace.months_gone:
        return ()
    run_rate = pace.done / pace.months_gone * _MONTHS
    if last_year is None or last_year[0] <= 0 or last_year[1] <= 0:
        return (Scenario("middle", run_rate, "run_rate"),)
    seasonal = pace.done * last_year[1] / last_year[0]
    (low, how_low), (high, how_high) = sorted([(run_rate, "run_rate"), (seasonal, "seasonal")])
    return (
        Scenario("low", low, how_low),  # type: ignore[arg-type]
        Scenario("middle", (run_rate + seasonal) / 2, "mean"),
        Scenario("high", high, how_high),  # type: ignore[arg-type]
    )


@dataclass(frozen=True)
class Disbursement:
    """Disbursed of a plan on a day, both in the same unit."""

    disbursed: Decimal
    plan: Decimal
    on: date

    @property
    def share(self) -> Decimal | None:
        """In percent of the plan; None without a plan."""
        return self.disbursed / self.plan * _HUNDRED if self.plan > 0 else None

    @property
    def year_gone(self) -> Decimal:
        """In percent of the days of the year."""
        gone, days = share_of_year(self.on)
        return Decimal(gone) / days * _HUNDRED

    @property
    def points_behind(self) -> Decimal | None:
        """Share of the year gone less share disbursed; below zero is ahead."""
        return None if self.share is None else self.year_gone - self.share
