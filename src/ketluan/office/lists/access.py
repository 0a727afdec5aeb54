"""The guarded door to saved lists: one's own, and those shared with one's Office or unit."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet

from ketluan.office.lists.models import Preferred, SavedView
from ketluan.office.people.access import guarded
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import offices
from ketluan.office.people.rules import Actor


def views_for(actor: Actor) -> QuerySet[SavedView]:
    """The saved lists that someone finds, each with whether it is the one with which the list opens (``preferred``)."""
    to_him = Q(owner=actor.key) | Q(office__in=actor.reads) | Q(organization__in=actor.units)
    mine = Preferred.objects.filter(user=actor.key, list=OuterRef("list"), view=OuterRef("pk"))
    return SavedView.objects.filter(to_him).annotate(preferred=Exists(mine)).order_by("name", "pk")


def view_for(actor: Actor, key: int) -> SavedView:
    """One that someone finds. Raises ``PermissionDenied``."""
    return guarded(views_for(actor).select_related("owner", "office__organization", "organization").filter(pk=key))


def may_change(actor: Actor, view: SavedView) -> bool:
    """Whether someone names, shares and deletes it: its owner."""
    return bool(view.owner_id == actor.key)


def may_take_back(actor: Actor, view: SavedView) -> bool:
    """Whether someone withdraws it from those with whom it is shared: its owner, and the head of the Office or unit."""
    if not view.shared:
        return False
    heads = view.organization_id in actor.headed or (
        view.office_id is not None and actor.holds(view.office_id, frozenset({"head"}))
    )
    return heads or may_change(actor, view)


def whom(actor: Actor) -> list[Office | Organization]:
    """With whom someone may share: the Offices that he reads, and his units, the highest of these."""
    mine = Organization.objects.filter(pk__in=actor.units).exclude(parent__in=actor.units).order_by("sorted_by")
    return [*offices(actor.reads), *mine]


def place_named(actor: Actor, said: str) -> Office | Organization:
    """One of them, by what a form calls it. Raises ``PermissionDenied``."""
    found = next((one for one in whom(actor) if called(one) == said), None)
    if found is None:
        raise PermissionDenied
    return found


def called(place: Office | Organization) -> str:
    """What a form calls an Office ("o1") or a unit ("u7")."""
    return f"{'o' if isinstance(place, Office) else 'u'}{place.pk}"
