"""The agenda of a session on the page of the session, which is of an earlier app."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils import timezone

from ketluan.office.agendas.models import Agenda
from ketluan.office.agendas.pages import rows_of
from ketluan.office.meetings.models import Session
from ketluan.office.people.rules import Actor

register = template.Library()


@register.inclusion_tag("agendas/of-session.html")
def agenda_of(session: Session, actor: Actor) -> dict[str, Any]:
    """The items that the reader may see, each with its papers and what was concluded."""
    agenda = Agenda.objects.filter(session=session).first()
    rows = rows_of(actor, agenda, timezone.localdate()) if agenda else []
    return {"session": session, "rows": rows, "writes": session.office_id in actor.works}
