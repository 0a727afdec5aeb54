"""A brief with the sources of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from ketluan.office.briefs.models import Brief, Sentence
from ketluan.office.briefs.rules.facts import Fact
from ketluan.office.briefs.rules.summary import Line, summary
from ketluan.office.charts.drawing import Picture
from ketluan.office.indicators.models import Observation, Target
from ketluan.office.intake.access import hidden
from ketluan.office.intake.passages import passage_address
from ketluan.office.meetings.access import sessions_for
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

    @property
    def offered(self) -> bool:
        """Whether it is a picture that does not stand."""
        return bool(self.sentence.picture) and self.sentence.dropped


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


@dataclass(frozen=True)
class Group:
    """Sentences that a leader reads together."""

    name: str
    rows: tuple[Shown, ...]


def in_short(brief: Brief, actor: Actor) -> list[Group]:
    """A brief on one page: its first figures, tasks, what is hard, what is to come; each with what it stands on."""
    rows = [one for one in shown(brief, actor) if not one.sentence.dropped]
    lines = [Line(place, one.sentence.part, one.sentence.level) for place, one in enumerate(rows)]
    return [Group(name, tuple(rows[place] for place in places)) for name, places in summary(lines)]


def parts(brief: Brief) -> list[list[Sentence]]:
    """The sentences that stand, part by part; what comes before the first heading is a part of its own."""
    found: list[list[Sentence]] = []
    for one in brief.sentences.filter(dropped=False):
        if one.level == Sentence.Level.PART or not found:
            found.append([])
        found[-1].append(one)
    return found


def picture_of(brief: Brief, key: int) -> Picture | None:
    """The picture that a sentence of a brief is; None where it is none."""
    found = brief.sentences.filter(pk=key).first()
    return found.drawn if found else None


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
    seen = sessions_for(actor).filter(pk__in=wanted["session"])
    for session in seen:
        told = _("Phiên họp ngày %(day)s") % {"day": f"{session.held_on:%d/%m/%Y}"}
        found["session", session.pk] = Basis(session.title, told, reverse("meetings:session", args=[session.pk]))
    for key, fact in wanted["tally"].items():
        found["tally", key] = Basis(fact.said, _("Danh sách nhiệm vụ"), _counted(date.fromordinal(key)))
    for key, fact in wanted["task"].items():
        found["task", key] = Basis(fact.said, _("Nhiệm vụ"), reverse("tasks:task", args=[key]))
    return found


def _counted(day: date) -> str:
    """The list of the tasks that were counted as of a day."""
    asked = {"on": day.isoformat(), "assigned_to": day.isoformat(), "counted": "total"}
    return f"{reverse('tasks:list')}?{urlencode(asked)}"


def _told(row: Observation | Target, address: str) -> Basis:
    if row.finding is not None:
        return _of_finding(row.finding)
    return Basis(row.words, _("Nhập tay"), address)


def _of_finding(finding: Finding) -> Basis:
    address = passage_address(finding.source_id, finding.start, finding.end)
    return Basis(" ".join(finding.quote.split()), finding.source.title, address)
