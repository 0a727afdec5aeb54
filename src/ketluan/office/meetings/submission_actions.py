"""Settling what became of a paper put before a session."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from ketluan.office.ledger.rules import Facts, worded
from ketluan.office.meetings.models import Submission
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import Outdated, log
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding


@dataclass(frozen=True)
class Settled:
    """What became of the paper; the day by which one is to be completed; what else there is to say."""

    outcome: str
    complete_by: date | None = None
    words: str = ""


@transaction.atomic
def settle(act: Act, finding: Finding, settled: Settled, *, version: int) -> Submission:
    """Hold what became of a paper, or hold it anew; ``version`` is 0 where nobody had settled it. Raises
    ``PermissionDenied``, ``Outdated``, or ``ValueError`` where the finding names no paper, or where a day is missing or
    is one too many."""
    held = Finding.objects.select_for_update(of=("self",)).select_related("source").get(pk=finding.pk)
    require_work(act.actor, held.source.office_id)
    if held.kind != "submissions" or held.withdrawn_at is not None:
        raise ValueError("only a standing submission is settled")
    outcome = Submission.Outcome(settled.outcome)
    if (outcome == Submission.Outcome.COMPLETE) != (settled.complete_by is not None):
        raise ValueError("a day is given for what is to be completed, and for that alone")
    row = Submission.objects.filter(finding=held).first()
    if version != (row.version if row else 0):
        raise Outdated
    before = _said(Settled(row.outcome, row.complete_by, row.words)) if row else {}
    row = row or Submission(finding=held, version=0)
    for name, value in asdict(settled).items():
        setattr(row, name, value)
    row.settled_by_id, row.settled_on, row.version = act.actor.key, timezone.localdate(act.at), row.version + 1
    row.save()
    log(act, "settle_outcome", row, before=before, after=_said(settled))
    return row


def _said(settled: Settled) -> Facts:
    return {name: worded(value) for name, value in asdict(settled).items()}
