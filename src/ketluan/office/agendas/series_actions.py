"""Series of sessions: begun, changed, ended, taken up again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.agendas.models import Series
from ketluan.office.ledger.rules import Facts, worded
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log, require_version
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act


@transaction.atomic
def begin_series(act: Act, office: Office, fields: Mapping[str, Any]) -> Series:
    """Sessions come again in a rhythm. Raises ``PermissionDenied``."""
    require_work(act.actor, office.pk)
    made = Series.objects.create(office=office, **fields)
    log(act, "begin_series", made, after={name: worded(value) for name, value in fields.items()})
    return made


@transaction.atomic
def change_series(act: Act, series: Series, office: Office, fields: Mapping[str, Any], *, version: int) -> None:
    """Say anew what the sessions are, who chairs them and when they meet; those that are planned stay as they are. The
    Office changes while no session is planned. Raises ``Outdated``, ``PermissionDenied``."""
    held = Series.objects.select_for_update().get(pk=series.pk)
    require_version(held, version)
    if office.pk != held.office_id and (office.pk not in act.actor.works or held.agendas.exists()):
        raise PermissionDenied
    given = {**fields, "office": office}
    before: Facts = {name: worded(getattr(held, name)) for name in given if getattr(held, name) != given[name]}
    for name in before:
        setattr(held, name, given[name])
    held.version += 1
    held.save()
    log(act, "change_series", held, before=before, after={name: worded(given[name]) for name in before})


@transaction.atomic
def end_series(act: Act, series: Series) -> None:
    """No session of the series is proposed any more."""
    series.ended_on = act.day
    series.save(update_fields=("ended_on",))
    log(act, "end_series", series)


@transaction.atomic
def resume_series(act: Act, series: Series) -> None:
    """Sessions of a series that was ended are proposed again."""
    before: Facts = {"ended_on": worded(series.ended_on)}
    series.ended_on = None
    series.save(update_fields=("ended_on",))
    log(act, "resume_series", series, before=before)
