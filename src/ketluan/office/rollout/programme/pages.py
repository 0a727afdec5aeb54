"""What the pages of a programme show: as first adopted, as now, and what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ketluan.office.meetings.access import sessions_for
from ketluan.office.meetings.models import Session
from ketluan.office.people.rules import Actor
from ketluan.office.rollout.access import documents_for
from ketluan.office.rollout.models import Edition, Instrument, Item, ItemText, Programme
from ketluan.office.rollout.programme.words import FIELDS, STATE_WORDS, when_words
from ketluan.office.rollout.rules.numbers import symbol
from ketluan.office.rollout.rules.programme import STATES, Change, State, Text, as_of, changes, now, state

VIEWS = ("now", "first", "changes")


@dataclass(frozen=True)
class Line:
    """An item as the asked edition has it, with its state of today, where it is heard and what was changed."""

    item: Item
    text: ItemText
    state: State
    words: str
    due: str
    session: Session | None
    document: Instrument | None
    changes: tuple[tuple[Edition, str], ...]


def lines(actor: Actor, programme: Programme, view: str, today: date) -> list[Line]:
    """The items in the order of the programme: those of the first edition, or as they are now."""
    items = list(programme.items.prefetch_related("texts__edition", "texts__lead").select_related("hearing__session"))
    sessions = sessions_for(actor).in_bulk({one.hearing.session_id for one in items if hasattr(one, "hearing")})
    documents = _documents(actor, programme, items)
    found = []
    for item in items:
        texts = {one.edition.place: one for one in item.texts.all()}
        plain = [_text(one) for one in texts.values()]
        shown = as_of(plain, 0) if view == "first" else now(plain)
        if shown is None:
            continue
        session = sessions.get(item.hearing.session_id) if hasattr(item, "hearing") else None
        stands = state(now(plain), item.done_on, session.held_on if session else None, today)
        text = texts[shown.place]
        changed = tuple(_said(one, texts[one.place].edition) for one in changes(plain))
        document = documents.get(_key(item.done_number)) if item.done_number else None
        line = Line(item, text, stands, str(STATE_WORDS[stands]), when_words(text), session, document, changed)
        found.append(line)
    return sorted(found, key=lambda one: (one.text.year, one.text.quarter or 4, one.text.place))


def counted(rows: Iterable[Line]) -> list[tuple[State, str, int]]:
    """How many items stand how."""
    count = Counter(one.state for one in rows)
    return [(name, str(STATE_WORDS[name]), count[name]) for name in STATES if count[name]]


def _documents(actor: Actor, programme: Programme, items: Iterable[Item]) -> dict[str, Instrument]:
    keys = {_key(one.done_number) for one in items if one.done_number}
    return {one.key: one for one in documents_for(actor).filter(office=programme.office_id, key__in=keys - {""})}


def _key(number: str) -> str:
    found = symbol(number)
    return found.key if found else ""


def _text(one: ItemText) -> Text:
    product = str(one.get_product_display())
    return Text(
        one.edition.place, one.content, one.lead_name, one.year, one.quarter, product, one.heard_at, one.dropped
    )


def _said(change: Change, edition: Edition) -> tuple[Edition, str]:
    if change.what == "added":
        return edition, _("bổ sung vào chương trình")
    if change.what == "dropped":
        return edition, _("đưa ra khỏi chương trình")
    if change.what == "restored":
        return edition, _("đưa trở lại chương trình")
    before, after = (_when(one) if change.field == "due" else one or "–" for one in (change.before, change.after))
    known: dict[str, Any] = {"field": FIELDS[change.field], "before": before, "after": after}
    return edition, _("%(field)s: %(before)s → %(after)s") % known


def _when(words: str) -> str:
    year, _sep, quarter = words.partition("-")
    return _("quý %(quarter)s năm %(year)s") % {"quarter": quarter, "year": year} if quarter else year
