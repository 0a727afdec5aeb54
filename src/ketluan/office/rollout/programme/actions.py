"""Adopting and amending a programme, writing its items, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from ketluan.office.ledger.rules import Facts, iso
from ketluan.office.meetings.models import Session
from ketluan.office.people.actions import log, require_version
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Act
from ketluan.office.rollout.models import Edition, Hearing, Item, ItemText, Programme


@dataclass(frozen=True)
class Decided:
    """The document that adopts or amends a programme; ``words`` say what it is about."""

    number: str
    decided_on: date
    words: str = ""


@dataclass(frozen=True)
class Wanted:
    """How an item is to be; ``quarter`` None: some time in the year."""

    content: str
    year: int
    product: str
    quarter: int | None = None
    lead: Organization | None = None
    lead_words: str = ""
    heard_at: str = ""
    dropped: bool = False


@transaction.atomic
def adopt(act: Act, office: Office, title: str, body: str, term: tuple[int, int], decided: Decided) -> Programme:
    """A new programme as its document adopted it, without items yet."""
    made = Programme.objects.create(office=office, title=title, body=body, since=term[0], until=term[1])
    _edition(act, made, 0, decided)
    log(act, "adopt_programme", made, after={"number": decided.number, "term": f"{term[0]}-{term[1]}"})
    return made


@transaction.atomic
def amend(act: Act, programme: Programme, decided: Decided, *, version: int) -> Edition:
    """A further edition, which the document decides; what is written of items from now on is its. Raises ``Outdated``,
    or ``ValueError`` for a day before that of the last edition."""
    held = Programme.objects.select_for_update().get(pk=programme.pk)
    require_version(held, version)
    last = latest(held)
    if decided.decided_on < last.decided_on:
        raise ValueError("an amendment comes after what it amends")
    made = _edition(act, held, last.place + 1, decided)
    held.version += 1
    held.save(update_fields=("version",))
    log(act, "amend_programme", held, after={"number": decided.number, "words": decided.words})
    return made


def latest(programme: Programme) -> Edition:
    """The edition that is in force, to which items are written."""
    found: Edition = programme.editions.order_by("-place")[0]
    return found


def _edition(act: Act, programme: Programme, place: int, decided: Decided) -> Edition:
    return Edition.objects.create(programme=programme, place=place, **vars(decided), by_id=act.actor.key, at=act.at)


@transaction.atomic
def write_item(act: Act, programme: Programme, wanted: Wanted, item: Item | None = None, *, version: int = 1) -> Item:
    """Write an item into the edition in force: a new one, or how it is from now on; earlier editions stay as they
    were. Raises ``Outdated``."""
    edition = latest(programme)
    held = Item.objects.select_for_update().get(pk=item.pk) if item else Item.objects.create(programme=programme)
    if item:
        require_version(held, version)
    before = held.texts.order_by("-edition__place").first() if item else None
    place = before.place if before else programme.items.count()
    ItemText.objects.update_or_create(item=held, edition=edition, defaults={**vars(wanted), "place": place})
    if item:
        Item.objects.filter(pk=held.pk).update(version=held.version + 1)
    after = _facts(wanted, edition)
    was = _facts(before, before.edition) if before else {}
    told = [name for name in after if after[name] != was.get(name)]
    log(act, "write_item", programme, before={n: was[n] for n in told if n in was}, after={n: after[n] for n in told})
    return held


def _facts(said: Any, edition: Edition) -> Facts:
    lead = said.lead.name if said.lead else said.lead_words
    facts: Facts = {"content": said.content, "lead": lead, "year": said.year, "quarter": said.quarter}
    more: Facts = {"product": said.product, "heard_at": said.heard_at, "dropped": said.dropped}
    return {**facts, **more, "edition": edition.number}


@transaction.atomic
def finish(act: Act, item: Item, number: str, day: date | None, *, version: int) -> None:
    """Say by which document an item is done, or that it is not (no number and no day). Raises ``Outdated``, or
    ``ValueError`` where only one of them is said."""
    held = Item.objects.select_for_update().get(pk=item.pk)
    require_version(held, version)
    if bool(number) != bool(day):
        raise ValueError("what is done names its document and its day")
    before: Facts = {"number": held.done_number, "on": iso(held.done_on)}
    held.done_number, held.done_on, held.version = number, day, held.version + 1
    held.save()
    after: Facts = {"number": number, "on": iso(day), "item": item.pk}
    log(act, "finish_item", item.programme, before=before, after=after)


@transaction.atomic
def hear(act: Act, item: Item, session: Session | None) -> None:
    """Put an item on the agenda of a session, or take it off."""
    held = Hearing.objects.filter(item=item).first()
    before: Facts = {"session": held.session_id if held else None}
    if session is None:
        Hearing.objects.filter(item=item).delete()
    else:
        Hearing.objects.update_or_create(item=item, defaults={"session": session})
    # the session is named by its key: its title may be told by a restricted source
    after: Facts = {"session": session.pk if session else None, "item": item.pk}
    log(act, "hear_item", item.programme, before=before, after=after)
