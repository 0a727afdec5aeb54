"""A list of tasks on paper, and for a chat program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby

from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import StatClass, days_late
from ketluan.office.tasks.words import class_label, clock

MOST_SENT = 200


def sheet_of(rows: Iterable[Task], said: str, today: date) -> Printed:
    """The list on paper, in the columns that a meeting needs."""
    return Printed(
        title=_("Danh mục nhiệm vụ được giao"),
        said=said,
        day=today,
        columns=(
            Column(_("Nội dung nhiệm vụ"), 24),
            Column(_("Văn bản giao"), 12),
            Column(_("Chủ trì; phối hợp"), 16),
            Column(_("Thời hạn"), 10, number=True),
            Column(_("Xếp loại"), 10),
            Column(_("Tình hình, kết quả"), 13),
            Column(_("Đôn đốc"), 10, number=True),
        ),
        rows=(_on_paper(task, today) for task in rows),
    )


def _on_paper(task: Task, today: date) -> tuple[str, ...]:
    due = _day(task.due) if task.due else str(task.deadline_words or task.get_deadline_display())
    times = ngettext("%(n)d lần", "%(n)d lần", task.urged) % {"n": task.urged}
    urged = f"{times}\n{_day(task.urged_on)}" if task.urged_on else ""
    late = days_late(due=task.due, submitted_on=task.submitted_on, today=today) if task.stat else 0
    stat, over = class_label(task.stat), ngettext("%(n)d ngày", "%(n)d ngày", late) % {"n": late}
    return (
        task.wording,
        Truncator(task.paper).chars(60),
        "; ".join(body.name for body in (task.lead, *task.supporters.all())),
        due,
        f"{stat} {over}" if late else stat,
        task.last_words or "",
        urged,
    )


def sent(actor: Actor, rows: list[Task], today: date, absolute: Callable[[Task], str]) -> str:
    """The list as plain text for a chat program, unit by unit, each task with its link. ``rows`` have ``stat``."""
    parts = [letterhead_of(actor).unit.upper(), _("Nhiệm vụ được giao, tính đến ngày %(day)s") % {"day": _day(today)}]
    for lead, group in groupby(sorted(rows, key=lambda task: task.lead.sorted_by), key=lambda task: task.lead):
        tasks = list(group)
        late = sum(task.stat == StatClass.OVERDUE for task in tasks)
        said = ngettext("%(n)d nhiệm vụ", "%(n)d nhiệm vụ", len(tasks)) % {"n": len(tasks)}
        over = ", " + ngettext("%(n)d quá hạn", "%(n)d quá hạn", late) % {"n": late} if late else ""
        parts += ["", f"▪ {lead.name}: {said}{over}"]
        parts += [_line(number, task, today, absolute) for number, task in enumerate(tasks, 1)]
    return "\n".join(parts) + "\n"


def _line(number: int, task: Task, today: date, absolute: Callable[[Task], str]) -> str:
    due = _day(task.due) if task.due else str(task.deadline_words or task.get_deadline_display())
    label, late = _("Hạn"), clock(task.due, task.submitted_on, today)
    return f"{number}. {' '.join(task.wording.split())}\n   {label}: {due} ({late})\n   {absolute(task)}"


def _day(day: date) -> str:
    return str(date_format(day, "d/m/Y"))
