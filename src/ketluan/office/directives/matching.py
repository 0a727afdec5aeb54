"""A second source of a session beside what the first gave: which sentence says which again, and what it changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.formats import date_format

from ketluan.office.calendar.rules import last_day
from ketluan.office.directives.words import fact_in_words
from ketluan.office.intake.access import hidden
from ketluan.office.intake.kinds import KindLabel, kinds
from ketluan.office.intake.models import Proposal, Source
from ketluan.office.meetings.models import Restatement
from ketluan.office.meetings.rules import Change, Match, Paper, Said, compared, matched
from ketluan.office.people.rules import Actor
from ketluan.office.review.addressees import AddressBook
from ketluan.office.review.likeness import likeliest
from ketluan.office.review.models import STANDING, Finding
from ketluan.office.review.queries import open_of
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.suggestion import deliverable, told

# the session itself, its paper and its people are said by every source
_MATCHED = ("directives", "decisions", "submissions", "figures", "requests", "difficulties", "statements", "citations")
# facts of a kind that are compared as they stand in the record
_PLAIN = {
    "figures": ("value", "unit", "period", "base"),
    "decisions": ("body",),
    "submissions": ("outcome",),
    "statements": ("speaker",),
    "requests": ("from", "to"),
    "citations": ("number", "date", "issuer"),
}
_OFFERED = 4


@dataclass(frozen=True)
class Pairing:
    """A sentence of the second source with what it was matched to; ``others`` are what else it may be."""

    item: Proposal | Finding
    match: Match
    first: Finding | None = None
    others: list[Finding] = field(default_factory=list)

    @property
    def ref(self) -> str:
        """How the page calls the sentence: "p12" for a proposal, "f3" for a finding."""
        return f"{'f' if isinstance(self.item, Finding) else 'p'}{self.item.pk}"

    @property
    def quote(self) -> str:
        """The words of the second source."""
        source = self.item.source if isinstance(self.item, Finding) else self.item.reading.source
        return str(source.text[self.item.start : self.item.end])

    @property
    def changes(self) -> list[tuple[str, Change]]:
        """What the sentence changes, each with the fact's name in words."""
        return [(fact_in_words(change.field), change) for change in self.match.changes]

    @property
    def task(self) -> Task | None:
        """The task that stands on what it was matched to."""
        return task_of(self.first) if self.first else None


def task_of(finding: Finding) -> Task | None:
    """The task that arose from a finding; None where none did."""
    found: Task | None = getattr(finding, "task", None)
    return found


def paper(source: Source) -> Paper:
    """A source as far as it matters whether it prevails."""
    return Paper(official=bool(source.number), dated=source.dated or source.received_on, recognised=source.recognised)


def firsts(source: Source, others: Iterable[Source]) -> list[Finding]:
    """What the session's other sources gave, and this one has not said again yet."""
    rows = Finding.objects.filter(STANDING, kind__in=_MATCHED, source__in=list(others))
    rows = rows.exclude(source=source).filter(restates__isnull=True)
    again = Exists(Finding.objects.filter(STANDING, source=source, restates__first=OuterRef("pk")))
    return list(rows.filter(~again).select_related("source", "task__lead").prefetch_related("task__supporters"))


def waiting(source: Source) -> list[Proposal | Finding]:
    """What the source says and nobody has compared yet: undecided proposals, and findings that restate nothing."""
    found = source.findings.filter(STANDING, kind__in=_MATCHED, restates__isnull=True, task__isnull=True)
    return sorted(
        [*open_of(source, *_MATCHED), *found.select_related("source", "task")],
        key=lambda item: (item.start, -item.end, item.pk),
    )


def written(actor: Actor, source: Source) -> list[Restatement]:
    """What was held of the source's sentences: which they say again, and what they changed of its task."""
    rows = Restatement.objects.filter(again__source=source, again__withdrawn_at=None).exclude(
        hidden(actor, "first__source")
    )
    return list(
        rows.select_related("first__source", "again__source", "again__ground__task__lead").order_by("again__start")
    )


def pairings(source: Source, others: Iterable[Source], known: AddressBook) -> list[Pairing]:
    """Each sentence of the source with its match in the session's other sources, in the order of the text."""
    old = firsts(source, others)
    by_ref = {f"f{finding.pk}": finding for finding in old}
    items = waiting(source)
    matches = matched([_said(one, known) for one in old], [_said(one, known, source.text) for one in items])
    return [_pairing(item, match, by_ref) for item, match in zip(items, matches, strict=True)]


def by_kind(found: Sequence[Pairing]) -> list[tuple[KindLabel, list[Pairing]]]:
    """The pairings by kind; those of directives first."""
    rows = ((kinds()[key], [one for one in found if one.item.kind == key]) for key in _MATCHED)
    return [(kind, ones) for kind, ones in rows if ones]


def changes(pairing: Pairing, first: Finding, known: AddressBook) -> tuple[Change, ...]:
    """What a sentence changes of one that a person chose, which need not be the machine's match."""
    if first == pairing.first:
        return pairing.match.changes
    return compared(pairing.match.new, _said(first, known)).changes


def _pairing(item: Proposal | Finding, match: Match, by_ref: dict[str, Finding]) -> Pairing:
    first = by_ref[match.old.ref] if match.old else None
    same_kind = [(one, [one.quote]) for one in by_ref.values() if one.kind == item.kind and one != first]
    others = likeliest(match.new.words, same_kind, least=0.0, most=_OFFERED)
    return Pairing(item, match, first, others)


def _said(item: Proposal | Finding, known: AddressBook, text: str = "") -> Said:
    words = item.quote if isinstance(item, Finding) else text[item.start : item.end]
    task = task_of(item) if isinstance(item, Finding) else None
    ref = f"{'f' if isinstance(item, Finding) else 'p'}{item.pk}"
    if item.kind == "directives":
        return Said(ref, item.kind, words, _of_task(task) if task else _of_directive(item.fields, known))
    plain = {name: str(item.fields.get(name) or "") for name in _PLAIN.get(item.kind, ())}
    indicator = (item.fields.get("indicator") or {}).get("text", "") if item.kind == "figures" else ""
    return Said(ref, item.kind, f"{indicator} {words}", plain)


def _of_task(task: Task) -> dict[str, str]:
    return {
        "lead": task.lead.name,
        "supporters": "; ".join(body.name for body in task.supporters.all()),
        "due": day_in_words(task.due),
        "deadline_words": task.deadline_words,
        "deliverable": task.get_deliverable_display(),
    }


def _of_directive(said: dict[str, Any], known: AddressBook) -> dict[str, str]:
    lead = known.named(told(said))
    due = day_in_words(last_day(said["deadline"]) if said.get("deadline") else None)
    product = deliverable(said.get("deliverable"))
    return {
        "lead": lead.name if lead else told(said),
        "supporters": "; ".join(body.name for body in known.all_named(said.get("supporters") or []) if body != lead),
        "due": due,
        "deadline_words": "" if due else said.get("deadline_text") or "",
        "deliverable": str(Task.Deliverable(product).label) if product and product != "other" else "",
    }


def day_in_words(day: date | None) -> str:
    """A day as the pages write it."""
    return date_format(day, "d/m/Y") if day else ""
