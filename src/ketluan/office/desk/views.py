"""The first page by role, and the ledger's."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.desk import pages, purging
from ketluan.office.desk.actions import visit
from ketluan.office.desk.forms import PurgeForm
from ketluan.office.desk.ledger_sheet import written
from ketluan.office.desk.news import news
from ketluan.office.downloads import XLSX, download
from ketluan.office.ledger import queries as ledger
from ketluan.office.ledger.forms import EntryFilter
from ketluan.office.ledger.models import Entry
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.papers.printed import printed, wants_paper
from ketluan.office.people.access import act, actor
from ketluan.office.people.rules import Actor
from ketluan.office.rollout.access import hidden_things

_A_PAGE = 50


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """What waits for me today and what is new: the leader's, the Office's, the unit's or the administrator's page."""
    me, today = actor(request), timezone.localdate()
    since = visit(me, timezone.now())
    template, shown = pages.home(me, today)
    return render(request, template, {**shown, "today": today, "since": since, "news": news(me, since)})


@require_GET
def help_page(request: HttpRequest) -> HttpResponse:
    """Keys, roles and words; what each role does, in short."""
    return render(request, "desk/help.html")


@require_GET
def entries(request: HttpRequest) -> HttpResponse:
    """The ledger of the Offices that the reader of the page audits."""
    me = actor(request)
    if not me.audits:
        raise PermissionDenied
    form = EntryFilter(request.GET)
    if wants_paper(request):
        return printed(request, pages.ledger_sheet(_told(me, form).iterator(chunk_size=500), ledger.head()))
    page = Paginator(_told(me, form), _A_PAGE).get_page(request.GET.get("page"))
    shown = {"page": page, "form": form, "head": ledger.head(), "address": request.GET.urlencode()}
    return render(request, "desk/ledger.html", shown)


@require_GET
def entries_sheet(request: HttpRequest) -> HttpResponse:
    """The same entries as a sheet, with the head of the chain upon it."""
    me = actor(request)
    if not me.audits:
        raise PermissionDenied
    form, today = EntryFilter(request.GET), timezone.localdate()
    content = written(_told(me, form).iterator(chunk_size=2_000), letterhead_of(me), ledger.head(), today)
    return download(content, f"nhat-ky-{today:%Y-%m-%d}.xlsx", XLSX)


def _told(me: Actor, form: EntryFilter) -> QuerySet[Entry]:
    """What the ledger tells someone: that of restricted sources stays with those to whom it is restricted."""
    return ledger.entries(me.audits, form.wanted).exclude(thing__in=hidden_things(me))


@require_http_methods(["GET", "POST"])
def purge(request: HttpRequest, key: int) -> HttpResponse:
    """Take a source away for good whose secrecy stamp was missed."""
    source = purging.source_to_purge(actor(request), key)
    form = PurgeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        purging.purge(act(request), source, form.cleaned_data["reason"])
        messages.success(request, _("Đã xóa văn bản và mọi nội dung từ nó."))
        return redirect("intake:list")
    shown = {"source": source, "form": form, "gone": purging.counted(source)}
    return render(request, "desk/purge.html", shown, status=422 if form.errors else 200)
