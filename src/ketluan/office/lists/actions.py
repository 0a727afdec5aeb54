"""Saving a list, naming, sharing, preferring and deleting it. What is one's own alone is no act and writes no line;
what others find, and find no more, is one."""

from __future__ import annotations

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from ketluan.office.ledger.actions import write
from ketluan.office.ledger.queries import name_of
from ketluan.office.ledger.rules import Facts
from ketluan.office.lists.access import may_change, may_take_back, view_for
from ketluan.office.lists.models import Preferred, SavedView
from ketluan.office.lists.words import LISTS, NEVER_SHARED
from ketluan.office.people.actions import line
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Act

MOST = 200


class NameTaken(Exception):
    """Another of one's saved lists of the kind has the name."""


class TooMany(Exception):
    """Somebody saved more lists than anybody finds again."""


@transaction.atomic
def save(act: Act, name: str, *, of: str, address: str) -> SavedView:
    """Name a list as it is looked at. One of the same name that is one's own is written anew, so that a name always
    leads to what was saved last. Raises ``ValueError`` for a list that is not known, ``TooMany``."""
    if of not in LISTS:
        raise ValueError(of)
    held = SavedView.objects.select_for_update().filter(owner=act.actor.key, list=of, name=name).first()
    if held is None:
        if SavedView.objects.filter(owner=act.actor.key).count() >= MOST:
            raise TooMany
        return SavedView.objects.create(list=of, name=name, address=address, owner_id=act.actor.key, made_at=act.at)
    if held.address != address:
        before = held.address
        held.address = address
        held.save(update_fields=("address",))
        _tell_others(act, "change_view", held, {"address": before}, {"address": address})
    return held


@transaction.atomic
def rename(act: Act, view: SavedView, name: str) -> None:
    """Give it another name. Raises ``NameTaken``, ``PermissionDenied``."""
    view = _mine(act, view)
    before, view.name = view.name, name
    try:
        with transaction.atomic():
            view.save(update_fields=("name",))
    except IntegrityError as error:
        raise NameTaken from error
    if before != name:
        _tell_others(act, "change_view", view, {"name": before}, {"name": name})


@transaction.atomic
def share(act: Act, view: SavedView, to: Office | Organization) -> None:
    """Let those of one's Office or unit find it, in place of those who found it before. Raises ``PermissionDenied``."""
    view = _mine(act, view)
    office, unit = (to, None) if isinstance(to, Office) else (None, to)
    mine = to.pk in (act.actor.reads if office else act.actor.units)
    if not mine or view.list in NEVER_SHARED:
        raise PermissionDenied
    before = _with_whom(view)
    if before == str(to):
        return
    view.office, view.organization = office, unit
    view.save(update_fields=("office", "organization"))
    _tell(act, "share_view", view, {"with": before} if before else {}, {"with": str(to), "address": view.address})


@transaction.atomic
def take_back(act: Act, view: SavedView) -> None:
    """Only its owner finds it from now on. Raises ``PermissionDenied``."""
    view = view_for(act.actor, view.pk)
    if not may_take_back(act.actor, view):
        raise PermissionDenied
    _tell(act, "unshare_view", view, {"with": _with_whom(view)}, {})
    _withdraw(view)


@transaction.atomic
def delete(act: Act, view: SavedView) -> None:
    """Delete it. Raises ``PermissionDenied``."""
    view = _mine(act, view)
    _tell_others(act, "unshare_view", view, {"with": _with_whom(view)}, {})
    view.delete()


@transaction.atomic
def prefer(act: Act, view: SavedView) -> None:
    """Let the list open with it for who asks. Raises ``PermissionDenied`` for one that he does not find."""
    view = view_for(act.actor, view.pk)
    Preferred.objects.update_or_create(user_id=act.actor.key, list=view.list, defaults={"view": view})


def prefer_none(act: Act, of: str) -> None:
    """Let a list open whole."""
    Preferred.objects.filter(user=act.actor.key, list=of).delete()


def _withdraw(view: SavedView) -> None:
    view.office = view.organization = None
    view.save(update_fields=("office", "organization"))
    Preferred.objects.filter(view=view).exclude(user=view.owner_id).delete()


def _mine(act: Act, view: SavedView) -> SavedView:
    found = view_for(act.actor, view.pk)
    if not may_change(act.actor, found):
        raise PermissionDenied
    return found


def _with_whom(view: SavedView) -> str:
    return str(view.office or view.organization or "")


def _tell_others(act: Act, verb: str, view: SavedView, before: Facts, after: Facts) -> None:
    if view.shared:
        _tell(act, verb, view, before, after)


def _tell(act: Act, verb: str, view: SavedView, before: Facts, after: Facts) -> None:
    """The line stands in the ledger of the Office that finds the list, or of the one that serves the unit's body."""
    told = line(act, verb, name_of(view), _ledger(view, before), after)
    write(replace(told, title=f"{LISTS[view.list][1]}: {view.name}", before=before))


def _ledger(view: SavedView, before: Facts) -> int:
    if view.office_id:
        return int(view.office_id)
    above: Organization | None = view.organization
    while above is not None:
        served = Office.objects.filter(serves=above).order_by("pk").first()
        if served:
            return int(served.pk)
        above = above.parent
    first = Office.objects.order_by("pk").first()
    return int(first.pk) if first else 0
