"""The guarded doors to documents: those who read their Office. What only a restricted source tells stays with those to
whom it is restricted: its citations, and a document that nothing else tells of."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from ketluan.office.intake.access import hidden
from ketluan.office.people.access import guarded, office_among, require_work
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import Finding
from ketluan.office.rollout.models import STANDING, Citation, Holding, Implementation, Instrument, Meaning, TaskLink
from ketluan.office.tasks.access import hidden_things as hidden_in_tasks
from ketluan.office.tasks.access import tasks_for

# the words of a whole source, which no page of a step shows
_TEXTS = tuple(f"finding__source__{name}" for name in ("text", "original", "layout", "folded"))


def held(actor: Actor, document: str = "pk") -> Exists:
    """Whether a source of ours that someone may see is the document of a row."""
    return Exists(Holding.objects.filter(~hidden(actor, "source"), document=OuterRef(document)))


def told_openly(actor: Actor) -> Q:
    """The documents of which something else than a source that is hidden from someone tells."""
    cited = Citation.objects.filter(~hidden(actor, "finding__source"), document=OuterRef("pk"))
    return Q(entered=True) | Q(Exists(cited.filter(finding__withdrawn_at__isnull=True))) | Q(held(actor))


def documents_for(actor: Actor) -> QuerySet[Instrument]:
    """The documents that someone may see."""
    return Instrument.objects.filter(told_openly(actor), office__in=actor.reads)


def document_for(actor: Actor, key: int) -> Instrument:
    """One document. Raises ``PermissionDenied``."""
    return guarded(documents_for(actor).filter(pk=key).select_related("office__organization"))


def document_worked(actor: Actor, key: int) -> Instrument:
    """A document of an Office in which the asker works. Raises ``PermissionDenied``."""
    found = document_for(actor, key)
    require_work(actor, found.office_id)
    return found


def citations_for(actor: Actor) -> QuerySet[Citation]:
    """The standing citations in sources that someone may see."""
    rows = Citation.objects.filter(finding__source__office__in=actor.reads, finding__withdrawn_at__isnull=True)
    return rows.filter(~hidden(actor, "finding__source"))


def cited_worked(actor: Actor, key: int) -> Finding:
    """A confirmed citation of an Office in which the asker works. Raises ``PermissionDenied``."""
    rows = Finding.objects.filter(STANDING, ~hidden(actor, "source"), kind="citations", source__office__in=actor.works)
    return guarded(rows.filter(pk=key).select_related("source__office", "citation__document"))


def steps_for(actor: Actor) -> QuerySet[Implementation]:
    """The standing steps of documents that someone may see, but for those that a hidden source tells."""
    rows = Implementation.objects.filter(STANDING, ~hidden(actor, "finding__source"), document__in=documents_for(actor))
    return rows.select_related("body", "finding__source").defer(*_TEXTS)


def step_worked(actor: Actor, key: int) -> Implementation:
    """A step of an Office in which the asker works. Raises ``PermissionDenied``."""
    return guarded(steps_for(actor).filter(pk=key, document__office__in=actor.works).select_related("document"))


def meaning_worked(actor: Actor, key: int) -> Meaning:
    """A remembered citation of an Office in which the asker works. Raises ``PermissionDenied``."""
    return guarded(Meaning.objects.filter(pk=key, office__in=actor.works, forgotten_at=None))


def office_read(actor: Actor, key: int | None = None) -> Office:
    """The Office whose documents are shown: the one named, else the first. Raises ``PermissionDenied``."""
    return office_among(actor.reads, key)


def office_worked(actor: Actor, key: int | None = None) -> Office:
    """The Office whose documents the asker may settle and enter. Raises ``PermissionDenied``."""
    return office_among(actor.works, key)


def hidden_things(actor: Actor) -> list[str]:
    """How the ledger names what came of restricted sources, documents that only these tell of among it."""
    unseen = Instrument.objects.filter(~told_openly(actor), office__in=actor.audits)
    label = Instrument._meta.label_lower
    return [*hidden_in_tasks(actor), *(f"{label}:{key}" for key in unseen.values_list("pk", flat=True))]


def link_worked(actor: Actor, key: int) -> TaskLink:
    """A link of a task with a document of an Office in which the asker works. Raises ``PermissionDenied``."""
    rows = TaskLink.objects.filter(document__in=documents_for(actor), document__office__in=actor.works)
    return guarded(rows.filter(pk=key, task__in=tasks_for(actor)).select_related("document", "task"))
