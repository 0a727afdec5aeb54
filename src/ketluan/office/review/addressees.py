"""Who is meant: the wordings of documents and the bodies of a day, with what an Office has settled before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ketluan.office.people.models import Office, Organization, Succession
from ketluan.office.people.queries import organizations
from ketluan.office.people.rules import Actor
from ketluan.office.review.likeness import likeliest
from ketluan.office.review.models import REMEMBERED, Addressee
from ketluan.vietnamese.folding import fold

_LIKELY = 0.45
_OFFERED = 3


@dataclass(frozen=True)
class AddressBook:
    """The bodies of the day of a session, by their folded names, and the Office's remembered wordings.

    A body that is gone by now is answered with the one body that it became.
    """

    names: Mapping[str, frozenset[int]]
    remembered: Mapping[str, int]
    bodies: Mapping[int, Organization]
    became: Mapping[int, int]

    def named(self, words: str | None) -> Organization | None:
        """The body that is meant; None where none or several bear the name and nobody has settled it."""
        form = _form(words)
        keys = self.names.get(form, frozenset())
        key = self.remembered.get(form) or (next(iter(keys)) if len(keys) == 1 else None)
        return self.bodies.get(self.became.get(key, key)) if key else None

    def all_named(self, words: Iterable[str]) -> list[Organization]:
        """The bodies behind several names, each once, in their order; unknown names are left out."""
        found = (self.named(name) for name in words)
        return list({body.pk: body for body in found if body}.values())

    def likely(self, words: str) -> list[Organization]:
        """The bodies that might be meant, the likeliest first."""
        today = [(body, body.writings) for key, body in self.bodies.items() if key not in self.became]
        return likeliest(words, today, least=_LIKELY, most=_OFFERED)


def book(office: Office, *, on: date, today: date) -> AddressBook:
    """The address book of an Office for a session's day, in four queries."""
    then = list(organizations(on))
    names: dict[str, set[int]] = {}
    for body in then:
        for form in body.writings:
            names.setdefault(_form(form), set()).add(body.pk)
    bodies = {body.pk: body for body in [*then, *organizations(today)]}
    remembered = Addressee.objects.filter(REMEMBERED, office=office, organization__in=bodies)
    return AddressBook(
        names={form: frozenset(keys) for form, keys in names.items()},
        remembered=dict(remembered.values_list("folded", "organization")),
        bodies=bodies,
        became=_became([body.pk for body in then if body.until and body.until < today]),
    )


def remembered(actor: Actor) -> QuerySet[Addressee]:
    """The remembered wordings of the Offices in which someone works."""
    rows = Addressee.objects.filter(REMEMBERED, office__in=actor.works)
    return rows.select_related("organization", "made_by", "office__organization").order_by("folded", "pk")


def _became(gone: list[int]) -> dict[int, int]:
    """What bodies became, where each became one body."""
    found: dict[int, set[int]] = {}
    for old, new in Succession.objects.filter(predecessor__in=gone).values_list("predecessor", "successor"):
        found.setdefault(old, set()).add(new)
    return {old: next(iter(new)) for old, new in found.items() if len(new) == 1}


def _form(words: str | None) -> str:
    return fold(" ".join((words or "").split())).strip(" .,;:")
