"""Pages of series, and planning a session."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from ketluan.office.agendas import actions, pages
from ketluan.office.agendas.access import office_to_plan, series_for, series_to_write
from ketluan.office.agendas.forms import PlanForm, SeriesForm
from ketluan.office.agendas.models import Series
from ketluan.office.agendas.titles import title_of_session
from ketluan.office.people.access import act, actor


@require_http_methods(["GET", "POST"])
def series(request: HttpRequest) -> HttpResponse:
    """The series of sessions with the days on which they meet next; a new one is entered here."""
    today = timezone.localdate()
    form = SeriesForm(request.POST or None, initial={"since": today.replace(day=1), "every": 1})
    if request.method == "POST":
        office = office_to_plan(actor(request))
        if form.is_valid():
            actions.begin_series(act(request), office, form.cleaned_data)
            return redirect("agendas:series")
    shown = {"coming": pages.coming(series_for(actor(request)), today), "form": form, "plan_form": PlanForm()}
    return render(request, "agendas/series.html", shown, status=422 if form.errors else 200)


@require_POST
def plan_next(request: HttpRequest, key: int) -> HttpResponse:
    """A session of a series on a day that is proposed."""
    found = series_to_write(actor(request), key)
    (one,) = pages.coming([found], timezone.localdate())
    chosen = next((day.day for day, _ in one.days if day.day.isoformat() == request.POST.get("day")), None)
    if chosen is None:
        return redirect("agendas:series")
    made = actions.plan(act(request), found.office, _planned(found, chosen), found)
    return redirect("agendas:agenda", made.session_id)


def _planned(found: Series, day: date) -> actions.Planned:
    """A session of a series, named with its month."""
    return actions.Planned(title_of_session(found.title, day), found.body, day, found.chair, found.starts, found.room)


@require_POST
def end(request: HttpRequest, key: int) -> HttpResponse:
    """No session of the series is proposed any more."""
    actions.end_series(act(request), series_to_write(actor(request), key))
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
