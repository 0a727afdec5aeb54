"""Gathering what confirmed citations name, settling the others, and entering documents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction

from ketluan.office.calendar.rules import whole_day
from ketluan.office.people.actions import log, log_all, log_change, require_version
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.rollout import gathering
from ketluan.office.rollout.models import Citation, Holding, Instrument, Meaning
from ketluan.office.rollout.rules.numbers import Cited, Known, body_of, match, named, same_body, same_year, symbol
from ketluan.vietnamese.folding import fold

_LONGEST_NUMBER, _LONGEST_WORDS = 60, 300


class AlreadyThere(Exception):
    """The document has its page already; it is the argument."""

    def __init__(self, document: Instrument) -> None:
        super().__init__(str(document))
        self.document = document


@dataclass(frozen=True)
class Entered:
    """What a person says of a document."""

    number: str
    kind: str
    title: str = ""
    dated: date | None = None
    issuer: str = ""
    ended_on: date | None = None
    asked_of: str = ""


@dataclass(frozen=True)
class Gathered:
    """How many citations found their document, how many of these are new, and how many wait for a person."""

    linked: int = 0
    made: int = 0
    waiting: int = 0


class _Book:
    """The documents of an Office and what was settled, while citations are gathered."""

    def __init__(self, office: Office, told: Iterable[Cited] | None) -> None:
        self.office, self.known, self.settled = office, gathering.known(office, told), gathering.settled(office)
        self.made = 0

    def take(self, finding: Finding, said: Cited) -> Instrument:
        """A document not met before."""
        document = _cited_only(self.office, finding, said)
        self.known.append(Known(document.pk, document.key, document.body_key, document.year, fold(document.kind)))
        self.made += 1
        return document

    def date(self, key: int, said: Cited, finding: Finding) -> None:
        """A document whose day nobody knew has it from a citation that says it."""
        day = whole_day(str(finding.fields.get("date") or ""))
        place = next(at for at, one in enumerate(self.known) if one.pk == key)
        if not said.year or self.known[place].year:
            return
        other = replace(self.known[place], year=said.year)
        if any((one.key, one.body, one.year) == (other.key, other.body, other.year) for one in self.known):
            return
        Instrument.objects.filter(pk=key).update(year=said.year, **({"dated": day} if day else {}))
        self.known[place] = other


@transaction.atomic
def gather(act: Act, office: Office, findings: Iterable[Finding] | None = None) -> Gathered:
    """Give each confirmed citation its document, or only some of them; one that could be several waits for a person.
    Sources of ours that are one of the documents are known as such."""
    waiting = gathering.ungathered(act.actor, office) if findings is None else findings
    found = [(finding, gathering.cited(finding)) for finding in waiting]
    # a bare number means what another citation says in full: those come first
    found.sort(key=lambda pair: pair[1].symbol.bare)
    others = gathering.beside(finding for finding, said in found if said.symbol.bare)
    some = None if findings is None else [said for _, said in found]
    book, linked = _Book(office, some), 0
    for finding, said in found:
        meant = match(said, book.known, book.settled, others.get(finding.source_id, ()))
        if meant.ignored:
            _link(act, finding, None)
        elif meant.new:
            _link(act, finding, book.take(finding, said))
        elif meant.pk is not None:
            book.date(meant.pk, said, finding)
            _link(act, finding, Instrument.objects.get(pk=meant.pk))
        else:
            continue
        linked += 1
    _hold(act, office, book, None if some is None else {said.symbol.digits for said in some})
    return Gathered(linked, book.made, len(found) - linked)


def _link(act: Act, finding: Finding, document: Instrument | None, *, by: int | None = None) -> None:
    Citation.objects.update_or_create(
        finding=finding, defaults={"document": document, "settled_by_id": by, "made_at": act.at}
    )
    # the line stands at the finding: where its source is restricted, so is the line
    log(act, "cite", finding, after={"document": str(document) if document else None})


def _hold(act: Act, office: Office, book: _Book, digits: set[str] | None) -> None:
    """Know the sources that are one of the documents, by number and year."""
    held = Holding.objects.filter(document__office=office)
    held = held if digits is None else held.filter(document__in=[one.pk for one in book.known])
    taken = set(held.values_list("document", flat=True))
    by_key: dict[str, list[Known]] = {}
    for one in book.known:
        by_key.setdefault(one.key, []).append(one)
    told = []
    for source in gathering.not_held(act.actor, office, digits):
        number = symbol(source.number)
        year = source.dated.year if source.dated else number.year if number else 0
        fits = [one for one in by_key.get(number.key if number else "", ()) if same_year(one.year, year)]
        if len(fits) == 1 and fits[0].pk not in taken:
            taken.add(fits[0].pk)
            Holding.objects.create(document_id=fits[0].pk, source=source)
            told.append((source, {"document": source.number}))
    log_all(act, "hold_document", told)


def _cited_only(office: Office, finding: Finding, said: Cited) -> Instrument:
    """A document of which nothing is known but what the citation says."""
    fields = finding.fields
    number = _tidy(str(fields.get("number") or ""))
    known = {"key": said.symbol.key, "body_key": said.body[:200], "year": said.year}
    told = {
        "number": number,
        "kind": str(fields.get("kind") or "")[:60],
        "title": "" if number else " ".join(finding.quote.split())[:500],
        "issuer": " ".join(str(fields.get("issuer") or "").split())[:200],
        "dated": whole_day(str(finding.fields.get("date") or "")),
    }
    made, _ = Instrument.objects.get_or_create(office=office, **known, defaults=told)
    return made


@transaction.atomic
def settle(act: Act, finding: Finding, document: Instrument | None, *, new: bool = False) -> Instrument | None:
    """Say which document a citation means, a new one, or that none is followed; remembered for the same citation, and
    applied to those that wait. Raises ``PermissionDenied`` through the doors of its callers."""
    said, office = gathering.cited(finding), finding.source.office
    meant = _cited_only(office, finding, said) if new else document
    Meaning.objects.filter(office=office, signature=said.signature, forgotten_at=None).update(forgotten_at=act.at)
    Meaning.objects.create(
        office=office, words=" ".join(finding.quote.split())[:_LONGEST_WORDS], signature=said.signature, document=meant,
        by_id=act.actor.key, at=act.at,
    )  # fmt: skip
    _link(act, finding, meant, by=act.actor.key)
    for other in gathering.ungathered(act.actor, office):
        if gathering.cited(other).signature == said.signature:
            _link(act, other, meant, by=act.actor.key)
    return meant


@transaction.atomic
def forget(act: Act, meaning: Meaning) -> None:
    """Use what was settled of a citation no more; what was linked by it stays."""
    Meaning.objects.filter(pk=meaning.pk).update(forgotten_at=act.at)
    log(act, "forget_meaning", meaning, before={"document": str(meaning.document) if meaning.document else None})


@transaction.atomic
def enter(act: Act, office: Office, said: Entered) -> Instrument:
    """Enter a document; one that was only cited becomes it. Raises ``AlreadyThere`` where it was entered before."""
    compared = _compared(said)
    same = [
        one
        for one in Instrument.objects.filter(office=office, key=compared["key"])
        if is_it(one, compared["body_key"], compared["year"])
    ]
    if any(one.entered for one in same):
        raise AlreadyThere(next(one for one in same if one.entered))
    document = same[0] if same else Instrument(office=office)
    _write(document, said, compared)
    log(act, "enter_document", document, after=_facts(said))
    return document


@transaction.atomic
def edit(act: Act, document: Instrument, said: Entered, *, version: int) -> None:
    """Say something else of a document. Raises ``Outdated``, or ``AlreadyThere`` where that is another one's number."""
    held = Instrument.objects.select_for_update().get(pk=document.pk)
    require_version(held, version)
    compared = _compared(said)
    other = Instrument.objects.filter(office=held.office_id, **compared).exclude(pk=held.pk).first()
    if other is not None:
        raise AlreadyThere(other)
    before = _facts(_said(held))
    held.version += 1
    _write(held, said, compared, entered=held.entered)
    log_change(act, "edit_document", held, before, _facts(said))


def is_it(document: Instrument, body_key: str, year: int) -> bool:
    """Whether what is entered of a body and year is a document of its number: one that was only cited may have been
    cited of the body in fewer words."""
    body = document.body_key == body_key or (not document.entered and same_body(document.body_key, body_key))
    return body and same_year(document.year, year)


def _write(document: Instrument, said: Entered, compared: dict[str, Any], *, entered: bool = True) -> None:
    for name, value in {**vars(said), **compared}.items():
        setattr(document, name, value)
    document.number, document.entered = _tidy(said.number), entered
    document.save()


def _compared(said: Entered) -> dict[str, Any]:
    number = symbol(said.number) or named(said.title)
    year = said.dated.year if said.dated else number.year
    return {"key": number.key, "body_key": body_of(said.issuer)[:200], "year": year}


def _said(document: Instrument) -> Entered:
    return Entered(**{name: getattr(document, name) for name in Entered.__dataclass_fields__})


def _facts(said: Entered) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in vars(said).items()}


def _tidy(number: str) -> str:
    """A number without the blanks that stand around its strokes."""
    return re.sub(r"\s*([/–-])\s*", r"\1", " ".join(number.split()))[:_LONGEST_NUMBER]
