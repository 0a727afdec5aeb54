"""Reads the tables of dated facts: one CSV file, one frozen shape of row, read at first use and kept."""

from __future__ import annotations

import csv
import os
from functools import cache
from typing import TypeVar

import msgspec

_DATA = os.path.join(os.path.dirname(__file__), "data")  # pathlib alone costs 2 ms of import
Row = TypeVar("Row", bound="Fact")


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A row and its evidence. ``confirmed`` where the source itself was read, not only heard of."""

    source: str
    confirmed: bool


class Dated(Fact, frozen=True, kw_only=True, gc=False):
    """A fact with its time: both days (ISO 8601) belong to it; None where the bound is open or not recorded."""

    valid_from: str | None = None
    valid_to: str | None = None

    def holds(self, on: str | None) -> bool:
        """True where the fact holds on a day (``2021-08-31``); on every day asked for as None."""
        if on is None:
            return True
        return (self.valid_from or "") <= on and (self.valid_to is None or on <= self.valid_to)


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where facts come from; ``note`` says what was not read or simplified."""

    id: str
    title: str
    address: str | None = None
    licence: str | None = None
    note: str | None = None


def read_table(name: str, shape: type[Row]) -> tuple[Row, ...]:
    """The rows of ``data/NAME.csv``; an empty cell is None. Columns are named as the fields of the shape."""
    return tuple(msgspec.convert(_cells(name), list[shape], strict=False))  # type: ignore[valid-type]


@cache
def sources() -> dict[str, Source]:
    """All sources, by the id that rows name."""
    rows = msgspec.convert(_cells("sources"), list[Source], strict=False)
    return {source.id: source for source in rows}


def _cells(name: str) -> list[dict[str, str | None]]:
    with open(os.path.join(_DATA, f"{name}.csv"), encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file)
    return [{column: cell or None for column, cell in zip(head, line, strict=True)} for line in lines]
