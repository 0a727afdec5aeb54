"""Following a request of a lower unit: to whom it goes, what was answered, and what the asker says of that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from ketluan.office.ledger.rules import Facts, worded
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.request_access import opened, relation, standing
from ketluan.office.meetings.request_rules import Verb, may
from ketluan.office.people.actions import log, log_change, require_version
from ketluan.office.people.models import Organization
from ketluan.office.people.rules import Act
from ketluan.office.review.addressees import AddressBook
from ketluan.office.review.models import Finding

_LONGEST_ASKER = 300


class NotNow(Exception):
    """The request stands so that the verb cannot be done to it any more, or not yet."""


@dataclass(frozen=True)
class Routed:
    """Who asks, who is to answer, and by when."""

    to: Organization
    asker: Organization | None = None
    due: date | None = None


@transaction.atomic
def follow(act: Act, findings: Iterable[Finding], book: AddressBook) -> list[Request]:
    """Follow what lower units ask, each confirmed finding once. Raises ``PermissionDenied`` where one is of another
    Office, ``ValueError`` where one asks nothing."""
    made = []
    for finding in findings:
        if not opened(act.actor, finding):
            raise PermissionDenied
        if finding.kind != "requests" or finding.withdrawn_at is not None:
            raise ValueError("only a standing request is followed")
        words = " ".join(str(finding.fields.get("from") or "").split())[:_LONGEST_ASKER]
        wanted = {
            "asker_words": words,
            "asker": book.named(words),
            "made_by_id": act.actor.key,
            "made_on": timezone.localdate(act.at),
        }
        row, new = Request.objects.get_or_create(finding=finding, defaults=wanted)
        if new:
            log(act, "follow_request", row, after={"asker": row.from_whom})
            made.append(row)
    return made


@transaction.atomic
def route(act: Act, request: Request, routed: Routed, *, version: int) -> None:
    """Send a request to the body that is to answer it. Raises ``NotNow``, ``Outdated``."""
    changed = {
        "asker": routed.asker,
        "routed_to": routed.to,
        "routed_on": timezone.localdate(act.at),
        "due": routed.due,
    }
    _write(act, "route", request, changed, version)


@transaction.atomic
def answer(act: Act, request: Request, words: str, number: str, day: date, *, version: int) -> None:
    """Write down the answer; what the asker said of an earlier one no longer counts. Raises ``NotNow``, ``Outdated``,
    or ``ValueError`` for a day to come."""
    if day > timezone.localdate(act.at):
        raise ValueError("an answer was given on a day that has come")
    fresh = {"says": "", "said_words": "", "said_on": None}
    _write(act, "answer", request, {"answer": words, "answer_number": number, "answered_on": day, **fresh}, version)


@transaction.atomic
def say(act: Act, request: Request, says: str, words: str, *, version: int) -> None:
    """What the asker says of the answer: answered, or not answered. Raises ``NotNow``, ``Outdated``."""
    said = {"says": Request.Says(says).value, "said_words": words, "said_on": timezone.localdate(act.at)}
    _write(act, "say", request, said, version)


_VERBS: Mapping[Verb, str] = {"route": "route_request", "answer": "answer_request", "say": "say_of_answer"}


def _write(act: Act, verb: Verb, request: Request, changed: Mapping[str, Any], version: int) -> None:
    held = Request.objects.select_for_update(of=("self",)).select_related("finding__source").get(pk=request.pk)
    require_version(held, version)
    if not may(verb, standing(held), relation(act.actor, held)):
        raise NotNow
    before: Facts = {name: worded(getattr(held, name)) for name in changed}
    for name, value in changed.items():
        setattr(held, name, value)
    held.version += 1
    held.save()
    log_change(act, _VERBS[verb], held, before, {name: worded(getattr(held, name)) for name in changed})
