"""Scans are laid down, where recognition is on, until a job comes to them."""

from __future__ import annotations

from functools import partial

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction

from ketluan.office.intake import jobs, spool
from ketluan.office.intake.actions import Given
from ketluan.office.intake.models import Recognition
from ketluan.office.intake.reading import recognition_installed
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
    transaction.on_commit(partial(jobs.recognise.enqueue, made.pk))
    return made
