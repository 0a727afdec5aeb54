"""What is new since someone's last visit: what others did to the tasks that concern them, and to their Office the
sources that were taken in or read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.urls import reverse

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Source
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
# What is new to the people of the Office: a source, or what a newer reader proposes of it.
OF_SOURCES: Final = ("take_in", "read")
_MOST = 200
_MOST_TASKS = 2_000


@dataclass(frozen=True)
class New:
    """What someone did to a task or a source: how it is called now, and where it is read."""

    entry: Entry
    words: str
    address: str


def news(actor: Actor, since: datetime | None) -> list[New]:
    """The latest acts of others since then, the last one first; each through the door to its task or source."""
    if since is None:
        return []
    own = f"{User._meta.label_lower}:{actor.key}"
    rows = Entry.objects.filter(at__gt=since).exclude(ref=own).order_by("-number")
    if actor.reads:
        rows = rows.filter(verb__in=(*NEWS, *OF_SOURCES), office__in=[str(office) for office in actor.reads])
    else:
        keys = own_tasks_for(actor).order_by("-pk").values_list("pk", flat=True)[:_MOST_TASKS]
        rows = rows.filter(verb__in=NEWS, thing__in=[f"{Task._meta.label_lower}:{key}" for key in keys])
    return list(_found(actor, list(rows[:_MOST])))


def _found(actor: Actor, entries: list[Entry]) -> Iterator[New]:
    """The acts whose thing is still open to the asker."""
    tasks = own_tasks_for(actor).filter(pk__in=_keys(Task, entries)).in_bulk() if _keys(Task, entries) else {}
    sources = sources_for(actor).filter(pk__in=_keys(Source, entries)).in_bulk() if _keys(Source, entries) else {}
    taken_in = {(entry.thing, entry.at) for entry in entries if entry.verb == "take_in"}
    for entry in entries:
        if entry.verb == "read" and (entry.thing, entry.at) in taken_in:
            continue  # the first reading is part of the taking in
        label, _, key = entry.thing.partition(":")
        if label == Task._meta.label_lower and (task := tasks.get(int(key))):
            yield New(entry, task.wording, reverse("tasks:task", args=[task.pk]))
        elif label == Source._meta.label_lower and (source := sources.get(int(key))):
            page = "review:desk" if source.office_id in actor.works else "intake:source"
            yield New(entry, source.title, reverse(page, args=[source.pk]))


def _keys(table: type[Task] | type[Source], entries: list[Entry]) -> set[int]:
    prefix = f"{table._meta.label_lower}:"
    return {int(entry.thing.removeprefix(prefix)) for entry in entries if entry.thing.startswith(prefix)}
