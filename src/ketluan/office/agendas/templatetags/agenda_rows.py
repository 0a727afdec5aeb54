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
    today = timezone.localdate()
    rows = rows_of(actor, agenda, today) if agenda else []
    # of a session that is over nobody puts an agenda together any more
    offered = session.office_id in actor.works and (agenda is not None or session.held_on >= today)
    return {"session": session, "rows": rows, "offered": offered}
