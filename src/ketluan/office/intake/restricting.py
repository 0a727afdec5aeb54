"""Restricting a source to named users, and lifting that again."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.intake.access import source_to_review
from ketluan.office.intake.models import NamedReader, Restriction, Source
from ketluan.office.people.actions import log
from ketluan.office.people.models import User
from ketluan.office.people.queries import readers
from ketluan.office.people.rules import Act


class Outsider(Exception):
    """A named reader belongs neither to the Office nor to a unit that a task of the source addresses."""


def may_be_named(source: Source) -> Iterable[User]:
    """The users who can be named: those of the Office, of the units that a task of the source addresses, of the units
    with which it is shared."""
    units = {
        *source.tasks.values_list("lead", flat=True),
        *source.tasks.filter(supports__isnull=False).values_list("supports__organization", flat=True),
        *source.shares.filter(withdrawn_at=None, organization__isnull=False).values_list("organization", flat=True),
    }
    return readers(source.office_id, units)


@transaction.atomic
def restrict(act: Act, source: Source, named: Iterable[User], reason: str) -> Restriction:
    """From now on only these see the source and what came of it; who restricts is one of them. It takes the place of a
    restriction that stands. Raises ``PermissionDenied``, ``Outsider``."""
    source = source_to_review(act.actor, source.pk)
    known = {user.pk: user for user in may_be_named(source)}
    chosen = {user.pk for user in named} | {act.actor.key}
    if not chosen <= set(known):
        raise Outsider
    before = _lifted(act, source)
    made = Restriction.objects.create(source=source, reason=reason, by_id=act.actor.key, at=act.at)
    NamedReader.objects.bulk_create(NamedReader(restriction=made, user_id=key) for key in sorted(chosen))
    act.actor.known.clear()
    names = sorted(known[key].name for key in chosen)
    log(act, "restrict", source, before={"readers": before}, after={"readers": names, "reason": reason})
    return made


@transaction.atomic
def lift(act: Act, source: Source) -> None:
    """All who saw the source see it again. Raises ``PermissionDenied``."""
    source = source_to_review(act.actor, source.pk)
    before = _lifted(act, source)
    act.actor.known.clear()
    if before:
        log(act, "lift", source, before={"readers": before})


def _lifted(act: Act, source: Source) -> list[str]:
    """End the restriction that stands; who was named in it."""
    held = source.restrictions.filter(lifted_at=None).first()
    if held is None:
        return []
    if act.actor.key not in set(held.readers.values_list("pk", flat=True)):
        raise PermissionDenied
    Restriction.objects.filter(pk=held.pk).update(lifted_at=act.at)
    return sorted(held.readers.values_list("name", flat=True))
