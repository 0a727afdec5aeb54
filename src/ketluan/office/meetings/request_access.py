"""The guarded doors to requests: the readers of their Office, the asker's unit, and the unit that is to answer."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from ketluan.office.intake.access import hidden
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.request_rules import Relation, Standing
from ketluan.office.people.access import guarded
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import Finding


def requests_for(actor: Actor) -> QuerySet[Request]:
    """The requests that someone may see; none of a source that is restricted to others."""
    concerned = Q(asker__in=actor.units) | Q(routed_to__in=actor.units)
    rows = Request.objects.filter(Q(finding__source__office__in=actor.reads) | concerned)
    rows = rows.filter(~hidden(actor, "finding__source"), finding__withdrawn_at__isnull=True)
    return rows.select_related("finding__source__of_session__session", "asker", "routed_to")


def request_for(actor: Actor, key: int) -> Request:
    """One request. Raises ``PermissionDenied``."""
    return guarded(requests_for(actor).filter(pk=key))


def relation(actor: Actor, request: Request) -> Relation:
    """What someone is to a request."""
    return Relation(
        works=request.ledger_office in actor.works,
        asks=request.asker_id in actor.units,
        answers=request.routed_to_id in actor.units,
    )


def standing(request: Request) -> Standing:
    """What was done of a request."""
    return Standing(request.routed_to_id is not None, request.answered_on is not None, request.says, request.due)


def opened(actor: Actor, finding: Finding) -> bool:
    """Whether someone works in the Office of a finding."""
    return finding.source.office_id in actor.works
