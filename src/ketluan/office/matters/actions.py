"""Opening a matter, writing down how it goes, and ending it. The ledger names each act, and none of the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.intake.gone import hanging_on, scrub_later, take_away
from ketluan.office.intake.models import Source
from ketluan.office.ledger.rules import worded
from ketluan.office.matters.access import matter_for, may_be_named, relation
from ketluan.office.matters.models import Amendment, Link, Matter, Step, Telling, Watcher
from ketluan.office.matters.rules import Verb, may
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log, require_version
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task


class NotNow(Exception):
    """The matter stands so that this cannot be done to it."""


class LastOne(Exception):
    """Nobody of the Office would see the matter any more."""


@dataclass(frozen=True)
class About:
    """What a matter says of itself."""

    title: str
    place: str
    body: Organization
    since: date
    next_report: date | None = None
    kept_why: str = ""


@dataclass(frozen=True)
class Said:
    """Words on a day; ``kept_why``: why a word in them that looks like a name is none."""

    on: date
    words: str
    kept_why: str = ""


@transaction.atomic
def begin(act: Act, office: Office, about: About, stage: str, said: Said) -> Matter:
    """Put a matter under watch; who does it is the first who sees it. Raises ``PermissionDenied``."""
    require_work(act.actor, office.pk)
    matter = Matter(
        office=office, stage=stage, stage_on=said.on, made_by_id=act.actor.key, made_on=act.day, **_fields(about)
    )
    matter.save()
    Watcher.objects.create(matter=matter, user_id=act.actor.key, by_id=act.actor.key, at=act.at)
    _step(act, matter, stage, said)
    log(act, "watch", matter, after={"readers": [act.actor.name], "name_confirmed": bool(about.kept_why)})
    return matter


@transaction.atomic
def amend(act: Act, matter: Matter, about: About, *, version: int) -> None:
    """Say anew what the matter is; what it said before is kept with it. Raises ``Outdated``, ``NotNow``."""
    held = _held(act, matter, "amend", version)
    fields = _fields(about)
    changed = [name for name, value in fields.items() if getattr(held, name) != value]
    if not changed:
        return
    before = {name: str(getattr(held, name) or "") for name in changed}
    Amendment.objects.create(matter=held, before=before, by_id=act.actor.key, at=act.at)
    _write(held, fields)
    log(act, "amend_matter", held, after={"changed": changed, "name_confirmed": bool(about.kept_why)})


@transaction.atomic
def step(act: Act, matter: Matter, stage: str, said: Said, *, version: int) -> None:
    """The matter comes to a stage. Raises ``Outdated``, ``NotNow``."""
    held = _held(act, matter, "step", version)
    _step(act, held, stage, said)
    latest = held.steps.first()
    _write(held, {"stage": latest.stage, "stage_on": latest.on})
    log(act, "stage_matter", held, after={"stage": stage, "on": said.on.isoformat()})


@dataclass(frozen=True)
class Told:
    """Who reported, the document that says it, and when the next report is due (None: none is asked for)."""

    told_by: str = ""
    source: Source | None = None
    next_report: date | None = None


@transaction.atomic
def tell(act: Act, matter: Matter, said: Said, told: Told, *, version: int) -> None:
    """Write down what was reported, and when the next report is due. Raises ``Outdated``, ``NotNow``."""
    held = _held(act, matter, "tell", version)
    Telling.objects.create(
        matter=held, on=said.on, told_by=told.told_by, words=said.words, kept_why=said.kept_why, source=told.source,
        by_id=act.actor.key, at=act.at,
    )  # fmt: skip
    _write(held, {"next_report": told.next_report})
    log(act, "tell_matter", held, after={"on": said.on.isoformat(), "next_report": worded(told.next_report)})


@transaction.atomic
def name(act: Act, matter: Matter, users: Iterable[User]) -> None:
    """More users see the matter from now on. Raises ``PermissionDenied`` for one who cannot be named."""
    held = _held(act, matter, "name")
    known = {user.pk: user for user in may_be_named(held)}
    there = set(held.watchers.filter(withdrawn_at=None).values_list("user", flat=True))
    fresh = [user for user in users if user.pk not in there]
    if not all(user.pk in known for user in fresh):
        raise PermissionDenied
    Watcher.objects.bulk_create(Watcher(matter=held, user=user, by_id=act.actor.key, at=act.at) for user in fresh)
    if fresh:
        log(act, "name_reader", held, after={"readers": sorted(user.name for user in fresh)})


@transaction.atomic
def unname(act: Act, matter: Matter, watcher: int) -> None:
    """A user sees the matter no longer. Raises ``LastOne``."""
    held = _held(act, matter, "name")
    row = held.watchers.filter(withdrawn_at=None, pk=watcher).select_related("user").first()
    if row is None:
        return
    row.withdrawn_at = act.at
    row.save(update_fields=("withdrawn_at",))
    left = set(held.watchers.filter(withdrawn_at=None).values_list("user", flat=True))
    if not left & set(may_be_named(held, working=True).values_list("pk", flat=True)):
        raise LastOne
    log(act, "unname_reader", held, before={"readers": [row.user.name]})


@transaction.atomic
def link(act: Act, matter: Matter, thing: Task | Source | Finding) -> None:
    """The matter is about a task, a source or a passage; a second time changes nothing."""
    held = _held(act, matter, "link")
    where = {type(thing)._meta.model_name: thing}
    if not held.links.filter(**where).exists():
        Link.objects.create(matter=held, by_id=act.actor.key, at=act.at, **where)
        log(act, "link_matter", held, after={"kind": str(type(thing)._meta.model_name)})


@transaction.atomic
def unlink(act: Act, matter: Matter, key: int) -> None:
    """The matter is not about it."""
    held = _held(act, matter, "link")
    if held.links.filter(pk=key).delete()[0]:
        log(act, "unlink_matter", held)


@transaction.atomic
def close(act: Act, matter: Matter, said: Said, *, version: int) -> None:
    """The matter is settled, with its result. Raises ``Outdated``, ``NotNow``."""
    held = _held(act, matter, "close", version)
    _write(held, {"closed_on": said.on, "result": said.words, "next_report": None})
    log(act, "close_matter", held, after={"on": said.on.isoformat()})


@transaction.atomic
def reopen(act: Act, matter: Matter, said: Said, *, version: int) -> None:
    """The matter goes on; the result that it had stands among what was changed. Raises ``Outdated``, ``NotNow``."""
    held = _held(act, matter, "reopen", version)
    before = {"closed_on": str(held.closed_on), "result": held.result}
    Amendment.objects.create(matter=held, before=before, by_id=act.actor.key, at=act.at)
    _step(act, held, held.stage, said)
    _write(held, {"closed_on": None, "result": ""})
    log(act, "reopen_matter", held)


@transaction.atomic
def purge(act: Act, matter: Matter, reason: str) -> None:
    """Take a matter away for good with all that hangs on it. The ledger keeps who, when, and the reason."""
    held = _held(act, matter, "purge")
    log(act, "purge_matter", held, after={"reason": reason})
    take_away(hanging_on(held))
    scrub_later()


def _fields(about: About) -> dict[str, Any]:
    names = ("title", "place", "body", "since", "next_report", "kept_why")
    return {name: getattr(about, name) for name in names}


def _step(act: Act, matter: Matter, stage: str, said: Said) -> None:
    Step.objects.create(
        matter=matter, stage=stage, on=said.on, words=said.words, kept_why=said.kept_why,
        by_id=act.actor.key, at=act.at,
    )  # fmt: skip


def _held(act: Act, matter: Matter, verb: Verb, version: int | None = None) -> Matter:
    """The matter, its row held, through the door of who acts."""
    matter = matter_for(act.actor, matter.pk)
    held = Matter.objects.select_for_update(of=("self",)).get(pk=matter.pk)
    if version is not None:
        require_version(held, version)
    who = relation(act.actor, held)
    if not any(may(verb, closed=closed, who=who) for closed in (False, True)):
        raise PermissionDenied
    if not may(verb, closed=held.closed_on is not None, who=who):
        raise NotNow
    return held


def _write(held: Matter, changed: Mapping[str, Any]) -> None:
    for field, value in changed.items():
        setattr(held, field, value)
    held.version += 1
    held.save()
