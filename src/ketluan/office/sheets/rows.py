"""The rows of a sheet that waits: each judged, and as its preview shows them, what is wrong first, and how many have
each verdict."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from ketluan.office.sheets import words
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rules import VERDICTS, Cells, Verdict, counted

A_PAGE: Final = 100


class Judged(Protocol):
    """Whatever has a verdict."""

    @property
    def verdict(self) -> Verdict:
        """Its verdict."""


Row = TypeVar("Row", bound=Judged)


@dataclass
class SheetRow:
    """A row with its verdict, and what is wrong with it."""

    number: int
    cells: Cells
    verdict: Verdict = "error"
    fault: str = ""

    @property
    def label(self) -> str:
        """The verdict in words."""
        return str(words.VERDICTS[self.verdict])


class Wrong(Exception):
    """Why a row is not taken; the sentence says it."""


OfSheet = TypeVar("OfSheet", bound=SheetRow)


def judged(row: Callable[[int, Cells], OfSheet], draft: Draft, judge: Callable[[OfSheet], None]) -> list[OfSheet]:
    """The rows of a sheet, each of which is given its verdict; one at which ``judge`` raises ``Wrong`` bears the
    fault."""
    rows = [row(number, cells) for number, cells in draft.rows]
    for one in rows:
        try:
            judge(one)
        except Wrong as fault:
            one.fault = str(fault)
    return rows


def met_once(met: dict[Any, int], key: Hashable, number: int) -> None:
    """Keep by its key which row says it. Raises ``Wrong`` where an earlier one of the sheet does."""
    if key in met:
        raise Wrong(_("Trùng với dòng %(number)d.") % {"number": met[key]})
    met[key] = number


def wrong_first(rows: Iterable[Row]) -> list[Row]:
    """By verdict: what is wrong, what is to be chosen, what is new, what changes, what is there."""
    return sorted(rows, key=lambda row: VERDICTS.index(row.verdict))


def counts_in_words(rows: Iterable[Judged]) -> list[tuple[Verdict, Any, int]]:
    """Each verdict with its words and its count."""
    counts = counted(row.verdict for row in rows)
    return [(one, words.VERDICTS[one], count) for one, count in counts.items()]


def page_of(rows: Sequence[Any], number: str | None) -> Page[Any]:
    """One page of a preview."""
    return Paginator(rows, A_PAGE).get_page(number)


def previewed(rows: Sequence[Judged], number: str | None) -> dict[str, Any]:
    """A page of the rows, their counts, and how many would be written."""
    to_apply = sum(row.verdict in ("new", "changed") for row in rows)
    return {"page": page_of(wrong_first(rows), number), "counts": counts_in_words(rows), "to_apply": to_apply}
