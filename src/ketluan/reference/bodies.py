"""Bodies of a province in their time: departments, Party bodies, unions, central agencies.

What became of them in the reform of February and March 2025 stands in the successions.
"""

from __future__ import annotations

from functools import cache

from ketluan.reference.tables import Dated, Fact, read_table
from ketluan.vietnamese.folding import fold


class Department(Dated, frozen=True, kw_only=True, gc=False):
    """A body in its time; ``forms``: its other writings.

    ``kind``: "sở", "cơ quan Đảng", "đoàn thể" or "cơ quan trung ương".
    """

    name: str
    kind: str
    forms: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The full name and its short forms ("Sở NN&PTNT", "SNV")."""
        return (self.name, *self.forms.split("|")) if self.forms else (self.name,)


class DepartmentSuccession(Fact, frozen=True, kw_only=True, gc=False):
    """On a day one body, or the part of its work named in ``scope``, went to another."""

    predecessor: str
    successor: str
    on: str
    scope: str | None = None


@cache
def _departments() -> tuple[Department, ...]:
    return read_table("departments", Department)


@cache
def department_successions() -> tuple[DepartmentSuccession, ...]:
    """All mergers, renamings and moved duties."""
    return read_table("department_successions", DepartmentSuccession)


@cache
def _by_name() -> dict[str, tuple[Department, ...]]:
    found: dict[str, tuple[Department, ...]] = {}
    for row in _departments():
        for name in {fold(name) for name in row.names}:
            found[name] = (*found.get(name, ()), row)
    return found


def departments(on: str | None = None, *, kind: str | None = None) -> tuple[Department, ...]:
    """The bodies of a day (ISO 8601; all periods for None), of one kind or all."""
    return tuple(row for row in _departments() if row.holds(on) and kind in (None, row.kind))


def department(name: str, *, on: str | None = None) -> Department | None:
    """The body of that name or short form ("SNV", "Sở NN&PTNT") on a day; None where none or several fit."""
    fitting = [row for row in _by_name().get(fold(name).strip(), ()) if row.holds(on)]
    return fitting[0] if len(fitting) == 1 else None


def department_successors(name: str, *, scope: str | None = None) -> tuple[str, ...]:
    """Who took over a body (empty while it lasts), or the work named by ``scope`` ("giảm nghèo")."""
    wanted = fold(scope) if scope else None
    known = department(name)
    full = known.name if known else name
    return tuple(
        row.successor
        for row in department_successions()
        if row.predecessor == full and (wanted in fold(row.scope) if wanted and row.scope else wanted == row.scope)
    )
