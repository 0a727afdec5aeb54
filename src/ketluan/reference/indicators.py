"""The catalogue of indicators (chỉ tiêu) that provinces report, with the ways in which reports name each.

Source: monthly to yearly reports of provinces, 2017-2025; the official list behind it is Quyết định 05/2023/QĐ-TTg.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from ketluan.reference.tables import Fact, read_table

Better = Literal["up", "down", "none"]
Measure = Literal["flow", "stock", "rate"]
Area = Literal[
    "growth", "industry_trade", "agriculture", "budget", "investment", "enterprises", "countryside", "society",
    "environment", "administration", "security", "party",
]  # fmt: skip
Class = Literal["investor", "department", "commune"]


class Indicator(Fact, frozen=True, kw_only=True, gc=False):
    """One indicator of the catalogue.

    ``frequency``: letters W, M, Q, H, 9M, Y between blanks. ``measure``: a flow adds up over months, a stock stands at
    a day, a rate does neither. ``better``: which way is good. ``area``: the part of a
    report in which it stands. ``number``: its row in the project's own list of 48, 0 for what stands beside that list.
    ``parent``: the key of the indicator that it is a part of. ``broken_down_by``: the class of bodies that report it.
    ``aliases``: other names, between "|"; a growth rate and what grows may share one ("GRDP").
    """

    key: str
    name: str
    unit: str
    frequency: str
    better: Better
    measure: Measure
    area: Area
    number: int
    lead_before: str
    lead_after: str
    lead_since: str | None = None
    parent: str | None = None
    broken_down_by: Class | None = None
    aliases: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *(self.aliases.split("|") if self.aliases else ()))

    def lead(self, on: str) -> str:
        """The department that answers for it on a day (ISO 8601)."""
        return self.lead_after if self.lead_since is None or on >= self.lead_since else self.lead_before


@cache
def indicators() -> tuple[Indicator, ...]:
    """The whole catalogue, in the order of reports."""
    return read_table("indicators", Indicator)
