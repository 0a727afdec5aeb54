"""Questions about papers: what became of those of a session, and which were put off and not put again since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db.models import QuerySet

from ketluan.office.intake.access import restricted
from ketluan.office.intake.models import Source
from ketluan.office.meetings.models import Submission
from ketluan.office.meetings.outcomes import put_again
from ketluan.office.meetings.queries import superseded
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor
from ketluan.office.review.access import findings_for
from ketluan.office.review.models import STANDING, Finding

_HELD_ON = "source__of_session__session__held_on"
# after a year a paper that nobody put again is no matter of the next session any more
_KEPT = timedelta(days=366)


def settled(findings: Iterable[Finding]) -> dict[int, Submission]:
    """What became of some papers, by the finding's key."""
    return {row.finding_id: row for row in Submission.objects.filter(finding__in=list(findings))}


def submission_of(finding: Finding) -> Submission | None:
    """What became of one paper, as it was fetched with the finding; None where nobody held it."""
    held: Submission | None = getattr(finding, "submission", None)
    return held


def paper_of(sources: Sequence[Source], key: int) -> Finding | None:
    """A confirmed paper of some sources."""
    rows = Finding.objects.filter(STANDING, kind="submissions", source__in=sources, pk=key)
    return rows.select_related("source", "submission").first()


def put_off(office: Office, before: date) -> list[Submission]:
    """The papers of an Office that a session of the year before a day put off, and that no later session heard."""
    return [one for one in _not_put_again(office, before) if one.outcome == Submission.Outcome.NEXT]


def to_complete(office: Office, by: date) -> list[Submission]:
    """The papers that a session of the year before a day wants completed by that day, and that no later session
    heard."""
    return [one for one in _not_put_again(office, by) if one.complete_by and one.complete_by <= by]


def _not_put_again(office: Office, before: date) -> list[Submission]:
    papers = Finding.objects.filter(STANDING, kind="submissions", source__office=office).filter(~superseded())
    heard = papers.filter(~restricted("source"), **{f"{_HELD_ON}__gte": before - _KEPT, f"{_HELD_ON}__lt": before})
    rows = heard.select_related("submission", "source__of_session__session").order_by(_HELD_ON, "start", "pk")
    told = [(one.source.of_session.session.held_on, one) for one in rows]
    return [
        held
        for day, one in told
        if (held := submission_of(one)) is not None
        and not put_again(title_of(one), (title_of(other) for later, other in told if later > day))
    ]


def listed(actor: Actor) -> QuerySet[Finding]:
    """The confirmed papers that someone of an Office may see, each once where two sources tell it."""
    rows = findings_for(actor).filter(~superseded(), kind="submissions", source__office__in=actor.reads)
    rows = rows.select_related("source__of_session__session", "submission")
    return rows.defer("source__text", "source__original", "source__layout", "source__folded")


def title_of(finding: Finding) -> str:
    """The name of a paper: its title where the text gives one, else its sentence."""
    return " ".join(str(finding.fields.get("title") or finding.quote).split())
