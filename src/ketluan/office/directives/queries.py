"""The directives of a source that wait for a decision, prefilled; and the tasks that a directive may be already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ketluan.office.directives.rules import Lack, Settled, lacks
from ketluan.office.intake.models import Proposal, Source
from ketluan.office.meetings.queries import superseded
from ketluan.office.people.models import Organization
from ketluan.office.people.rules import Actor
from ketluan.office.review.addressees import AddressBook, book
from ketluan.office.review.likeness import likeness, parts
from ketluan.office.review.models import STANDING, Finding
from ketluan.office.review.queries import open_of
from ketluan.office.tasks.access import tasks_for
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.suggestion import day_told, from_fields, told
from ketluan.vietnamese.folding import fold

_LOOKED_AT = 400
_SHOWN = 12
_SAME_LEAD = 0.15


@dataclass(frozen=True)
class Row:
    """A directive that may become a task. ``values`` are what the cells show, ``told`` is who the text names."""

    item: Proposal | Finding
    quote: str
    told: str
    values: dict[str, Any]
    likely: list[Organization] = field(default_factory=list)
    lacks: tuple[Lack, ...] = ()
    chosen: bool = True

    @property
    def ref(self) -> str:
        """How the page calls the row: "p12" for a proposal, "f3" for a finding."""
        return ref_of(self.item)

    @property
    def confirmed(self) -> bool:
        """Whether a person has confirmed the directive already."""
        return isinstance(self.item, Finding)


@dataclass(frozen=True)
class Likely:
    """A task that a directive may be already; ``score`` is 0 to 1."""

    task: Task
    score: float


def ref_of(item: Proposal | Finding) -> str:
    """How a page calls a directive."""
    return f"{'f' if isinstance(item, Finding) else 'p'}{item.pk}"


def undecided(source: Source) -> list[Proposal | Finding]:
    """The directives from which a task may still arise: proposed ones, and confirmed ones without a task."""
    waiting = source.findings.filter(
        STANDING, ~superseded(), kind="directives", orientation=False, task__isnull=True, ground__isnull=True
    ).select_related("source__office")
    found: list[Proposal | Finding] = [*open_of(source, "directives"), *waiting]
    return sorted(found, key=lambda item: (item.start, -item.end, item.pk))


def address_book(source: Source, today: date) -> AddressBook:
    """Who is meant by the wordings of a source."""
    return book(source.office, on=day_told(source), today=today)


def rows(items: Iterable[Proposal | Finding], source: Source, known: AddressBook) -> list[Row]:
    """The rows as the text suggests them."""
    return [_row(item, source, known) for item in items]


def judged(row: Row, known: AddressBook) -> Row:
    """The row with what it lacks."""
    return replace(row, lacks=lacks(settled(row.values, known)))


def settled(values: dict[str, Any], known: AddressBook) -> Settled:
    """The cells of a row with the bodies that they name."""
    lead = known.named(values["lead"])
    written = [name.strip() for name in values["supporters"].split(";") if name.strip()]
    named = [(name, known.named(name)) for name in written]
    return Settled(
        wording=values["wording"],
        lead_words=values["lead"],
        lead=lead.pk if lead else None,
        unknown_supporters=tuple(name for name, body in named if body is None),
        supporters=tuple(body.pk for _, body in named if body),
        deadline=values["deadline"],
        due=values["due"],
    )


def likely_tasks(actor: Actor, directive: Proposal, lead: Organization | None, words: str = "") -> list[Likely]:
    """The Office's tasks that say nearly what a directive says, the likest first; ``words`` narrow them."""
    source = directive.reading.source
    found = tasks_for(actor).filter(office=source.office_id).select_related("lead", "source")
    if words:
        found = found.filter(folded__contains=fold(words))
    latest = found.order_by("-pk")[:_LOOKED_AT]
    of_lead = found.filter(lead=lead).order_by("-pk")[:_LOOKED_AT] if lead else ()
    asked = parts(source.text[directive.start : directive.end])
    scored = [_scored(task, asked, lead) for task in {task.pk: task for task in [*latest, *of_lead]}.values()]
    return sorted(scored, key=lambda row: (-row.score, -row.task.pk))[:_SHOWN]


def _scored(task: Task, asked: frozenset[str], lead: Organization | None) -> Likely:
    said = max(likeness(asked, parts(task.sentence)), likeness(asked, parts(task.wording)))
    same = _SAME_LEAD if lead and task.lead_id == lead.pk else 0.0
    return Likely(task, min(1.0, said + same))


def _row(item: Proposal | Finding, source: Source, known: AddressBook) -> Row:
    quote = source.text[item.start : item.end]
    said = from_fields(item.fields, quote, known, [])
    named = told(item.fields)
    lead = said["lead"]
    supporters = [known.bodies[key].name for key in said["supporters"]]
    met = {body.pk for body in known.all_named(item.fields.get("supporters") or [])}
    unknown = [name for name in item.fields.get("supporters") or [] if known.named(name) is None]
    values = {
        "wording": said["wording"],
        "lead": lead.name if lead else "",
        "supporters": "; ".join([*supporters, *unknown]) if met or unknown else "",
        "deadline": said["deadline"],
        "due": said["due"],
        "deadline_words": said["deadline_words"],
        "deliverable": said["deliverable"],
    }
    likely = known.likely(named) if named and not lead else []
    return Row(item, quote, named, values, likely)
