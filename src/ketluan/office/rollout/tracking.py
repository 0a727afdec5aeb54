"""Questions about how far a document is carried out: bodies and their steps, people who studied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from ketluan.office.people.models import Organization, Succession
from ketluan.office.people.rules import Actor
from ketluan.office.rollout.access import steps_for
from ketluan.office.rollout.models import Implementation, Instrument
from ketluan.office.rollout.rules.coverage import (
    COLUMNS,
    Cell,
    Column,
    Counted,
    Told,
    column,
    counted,
    matrix,
    without_plan,
)
from ketluan.office.tasks.cascade import units_of_class


@dataclass(frozen=True)
class Place:
    """A cell of the matrix with its rows: what the body told itself, and what bodies merged into it had told."""

    cell: Cell
    column: Column
    own: Implementation | None
    before: tuple[Implementation, ...]


@dataclass(frozen=True)
class Row:
    """A body with its places."""

    body: Organization
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Matrix:
    """The bodies of a class on a day, and how many of them stand how in each step."""

    kind: str
    day: date
    rows: tuple[Row, ...]
    counts: Mapping[Column, Counted]
    lacking: frozenset[int]


@dataclass(frozen=True)
class Studied:
    """What was told of the study of a document: sessions, people who attended, and of how many; ``bodies`` told it,
    ``whole`` of them also told how many were to attend, ``came`` is who attended there."""

    bodies: int
    sessions: int
    attended: int
    planned: int
    came: int
    whole: int


def told_by(day: date) -> Q:
    """What was done by a day, or told by then to be not done yet."""
    return Q(done=True, on__lte=day) | Q(done=False, told_on__lte=day)


def matrix_of(actor: Actor, document: Instrument, kind: str, day: date) -> Matrix:
    """The matrix of a document for a class of bodies, those that exist on the day."""
    steps = {one.pk: one for one in steps_for(actor).filter(told_by(day), document=document)}
    units = list(units_of_class(kind, day))
    cells = matrix([one.pk for one in units], told(steps.values()), before())
    rows = tuple(Row(body, tuple(place(cells[body.pk, name], name, steps) for name in COLUMNS)) for body in units)
    counts = {name: counted(cells, name) for name in COLUMNS}
    return Matrix(kind, day, rows, counts, frozenset(without_plan(cells)))


def lacking(actor: Actor, documents: Iterable[Instrument], day: date) -> set[int]:
    """Of some documents that bodies are to carry out, those of which some body has no plan yet."""
    followed = [one for one in documents if one.asked_of]
    steps: dict[int, list[Told]] = defaultdict(list)
    rows = steps_for(actor).filter(told_by(day), document__in=followed, kind=Implementation.Kind.ISSUED)
    for document, pk, body, paper, done in rows.values_list("document", "pk", "body", "paper", "done"):
        if not done or column("issued", paper):
            steps[document].append(Told(pk, body, "plan", done))
    units = {kind: [one.pk for one in units_of_class(kind, day)] for kind in {one.asked_of for one in followed}}
    old = before()
    plan: tuple[Column, ...] = ("plan",)
    return {one.pk for one in followed if without_plan(matrix(units[one.asked_of], steps[one.pk], old, plan))}


def studied(steps: Iterable[Implementation]) -> Studied:
    """The sums of what was told of studies."""
    rows = [one for one in steps if one.kind == Implementation.Kind.STUDIED and one.done]
    whole = [one for one in rows if one.planned and one.attended is not None]
    return Studied(
        bodies=len({one.body_id for one in rows}),
        sessions=sum(one.sessions or 0 for one in rows),
        attended=sum(one.attended or 0 for one in rows),
        planned=sum(one.planned or 0 for one in whole),
        came=sum(one.attended or 0 for one in whole),
        whole=len({one.body_id for one in whole}),
    )


def before() -> dict[int, set[int]]:
    """The bodies that became another one, by that one's key."""
    found: dict[int, set[int]] = defaultdict(set)
    for old, new in Succession.objects.order_by("pk").values_list("predecessor", "successor"):
        found[new].add(old)
    return found


def told(steps: Iterable[Implementation]) -> list[Told]:
    """Steps as the rules compare them."""
    named = ((one, column(one.kind, one.paper)) for one in steps)
    # a body that has no plan yet names no paper
    return [Told(one.pk, one.body_id, at or "plan", one.done, one.on) for one, at in named if at or not one.done]


def place(cell: Cell, name: Column, steps: Mapping[int, Any]) -> Place:
    """A cell with its rows."""
    own = steps[cell.told.pk] if cell.told else None
    return Place(cell, name, own, tuple(steps[one.pk] for one in cell.before))
