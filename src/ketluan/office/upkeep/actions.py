"""Keeping the house: what is over is put away, and the ledger is looked through."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from axes.models import AccessAttempt, AccessLog
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ketluan.office.ledger.queries import verified

LOG: Final = logging.getLogger(__name__)
_JOBS_ARE_KEPT: Final = timedelta(days=7)
_ATTEMPTS_ARE_KEPT: Final = timedelta(days=30)


def tidy() -> list[str]:
    """Put away ended sessions, finished jobs and old sign-in attempts. What is wrong with the ledger comes back, as
    "kind number"."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=now - _JOBS_ARE_KEPT).delete()
    for attempts in (AccessAttempt, AccessLog):
        attempts.objects.filter(attempt_time__lt=now - _ATTEMPTS_ARE_KEPT).delete()
    wrong = [f"{fault.kind} {fault.number}" for fault in verified()]
    for fault in wrong:
        LOG.error("ledger: %s", fault)
    return wrong
