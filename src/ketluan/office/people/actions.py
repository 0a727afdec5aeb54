"""Telling the ledger what someone did, and refusing what rests on a row that is not so any more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model

from ketluan.office.ledger.actions import write, write_all
from ketluan.office.ledger.queries import name_of
from ketluan.office.ledger.rules import Facts, Line
from ketluan.office.people.models import User
from ketluan.office.people.on_behalf import basis_facts
from ketluan.office.people.rules import Act

_LONGEST_TITLE = 300


class Outdated(Exception):
    """Someone else changed it since it was opened."""


def require_version(row: Any, version: int) -> None:
    """Raises ``Outdated`` for a row that is not of the version any more as which it was opened."""
    if row.version != version:
        raise Outdated


def log(act: Act, verb: str, thing: Model, *, before: Facts | None = None, after: Facts | None = None) -> None:
    """One line of the ledger for an act upon a row. The row says of itself to which Office it belongs
    (``ledger_office``)."""
    write(_line(act, verb, thing, before, after))


def log_change(act: Act, verb: str, thing: Model, before: Facts, after: Facts) -> None:
    """One line for an act that changed a row: of what was and is, those facts alone that differ."""
    changed = [name for name in after if after[name] != before[name]]
    log(act, verb, thing, before={n: before[n] for n in changed}, after={n: after[n] for n in changed})


def log_all(act: Act, verb: str, things: Iterable[tuple[Model, Facts]]) -> None:
    """One line for each of many rows that an act made, with what each is now."""
    write_all([_line(act, verb, thing, None, after) for thing, after in things])


def line(act: Act, verb: str, thing: str, office: int, after: Facts) -> Line:
    """A line about a row that is named and not shown."""
    ref = f"{User._meta.label_lower}:{act.actor.key}"
    return Line(
        at=act.at, who=act.actor.name, ref=ref, verb=verb, thing=thing, title="", office=str(office), after=after
    )


def _line(act: Act, verb: str, thing: Model, before: Facts | None, after: Facts | None) -> Line:
    return Line(
        at=act.at,
        who=act.actor.name,
        ref=f"{User._meta.label_lower}:{act.actor.key}",
        on_behalf=act.on_behalf,
        basis=act.basis,
        verb=verb,
        thing=name_of(thing),
        title=str(thing)[:_LONGEST_TITLE],
        office=str(thing.ledger_office),
        before=before or {},
        after={**(after or {}), **(basis_facts(act.founded) if act.founded else {})},
    )
