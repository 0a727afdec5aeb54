"""The reader's quality in daily work: decisions counted by kind and by version of the reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, QuerySet, Subquery

from ketluan.office.intake.kinds import KindLabel, kinds
from ketluan.office.intake.models import Reading
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import STANDING, Verdict
from ketluan.office.review.score import Score


@dataclass(frozen=True)
class Asked:
    """What is counted: decisions from a day to a day, of one version of the reader ("" is all)."""

    since: date | None = None
    until: date | None = None
    reader: str = ""


@dataclass(frozen=True)
class Quality:
    """The scores by kind, in the order of the record, and by version, the latest first; and all together."""

    kinds: list[tuple[KindLabel, Score]]
    readers: list[tuple[str, Score]]
    total: Score


def quality(actor: Actor, asked: Asked) -> Quality:
    """The scores of the Offices that someone reads, in two queries."""
    by_kind: dict[str, Score] = defaultdict(Score)
    by_reader: dict[str, Score] = defaultdict(Score)
    for kind, reader, score in _counted(_verdicts(actor, asked)):
        by_reader[reader] += score
        if asked.reader in ("", reader):
            by_kind[kind] += score
    found = [(label, by_kind[key]) for key, label in kinds().items() if key in by_kind]
    readers = sorted(by_reader.items(), key=lambda row: _version(row[0]), reverse=True)
    return Quality(found, readers, sum((score for _, score in found), Score()))


def _verdicts(actor: Actor, asked: Asked) -> QuerySet[Verdict]:
    rows = Verdict.objects.filter(STANDING, source__office__in=actor.reads).order_by()
    if asked.since:
        rows = rows.filter(at__date__gte=asked.since)
    if asked.until:
        rows = rows.filter(at__date__lte=asked.until)
    return rows


def _counted(rows: QuerySet[Verdict]) -> Iterable[tuple[str, str, Score]]:
    proposed = rows.filter(proposal__isnull=False).values_list("proposal__kind", "proposal__reading__reader", "kind")
    for kind, reader, verdict, count in proposed.annotate(count=Count("pk")):
        yield kind, reader, Score(**{verdict: count})
    # what was added is held against the reader that had read the source by then
    last = (
        Reading.objects.filter(source=OuterRef("source"), at__lte=OuterRef("at")).order_by("-pk").values("reader")[:1]
    )
    added = rows.filter(proposal__isnull=True).annotate(reader=Subquery(last)).values_list("finding__kind", "reader")
    for kind, reader, count in added.annotate(count=Count("pk")):
        yield kind, reader or "", Score(added=count)


def _version(words: str) -> tuple[tuple[int, int | str], ...]:
    """ "0.10.0" after "0.9.1"."""
    parts: list[tuple[int, int | str]] = [
        (1, int(part)) if part.isdecimal() else (0, part) for part in words.split(".")
    ]
    return tuple(parts)


def percent(share: float | None) -> str:
    """A share as the pages write it: "92,3%"; "–" where nothing is counted."""
    return "–" if share is None else f"{share * 100:.1f}%".replace(".", ",")


def cells(name: str, score: Score) -> Mapping[str, str | int]:
    """One row of the page and of the files."""
    return {
        "name": name,
        "decided": score.decided,
        "confirmed": score.confirmed,
        "corrected": score.corrected,
        "rejected": score.rejected,
        "added": score.added,
        "precision": percent(score.precision),
        "exact": percent(score.exact),
        "recall": percent(score.recall),
    }
