"""Which bodies have done which step of a document: a matrix in which "not reported" is told apart from "not yet"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Column = Literal["studied", "plan", "mid", "final"]
State = Literal["done", "partly", "not_yet", "not_reported"]
COLUMNS: Final[tuple[Column, ...]] = ("studied", "plan", "mid", "final")
# The papers by which a body makes a document its own; a guidance or a letter alone is none.
PLANS: Final = frozenset({"programme", "plan"})


@dataclass(frozen=True)
class Told:
    """What was told of a step of a body: done on a day, or not done yet. ``pk`` is the row that holds the rest."""

    pk: int
    body: int
    column: Column
    done: bool
    on: date | None = None


@dataclass(frozen=True)
class Cell:
    """A body and a step. ``told`` is its own word; ``before`` are those of bodies that were merged into it, of which
    there are ``bodies_before``."""

    state: State
    told: Told | None = None
    before: tuple[Told, ...] = ()
    bodies_before: int = 0


@dataclass(frozen=True)
class Counted:
    """How many bodies of a class stand how in a step; ``whole`` is all of them."""

    done: int
    partly: int
    not_yet: int
    not_reported: int

    @property
    def whole(self) -> int:
        """The denominator."""
        return self.done + self.partly + self.not_yet + self.not_reported


def column(kind: str, paper: str) -> Column | None:
    """The column in which a step stands; None for a paper that is no plan of the body's own."""
    if kind != "issued":
        return kind  # type: ignore[return-value]
    return "plan" if paper in PLANS else None


def matrix(
    bodies: Sequence[int],
    told: Iterable[Told],
    before: Mapping[int, Collection[int]],
    columns: Sequence[Column] = COLUMNS,
) -> dict[tuple[int, Column], Cell]:
    """The cell of each body and column. ``before`` are the bodies that became another one, by that one's key."""
    by_place: dict[tuple[int, Column], Told] = {}
    for one in told:
        known = by_place.get((one.body, one.column))
        if known is None or one.done >= known.done:
            by_place[one.body, one.column] = one
    return {
        (body, name): _cell((body, name), by_place, before, frozenset({body})) for body in bodies for name in columns
    }


def _cell(
    place: tuple[int, Column],
    told: Mapping[tuple[int, Column], Told],
    before: Mapping[int, Collection[int]],
    seen: frozenset[int],
) -> Cell:
    """The body's own word; else what the bodies before it had done: done where all of them had, partly where some."""
    body, name = place
    own = told.get(place)
    if own is not None:
        return Cell("done" if own.done else "not_yet", own)
    old = [one for one in sorted(before.get(body, ())) if one not in seen]
    cells = [_cell((one, name), told, before, seen | {one}) for one in old]
    theirs = tuple(one for cell in cells for one in ((cell.told,) if cell.told else cell.before))
    return Cell(_together([cell.state for cell in cells]), None, theirs, len(old))


def _together(states: Sequence[State]) -> State:
    if states and all(state == "done" for state in states):
        return "done"
    if any(state in ("done", "partly") for state in states):
        return "partly"
    return "not_yet" if "not_yet" in states else "not_reported"


def counted(cells: Mapping[tuple[int, Column], Cell], name: Column) -> Counted:
    """The count of one column."""
    states = [cell.state for (_, at), cell in cells.items() if at == name]
    return Counted(*(states.count(state) for state in ("done", "partly", "not_yet", "not_reported")))


def without_plan(cells: Mapping[tuple[int, Column], Cell]) -> list[int]:
    """The bodies that have no plan of their own, in their order."""
    return [body for (body, name), cell in cells.items() if name == "plan" and cell.state != "done"]


def awaited(cells: Mapping[Column, Cell]) -> tuple[Column, ...]:
    """What a body has still to do of a document before any review: to study it, and to have a plan of its own."""
    first: tuple[Column, ...] = ("studied", "plan")
    return tuple(name for name in first if cells[name].state != "done")
