"""Issuing an agenda: it is kept as it stands, with its hash, and changes no more until it is opened again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet

from ketluan.office.agendas.access import agenda_to_write, items_for
from ketluan.office.agendas.actions import Frozen, issued
from ketluan.office.agendas.models import Agenda, Issue
from ketluan.office.agendas.pages import rows_of
from ketluan.office.agendas.paper import Head, body_of
from ketluan.office.intake.access import hidden
from ketluan.office.intake.models import Source
from ketluan.office.meetings.access import session_for
from ketluan.office.meetings.models import Session
from ketluan.office.people.actions import log, require_version
from ketluan.office.people.rules import Act, Actor


class Empty(Exception):
    """The agenda has no item that a paper could say."""


def issues_for(actor: Actor, session: Session) -> list[Issue]:
    """The issued agendas of a session that someone may see, the last first: none that repeats words of a source which
    is restricted to others."""
    rows = list(_with_office(Issue.objects.filter(agenda__session=session).order_by("-place")))
    told = {key for one in rows for key in one.body["sources"]}
    shut = set(Source.objects.filter(hidden(actor), pk__in=told).values_list("pk", flat=True)) if told else set()
    return [one for one in rows if not shut & set(one.body["sources"])]


def issue_for(actor: Actor, key: int) -> Issue:
    """One issued agenda. Raises ``PermissionDenied``."""
    found = Issue.objects.filter(pk=key).select_related("agenda").first()
    if found is None:
        raise PermissionDenied
    session = session_for(actor, found.agenda.session_id)
    seen = {one.pk: one for one in issues_for(actor, session)}
    if found.pk not in seen:
        raise PermissionDenied
    return seen[found.pk]


def _with_office(rows: QuerySet[Issue]) -> QuerySet[Issue]:
    return rows.select_related(
        "agenda__session__office__organization", "agenda__session__office__serves", "issued_by", "reopened_by"
    )


@transaction.atomic
def issue(act: Act, agenda: Agenda, head: Head, *, version: int) -> Issue:
    """Keep the agenda as it stands, without what is heard in closed session. Raises ``Frozen``, ``Outdated``,
    ``Empty``, and ``PermissionDenied`` where an item is hidden from who issues it."""
    agenda = agenda_to_write(act.actor, agenda.session_id)
    held = Agenda.objects.select_for_update(of=("self",)).select_related("session__office__serves").get(pk=agenda.pk)
    if issued(held):
        raise Frozen
    require_version(held, version)
    rows = [row for row in rows_of(act.actor, held, act.day) if not row.closed]
    if not rows:
        raise Empty
    if held.items.filter(matter=None).exclude(pk__in=items_for(act.actor).order_by().values("pk")).exists():
        raise PermissionDenied
    body = body_of(held, rows)
    made = Issue.objects.create(
        agenda=held, place=held.issues.count() + 1, **asdict(head), body=body, digest=digest_of(head, body),
        issued_at=act.at, issued_by_id=act.actor.key,
    )  # fmt: skip
    log(act, "issue_agenda", held, after={"place": made.place, "digest": made.digest, "items": len(body["items"])})
    return made


@transaction.atomic
def reopen(act: Act, agenda: Agenda, reason: str) -> None:
    """Change the agenda again; what was issued is kept. Raises ``ValueError`` without a reason."""
    if not reason.strip():
        raise ValueError("an agenda is opened again for a reason")
    held = agenda_to_write(act.actor, agenda.session_id)
    told = held.issues.select_for_update().filter(reopened_at=None)
    if told.update(reopened_at=act.at, reopened_by_id=act.actor.key, reason=reason):
        log(act, "reopen_agenda", held, after={"reason": reason})


def digest_of(head: Head, body: dict[str, Any]) -> str:
    """SHA-256 of all that a reader of the paper sees."""
    said = {"head": {**asdict(head), "dated": head.dated.isoformat()}, "body": body}
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
