"""One question to sources, findings, tasks and matters under watch: each through its own guarded door."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Any, Literal

from django.db.models import F, Q, QuerySet

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Source
from ketluan.office.matters.access import matters_for
from ketluan.office.matters.models import Matter
from ketluan.office.people.rules import Actor
from ketluan.office.review.access import findings_for
from ketluan.office.review.models import Finding
from ketluan.office.rollout.access import documents_for
from ketluan.office.rollout.models import Instrument
from ketluan.office.search.rules import Piece, Sought, excerpt, hits
from ketluan.office.tasks.access import tasks_for, without_papers
from ketluan.office.tasks.counting import classed
from ketluan.office.tasks.models import Task

Group = Literal["tasks", "documents", "findings", "sources", "matters"]
GROUPS: tuple[Group, ...] = ("tasks", "documents", "findings", "sources", "matters")


@dataclass(frozen=True)
class Hit:
    """A row that was found, and the words of it that show why. ``span``: of the first hit in a source's text."""

    row: Any
    pieces: tuple[Piece, ...]
    span: tuple[int, int] | None = None


def holding(asked: Sought) -> Q:
    """The condition of a row whose folded words hold all that is sought."""
    parts = [Q(folded__contains=phrase) for phrase in asked.phrases]
    return reduce(lambda left, right: left & right, parts, Q())


def tasks_found(actor: Actor, asked: Sought, today: date) -> QuerySet[Task]:
    """The tasks, open ones and near days first."""
    rows = without_papers(tasks_for(actor).filter(holding(asked)).select_related("lead", "source"))
    return classed(rows, today).order_by(F("done_on").asc(nulls_first=True), F("due").asc(nulls_last=True), "-pk")


def documents_found(actor: Actor, asked: Sought) -> QuerySet[Instrument]:
    """The documents that are cited or carried out, the latest first."""
    return documents_for(actor).filter(holding(asked)).order_by(F("dated").desc(nulls_last=True), "-pk")


def findings_found(actor: Actor, asked: Sought) -> QuerySet[Finding]:
    """The standing findings, the latest first."""
    rows = findings_for(actor).filter(holding(asked)).select_related("source", "task")
    return rows.defer("source__text", "source__original", "source__layout", "source__folded").order_by(
        "-made_at", "-pk"
    )


def sources_found(actor: Actor, asked: Sought) -> QuerySet[Source]:
    """The sources, the latest first."""
    rows = sources_for(actor).filter(holding(asked)).select_related(None)
    return rows.defer("original", "layout", "folded").order_by("-received_on", "-pk")


def matters_found(actor: Actor, asked: Sought) -> QuerySet[Matter]:
    """The matters for which the asker is named, open ones first."""
    return matters_for(actor).filter(holding(asked)).order_by(F("closed_on").asc(nulls_first=True), "-pk")


def found(actor: Actor, asked: Sought, today: date) -> dict[Group, QuerySet[Any]]:
    """All of them, by group."""
    return {
        "tasks": tasks_found(actor, asked, today),
        "documents": documents_found(actor, asked),
        "findings": findings_found(actor, asked),
        "sources": sources_found(actor, asked),
        "matters": matters_found(actor, asked),
    }


def first(rows: QuerySet[Any], most: int) -> list[Any]:
    """The first rows of a question. Their keys are asked for first: only these rows, and not all that hold the words,
    are put together with what they name."""
    keys = list(rows.values_list("pk", flat=True)[:most])
    by_key = {row.pk: row for row in rows.order_by().filter(pk__in=keys)}
    return [by_key[key] for key in keys if key in by_key]


def shown(group: Group, rows: Iterable[Any], asked: Sought) -> list[Hit]:
    """The rows with the words that show why they were found."""
    told: dict[Group, Callable[[Any], Hit]] = {
        "tasks": lambda row: Hit(row, _telling((row.wording, row.sentence), asked)),
        "documents": lambda row: Hit(row, excerpt(f"{row}. {row.title}" if row.number else row.title, asked)),
        "findings": lambda row: Hit(row, excerpt(row.quote, asked)),
        "sources": lambda row: Hit(row, excerpt(row.text, asked), _first(row.text, asked)),
        "matters": lambda row: Hit(row, _telling((row.title, row.place), asked)),
    }
    return [told[group](row) for row in rows]


def _telling(texts: tuple[str, ...], asked: Sought) -> tuple[Piece, ...]:
    """The excerpt of the first text that has a hit; of the first text where none has."""
    found_in = (excerpt(text, asked) for text in texts)
    return next((pieces for pieces in found_in if any(piece.hit for piece in pieces)), excerpt(texts[0], asked))


def _first(text: str, asked: Sought) -> tuple[int, int] | None:
    spans = hits(text, asked.phrases) or hits(text, asked.loosely.phrases)
    return spans[0] if spans else None
