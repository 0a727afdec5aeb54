"""Planning sessions, putting their agenda together, and saying what was concluded on each item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.db import transaction
from django.db.models import F

from ketluan.office.agendas.access import agenda_to_write, item_to_write, items_for
from ketluan.office.agendas.drafting import Line, Part, agenda_before, candidates, is_open, items_of, reporter_of
from ketluan.office.agendas.models import Agenda, AgendaItem, Awaited, Conclusion, ItemGround, Series
from ketluan.office.agendas.rules import Way, moved
from ketluan.office.intake.models import Source
from ketluan.office.ledger.rules import Facts, worded
from ketluan.office.meetings.models import Session
from ketluan.office.meetings.queries import session_of
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log, require_version
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding

_LONGEST_TITLE = 500
_FACT_KINDS = ("task", "finding", "observation", "target")


class Frozen(Exception):
    """The agenda was issued: it changes no more until it is opened again."""


class Unknown(Exception):
    """What was to be taken up is not open any more."""


@dataclass(frozen=True)
class Planned:
    """A session to come."""

    title: str
    body: str
    held_on: date
    chair: str = ""
    starts: time | None = None
    room: str = ""


@transaction.atomic
def plan(act: Act, office: Office, planned: Planned, series: Series | None = None) -> Agenda:
    """A session to come, with an agenda that is still empty. Raises ``PermissionDenied``."""
    require_work(act.actor, office.pk)
    fields = {name: getattr(planned, name) for name in ("title", "body", "held_on", "chair")}
    session = Session.objects.create(office=office, **fields)
    made = Agenda.objects.create(session=session, series=series, starts=planned.starts, room=planned.room)
    log(act, "plan", session, after={name: worded(value) for name, value in fields.items()})
    return made


@transaction.atomic
def open_agenda(act: Act, session: Session) -> Agenda:
    """The agenda of a session that has none yet. Raises ``PermissionDenied``."""
    require_work(act.actor, session.office_id)
    made, new = Agenda.objects.get_or_create(session=session)
    if new:
        log(act, "open_agenda", made)
    return made


@transaction.atomic
def arrange(act: Act, agenda: Agenda, fields: Mapping[str, Any], *, version: int) -> None:
    """When the session begins, and where. Raises ``Outdated``, ``Frozen``."""
    held = _held(act, agenda, version)
    before: Facts = {name: worded(getattr(held, name)) for name in fields}
    for name, value in fields.items():
        setattr(held, name, value)
    held.version += 1
    held.save()
    log(act, "arrange", held, before=before, after={name: worded(value) for name, value in fields.items()})


@transaction.atomic
def add(act: Act, agenda: Agenda, fields: Mapping[str, Any]) -> AgendaItem:
    """An item that a person writes. Raises ``Frozen``."""
    return _added(act, _held(act, agenda), AgendaItem(**fields))


@transaction.atomic
def adopt(act: Act, agenda: Agenda, key: str) -> AgendaItem:
    """Take up a line of what the session could take up, or a whole part of it as one item. Raises ``Unknown``,
    ``Frozen``."""
    held = _held(act, agenda)
    for part in candidates(act.actor, held):
        if part.key == key and part.whole:
            return _adopted_part(act, held, part)
        for line in part.lines:
            if line.key == key:
                return _adopted(act, held, line)
    raise Unknown


def _adopted_part(act: Act, agenda: Agenda, part: Part) -> AgendaItem:
    title = f"{part.title} ({len(part.lines)})"
    made = _added(act, agenda, AgendaItem(title=title[:_LONGEST_TITLE], part=part.key, minutes=30))
    _stand(made, part.lines)
    return made


def _adopted(act: Act, agenda: Agenda, line: Line) -> AgendaItem:
    if line.carried:
        return _carried(act, agenda, line.carried)
    wanted = AgendaItem(
        title=(line.title or line.words)[:_LONGEST_TITLE],
        part=line.part,
        reporter=reporter_of(line),
        matter_id=line.matter,
    )
    made = _added(act, agenda, wanted)
    _stand(made, [line])
    return made


def _stand(item: AgendaItem, lines: Iterable[Line]) -> None:
    """The item stands on the facts of some lines."""
    ItemGround.objects.bulk_create(
        ItemGround(item=item, **{f"{fact.kind}_id": fact.key})
        for line in lines
        for fact in line.facts
        if fact.kind in _FACT_KINDS
    )


def _carried(act: Act, agenda: Agenda, key: int) -> AgendaItem:
    """An item of an earlier agenda again, with all that it stood on and waited for."""
    old = items_for(act.actor).get(pk=key)
    kept = {name: getattr(old, name) for name in ("title", "minutes", "reporter", "reporter_words", "part", "matter")}
    made = _added(act, agenda, AgendaItem(**kept, carried_from=old))
    for rows in (old.grounds.all(), old.papers.all()):
        for one in rows:
            one.pk, one.item = None, made
            one.save()
    return made


@transaction.atomic
def carry_over(act: Act, agenda: Agenda) -> int:
    """Take up all that the session before left open; how many items that were."""
    held = _held(act, agenda)
    taken = set(held.items.values_list("carried_from", flat=True))
    before = agenda_before(held)
    open_ones = [one for one in (items_of(act.actor, before) if before else []) if is_open(one) and one.pk not in taken]
    for one in open_ones:
        _carried(act, held, one.pk)
    return len(open_ones)


@transaction.atomic
def change(act: Act, item: AgendaItem, fields: Mapping[str, Any]) -> None:
    """Say anew what an item is, who reports and how long it takes. Raises ``Frozen``."""
    held = item_to_write(act.actor, item.pk)
    _held(act, held.agenda)
    changed = [name for name, value in fields.items() if getattr(held, name) != value]
    for name in changed:
        setattr(held, name, fields[name])
    held.save()
    _changed(held.agenda)
    _tell(act, "change_item", held, {name: worded(fields[name]) for name in changed})


@transaction.atomic
def move(act: Act, item: AgendaItem, way: Way) -> None:
    """A step up or down among the items of its kind: open ones, or those heard in closed session."""
    held = _held(act, item_to_write(act.actor, item.pk).agenda)
    rows = held.items.select_for_update().filter(matter__isnull=item.matter_id is None)
    for place, key in enumerate(moved(list(rows.values_list("pk", flat=True)), item.pk, way), 1):
        AgendaItem.objects.filter(pk=key).update(place=place)
    _changed(held)
    _tell(act, "move_item", item, {"way": way})


@transaction.atomic
def remove(act: Act, item: AgendaItem) -> None:
    """Take an item off the agenda; one that a later agenda took over stays there. Raises ``Frozen``."""
    held = item_to_write(act.actor, item.pk)
    _held(act, held.agenda)
    _tell(act, "remove_item", held, {})
    held.carried_to.update(carried_from=None)
    _changed(held.agenda)
    held.delete()


@transaction.atomic
def await_paper(act: Act, item: AgendaItem, fields: Mapping[str, Any]) -> Awaited:
    """The item waits for a paper."""
    held = item_to_write(act.actor, item.pk)
    made = Awaited.objects.create(item=held, **fields)
    _tell(act, "await_paper", held, {name: worded(value) for name, value in fields.items()})
    return made


@transaction.atomic
def receive(act: Act, item: AgendaItem, key: int, on: date, source: Source | None) -> None:
    """A paper of the item is there."""
    held = item_to_write(act.actor, item.pk)
    held.papers.filter(pk=key).update(received_on=on, source=source)
    _tell(act, "receive_paper", held, {"on": on.isoformat()})


@transaction.atomic
def forgo(act: Act, item: AgendaItem, key: int) -> None:
    """The item waits for a paper no longer."""
    held = item_to_write(act.actor, item.pk)
    if held.papers.filter(pk=key).delete()[0]:
        _tell(act, "forgo_paper", held, {})


@transaction.atomic
def conclude(act: Act, item: AgendaItem, finding: Finding) -> None:
    """A passage of the item's session is what was concluded on it. Raises ``ValueError`` for one of another."""
    held = item_to_write(act.actor, item.pk)
    session = session_of(finding.source)
    if session is None or session.pk != held.agenda.session_id:
        raise ValueError("what is concluded on an item was said in its session")
    made, new = Conclusion.objects.get_or_create(
        item=held, finding=finding, defaults={"by_id": act.actor.key, "at": act.at}
    )
    if new:
        _tell(act, "conclude_item", held, {"finding": str(made.finding_id)})


