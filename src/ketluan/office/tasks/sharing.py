"""The page that says with whom a task is shared."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ketluan.office.people import sharing_page
from ketluan.office.people.access import actor
from ketluan.office.tasks.access import task_to_share


@require_http_methods(["GET", "POST"])
def sharing(request: HttpRequest, key: int) -> HttpResponse:
    """With whom a task is shared."""
    found = task_to_share(actor(request), key)
    if request.method == "POST" and sharing_page.done(request, found):
        return redirect("tasks:sharing", key)
    shown = {**sharing_page.shown(request, found), "thing": found, "back": reverse("tasks:task", args=[key])}
    return render(request, "people/sharing.html", shown, status=422 if request.method == "POST" else 200)
