"""Tallies of tasks by unit, by who assigned them or by the month in which they were assigned, as of a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from django.db.models import F, QuerySet
from django.db.models.functions import TruncMonth
from django.utils.formats import date_format
from django.utils.http import urlencode

from ketluan.office.people.models import Organization, User
from ketluan.office.people.rules import Actor
from ketluan.office.reports.rules import month_end
from ketluan.office.tasks.access import own_tasks_for
from ketluan.office.tasks.counting import Columns, counts, in_class
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.narrowing import Wanted, listed, narrowed, standing
from ketluan.office.tasks.rules import StatClass
from ketluan.office.tasks.statistics import Tally

By = Literal["unit", "assigner", "month"]


@dataclass(frozen=True)
class Asked:
    """What the statistics are of: as of a day, tasks assigned from a day to a day, of one Office or of all that someone
    reads, row by row of a kind."""

    on: date
    by: By = "unit"
    assigned_from: date | None = None
    assigned_to: date | None = None
    office: int | None = None

    @property
    def wanted(self) -> Wanted:
        """The list of the same tasks."""
        return Wanted(
            on=self.on, assigned_from=self.assigned_from, assigned_to=self.assigned_to, office=self.office, order="due"
        )


@dataclass(frozen=True)
class Row:
    """One row: what it is called, its tally, and the address of its tasks, to which what is counted is added."""

    name: str
    tally: Tally
    address: str


def counted(actor: Actor, asked: Asked, today: date) -> list[Row]:
    """The rows: units and assigners the most overdue first, months in order."""
    rows, columns = _counted_rows(actor, asked, today)
    keys: dict[By, Any] = {"unit": F("lead"), "assigner": F("assigner"), "month": TruncMonth("assigned_on")}
    grouped = rows.annotate(row=keys[asked.by]).order_by().values("row").annotate(**counts(rows, asked.on, columns))
    tallies = {found.pop("row"): Tally(**found) for found in grouped}
    told = _TOLD[asked.by](asked, tallies)
    return [row for row in told if row.tally.total]


def whole(rows: list[Row], asked: Asked) -> Row:
    """All rows together."""
    return Row("", sum((row.tally for row in rows), Tally()), _address(asked))


def listed_as(actor: Actor, asked: Asked, counted_as: str, today: date) -> QuerySet[Task]:
    """The tasks behind a number, as the list shows them."""
    return listed(actor, replace(asked.wanted, counted=counted_as), today)


def days_late(actor: Actor, asked: Asked, today: date) -> list[int]:
    """For how many days each overdue task has been so."""
    rows, columns = _counted_rows(actor, asked, today)
    late = rows.filter(in_class(StatClass.OVERDUE, asked.on, columns=columns)).order_by()
    return [(asked.on - due).days for due in late.values_list(columns.due, flat=True)]


def _counted_rows(actor: Actor, asked: Asked, today: date) -> tuple[QuerySet[Task], Columns]:
    rows, columns = standing(own_tasks_for(actor), asked.wanted, today)
    return narrowed(rows, asked.wanted, asked.on, columns), columns


def _by_unit(asked: Asked, tallies: dict[Any, Tally]) -> list[Row]:
    units = Organization.objects.in_bulk(tallies)
    found = [
        (units[key].sorted_by, Row(units[key].name, tally, _address(asked, lead=key))) for key, tally in tallies.items()
    ]
    return [row for _, row in sorted(found, key=lambda one: (-one[1].tally.overdue, -one[1].tally.total, one[0]))]


def _by_assigner(asked: Asked, tallies: dict[Any, Tally]) -> list[Row]:
    users = User.objects.in_bulk(tallies)
    found = [Row(users[key].name, tally, _address(asked, assigner=key)) for key, tally in tallies.items()]
    return sorted(found, key=lambda row: (-row.tally.overdue, -row.tally.total, row.name))


def _by_month(asked: Asked, tallies: dict[Any, Tally]) -> list[Row]:
    found = []
    for first, tally in sorted(tallies.items()):
        begins = max(first, asked.assigned_from or first)
        ends = min(month_end(first), asked.assigned_to or month_end(first))
        address = _address(replace(asked, assigned_from=begins, assigned_to=ends))
        found.append(Row(str(date_format(first, "m/Y")), tally, address))
    return found


_TOLD: dict[By, Callable[[Asked, dict[Any, Tally]], list[Row]]] = {
    "unit": _by_unit,
    "assigner": _by_assigner,
    "month": _by_month,
}


def _address(asked: Asked, **more: int) -> str:
    """The part of a list's address that names the same tasks."""
    given = {
        "on": asked.on.isoformat(),
        "assigned_from": asked.assigned_from.isoformat() if asked.assigned_from else "",
        "assigned_to": asked.assigned_to.isoformat() if asked.assigned_to else "",
        "office": asked.office or "",
        **more,
    }
    return urlencode({name: value for name, value in given.items() if value})
