"""Questions about documents: which are cited where, what waits to be settled, what is told of their roll-out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Greatest, Substr

from ketluan.office.intake.access import hidden, sources_for
from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import Finding
from ketluan.office.rollout.access import citations_for, documents_for, held
from ketluan.office.rollout.gathering import cited, known
from ketluan.office.rollout.models import Citation, Holding, Instrument, Meaning, TaskLink
from ketluan.office.rollout.rules.numbers import match
from ketluan.office.rollout.rules.sentences import around
from ketluan.office.tasks.access import tasks_for
from ketluan.office.tasks.counting import counts
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.statistics import Tally

_BEFORE, _WINDOW = 300, 1_200
_WITHOUT_TEXT = ("source__text", "source__original", "source__layout", "source__folded")


def listed(actor: Actor) -> QuerySet[Instrument]:
    """The documents that someone may see, each with how often and in how many sessions it is cited, and whether it is
    held, known or only cited."""
    seen = Q(citations__finding__withdrawn_at__isnull=True) & ~hidden(actor, "citations__finding__source")
    rows = documents_for(actor).annotate(
        cited=Count("citations", filter=seen, distinct=True),
        heard=Count("citations__finding__source__of_session__session", filter=seen, distinct=True),
        state=Case(
            When(held(actor), then=Value("held")), When(~Q(title=""), then=Value("known")), default=Value("unknown")
        ),
    )
    return rows.order_by(F("dated").desc(nulls_last=True), "-cited", "pk")


def kinds(actor: Actor) -> list[str]:
    """The kinds of the documents that someone may see."""
    return sorted(set(documents_for(actor).exclude(kind="").order_by().values_list("kind", flat=True)))


def issuers(actor: Actor) -> list[str]:
    """The bodies that issued the documents that someone may see."""
    return sorted(set(documents_for(actor).exclude(issuer="").order_by().values_list("issuer", flat=True)))


@dataclass(frozen=True)
class Passage:
    """A sentence that cites: the words before the citation, it, and those behind it."""

    citation: Citation
    before: str
    words: str
    behind: str


def citing(actor: Actor, document: Instrument) -> QuerySet[Citation]:
    """The citations of a document that someone may see, those of the latest sources first, each with a window of its
    source's text."""
    rows = citations_for(actor).filter(document=document).select_related("finding__source__of_session__session")
    rows = rows.defer(*(f"finding__{name}" for name in _WITHOUT_TEXT))
    window = Substr("finding__source__text", Greatest(F("finding__start") - _BEFORE, 0) + 1, _WINDOW)
    return rows.annotate(window=window).order_by("-finding__source__received_on", "finding__source", "finding__start")


def passage(citation: Any) -> Passage:
    """The sentence around a citation."""
    finding = citation.finding
    offset = max(finding.start - _BEFORE, 0)
    before, words, behind = around(citation.window, finding.start - offset, finding.end - offset)
    return Passage(citation, before, words, behind)


def source_held(actor: Actor, document: Instrument) -> Source | None:
    """The source of ours that is the document, where someone may see it."""
    rows = sources_for(actor).filter(holding__document=document)
    return rows.defer("text", "original", "layout", "folded").first()


def tasks_of(actor: Actor, document: Instrument) -> QuerySet[Task]:
    """The tasks of a document that someone may see: those that it gives itself, those whose own sentence cites it, and
    those that a person linked with it; with their children."""
    said = Citation.objects.filter(document=document, finding__withdrawn_at__isnull=True)
    spans = {"finding__start__lt": OuterRef("finding__end"), "finding__end__gt": OuterRef("finding__start")}
    own = Q(Exists(said.filter(finding__source=OuterRef("source"), **spans)))
    own |= Q(source__holding__document=document) | Q(documents__document=document)
    roots = Task.objects.filter(own).order_by().values("pk")
    return tasks_for(actor).filter(Q(pk__in=roots) | Q(parent__in=roots))


def roots_of(documents: Iterable[Instrument]) -> dict[int, set[int]]:
    """The keys of the tasks of some documents, by document and without children, as ``tasks_of`` finds those of one;
    whoever asks passes them through the door of tasks."""
    rows = list(documents)
    given = Holding.objects.filter(document__in=rows, source__tasks__isnull=False)
    linked = TaskLink.objects.filter(document__in=rows)
    said = Citation.objects.filter(
        document__in=rows, finding__withdrawn_at__isnull=True,
        finding__start__lt=F("finding__source__tasks__finding__end"),
        finding__end__gt=F("finding__source__tasks__finding__start"),
    )  # fmt: skip
    found: dict[int, set[int]] = {one.pk: set() for one in rows}
    for pairs in (
        given.values_list("document", "source__tasks"),
        linked.values_list("document", "task"),
        said.values_list("document", "finding__source__tasks"),
    ):
        for document, task in pairs:
            found[document].add(task)
    return found


def tasks_beside(actor: Actor, document: Instrument) -> QuerySet[Task]:
    """The other tasks of the sources that cite a document: a person may link them with it."""
    sources = citations_for(actor).filter(document=document).order_by().values("finding__source")
    return tasks_for(actor).filter(source__in=sources).exclude(pk__in=tasks_of(actor, document).order_by().values("pk"))


def tally(rows: QuerySet[Task], today: date) -> Tally:
    """The four classes of some tasks."""
    return Tally(**rows.order_by().aggregate(**counts(rows, today)))


def among(actor: Actor, office: Office, findings: Iterable[Finding]) -> dict[int, list[Instrument]]:
    """Which documents each of some citations could mean, of those that the asker may see."""
    every = known(office)
    pairs = {finding.pk: match(cited(finding), every, {}).among for finding in findings}
    seen = documents_for(actor).in_bulk({key for keys in pairs.values() for key in keys})
    return {finding: [seen[key] for key in keys if key in seen] for finding, keys in pairs.items()}


def meanings(actor: Actor, office: Office) -> QuerySet[Meaning]:
    """What persons settled of citations, where someone may see the document."""
    seen = Q(document__in=documents_for(actor)) | Q(document=None)
    rows = Meaning.objects.filter(seen, office=office, forgotten_at=None)
    return rows.select_related("document", "by").order_by("words", "pk")
