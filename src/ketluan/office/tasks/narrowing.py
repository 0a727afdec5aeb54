"""A list of tasks as it was asked for: narrowed, ordered, with what its columns show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Count, Exists, F, IntegerField, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import tasks_for
from ketluan.office.tasks.models import Extension, Progress, Task, Urging
from ketluan.office.tasks.queries import classed, in_class, silent
from ketluan.office.tasks.rules import StatClass
from ketluan.vietnamese.folding import fold

ORDERS: Final = {
    "due": (F("due").asc(nulls_last=True), "pk"),
    "-due": (F("due").desc(nulls_last=True), "-pk"),
    "lead": ("lead__sorted_by", F("due").asc(nulls_last=True), "pk"),
    "-lead": ("-lead__sorted_by", F("due").asc(nulls_last=True), "pk"),
    "word": ("last_word_on", "pk"),
    "-word": ("-last_word_on", "-pk"),
    "assigned": ("assigned_on", "pk"),
    "-assigned": ("-assigned_on", "-pk"),
    "urged": ("urged", F("urged_on").asc(nulls_last=True), "pk"),
    "-urged": ("-urged", F("urged_on").desc(nulls_last=True), "-pk"),
}


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed to, and its order. Keys are those of rows; days include both ends.

    ``silent``: no word for as long as the Office waits; ``undated``: without a day; ``extended``: the agreed day is
    later than the original one; ``asked``: an extension waits for its decision; ``original``: the class is that by the
    original day.
    """

    words: str = ""
    lead: int | None = None
    tracker: int | None = None
    assigner: int | None = None
    source: int | None = None
    session: int | None = None
    stat: str = ""
    state: str = ""
    deliverable: str = ""
    due_from: date | None = None
    due_to: date | None = None
    assigned_from: date | None = None
    assigned_to: date | None = None
    starred: bool = False
    urged: bool = False
    silent: bool = False
    undated: bool = False
    extended: bool = False
    asked: bool = False
    original: bool = False
    order: str = "due"


def listed(actor: Actor, wanted: Wanted, today: date) -> QuerySet[Task]:
    """The tasks that someone may see, narrowed and ordered, with class, last word and urgings."""
    rows = tasks_for(actor).select_related("lead", "source", "assigner", "tracker", "office__organization")
    rows = narrowed(rows.prefetch_related("supporters"), actor, wanted, today)
    return shown(rows, today).order_by(*ORDERS.get(wanted.order, ORDERS["due"]))


def narrowed(rows: QuerySet[Task], actor: Actor, wanted: Wanted, today: date) -> QuerySet[Task]:
    """The rows that were asked for."""
    given: dict[str, Any] = {
        "folded__contains": fold(wanted.words.strip()),
        "lead": wanted.lead,
        "tracker": wanted.tracker,
        "assigner": wanted.assigner,
        "source": wanted.source,
        "source__of_session__session": wanted.session,
        "state": wanted.state,
        "deliverable": wanted.deliverable,
        "due__gte": wanted.due_from,
        "due__lte": wanted.due_to,
        "assigned_on__gte": wanted.assigned_from,
        "assigned_on__lte": wanted.assigned_to,
        "starred": wanted.starred,
    }
    rows = rows.filter(**{name: value for name, value in given.items() if value})
    if wanted.stat in list(StatClass):
        day = "original_due" if wanted.original else "due"
        rows = rows.filter(in_class(StatClass(wanted.stat), today, day=day))
    return _marked(rows, actor, wanted, today)


def _marked(rows: QuerySet[Task], actor: Actor, wanted: Wanted, today: date) -> QuerySet[Task]:
    undecided = Extension.objects.filter(task=OuterRef("pk"), state=Extension.State.ASKED)
    if wanted.urged:
        rows = rows.filter(Exists(Urging.objects.filter(task=OuterRef("pk"))))
    if wanted.silent:
        rows = rows.filter(silent(actor, today))
    if wanted.undated:
        rows = rows.filter(due__isnull=True)
    if wanted.extended:
        rows = rows.filter(due__gt=F("original_due"))
    return rows.filter(Exists(undecided)) if wanted.asked else rows


def shown(rows: QuerySet[Task], today: date) -> QuerySet[Task]:
    """The rows with what a list shows of them: ``stat``, ``last_words``, ``urged`` (times) and ``urged_on``."""
    said = Progress.objects.filter(task=OuterRef("pk")).order_by("-at", "-pk").values("words")[:1]
    urgings = Urging.objects.filter(task=OuterRef("pk")).order_by().values("task")
    times = Subquery(urgings.annotate(times=Count("pk")).values("times"), output_field=IntegerField())
    last = Subquery(urgings.annotate(last=Max("letter__made_on")).values("last"))
    return classed(rows, today).annotate(last_words=Subquery(said), urged=Coalesce(times, 0), urged_on=last)
