"""One question to sources, findings, tasks and matters under watch: each through its own guarded door."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.db.models import F, QuerySet

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Source
from ketluan.office.matters.access import matters_for
from ketluan.office.matters.models import Matter
from ketluan.office.people.rules import Actor
from ketluan.office.review.access import findings_for
from ketluan.office.review.models import Finding
from ketluan.office.rollout.access import documents_for
from ketluan.office.rollout.models import Instrument
from ketluan.office.search.holding import holding
from ketluan.office.search.rules import Piece, Sought, excerpt, excerpt_at, found_in
from ketluan.office.tasks.access import tasks_for, without_papers
from ketluan.office.tasks.counting import classed
from ketluan.office.tasks.models import OPEN, Task

Group = Literal["tasks", "documents", "findings", "sources", "matters"]
_TEXTS = ("text", "original", "layout", "folded")
GROUPS: tuple[Group, ...] = ("tasks", "documents", "findings", "sources", "matters")


@dataclass(frozen=True)
class Hit:
    """A row that was found, and the words of it that show why. ``span``: of the first hit in a source's text."""

    row: Any
    pieces: tuple[Piece, ...]
    span: tuple[int, int] | None = None


@dataclass(frozen=True)
class Part:
    """Rows through their guarded door and in their order, and what they are to hold. The first of them (``near``) are
    read and looked at here: words that are often said are found among these, and the database would rather read all
    rows that hold them than the first in order. Words that are rare it finds by their index (``indexed``)."""

    rows: QuerySet[Any]
    asked: Sought
    near: int = 0
    indexed: bool = False

    @property
    def all(self) -> QuerySet[Any]:
        """All that hold what is sought."""
        return self.rows.filter(holding(self.asked, indexed=self.indexed))

    def first(self, most: int) -> list[int]:
        """The keys of the first ones."""
        looked_at = list(self.rows.values_list("pk", "folded")[: self.near])
        keys = [key for key, folded in looked_at if self.asked.stands_in(folded)][:most]
        if len(keys) == most or len(looked_at) < self.near:
            return keys
        return list(self.all.values_list("pk", flat=True)[:most])


@dataclass(frozen=True)
class Found:
    """What a question finds in one group: ``parts``, in which the rows come one after another; and ``told``, the rows
    of some keys with what is shown of them."""

    parts: tuple[Part, ...]
    told: Callable[[list[int]], QuerySet[Any]]

    def first(self, most: int) -> list[Any]:
        """The first rows. Their keys are asked for first: only these rows, and not all that hold the words, are put
        together with what they name; and a part that is enough spares the others."""
        keys: list[int] = []
        for part in self.parts:
            keys += part.first(most - len(keys)) if len(keys) < most else []
        return self.by_key(keys)

    def by_key(self, keys: list[int]) -> list[Any]:
        """The rows of some keys in their order."""
        by_key = {row.pk: row for row in self.told(keys)} if keys else {}
        return [by_key[key] for key in keys if key in by_key]

    def count(self) -> int:
        """How many there are."""
        return sum(part.all.count() for part in self.parts)

    def page(self, start: int, end: int) -> list[Any]:
        """The rows from one number to another."""
        keys: list[int] = []
        for part in self.parts:
            keys += part.all.values_list("pk", flat=True)[max(0, start) : end] if end > 0 else []
            if len(self.parts) > 1:
                count = part.all.count()
                start, end = start - count, end - count
        return self.by_key(keys)


def tasks_found(actor: Actor, asked: Sought, today: date) -> Found:
    """The tasks: open ones in front, near days first, then those that ended, the latest first."""
    rows = tasks_for(actor)
    near, late = F("due").asc(nulls_last=True), F("done_on").desc(nulls_last=True)
    some = without_papers(Task.objects.select_related("lead", "source"))
    left = Part(rows.filter(OPEN).order_by(near, "pk"), asked, 300, indexed=True)
    ended = Part(rows.filter(~OPEN).order_by(late, "-pk"), asked, indexed=True)
    return Found((left, ended), lambda keys: classed(some.filter(pk__in=keys), today).order_by())


def documents_found(actor: Actor, asked: Sought) -> Found:
    """The documents that are cited or carried out, the latest first."""
    rows = documents_for(actor).order_by(F("dated").desc(nulls_last=True), "-pk")
    return Found((Part(rows, asked),), lambda keys: Instrument.objects.filter(pk__in=keys).order_by())


def findings_found(actor: Actor, asked: Sought) -> Found:
    """The standing findings, the latest first."""
    rows = findings_for(actor).order_by("-made_at", "-pk")
    some = Finding.objects.select_related("source").defer(*(f"source__{name}" for name in _TEXTS), "folded")
    part = Part(rows, asked, 300, indexed=True)
    return Found((part,), lambda keys: some.filter(pk__in=keys).order_by())


def sources_found(actor: Actor, asked: Sought) -> Found:
    """The sources, the latest first."""
    rows = sources_for(actor).select_related(None).order_by("-received_on", "-pk")
    some = Source.objects.defer("original", "layout", "folded")
    return Found((Part(rows, asked, 12),), lambda keys: some.filter(pk__in=keys).order_by())


def matters_found(actor: Actor, asked: Sought) -> Found:
    """The matters for which the asker is named, open ones first."""
    rows = matters_for(actor).select_related(None).order_by(F("closed_on").asc(nulls_first=True), "-pk")
    some = Matter.objects.select_related("body")
    return Found((Part(rows, asked),), lambda keys: some.filter(pk__in=keys).order_by())


def found(actor: Actor, asked: Sought, today: date) -> dict[Group, Found]:
    """All of them, by group."""
    return {
        "tasks": tasks_found(actor, asked, today),
        "documents": documents_found(actor, asked),
        "findings": findings_found(actor, asked),
        "sources": sources_found(actor, asked),
        "matters": matters_found(actor, asked),
    }


def shown(group: Group, rows: Iterable[Any], asked: Sought) -> list[Hit]:
    """The rows with the words that show why they were found."""
    told: dict[Group, Callable[[Any], Hit]] = {
        "tasks": lambda row: Hit(row, _telling((row.wording, row.sentence), asked)),
        "documents": lambda row: Hit(row, excerpt(f"{row}. {row.title}" if row.number else row.title, asked)),
        "findings": lambda row: Hit(row, excerpt(row.quote, asked)),
        "sources": lambda row: _in_source(row, found_in(row.text, asked)),
        "matters": lambda row: Hit(row, _telling((row.title, row.place), asked)),
    }
    return [told[group](row) for row in rows]


def _telling(texts: tuple[str, ...], asked: Sought) -> tuple[Piece, ...]:
    """The excerpt of the first text that has a hit; of the first text where none has."""
    said = (excerpt(text, asked) for text in texts)
    return next((pieces for pieces in said if any(piece.hit for piece in pieces)), excerpt(texts[0], asked))


def _in_source(row: Source, spans: list[tuple[int, int]]) -> Hit:
    return Hit(row, excerpt_at(row.text, spans), spans[0] if spans else None)
