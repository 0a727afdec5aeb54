"""The guarded doors to sources: the Office that took them in, and the units that a task of them addresses."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet

from ketluan.office.intake.models import Scan, Source
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import offices
from ketluan.office.people.rules import Actor

__all__ = ["actor_of", "office_to_take_in", "scan_for", "source_for", "source_to_review", "sources_for"]


def sources_for(actor: Actor) -> QuerySet[Source]:
    """The sources that someone may read."""
    led = Organization.objects.filter(pk__in=actor.units, led_tasks__source=OuterRef("pk"))
    supported = Organization.objects.filter(pk__in=actor.units, supported_tasks__source=OuterRef("pk"))
    return Source.objects.filter(Q(office__in=actor.reads) | Exists(led) | Exists(supported)).select_related("office")


def source_for(actor: Actor, key: int) -> Source:
    """One source. Raises ``PermissionDenied`` where it is not there for the asker, so that nothing is given away."""
    found = sources_for(actor).filter(pk=key).first()
    if found is None:
        raise PermissionDenied
    return found


def source_to_review(actor: Actor, key: int) -> Source:
    """A source of an Office in which the asker works."""
    found = Source.objects.filter(office__in=actor.works, pk=key).select_related("office").first()
    if found is None:
        raise PermissionDenied
    return found


def scan_for(actor: Actor, key: int) -> Scan:
    """A scan beside a source that the asker may read."""
    found = Scan.objects.filter(source__in=sources_for(actor), pk=key).select_related("file").first()
    if found is None:
        raise PermissionDenied
    return found


def office_to_take_in(actor: Actor, key: int | None = None) -> Office:
    """The Office for which the asker takes documents in: the one named, else the first."""
    found = offices(actor.works)
    chosen = found.filter(pk=key).first() if key is not None else found.first()
    if chosen is None:
        raise PermissionDenied
    return chosen
