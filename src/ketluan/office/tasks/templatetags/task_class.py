"""The statistical class of a task on a page of an earlier app, which knows the task by its reverse relation only."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils import timezone

from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import stat_class

register = template.Library()


@register.inclusion_tag("tasks/task-class.html")
def task_class(task: Task) -> dict[str, Any]:
    """The class of today, as the lists show it."""
    done = task.done_on is not None
    stat = stat_class(due=task.due, submitted_on=task.submitted_on, done=done, today=timezone.localdate())
    return {"task": {"stat": str(stat)}}
