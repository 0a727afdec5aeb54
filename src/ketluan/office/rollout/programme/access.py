"""The guarded doors to programmes: those who read their Office; the working roles change them."""

from __future__ import annotations

from django.db.models import QuerySet

from ketluan.office.people.access import guarded, require_work
from ketluan.office.people.rules import Actor
from ketluan.office.rollout.models import Item, Programme


def programmes_for(actor: Actor) -> QuerySet[Programme]:
    """The programmes of the Offices that someone reads."""
    return Programme.objects.filter(office__in=actor.reads).select_related("office__organization")


def programme_for(actor: Actor, key: int) -> Programme:
    """One programme. Raises ``PermissionDenied``."""
    return guarded(programmes_for(actor).filter(pk=key))


def programme_worked(actor: Actor, key: int) -> Programme:
    """A programme of an Office in which the asker works. Raises ``PermissionDenied``."""
    found = programme_for(actor, key)
    require_work(actor, found.office_id)
    return found


def item_worked(actor: Actor, key: int) -> Item:
    """An item of a programme of an Office in which the asker works. Raises ``PermissionDenied``."""
    rows = Item.objects.filter(programme__in=programmes_for(actor), programme__office__in=actor.works)
    return guarded(rows.filter(pk=key).select_related("programme__office", "hearing__session"))
