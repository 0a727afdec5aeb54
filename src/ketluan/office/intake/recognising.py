"""Scans: laid down until a job has recognised them, then taken in like any document, or refused with nothing kept."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from ketluan.office.files.actions import keep
from ketluan.office.intake import spool
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.gone import scrub_later
from ketluan.office.intake.models import Recognition, Scan, Source
from ketluan.office.intake.reading import Refused, recognition_installed
from ketluan.office.people.access import actor_of
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act


def is_on() -> bool:
    """Whether scans are recognised here: wanted, and possible."""
    return bool(settings.KETLUAN_OCR) and recognition_installed()


@transaction.atomic
def await_recognition(act: Act, office: Office, given: Given) -> Recognition:
    """Lay a scan down until the job comes to it. Raises ``PermissionDenied``."""
    if office.pk not in act.actor.works or not isinstance(given.content, bytes):
        raise PermissionDenied
    token = spool.put(given.content, given.name)
    made: Recognition = Recognition.objects.create(
        office=office, by_id=act.actor.key, at=act.at, received_on=given.received, token=token
    )
    log(act, "await_recognition", office)
    job = import_module("ketluan.office.intake.jobs").recognise  # which leads back here
    transaction.on_commit(partial(job.enqueue, made.pk))
    return made


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
