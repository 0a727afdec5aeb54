"""What statistics count, as conditions of the database: on today's columns, or on those of a day that is past.

A number on a page and the list behind it are one and the same condition. The rules that the conditions repeat are
those of ``rules`` and ``statistics``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Case, CharField, Count, F, Max, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from ketluan.office.people.models import Office
from ketluan.office.tasks.models import DONE, OPEN, Extension, Progress, Task
from ketluan.office.tasks.rules import StatClass
from ketluan.office.tasks.statistics import Classes, Limits, Tally
from ketluan.reference.rule_values import norm

# Statistics count neither a cancelled task nor the parent of one that was given to a whole class (rules.is_counted).
COUNTED: Final = ~Q(state="cancelled") & Q(given_to="")


@dataclass(frozen=True)
class Columns:
    """In which columns the days of a task stand, which tasks are counted at all, and which of them are not done."""

    due: str = "due"
    submitted: str = "submitted_on"
    done: str = "done_on"
    word: str = "last_word_on"
    counted: Q = COUNTED
    # a task is done when it is closed; said in the words of the indexes of open tasks, so that they are used
    undone: Q = OPEN & Q(given_to="")


NOW: Final = Columns()
_THERE_THEN: Final = Q(given_to="") & (~Q(state="cancelled") | Q(gone_later=True))
THEN: Final = Columns(
    "due_then", "submitted_then", "done_then", "word_then", _THERE_THEN, _THERE_THEN & Q(done_then__isnull=True)
)


def as_of(rows: QuerySet[Task], day: date) -> QuerySet[Task]:
    """The rows as they stood at the end of a past day, in the columns of ``THEN``: those assigned by then, with the day
    that was agreed then. A result that was returned since counts as never submitted, as it does today."""
    granted = Extension.objects.filter(task=OuterRef("pk"), state=Extension.State.GRANTED, decided_on__gt=day)
    told = Progress.objects.filter(task=OuterRef("pk"), on__lte=day).order_by().values("task")
    return rows.filter(assigned_on__lte=day).annotate(
        due_then=Coalesce(Subquery(granted.order_by("decided_on", "pk").values("due_before")[:1]), F("due")),
        submitted_then=Case(When(submitted_on__lte=day, then=F("submitted_on"))),
        done_then=Case(When(done_on__lte=day, then=F("done_on"))),
        word_then=Coalesce(Subquery(told.annotate(last=Max("on")).values("last")), F("assigned_on")),
        gone_later=Case(When(cancelled_on__gt=day, then=Value(True)), default=Value(False)),
    )


def in_class(stat: StatClass, today: date, *, day: str = "", columns: Columns = NOW) -> Q:
    """The condition of a statistical class, by the agreed day or by the original one (``day="original_due"``)."""
    late = _late(today, day or columns.due, columns)
    done = columns.counted & Q(**{f"{columns.done}__isnull": False})
    parts = {
        StatClass.DONE_ON_TIME: done & ~late,
        StatClass.DONE_LATE: done & late,
        StatClass.OPEN_IN_TIME: columns.undone & ~late,
        StatClass.OVERDUE: columns.undone & late,
    }
    return parts[stat]


def _late(today: date, day: str, columns: Columns = NOW) -> Q:
    """The condition of a task whose result was not there by its day, or is not there yet and its day is over."""
    return Q(**{f"{day}__isnull": False, f"{day}__lt": Coalesce(columns.submitted, Value(today))})


def classes_by_lead(rows: QuerySet[Task], today: date) -> dict[int, Classes]:
    """How many tasks of each lead are in each class, for a page that asks nothing more. Those that are done and those
    that are open are counted apart: each is then answered from its own index, and neither from the tasks."""
    late = Count("lead", filter=_late(today, "due"))
    counted = rows.filter(given_to="").order_by().values("lead")
    done = counted.filter(DONE).annotate(all=Count("lead"), late=late)
    undated = Count("lead", filter=Q(due__isnull=True))
    left = counted.filter(OPEN).annotate(all=Count("lead"), late=late, undated=undated)
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for row in done:
        found[row["lead"]] = {"done_on_time": row["all"] - row["late"], "done_late": row["late"]}
    for row in left:
        in_time = row["all"] - row["late"]
        found[row["lead"]] |= {"open_in_time": in_time, "overdue": row["late"], "undated": row["undated"]}
    return {lead: Classes(**counted) for lead, counted in found.items()}


def classed(rows: QuerySet[Task], today: date, columns: Columns = NOW) -> QuerySet[Task]:
    """The rows with their statistical class as ``stat``; "" for one that statistics do not count."""
    cases = [When(in_class(stat, today, columns=columns), then=Value(str(stat))) for stat in StatClass]
    return rows.annotate(stat=Case(*cases, default=Value(""), output_field=CharField()))


def conditions(rows: QuerySet[Task], today: date, columns: Columns = NOW) -> dict[str, Q]:
    """The conditions of all that ``statistics.Tally`` counts, and of its sums ``total``, ``done``, ``fallen_due``."""
    is_open = columns.undone
    working = is_open & Q(**{f"{columns.submitted}__isnull": True})
    owes, reported, quiet = _word(rows, today, columns.word)
    classes = {str(stat): in_class(stat, today, columns=columns) for stat in StatClass}
    done = classes["done_on_time"] | classes["done_late"]
    return {
        **classes,
        "undated": is_open & Q(**{f"{columns.due}__isnull": True}),
        "extended": columns.counted & Q(**{f"{columns.due}__gt": F("original_due")}),
        "waiting": is_open & Q(**{f"{columns.submitted}__isnull": False}),
        "original_done_on_time": in_class(StatClass.DONE_ON_TIME, today, day="original_due", columns=columns),
        "original_overdue": in_class(StatClass.OVERDUE, today, day="original_due", columns=columns),
        "to_report": working & owes,
        "reported": working & reported,
        "stale": working & quiet,
        "total": columns.counted,
        "done": done,
        "fallen_due": done | classes["overdue"],
    }


def counts(rows: QuerySet[Task], today: date, columns: Columns = NOW) -> dict[str, Count]:
    """How the database counts a ``statistics.Tally``."""
    known = conditions(rows, today, columns)
    return {name: Count("pk", filter=known[name]) for name in Tally.__dataclass_fields__}


def limits_of(office: Office, today: date) -> Limits:
    """After how long without a word a task of an Office is silent, and how often a unit is to tell."""
    told = norm("task.report.every", on=today.isoformat(), province=office.province)
    return Limits(stale=office.stale_after, report=told.value if told else office.stale_after)


def _word(rows: QuerySet[Task], today: date, column: str) -> tuple[Q, Q, Q]:
    """The conditions of owing a word, of having given it, and of silence; each Office has its own limits."""
    owes = reported = silent = Q(pk__in=[])
    for office in Office.objects.filter(pk__in=rows.order_by().values("office")):
        limits = limits_of(office, today)
        told, quiet = (today - timedelta(days=days) for days in (limits.report, limits.stale))
        owes |= Q(office=office, assigned_on__lte=told)
        reported |= Q(office=office, assigned_on__lte=told, **{f"{column}__gt": told})
        silent |= Q(office=office, **{f"{column}__lte": quiet})
    return owes, reported, silent
