"""Settling the papers of a session on its page."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ketluan.office.lists.table import Listing, answered
from ketluan.office.meetings import pages
from ketluan.office.meetings.access import session_worked, sources_of
from ketluan.office.meetings.submission_actions import settle
from ketluan.office.meetings.submission_filters import SubmissionFilter
from ketluan.office.meetings.submission_forms import OutcomeForm
from ketluan.office.meetings.submission_queries import paper_of, submission_of
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken


@require_GET
def submission_list(request: HttpRequest) -> HttpResponse:
    """The papers that were put before the sessions of the asker's Offices, and what became of each."""
    me = actor(request)
    return answered(
        request,
        Listing(
            name="submissions",
            title=_("Nội dung trình"),
            form=lambda given: SubmissionFilter(given, me),
            rows=SubmissionFilter.rows,
            order="-held",
            file="noi-dung-trinh",
            template="lists/list.html",
            empty=_("Chưa có nội dung trình nào được xác nhận."),
            counted=lambda count: ngettext("%(n)d nội dung trình", "%(n)d nội dung trình", count) % {"n": count},
        ),
    )


@require_POST
def outcome(request: HttpRequest, key: int, paper: int) -> HttpResponse:
    """Hold what became of a paper of a session. What was typed stands there again where it cannot be held."""
    session = session_worked(actor(request), key)
    sources = list(sources_of(actor(request), session))
    finding = paper_of(sources, paper)
    if finding is None:
        raise PermissionDenied
    held = submission_of(finding)
    form = OutcomeForm(finding, held, request.POST)
    if form.is_valid():
        try:
            settle(act(request), finding, form.settled(), version=form.cleaned_data["version"])
        except Outdated:
            said = _("Nội dung trình vừa được người khác ghi kết quả; hãy đối chiếu rồi ghi lại.")
            overtaken(form, said, held.version if held else 0)
        else:
            messages.success(request, _("Đã ghi kết quả xem xét."))
            return redirect("meetings:session", key)
    shown = pages.session_page(session, sources, refused={paper: form})
    return render(request, "meetings/session.html", shown, status=422)
