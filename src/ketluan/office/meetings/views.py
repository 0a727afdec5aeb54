"""Pages of sessions."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.intake.access import source_to_review
from ketluan.office.meetings import actions, queries
from ketluan.office.meetings.access import session_for, session_to_share, sessions_for, sources_of
from ketluan.office.meetings.forms import AttachForm, SessionForm
from ketluan.office.people import sharing_page
from ketluan.office.people.access import act, actor
from ketluan.office.review.queries import findings_by_kind

_A_PAGE = 30


@require_GET
def session_list(request: HttpRequest) -> HttpResponse:
    """The sessions that the reader of the page may see."""
    page = Paginator(queries.listed(actor(request)), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "meetings/sessions.html", {"page": page})


@require_GET
def session(request: HttpRequest, key: int) -> HttpResponse:
    """One session: its sources, and what was found in them by kind."""
    found = session_for(actor(request), key)
    sources = list(sources_of(actor(request), found))
    shown = {"session": found, "sources": sources, "kinds": findings_by_kind(sources)}
    return render(request, "meetings/session.html", shown)


@require_http_methods(["GET", "POST"])
def sharing(request: HttpRequest, key: int) -> HttpResponse:
    """With whom a session is shared."""
    found = session_to_share(actor(request), key)
    if request.method == "POST" and sharing_page.done(request, found):
        return redirect("meetings:sharing", key)
    shown = {**sharing_page.shown(request, found), "thing": found, "back": reverse("meetings:session", args=[key])}
    return render(request, "people/sharing.html", shown, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def of_source(request: HttpRequest, key: int) -> HttpResponse:
    """Say of which session a source tells: a new one, or one that is there."""
    source = source_to_review(actor(request), key)
    known = sessions_for(actor(request)).filter(office=source.office)
    which = request.POST.get("which")
    new = SessionForm(request.POST if which == "new" else None, initial=queries.proposed_session(source))
    old = AttachForm(known, request.POST if which == "old" else None)
    try:
        if new.is_valid():
            return redirect("meetings:session", actions.hold(act(request), source, **new.cleaned_data).pk)
        if old.is_valid():
            actions.attach(act(request), source, old.cleaned_data["session"])
            return redirect("meetings:session", old.cleaned_data["session"].pk)
    except actions.OfAnother:
        messages.error(request, _("Văn bản này đã thuộc một phiên họp."))
        return redirect("review:desk", key)
    return render(request, "meetings/session-of.html", {"source": source, "new": new, "old": old, "known": known})
