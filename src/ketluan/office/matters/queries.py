"""Questions about matters: each goes through the door of who asks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import F, Q, QuerySet

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Source
from ketluan.office.intake.naming import persons_named
from ketluan.office.matters.access import matters_for
from ketluan.office.matters.models import Link, Matter
from ketluan.office.matters.rules import SOON, Address
from ketluan.office.people.models import Organization
from ketluan.office.people.rules import Actor
from ketluan.office.review.access import findings_for
from ketluan.office.review.models import Finding
from ketluan.office.tasks.access import tasks_for
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.order import sort_key


def overdue(today: date) -> Q:
    """Matters that are open and whose report has not come by its day."""
    return Q(closed_on__isnull=True, next_report__lt=today)


def listed(actor: Actor) -> QuerySet[Matter]:
    """All that someone sees, the next report first."""
    return matters_for(actor).order_by("closed_on", F("next_report").asc(nulls_last=True), "pk")


def waiting(actor: Actor, today: date) -> QuerySet[Matter]:
    """The matters of which a report is late, or due within days."""
    return listed(actor).filter(closed_on__isnull=True, next_report__lte=today + timedelta(days=SOON))


def due_by(actor: Actor, office: int, day: date) -> QuerySet[Matter]:
    """The matters of an Office of which a report is due by a day, for who is named."""
    return listed(actor).filter(office=office, closed_on__isnull=True, next_report__lte=day)


def places(actor: Actor) -> list[str]:
    """The places of someone's matters."""
    return sorted(set(matters_for(actor).exclude(place="").values_list("place", flat=True)), key=sort_key)


def bodies(actor: Actor) -> QuerySet[Organization]:
    """The bodies in charge of someone's matters."""
    return Organization.objects.filter(pk__in=matters_for(actor).order_by().values("body"))


def names_in(texts: Iterable[str], province: str) -> list[str]:
    """What looks like a person's name in some words, but for what a body or its place is called."""
    found = dict.fromkeys(name for words in texts if words for name in persons_named(words, province=province))
    return [name for name in found if not _is_place(name)]


def _is_place(words: str) -> bool:
    """Whether a body is called so ("Lâm Thượng"): of two syllables at least, since "Tú" stands in "Sở Tư pháp"."""
    return " " in words and Organization.objects.filter(folded__contains=fold(words)).exists()


def thing_at(actor: Actor, address: Address) -> Task | Source | Finding | None:
    """The task, the passage or the source of an address, as far as it is open to the asker."""
    if address.kind == "task":
        task: Task | None = tasks_for(actor).filter(pk=address.key).first()
        return task
    if address.span:
        start, end = address.span
        rows = findings_for(actor).filter(source=address.key, start__lt=end, end__gt=start)
        passage: Finding | None = rows.order_by("start", "pk").first()
        if passage:
            return passage
    source: Source | None = sources_for(actor).filter(pk=address.key).first()
    return source


def links_of(actor: Actor, matter: Matter) -> list[Link]:
    """What the matter is about, as far as it is open to the asker; of a passage that was taken back nothing."""
    rows = list(matter.links.select_related("task__lead", "source", "finding__source"))
    tasks = set(tasks_for(actor).filter(pk__in=[one.task_id for one in rows]).values_list("pk", flat=True))
    sources = set(sources_for(actor).filter(pk__in=[one.source_id for one in rows]).values_list("pk", flat=True))
    passages = set(findings_for(actor).filter(pk__in=[one.finding_id for one in rows]).values_list("pk", flat=True))
    return [one for one in rows if one.task_id in tasks or one.source_id in sources or one.finding_id in passages]
