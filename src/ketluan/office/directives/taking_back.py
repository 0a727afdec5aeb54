"""Taking back what a second source was held to say: what it changed of a task is as before, and can be done again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import transaction

from ketluan.office.ledger.rules import Facts, iso
from ketluan.office.meetings.models import Restatement
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Ground, Support, Task

# what belongs to one change: all of it goes back, or none
_DAYS: Final = (
    *("due", "original_due", "deadline", "deadline_words", "working_days"),
    *("written_due", "due_rule_id"),
)
_PARTS: Final = {"lead": ("lead_id",), "due": _DAYS, "deliverable": ("deliverable",), "number": ("number",)}
_DATES: Final = ("due", "original_due", "written_due")
# which change of a ground is told of a part
_TOLD: Final = {"due": ("due", "deadline_words")}


class Unknown(Exception):
    """The change was made before its values were kept."""


@dataclass(frozen=True)
class Taken:
    """What became of one sentence: the task that it had changed, and what of it stays, for it was changed since."""

    task: Task | None
    kept: tuple[str, ...] = ()


def facts(task: Task) -> dict[str, Any]:
    """What a second source can change of a task, as it is stored."""
    said = {name: getattr(task, name) for names in _PARTS.values() for name in names}
    said |= {name: iso(said[name]) for name in _DATES}
    return {**said, "supporters": sorted(task.supports.values_list("organization", flat=True))}


@transaction.atomic
def take_back(act: Act, findings: Iterable[Finding]) -> list[Taken]:
    """Hold no longer that these sentences say others again, all in one act: what they changed goes back to what it was
    before, but for what was changed or acted upon since. The sentences stay confirmed and wait to be compared.

    Raises ``PermissionDenied``, and ``Unknown`` where values were not kept: then nothing is taken back.
    """
    return [_taken(act, finding) for finding in findings]


def _taken(act: Act, finding: Finding) -> Taken:
    require_work(act.actor, finding.source.office_id)
    Restatement.objects.filter(again=finding).delete()
    ground = Ground.objects.filter(finding=finding).select_related("task__source").first()
    if ground is None:
        log(act, "take_back", finding)
        return Taken(None)
    task = Task.objects.select_for_update().select_related("lead").get(pk=ground.task_id)
    kept: list[str] = []
    if ground.role == Ground.Role.SHARPENED:
        if ground.undo is None:
            raise Unknown
        kept = _restored(task, ground.undo["before"], ground.undo["after"])
        task.version += 1
        task.save()
    _tell(act, task, ground, kept)
    ground.delete()
    return Taken(task, tuple(kept))


def _restored(task: Task, before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Make the task what it was; the parts that stay."""
    now, kept = facts(task), []
    for part, names in _PARTS.items():
        changed = [name for name in names if before.get(name) != after.get(name)]
        if not changed:
            continue
        if all(now[name] == after[name] for name in changed) and _is_free(task, part):
            for name in changed:
                setattr(task, name, _value(name, before[name]))
        else:
            kept.append(part)
    if before["supporters"] != after["supporters"] and not _supporters_restored(task, before, after):
        kept.append("supporters")
    return kept


def _is_free(task: Task, part: str) -> bool:
    """Whether nobody has acted upon it: a new lead has not reported, and of a task that ended the number alone goes."""
    if task.has_ended:
        return part == "number"
    return part != "lead" or not task.progress.filter(organization=task.lead_id).exists()


def _value(name: str, stored: Any) -> Any:
    return date.fromisoformat(stored) if name in _DATES and stored else stored


def _supporters_restored(task: Task, before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Take away whom the sentence added, unless he has answered; give back whom it made the lead."""
    added = set(after["supporters"]) - set(before["supporters"])
    gone = set(before["supporters"]) - set(after["supporters"]) - {task.lead_id}
    if task.has_ended:
        return False
    there = set(task.supports.values_list("organization", flat=True))
    Support.objects.bulk_create(Support(task=task, organization_id=key) for key in sorted(gone - there))
    task.supports.filter(organization__in=added, answered_on=None).delete()
    return not task.supports.filter(organization__in=added).exists()


def _tell(act: Act, task: Task, ground: Ground, kept: list[str]) -> None:
    stays = {field for part in kept for field in _TOLD.get(part, (part,))}
    back = [change for change in ground.changes if change["field"] not in stays]
    before: Facts = {change["field"]: change["after"] for change in back}
    after: Facts = {change["field"]: change["before"] for change in back}
    log(act, "take_back", task, before=before, after={**after, "source": ground.finding.source.title, "kept": kept})
