"""Entering a session and saying which sources tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from ketluan.office.intake.models import Source
from ketluan.office.ledger.queries import name_of
from ketluan.office.ledger.rules import Facts
from ketluan.office.meetings.models import Attendance, Session, SessionSource
from ketluan.office.people.actions import log, log_change, require_version
from ketluan.office.people.rules import Act


@dataclass(frozen=True)
class Attending:
    """Somebody at a session, as a person writes it down."""

    name: str
    post: str = ""
    presence: str = "present"
    reason: str = ""


@dataclass(frozen=True)
class Amended:
    """A session as it is to be: its fields by name, and everybody at it in their order."""

    fields: Mapping[str, Any]
    attendance: Sequence[Attending]


class OfAnother(Exception):
    """The source tells of another session already."""


@transaction.atomic
def hold(act: Act, source: Source, *, title: str, body: str, held_on: date, chair: str) -> Session:
    """Enter the session of which a source tells. Raises ``OfAnother``."""
    session = Session.objects.create(office=source.office, title=title, body=body, held_on=held_on, chair=chair)
    log(act, "hold", session, after={"held_on": held_on.isoformat(), "body": body, "chair": chair})
    attach(act, source, session)
    return session


@transaction.atomic
def amend(act: Act, session: Session, wanted: Amended, *, version: int) -> None:
    """Write the session down anew. Raises ``Outdated`` where someone changed it since it was opened."""
    held = Session.objects.select_for_update().get(pk=session.pk)
    require_version(held, version)
    before = {**_said(held), "attendance": [_line(one) for one in held.attendance.all()]}
    for name, value in wanted.fields.items():
        setattr(held, name, value)
    held.version += 1
    held.save()
    held.attendance.all().delete()
    rows = [
        Attendance(session=held, place=place, name=one.name, post=one.post, presence=one.presence, reason=one.reason)
        for place, one in enumerate(wanted.attendance)
    ]
    Attendance.objects.bulk_create(rows)
    log_change(act, "amend", held, before, {**_said(held), "attendance": [_line(one) for one in rows]})


def _said(session: Session) -> Facts:
    return {
        "title": session.title,
        "body": session.body,
        "held_on": session.held_on.isoformat(),
        "chair": session.chair,
        "declared": session.declared,
    }


def _line(one: Attendance) -> str:
    return "; ".join(part for part in (one.name, one.post, one.presence, one.reason) if part)


@transaction.atomic
def attach(act: Act, source: Source, session: Session) -> None:
    """Say that a source tells of a session of the same Office. Raises ``OfAnother``, or ``ValueError`` where the
    Offices differ."""
    if source.office_id != session.office_id:
        raise ValueError("a source belongs to a session of its own Office")
    if SessionSource.objects.filter(source=source).exists():
        raise OfAnother
    SessionSource.objects.create(session=session, source=source)
    log(act, "attach", session, after={"source": name_of(source)})
