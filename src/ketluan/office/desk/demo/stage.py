"""The day on which the demo's story is told, and who acts some days before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ketluan.office.people.access import actor_of
from ketluan.office.people.models import User
from ketluan.office.people.on_behalf import basis_in_words
from ketluan.office.people.rules import PLACE, Act, Founded
from ketluan.office.tasks.models import Task


@dataclass(frozen=True)
class Stage:
    """The day on which the story is told."""

    today: date

    def on(
        self, days_ago: int, username: str, *, on_behalf: str = "", basis: str = "", founded: Founded | None = None
    ) -> Act:
        """An act of a user, at nine in the morning some days ago."""
        basis = basis_in_words(founded) if founded else basis
        at = datetime.combine(self.today - timedelta(days=days_ago), time(9), PLACE)
        return Act(actor_of(User.objects.get(username=username)), at, on_behalf, basis, founded)

    def task_of(self, username: str) -> Task:
        """The first open task that a user's unit leads."""
        units = self.on(0, username).actor.units
        found: Task = Task.objects.filter(lead__in=units, done_on=None).order_by("pk")[0]
        return found
