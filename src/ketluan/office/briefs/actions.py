"""Drafting, editing, sending."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db import transaction

from ketluan.office.briefs.drafting import report
from ketluan.office.briefs.models import Brief, Carried, Sentence
from ketluan.office.briefs.notice import notice
from ketluan.office.briefs.rules.facts import Drafted, Fact, left_out
from ketluan.office.briefs.rules.redrafting import Held, Merged, merged
from ketluan.office.indicators.models import Observation
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.ledger.rules import Facts
from ketluan.office.meetings.models import Session
from ketluan.office.people.actions import log, require_version
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Act
from ketluan.reference.paper_forms import form_on
from ketluan.vietnamese.dates import write_period


class Frozen(Exception):
    """The brief was sent: it changes no more."""


@dataclass(frozen=True)
class Added:
    """A sentence of a person's own: behind which one, of which level, and on what it stands: a fact that the draft left
    out ("finding:12"), or what its writer notes."""

    after: int
    level: int
    words: str
    fact: str = ""
    noted: str = ""


@transaction.atomic
def draft_report(act: Act, office: Office, period: Period, *, dated: date | None = None) -> Brief:
    """Draft the report of a period from what is stored."""
    made = report(office, period, dated or act.day)
    brief = _new(
        act, office, "report", period, dated or act.day,
        subject=f"Tình hình kinh tế - xã hội và kết quả thực hiện nhiệm vụ {write_period(period.iso)}",
    )  # fmt: skip
    return _fill(act, brief, made.sentences, made.known)


@transaction.atomic
def draft_notice(act: Act, session: Session, *, dated: date | None = None) -> Brief:
    """Draft the conclusion notice of a session."""
    said, known = notice(session)
    period = Period(session.held_on, session.held_on)
    brief = _new(
        act, session.office, "notice", period, dated or act.day,
        subject=f"Kết luận của {session.chair or session.body} tại {session.title[:1].lower()}{session.title[1:]}",
        session=session,
    )  # fmt: skip
    return _fill(act, brief, said, known)


def _new(act: Act, office: Office, kind: str, period: Period, dated: date, **more: Any) -> Brief:
    party = office.serves.kind == Organization.Kind.PARTY
    return Brief.objects.create(
        office=office,
        kind=kind,
        start=period.start,
        end=period.end,
        dated=dated,
        form=form_on(dated.isoformat(), "party" if party else "state").key,
        place=office.province,
        power=f"{'T/L' if party else 'TL.'} {_authority(office)}" if kind == "notice" else "",
        signer_post="CHÁNH VĂN PHÒNG",
        recipients=_RECIPIENTS[kind].format(body=office.serves.name),
        made_by_id=act.actor.key,
        made_at=act.at,
        **{**more, "subject": more["subject"][:500]},
    )


_RECIPIENTS = {
    "report": "{body} (để báo cáo);",
    "notice": "Các cơ quan, đơn vị có tên tại Thông báo;",
}


def _authority(office: Office) -> str:
    """On whose behalf the head of the Office signs."""
    return "BAN THƯỜNG VỤ" if office.serves.kind == Organization.Kind.PARTY else "CHỦ TỊCH"


def _fill(act: Act, brief: Brief, said: Iterable[Drafted], known: Iterable[Fact]) -> Brief:
    rows = list(said)
    Sentence.objects.bulk_create(_sentence(brief, place, one) for place, one in enumerate(rows, 1))
    used = [fact for one in rows for fact in one.facts]
    brief.left_out = [asdict(fact) for fact in left_out(known, used)]
    brief.save(update_fields=["left_out"])
    log(act, "draft", brief, after={"kind": brief.kind, "sentences": len(rows), "facts": len(set(used))})
    return brief


@transaction.atomic
def edit(act: Act, brief: Brief, *, version: int, head: dict[str, Any], words: dict[int, tuple[str, bool]]) -> Brief:
    """Change the head and the wording of sentences. ``words``: by key the wording, and whether it is dropped.

    Raises ``Frozen`` for a sent brief, ``Outdated`` where someone else was quicker.
    """
    held = _held(brief, version)
    before: Facts = {name: str(getattr(held, name)) for name in head if getattr(held, name) != head[name]}
    for name, value in head.items():
        setattr(held, name, value)
    changed = []
    for one in held.sentences.filter(pk__in=words):
        said, dropped = words[one.pk]
        if said and (one.words, one.dropped) != (said, dropped):
            one.to_check = one.to_check and one.words == said
            one.words, one.dropped = said, dropped
            one.save(update_fields=["words", "dropped", "to_check"])
            changed.append(str(one.pk))
    held.version += 1
    held.save()
    log(act, "edit_brief", held, before=before, after={"sentences": changed, **{k: str(head[k]) for k in before}})
    return held


@transaction.atomic
def send(act: Act, brief: Brief, *, version: int) -> Brief:
    """Freeze a brief as it is, with its hash. Raises ``Frozen``, ``Outdated``."""
    held = _held(brief, version)
    held.digest = digest_of(held)
    held.sent_at, held.sent_by_id, held.version = act.at, act.actor.key, held.version + 1
    held.save()
    _carry(held)
    log(act, "send_brief", held, after={"digest": held.digest})
    return held


@transaction.atomic
def add(act: Act, brief: Brief, added: Added, *, version: int) -> Sentence:
    """Put a sentence of a person's own behind another. Raises ``Frozen``, ``Outdated``, ``Sentence.DoesNotExist``."""
    held = _held(brief, version)
    before = held.sentences.get(pk=added.after)
    later = held.sentences.filter(place__gt=before.place)
    for one in later.order_by("-place"):  # one by one, from the end: no two may share a place
        later.filter(pk=one.pk).update(place=one.place + 1)
    made = Sentence.objects.create(
        brief=held, place=before.place + 1, part=before.part, level=added.level, words=added.words,
        facts=[fact for fact in held.left_out if f"{fact['kind']}:{fact['key']}" == added.fact], noted=added.noted,
    )  # fmt: skip
    held.left_out = [fact for fact in held.left_out if fact not in made.facts]
    held.version += 1
    held.save(update_fields=["left_out", "version"])
    log(act, "edit_brief", held, after={"added": made.place, "facts": len(made.facts)})
    return made


