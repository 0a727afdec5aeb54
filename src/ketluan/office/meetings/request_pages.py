"""What the pages of requests show: where each stands, and the forms of what may be done now."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.access import sources_for
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.queries import session_of
from ketluan.office.meetings.request_access import relation, standing
from ketluan.office.meetings.request_filters import line
from ketluan.office.meetings.request_forms import AnswerForm, RequestForm, RouteForm, SayForm
from ketluan.office.meetings.request_rules import may
from ketluan.office.people.rules import Actor

FORMS: dict[str, type[RequestForm]] = {"route": RouteForm, "answer": AnswerForm, "say": SayForm}
_LABELS = {
    "route": _("Chuyển cơ quan trả lời"),
    "answer": _("Ghi trả lời"),
    "say": _("Ý kiến của cơ quan kiến nghị"),
}


def form_of(actor: Actor, asked: Request, verb: str, today: date, given: QueryDict | None = None) -> RequestForm:
    """The form of a verb. Who speaks for the asker writes its word without a basis."""
    on_behalf = not relation(actor, asked).asks
    return FORMS[verb](given, asked=asked, today=today, on_behalf=on_behalf, prefix=verb)


def request_page(
    actor: Actor, asked: Request, today: date, refused: tuple[str, RequestForm] | None = None
) -> dict[str, Any]:
    """All that the page of one request shows; ``refused`` is the form that could not be done."""
    who, now = relation(actor, asked), standing(asked)
    verbs = [verb for verb in FORMS if may(verb, now, who) or (refused and refused[0] == verb)]  # type: ignore[arg-type]
    told = dict([refused]) if refused else {}
    forms = [(verb, _LABELS[verb], told.get(verb) or form_of(actor, asked, verb, today)) for verb in verbs]
    source = asked.finding.source
    return {
        "asked": asked,
        "line": line(asked, today),
        "doings": forms,
        "refused": refused[0] if refused else "",
        "session": session_of(source),
        "source_open": sources_for(actor).filter(pk=source.pk).exists(),
    }
