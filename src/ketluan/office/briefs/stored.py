"""Stored rows as the facts of a brief, and pictures as sentences of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketluan.office.briefs.rules.facts import Drafted, Fact
from ketluan.office.charts.drawing import Picture
from ketluan.office.meetings.models import Session
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task

_LONGEST = 120
PICTURE = 4


def fact_of_task(task: Task) -> Fact:
    """A task, by the beginning of its wording."""
    return Fact("task", task.pk, task.wording[:_LONGEST])


def fact_of_finding(finding: Finding) -> Fact:
    """A finding, by the beginning of its words."""
    return Fact("finding", finding.pk, " ".join(finding.quote.split())[:_LONGEST])


def fact_of_session(session: Session) -> Fact:
    """A session, by its title."""
    return Fact("session", session.pk, session.title[:_LONGEST])


def drawn(part: str, picture: Picture | None, facts: Sequence[Fact], *, offered: bool = False) -> Iterator[Drafted]:
    """A picture as a sentence of its part; nothing where there is nothing to draw."""
    if picture is not None:
        kept = picture.to_keep()
        yield Drafted(part, picture.title, tuple(dict.fromkeys(facts)), PICTURE, kept, offered)
