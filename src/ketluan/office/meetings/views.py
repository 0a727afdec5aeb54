"""Pages of sessions."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.intake.access import source_to_review
from ketluan.office.lists.table import Listing, answered
from ketluan.office.meetings import actions, pages, queries
from ketluan.office.meetings.access import session_for, session_worked, sessions_for, sources_of
from ketluan.office.meetings.filters import SessionFilter
from ketluan.office.meetings.forms import AttachForm, SessionForm, attending
from ketluan.office.people import sharing_page
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken


@require_GET
def session_list(request: HttpRequest) -> HttpResponse:
    """The sessions that the reader of the page may see."""
    me = actor(request)
    return answered(
        request,
        Listing(
            name="sessions",
            title=_("Phiên họp"),
            form=lambda given: SessionFilter(given, me),
            rows=SessionFilter.rows,
            order="-held",
            file="phien-hop",
            template="meetings/sessions.html",
            empty=_("Chưa có phiên họp nào."),
            counted=lambda count: ngettext("%(n)d phiên họp", "%(n)d phiên họp", count) % {"n": count},
        ),
    )


@require_GET
def session(request: HttpRequest, key: int) -> HttpResponse:
    """One session: its sources, and what was found in them by kind."""
    found = session_for(actor(request), key)
    sources = list(sources_of(actor(request), found))
    return render(request, "meetings/session.html", pages.session_page(found, sources))


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Write a session down anew: its fields, and who was at it."""
    found = session_worked(actor(request), key)
    form, rows = pages.edit_forms(found, list(sources_of(actor(request), found)), request.POST or None)
    if request.method == "POST" and form.is_valid() and rows.is_valid():
        try:
            wanted = form.wanted(attending(rows))
            actions.amend(act(request), found, wanted, version=form.cleaned_data["version"])
        except Outdated:
            said = _("Phiên họp vừa được người khác sửa; nội dung của bạn vẫn ở dưới, hãy đối chiếu rồi lưu.")
            overtaken(form, said, found.version)
        else:
            messages.success(request, _("Đã lưu phiên họp."))
            return redirect("meetings:session", key)
    status = 422 if form.errors or rows.is_bound else 200
    return render(request, "meetings/session-edit.html", {"session": found, "form": form, "rows": rows}, status=status)


@require_http_methods(["GET", "POST"])
def sharing(request: HttpRequest, key: int) -> HttpResponse:
    """With whom a session is shared."""
    found = session_worked(actor(request), key)
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
    proposed = queries.proposed_session(source)
    new = SessionForm(request.POST if which == "new" else None, initial=proposed)
    old = AttachForm(known, request.POST if which == "old" else None, day=proposed.get("held_on"))
    try:
        if new.is_valid():
            return redirect("meetings:session", actions.hold(act(request), source, **new.cleaned_data).pk)
        if old.is_valid():
            actions.attach(act(request), source, old.cleaned_data["session"])
            messages.success(request, _("Đã gắn vào phiên họp; dưới đây là đối chiếu với các nguồn trước."))
            return redirect("directives:second", source.pk)
    except actions.OfAnother:
        messages.error(request, _("Văn bản này đã thuộc một phiên họp."))
        return redirect("review:desk", key)
    return render(request, "meetings/session-of.html", {"source": source, "new": new, "old": old, "known": known})
