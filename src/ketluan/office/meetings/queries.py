"""What a source says of its session, for the form that enters it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from ketluan.office.intake.access import hidden
from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import latest_reading, proposals
from ketluan.office.meetings.access import sessions_for
from ketluan.office.meetings.models import Restatement, Session
from ketluan.office.people.rules import Actor


def superseded() -> Q:
    """Findings in whose place another source of the session is read: one that stands, and prevails over them."""
    standing = Restatement.objects.filter(first__withdrawn_at__isnull=True, again__withdrawn_at__isnull=True)
    by_later = Exists(standing.filter(first=OuterRef("pk"), prevails=Restatement.Prevails.AGAIN))
    by_earlier = Exists(standing.filter(again=OuterRef("pk"), prevails=Restatement.Prevails.FIRST))
    return Q(by_later) | Q(by_earlier)


def listed(actor: Actor) -> QuerySet[Session]:
    """The sessions that someone may see, the latest first, with the number of their sources."""
    told = Count("session_sources", filter=~hidden(actor, "session_sources__source"))
    return sessions_for(actor).annotate(told=told).order_by("-held_on", "-pk")


def session_of(source: Source) -> Session | None:
    """The session of which a source tells."""
    return Session.objects.filter(session_sources__source=source).select_related("office__organization").first()


def proposed_session(source: Source) -> dict[str, Any]:
    """What the reader proposes for the session's form: title, body, day, chair."""
    meeting = proposals(latest_reading(source)).filter(kind="meeting").first()
    said = meeting.fields if meeting else {}
    return {
        "title": source.title[:300],
        "body": said.get("body") or "",
        "held_on": _day(said.get("date")),
        "chair": ", ".join(said.get("chairs") or []),
    }


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words or "")
    except ValueError:
        return None
