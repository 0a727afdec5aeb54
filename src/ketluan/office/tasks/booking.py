"""The tasks of a list as the lines of a book: plain values, since a hundred thousand tasks with all that they name
would be half a million objects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any, Final, NamedTuple

from django.db.models import QuerySet

from ketluan.office.tasks.models import Support, Task

_AT_ONCE: Final = 2_000


class Line(NamedTuple):
    """What the book says of one task."""

    key: int
    number: str
    source_number: str
    source_title: str
    assigned_on: date
    wording: str
    assigner: str
    lead: str
    original_due: date | None
    due: date | None
    deadline: str
    deadline_words: str
    deliverable: str
    last_words: str | None
    submitted_on: date | None
    done_on: date | None
    stat: str
    urged: int
    urged_on: date | None
    supporters: tuple[str, ...] = ()

    @property
    def paper(self) -> str:
        """How the document is called on which the task stands (``Task.paper``)."""
        return self.number or self.source_number or self.source_title


_COLUMNS: Final = (
    *("pk", "number", "source__number", "source__title", "assigned_on", "wording", "assigner__name", "lead__name"),
    *("original_due", "due", "deadline", "deadline_words", "deliverable", "last_words", "submitted_on", "done_on"),
    *("stat", "urged", "urged_on"),
)


def lines(rows: QuerySet[Task]) -> Iterator[Line]:
    """The lines of what ``narrowing.listed`` found, in its order, read as they are asked for."""
    found = rows.select_related(None).prefetch_related(None).values_list(*_COLUMNS).iterator(chunk_size=_AT_ONCE)
    while some := list(islice(found, _AT_ONCE)):
        supporters = _supporters([row[0] for row in some])
        yield from (Line._make((*row, tuple(supporters.get(row[0], ())))) for row in some)


def _supporters(tasks: list[int]) -> dict[int, list[str]]:
    supported = Support.objects.filter(task__in=tasks).order_by("organization__sorted_by")
    found: dict[int, list[Any]] = defaultdict(list)
    for task, name in supported.values_list("task", "organization__name"):
        found[task].append(name)
    return found
