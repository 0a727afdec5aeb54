"""Pages of tasks."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.downloads import DOCX, download
from ketluan.office.files import sending
from ketluan.office.people.access import act, actor
from ketluan.office.people.queries import holders
from ketluan.office.review.access import finding_to_assign
from ketluan.office.tasks import actions, letter, pages, queries
from ketluan.office.tasks.access import attachment_for, letter_for, may_now, task_for, tasks_for
from ketluan.office.tasks.forms import AssignForm, ticked
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.suggestion import suggested
from ketluan.office.tasks.task_page import task_page
from ketluan.office.tasks.verb_forms import EditForm, VerbForm
from ketluan.office.tasks.verbs import DOINGS, FAULTS


@require_GET
def task(request: HttpRequest, key: int) -> HttpResponse:
    """One task: what the source says, what was agreed, what was reported, what may be done now."""
    found = task_for(actor(request), key)
    return render(request, "tasks/task.html", task_page(actor(request), found, timezone.localdate()))


@require_POST
def do(request: HttpRequest, key: int, verb: str) -> HttpResponse:
    """Do one verb to a task. What was typed stands there again where it cannot be done."""
    found = task_for(actor(request), key)
    doing = DOINGS.get(verb)
    if doing is None:
        raise Http404
    form = doing.form(request.POST, request.FILES, prefix=verb, task=found, today=timezone.localdate())
    if not may_now(actor(request), found, doing.verb, timezone.localdate()):
        typed = _("Nhiệm vụ đã thay đổi nên việc này không còn làm được; nội dung bạn ghi vẫn ở dưới.")
        bare = _("Nhiệm vụ vừa thay đổi nên việc này không còn làm được.")
        form.add_error(None, bare if form.bare else typed)
    elif form.is_valid() and not _too_large(request, form):
        try:
            doing.run(act(request), found, form.cleaned_data)
        except tuple(FAULTS) as fault:
            _explain(request, found, form, fault)
        else:
            messages.success(request, pages.done_in_words(doing.verb))
            return redirect("desk:home") if request.POST.get("from") == "desk" else redirect("tasks:task", key)
    return _again(request, key, (verb, form))


def _too_large(request: HttpRequest, form: VerbForm) -> bool:
    """Files beyond the bound were not taken in at all; the words must not go without them."""
    too_large = int(request.META.get("CONTENT_LENGTH") or 0) > settings.KETLUAN_UPLOAD_BYTES
    if too_large:
        most = settings.KETLUAN_UPLOAD_BYTES // 1024 // 1024
        form.add_error(None, _("Các tệp kèm theo vượt quá %(most)d MB nên chưa gửi gì; hãy bớt tệp.") % {"most": most})
    return too_large


def _explain(request: HttpRequest, task: Task, form: VerbForm, fault: Exception) -> None:
    field, words = FAULTS[type(fault)]
    form.add_error(field if field in form.fields else None, str(words))
    if isinstance(fault, actions.Stamped):
        actions.refuse_file(act(request), task)
    if isinstance(fault, actions.Outdated) and isinstance(form, EditForm):
        form.read_again(task_for(actor(request), task.pk))


def _again(request: HttpRequest, key: int, refused: tuple[str, VerbForm]) -> HttpResponse:
    found = task_for(actor(request), key)
    refused[1].point_at_fault()
    shown = task_page(actor(request), found, timezone.localdate(), refused=refused)
    return render(request, "tasks/task.html", shown, status=422)


@require_GET
def attachment(request: HttpRequest, key: int) -> HttpResponse:
    """A file that lies beside a task."""
    return sending.attachment(attachment_for(actor(request), key))


@require_http_methods(["GET", "POST"])
def assign(request: HttpRequest, key: int) -> HttpResponse:
    """Make a task of a confirmed directive."""
    finding = finding_to_assign(actor(request), key)
    office, today = finding.source.office, timezone.localdate()
    initial = suggested(finding, holders("leader", office=office), today)
    ticks = request.POST.get("do") == "tick"
    initial = ticked(request.POST, office, today) if ticks else initial
    form = AssignForm(None if ticks else request.POST or None, initial=initial, office=office, today=today)
    if form.is_bound and form.is_valid():
        try:
            made = actions.assign(act(request), finding, form.assignment())
        except actions.AlreadyTask:
            messages.info(request, _("Nội dung này đã được giao thành nhiệm vụ trước đó."))
            return redirect("tasks:task", finding.task.pk)
        messages.success(request, pages.assigned_in_words(made))
        return redirect("review:desk", finding.source_id)
    return render(request, "tasks/assign.html", {"form": form, "finding": finding}, status=422 if form.errors else 200)


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
    return download(letter.written(found), f"don-doc-{found.pk}.docx", DOCX)
