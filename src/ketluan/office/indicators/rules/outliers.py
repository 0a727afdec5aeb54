"""Values that look wrong by themselves: another magnitude than their neighbours, a sum that falls, a share over 100.

What is asked about is a dated setting; nothing is refused, for a year may be odd.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ketluan.office.indicators.rules.periods import called, just_before, year_before
from ketluan.office.indicators.rules.series import Measure, Point

Kind = Literal["magnitude", "fallen", "over"]
_HUNDRED = Decimal(100)
_POWERS = (1000, 100, 10)


@dataclass(frozen=True)
class Bounds:
    """``times``: from how many times its neighbour on a value is asked about; ``least``: numbers below it are too
    small to be judged by their ratio."""

    times: Decimal
    least: Decimal


@dataclass(frozen=True)
class Odd:
    """What is odd of a value, and the value beside which it is. ``reckoned`` is what was expected; ``formula`` says how
    it was compared."""

    kind: Kind
    point: Point
    beside: Point | None
    reckoned: Decimal
    formula: str


def odd(points: Sequence[Point], measure: Measure, *, share: bool, percent: bool, bounds: Bounds) -> Iterator[Odd]:
    """What is odd of the values of one series. ``share``: a part of a whole in percent; ``percent``: in percent."""
    ordered = sorted(points, key=lambda one: (one.period.end, one.period.days))
    for place, one in enumerate(ordered):
        if share and one.value > _HUNDRED:
            yield Odd("over", one, None, _HUNDRED, "")
        if percent:
            continue
        earlier = ordered[:place]
        if measure == "flow" and (fell := _fallen(one, earlier)):
            yield fell
        elif measure != "rate" and (strange := _of_another_magnitude(one, earlier, measure, bounds)):
            yield strange


def _fallen(one: Point, earlier: Iterable[Point]) -> Odd | None:
    """A sum from New Year that is less than what was told of a part of the same days."""
    inside = [
        other
        for other in earlier
        if one.period.start <= other.period.start and other.period.end <= one.period.end and other.period != one.period
    ]
    most = max(inside, key=lambda other: other.value, default=None)
    if most is None or one.value >= most.value:
        return None
    return Odd("fallen", one, most, most.value, f"{one.value:f} < {most.value:f}")


def _of_another_magnitude(one: Point, earlier: Sequence[Point], measure: Measure, bounds: Bounds) -> Odd | None:
    """A value many times its neighbours, by the month where it adds up; asked only where no neighbour is like it."""
    found: list[tuple[Decimal, Point]] = []
    for other in _neighbours(one, earlier):
        new, old = (_a_month(point) if measure == "flow" else point.value for point in (one, other))
        if max(one.value, other.value) < bounds.least or min(new, old) <= 0:
            continue
        found.append((new / old, other))
    if not found or any(1 / bounds.times < times < bounds.times for times, _ in found):
        return None
    times, other = found[-1]
    return Odd("magnitude", one, other, other.value, _said(times))


def _neighbours(one: Point, earlier: Sequence[Point]) -> list[Point]:
    """The same days of the year before, and what was told just before of days of its kind."""
    wanted = {year_before(one.period), just_before(one.period)}
    found = [other for other in earlier if other.period in wanted]
    same = [other for other in earlier if other.period.cumulative == one.period.cumulative]
    same = [other for other in same if other.period.end.year == one.period.end.year and other not in found]
    return [*found, *same[-1:]]


def _a_month(point: Point) -> Decimal:
    months = called(point.period).months or Decimal(point.period.days) / 30
    return point.value / months


def _said(times: Decimal) -> str:
    power = next((power for power in _POWERS if max(times, 1 / times) > Decimal(power) / 3), _POWERS[-1])
    return f"x {power}" if times > 1 else f"/ {power}"
