"""Sharing: an act upon a source, a session or a task of one's own Office, and its withdrawal."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office, Organization, Sharing
from ketluan.office.people.rules import Act, Actor


def standing(actor: Actor, path: str = "") -> Q:
    """The condition of a share that stands for someone: with an Office that he reads, or a unit that he speaks for.
    ``path`` leads to the share ("shares__")."""
    keys = {"office": actor.reads, "organization": actor.units}
    to_him = [Q(**{f"{path}{whom}__in": held}) for whom, held in keys.items() if held]
    return Q(**{f"{path}withdrawn_at__isnull": True}) & reduce(or_, to_him) if to_him else Q(pk__in=())


def shared(actor: Actor, shares: type[Sharing]) -> Exists:
    """Whether the row of a query is shared with someone by one of its own shares."""
    return Exists(shares.objects.filter(standing(actor), thing=OuterRef("pk")))


@transaction.atomic
def share(act: Act, thing: Any, to: Office | Organization, reason: str) -> None:
    """Show a thing of an Office in which the asker works to another Office or to a unit; a second time changes nothing.
    Raises ``PermissionDenied``."""
    require_work(act.actor, thing.ledger_office)
    whom = {"office": to} if isinstance(to, Office) else {"organization": to}
    if thing.shares.filter(withdrawn_at=None, **whom).exists():
        return
    thing.shares.create(reason=reason, by_id=act.actor.key, at=act.at, **whom)
    act.actor.known.clear()
    log(act, "share", thing, after={"with": str(to), "reason": reason})


@transaction.atomic
def withdraw(act: Act, thing: Any, key: int) -> None:
    """Show a thing no longer. Raises ``PermissionDenied``."""
    require_work(act.actor, thing.ledger_office)
    held = thing.shares.select_for_update().filter(pk=key, withdrawn_at=None).first()
    if held is None:
        return
    held.withdrawn_at = act.at
    held.save(update_fields=("withdrawn_at",))
    act.actor.known.clear()
    log(act, "unshare", thing, before={"with": str(held)})
