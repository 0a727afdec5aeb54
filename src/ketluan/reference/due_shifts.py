"""What becomes of a deadline that falls on a day off: the ways that there are, each with its source, as dated data."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ketluan.reference.tables import Dated, read_table


class DueShift(Dated, frozen=True, kw_only=True, gc=False):
    """A way; ``instrument`` and ``article`` name the rule that says so, None where practice alone does."""

    key: Literal["keep", "next", "previous"]
    name: str
    english: str
    instrument: str | None = None
    article: str | None = None
    note: str | None = None

    @property
    def legal(self) -> str:
        """ "khoản 5 Điều 148 Bộ luật Dân sự 2015"; "" where no rule is known."""
        return " ".join(part for part in (self.article, self.instrument) if part)


@cache
def _ways() -> tuple[DueShift, ...]:
    return read_table("due_shifts", DueShift)


def due_shifts(on: str | None = None) -> tuple[DueShift, ...]:
    """The ways of a day (ISO 8601; all for None)."""
    return tuple(row for row in _ways() if row.holds(on))
