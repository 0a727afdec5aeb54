"""Marking a visit. No line of the ledger: it changes nothing that anybody else sees."""

from __future__ import annotations

from datetime import datetime

from ketluan.office.desk.models import Visit
from ketluan.office.desk.rules import MARKED_EVERY, since_when
from ketluan.office.people.rules import Actor


def visit(actor: Actor, now: datetime) -> datetime | None:
    """Mark that someone is here now; answers from when on things are new to them."""
    before = Visit.objects.filter(user=actor.key).first()
    if before is None:
        Visit.objects.bulk_create([Visit(user_id=actor.key, seen_at=now)], ignore_conflicts=True)
        return None
    since = since_when(before.seen_at, before.since, now)
    if now - before.seen_at >= MARKED_EVERY:
        Visit.objects.filter(pk=before.pk).update(seen_at=now, since=since)
    return since
