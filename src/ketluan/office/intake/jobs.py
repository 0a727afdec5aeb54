"""What intake does while nobody waits for it."""

from __future__ import annotations

from django_tasks import task

from ketluan.office.intake import recognising


@task()
def recognise(key: int) -> None:
    """Recognise a scan that waits."""
    recognising.recognise(key)
