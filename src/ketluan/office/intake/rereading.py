"""Reading a source again with the reader of today: no decision is touched, and what differs is shown."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from ketluan.office.intake.access import source_to_review
from ketluan.office.intake.actions import proposed, read
from ketluan.office.intake.models import Carried, Proposal, Reading, Source
from ketluan.office.intake.queries import latest_reading, proposals
from ketluan.office.intake.reading import READER, asked_again
from ketluan.office.people.rules import Act

Place = tuple[str, int, int]


class NothingToRead(Exception):
    """The rows of a sheet are no text that the reader reads."""


@dataclass
class Differences:
    """What a reading says otherwise than the one before: pairs are the proposal before, and what is said now."""

    new: list[Proposal] = field(default_factory=list)
    gone: list[Proposal] = field(default_factory=list)
    changed: list[tuple[Proposal, Any]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.new) + len(self.gone) + len(self.changed)


@transaction.atomic
def reread(act: Act, source: Source) -> Reading:
    """One more run of the reader. What it says as before, and what was decided already, is carried over: the proposal
    stays the same row, with its verdict. Raises ``PermissionDenied``, ``NothingToRead``."""
    source = source_to_review(act.actor, source.pk)
    if source.kind == Source.Kind.IMPORTED:
        raise NothingToRead
    texts = {name: getattr(source, name) for name in ("text", "original", "name", "sha256", "media_type")}
    record = asked_again(source.layout, province=source.office.province, received=source.received_on, **texts)
    before = {_place(one): one for one in proposals(latest_reading(source))}
    decided = set(source.verdicts.filter(withdrawn_at=None, proposal__isnull=False).values_list("proposal", flat=True))
    reading = read(act, source, record)
    made, carried = [], []
    for one in proposed(reading, record):
        one.fields = json.loads(json.dumps(one.fields))  # as a stored one has them
        old = before.get(_place(one))
        if old is not None and (old.fields == one.fields or old.pk in decided):
            carried.append(Carried(reading=reading, proposal=old, fields=_other(old, one)))
        else:
            made.append(one)
    Proposal.objects.bulk_create(made)
    Carried.objects.bulk_create(carried)
    return reading


def is_current(source: Source) -> bool:
    """Whether the reader of today has read the source."""
    return bool(latest_reading(source).reader == READER)


def differences(reading: Reading) -> Differences:
    """What a reading says otherwise than the one before it; nothing where it is the first. A passage whose borders
    moved is changed, not new and gone."""
    last = Reading.objects.filter(source=reading.source_id, pk__lt=reading.pk).order_by("-pk").first()
    found = Differences()
    if last is None:
        return found
    before = {one.pk: one for one in proposals(last)}
    now = {one.pk: one for one in proposals(reading)}
    otherwise = reading.carried.filter(fields__isnull=False).select_related("proposal")
    found.changed += [(one.proposal, one.fields) for one in otherwise]
    left = [one for key, one in before.items() if key not in now]
    for one in (one for key, one in now.items() if key not in before):
        old = next((old for old in left if _same(old, one)), None)
        if old is None:
            found.new.append(one)
        else:
            left.remove(old)
            found.changed.append((old, one.fields))
    found.gone = left
    return found


def _place(one: Proposal) -> Place:
    return (one.kind, one.start, one.end)


def _other(old: Proposal, one: Proposal) -> Any:
    return one.fields if old.fields != one.fields else None


def _same(old: Proposal, one: Proposal) -> bool:
    return old.kind == one.kind and old.start < one.end and one.start < old.end
