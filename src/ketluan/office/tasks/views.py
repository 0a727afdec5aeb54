"""Pages of tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.people.access import act, actor
from ketluan.office.people.models import Office
from ketluan.office.people.queries import holders, organizations
from ketluan.office.review.access import finding_to_assign
from ketluan.office.tasks import actions, letter, pages, queries
from ketluan.office.tasks.access import letter_for, task_for, tasks_for
from ketluan.office.tasks.forms import AssignForm
from ketluan.office.tasks.lists import download
from ketluan.office.tasks.suggestion import suggested
from ketluan.office.tasks.verbs import DOINGS

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
def task(request: HttpRequest, key: int) -> HttpResponse:
    """One task: what the source says, what was agreed, what was reported, what may be done now."""
    found = task_for(actor(request), key)
    return render(request, "tasks/task.html", pages.task_page(actor(request), found, timezone.localdate()))


@require_POST
def do(request: HttpRequest, key: int, verb: str) -> HttpResponse:
    """Do one verb to a task."""
    found = task_for(actor(request), key)
    doing = DOINGS.get(verb)
    if doing is None:
        raise Http404
    form = doing.form(request.POST, prefix=verb)
    if form.is_valid():
        try:
            doing.run(act(request), found, form.cleaned_data)
        except tuple(_FAULTS) as fault:
            form.add_error(None, _FAULTS[type(fault)]())
        else:
            messages.success(request, pages.done_in_words(doing.verb))
            return redirect("tasks:task", key)
    return _again(request, key, (verb, form))


_FAULTS: dict[type[Exception], Callable[[], str]] = {
    actions.Outdated: lambda: _(
        "Nhiệm vụ vừa được người khác sửa; nội dung của bạn vẫn ở dưới, hãy đối chiếu rồi lưu."
    ),
    actions.NoBasis: lambda: _("Hãy ghi căn cứ quyết định của lãnh đạo."),
    actions.NotLater: lambda: _("Thời hạn đề nghị phải sau thời hạn đang chạy."),
}


def _again(request: HttpRequest, key: int, refused: tuple[str, forms.Form]) -> HttpResponse:
    found = task_for(actor(request), key)
    shown = pages.task_page(actor(request), found, timezone.localdate(), refused=refused)
    return render(request, "tasks/task.html", shown, status=422)


@require_http_methods(["GET", "POST"])
def assign(request: HttpRequest, key: int) -> HttpResponse:
    """Make a task of a confirmed directive."""
    finding = finding_to_assign(actor(request), key)
    today = timezone.localdate()
    options = _choices(finding.source.office, today)
    form = AssignForm(request.POST or None, initial=suggested(finding, options["assigners"], today), **options)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.assign(act(request), finding, form.assignment())
        except actions.AlreadyTask:
            return redirect("tasks:task", finding.task.pk)
        messages.success(request, _("Đã giao nhiệm vụ cho %(unit)s.") % {"unit": made.lead})
        return redirect("review:desk", finding.source_id)
    return render(request, "tasks/assign.html", {"form": form, "finding": finding}, status=422 if form.errors else 200)


def _choices(office: Office, today: Any) -> dict[str, Any]:
    return {"bodies": organizations(today), "assigners": holders("leader", office=office), "today": today}


@require_POST
def urge(request: HttpRequest) -> HttpResponse:
    """Urge the chosen tasks: a letter for each unit, a line on each task."""
    keys = [int(key) for key in request.POST.getlist("task") if key.isascii() and key.isdecimal()]
    chosen = list(tasks_for(actor(request)).filter(pk__in=keys))
    if not chosen:
        messages.info(request, _("Chưa chọn nhiệm vụ nào."))
        return redirect("tasks:list")
    made = actions.urge(act(request), chosen)
    return redirect(f"{request.path}letters/?{'&'.join(f'letter={one.pk}' for one in made)}")


@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """The letters that were just made, to be fetched."""
    keys = [int(key) for key in request.GET.getlist("letter") if key.isascii() and key.isdecimal()]
    return render(request, "tasks/letters.html", {"letters": queries.letters(keys, actor(request))})


@require_GET
def letter_file(request: HttpRequest, key: int) -> HttpResponse:
    """One letter as DOCX."""
    found = letter_for(actor(request), key)
    return download(letter.written(found), f"don-doc-{found.pk}.docx", _DOCX)