@transaction.atomic
def redraft(act: Act, brief: Brief, *, version: int) -> Brief:
    """Draft a brief anew from what is stored now; what people did to it stays. Raises ``Frozen``, ``Outdated``,
    and ``ValueError`` for an agenda: those of now are of a session."""
    held = _held(brief, version)
    if held.kind == Brief.Kind.AGENDA:
        raise ValueError("an agenda is drafted on the page of its session")
    rows = {one.pk: one for one in held.sentences.all()}
    said, known = _drafted(act, held)
    lines = merged([Held(one.pk, one.part, one.level, one.drafted, one.words) for one in rows.values()], said)
    anew = [_line(held, place, line, rows) for place, line in enumerate(lines, 1)]
    held.sentences.all().delete()
    Sentence.objects.bulk_create(anew)
    used = [Fact(**fact) for one in anew for fact in one.facts]
    held.left_out = [asdict(fact) for fact in left_out(known, used)]
    held.version += 1
    held.save(update_fields=["left_out", "version"])
    log(act, "redraft_brief", held, after={"sentences": len(anew), "to_check": sum(one.to_check for one in anew)})
    return held


def _drafted(act: Act, brief: Brief) -> tuple[Sequence[Drafted], Sequence[Fact]]:
    """What the machine says of a brief's subject now."""
    if brief.kind == Brief.Kind.NOTICE:
        return notice(brief.session)
    made = report(brief.office, Period(brief.start, brief.end), act.day)
    return made.sentences, made.known


def _line(brief: Brief, place: int, of: Merged, rows: dict[int, Sentence]) -> Sentence:
    """A line of the draft made anew: the machine's words and facts, and what a person did."""
    kept = rows[of.held.key] if of.held else None
    line = _sentence(brief, place, of.drafted) if of.drafted else kept or Sentence()
    line.words, line.to_check = of.words, of.to_check
    if kept is not None:
        line.noted, line.dropped = kept.noted, kept.dropped
    if of.drafted is None:
        line.pk, line.place, line.drafted = None, place, ""
    return line


def _sentence(brief: Brief, place: int, of: Drafted) -> Sentence:
    """What the machine drafted, as it is stored."""
    facts = [asdict(fact) for fact in of.facts]
    return Sentence(
        brief=brief, place=place, part=of.part, level=of.level, drafted=of.words, words=of.words, facts=facts,
        picture=of.picture, dropped=of.offered,
    )  # fmt: skip


def _held(brief: Brief, version: int) -> Brief:
    held = Brief.objects.select_for_update().select_related("office").get(pk=brief.pk)
    if held.frozen:
        raise Frozen
    require_version(held, version)
    return held


def _carry(brief: Brief) -> None:
    """Keep which values a sent brief holds, so that each of them leads to it."""
    said = [
        (one.pk, int(fact["key"]))
        for one in brief.sentences.filter(dropped=False)
        for fact in one.facts
        if fact["kind"] == "observation"
    ]
    stored = set(Observation.objects.filter(pk__in={key for _, key in said}).values_list("pk", flat=True))
    Carried.objects.bulk_create(
        Carried(brief=brief, sentence_id=sentence, observation_id=key)
        for sentence, key in dict.fromkeys(said)
        if key in stored
    )


def digest_of(brief: Brief) -> str:
    """SHA-256 of all that a reader sees: the head and the sentences that stand."""
    names = ("number", "place", "subject", "power", "signer_post", "signer", "recipients", "form")
    head = {name: getattr(brief, name) for name in names} | {"dated": brief.dated.isoformat()}
    body = [one.as_sent() for one in brief.sentences.filter(dropped=False)]
    text = json.dumps({"head": head, "body": body}, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
