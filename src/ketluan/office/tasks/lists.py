"""Pages of lists of tasks: on the screen, on paper, in Excel, for a chat program."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from ketluan.office.downloads import XLSX, streamed
from ketluan.office.lists.table import Listing, answered
from ketluan.office.people.access import actor
from ketluan.office.tasks import book, booking, columns, pages, queries
from ketluan.office.tasks.filters import FilterForm
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.narrowing import listed, page_of


@require_GET
def task_list(request: HttpRequest) -> HttpResponse:
    """The tasks that the reader of the page may see, narrowed and ordered by the address."""
    me, today = actor(request), timezone.localdate()
    choices = queries.choices(me)
    asked = FilterForm(request.GET, me, choices)
    until = asked.wanted().day(today)
    return answered(
        request,
        Listing(
            name="tasks",
            title=_("Nhiệm vụ"),
            form=lambda given: asked if given is request.GET else FilterForm(given, me, choices),
            rows=lambda form: listed(me, form.wanted(), today),
            order="due",
            ordered=True,
            file="nhiem-vu",
            template="tasks/tasks.html",
            rows_template="tasks/task-rows.html",
            tools="tasks/tools.html",
            counted=_counted,
            empty=_("Chưa có nhiệm vụ nào."),
            some=lambda rows, page: page_of(
                rows, page.object_list.values_list("pk", flat=True), {one.key for one in asked.columns}
            ),
            sheet=lambda rows, form: columns.sheet_of(rows.iterator(chunk_size=500), form.in_words(), until),
            day=until,
        ),
    )


def _counted(count: int) -> str:
    return ngettext("%(n)d nhiệm vụ", "%(n)d nhiệm vụ", count) % {"n": count}


@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """The list as the ledger of tasks in Excel."""
    me, today = actor(request), timezone.localdate()
    wanted = FilterForm(request.GET, me).wanted()
    rows, today = listed(me, wanted, today), wanted.day(today)
    found = booking.lines(rows)
    name = f"so-theo-doi-nhiem-vu-{today:%Y-%m-%d}.xlsx"
    return streamed(lambda file: book.write(file, found, pages.book_of(me, today)), name, XLSX)


@require_GET
def send(request: HttpRequest) -> HttpResponse:
    """The list as plain text with links: a page to copy it from, or the text alone (``as=text``)."""
    me, today = actor(request), timezone.localdate()
    form = FilterForm(request.GET, me)
    wanted = form.wanted()
    rows, today = listed(me, wanted, today), wanted.day(today)
    some = list(rows[: columns.MOST_SENT + 1])
    words = columns.sent(me, some[: columns.MOST_SENT], today, lambda task: _absolute(request, task))
    if request.GET.get("as") == "text":
        return HttpResponse(words, content_type="text/plain; charset=utf-8")
    shown = {"words": words, "cut": len(some) > columns.MOST_SENT, "most": columns.MOST_SENT}
    return render(request, "tasks/send.html", {**shown, "address": form.address()})


def _absolute(request: HttpRequest, task: Task) -> str:
    return str(request.build_absolute_uri(reverse("tasks:task", args=[task.pk])))
