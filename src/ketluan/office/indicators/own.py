"""An Office's own indicators, what it changes of the catalogue's, and the wordings that it settled."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max

from ketluan.office.indicators.models import Alias, Indicator
from ketluan.office.indicators.rules.matching import compared
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act

_TOLD = (
    "name",
    "unit",
    "better",
    "measure",
    "frequency",
    "broken_down_by",
    "adds_up",
    "lead_id",
    "numerator_id",
    "denominator_id",
)


@transaction.atomic
def make(act: Act, office: Office, said: dict[str, Any]) -> Indicator:
    """An indicator of an Office's own, at the end of its list; reports may call it by its name."""
    last = office.indicators.aggregate(last=Max("place"))["last"] or 0
    made = Indicator.objects.create(office=office, place=last + 1, **said)
    _called(made)
    log(act, "make", made, after=_facts(made))
    return made


@transaction.atomic
def change(act: Act, indicator: Indicator, said: dict[str, Any]) -> Indicator:
    """Change what is kept of an indicator; a former name stays one by which reports may call it."""
    held = Indicator.objects.select_for_update().get(pk=indicator.pk)
    before = _facts(held)
    for name, value in said.items():
        setattr(held, name, value)
    if _facts(held) != before:
        held.save()
        _called(held)
        log(act, "change", held, before=before, after=_facts(held))
    return held


def _called(indicator: Indicator) -> None:
    known = {"office": indicator.office, "indicator": indicator, "compared": compared(indicator.name), "by": None}
    if not Alias.objects.filter(**known).exists():
        Alias.objects.create(**known, words=indicator.name)


@transaction.atomic
def follow(act: Act, indicator: Indicator, *, active: bool) -> None:
    """Follow an indicator, or no longer: what it was told stays."""
    if indicator.active != active:
        indicator.active = active
        indicator.save(update_fields=("active",))
        log(act, "follow" if active else "stop_following", indicator, after={"active": active})


@transaction.atomic
def forget(act: Act, wording: Alias) -> None:
    """Forget what a wording means; values that were taken by it stay, later ones wait again."""
    log(act, "forget", wording.indicator or wording.office, before={"words": wording.words})
    wording.delete()


def _facts(indicator: Indicator) -> dict[str, Any]:
    return {name: getattr(indicator, name) for name in _TOLD}
