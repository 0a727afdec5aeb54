"""A brief with the sources of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from ketluan.office.briefs.models import Brief, Sentence
from ketluan.office.briefs.rules.facts import Fact
from ketluan.office.indicators.models import Observation, Target
from ketluan.office.intake.access import hidden
from ketluan.office.intake.passages import passage_address
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import Finding


@dataclass(frozen=True)
class Basis:
    """What a sentence stands on, as the margin shows it: the words, the document, the address of the sentence."""

    words: str
    document: str
    address: str


@dataclass(frozen=True)
class Shown:
    """A sentence with what it stands on."""

    sentence: Sentence
    bases: tuple[Basis, ...]


def facts_of(brief: Brief) -> list[Fact]:
    """All facts of the sentences that stand."""
    return [Fact(**fact) for one in brief.sentences.filter(dropped=False) for fact in one.facts]


def shown(brief: Brief, actor: Actor) -> list[Shown]:
    """The sentences with their bases, as far as the reader may see those; as many queries for many as for few."""
    rows = list(brief.sentences.all())
    known = bases((Fact(**fact) for one in rows for fact in one.facts), actor)
    return [
        Shown(
            one,
            tuple(
                dict.fromkeys(
                    known[fact["kind"], fact["key"]] for fact in one.facts if (fact["kind"], fact["key"]) in known
                )
            ),
        )
        for one in rows
    ]


def parts(brief: Brief) -> list[list[Sentence]]:
    """The sentences that stand, part by part; what comes before the first heading is a part of its own."""
    found: list[list[Sentence]] = []
    for one in brief.sentences.filter(dropped=False):
        if one.level == Sentence.Level.PART or not found:
            found.append([])
        found[-1].append(one)
    return found


def bases(facts: Iterable[Fact], actor: Actor) -> dict[tuple[str, int], Basis]:
    """The basis of each fact, by kind and key; none that stands on a source which is restricted to others."""
    wanted: dict[str, dict[int, Fact]] = defaultdict(dict)
    for fact in facts:
        wanted[fact.kind][fact.key] = fact
    found: dict[tuple[str, int], Basis] = {}
    for row in Observation.objects.filter(
        ~hidden(actor, "finding__source"), pk__in=wanted["observation"]
    ).select_related("finding__source"):
        found["observation", row.pk] = _told(row, reverse("indicators:told", args=[row.pk]))
    for row in Target.objects.filter(~hidden(actor, "finding__source"), pk__in=wanted["target"]).select_related(
        "finding__source", "indicator"
    ):
        found["target", row.pk] = _told(row, reverse("indicators:indicator", args=[row.indicator_id]))
    for one in Finding.objects.filter(~hidden(actor, "source"), pk__in=wanted["finding"]).select_related("source"):
        found["finding", one.pk] = _of_finding(one)
    for key, fact in wanted["task"].items():
        found["task", key] = Basis(fact.said, _("Nhiệm vụ"), reverse("tasks:task", args=[key]))
    return found


def _told(row: Observation | Target, address: str) -> Basis:
    if row.finding is not None:
        return _of_finding(row.finding)
    return Basis(row.words, _("Nhập tay"), address)


def _of_finding(finding: Finding) -> Basis:
    address = passage_address(finding.source_id, finding.start, finding.end)
    return Basis(" ".join(finding.quote.split()), finding.source.title, address)
