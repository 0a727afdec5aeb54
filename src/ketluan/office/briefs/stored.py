"""Stored rows as the facts of a brief."""

from __future__ import annotations

from ketluan.office.briefs.rules.facts import Fact
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task

_LONGEST = 120


def fact_of_task(task: Task) -> Fact:
    """A task, by the beginning of its wording."""
    return Fact("task", task.pk, task.wording[:_LONGEST])


def fact_of_finding(finding: Finding) -> Fact:
    """A finding, by the beginning of its words."""
    return Fact("finding", finding.pk, " ".join(finding.quote.split())[:_LONGEST])
