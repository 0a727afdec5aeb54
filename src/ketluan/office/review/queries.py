"""The review desk's questions: a source with its proposals, what was decided on each, and what was added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet

from ketluan.office.intake.kinds import KindLabel, kinds
from ketluan.office.intake.models import Proposal, Reading, Source
from ketluan.office.intake.queries import latest_reading, of_the_last_reading, proposals
from ketluan.office.people.models import User
from ketluan.office.people.rules import Actor
from ketluan.office.review.access import findings_for
from ketluan.office.review.models import STANDING, Finding, Verdict
from ketluan.office.review.rules import DATED, Paragraph, Passage, day_written, paragraphs

_NEVER_ASKED = frozenset({"action", "content", "text"})
_NEVER_SHOWN = frozenset({"verb"})


@dataclass(frozen=True)
class FieldShown:
    """One field of a card: its name, its label, its words; a list's parts are set apart by semicolons."""

    name: str
    label: str
    words: str


@dataclass(frozen=True)
class Card:
    """One item of the desk: a proposal with its verdict, or a finding that a person added."""

    ref: str
    kind: KindLabel
    start: int
    end: int
    quote: str
    fields: Mapping[str, Any]
    proposal: Proposal | None = None
    verdict: Verdict | None = None
    finding: Finding | None = None

    @property
    def state(self) -> str:
        """ "open", or what was decided."""
        if self.proposal is None:
            return "added"
        return str(self.verdict.kind) if self.verdict else "open"

    @property
    def to_correct(self) -> tuple[FieldShown, ...]:
        """The fields that a form of correction asks for; the passage itself is not one of them."""
        return fields_shown(self.kind, self.fields)

    @property
    def said(self) -> tuple[FieldShown, ...]:
        """The fields that a card shows: those that say something, and nothing twice: a body that is told and leads is
        shown as the lead."""
        given = {name: value for name, value in self.fields.items() if value and name not in _NEVER_SHOWN}
        fields = fields_shown(self.kind, given, only=given)
        last = {field.words: field for field in fields if field.words}
        return tuple(field for field in fields if last.get(field.words) is field)

    @property
    def task(self) -> Any:
        """The task that stands on the finding; None where there is none."""
        return getattr(self.finding, "task", None)

    @property
    def known_task(self) -> Any:
        """The task that was there before and that the finding tells again; None where there is none."""
        ground = getattr(self.finding, "ground", None)
        return ground.task if ground else None

    @property
    def sharpens(self) -> bool:
        """Whether a task was changed by the finding: that is taken back at the task."""
        ground = getattr(self.finding, "ground", None)
        return ground is not None and ground.role == "sharpened"

    @property
    def span(self) -> tuple[int, int]:
        """The words on which the card stands now: those of the finding, once there is one."""
        return (self.finding.start, self.finding.end) if self.finding else (self.start, self.end)


@dataclass(frozen=True)
class Desk:
    """A source as the review desk shows it."""

    source: Source
    reading: Reading
    paragraphs: list[Paragraph]
    cards: list[Card]

    @property
    def counts(self) -> Counts:
        """How much is left."""
        states = [(card.kind.key, card.state == "open") for card in self.cards]
        return Counts(Counter(kind for kind, _ in states), Counter(kind for kind, left in states if left))


@dataclass(frozen=True)
class Counts:
    """How many items of each kind there are, and how many of them are undecided."""

    all: Mapping[str, int]
    open: Mapping[str, int]

    @property
    def left(self) -> int:
        """How many proposals are undecided."""
        return sum(self.open.values())

    @property
    def by_kind(self) -> list[tuple[KindLabel, int, int]]:
        """The kinds that occur: all and undecided."""
        return [(kind, self.all[key], self.open.get(key, 0)) for key, kind in kinds().items() if self.all.get(key)]


def desk(source: Source) -> Desk:
    """The whole desk of one source, in five queries."""
    reading = latest_reading(source)
    found = [*proposals(reading)]
    verdicts = {
        verdict.proposal_id: verdict
        for verdict in source.verdicts.filter(STANDING, proposal__in=found).select_related("finding", "by")
    }
    rows = source.findings.filter(STANDING).select_related("task__lead", "ground__task__lead")
    added = rows.exclude(verdicts__proposal__in=found)
    with_tasks = {finding.pk: finding for finding in rows}
    cards = [_card(source, proposal, verdicts.get(proposal.pk), with_tasks) for proposal in found]
    cards += [_added(finding) for finding in added]
    cards.sort(key=lambda card: (card.start, -card.end))
    passages = [Passage(card.start, card.end, card.kind.key, card.ref) for card in cards]
    blocks = [(*block["span"], block["kind"]) for block in reading.blocks]
    return Desk(source, reading, paragraphs(source.text, blocks, passages), cards)


