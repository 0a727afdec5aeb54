"""Questions about requests: those of a list, those of a session, and those that still wait for an answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q, QuerySet

from ketluan.office.meetings.models import Request
from ketluan.office.meetings.queries import superseded
from ketluan.office.meetings.request_access import requests_for
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import STANDING, Finding

UNANSWERED = Q(answered_on__isnull=True) | Q(says=Request.Says.NOT_ANSWERED)
OPEN = ~Q(says=Request.Says.ANSWERED)


def overdue(today: date) -> Q:
    """The requests whose day is over without an answer that the asker accepts or has not refused."""
    return UNANSWERED & Q(due__lt=today)


def listed(actor: Actor, wanted: Q) -> QuerySet[Request]:
    """The requests that someone may see and that a condition leaves, those to be answered first in front."""
    return requests_for(actor).filter(wanted).order_by(F("due").asc(nulls_last=True), "-made_on", "pk")


def units(actor: Actor) -> QuerySet[Organization]:
    """The bodies that ask or are to answer what someone may see."""
    rows = requests_for(actor).order_by()
    mentioned = Q(pk__in=rows.values("asker")) | Q(pk__in=rows.values("routed_to"))
    return Organization.objects.filter(mentioned).order_by("sorted_by", "pk")


def by_finding(findings: Iterable[Finding]) -> dict[int, Request]:
    """The requests followed of some findings, by the finding's key."""
    rows = Request.objects.filter(finding__in=list(findings)).select_related("asker", "routed_to")
    return {row.finding_id: row for row in rows}


def to_follow(sources: Iterable[int]) -> QuerySet[Finding]:
    """The confirmed requests of some sources that nobody follows yet, each once where two sources say it."""
    rows = Finding.objects.filter(STANDING, kind="requests", source__in=list(sources), request=None)
    return rows.filter(~superseded()).select_related("source").order_by("source", "start", "pk")


def waiting(office: Office) -> QuerySet[Request]:
    """The requests of an Office that wait for an answer, the earliest due first."""
    rows = Request.objects.filter(UNANSWERED, finding__source__office=office, finding__withdrawn_at__isnull=True)
    rows = rows.select_related("finding", "asker", "routed_to")
    return rows.order_by(F("due").asc(nulls_last=True), "made_on", "pk")
