"""A list of tasks as it was asked for: narrowed, ordered, with what its columns show."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Count, Exists, F, IntegerField, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import own_tasks_for, tasks_for, without_papers
from ketluan.office.tasks.counting import NOW, THEN, Columns, as_of, classed, conditions, in_class
from ketluan.office.tasks.models import Extension, Progress, Task, Urging
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


_NOT_IN_A_LIST: Final = (
    *("sentence", "folded", "cancelled_for", "lead__forms", "lead__folded", "lead__sorted_by"),
    *(f"source__{name}" for name in ("sha256", "text_sha256", "name", "media_type")),
)


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed to, and its order. Keys are those of rows; days include both ends.

    ``silent``: no word for as long as the Office waits; ``undated``: without a day; ``extended``: the agreed day is
    later than the original one; ``asked``: an extension waits for its decision; ``original``: the class is that by the
    original day. ``counted``: what a number of the statistics counts, by its name there. ``on``: the list as of that
    day; of a day that is past, as it stood then.
    """

    words: str = ""
    lead: int | None = None
    tracker: int | None = None
    assigner: int | None = None
    source: int | None = None
    session: int | None = None
    office: int | None = None
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
    counted: str = ""
    on: date | None = None
    order: str = "due"

    def day(self, today: date) -> date:
        """The day up to which the list looks."""
        return self.on or today


def listed(actor: Actor, wanted: Wanted, today: date) -> QuerySet[Task]:
    """The tasks that someone may see, narrowed and ordered, with class, last word and urgings. The list behind a number
    of the statistics holds what is counted: one's own, not what is only shared."""
    door = own_tasks_for if wanted.counted or wanted.on else tasks_for
    rows = door(actor).select_related("lead", "source", "assigner", "tracker", "office__organization")
    rows, columns = standing(without_papers(rows).prefetch_related("supporters"), wanted, today)
    rows = narrowed(rows, wanted, wanted.day(today), columns)
    return shown(rows, wanted.day(today), columns).order_by(*ORDERS.get(wanted.order, ORDERS["due"]))


def page_of(rows: QuerySet[Task], keys: Iterable[int], shown: Collection[str] = ()) -> list[Task]:
    """The rows of some keys, in the order of the keys: what a list shows of them is asked for these alone. Whom a row
    names besides its lead is asked for where a column shows it."""
    wanted = list(keys)
    named = [name for name in ("assigner", "tracker") if name in shown]
    some = rows.filter(pk__in=wanted).order_by().select_related(None).select_related("lead", "source", *named)
    some = some.prefetch_related(None).prefetch_related(*(["supporters"] if "supporters" in shown else []))
    found = {row.pk: row for row in some.defer(*_NOT_IN_A_LIST)}
    return [found[key] for key in wanted if key in found]


def standing(rows: QuerySet[Task], wanted: Wanted, today: date) -> tuple[QuerySet[Task], Columns]:
    """The rows as of the day that was asked for, and the columns in which it stands."""
    day = wanted.day(today)
    return (as_of(rows, day), THEN) if day < today else (rows, NOW)


def narrowed(rows: QuerySet[Task], wanted: Wanted, today: date, columns: Columns = NOW) -> QuerySet[Task]:
    """The rows that were asked for."""
    given: dict[str, Any] = {
        "folded__contains": fold(wanted.words.strip()),
        "lead": wanted.lead,
        "tracker": wanted.tracker,
        "assigner": wanted.assigner,
        "source": wanted.source,
        "source__of_session__session": wanted.session,
        "office": wanted.office,
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
        day = "original_due" if wanted.original else ""
        rows = rows.filter(in_class(StatClass(wanted.stat), today, day=day, columns=columns))
    if wanted.silent or wanted.counted:
        known = conditions(rows, today, columns)
        rows = rows.filter(known["stale"]) if wanted.silent else rows
        rows = rows.filter(known[wanted.counted]) if wanted.counted in known else rows
    return _marked(rows, wanted)


def _marked(rows: QuerySet[Task], wanted: Wanted) -> QuerySet[Task]:
    undecided = Extension.objects.filter(task=OuterRef("pk"), state=Extension.State.ASKED)
    if wanted.urged:
        rows = rows.filter(Exists(Urging.objects.filter(task=OuterRef("pk"))))
    if wanted.undated:
        rows = rows.filter(due__isnull=True)
    if wanted.extended:
        rows = rows.filter(due__gt=F("original_due"))
    return rows.filter(Exists(undecided)) if wanted.asked else rows


def shown(rows: QuerySet[Task], today: date, columns: Columns = NOW) -> QuerySet[Task]:
    """The rows with what a list shows of them: ``stat``, ``last_words``, ``urged`` (times) and ``urged_on``."""
    said = Progress.objects.filter(task=OuterRef("pk")).order_by("-at", "-pk").values("words")[:1]
    urgings = Urging.objects.filter(task=OuterRef("pk")).order_by().values("task")
    times = Subquery(urgings.annotate(times=Count("pk")).values("times"), output_field=IntegerField())
    last = Subquery(urgings.annotate(last=Max("letter__made_on")).values("last"))
    return classed(rows, today, columns).annotate(last_words=Subquery(said), urged=Coalesce(times, 0), urged_on=last)
