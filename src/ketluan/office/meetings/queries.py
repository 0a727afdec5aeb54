"""What a source says of its session, for the form that enters it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import latest_reading, proposals
from ketluan.office.meetings.access import sessions_for
from ketluan.office.meetings.models import Session
from ketluan.office.people.rules import Actor


def listed(actor: Actor) -> QuerySet[Session]:
    """The sessions that someone may see, the latest first, with the number of their sources."""
    return sessions_for(actor).annotate(told=Count("session_sources")).order_by("-held_on", "-pk")


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
