"""Who is asking: the one place that turns an account into what it may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from ketluan.office.people.models import Office, Organization, Role, User
from ketluan.office.people.queries import offices
from ketluan.office.people.rules import OFFICE_ROLES, Act, Actor


def actor_of(user: User) -> Actor:
    """The user with roles and units; one query, and one more for each level below the own unit but the first."""
    offices: dict[int, set[str]] = defaultdict(set)
    units: dict[str, set[int]] = defaultdict(set)
    below: dict[int, set[int]] = defaultdict(set)
    held = Role.objects.filter(user=user).values_list("kind", "office", "organization", "organization__below")
    for kind, office, organization, child in held:
        if kind in OFFICE_ROLES:
            offices[office].add(kind)
            continue
        units[kind].add(organization)
        below[organization] |= {child} if child else set()
    return Actor(
        key=user.pk,
        name=user.name,
        offices={office: frozenset(kinds) for office, kinds in offices.items()},
        units=_with_all_below(units["officer"] | units["unit_head"], below),
        headed=_with_all_below(units["unit_head"], below),
    )


def _with_all_below(units: set[int], below: Mapping[int, set[int]]) -> frozenset[int]:
    """The units with all below them; of these ``below`` names the next level."""
    level = {child for unit in units for child in below[unit]} - units
    found = units | level
    while level:
        level = set(Organization.objects.filter(parent__in=level).values_list("pk", flat=True)) - found
        found |= level
    return frozenset(found)


def guarded(rows: QuerySet[Any]) -> Any:
    """The first of the rows that somebody may have. Raises ``PermissionDenied`` where there is none, so that nothing is
    given away of one that is another's."""
    found = rows.first()
    if found is None:
        raise PermissionDenied
    return found


def require_work(actor: Actor, office: int) -> None:
    """Raises ``PermissionDenied`` for who does not work in an Office."""
    if office not in actor.works:
        raise PermissionDenied


def office_among(keys: Iterable[int], key: int | None = None) -> Office:
    """One of some Offices: the one named, else the first. Raises ``PermissionDenied`` where there is none."""
    found = offices(keys)
    chosen: Office = guarded(found.filter(pk=key) if key is not None else found)
    return chosen


def actor(request: HttpRequest) -> Actor:
    """The actor of a request, found once."""
    if not hasattr(request, "_actor"):
        request._actor = actor_of(request.user)
    found: Actor = request._actor
    return found


def act(request: HttpRequest, *, on_behalf: str = "", basis: str = "") -> Act:
    """An act of the request's user, now."""
    return Act(actor(request), timezone.now(), on_behalf, basis)


def act_of(username: str) -> Act | None:
    """An act, now, of the active user of that name, for a command; None where there is none."""
    user = User.objects.filter(username=username, is_active=True).first()
    return Act(actor_of(user), timezone.now()) if user else None


def administrator(request: HttpRequest) -> Actor:
    """The asker, who administers an Office. Raises ``PermissionDenied``."""
    found = actor(request)
    if not found.administers:
        raise PermissionDenied
    return found
