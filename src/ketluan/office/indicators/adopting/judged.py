"""What one confirmed figure is to the indicators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ketluan.office.indicators.models import Indicator
from ketluan.office.indicators.rules.adoption import Aim, Basis, Comparison, Reason, Value
from ketluan.office.people.models import Organization
from ketluan.office.review.models import Finding

How = Literal["name", "inside", "settled", "decided"]


@dataclass(frozen=True)
class Judged:
    """What a figure is. ``reason`` says why it is not taken by itself; ``what`` may be known all the same, and
    ``indicator`` be a guess that a person confirms."""

    finding: Finding
    reason: Reason | None = None
    indicator: Indicator | None = None
    body: Organization | None = None
    what: Value | Aim | Comparison | None = None
    prices: Basis = ""
    how: How = "name"
