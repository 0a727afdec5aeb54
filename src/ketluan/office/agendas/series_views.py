"""Pages of series, and planning a session."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ketluan.office.agendas import actions, pages, series_actions
from ketluan.office.agendas.access import office_to_plan, series_for, series_to_write
from ketluan.office.agendas.forms import PlanForm, SeriesForm
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken


@require_http_methods(["GET", "POST"])
def series(request: HttpRequest) -> HttpResponse:
    """The series of sessions with the days on which they meet next; a new one is entered here."""
    me, today = actor(request), timezone.localdate()
    form = SeriesForm(request.POST or None, actor=me, today=today)
    if request.method == "POST":
        office_to_plan(me)
        if form.is_valid():
            series_actions.begin_series(act(request), form.cleaned_data["office"], form.said())
            messages.success(request, _("Đã lập loạt phiên họp."))
            return redirect("agendas:series")
    shown = {"coming": pages.coming(series_for(me), today), "form": form}
    return render(request, "agendas/series.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """What the sessions of a series are, who chairs them and when they meet; those that are planned."""
    me, today = actor(request), timezone.localdate()
    found = series_to_write(me, key)
    form = SeriesForm(request.POST or None, actor=me, today=today, series=found)
    if request.method == "POST" and form.is_valid():
        try:
            series_actions.change_series(
                act(request), found, form.cleaned_data["office"], form.said(), version=form.cleaned_data["version"] or 0
            )
        except Outdated:
            said = _("Loạt phiên họp vừa được người khác sửa; nội dung bạn ghi vẫn ở dưới, lưu lại để thay.")
            overtaken(form, said, found.version)
        else:
            messages.success(request, _("Đã lưu; các phiên đã lập giữ nguyên."))
            return redirect("agendas:series")
    (one,) = pages.coming([found], today)
    shown = {"series": found, "form": form, "one": one, "sessions": pages.sessions_of(me, found)}
    return render(request, "agendas/series-edit.html", shown, status=422 if form.errors else 200)


@require_POST
def plan_next(request: HttpRequest, key: int) -> HttpResponse:
    """A session of a series on a day that is proposed."""
    found = series_to_write(actor(request), key)
    (one,) = pages.coming([found], timezone.localdate())
    chosen = next((day.day for day, _ in one.days if day.day.isoformat() == request.POST.get("day")), None)
    if chosen is None:
        return redirect("agendas:series")
    made = actions.plan(act(request), found.office, pages.planned(found, chosen), found)
    return redirect("agendas:agenda", made.session_id)


@require_POST
def end(request: HttpRequest, key: int) -> HttpResponse:
    """No session of the series is proposed any more."""
    series_actions.end_series(act(request), series_to_write(actor(request), key))
    return redirect("agendas:series")


@require_POST
def resume(request: HttpRequest, key: int) -> HttpResponse:
    """Sessions of an ended series are proposed again."""
    series_actions.resume_series(act(request), series_to_write(actor(request), key))
    return redirect("agendas:series")


@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest) -> HttpResponse:
    """A session that is no part of a series."""
    office = office_to_plan(actor(request))
    form = PlanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.plan(act(request), office, actions.Planned(**form.cleaned_data))
        return redirect("agendas:agenda", made.session_id)
    return render(request, "agendas/plan.html", {"form": form}, status=422 if form.errors else 200)
