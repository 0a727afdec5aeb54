"""Remembering units under a name, to give them work together again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ketluan.office.ledger.rules import Facts, iso
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log, log_change, require_version
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Act
from ketluan.office.people.terms import Days
from ketluan.office.tasks.list_models import ListedUnit, UnitList


@dataclass(frozen=True)
class Remembered:
    """What a list is to be: its name, its units, the days on which it is offered."""

    name: str
    units: tuple[Organization, ...]
    since: date | None = None
    until: date | None = None


class NameTaken(Exception):
    """The Office has a list of that name."""


@transaction.atomic
def remember_list(act: Act, office: Office, wanted: Remembered) -> UnitList:
    """Keep units under a name. Raises ``NameTaken``, ``PermissionDenied``."""
    require_work(act.actor, office.pk)
    _require_free(office, wanted)
    said = {"name": wanted.name, "since": wanted.since, "until": wanted.until}
    made: UnitList = UnitList.objects.create(office=office, made_by_id=act.actor.key, **said)
    ListedUnit.objects.bulk_create(ListedUnit(unit_list=made, organization=unit) for unit in wanted.units)
    log(act, "remember_list", made, after=_facts(made))
    return made


@transaction.atomic
def change_list(act: Act, held: UnitList, wanted: Remembered, *, version: int) -> None:
    """Change name, units or days of a list. Raises ``NameTaken``, ``Outdated``, ``PermissionDenied``."""
    held = UnitList.objects.select_for_update().get(pk=held.pk)
    require_work(act.actor, held.office_id)
    require_version(held, version)
    _require_free(held.office, wanted, but=held.pk)
    before = _facts(held)
    held.name, held.since, held.until = wanted.name, wanted.since, wanted.until
    held.version += 1
    held.save()
    held.listed.exclude(organization__in=wanted.units).delete()
    known = set(held.listed.values_list("organization", flat=True))
    ListedUnit.objects.bulk_create(
        ListedUnit(unit_list=held, organization=unit) for unit in wanted.units if unit.pk not in known
    )
    log_change(act, "change_list", held, before, _facts(held))


def _require_free(office: Office, wanted: Remembered, *, but: int | None = None) -> None:
    """The name is no other list's on a day on which this one holds."""
    for other in UnitList.objects.filter(office=office, name__iexact=wanted.name).exclude(pk=but):
        if Days.of(wanted).meets(Days.of(other)):
            raise NameTaken


def _facts(held: UnitList) -> Facts:
    return {
        "name": held.name,
        "units": [unit.name for unit in held.units.order_by("sorted_by")],
        "since": iso(held.since),
        "until": iso(held.until),
    }
