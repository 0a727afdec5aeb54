"""What the pages of the roll-out of a document offer before anybody types."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ketluan.office.people.models import Membership, Organization, User
from ketluan.office.people.queries import holders, holding
from ketluan.office.people.rules import Actor
from ketluan.office.rollout import queries
from ketluan.office.rollout.models import Instrument
from ketluan.office.tasks.access import tasks_for, without_papers
from ketluan.office.tasks.counting import classed
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.folding import fold

_TIME_TO_PLAN = 15


def ask_initial(document: Instrument, lacking: list[Organization], today: date) -> dict[str, Any]:
    """The words of the request, its day, and the first leader with the post held today."""
    leader = holders("leader", office=document.office_id).first()
    return {
        "words": _("Ban hành kế hoạch thực hiện %(document)s và gửi về Văn phòng để tổng hợp.")
        % {"document": document},
        "due": today + timedelta(days=_TIME_TO_PLAN),
        "assigner": leader,
        "post": _post(leader, today) if leader else "",
        "units": lacking,
    }


def _post(user: User, today: date) -> str:
    held = Membership.objects.filter(holding(today), person=user.person_id)
    found = held.select_related("post").order_by("pk").first() if user.person_id else None
    return found.post.title if found else ""


def candidates(actor: Actor, document: Instrument, words: str) -> QuerySet[Task]:
    """The tasks that may be linked with a document: those that hold some words, else those of the sources that cite
    it."""
    if not words:
        return queries.tasks_beside(actor, document).filter(parent=None)
    own = queries.tasks_of(actor, document).order_by().values("pk")
    return (
        tasks_for(actor)
        .filter(folded__contains=fold(words), parent=None, office=document.office_id)
        .exclude(pk__in=own)
    )


def classed_some(rows: QuerySet[Task], today: date, most: int) -> list[Task]:
    """The first of some tasks with their class."""
    found = without_papers(classed(rows, today).select_related("lead", "source"))
    return list(found.order_by("due", "pk")[:most])


def review_initial(document: Instrument, which: str) -> dict[str, Any]:
    """What is known of a review: "mid-5"."""
    kind, _sep, years = which.partition("-")
    held = document.reviews.filter(kind=kind, years=int(years)).first() if years.isdecimal() else None
    names = ("due", "words", "done_on", "done_number")
    return {"which": which, **({name: getattr(held, name) for name in names} if held else {})}
