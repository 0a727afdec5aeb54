"""Who someone is to the office, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

OfficeRole = Literal["specialist", "head", "leader", "inspector", "administrator"]
UnitRole = Literal["officer", "unit_head"]

OFFICE_ROLES: tuple[OfficeRole, ...] = ("specialist", "head", "leader", "inspector", "administrator")
UNIT_ROLES: tuple[UnitRole, ...] = ("officer", "unit_head")
WORKING: frozenset[OfficeRole] = frozenset({"specialist", "head"})
READING: frozenset[OfficeRole] = frozenset({"specialist", "head", "leader", "inspector"})
AUDITING: frozenset[OfficeRole] = frozenset({"head", "inspector", "administrator"})
PLACE = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True)
class Actor:
    """One signed-in user: roles by Office, and the units spoken for.

    ``offices`` maps the key of an Office to the roles held there. ``units`` are the organizations of the user's unit
    roles together with all below them; ``headed`` those of them that the user heads. ``known`` keeps what the doors
    asked the database about this user, so that a page asks it once; an actor lives no longer than a page or an act.
    """

    key: int
    name: str
    offices: Mapping[int, frozenset[str]] = field(default_factory=dict)
    units: frozenset[int] = frozenset()
    headed: frozenset[int] = frozenset()
    known: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def holds(self, office: int, roles: frozenset[OfficeRole]) -> bool:
        """Whether one of the roles is held in an Office."""
        return bool(self.offices.get(office, frozenset()) & roles)

    def offices_with(self, roles: frozenset[OfficeRole]) -> frozenset[int]:
        """The Offices in which one of the roles is held."""
        return frozenset(office for office, held in self.offices.items() if held & roles)

    @property
    def reads(self) -> frozenset[int]:
        """The Offices whose documents and tasks are seen whole."""
        return self.offices_with(READING)

    @property
    def works(self) -> frozenset[int]:
        """The Offices in which documents are taken in and reviewed."""
        return self.offices_with(WORKING)

    @property
    def leads(self) -> frozenset[int]:
        """The Offices in which the user decides what he assigned."""
        return self.offices_with(frozenset({"leader"}))

    @property
    def administers(self) -> frozenset[int]:
        """The Offices for which the user keeps bodies, people and users."""
        return self.offices_with(frozenset({"administrator"}))

    @property
    def audits(self) -> frozenset[int]:
        """The Offices whose ledger is open to the user."""
        return self.offices_with(AUDITING)


@dataclass(frozen=True)
class Founded:
    """On what a leader's decision rests that another records for him: the kind of paper or of word
    (``reference.decision_basis``), its day, its number where it bears one, and what it says."""

    kind: str
    on: date
    number: str = ""
    words: str = ""


@dataclass(frozen=True)
class Act:
    """Who acts, when, and on whose behalf with what basis (a paper, a marginal note, a telephone call): in words, and
    ``founded`` in its parts where they are known."""

    actor: Actor
    at: datetime
    on_behalf: str = ""
    basis: str = ""
    founded: Founded | None = None

    @property
    def day(self) -> date:
        """The day on which the act is done, in Vietnam."""
        return self.at.astimezone(PLACE).date()
