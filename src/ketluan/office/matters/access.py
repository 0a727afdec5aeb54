"""The guarded doors to matters: the users who were named for one, and nobody else, whatever his role."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from ketluan.office.matters.models import Matter, Watcher
from ketluan.office.matters.rules import Relation
from ketluan.office.people.access import guarded, office_among
from ketluan.office.people.models import Office, Role, User
from ketluan.office.people.rules import READING, WORKING, Actor


def matters_for(actor: Actor) -> QuerySet[Matter]:
    """The matters for which someone is named, as long as he reads their Office or speaks for the body in charge."""
    named = Watcher.objects.filter(matter=OuterRef("pk"), user=actor.key, withdrawn_at__isnull=True)
    belongs = Q(office__in=actor.reads) | Q(body__in=actor.units)
    return Matter.objects.filter(belongs, Exists(named)).select_related("body", "office__organization")


def matter_for(actor: Actor, key: int) -> Matter:
    """One matter. Raises ``PermissionDenied`` where it is not there for the asker, so that nothing is given away."""
    return guarded(matters_for(actor).select_related("made_by").filter(pk=key))


def relation(actor: Actor, matter: Matter) -> Relation:
    """What a named user is to a matter."""
    return Relation(works=matter.office_id in actor.works, in_charge=matter.body_id in actor.units)


def office_to_watch(actor: Actor) -> Office:
    """The Office for which the asker opens a matter. Raises ``PermissionDenied``."""
    return office_among(actor.works)


def may_be_named(matter: Matter, *, working: bool = False) -> QuerySet[User]:
    """The users who can be named: those who read the Office, and those of the body in charge; ``working``: only those
    who work in the Office."""
    held = Q(office=matter.office_id, kind__in=WORKING if working else READING)
    if not working:
        held |= Q(organization=matter.body_id)
    return User.objects.filter(pk__in=Role.objects.filter(held).values("user"), is_active=True).order_by("name", "pk")
