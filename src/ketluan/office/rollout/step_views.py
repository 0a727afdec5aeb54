"""Pages of the roll-out of a document: the matrix, what bodies told, what is asked of them, its tasks and reviews."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.downloads import XLSX, download
from ketluan.office.intake.reading import Refused
from ketluan.office.intake.words import refusal_in_words
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.papers.printed import printed, wants_paper
from ketluan.office.people.access import act, actor
from ketluan.office.people.models import Organization
from ketluan.office.rollout import asking, queries, reviewing, step_pages, tellings, tracking
from ketluan.office.rollout.access import cited_worked, document_for, document_worked, link_worked, step_worked
from ketluan.office.rollout.concerning import concerning
from ketluan.office.rollout.lists import matrix_book, matrix_sheet
from ketluan.office.rollout.telling_forms import AskForm, LinkForm, MatrixForm, ReviewForm, TellForm
from ketluan.office.tasks.actions import AlreadyTask

_CANDIDATES = 40


@require_GET
def matrix(request: HttpRequest, key: int) -> HttpResponse:
    """Which bodies of a class have done which step: a page, a sheet of paper (``paper=1``) or Excel (``as=xlsx``)."""
    me, today = actor(request), timezone.localdate()
    found = document_for(me, key)
    form = MatrixForm(request.GET)
    kind, day = form.asked(found.asked_of, today)
    shown = tracking.matrix_of(me, found, kind, day)
    if wants_paper(request):
        return printed(request, matrix_sheet(found, shown))
    if request.GET.get("as") == "xlsx":
        return download(matrix_book(letterhead_of(me), found, shown), f"trien-khai-{found.pk}.xlsx", XLSX)
    kept = request.GET.copy()
    for name in ("paper", "as"):
        kept.pop(name, None)
    form = MatrixForm(initial={"kind": kind, "on": day})
    known = {"document": found, "matrix": shown, "form": form, "address": kept.urlencode()}
    return render(request, "rollout/matrix.html", {**known, "works": found.office_id in me.works, "today": today})


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """The documents that the reader's units are to carry out, and what is awaited of them."""
    me, today = actor(request), timezone.localdate()
    if not me.units:
        raise PermissionDenied
    return render(request, "rollout/mine.html", {"concerned": concerning(me, today), "today": today})


@require_http_methods(["GET", "POST"])
def tell(request: HttpRequest, key: int) -> HttpResponse:
    """Write down what a body has done of a document; ``finding`` names the sentence that tells it."""
    me, today = actor(request), timezone.localdate()
    found = document_worked(me, key)
    sentence = request.GET.get("finding", "")
    finding = cited_worked(me, int(sentence)) if sentence.isdecimal() else None
    asked = {name: request.GET[name] for name in ("body", "kind", "paper") if name in request.GET}
    form = TellForm(request.POST or None, finding=finding, today=today, initial={"done": "yes", **asked})
    if request.method == "POST" and form.is_valid():
        told = tellings.tell(act(request), found, form.told())
        messages.success(request, _("Đã ghi: %(body)s.") % {"body": told.body})
        return redirect("rollout:matrix", key) if request.POST.get("more") else redirect("rollout:document", key)
    known = {"document": found, "form": form, "finding": finding}
    return render(request, "rollout/tell.html", known, status=422 if form.errors else 200)


@require_POST
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take back what was written down of a body."""
    found = step_worked(actor(request), key)
    tellings.withdraw(act(request), found)
    messages.success(request, _("Đã bỏ; có thể ghi lại cho đúng."))
    return redirect("rollout:document", found.document_id)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, key: int) -> HttpResponse:
    """Give the bodies of a class that have no plan the task to issue it."""
    me, today = actor(request), timezone.localdate()
    found = document_worked(me, key)
    kind, _day = MatrixForm(request.GET).asked(found.asked_of, today)
    rows = tracking.matrix_of(me, found, kind, today)
    lacking = [row.body for row in rows.rows if row.body.pk in rows.lacking]
    initial = step_pages.ask_initial(found, lacking, today)
    form = AskForm(request.POST or None, office=found.office, lacking=lacking, today=today, initial=initial)
    if request.method == "POST" and form.is_valid():
        done = _asked(request, found, form, kind)
        if done is not None:
            return done
    known = {"document": found, "form": form, "lacking": lacking, "kind": dict(Organization.Kind.choices)[kind]}
    return render(request, "rollout/ask.html", known, status=422 if form.errors else 200)


def _asked(request: HttpRequest, found: Any, form: AskForm, kind: str) -> HttpResponse | None:
    try:
        task = asking.ask(act(request), found, form.asked(kind))
    except AlreadyTask:
        form.add_error("words", _("Yêu cầu đúng như thế này đã được giao hôm nay."))
    except Refused as refusal:
        form.add_error("words", refusal_in_words(refusal))
    else:
        messages.success(request, _("Đã giao đồng loạt."))
        return redirect("tasks:task", task.pk)
    return None


@require_http_methods(["GET", "POST"])
def tasks(request: HttpRequest, key: int) -> HttpResponse:
    """The tasks of a document, and those that may be linked with it."""
    me, today = actor(request), timezone.localdate()
    found = document_worked(me, key)
    words = request.GET.get("q", "").strip()[:200]
    candidates = step_pages.candidates(me, found, words)
    if request.method == "POST":
        form = LinkForm(request.POST, tasks=candidates)
        count = tellings.link(act(request), found, form.cleaned_data["tasks"]) if form.is_valid() else 0
        said = ngettext("Đã gắn %(count)d nhiệm vụ.", "Đã gắn %(count)d nhiệm vụ.", count)
        messages.success(request, said % {"count": count})
        return redirect("rollout:document", key)
    shown = {"document": found, "q": words, "candidates": step_pages.classed_some(candidates, today, _CANDIDATES)}
    links = found.task_links.filter(task__in=queries.tasks_of(me, found)).select_related("task__lead")
    return render(request, "rollout/tasks.html", {**shown, "links": links})


@require_POST
def unlink(request: HttpRequest, key: int) -> HttpResponse:
    """Say that a task does not belong to a document after all."""
    held = link_worked(actor(request), key)
    tellings.unlink(act(request), held)
    messages.success(request, _("Đã bỏ gắn nhiệm vụ."))
    return redirect("rollout:document", held.document_id)


@require_http_methods(["GET", "POST"])
def review(request: HttpRequest, key: int) -> HttpResponse:
    """Say when a document is to be reviewed by its own words, or that it was."""
    found = document_worked(actor(request), key)
    usual = reviewing.usual(timezone.localdate())
    initial = step_pages.review_initial(found, request.GET.get("which", ""))
    form = ReviewForm(request.POST or None, usual=usual, initial=initial)
    if request.method == "POST" and form.is_valid():
        tellings.review(act(request), found, form.reviewed())
        messages.success(request, _("Đã ghi."))
        return redirect("rollout:document", key)
    known = {"form": form, "document": found}
    return render(request, "rollout/review.html", known, status=422 if form.errors else 200)
