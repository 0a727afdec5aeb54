"""Running the jobs of the queue: in a thread beside the pages, or in a process of its own."""

from __future__ import annotations

import logging
import threading
from typing import Any, Final

from django.db import connection
from django.utils.crypto import get_random_string
from django_tasks import TaskResultStatus
from django_tasks.signals import task_finished
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from ketluan.office.upkeep.jobs import plan_the_night

LOG: Final = logging.getLogger(__name__)
_PAUSE_SECONDS: Final = 1.0
_PAUSE_AFTER_A_FAULT_SECONDS: Final = 10.0


def forget_words(task_result: Any, **sent: Any) -> None:
    """Of a job that failed keep the kind of error and its places in the code: its message may hold words of a
    document."""
    if task_result.status == TaskResultStatus.FAILED:
        row = DBTaskResult.objects.get(pk=task_result.id)
        places = [line for line in row.traceback.splitlines() if line.startswith('  File "')]
        DBTaskResult.objects.filter(pk=row.pk).update(traceback="\n".join(places))
        LOG.error("job %s failed: %s", row.task_path, row.exception_class_path)


task_finished.connect(forget_words, dispatch_uid="forget_words")


def worker(*, batch: bool = False) -> Worker:
    """A worker for all queues; with ``batch`` it ends when nothing is left to do."""
    return Worker(
        queue_names=["*"],
        interval=_PAUSE_SECONDS,
        batch=batch,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )


def take_up_again() -> int:
    """Jobs that a process left when it was ended are to be done again; how many. Only where no other worker is."""
    rows = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    return int(rows.update(status=TaskResultStatus.READY, started_at=None))


class Beside(threading.Thread):
    """The worker of an embedded office: a thread that lives as long as the server."""

    def __init__(self) -> None:
        super().__init__(name="jobs", daemon=True)
        self._ended = threading.Event()
        self._worker = worker()

    def run(self) -> None:
        """Work until ``end``; a database that is away for a while ends nothing."""
        while not self._ended.is_set():
            try:
                take_up_again()
                plan_the_night()
                self._worker.run()
            except Exception:
                LOG.exception("the worker stumbled and goes on")
                self._ended.wait(_PAUSE_AFTER_A_FAULT_SECONDS)
            finally:
                connection.close()

    def end(self) -> None:
        """Finish the job at hand and stop."""
        self._ended.set()
        self._worker.running = False
        self.join(timeout=_PAUSE_AFTER_A_FAULT_SECONDS)
