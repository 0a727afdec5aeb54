"""What is new since someone's last visit: what others did to the tasks that concern them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ketluan.office.ledger.models import Entry
from ketluan.office.people.models import User
from ketluan.office.people.rules import Actor
from ketluan.office.tasks.access import own_tasks_for
from ketluan.office.tasks.models import Task

NEWS: Final = (
    "assign",
    "accept",
    "answer",
    "report",
    "ask_extension",
    "withdraw_extension",
    "grant_extension",
    "refuse_extension",
    "ask_transfer",
    "grant_transfer",
    "refuse_transfer",
    "set_due",
    "submit_result",
    "return_result",
    "close",
    "reopen",
    "cancel",
    "sharpen",
    "urge",
    "name_doer",
)
_MOST = 200
_MOST_TASKS = 2_000


@dataclass(frozen=True)
class New:
    """What someone did to a task, and the task as it is now."""

    entry: Entry
    task: Task


def news(actor: Actor, since: datetime | None) -> list[New]:
    """The latest acts of others since then, the last one first; each through the door to its task."""
    if since is None:
        return []
    own = f"{User._meta.label_lower}:{actor.key}"
    rows = Entry.objects.filter(at__gt=since, verb__in=NEWS).exclude(ref=own).order_by("-number")
    if actor.reads:
        rows = rows.filter(office__in=[str(office) for office in actor.reads])
    else:
        keys = own_tasks_for(actor).order_by("-pk").values_list("pk", flat=True)[:_MOST_TASKS]
        rows = rows.filter(thing__in=[f"{Task._meta.label_lower}:{key}" for key in keys])
    return list(_with_tasks(actor, list(rows[:_MOST])))


def _with_tasks(actor: Actor, entries: list[Entry]) -> Iterator[New]:
    prefix = f"{Task._meta.label_lower}:"
    keys = {int(entry.thing.removeprefix(prefix)) for entry in entries if entry.thing.startswith(prefix)}
    seen = own_tasks_for(actor).filter(pk__in=keys).select_related("lead").in_bulk() if keys else {}
    for entry in entries:
        task = seen.get(int(entry.thing.removeprefix(prefix))) if entry.thing.startswith(prefix) else None
        if task is not None:
            yield New(entry, task)
