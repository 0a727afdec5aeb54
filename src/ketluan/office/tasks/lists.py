"""Pages of lists of tasks: on the screen, on paper, in Excel, for a chat program."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from ketluan.office.downloads import XLSX, streamed
from ketluan.office.papers.printed import printed, wants_paper
from ketluan.office.people.access import actor
from ketluan.office.tasks import book, columns, pages, queries
from ketluan.office.tasks.filters import FilterForm
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.narrowing import listed, page_of

_A_PAGE = 50


@require_GET
def task_list(request: HttpRequest) -> HttpResponse:
    """The tasks that the reader of the page may see, narrowed and ordered by the address."""
    me, today = actor(request), timezone.localdate()
    form = FilterForm(request.GET, queries.choices(me))
    wanted = form.wanted()
    rows, today = listed(me, wanted, today), wanted.day(today)
    narrowed = columns.narrowings(me, form, request.GET)
    if wants_paper(request):
        return printed(request, columns.sheet_of(rows.iterator(chunk_size=500), columns.in_words(narrowed), today))
    page = Paginator(rows.values_list("pk", flat=True), _A_PAGE).get_page(request.GET.get("page"))
    page.object_list = page_of(rows, page.object_list)
    shown = {
        "page": page,
        "form": form,
        "heads": columns.heads(request.GET),
        "narrowed": narrowed,
        "today": today,
        "address": columns.kept(request.GET),
    }
    partial = request.headers.get("HX-Target") == "rows"
    return render(request, "tasks/task-rows.html" if partial else "tasks/tasks.html", shown)


@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """The list as the ledger of tasks in Excel."""
    me, today = actor(request), timezone.localdate()
    wanted = FilterForm(request.GET, queries.choices(me)).wanted()
    rows, today = listed(me, wanted, today), wanted.day(today)
    found = rows.iterator(chunk_size=1_000)
    name = f"so-theo-doi-nhiem-vu-{today:%Y-%m-%d}.xlsx"
    return streamed(lambda file: book.write(file, found, pages.book_of(me, today)), name, XLSX)


@require_GET
def send(request: HttpRequest) -> HttpResponse:
    """The list as plain text with links: a page to copy it from, or the text alone (``as=text``)."""
    me, today = actor(request), timezone.localdate()
    wanted = FilterForm(request.GET, queries.choices(me)).wanted()
    rows, today = listed(me, wanted, today), wanted.day(today)
    some = list(rows[: columns.MOST_SENT + 1])
    words = columns.sent(me, some[: columns.MOST_SENT], today, lambda task: _absolute(request, task))
    if request.GET.get("as") == "text":
        return HttpResponse(words, content_type="text/plain; charset=utf-8")
    shown = {"words": words, "cut": len(some) > columns.MOST_SENT, "most": columns.MOST_SENT}
    return render(request, "tasks/send.html", {**shown, "address": columns.kept(request.GET)})


def _absolute(request: HttpRequest, task: Task) -> str:
    return str(request.build_absolute_uri(reverse("tasks:task", args=[task.pk])))
