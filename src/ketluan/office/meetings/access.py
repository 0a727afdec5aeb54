"""The guarded door to sessions: those who read their Office."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Source
from ketluan.office.meetings.models import Session
from ketluan.office.people.rules import Actor


def sessions_for(actor: Actor) -> QuerySet[Session]:
    """The sessions of the Offices that someone reads."""
    return Session.objects.filter(office__in=actor.reads).select_related("office__organization")


def session_for(actor: Actor, key: int) -> Session:
    """One session. Raises ``PermissionDenied``."""
    found = sessions_for(actor).filter(pk=key).first()
    if found is None:
        raise PermissionDenied
    return found


def sources_of(actor: Actor, session: Session) -> QuerySet[Source]:
    """The sources of a session that someone may read, the earliest first."""
    return sources_for(actor).filter(of_session__session=session).order_by("received_on", "pk")
