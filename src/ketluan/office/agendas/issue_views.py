"""Pages on which an agenda is issued, opened again, and handed out as a file."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ketluan.office.agendas import issuing, pages
from ketluan.office.agendas.access import agenda_to_read, agenda_to_write
from ketluan.office.agendas.actions import Frozen
from ketluan.office.agendas.issue_forms import IssueForm, ReopenForm
from ketluan.office.agendas.models import Issue
from ketluan.office.agendas.paper import COPIES, body_of, laid_out, of_issue, usual
from ketluan.office.agendas.views import refused
from ketluan.office.briefs.layout import Laid
from ketluan.office.downloads import download
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated


@require_POST
def issue(request: HttpRequest, key: int) -> HttpResponse:
    """Keep the agenda as it stands; it changes no more."""
    held = agenda_to_write(actor(request), key)
    form = IssueForm(request.POST, agenda=held, today=timezone.localdate())
    if form.is_valid():
        try:
            issuing.issue(act(request), held, form.head(), version=form.cleaned_data["version"])
        except Frozen:
            messages.error(request, _("Chương trình đã được ban hành."))
        except issuing.Empty:
            messages.error(request, _("Chương trình chưa có mục nào để ban hành."))
        except Outdated:
            messages.error(request, _("Chương trình vừa được người khác sửa; hãy xem lại rồi ban hành."))
        else:
            messages.success(request, _("Đã ban hành và khóa chương trình."))
        return redirect("agendas:agenda", key)
    return refused(request, key, {"issue": form})


@require_POST
def reopen(request: HttpRequest, key: int) -> HttpResponse:
    """Change an issued agenda again; what was issued is kept."""
    held, form = agenda_to_write(actor(request), key), ReopenForm(request.POST)
    if form.is_valid():
        issuing.reopen(act(request), held, form.cleaned_data["reason"])
        messages.success(request, _("Đã mở lại chương trình; bản đã ban hành vẫn được giữ."))
        return redirect("agendas:agenda", key)
    return refused(request, key, {"reopen": form})


@require_GET
def file(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """The agenda of a session as DOCX or PDF: as it was issued, else as it stands; ``closed=1`` with what is heard in
    closed session, always as it stands."""
    me, today = actor(request), timezone.localdate()
    agenda = agenda_to_read(me, key)
    closed = request.GET.get("closed") == "1"
    issues = [] if closed else issuing.issues_for(me, agenda.session)
    for one in issues:
        if one.reopened_at is None:
            return _sent(of_issue(one), kind, f"chuong-trinh-{agenda.session.held_on:%Y-%m-%d}")
    rows = [row for row in pages.rows_of(me, agenda, today) if closed or not row.closed]
    paper = laid_out(agenda.session.office, usual(agenda.session.office, today), body_of(agenda, rows))
    return _sent(paper, kind, f"du-thao-chuong-trinh-{agenda.session.held_on:%Y-%m-%d}")


@require_GET
def issued(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """An agenda as it was issued once, as DOCX or PDF."""
    found: Issue = issuing.issue_for(actor(request), key)
    return _sent(of_issue(found), kind, f"chuong-trinh-{found.dated:%Y-%m-%d}-{found.place}")


def _sent(paper: Laid, kind: str, name: str) -> HttpResponse:
    made, media = COPIES[kind]
    return download(made(paper), f"{name}.{kind}", media)
