"""Provinces, districts and communes, each in its time: 63 provinces until 30 June 2025, 34 from 1 July 2025.

``on`` is a day (ISO 8601); None asks for every period. "Hà Giang" of 2021 is the old province: history keeps its name.
"""

from __future__ import annotations

import datetime
import re
from functools import cache

from ketluan.reference.tables import Dated, Fact, read_table
from ketluan.vietnamese.folding import fold

_PREFIX = re.compile(r"^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s+(?=\S)")


class Place(Dated, frozen=True, kw_only=True, gc=False):
    """A unit: ``kind`` in Vietnamese ("tỉnh", "huyện", "phường"), ``code`` of the national statistics office."""

    code: str
    name: str
    kind: str
    variants: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return (self.name, *self.variants.split("|")) if self.variants else (self.name,)

    @property
    def full_name(self) -> str:
        """As in a sentence: "tỉnh Hà Giang", "thành phố Hồ Chí Minh"."""
        return f"{self.kind} {self.name}"


class Province(Place, frozen=True, kw_only=True, gc=False):
    """A province or centrally run city. ``seat``: the old province whose capital is the seat, for merged ones."""

    seat: str | None = None


class Unit(Place, frozen=True, kw_only=True, gc=False):
    """A district (until 30 June 2025) or a commune (from 1 July 2025); ``province`` is the code of its province."""

    province: str


class ProvinceSuccession(Fact, frozen=True, kw_only=True, gc=False):
    """On the day ``on`` the unit named ``predecessor`` went into ``successor``."""

    predecessor: str
    successor: str
    on: str


@cache
def _provinces() -> tuple[Province, ...]:
    return read_table("provinces", Province)


@cache
def province_successions() -> tuple[ProvinceSuccession, ...]:
    """All changes of provinces, in order of their days."""
    return tuple(sorted(read_table("province_successions", ProvinceSuccession), key=lambda change: change.on))


@cache
def _districts() -> tuple[Unit, ...]:
    return read_table("districts", Unit)


@cache
def _communes() -> tuple[Unit, ...]:
    return read_table("communes", Unit)


@cache
def _by_form() -> dict[str, tuple[Province, ...]]:
    found: dict[str, tuple[Province, ...]] = {}
    for row in _provinces():
        for form in {fold(form) for form in row.forms}:
            found[form] = (*found.get(form, ()), row)
    return found


def _named(name: str) -> tuple[Province, ...]:
    folded = fold(name).strip()
    return _by_form().get(folded) or _by_form().get(_PREFIX.sub("", folded), ())


def provinces(on: str | None = None) -> tuple[Province, ...]:
    """The provinces of a day; all that ever were for None."""
    return tuple(row for row in _provinces() if row.holds(on))


def province(name: str, *, on: str | None = None) -> Province | None:
    """The province of that name or spelling ("Tỉnh Hà Giang", "TP.HCM", "BR-VT") on a day, the latest for None."""
    fitting = [row for row in _named(name) if row.holds(on)]
    return max(fitting, key=lambda row: row.valid_from or "") if fitting else None


def successor(old: Province, *, on: str | None = None) -> Province:
    """What the province is on a later day (today's knowledge for None); itself while it lasts."""
    current = old
    for change in province_successions():
        if on is not None and change.on > on:
            break
        ended = current.valid_to is not None and current.valid_to < change.on
        if ended and change.predecessor == current.name:
            current = province(change.successor, on=change.on) or current
    return current


def predecessors(new: Province) -> tuple[Province, ...]:
    """The provinces that went into this one, as they were on the eve; empty where it has always been."""
    start = new.valid_from
    if start is None:
        return ()
    names = {c.predecessor for c in province_successions() if (c.successor, c.on) == (new.name, start)}
    return tuple(row for row in _provinces() if row.name in names and row.holds(_eve(start)))


def _eve(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def districts(of: Province | str | None = None, *, on: str | None = None) -> tuple[Unit, ...]:
    """The districts of a province (or all) on a day; none from 1 July 2025."""
    return _units(_districts(), of, on)


def communes(of: Province | str | None = None, *, on: str | None = None) -> tuple[Unit, ...]:
    """The communes, wards and special zones of a province (or all) on a day; recorded from 1 July 2025 only."""
    return _units(_communes(), of, on)


def _units(rows: tuple[Unit, ...], of: Province | str | None, on: str | None) -> tuple[Unit, ...]:
    if of is None:
        return tuple(row for row in rows if row.holds(on))
    owners = (of,) if isinstance(of, Province) else tuple(p for p in _named(of) if p.holds(on))
    return tuple(row for row in rows if row.holds(on) and any(_belongs(row, owner) for owner in owners))


def _belongs(unit: Unit, owner: Province) -> bool:
    """Same code at the same time: code 24 was Bắc Giang's before it became Bắc Ninh's."""
    return (
        unit.province == owner.code
        and (unit.valid_from or "") <= (owner.valid_to or "9999")
        and (owner.valid_from or "") <= (unit.valid_to or "9999")
    )
