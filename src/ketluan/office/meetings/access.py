"""The guarded door to sessions: those who read their Office."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from ketluan.office.intake.access import hidden, sources_for
from ketluan.office.intake.models import Source
from ketluan.office.meetings.models import Session, SessionShare, SessionSource
from ketluan.office.people.access import guarded, require_work
from ketluan.office.people.rules import Actor
from ketluan.office.people.sharing import shared


def sessions_for(actor: Actor) -> QuerySet[Session]:
    """The sessions of the Offices that someone reads, and those shared with him; but none of which all sources are
    restricted to others."""
    of_it = SessionSource.objects.filter(session=OuterRef("pk"))
    seen = of_it.filter(~hidden(actor, "source"))
    rows = Session.objects.filter(Q(office__in=actor.reads) | Q(shared(actor, SessionShare)))
    return rows.filter(Exists(seen) | ~Exists(of_it)).select_related("office__organization")


def session_worked(actor: Actor, key: int) -> Session:
    """A session of an Office in which the asker works. Raises ``PermissionDenied``."""
    found = session_for(actor, key)
    require_work(actor, found.office_id)
    return found


def session_for(actor: Actor, key: int) -> Session:
    """One session. Raises ``PermissionDenied``."""
    return guarded(sessions_for(actor).filter(pk=key))


def sources_of(actor: Actor, session: Session) -> QuerySet[Source]:
    """The sources of a session that someone may read, the earliest first."""
    return sources_for(actor).filter(of_session__session=session).order_by("received_on", "pk")
