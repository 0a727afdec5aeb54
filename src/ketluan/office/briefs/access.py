"""The guarded doors to briefs: those who read their Office; the working roles write."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from ketluan.office.briefs.models import Brief
from ketluan.office.intake.access import hidden
from ketluan.office.meetings.models import SessionSource
from ketluan.office.people.access import guarded, office_among, require_work
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor


def briefs_for(actor: Actor) -> QuerySet[Brief]:
    """The briefs of the Offices that someone reads; no notice of a session of which a source is restricted to
    others: it is made of that source's words."""
    shut = SessionSource.objects.filter(hidden(actor, "source"), session=OuterRef("session"))
    rows = Brief.objects.filter(~Exists(shut), office__in=actor.reads)
    return rows.select_related("office__organization", "session", "made_by")


def brief_for(actor: Actor, key: int) -> Brief:
    """One brief. Raises ``PermissionDenied``."""
    return guarded(briefs_for(actor).select_related("office__serves", "sent_by").filter(pk=key))


def brief_to_write(actor: Actor, key: int) -> Brief:
    """A brief of an Office in which the asker works. Raises ``PermissionDenied``."""
    found = brief_for(actor, key)
    require_work(actor, found.office_id)
    return found


def office_to_write(actor: Actor) -> Office:
    """The Office for which the asker drafts. Raises ``PermissionDenied``."""
    return office_among(actor.works)
