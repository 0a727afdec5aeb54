"""Whose paper it is: what stands at the head of a list, a sheet, a letter and a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import offices
from ketluan.office.people.rules import Actor

_LETTER: Final = "CV"
_FIRST_LINES: Final = ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")


@dataclass(frozen=True)
class Letterhead:
    """The body whose work it is (cơ quan chủ quản), who writes, the place of the date line; ``party`` where the paper
    bears the Party's title and not that of the State. ``signer`` is the post under which it is signed; ``symbol`` and
    ``division`` stand for the writer and its drafting part in the number of a paper."""

    body: str
    unit: str
    place: str = ""
    party: bool = False
    signer: str = ""
    symbol: str = ""
    division: str = ""

    def number(self, kind: str, given: str = "") -> str:
        """The line of number and symbol of a paper of a kind ("BC"; "" is a letter), with room for a number that is not
        given yet. The Party writes no colon, parts otherwise, and gives a letter a kind (reference.paper_forms)."""
        if self.party:
            return f"Số {given or f'      -{kind or _LETTER}/{self.symbol}'}"
        return f"Số: {given or (f'      /{kind}-{self.symbol}' if kind else f'      /{self.symbol}-{self.division}')}"

    @property
    def archive(self) -> str:
        """Where the copy stays, as the last of those to whom a paper goes."""
        return f"Lưu {self.unit}" if self.party else f"Lưu: VT, {self.division}"

    @property
    def body_lines(self) -> tuple[str, ...]:
        """The body in capitals; "ỦY BAN NHÂN DÂN" stands on a line of its own, its place below, as offices write it."""
        words = self.body.upper()
        first = next((name for name in _FIRST_LINES if words.startswith(f"{name} ")), "")
        return tuple(part for part in (first, words.removeprefix(first).strip()) if part)


def letterhead_of_office(office: Office) -> Letterhead:
    """The head of an Office's paper."""
    party = office.serves.kind == Organization.Kind.PARTY
    symbol = office.symbol or ("VPTU" if party else "VP")
    names = office.serves.name, office.organization.name, office.province
    return Letterhead(*names, party, "CHÁNH VĂN PHÒNG", symbol, office.division or "TH")


def letterhead_of(actor: Actor) -> Letterhead:
    """The head of what someone prints: the Office's that he reads first, else his unit's, else his name alone."""
    office = offices(actor.reads).first()
    if office is not None:
        return letterhead_of_office(office)
    rows = Organization.objects.filter(pk__in=actor.units).exclude(parent__in=actor.units)
    unit = rows.select_related("parent").order_by("sorted_by").first()
    if unit is None:
        return Letterhead("", actor.name)
    party = unit.kind == Organization.Kind.PARTY
    return Letterhead(unit.parent.name if unit.parent else "", unit.name, "", party, "THỦ TRƯỞNG ĐƠN VỊ")
