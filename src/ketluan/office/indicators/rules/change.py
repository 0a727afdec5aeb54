"""Comparisons reckoned anew, and sentences whose numbers do not follow from the stored ones."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

_HUNDRED = Decimal(100)


def change(new: Decimal, old: Decimal) -> Decimal | None:
    """By how many percent it changed; None from nothing, or from below nothing."""
    return (new / old - 1) * _HUNDRED if old > 0 else None


def rounding(written: Decimal) -> Decimal:
    """Half of the last digit as written: what a rightly rounded number may be off by ("5,08" by 0.005, "1.400" by 0.5:
    its noughts are written digits, also where the number is kept without them)."""
    exponent = written.as_tuple().exponent
    return Decimal(5).scaleb((min(exponent, 0) if isinstance(exponent, int) else 0) - 1)


def follows(said: Decimal, reckoned: Decimal, *, slack: Decimal = Decimal(0)) -> bool:
    """Whether a written number is a rounding of the reckoned one; ``slack`` is what its parts' own rounding may add."""
    return abs(said - reckoned) <= rounding(said) + slack


def change_slack(new: Decimal, old: Decimal) -> Decimal:
    """By how many points a change may be off because both values are rounded as written."""
    if old <= rounding(old):
        return Decimal(0)
    least = (new - rounding(new)) / (old + rounding(old))
    most = (new + rounding(new)) / (old - rounding(old))
    return max(most - new / old, new / old - least) * _HUNDRED


def change_follows(said: Decimal, new: Decimal, old: Decimal) -> bool | None:
    """Whether "tăng ``said`` %" follows from two values; None where no change can be reckoned."""
    reckoned = change(new, old)
    return None if reckoned is None else follows(said, reckoned, slack=change_slack(new, old))


def points_follow(said: Decimal, new: Decimal, old: Decimal) -> bool:
    """Whether "tăng ``said`` điểm phần trăm" follows from two percentages."""
    return follows(said, new - old, slack=rounding(new) + rounding(old))


def share_follows(said: Decimal, part: Decimal, whole: Decimal) -> bool | None:
    """Whether "``part`` of ``whole`` = ``said`` %" is right ("29/36" is 80.6, not 80.1); None without a whole."""
    if whole <= 0:
        return None
    return follows(
        said, part / whole * _HUNDRED, slack=change_slack(part, whole) if _measured(part, whole) else Decimal(0)
    )


def _measured(*values: Decimal) -> bool:
    """Whether any has decimals: counts are exact, measures are rounded."""
    return any(value != value.to_integral_value() for value in values)


def adds_up(parts: Sequence[Decimal], whole: Decimal) -> bool:
    """Whether parts make the whole, each rounded as written."""
    slack = sum((rounding(part) for part in parts), Decimal(0))
    return abs(sum(parts, Decimal(0)) - whole) <= slack + rounding(whole)


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """Half up, as reports round."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
