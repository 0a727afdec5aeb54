"""The day of a task explained in sentences: how it was counted, and what is not known of it."""

from __future__ import annotations

from typing import Any, cast

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import count_working_days
from ketluan.office.calendar.words import explained, why_off
from ketluan.office.tasks.due_rules import due_under
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.recurrence import MONTHS, Every


def explanation(task: Task) -> list[str]:
    """The sentences; none for a day that was simply given and is a working day."""
    said = []
    if task.working_days is not None:
        said += explained(count_working_days(task.assigned_on, task.working_days, days_off), days_off)
    if task.deadline == Task.Deadline.QUARTER_END and task.original_due:
        ends = task.written_due or task.original_due
        said.append(_("Hết quý là ngày %(day)s.") % {"day": date_format(ends, "d/m/Y")})
    if task.recurs_every:
        said.append(recurrence_in_words(task))
    if task.written_due and task.due_rule:
        said.append(moved_in_words(task))
    off = why_off(task.due, days_off) if task.due and task.working_days is None else ""
    return [*said, off] if off else said


def moved_in_words(task: Task) -> str:
    """Which day was written, why it was moved, by which rule on what basis."""
    told: Any = due_under(task.due_rule, task.written_due, told=task.assigned_on)
    rule, basis = told.rule, told.rule.basis
    said = _("%(why)s Quy định của Văn phòng áp dụng từ %(since)s: %(rule)s, tức ngày %(day)s.") % {
        "why": why_off(told.written, days_off),
        "since": date_format(rule.since, "d/m/Y"),
        "rule": rule,
        "day": date_format(told.day, "d/m/Y"),
    }
    return f"{said} ({basis})" if basis else str(said)


def recurrence_in_words(task: Task) -> str:
    """ "Hằng tháng, ngày 25." """
    every = str(task.get_recurs_every_display())
    named = every[:1].upper() + every[1:]
    if task.recurs_every not in MONTHS:
        return _("%(every)s, %(weekday)s.") % {"every": named, "weekday": _weekday(task.recurs_day or 1)}
    if MONTHS[cast(Every, task.recurs_every)] == 1:
        return _("%(every)s, ngày %(day)d.") % {"every": named, "day": task.recurs_day}
    return _("%(every)s, ngày %(day)d của tháng cuối kỳ.") % {"every": named, "day": task.recurs_day}


def _weekday(day: int) -> str:
    return str(
        (_("thứ Hai"), _("thứ Ba"), _("thứ Tư"), _("thứ Năm"), _("thứ Sáu"), _("thứ Bảy"), _("Chủ nhật"))[day - 1]
    )
