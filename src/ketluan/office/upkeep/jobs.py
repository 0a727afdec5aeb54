"""What is done while nobody waits for it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from ketluan.office.upkeep.actions import tidy

_HOUR = 2


@task()
def night() -> list[str]:
    """The work of the night; plans the next one first, so that a fault tonight does not cost tomorrow."""
    plan_the_night()
    return tidy()


def plan_the_night() -> None:
    """One night waits in the queue, never two."""
    waiting = DBTaskResult.objects.filter(task_path=night.module_path, status=TaskResultStatus.READY)
    if not waiting.exists():
        night.using(run_after=next_night(timezone.localtime())).enqueue()


def next_night(now: datetime) -> datetime:
    """The next two o'clock of the office's place."""
    tonight = now.replace(hour=_HOUR, minute=0, second=0, microsecond=0)
    return tonight if now < tonight else tonight + timedelta(days=1)
