"""What stands behind an item in large type: tasks, passages and figures with their sentence, and the last outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, prefetch_related_objects
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.agendas.models import AgendaItem, Conclusion, ItemGround
from ketluan.office.briefs.rules.prose import quantity
from ketluan.office.indicators.models import Observation, Target
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.intake.access import hidden
from ketluan.office.intake.passages import passage_address
from ketluan.office.meetings.submission_queries import submission_of
from ketluan.office.people.rules import Actor
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.dates import write_period

MOST = 6
_BEHIND = (
    "grounds__task__lead",
    "grounds__task__progress",
    "grounds__finding__source__of_session__session",
    "grounds__finding__submission",
    "grounds__finding__request__routed_to",
    "grounds__observation__indicator",
    "grounds__observation__finding__source",
    "grounds__target__indicator",
    "grounds__target__finding__source",
    "papers__body",
    "papers__source",
    "matter__steps",
    "matter__tellings",
)


@dataclass(frozen=True)
class Evidence:
    """One thing that an item stands on. ``figure`` is a value as it is read aloud; ``sentence`` the words that say it;
    ``state`` how far it is; ``latest`` what was reported last."""

    head: str
    sentence: str = ""
    figure: str = ""
    state: str = ""
    latest: str = ""
    address: str = ""


@dataclass(frozen=True)
class Screen:
    """An item as the meeting room sees it. ``more``: how many of its grounds are not shown."""

    item: AgendaItem
    evidence: tuple[Evidence, ...]
    more: int
    outcome: tuple[str, ...]


def screens(actor: Actor, items: Iterable[AgendaItem]) -> list[Screen]:
    """Items with what stands behind them; as many queries for many as for few."""
    rows = list(items)
    prefetch_related_objects(rows, *_BEHIND)
    before = _concluded(actor, [one.carried_from_id for one in rows if one.carried_from_id])
    return [_screen(one, before) for one in rows]


def _screen(item: AgendaItem, before: dict[int, list[str]]) -> Screen:
    grounds = list(item.grounds.all())
    told = [_evidence(one) for one in grounds[:MOST]]
    told += list(_of_matter(item))
    outcome = before.get(item.carried_from_id or 0, []) + [words for one in grounds if (words := _put_off(one.finding))]
    return Screen(item, tuple(told), max(0, len(grounds) - MOST), tuple(outcome))


def _evidence(ground: ItemGround) -> Evidence:
    if ground.task:
        return _of_task(ground.task)
    if ground.finding:
        return _of_finding(ground.finding)
    return _of_value(ground.observation or ground.target)


def _of_task(task: Task) -> Evidence:
    due = _("thời hạn %(day)s") % {"day": date_format(task.due, "d/m/Y")} if task.due else _("không thời hạn")
    latest = next(iter(task.progress.all()), None)
    told = f"{date_format(latest.on, 'd/m/Y')}: {latest.words}" if latest else ""
    state = f"{due}; {str(task.get_state_display()).lower()}"
    return Evidence(task.lead.name, task.wording, "", state, told, reverse("tasks:task", args=[task.pk]))


def _of_finding(finding: Finding) -> Evidence:
    asked = getattr(finding, "request", None)
    state = ""
    if asked and asked.routed_to:
        state = _("%(body)s trả lời") % {"body": asked.routed_to}
        state += _(", hạn %(day)s") % {"day": date_format(asked.due, "d/m/Y")} if asked.due else ""
    address = passage_address(finding.source_id, finding.start, finding.end)
    head = asked.from_whom if asked else finding.source.number or finding.source.title
    return Evidence(head, finding.sentence, "", state, "", address)


def _of_value(value: Observation | Target) -> Evidence:
    period = write_period(Period(value.start, value.end).iso)
    what = _("kế hoạch %(plan)s") % {"plan": value.get_plan_display()} if isinstance(value, Target) else ""
    sentence = value.finding.sentence if value.finding else value.words
    address = (
        passage_address(value.finding.source_id, value.finding.start, value.finding.end)
        if value.finding
        else reverse("indicators:indicator", args=[value.indicator_id])
    )
    said = ", ".join(filter(None, (what.lower(), period)))
    figure = quantity(value.value, value.indicator.unit)
    return Evidence(f"{value.indicator.name} ({said})", sentence, figure, address=address)


def _of_matter(item: AgendaItem) -> Iterator[Evidence]:
    """How far a matter is, and what was told last; read by those alone who may see it."""
    if item.matter is None:
        return
    step, told = (next(iter(rows.all()), None) for rows in (item.matter.steps, item.matter.tellings))
    latest = f"{date_format(told.on, 'd/m/Y')}, {told.told_by}: {told.words}" if told else ""
    yield Evidence(
        item.matter.get_stage_display(), step.words if step else "", "", date_format(item.matter.stage_on, "d/m/Y"),
        latest, reverse("matters:matter", args=[item.matter_id]),
    )  # fmt: skip


def _put_off(finding: Finding | None) -> str:
    """What an earlier session held of a paper."""
    if finding is None or submission_of(finding) is None:
        return ""
    return _of_session(finding.source.of_session.session.held_on, finding)


def _of_session(day: date, finding: Finding) -> str:
    """What was concluded on a day: the outcome of a paper as it is held, else the sentence."""
    held = submission_of(finding)
    words = finding.sentence
    if held:
        until = _("đến %(day)s") % {"day": date_format(held.complete_by, "d/m/Y")} if held.complete_by else ""
        words = ". ".join(filter(None, (f"{held.get_outcome_display()} {until}".strip(), held.words)))
    return _("Phiên họp ngày %(day)s: %(outcome)s") % {"day": date_format(day, "d/m/Y"), "outcome": words}


def conclusions_for(actor: Actor, items: Iterable[int]) -> QuerySet[Conclusion]:
    """What was concluded on some items, as far as it stands and is open to the asker."""
    rows = Conclusion.objects.filter(~hidden(actor, "finding__source"), item__in=list(items))
    rows = rows.filter(finding__withdrawn_at__isnull=True)
    return rows.select_related(
        "finding__source", "finding__submission", "finding__task", "item__agenda__session"
    ).order_by("pk")


def _concluded(actor: Actor, items: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for one in conclusions_for(actor, items) if items else ():
        said = _of_session(one.item.agenda.session.held_on, one.finding)
        found.setdefault(one.item_id, []).append(said)
    return found
