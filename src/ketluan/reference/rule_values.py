"""Values of rules (days, dates of reports) as dated data; an unconfirmed one is a default to configure."""

from __future__ import annotations

from functools import cache

from ketluan.reference.tables import Dated, read_table


class Norm(Dated, frozen=True, kw_only=True, gc=False):
    """A value with its unit ("working_day", "day_of_month", "month", "year"); ``province`` None where it binds all."""

    key: str
    value: int
    unit: str
    province: str | None = None
    instrument: str | None = None
    article: str | None = None
    note: str | None = None


@cache
def _norms() -> tuple[Norm, ...]:
    return read_table("norms", Norm)


def norms(on: str | None = None, *, province: str | None = None) -> tuple[Norm, ...]:
    """The norms of a day (ISO 8601; all for None) that bind a province: its own and the nation's; all for None."""
    return tuple(row for row in _norms() if row.holds(on) and (province is None or row.province in (None, province)))


def norm(key: str, *, on: str | None = None, province: str | None = None) -> Norm | None:
    """One norm, the province's own before the nation's; another province's is never taken."""
    fitting = [row for row in _norms() if row.key == key and row.holds(on) and row.province in (None, province)]
    return max(fitting, key=lambda row: row.province is not None) if fitting else None
