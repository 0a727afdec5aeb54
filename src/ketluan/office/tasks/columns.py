"""The columns of a list of tasks, how it was narrowed in words, and the same list for a chat program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Model
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ketluan.office.intake.access import sources_for
from ketluan.office.meetings.access import sessions_for
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.people.queries import offices
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.filters import FilterForm
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import StatClass, days_late
from ketluan.office.tasks.words import COUNTED, STAT_CLASSES, class_label, clock

MOST_SENT = 200


@dataclass(frozen=True)
class Head:
    """The head of a column: its name, and the address that orders by it."""

    label: str
    css: str
    address: str = ""
    sorted: str = ""


@dataclass(frozen=True)
class Narrowed:
    """One thing that narrows the list, in words, and the address of the list without it."""

    label: str
    words: str
    without: str


def heads(given: QueryDict) -> list[Head]:
    """The columns of the list; a second click turns the order round."""
    now = given.get("order") or "due"
    columns = (
        ("", _("Nhiệm vụ"), "c-what"),
        ("lead", _("Chủ trì"), "c-lead"),
        ("due", _("Thời hạn"), "c-due"),
        ("", _("Tình trạng"), "c-state"),
        ("word", _("Báo cáo gần nhất"), "c-word"),
        ("urged", _("Đôn đốc"), "c-urged"),
    )
    return [_head(given, now, *column) for column in columns]


def _head(given: QueryDict, now: str, key: str, label: str, css: str) -> Head:
    if not key:
        return Head(label, css)
    kept = _without(given, "page")
    kept["order"] = f"-{key}" if now == key else key
    turned = {key: "ascending", f"-{key}": "descending"}.get(now, "none")
    return Head(label, css, f"?{kept.urlencode()}", turned)


def _without(given: QueryDict, *names: str) -> QueryDict:
    kept = given.copy()
    for name in names:
        kept.pop(name, None)
    return kept


def kept(given: QueryDict) -> str:
    """The narrowing and the order of an address, without the page."""
    return str(_without(given, "page", "paper").urlencode())


def narrowings(actor: Actor, form: FilterForm, given: QueryDict) -> list[Narrowed]:
    """What narrows the list, each with the way to leave it out."""
    form.is_valid()
    found = []
    for name, field in form.fields.items():
        value = form.cleaned_data.get(name)
        if name != "order" and value not in (None, "", False):
            address = _without(given, name, "page").urlencode()
            found.append(Narrowed(str(field.label), _said(actor, name, value), f"?{address}"))
    return found


def _said(actor: Actor, name: str, value: Any) -> str:
    named: dict[str, Callable[[], Model | None]] = {
        "source": lambda: sources_for(actor).filter(pk=value).first(),
        "session": lambda: sessions_for(actor).filter(pk=value).first(),
        "office": lambda: offices(actor.reads).filter(pk=value).first(),
    }
    if name in named:
        return str(named[name]() or value)
    words: dict[str, dict[Any, Any]] = {
        "stat": {str(stat): label for stat, label in STAT_CLASSES.items()},
        "state": dict(Task.State.choices),
        "deliverable": dict(Task.Deliverable.choices),
        "counted": COUNTED,
    }
    if value is True:
        return ""
    return _day(value) if isinstance(value, date) else str(words.get(name, {}).get(value, value))


def in_words(narrowed: Iterable[Narrowed]) -> str:
    """All that narrows a list in one line."""
    return "; ".join(f"{one.label}: {one.words}" if one.words else one.label for one in narrowed)


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