def card(source: Source, proposal: Proposal) -> Card:
    """One proposal's card."""
    verdict = source.verdicts.filter(STANDING, proposal=proposal).select_related("finding", "by").first()
    return _card(source, proposal, verdict, {})


def _decided() -> Exists:
    """Whether a proposal was decided: a verdict on it stands."""
    return Exists(Verdict.objects.filter(STANDING, proposal=OuterRef("pk")))


def counts(source: Source) -> Counts:
    """How much is left of a source, without its desk."""
    found = proposals(latest_reading(source))
    rows = list(found.annotate(decided=_decided()).values_list("kind", "decided"))
    added = source.findings.filter(STANDING).exclude(verdicts__proposal__in=found).values_list("kind", flat=True)
    every = Counter(kind for kind, _ in rows) + Counter(added)
    return Counts(every, Counter(kind for kind, settled in rows if not settled))


def kind_of(proposal: Proposal) -> KindLabel:
    """The kind of a proposal with its labels."""
    return kinds()[proposal.kind]


def open_of(source: Source, *of: str) -> list[Proposal]:
    """The undecided proposals of some kinds in the last reading."""
    return list(proposals(latest_reading(source)).filter(~_decided(), kind__in=of).select_related("reading__source"))


def undecided(sources: Iterable[Source]) -> dict[int, int]:
    """How many directives of each source's last reading wait for a decision."""
    rows = Proposal.objects.filter(
        of_the_last_reading(), ~_decided(), kind="directives", reading__source__in=list(sources)
    )
    return dict(rows.values_list("reading__source").annotate(count=Count("pk")))


def findings_by_kind(sources: Iterable[Source]) -> list[tuple[KindLabel, list[Finding]]]:
    """The standing findings of some sources, by kind in the order of the record."""
    rows: QuerySet[Finding] = Finding.objects.filter(STANDING, source__in=list(sources))
    rows = rows.select_related("task__lead", "ground__task__lead")
    by_kind: dict[str, list[Finding]] = {}
    for finding in rows:
        by_kind.setdefault(finding.kind, []).append(finding)
    return [(kind, by_kind[key]) for key, kind in kinds().items() if key in by_kind]


def fields_shown(
    kind: KindLabel, fields: Mapping[str, Any], *, only: Container[str] | None = None
) -> tuple[FieldShown, ...]:
    """The fields of a kind in its order, as words: all that a person may correct, or ``only`` some of them."""
    names = (name for name in kind.fields if name not in _NEVER_ASKED and (only is None or name in only))
    shown = ((name, _words(fields.get(name))) for name in names)
    return tuple(
        FieldShown(name, kind.field(name), day_written(said) if name in DATED else said) for name, said in shown
    )


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(str(part) for part in value)
    return "" if value is None else " ".join(str(value).split())


def _card(source: Source, proposal: Proposal, verdict: Verdict | None, findings: dict[int, Finding]) -> Card:
    kind = kinds()[proposal.kind]
    finding = findings.get(verdict.finding_id, verdict.finding) if verdict and verdict.finding_id else None
    held = finding or proposal
    start, end, said = held.start, held.end, held.fields
    quote = source.text[start:end]
    return Card(f"p{proposal.pk}", kind, start, end, quote, said, proposal=proposal, verdict=verdict, finding=finding)


def _added(finding: Finding) -> Card:
    kind = kinds()[finding.kind]
    span = finding.start, finding.end
    return Card(f"f{finding.pk}", kind, *span, finding.quote, finding.fields, finding=finding)


def listed(actor: Actor) -> QuerySet[Finding]:
    """What was confirmed in the sources that someone may read, without what these say."""
    rows = findings_for(actor).select_related("source", "made_by", "task")
    return rows.defer("source__text", "source__original", "source__layout", "source__folded")


def confirmers(actor: Actor) -> QuerySet[User]:
    """Who confirmed it."""
    return User.objects.filter(pk__in=findings_for(actor).order_by().values("made_by")).order_by("name", "pk")
