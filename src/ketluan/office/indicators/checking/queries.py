"""The list of what contradicts: narrowed, with what was decided last on each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from ketluan.office.indicators.models import Contradiction, Doubt
from ketluan.office.intake.access import hidden
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor


def standing_in(actor: Actor, offices: Iterable[int]) -> QuerySet[Contradiction]:
    """The contradictions of some Offices that someone may see: none with a sentence that is restricted to others."""
    rows = Contradiction.objects.filter(office__in=list(offices), gone_at=None)
    return rows.filter(~hidden(actor, "first__source"), ~hidden(actor, "second__source"))


def narrowed(rows: QuerySet[Contradiction], asked: dict[str, Any]) -> QuerySet[Contradiction]:
    """By kind, state ("open": nobody decided, "kept": kept open, "settled"), indicator, year."""
    decided = Exists(Doubt.objects.filter(check_key=OuterRef("key"), office=OuterRef("office")))
    states = {
        "open": {"settled": False},
        "new": {"settled": False, "decided": False},
        "kept": {"settled": False, "decided": True},
        "settled": {"settled": True},
    }
    rows = rows.annotate(decided=decided).filter(**states.get(asked.get("state") or "", {}))
    wanted = {"kind": asked.get("kind"), "indicator": asked.get("indicator"), "end__year": asked.get("year")}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    return rows.select_related("indicator", "first__source", "second__source").order_by("settled", "-end", "pk")


@dataclass(frozen=True)
class Shown:
    """A contradiction with what was decided on it, the last first."""

    row: Contradiction
    doubts: Sequence[Doubt]


def with_doubts(office: Office, rows: Sequence[Contradiction]) -> list[Shown]:
    """Some contradictions with all that was ever decided on each."""
    doubts = Doubt.objects.filter(office=office, check_key__in=[row.key for row in rows]).select_related("by")
    by_key: dict[str, list[Doubt]] = defaultdict(list)
    for one in doubts.order_by("-pk"):
        by_key[one.check_key].append(one)
    return [Shown(row, by_key[row.key]) for row in rows]
