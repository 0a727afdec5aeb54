"""The working calendar: a year's days off with their sources, and a count of working days explained."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from ketluan.office.calendar import queries
from ketluan.office.calendar.forms import CountForm
from ketluan.office.calendar.pages import months
from ketluan.office.calendar.rules import count_working_days
from ketluan.office.calendar.words import explained, unknown_in_words


@require_GET
def year(request: HttpRequest, year: int | None = None) -> HttpResponse:
    """One year; this one without a number. Of a year without a table it says just that."""
    today = timezone.localdate()
    year = today.year if year is None else year
    known = year in queries.known_years()
    form = CountForm(request.GET or None, initial={"start": today})
    shown = {
        "year": str(year),
        "known": known,
        "years": [str(one) for one in queries.known_years()],
        "days": queries.special_days(year) if known else [],
        "months": months(year, queries.days_off, today) if known else [],
        "unknown": unknown_in_words(year) if known and not queries.days_off(year).announced else "",
        "form": form,
        "counted": _counted(form),
    }
    return render(request, "calendar/year.html", shown)


def _counted(form: CountForm) -> list[str]:
    """The answer to the form in sentences; none where nothing was asked."""
    if not form.is_valid():
        return []
    asked: dict[str, Any] = form.cleaned_data
    start: date = asked["start"]
    try:
        return explained(count_working_days(start, asked["days"], queries.days_off), queries.days_off)
    except LookupError as missing:
        form.add_error("days", str(missing))
        return []
