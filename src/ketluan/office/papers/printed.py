"""A list as a sheet of paper: A4 lying, body and unit at the head, the title with its day, room for a signature."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.people.access import actor

MOST_ROWS = 3_000


@dataclass(frozen=True)
class Column:
    """A column: its head, its share of the width in % (5, 8, 10, 12, 13, 16, 20, 22, 24, 30 or 40), and whether it
    holds numbers or days."""

    label: str
    width: int = 12
    number: bool = False


@dataclass(frozen=True)
class Printed:
    """What is printed. ``said`` stands under the title: how the list was narrowed; ``notes`` under the table."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[object]]
    said: str = ""
    notes: Sequence[str] = field(default=())
    day: date | None = None


def wants_paper(request: HttpRequest) -> bool:
    """Whether the address asks for the sheet: ``?paper=1``."""
    return request.GET.get("paper") == "1"


def printed(request: HttpRequest, paper: Printed) -> HttpResponse:
    """The sheet. What is longer than ``MOST_ROWS`` says so at its foot."""
    source = iter(paper.rows)
    rows = list(islice(source, MOST_ROWS + 1))
    if isinstance(source, Generator):
        # a cursor that is left open behind the last row asked for would be closed in a later transaction
        source.close()
    lines = [list(zip(paper.columns, row, strict=True)) for row in rows[:MOST_ROWS]]
    back = request.GET.copy()
    back.pop("paper", None)
    shown = {
        "paper": paper,
        "lines": lines,
        "cut": len(rows) > MOST_ROWS,
        "most": MOST_ROWS,
        "head": letterhead_of(actor(request)),
        "day": paper.day or timezone.localdate(),
        "back": f"{request.path}?{back.urlencode()}" if back else request.path,
    }
    return render(request, "papers/list.html", shown)
