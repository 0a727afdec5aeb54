"""What a report says of tasks: how many are in each class, whose are overdue, what is to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from ketluan.office.briefs.rules.facts import Drafted, Fact
from ketluan.office.briefs.rules.task_prose import Ahead, Tasks, ahead_in_words, tasks_in_words, together
from ketluan.office.briefs.stored import drawn, fact_of_task
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.intake.access import restricted
from ketluan.office.people.models import Office
from ketluan.office.tasks import pictures
from ketluan.office.tasks.counting import NOW, THEN, as_of, counts, in_class
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import StatClass
from ketluan.office.tasks.statistics import Tally

# How far a report looks ahead: as far as it looks back, but no less and no more days than these.
_LEAST, _MOST = 31, 120
_MOST_ITEMS = 20


def open_tasks(office: Office) -> QuerySet[Task]:
    """The tasks of an Office of which all who read it may know."""
    return Task.objects.filter(~restricted("source"), office=office)


def duties(office: Office, until: date) -> Iterator[Drafted]:
    """Tasks as they stood at the end of a day."""
    rows = open_tasks(office).filter(assigned_on__lte=until)
    columns = THEN if until < timezone.localdate() else NOW
    rows = as_of(rows, until) if columns is THEN else rows
    tally = Tally(**rows.aggregate(**counts(rows, until, columns)))
    late = list(
        rows.filter(in_class(StatClass.OVERDUE, until, columns=columns))
        .select_related("lead")
        .order_by("lead__sorted_by", "pk")
    )
    yield from _counted(tally, late, until)
    by_lead = rows.order_by().values("lead__name").annotate(**counts(rows, until, columns))
    tallies = {row.pop("lead__name"): Tally(**row) for row in by_lead}
    counted = (_fact_of_tally(tally, until),)
    yield from drawn("tasks", pictures.by_unit(tallies), counted)
    ages = [(until - (getattr(one, columns.due) or until)).days for one in late]
    yield from drawn("tasks", pictures.ages(ages), tuple(map(fact_of_task, late)))


def _counted(tally: Tally, late: list[Task], until: date) -> Iterator[Drafted]:
    units: dict[str, int] = {}
    for one in late:
        units[one.lead.name] = units.get(one.lead.name, 0) + 1
    said = Tasks(
        tally.total, tally.done_on_time, tally.done_late, tally.open_in_time, tally.overdue, tally.undated,
        sorted(units.items(), key=lambda pair: -pair[1]),
    )  # fmt: skip
    by_task = tuple(map(fact_of_task, late))
    counted = (_fact_of_tally(tally, until),)
    for words in tasks_in_words(said, until):
        yield Drafted("tasks", words, by_task if "quá hạn:" in words else counted)


def _fact_of_tally(tally: Tally, until: date) -> Fact:
    done = tally.done_on_time + tally.done_late
    said = f"{tally.total} nhiệm vụ theo dõi đến ngày {until:%d/%m/%Y}: {done} đã xong, {tally.overdue} quá hạn"
    return Fact("tally", until.toordinal(), said)


def ahead(office: Office, period: Period, until: date) -> Iterator[Drafted]:
    """The tasks that fall due after a day, of those that were given by then or by a session of the period; the
    important ones first where there are many."""
    horizon = until + timedelta(days=min(max(period.days, _LEAST), _MOST))
    given = Q(assigned_on__lte=until) | Q(source__of_session__session__held_on__range=(period.start, until))
    rows = open_tasks(office).filter(given, Q(done_on=None) | Q(done_on__gt=until), due__gt=until, due__lte=horizon)
    known = list(rows.filter(given_to="", cancelled_on=None).select_related("lead").order_by("due", "pk"))
    tasks = {one.pk: one for one in known}
    found = together((_ahead_of(one), one.pk) for one in known)
    if len(found) > _MOST_ITEMS:
        found = sorted(
            sorted(found, key=lambda pair: not tasks[pair[1][0]].starred)[:_MOST_ITEMS], key=lambda p: p[0].due
        )
    for said, keys in found:
        yield Drafted("ahead", ahead_in_words(said), tuple(fact_of_task(tasks[key]) for key in keys), level=3)


def _ahead_of(task: Task) -> Ahead:
    assert task.due is not None  # asked for by its day
    was = None if task.recurs_every else task.original_due
    return Ahead((task.lead.name,), task.wording, task.due, was, bool(task.recurs_every))
