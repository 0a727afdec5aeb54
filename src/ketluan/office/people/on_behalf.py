"""On what a leader's decision rests that another records for him: its kinds, and how one is written down."""

from __future__ import annotations

from datetime import date
from typing import Final

from ketluan.office.language import in_either
from ketluan.office.ledger.rules import Facts
from ketluan.office.people.rules import Founded
from ketluan.reference.decision_basis import decision_bases

# how the ledger's line names the parts of a basis, beside its words
FACTS: Final = ("basis_kind", "basis_on", "basis_number")


def kinds(on: date) -> list[tuple[str, str]]:
    """The kinds of a day, each with its name in the language of the page."""
    return [(one.key, in_either(one)) for one in decision_bases(on.isoformat())]


def kind_in_words(key: str) -> str:
    """What a kind is called on the page; a kind that is not known by its key."""
    return next((in_either(one) for one in decision_bases() if one.key == key), key)


def needs_number(key: str) -> bool:
    """Whether a basis of this kind is none without its number."""
    return any(one.key == key and one.number == "needed" for one in decision_bases())


def basis_in_words(founded: Founded) -> str:
    """The basis as the decision and the ledger keep it: always in Vietnamese, as "phiếu trình số 31 ngày 20/11/2026:
    đồng ý", and without a number "bút phê 20/11/2026: đồng ý"."""
    name = next((one.name for one in decision_bases() if one.key == founded.kind), founded.kind)
    day = f"{founded.on:%d/%m/%Y}"
    head = f"{name} số {founded.number} ngày {day}" if founded.number else f"{name} {day}"
    return f"{head}: {founded.words}" if founded.words else head


def basis_facts(founded: Founded) -> Facts:
    """The parts of the basis as the ledger's line keeps them."""
    said: Facts = dict(zip(FACTS, (founded.kind, founded.on.isoformat(), founded.number), strict=True))
    return {name: value for name, value in said.items() if value}
