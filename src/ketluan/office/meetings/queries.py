"""What a source says of its session, for the form that enters it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from ketluan.office.calendar.rules import whole_day
from ketluan.office.intake.access import hidden
from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import latest_reading, proposals
from ketluan.office.meetings.access import sessions_for
from ketluan.office.meetings.models import Restatement, Session, SessionSource
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import STANDING, Finding
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.order import sort_key


def superseded() -> Q:
    """Findings in whose place another source of the session is read: one that stands, and prevails over them."""
    standing = Restatement.objects.filter(first__withdrawn_at__isnull=True, again__withdrawn_at__isnull=True)
    by_later = Exists(standing.filter(first=OuterRef("pk"), prevails=Restatement.Prevails.AGAIN))
    by_earlier = Exists(standing.filter(again=OuterRef("pk"), prevails=Restatement.Prevails.FIRST))
    return Q(by_later) | Q(by_earlier)


def years(actor: Actor) -> list[int]:
    """The years in which someone's sessions were held, the latest first."""
    return [day.year for day in sessions_for(actor).order_by().dates("held_on", "year", order="DESC")]


def named(actor: Actor, words: str) -> list[int]:
    """The keys of the sessions whose title or chair holds some words, however they are accented. A province has some
    hundred in a term, so they are looked at one by one."""
    sought = fold(words.strip())
    rows = sessions_for(actor).order_by().values_list("pk", "title", "chair")
    return [key for key, title, chair in rows if sought in fold(f"{title} {chair}")]


def bodies(actor: Actor) -> list[str]:
    """The bodies whose sessions someone may see."""
    return sorted(set(sessions_for(actor).order_by().values_list("body", flat=True)), key=sort_key)


def suggested_attendance(session: Session, sources: Iterable[Source]) -> list[dict[str, str]]:
    """People whom somebody confirmed in the sources and who are not on the list yet, for the form."""
    there = {fold(one.name) for one in session.attendance.all()}
    rows = Finding.objects.filter(STANDING, kind="people", source__in=list(sources)).order_by("source", "start", "pk")
    found: dict[str, dict[str, str]] = {}
    for finding in rows:
        name = str(finding.fields.get("name") or finding.quote)[:120]
        posts = finding.fields.get("posts") or []
        post = str(posts[0].get("text") or "")[:300] if posts else ""
        if fold(name) not in there:
            found.setdefault(fold(name), {"name": name, "post": post, "presence": "present"})
    return list(found.values())


def listed(actor: Actor) -> QuerySet[Session]:
    """The sessions that someone may see, the latest first, with the number of their sources."""
    told = Count("session_sources", filter=~hidden(actor, "session_sources__source"))
    return sessions_for(actor).annotate(told=told).order_by("-held_on", "-pk")


def session_of(source: Source) -> Session | None:
    """The session of which a source tells; None where nobody said that it tells of one."""
    told: SessionSource | None = getattr(source, "of_session", None)
    return told.session if told else None


def proposed_session(source: Source) -> dict[str, Any]:
    """What the reader proposes for the session's form: title, body, day, chair."""
    meeting = proposals(latest_reading(source)).filter(kind="meeting").first()
    said = meeting.fields if meeting else {}
    return {
        "title": source.title[:300],
        "body": said.get("body") or "",
        "held_on": whole_day(said.get("date")),
        "chair": ", ".join(said.get("chairs") or []),
    }
