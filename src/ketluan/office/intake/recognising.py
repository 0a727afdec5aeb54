"""Scans that wait are recognised by a job, then taken in like any document, or refused with nothing kept."""

from __future__ import annotations

from functools import partial

from django.utils import timezone

from ketluan.office.files.actions import keep
from ketluan.office.intake import spool
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.gone import scrub_later
from ketluan.office.intake.models import Recognition, Scan, Source
from ketluan.office.intake.reading import Refused
from ketluan.office.people.access import actor_of
from ketluan.office.people.rules import Act


def recognise(key: int) -> None:
    """Recognise a scan and take it in; a second time, or after a fault, nothing is done twice."""
    held = Recognition.objects.select_related("office__organization", "by").get(pk=key)
    if not held.under_way:
        return
    try:
        content, name = spool.get(held.token)
    except FileNotFoundError:
        return _ended(held, "failed")
    _tell(held, state=Recognition.State.RUNNING)
    act = Act(actor_of(held.by), timezone.now())

    def beside(source: Source) -> None:
        Scan(source=source, file=keep(content, name, at=act.at, by=act.actor.key)).save()

    given = Given(content, name, held.received_on, watch=partial(_watched, held))
    try:
        taken = take_in(act, held.office, given, beside=beside)
    except Refused as refusal:
        held.reason = refusal.code
        _ended(held, "refused")
    except Exception:
        _ended(held, "failed")
        raise
    else:
        held.source = taken.source
        _ended(held, "again" if taken.again else "taken")


def _watched(held: Recognition, done: int, pages: int) -> None:
    _tell(held, done=done, pages=pages)


def _ended(held: Recognition, state: str) -> None:
    """The end of a wait, whatever it was: the file is overwritten and gone."""
    spool.drop(held.token)
    _tell(held, state=state, reason=held.reason, source=held.source)
    scrub_later()


def _tell(held: Recognition, **said: object) -> None:
    Recognition.objects.filter(pk=held.pk).update(**said)
