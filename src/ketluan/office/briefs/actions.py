"""Drafting, editing, sending."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import transaction

from ketluan.office.briefs.agenda import agenda
from ketluan.office.briefs.drafting import report
from ketluan.office.briefs.models import Brief, Sentence
from ketluan.office.briefs.notice import notice
from ketluan.office.briefs.rules.facts import Drafted, Fact, left_out
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.ledger.rules import Facts
from ketluan.office.meetings.models import Session
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Act
from ketluan.reference.paper_forms import form_on
from ketluan.vietnamese.dates import write_date, write_period


class Frozen(Exception):
    """The brief was sent: it changes no more."""


class Outdated(Exception):
    """Someone else changed the brief in the meantime."""


@transaction.atomic
def draft_report(act: Act, office: Office, period: Period, *, dated: date | None = None) -> Brief:
    """Draft the report of a period from what is stored."""
    made = report(office, period)
    brief = _new(
        act, office, "report", period, dated or act.day,
        subject=f"Tình hình kinh tế - xã hội và kết quả thực hiện nhiệm vụ {write_period(period.iso)}",
    )  # fmt: skip
    return _fill(act, brief, made.sentences, made.known)


@transaction.atomic
def draft_agenda(act: Act, office: Office, day: date) -> Brief:
    """Draft the agenda of the session on a day from what is open."""
    subject = f"Phiên họp {write_date(day.isoformat())}"
    brief = _new(act, office, "agenda", Period(day, day), act.day, subject=subject)
    return _fill(act, brief, agenda(office, day), ())


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
        power=f"{'T/L' if party else 'TL.'} {_authority(office)}",
        signer_post="CHÁNH VĂN PHÒNG",
        recipients="Như trên;" if kind == "report" else "Các cơ quan, đơn vị có tên tại Thông báo;",
        made_by_id=act.actor.key,
        made_at=act.at,
        **{**more, "subject": more["subject"][:500]},
    )


def _authority(office: Office) -> str:
    """On whose behalf the head of the Office signs."""
    return "BAN THƯỜNG VỤ" if office.serves.kind == Organization.Kind.PARTY else "CHỦ TỊCH"


def _fill(act: Act, brief: Brief, said: Iterable[Drafted], known: Iterable[Fact]) -> Brief:
    rows = list(said)
    Sentence.objects.bulk_create(
        Sentence(
            brief=brief, place=place, part=one.part, level=one.level, drafted=one.words, words=one.words,
            facts=[asdict(fact) for fact in one.facts],
        )
        for place, one in enumerate(rows, 1)
    )  # fmt: skip
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
            one.words, one.dropped = said, dropped
            one.save(update_fields=["words", "dropped"])
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
    log(act, "send_brief", held, after={"digest": held.digest})
    return held


def _held(brief: Brief, version: int) -> Brief:
    held = Brief.objects.select_for_update().select_related("office").get(pk=brief.pk)
    if held.frozen:
        raise Frozen
    if held.version != version:
        raise Outdated
    return held


def digest_of(brief: Brief) -> str:
    """SHA-256 of all that a reader sees: the head and the sentences that stand."""
    names = ("number", "place", "subject", "power", "signer_post", "signer", "recipients", "form")
    head = {name: getattr(brief, name) for name in names} | {"dated": brief.dated.isoformat()}
    body = [one.as_sent() for one in brief.sentences.filter(dropped=False)]
    text = json.dumps({"head": head, "body": body}, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
