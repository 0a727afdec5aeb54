"""Questions about agendas: what a session could take up, what it takes up, and what its items stand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.agendas.access import items_for
from ketluan.office.agendas.business import business as drafted
from ketluan.office.agendas.models import Agenda, AgendaItem, Conclusion
from ketluan.office.briefs.queries import Basis, bases
from ketluan.office.briefs.rules.facts import Drafted, Fact, Kind
from ketluan.office.briefs.stored import fact_of_finding
from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import YearOfDays
from ketluan.office.intake.access import hidden
from ketluan.office.matters.queries import due_by
from ketluan.office.meetings.models import Submission
from ketluan.office.meetings.queries import superseded
from ketluan.office.meetings.submission_queries import submission_of
from ketluan.office.people.models import Organization
from ketluan.office.people.rules import Actor
from ketluan.office.review.likeness import likeness, parts
from ketluan.office.review.models import STANDING, Finding
from ketluan.office.tasks.models import Task

_CONCLUDES = ("submissions", "decisions", "directives")
_ALIKE = 0.35


@dataclass(frozen=True)
class Line:
    """What could become an item: the words, what it stands on, and where that is read. ``key`` names it in a form;
    ``title`` is what the item is called where that is not the words."""

    key: str
    part: str
    words: str
    facts: tuple[Fact, ...] = ()
    matter: int | None = None
    carried: int | None = None
    title: str = ""
    bases: tuple[Basis, ...] = ()


@dataclass(frozen=True)
class Part:
    """Lines of one question; all of them may become one item, but for matters and what is carried over."""

    key: str
    title: str
    lines: tuple[Line, ...] = field(default=())

    @property
    def whole(self) -> bool:
        """Whether the lines can be taken up together."""
        return self.key not in ("matters", "carried") and len(self.lines) > 1


def days_off_known(year: int) -> YearOfDays:
    """Days off of a year; weekends alone for a year without a table."""
    try:
        return days_off(year)
    except LookupError:
        return YearOfDays(off={}, worked=frozenset(), announced=False)


def items_of(actor: Actor, agenda: Agenda) -> list[AgendaItem]:
    """The items of an agenda that someone may see, with their papers and what was concluded."""
    rows = items_for(actor).filter(agenda=agenda)
    return list(rows.prefetch_related("papers__body", "papers__source", "conclusions__finding__submission"))


def candidates(actor: Actor, agenda: Agenda) -> list[Part]:
    """What the session could take up besides what it does: from the last session, from what is open, and the matters
    of who asks."""
    carried = _carried(actor, agenda)
    again = {(fact.kind, fact.key) for line in carried.lines for fact in line.facts}
    taken = _taken(agenda)
    found = [carried, *(_without(part, again) for part in _drafted(agenda)), _matters(actor, agenda)]
    left = ((part, tuple(line for line in part.lines if line.key not in taken)) for part in found)
    return [Part(part.key, part.title, lines) for part, lines in left if lines]


def _without(part: Part, again: Set[tuple[Kind, int]]) -> Part:
    """A part without what the items that are carried over speak of already."""
    lines = (line for line in part.lines if not any((fact.kind, fact.key) in again for fact in line.facts))
    return Part(part.key, part.title, tuple(lines))


def with_bases(actor: Actor, lines: Iterable[Line]) -> list[Line]:
    """The lines with the addresses of what they stand on."""
    rows = list(lines)
    known = bases((fact for line in rows for fact in line.facts), actor)
    return [replace(one, bases=_of(one, known)) for one in rows]


def _of(line: Line, known: Mapping[tuple[str, int], Basis]) -> tuple[Basis, ...]:
    found = (known.get((fact.kind, fact.key)) for fact in line.facts)
    return tuple(dict.fromkeys(one for one in found if one))


def _drafted(agenda: Agenda) -> Iterator[Part]:
    """The parts of the next agenda as it is drafted."""
    heading: Drafted | None = None
    lines: list[Line] = []
    for one in (
        *drafted(agenda.session.office, agenda.session.held_on, timezone.localdate()),
        Drafted("", "", level=1),
    ):
        if one.level == 1:
            if heading:
                yield Part(heading.part, heading.words, tuple(lines))
            heading, lines = one, []
        elif heading and one.facts:
            key = _key(heading.part, one.facts[0].kind, one.facts[0].key)
            lines.append(Line(key, heading.part, one.words, one.facts, title=one.title))


def _key(part: str, kind: str, key: int) -> str:
    return f"{part}-{kind}-{key}"


def _taken(agenda: Agenda) -> set[str]:
    """The keys of the lines that an item stands on already."""
    found = set()
    for item in agenda.items.select_related("carried_from").prefetch_related("grounds", "carried_from__conclusions"):
        found |= {_key(item.part, "matter", item.matter_id)} if item.matter_id else set()
        if item.carried_from:
            found.add(_key("carried", "item", item.carried_from.pk))
            told = item.carried_from.conclusions.all()
            found |= {_key("submissions", "finding", one.finding_id) for one in told}
        for one in item.grounds.all():
            for kind in ("task", "finding", "observation", "target"):
                key = getattr(one, f"{kind}_id")
                found |= {_key(item.part, kind, key)} if key else set()
    return found


def _matters(actor: Actor, agenda: Agenda) -> Part:
    """The matters of which a report is due by the session, for who is named."""
    session = agenda.session
    lines = [
        Line(
            _key("matters", "matter", one.pk), "matters", f"{one.title} ({one.body}; {_told_until(one.next_report)})",
            matter=one.pk, title=one.title,
        )
        for one in due_by(actor, session.office_id, session.held_on)
    ]  # fmt: skip
    return Part("matters", _("Vụ việc theo dõi (họp kín)"), tuple(lines))


def _told_until(day: date | None) -> str:
    return _("hạn báo cáo %(day)s") % {"day": date_format(day, "d/m/Y")} if day else ""


def _carried(actor: Actor, agenda: Agenda) -> Part:
    """What the session before took up and did not settle: without a conclusion, or put off to the next."""
    before = agenda_before(agenda)
    rows = items_of(actor, before) if before else []
    lines = [
        Line(_key("carried", "item", one.pk), "carried", one.title, _concluded(one), one.matter_id, one.pk)
        for one in rows
        if is_open(one)
    ]
    return Part("carried", _("Chuyển từ phiên họp trước"), tuple(lines))


def _concluded(item: AgendaItem) -> tuple[Fact, ...]:
    return tuple(fact_of_finding(one.finding) for one in item.conclusions.all())


def agenda_before(agenda: Agenda) -> Agenda | None:
    """The agenda of the Office's session before, of the same series where there is one."""
    rows = Agenda.objects.filter(session__office=agenda.session.office_id, session__held_on__lt=agenda.session.held_on)
    rows = rows.filter(series=agenda.series_id) if agenda.series_id else rows
    found: Agenda | None = rows.select_related("session").order_by("-session__held_on", "-pk").first()
    return found


