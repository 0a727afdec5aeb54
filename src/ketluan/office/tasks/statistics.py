"""Counting tasks: the four classes, the rates with what they are of, by the agreed day and by the original one.

A rate never stands without its formula: what is counted, of how many. Source of the denominator: report
1270/BC-TCTTTg of 2017 counts tasks done, and open ones whose day has passed; a task without a date is in time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Self

from ketluan.office.tasks.rules import StatClass, is_stale, stat_class


@dataclass(frozen=True)
class Share:
    """``part`` of ``whole``, both whole numbers of tasks."""

    part: int
    whole: int

    @property
    def fraction(self) -> Fraction | None:
        """The share itself; None of nothing."""
        return Fraction(self.part, self.whole) if self.whole else None


@dataclass(frozen=True)
class Limits:
    """After how many days without a word a task is silent (``stale``), and within how many a unit is to tell how far
    it is (``report``)."""

    stale: int
    report: int


@dataclass(frozen=True)
class Counted:
    """What counting needs to know of a task that statistics count."""

    assigned_on: date
    original_due: date | None
    due: date | None
    submitted_on: date | None
    done_on: date | None
    last_word_on: date

    def stat(self, today: date, *, original: bool = False) -> StatClass:
        """Its class, by the agreed day or by the original one."""
        due = self.original_due if original else self.due
        return stat_class(due=due, submitted_on=self.submitted_on, done=self.done_on is not None, today=today)


@dataclass(frozen=True)
class Classes:
    """How many tasks are in each class, by the agreed day. ``undated`` of those open in time have no date."""

    done_on_time: int = 0
    done_late: int = 0
    open_in_time: int = 0
    overdue: int = 0
    undated: int = 0

    @property
    def total(self) -> int:
        """All tasks."""
        return self.done_on_time + self.done_late + self.open_in_time + self.overdue

    @property
    def done(self) -> int:
        """Those whose result was accepted."""
        return self.done_on_time + self.done_late

    @property
    def fallen_due(self) -> int:
        """The denominator of the rate: tasks done, and open ones whose day has passed."""
        return self.done + self.overdue

    @property
    def on_time(self) -> Share:
        """Done on time, of those fallen due."""
        return Share(self.done_on_time, self.fallen_due)

    def __add__(self, other: Self) -> Self:
        return type(self)(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class Tally(Classes):
    """The classes and what else statistics count.

    ``waiting`` of the open ones have a result that nobody has decided on; ``extended`` have a later day than the
    original; ``original_…`` are the classes by the original day; ``to_report`` owe a word by now, ``reported`` of them
    have given it; ``stale`` have long had no word.
    """

    extended: int = 0
    waiting: int = 0
    original_done_on_time: int = 0
    original_overdue: int = 0
    to_report: int = 0
    reported: int = 0
    stale: int = 0

    @property
    def on_time_originally(self) -> Share:
        """The same by the original days, as if none had been extended."""
        return Share(self.original_done_on_time, self.done + self.original_overdue)

    @property
    def reported_on_time(self) -> Share:
        """Open tasks whose unit has told how far it is within the time set for it, of those that owe a word."""
        return Share(self.reported, self.to_report)


def added_up(counted: Iterable[Classes]) -> Classes:
    """The classes of many units together."""
    rows = ((one.done_on_time, one.done_late, one.open_in_time, one.overdue, one.undated) for one in counted)
    return Classes(*(sum(column) for column in zip(*rows, strict=True)))


def owes_word(task: Counted, today: date, limits: Limits) -> bool:
    """Whether a unit owes a word by now: the task is open without a result, and was given longer ago than the limit."""
    working = task.done_on is None and task.submitted_on is None
    return working and task.assigned_on <= today - timedelta(days=limits.report)


def has_reported(task: Counted, today: date, limits: Limits) -> bool:
    """Whether it has given it: its last word is younger than the limit."""
    return owes_word(task, today, limits) and task.last_word_on > today - timedelta(days=limits.report)


def tallied(tasks: Iterable[Counted], today: date, limits: Limits) -> Tally:
    """The tally of some tasks on a day."""
    return sum((_one(task, today, limits) for task in tasks), Tally())


def _one(task: Counted, today: date, limits: Limits) -> Tally:
    stat, original = task.stat(today), task.stat(today, original=True)
    is_open = task.done_on is None
    silent = is_stale(last_word=task.last_word_on, done_on=task.done_on, today=today, limit=limits.stale)
    return Tally(
        **{str(stat): 1},
        undated=is_open and task.due is None,
        extended=task.due is not None and task.original_due is not None and task.due > task.original_due,
        waiting=is_open and task.submitted_on is not None,
        original_done_on_time=original is StatClass.DONE_ON_TIME,
        original_overdue=original is StatClass.OVERDUE,
        to_report=owes_word(task, today, limits),
        reported=has_reported(task, today, limits),
        stale=silent and task.submitted_on is None,
    )