@transaction.atomic
def unconclude(act: Act, item: AgendaItem, key: int) -> None:
    """The passage is not what was concluded on it."""
    held = item_to_write(act.actor, item.pk)
    if held.conclusions.filter(pk=key).delete()[0]:
        _tell(act, "unconclude_item", held, {})


def issued(agenda: Agenda) -> bool:
    """Whether the agenda was issued and not opened again since."""
    return agenda.issues.filter(reopened_at=None).exists()


def _held(act: Act, agenda: Agenda, version: int | None = None) -> Agenda:
    agenda = agenda_to_write(act.actor, agenda.session_id)
    held = Agenda.objects.select_for_update(of=("self",)).select_related("session__office").get(pk=agenda.pk)
    if issued(held):
        raise Frozen
    if version is not None:
        require_version(held, version)
    return held


def _changed(agenda: Agenda) -> None:
    Agenda.objects.filter(pk=agenda.pk).update(version=F("version") + 1)


def _added(act: Act, agenda: Agenda, item: AgendaItem) -> AgendaItem:
    last = agenda.items.order_by("-place").first()
    item.agenda, item.place = agenda, last.place + 1 if last else 1
    item.save()
    _changed(agenda)
    _tell(act, "add_item", item, {"part": item.part, "title": item.title})
    return item


def _tell(act: Act, verb: str, item: AgendaItem, after: Facts) -> None:
    """A line of the ledger; of an item on a matter it keeps none of the words."""
    log(act, verb, item, after={"part": item.part} if item.matter_id else after)
