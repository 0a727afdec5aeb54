"""The columns of a list: what each shows on the screen, on paper and in Excel, and how it orders the rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models.expressions import OrderBy
from django.utils.formats import date_format

from ketluan.office.lists.rules import turned

Order = tuple[str | OrderBy, ...]


@dataclass(frozen=True)
class Cell:
    """A cell on the screen: words, with an address they lead to, or as a mark of a colour (``stat``); ``under`` stands
    below in small letters, ``more`` is a further link (label, address). ``css`` is a class of the cell."""

    words: object
    href: str = ""
    under: object = ""
    stat: str = ""
    css: str = ""
    more: tuple[str, str] | None = None

    @property
    def said(self) -> object:
        """The words; a stroke where there are none."""
        return "–" if self.words is None or self.words == "" else self.words


def day_said(day: date | None) -> str:
    """A day as pages write it; nothing for none."""
    return str(date_format(day, "d/m/Y")) if day else ""


@dataclass(frozen=True)
class Column:
    """A column. ``order`` is its ascending order, empty where there is none. ``value`` is what paper and Excel write
    (by default the words of the cell), ``width`` the share of a paper's width in % (as ``papers.printed`` knows them),
    ``letters`` the width in Excel. A ``fixed`` column cannot be left out; one that is not ``usual`` must be asked for.
    """

    key: str
    label: Any
    cell: Callable[[Any], Cell] | None = None
    order: Order = ()
    value: Callable[[Any], object] | None = None
    width: int = 12
    letters: float = 18
    number: bool = False
    fixed: bool = False
    usual: bool = True
    css: str = ""

    def shown(self, row: Any) -> Cell:
        """The cell of a row."""
        return self.cell(row) if self.cell else Cell("")

    def written(self, row: Any) -> object:
        """What paper and Excel say of a row; days stay days."""
        return self.value(row) if self.value else self.shown(row).words


@dataclass(frozen=True)
class Head:
    """The head of a column: its name, and the address that orders by it."""

    label: str
    css: str
    address: str = ""
    sorted: str = ""


def chosen(columns: Sequence[Column], keys: Collection[str]) -> list[Column]:
    """The columns that are shown: those named and the fixed ones; where none is named, the usual ones."""
    known = {one.key for one in columns}
    named = known.intersection(keys)
    return [one for one in columns if one.fixed or (one.key in named if named else one.usual)]


def heads(columns: Iterable[Column], now: str, addressed: Callable[[str], str]) -> list[Head]:
    """The heads of columns; a second click turns the order round. ``addressed`` gives the address of an order."""
    return [_head(one, now, addressed) for one in columns]


def _head(column: Column, now: str, addressed: Callable[[str], str]) -> Head:
    css = " ".join(part for part in (f"c-{column.key}", "num" if column.number else "", column.css) if part)
    if not column.order:
        return Head(str(column.label), css)
    how = {column.key: "ascending", f"-{column.key}": "descending"}.get(now, "none")
    return Head(str(column.label), css, addressed(turned(now, column.key)), how)


def order_of(columns: Iterable[Column], wanted: str, usual: str) -> Order:
    """The order that an address names ("due", "-due"); the usual one where it names none."""
    known = {one.key: one.order for one in columns if one.order}
    asked = wanted if wanted.removeprefix("-") in known else usual
    order = known.get(asked.removeprefix("-"), ("pk",))
    return tuple(_turned(one) for one in order) if asked.startswith("-") else order


def _turned(one: str | OrderBy) -> str | OrderBy:
    """The other way round; rows without a value stay at the end."""
    if isinstance(one, str):
        return one.removeprefix("-") if one.startswith("-") else f"-{one}"
    return OrderBy(one.expression, descending=not one.descending, nulls_last=True)
