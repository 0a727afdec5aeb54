"""Keeping what was typed into a grid: all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from ketluan.office.indicators.actions import Entered, observe
from ketluan.office.indicators.checking.actions import recheck
from ketluan.office.indicators.grid.forms import Cell
from ketluan.office.indicators.grid.queries import Grid, row_before_saving
from ketluan.office.indicators.rules.periods import regime_of
from ketluan.office.people.rules import Act


class Overtaken(Exception):
    """Someone else entered one of the values meanwhile."""


def keep(act: Act, grid: Grid, cells: Iterable[Cell], *, status: str, words: str) -> int:
    """Keep the values of some cells in one transaction, each with its line in the ledger; how many. Raises ``Locked``,
    and ``Overtaken`` where one of them is no longer the one that was shown."""
    entered = [cell for cell in cells if cell.value is not None]
    try:
        with transaction.atomic():
            for cell in entered:
                if row_before_saving(cell.row, grid.period) != cell.seen:
                    raise Overtaken
                observe(act, _entered(grid, cell, status, words))
            recheck(act, grid.office, {cell.row.indicator for cell in entered})
    except IntegrityError:
        # both saw an empty cell, and the other was first
        raise Overtaken from None
    return len(entered)


def _entered(grid: Grid, cell: Cell, status: str, words: str) -> Entered:
    value = cell.value
    if value is None:
        raise ValueError(cell.row.name)
    return Entered(
        cell.row.indicator,
        grid.period,
        value,
        words=words,
        body=cell.row.body,
        status=status,
        same_as_last=cell.same,
        prices=cell.row.prices,
        regime=regime_of(grid.period),
    )
