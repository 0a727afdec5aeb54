"""Entering a session and saying which sources tell of it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from ketluan.office.intake.models import Source
from ketluan.office.ledger.queries import name_of
from ketluan.office.meetings.models import Session, SessionSource
from ketluan.office.people.actions import log
from ketluan.office.people.rules import Act


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
def attach(act: Act, source: Source, session: Session) -> None:
    """Say that a source tells of a session of the same Office. Raises ``OfAnother``, or ``ValueError`` where the
    Offices differ."""
    if source.office_id != session.office_id:
        raise ValueError("a source belongs to a session of its own Office")
    if SessionSource.objects.filter(source=source).exists():
        raise OfAnother
    SessionSource.objects.create(session=session, source=source)
    log(act, "attach", session, after={"source": name_of(source)})
