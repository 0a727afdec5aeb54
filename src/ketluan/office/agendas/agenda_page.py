"""What the page of an agenda shows: its items, what could be taken up, what was issued."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from ketluan.office.agendas.actions import issued
from ketluan.office.agendas.drafting import Part, candidates, with_bases
from ketluan.office.agendas.forms import HeadForm, ItemForm
from ketluan.office.agendas.issue_forms import IssueForm, ReopenForm
from ketluan.office.agendas.issuing import issues_for
from ketluan.office.agendas.models import Agenda
from ketluan.office.agendas.pages import rows_of, told_on
from ketluan.office.meetings.models import Session
from ketluan.office.people.rules import Actor

_SHOWN = 6


def agenda_page(
    actor: Actor, session: Session, today: date, chosen: str = "", refused: Mapping[str, forms.Form] | None = None
) -> dict[str, Any]:
    """All that the page of an agenda shows. ``chosen``: the part of which all lines are shown; ``refused``: the forms
    that could not be done."""
    agenda = Agenda.objects.filter(session=session).select_related("session__office__serves", "series").first()
    writes = session.office_id in actor.works
    told = refused or {}
    shown: dict[str, Any] = {"session": session, "agenda": agenda, "writes": writes}
    if agenda is None:
        return shown
    rows, issues = rows_of(actor, agenda, today), issues_for(actor, session)
    frozen = issued(agenda)
    shown |= {"rows": rows, "minutes": sum(row.item.minutes for row in rows), "told": told_on(agenda)}
    shown |= {"missing": sum(row.ready.missing for row in rows), "issues": issues, "frozen": frozen}
    shown |= {"standing": next((one for one in issues if one.reopened_at is None), None)}
    shown |= {"edits": writes and not frozen, "closed": any(row.closed for row in rows)}
    if writes and frozen:
        shown |= {"reopen_form": told.get("reopen") or ReopenForm()}
    elif writes:
        initial = {"starts": agenda.starts, "room": agenda.room, "version": agenda.version}
        shown |= {
            "issue_form": told.get("issue") or IssueForm(agenda=agenda, today=today),
            "head_form": told.get("head") or HeadForm(initial=initial),
            "item_form": told.get("item") or ItemForm(today=today),
            "parts": _parts(actor, agenda, chosen) if session.held_on >= today else [],
        }
    return shown


def _parts(actor: Actor, agenda: Agenda, chosen: str) -> list[tuple[Part, list[Any], int]]:
    """The parts with the lines that are shown, and how many more there are."""
    found = []
    for part in candidates(actor, agenda):
        lines = part.lines if part.key == chosen else part.lines[:_SHOWN]
        found.append((part, with_bases(actor, lines), len(part.lines) - len(lines)))
    return found
