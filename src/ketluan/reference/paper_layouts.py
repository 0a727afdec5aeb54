"""How an official paper is laid out: margins, sizes of letters, indents, as the State and the Party set them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ketluan.reference.document_forms import Profile
from ketluan.reference.tables import Dated, read_table


class PaperMeasure(Dated, frozen=True, kw_only=True, gc=False):
    """One measure of a paper, from ``least`` to ``most``, in millimetres or points."""

    profile: Profile
    part: str
    least: int
    most: int
    unit: Literal["mm", "pt"]


@cache
def _measures() -> tuple[PaperMeasure, ...]:
    return read_table("paper_layouts", PaperMeasure)


def paper_measures(profile: Profile, *, on: str | None = None) -> dict[str, PaperMeasure]:
    """The measures of one side's papers by their parts, on a day (ISO 8601)."""
    return {row.part: row for row in _measures() if row.holds(on) and row.profile == profile}


def all_paper_measures() -> tuple[PaperMeasure, ...]:
    """Every row, of both sides and all times."""
    return _measures()
