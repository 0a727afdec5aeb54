"""The first page by role, and the ledger's."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.desk import pages, purging
from ketluan.office.desk.actions import visit
from ketluan.office.desk.filters import EntryFilter
from ketluan.office.desk.forms import PurgeForm
from ketluan.office.desk.ledger_sheet import written
from ketluan.office.desk.news import news
from ketluan.office.downloads import XLSX, download
from ketluan.office.ledger import queries as ledger
from ketluan.office.ledger.models import Entry
from ketluan.office.lists.table import Listing, answered
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.people.access import act, actor
from ketluan.office.people.rules import Actor
from ketluan.office.rollout.access import hidden_things


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
    return answered(
        request,
        Listing(
            name="ledger",
            title=_("Nhật ký"),
            form=lambda given: EntryFilter(given, me),
            rows=lambda form: _told(me, form),
            order="-number",
            file="nhat-ky",
            template="desk/ledger.html",
            tools="desk/ledger-tools.html",
            empty=_("Chưa có gì được ghi."),
            sheet=lambda rows, form: pages.ledger_sheet(rows.iterator(chunk_size=500), form.in_words(), ledger.head()),
            more={"head": ledger.head()},
        ),
    )


@require_GET
def entries_sheet(request: HttpRequest) -> HttpResponse:
    """The same entries as a sheet, with the head of the chain upon it."""
    me = actor(request)
    if not me.audits:
        raise PermissionDenied
    form, today = EntryFilter(request.GET, me), timezone.localdate()
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
