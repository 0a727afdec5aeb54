"""The guarded doors to sources: the Office that took them in, the units that a task of them addresses, those with whom
they are shared; and past all of these the readers to whom one is restricted."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet, Value

from ketluan.office.intake.models import NamedReader, Recognition, Restriction, Scan, Source
from ketluan.office.people.access import actor_of, guarded, office_among
from ketluan.office.people.models import Office, Organization, Sharing
from ketluan.office.people.rules import Actor
from ketluan.office.people.sharing import standing

__all__ = [
    "Exceptions",
    "actor_of",
    "exceptions",
    "hidden",
    "office_to_take_in",
    "recognitions_for",
    "restricted",
    "scan_for",
    "source_for",
    "source_to_review",
    "sources_for",
]  # fmt: skip


@dataclass(frozen=True)
class Exceptions:
    """What departs, for one user, from the rule that an Office and its units see their own: the keys of the sources
    that are restricted to others, and of the sources, sessions and tasks that are shared with him."""

    restricted: frozenset[int]
    sources: frozenset[int]
    sessions: frozenset[int]
    tasks: frozenset[int]


def exceptions(actor: Actor) -> Exceptions:
    """Asked once for a page. There are few of them, so that the doors name them in their conditions, which are short
    where there are none."""
    if "exceptions" not in actor.known:
        actor.known["exceptions"] = _exceptions(actor)
    found: Exceptions = actor.known["exceptions"]
    return found


def _exceptions(actor: Actor) -> Exceptions:
    named = NamedReader.objects.filter(restriction=OuterRef("pk"), user=actor.key)
    restricted = Restriction.objects.filter(~Exists(named), lifted_at__isnull=True).order_by()
    # the tables of what is shared are known by what they share: those of sessions and tasks are of later apps
    tables = {
        table._meta.get_field("thing").related_model._meta.label_lower: table for table in Sharing.__subclasses__()
    }
    shares = [
        tables[label].objects.filter(standing(actor)).order_by().values_list(stands_for, "thing")
        for label, stands_for in zip(("intake.source", "meetings.session", "tasks.task"), _KINDS[1:], strict=True)
    ]
    rows = list(restricted.values_list(_KINDS[0], "source").union(*shares))
    return Exceptions(*(frozenset(key for kind, key in rows if kind == wanted) for wanted in range(4)))


_KINDS = tuple(Value(number, output_field=BigIntegerField()) for number in range(4))


def hidden(actor: Actor, source: str = "pk") -> Q:
    """Whether the row of a query stands on a source that is restricted to others; ``source`` is the row's way to it.
    Every door to what came of a source asks this."""
    return Q(**{f"{source}__in": exceptions(actor).restricted})


def restricted(source: str = "pk") -> Exists:
    """Whether the row of a query stands on a source that is restricted to anybody: what a whole Office is to read says
    nothing of it."""
    return Exists(Restriction.objects.filter(source=OuterRef(source), lifted_at__isnull=True))


def recognitions_for(actor: Actor) -> QuerySet[Recognition]:
    """The scans that wait, or waited, in the Offices in which someone works; none of a source restricted to others.
    Raises ``PermissionDenied`` where he works in none."""
    if not actor.works:
        raise PermissionDenied
    rows = Recognition.objects.filter(~hidden(actor, "source"), office__in=actor.works)
    return rows.select_related("by", "office__organization", "source")


def sources_for(actor: Actor) -> QuerySet[Source]:
    """The sources that someone may read: those of his Offices, those of his units' tasks, and those shared with him, by
    themselves or with their session or a task; never one that is restricted to others."""
    open_to_him = Q(office__in=actor.reads) | _of_tasks(actor) | _shared_with(actor)
    return Source.objects.filter(open_to_him).filter(~hidden(actor)).select_related("office")


def _shared_with(actor: Actor) -> Q:
    """Sources that are shared with someone; no condition where there are none."""
    known = exceptions(actor)
    found = Q(pk__in=known.sources) if known.sources else Q()
    for path, keys in (("of_session__session", known.sessions), ("tasks", known.tasks)):
        if keys:
            found |= Q(pk__in=Source.objects.filter(**{f"{path}__in": keys}).order_by().values("pk"))
    return found


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
    return guarded(sources_for(actor).filter(pk=key))


def source_to_review(actor: Actor, key: int) -> Source:
    """A source of an Office in which the asker works."""
    return guarded(Source.objects.filter(~hidden(actor), office__in=actor.works, pk=key).select_related("office"))


def scan_for(actor: Actor, key: int) -> Scan:
    """A scan beside a source that the asker may read."""
    return guarded(Scan.objects.filter(source__in=sources_for(actor), pk=key).select_related("file"))


def office_to_take_in(actor: Actor, key: int | None = None) -> Office:
    """The Office for which the asker takes documents in: the one named, else the first."""
    return office_among(actor.works, key)
