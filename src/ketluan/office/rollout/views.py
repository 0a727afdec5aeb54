"""Pages of documents that are cited and carried out."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.lists.table import Listing, answered
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken
from ketluan.office.rollout import actions, pages, queries
from ketluan.office.rollout.access import (
    cited_worked,
    document_for,
    document_worked,
    documents_for,
    meaning_worked,
    office_worked,
)
from ketluan.office.rollout.filters import DocumentFilter, lines
from ketluan.office.rollout.forms import DocumentForm, SettleForm
from ketluan.office.rollout.gathering import ungathered
from ketluan.office.rollout.models import Instrument

_A_PAGE, _CITING = 40, 20


@require_GET
def document_list(request: HttpRequest) -> HttpResponse:
    """The documents that the reader of the page may see, narrowed."""
    me, today = actor(request), timezone.localdate()
    fresh = ungathered(me, office_worked(me)).count() if me.works else 0
    return answered(
        request,
        Listing(
            name="documents",
            title=_("Văn bản được viện dẫn và triển khai"),
            form=lambda given: DocumentFilter(given, me),
            rows=DocumentFilter.rows,
            order="-dated",
            file="van-ban",
            template="rollout/documents.html",
            empty=_("Trang văn bản được lập từ các viện dẫn đã xác nhận, hoặc do người nhập."),
            counted=lambda count: ngettext("%(n)d văn bản", "%(n)d văn bản", count) % {"n": count},
            lines=lambda rows: lines(rows, today),
            more={"fresh": fresh},
        ),
    )


@require_GET
def document(request: HttpRequest, key: int) -> HttpResponse:
    """One document: what it is, how far it is carried out, and every sentence that cites it."""
    me = actor(request)
    found = document_for(me, key)
    page = Paginator(queries.citing(me, found), _CITING).get_page(request.GET.get("page"))
    shown = {**pages.document_page(me, found, timezone.localdate()), "page": page}
    return render(request, "rollout/document.html", {**shown, "passages": [queries.passage(one) for one in page]})


@require_POST
def gather(request: HttpRequest) -> HttpResponse:
    """Give the confirmed citations their documents."""
    gathered = actions.gather(act(request), office_worked(actor(request)))
    said = _("Đã đưa %(linked)d viện dẫn vào trang văn bản, trong đó %(made)d văn bản mới; còn %(waiting)d chờ xử lý.")
    messages.success(request, said % vars(gathered))
    return redirect("rollout:waiting" if gathered.waiting else "rollout:documents")


@require_GET
def waiting(request: HttpRequest) -> HttpResponse:
    """The citations that could mean several documents, and what was settled of earlier ones."""
    me = actor(request)
    office = office_worked(me)
    page = Paginator(ungathered(me, office), _A_PAGE).get_page(request.GET.get("page"))
    among = queries.among(me, office, page)
    rows = [(finding, SettleForm(documents=among[finding.pk], auto_id=f"id_{finding.pk}_%s")) for finding in page]
    return render(
        request, "rollout/waiting.html", {"page": page, "rows": rows, "meanings": queries.meanings(me, office)}
    )


@require_http_methods(["GET", "POST"])
def settle(request: HttpRequest, key: int) -> HttpResponse:
    """Say which document one citation means, any of the Office's."""
    me = actor(request)
    finding = cited_worked(me, key)
    every = list(documents_for(me).filter(office=finding.source.office_id).order_by("kind", "number", "pk"))
    form = SettleForm(request.POST or None, documents=every)
    if request.method == "POST" and form.is_valid():
        meant = actions.settle(act(request), finding, form.document, new=form.cleaned_data["meant"] == "new")
        messages.success(request, _("Đã ghi; lần sau gặp cách viện dẫn này phần mềm tự hiểu."))
        return redirect("rollout:document", meant.pk) if meant else redirect("rollout:waiting")
    known = {"finding": finding, "form": form}
    return render(request, "rollout/settle.html", known, status=422 if form.errors else 200)


@require_POST
def forget(request: HttpRequest, key: int) -> HttpResponse:
    """Use what was settled of a citation no more."""
    actions.forget(act(request), meaning_worked(actor(request), key))
    messages.success(request, _("Đã quên cách viện dẫn này."))
    return redirect("rollout:waiting")


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Enter a document."""
    office = office_worked(actor(request))
    form = DocumentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter(act(request), office, form.entered())
        except actions.AlreadyThere as there:
            form.add_error("number", _already(there.document))
        else:
            messages.success(request, _("Đã lập trang của văn bản."))
            return redirect("rollout:document", made.pk)
    return render(request, "rollout/document-edit.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Say something else of a document."""
    found = document_worked(actor(request), key)
    form = DocumentForm(request.POST or None, document=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.edit(act(request), found, form.entered(), version=form.cleaned_data["version"] or 0)
        except actions.AlreadyThere as there:
            form.add_error("number", _already(there.document))
        except Outdated:
            said = _("Văn bản vừa được người khác sửa; nội dung bạn ghi vẫn ở dưới, ghi lại để thay.")
            overtaken(form, said, found.version)
        else:
            messages.success(request, _("Đã ghi."))
            return redirect("rollout:document", key)
    known = {"form": form, "document": found}
    return render(request, "rollout/document-edit.html", known, status=422 if form.errors else 200)


def _already(document: Instrument) -> str:
    return _("Văn bản này đã có trang riêng: %(document)s.") % {"document": document}
