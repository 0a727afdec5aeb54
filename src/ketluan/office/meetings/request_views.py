"""Pages of the requests of lower units."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ketluan.office.lists.table import Listing, answered
from ketluan.office.meetings import request_actions, request_pages, request_queries
from ketluan.office.meetings.access import session_worked, sources_of
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.request_access import relation, request_for
from ketluan.office.meetings.request_filters import RequestFilter, line
from ketluan.office.meetings.request_pages import FORMS, form_of
from ketluan.office.meetings.request_rules import may_ever
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken
from ketluan.office.people.rules import Act
from ketluan.office.review.addressees import book


@require_GET
def request_list(request: HttpRequest) -> HttpResponse:
    """The requests that the reader of the page may see, narrowed."""
    me, today = actor(request), timezone.localdate()
    return answered(
        request,
        Listing(
            name="requests",
            title=_("Kiến nghị, đề xuất"),
            form=lambda given: RequestFilter(given, me),
            rows=RequestFilter.rows,
            order="due",
            file="kien-nghi",
            template="meetings/requests.html",
            empty=_("Không có kiến nghị nào chưa xong. Kiến nghị được đưa vào theo dõi từ trang phiên họp."),
            counted=lambda count: ngettext("%(n)d kiến nghị", "%(n)d kiến nghị", count) % {"n": count},
            lines=lambda rows: (line(row, today) for row in rows),
        ),
    )


@require_GET
def one(request: HttpRequest, key: int) -> HttpResponse:
    """One request: its sentence, where it stands, and what may be done now."""
    found = request_for(actor(request), key)
    shown = request_pages.request_page(actor(request), found, timezone.localdate())
    return render(request, "meetings/request.html", shown)


@require_POST
def do(request: HttpRequest, key: int, verb: str) -> HttpResponse:
    """Do one verb to a request. What was typed stands there again where it cannot be done."""
    found = request_for(actor(request), key)
    if verb not in FORMS:
        raise Http404
    if not may_ever(verb, relation(actor(request), found)):  # type: ignore[arg-type]
        raise PermissionDenied
    form = form_of(actor(request), found, verb, timezone.localdate(), request.POST)
    if form.is_valid():
        try:
            _DOINGS[verb](act(request, basis=form.cleaned_data.get("basis", "")), found, form.cleaned_data)
        except (Outdated, request_actions.NotNow):
            said = _("Kiến nghị vừa được người khác cập nhật; nội dung bạn ghi vẫn ở dưới.")
            overtaken(form, said, found.version)
        else:
            messages.success(request, _("Đã ghi."))
            return redirect("meetings:request", key)
    shown = request_pages.request_page(actor(request), found, timezone.localdate(), refused=(verb, form))
    return render(request, "meetings/request.html", shown, status=422)


@require_POST
def follow(request: HttpRequest, key: int) -> HttpResponse:
    """Follow the confirmed requests of a session: the one named, else all."""
    session = session_worked(actor(request), key)
    sources = list(sources_of(actor(request), session).values_list("pk", flat=True))
    findings = request_queries.to_follow(sources)
    named = request.POST.get("finding", "")
    if named.isdecimal():
        findings = findings.filter(pk=named)
    known = book(session.office, on=session.held_on, today=timezone.localdate())
    count = len(request_actions.follow(act(request), findings, known))
    said = ngettext("Đã đưa %(count)d kiến nghị vào theo dõi.", "Đã đưa %(count)d kiến nghị vào theo dõi.", count)
    messages.success(request, said % {"count": count})
    return redirect("meetings:session", key)


def _route(done: Act, asked: Request, said: dict[str, Any]) -> None:
    routed = request_actions.Routed(said["routed_to"], said["asker"], said["due"])
    request_actions.route(done, asked, routed, version=said["version"])


def _answer(done: Act, asked: Request, said: dict[str, Any]) -> None:
    words, number, day = said["words"], said["number"], said["day"]
    request_actions.answer(done, asked, words, number, day, version=said["version"])


def _say(done: Act, asked: Request, said: dict[str, Any]) -> None:
    request_actions.say(done, asked, said["says"], said["words"], version=said["version"])


_DOINGS: dict[str, Callable[[Act, Request, dict[str, Any]], None]] = {"route": _route, "answer": _answer, "say": _say}
