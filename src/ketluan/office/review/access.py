"""The guarded doors to proposals and findings: the working roles of the source's Office."""

from __future__ import annotations

from django.db.models import QuerySet

from ketluan.office.intake.access import hidden, sources_for
from ketluan.office.intake.models import Proposal, Source
from ketluan.office.people.access import guarded
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import REMEMBERED, STANDING, Addressee, Finding


def findings_for(actor: Actor) -> QuerySet[Finding]:
    """The standing findings of the sources that someone may read."""
    return Finding.objects.filter(STANDING, source__in=sources_for(actor).order_by().values("pk"))


def proposal_for(source: Source, key: int) -> Proposal:
    """A proposal of a source that was fetched through its own door."""
    return guarded(Proposal.objects.filter(reading__source=source, pk=key).select_related("reading__source"))


def addressee_to_forget(actor: Actor, key: int) -> Addressee:
    """A remembered wording of an Office in which the asker works."""
    return guarded(Addressee.objects.filter(REMEMBERED, pk=key, office__in=actor.works).select_related("organization"))


def finding_of(source: Source, key: int) -> Finding:
    """A standing finding of a source that was fetched through its own door."""
    return guarded(source.findings.filter(STANDING, pk=key))


def finding_to_assign(actor: Actor, key: int) -> Finding:
    """A standing directive of an Office in which the asker works, or which the asker leads."""
    return guarded(
        Finding.objects.filter(
            STANDING, ~hidden(actor, "source"), pk=key, kind="directives", source__office__in=actor.works
        ).select_related("source__office")
    )
