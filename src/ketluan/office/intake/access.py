"""The guarded doors to sources: the Office that took them in, the units that a task of them addresses, those with whom
they are shared; and past all of these the readers to whom one is restricted."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet

from ketluan.office.intake.models import NamedReader, Restriction, Scan, Source, SourceShare
from ketluan.office.people.access import actor_of, office_among
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Actor
from ketluan.office.people.sharing import shared, standing

__all__ = [
    "actor_of", "hidden", "office_to_take_in", "restricted",
    "scan_for", "source_for", "source_to_review", "sources_for",
]  # fmt: skip


def hidden(actor: Actor, source: str = "pk") -> Exists:
    """Whether the row of a query stands on a source that is restricted to others; ``source`` is the row's way to it.
    Every door to what came of a source asks this."""
    named = NamedReader.objects.filter(restriction=OuterRef("pk"), user=actor.key)
    return Exists(Restriction.objects.filter(~Exists(named), source=OuterRef(source), lifted_at__isnull=True))


def restricted(source: str = "pk") -> Exists:
    """Whether the row of a query stands on a source that is restricted to anybody: what a whole Office is to read says
    nothing of it."""
    return Exists(Restriction.objects.filter(source=OuterRef(source), lifted_at__isnull=True))


def sources_for(actor: Actor) -> QuerySet[Source]:
    """The sources that someone may read: those of his Offices, those of his units' tasks, and those shared with him, by
    themselves or with their session or a task; never one that is restricted to others."""
    open_to_him = Q(office__in=actor.reads) | _of_tasks(actor) | Q(shared(actor, SourceShare))
    for path in ("of_session__session__shares__", "tasks__shares__"):
        found = Source.objects.filter(standing(actor, path), **{f"{path}pk__isnull": False})
        open_to_him |= Q(pk__in=found.order_by().values("pk"))
    return Source.objects.filter(open_to_him).filter(~hidden(actor)).select_related("office")


def _of_tasks(actor: Actor) -> Q:
    """Sources on which a task of the asker's units stands: its first one, and those that told it again."""
    found = Q()
    for tasks in ("led_tasks", "supported_tasks"):
        units = Organization.objects.filter(pk__in=actor.units)
        again = {f"{tasks}__grounds__finding__source": OuterRef("pk")}
        found |= Q(Exists(units.filter(**{f"{tasks}__source": OuterRef("pk")})))
        found |= Q(Exists(units.filter(**again, **{f"{tasks}__grounds__finding__withdrawn_at__isnull": True})))
    return found


def source_for(actor: Actor, key: int) -> Source:
    """One source. Raises ``PermissionDenied`` where it is not there for the asker, so that nothing is given away."""
    found = sources_for(actor).filter(pk=key).first()
    if found is None:
        raise PermissionDenied
    return found


def source_to_review(actor: Actor, key: int) -> Source:
    """A source of an Office in which the asker works."""
    found = Source.objects.filter(~hidden(actor), office__in=actor.works, pk=key).select_related("office").first()
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
    return office_among(actor.works, key)
