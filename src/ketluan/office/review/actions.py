"""Deciding on proposals, adding what the machine missed, and taking the last decision back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.db import transaction

from ketluan.office.intake.models import Proposal, Source
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Act
from ketluan.office.review.events import held_true, taken_back
from ketluan.office.review.models import IN_USE, LONGEST_WORDING, REMEMBERED, STANDING, Addressee, Finding, Verdict
from ketluan.office.review.rules import trimmed, valid_span
from ketluan.vietnamese.folding import fold


class Settled(Exception):
    """The proposal was decided before, or the passage is held true already."""


class InUse(Exception):
    """A task stands on the finding, or a value of a locked period: the decision cannot be taken back."""


@dataclass(frozen=True)
class Selection:
    """What someone selected: words of a source, their kind, and fields."""

    start: int
    end: int
    kind: str
    fields: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def confirm(act: Act, proposals: Iterable[Proposal], *, orientation: bool = False) -> list[Finding]:
    """Hold proposals true as they are, all in one act. Raises ``Settled`` for one that was decided before."""
    batch, made = uuid4(), []
    places: dict[tuple[object, ...], Finding] = {}
    for proposal in proposals:
        # two numbers of one passage ("29/36 chỉ tiêu") are one finding: what was proposed first
        place = (proposal.reading_id, proposal.kind, proposal.start, proposal.end)
        if place in places:
            _decide(act, proposal, "confirmed", batch=batch, finding=places[place])
            continue
        finding = _held_true(act, proposal, dict(proposal.fields), orientation=orientation)
        places[place] = finding
        _decide(act, proposal, "confirmed", batch=batch, finding=finding)
        log(act, "confirm", finding, after={"kind": finding.kind, "proposal": proposal.pk, "orientation": orientation})
        made.append(finding)
    held_true.send(Finding, act=act, findings=made)
    return made


@transaction.atomic
def correct(
    act: Act,
    proposal: Proposal,
    fields: dict[str, Any],
    span: tuple[int, int] | None = None,
    *,
    orientation: bool = False,
) -> Finding:
    """Hold a proposal true with other fields, or on other words. The proposal stays as the machine made it.

    Raises ``Settled``, or ``ValueError`` for a span without words.
    """
    start, end = _words_of(proposal.reading.source, span) if span else (proposal.start, proposal.end)
    selected = Selection(start, end, proposal.kind, {**proposal.fields, **fields})
    finding = _new(act, proposal.reading.source, selected, orientation=orientation)
    _decide(act, proposal, "corrected", batch=uuid4(), finding=finding)
    after: dict[str, Any] = {name: value for name, value in fields.items() if proposal.fields.get(name) != value}
    before = {name: proposal.fields.get(name) for name in after}
    if (start, end) != (proposal.start, proposal.end):
        before["span"], after["span"] = f"{proposal.start}-{proposal.end}", f"{start}-{end}"
    log(act, "correct", finding, before=before, after=after)
    held_true.send(Finding, act=act, findings=[finding])
    return finding


@transaction.atomic
def move(act: Act, finding: Finding, span: tuple[int, int]) -> Finding:
    """Move the borders of what is held true already: it stays the same finding, so a task on it keeps it, and the
    task's frozen sentence stays. Raises ``ValueError`` for a span without words, ``Settled`` where another finding of
    the kind stands there."""
    held = Finding.objects.select_for_update().get(pk=finding.pk)
    start, end = _words_of(held.source, span)
    before: dict[str, Any] = {"span": f"{held.start}-{held.end}", "quote": held.quote}
    same = Finding.objects.filter(STANDING, source=held.source, kind=held.kind, start=start, end=end)
    if held.withdrawn_at or same.exists():
        raise Settled
    held.start, held.end, held.quote = start, end, held.source.text[start:end]
    held.save(update_fields=("start", "end", "quote"))
    held.verdicts.filter(STANDING, kind="confirmed", proposal__isnull=False).update(kind="corrected")
    log(act, "move", held, before=before, after={"span": f"{start}-{end}", "quote": held.quote})
    return held


@transaction.atomic
def orient(act: Act, finding: Finding) -> None:
    """Hold that no task arises from a confirmed directive. Raises ``Settled`` where one stands on it."""
    if Finding.objects.filter(IN_USE, pk=finding.pk).exists():
        raise Settled
    Finding.objects.filter(STANDING, pk=finding.pk).update(orientation=True)
    log(act, "confirm", finding, before={"orientation": False}, after={"orientation": True})


@transaction.atomic
def reject(act: Act, proposal: Proposal) -> None:
    """Hold a proposal false. Raises ``Settled`` where it was decided before."""
    _decide(act, proposal, "rejected", batch=uuid4())
    log(act, "reject", proposal.reading.source, after={"kind": proposal.kind, "proposal": proposal.pk})


@transaction.atomic
def add(act: Act, source: Source, selected: Selection) -> Finding:
    """Hold true what the machine did not propose. Raises ``ValueError`` for a span without words, ``Settled`` for a
    passage that is held true already."""
    start, end = _words_of(source, (selected.start, selected.end))
    finding = _new(act, source, Selection(start, end, selected.kind, selected.fields))
    Verdict.objects.create(
        finding=finding, source=source, kind=Verdict.Kind.CONFIRMED, by_id=act.actor.key, at=act.at, batch=uuid4()
    )
    log(act, "add", finding, after={"kind": finding.kind, "start": start, "end": end})
    held_true.send(Finding, act=act, findings=[finding])
    return finding


@transaction.atomic
def undo(act: Act, source: Source) -> int:
    """Take back the asker's last decision on a source, the whole of a bulk one; how many verdicts that were.

    Raises ``InUse`` where a task stands on one of its findings.
    """
    last = source.verdicts.filter(STANDING, by=act.actor.key).order_by("-pk").first()
    if last is None:
        return 0
    verdicts = list(Verdict.objects.filter(STANDING, batch=last.batch).select_related("finding"))
    _withdraw(act, source, verdicts)
    return len(verdicts)


@transaction.atomic
def reopen(act: Act, proposal: Proposal) -> None:
    """Take the decision on one proposal back, whoever made it and whenever, so that it can be decided anew.

    Raises ``InUse`` where a task stands on its finding, ``Settled`` where nothing was decided.
    """
    verdicts = list(Verdict.objects.filter(STANDING, proposal=proposal).select_related("finding"))
    if not verdicts:
        raise Settled
    _withdraw(act, proposal.reading.source, verdicts)


def _withdraw(act: Act, source: Source, verdicts: Sequence[Verdict]) -> None:
    findings = [verdict.finding for verdict in verdicts if verdict.finding]
    Verdict.objects.filter(pk__in=[verdict.pk for verdict in verdicts]).update(withdrawn_at=act.at)
    for finding in findings:
        finding.withdrawn_at = act.at
        finding.save(update_fields=("withdrawn_at",))
    # who listens gives up what it made of them; what stands on them then still keeps the decision from being taken back
    taken_back.send(Finding, act=act, findings=findings)
    if Finding.objects.filter(IN_USE, pk__in=[finding.pk for finding in findings]).exists():
        raise InUse
    log(act, "undo", source, before={"verdicts": [str(verdict.pk) for verdict in verdicts], "kind": verdicts[0].kind})


@transaction.atomic
def remember(act: Act, office: Office, wording: str, organization: Organization) -> Addressee | None:
    """Keep who is meant by a wording, for the next time; what was kept before of it is forgotten. None where the body
    bears that very name, so that nothing needs to be remembered."""
    words = " ".join(wording.split())[:LONGEST_WORDING]
    if not words or fold(words) in {fold(form) for form in organization.writings}:
        return None
    known = Addressee.objects.filter(REMEMBERED, office=office, folded=fold(words)).first()
    if known is not None and known.organization_id == organization.pk:
        return known
    if known is not None:
        forget(act, known)
    made = Addressee.objects.create(
        office=office,
        wording=words,
        folded=fold(words),
        organization=organization,
        made_by_id=act.actor.key,
        made_at=act.at,
    )
    log(act, "remember", made, after={"wording": words, "organization": organization.name})
    return made


@transaction.atomic
def forget(act: Act, addressee: Addressee) -> None:
    """Use a wording no more."""
    Addressee.objects.filter(pk=addressee.pk).update(forgotten_at=act.at)
    log(act, "forget", addressee, before={"wording": addressee.wording, "organization": addressee.organization.name})


def _words_of(source: Source, span: tuple[int, int]) -> tuple[int, int]:
    if not valid_span(*span, source.text):
        raise ValueError("the span names no words of the source")
    return trimmed(*span, source.text)


def _held_true(act: Act, proposal: Proposal, fields: dict[str, Any], *, orientation: bool = False) -> Finding:
    selected = Selection(proposal.start, proposal.end, proposal.kind, fields)
    return _new(act, proposal.reading.source, selected, orientation=orientation)


def _new(act: Act, source: Source, selected: Selection, *, orientation: bool = False) -> Finding:
    same = {"source": source, "kind": selected.kind, "start": selected.start, "end": selected.end}
    if Finding.objects.filter(STANDING, **same).exists():
        raise Settled
    return Finding.objects.create(
        **same,
        quote=source.text[selected.start : selected.end],
        fields=selected.fields,
        orientation=orientation,
        made_by_id=act.actor.key,
        made_at=act.at,
    )


def _decide(act: Act, proposal: Proposal, kind: str, *, batch: object, finding: Finding | None = None) -> None:
    if Verdict.objects.filter(STANDING, proposal=proposal).exists():
        raise Settled
    Verdict.objects.create(
        proposal=proposal,
        finding=finding,
        source=proposal.reading.source,
        kind=kind,
        by_id=act.actor.key,
        at=act.at,
        batch=batch,
    )