def is_open(item: AgendaItem) -> bool:
    """Whether nothing was concluded on an item, or it was put off. Its conclusions are fetched with it."""
    told = [one.finding for one in item.conclusions.all() if one.finding.withdrawn_at is None]
    outcomes = [held.outcome for held in map(submission_of, told) if held]
    return not told or Submission.Outcome.NEXT in outcomes


def reporter_of(line: Line) -> Organization | None:
    """The body that a line names first: the lead of its task, who is to answer its request, who followed its matter."""
    for fact in line.facts:
        if fact.kind == "task":
            return Organization.objects.filter(led_tasks=fact.key).first()
        if fact.kind == "finding":
            return Organization.objects.filter(requests_routed__finding=fact.key).first()
        if fact.kind == "observation":
            return Organization.objects.filter(indicators__observations=fact.key).first()
    return Organization.objects.filter(matters_in_charge=line.matter).first() if line.matter else None


@dataclass(frozen=True)
class Suggested:
    """A passage of the session that may be what was concluded on an item, and how alike the two are (0 to 1)."""

    finding: Finding
    score: float


def conclusions_to_link(actor: Actor, item: AgendaItem) -> list[Suggested]:
    """The confirmed passages of the item's session that nobody linked to it, the likest first."""
    linked = Conclusion.objects.filter(item=item).values("finding")
    rows = Finding.objects.filter(
        STANDING, ~hidden(actor, "source"), ~Q(pk__in=linked), ~superseded(),
        kind__in=_CONCLUDES, source__of_session__session=item.agenda.session_id,
    )  # fmt: skip
    own = parts(item.title)
    scored = [Suggested(one, likeness(own, parts(one.quote))) for one in rows.select_related("source")]
    return sorted(scored, key=lambda one: (-one.score, one.finding.pk))


def likely(rows: Iterable[Suggested]) -> list[Suggested]:
    """Those that are alike enough to be offered first."""
    return [one for one in rows if one.score >= _ALIKE]


def tasks_of(actor: Actor, keys: Iterable[int]) -> QuerySet[Task]:
    """The tasks of an item, as far as they are open to the asker."""
    return Task.objects.filter(~hidden(actor, "source"), pk__in=list(keys)).select_related("lead")
