"""The review desk."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ketluan.office.downloads import CSV, XLSX, download
from ketluan.office.intake.access import source_to_review
from ketluan.office.intake.models import Proposal, Source
from ketluan.office.people.access import act, actor
from ketluan.office.review import actions, addressees, queries, sheet
from ketluan.office.review.access import addressee_to_forget, finding_of, proposal_for
from ketluan.office.review.forms import CorrectionForm, QualityForm, SelectionForm, SpanForm
from ketluan.office.review.quality import Quality, cells
from ketluan.office.review.quality import quality as measured

_A_PAGE = 50
_DECISIONS = frozenset({"confirm", "orientation", "reject", "correct"})


@require_GET
def desk(request: HttpRequest, key: int) -> HttpResponse:
    """A source beside what is proposed of it."""
    source = source_to_review(actor(request), key)
    found = queries.desk(source)
    shown = {"desk": found, "counts": found.counts, "selection": SelectionForm(), "source": source}
    return render(request, "review/review.html", shown)


@require_POST
def decide(request: HttpRequest, key: int, proposal: int) -> HttpResponse:
    """Decide on one proposal: ``verdict`` of the form says how."""
    source = source_to_review(actor(request), key)
    found = proposal_for(source, proposal)
    try:
        _decided(request, found)
    except actions.Settled:
        messages.warning(request, _("Gợi ý này đã được quyết định trước đó."))
    except actions.InUse:
        messages.error(request, _("Đã có nhiệm vụ từ nội dung này nên không hoàn tác được."))
    except ValueError:
        messages.error(request, _("Văn bản không có đoạn vừa ghi; chưa có gì thay đổi."))
    if "HX-Request" in request.headers:
        shown = {"cards": [queries.card(source, found)], "counts": queries.counts(source), "source": source}
        return render(request, "review/review-card-answer.html", shown)
    return redirect(f"{reverse('review:desk', args=[key])}#p{proposal}")


@require_GET
def correct(request: HttpRequest, key: int, proposal: int) -> HttpResponse:
    """What a person corrects of one proposal: fields for its card on the desk, or a page of their own."""
    source = source_to_review(actor(request), key)
    shown = {"source": source, "card": queries.card(source, proposal_for(source, proposal))}
    return render(request, f"review/{'correct-card' if 'HX-Request' in request.headers else 'correct'}.html", shown)


def _decided(request: HttpRequest, proposal: Proposal) -> None:
    verdict = request.POST.get("verdict")
    if verdict == "reopen":
        actions.reopen(act(request), proposal)
    elif verdict == "reject":
        actions.reject(act(request), proposal)
    elif verdict == "correct":
        form = CorrectionForm(queries.kind_of(proposal), request.POST)
        if form.is_valid():
            span = form.span(proposal.reading.source.text, (proposal.start, proposal.end))
            actions.correct(act(request), proposal, form.corrected(), span)
        else:
            messages.error(request, _("Nội dung sửa chưa hợp lệ nên chưa được ghi."))
    elif verdict in _DECISIONS:
        actions.confirm(act(request), [proposal], orientation=verdict == "orientation")


@require_POST
def confirm_kind(request: HttpRequest, key: int) -> HttpResponse:
    """Confirm all undecided proposals of one kind in one act."""
    source = source_to_review(actor(request), key)
    found = queries.open_of(source, request.POST.get("kind", ""))
    made = len(actions.confirm(act(request), found)) if found else 0
    said = ngettext("Đã xác nhận %(count)d nội dung.", "Đã xác nhận %(count)d nội dung.", made)
    messages.success(request, said % {"count": made})
    return redirect("review:desk", key)


@require_POST
def add(request: HttpRequest, key: int) -> HttpResponse:
    """Add a finding from words selected in the text."""
    source = source_to_review(actor(request), key)
    form = SelectionForm(request.POST)
    selected = form.selected(source.text) if form.is_valid() else None
    where = _added(request, source, selected) if selected else None
    if where is None:
        messages.error(request, _("Hãy bôi đen một đoạn của văn bản chưa được ghi nhận ở loại này."))
    return redirect(f"{reverse('review:desk', args=[key])}{'#' + where if where else ''}")


def _added(request: HttpRequest, source: Source, selected: actions.Selection) -> str | None:
    try:
        finding = actions.add(act(request), source, selected)
    except (ValueError, actions.Settled):
        return None
    return f"f{finding.pk}"


@require_POST
def move(request: HttpRequest, key: int) -> HttpResponse:
    """Move the borders of an item: an undecided proposal is held true on the other words."""
    source = source_to_review(actor(request), key)
    form = SpanForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Không rõ nội dung nào cần sửa ranh giới."))
        return redirect("review:desk", key)
    try:
        _moved(request, source, form)
    except (ValueError, actions.Settled):
        messages.error(request, _("Không sửa được ranh giới: đoạn đó không có chữ hoặc đã được ghi nhận ở loại này."))
    return redirect(f"{reverse('review:desk', args=[key])}#{form.cleaned_data['ref']}")


def _moved(request: HttpRequest, source: Source, form: SpanForm) -> None:
    ref = form.cleaned_data["ref"]
    if ref.startswith("f"):
        actions.move(act(request), finding_of(source, int(ref[1:])), form.span)
        return
    proposal = proposal_for(source, int(ref[1:]))
    finding = queries.card(source, proposal).finding
    if finding:
        actions.move(act(request), finding, form.span)
    else:
        actions.correct(act(request), proposal, {}, form.span)


@require_POST
def undo(request: HttpRequest, key: int) -> HttpResponse:
    """Take the last decision back."""
    source = source_to_review(actor(request), key)
    try:
        count = actions.undo(act(request), source)
    except actions.InUse:
        messages.error(request, _("Đã có nhiệm vụ từ nội dung này nên không hoàn tác được."))
    else:
        said = ngettext("Đã hoàn tác %(count)d quyết định.", "Đã hoàn tác %(count)d quyết định.", count)
        messages.info(request, said % {"count": count} if count else _("Không có quyết định nào để hoàn tác."))
    return redirect("review:desk", key)


@require_GET
def addressee_list(request: HttpRequest) -> HttpResponse:
    """The wordings that the reader's Offices have settled."""
    page = Paginator(addressees.remembered(actor(request)), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "review/addressees.html", {"page": page})


@require_POST
def forget(request: HttpRequest, key: int) -> HttpResponse:
    """Use a wording no more."""
    found = addressee_to_forget(actor(request), key)
    actions.forget(act(request), found)
    messages.info(request, _("Đã quên cách viết “%(wording)s”.") % {"wording": found.wording})
    return redirect("review:addressees")


@require_GET
def quality(request: HttpRequest) -> HttpResponse:
    """How right the reader was: by kind, by version, in a period."""
    form, found = _quality(request)
    shown = {
        "form": form,
        "quality": found,
        "by_kind": [cells(label.label, score) for label, score in found.kinds],
        "by_reader": [cells(name, score) for name, score in found.readers],
        "total": cells(_("Tất cả"), found.total),
        "heads": sheet.heads_in_words(),
        "formulas": sheet.formulas(),
        "address": request.GET.urlencode(),
    }
    return render(request, "review/quality.html", shown)


@require_GET
def quality_file(request: HttpRequest, form: str) -> HttpResponse:
    """The same as a file: "csv" or "xlsx"."""
    if form not in _FILES:
        raise Http404
    kind, written = _FILES[form]
    return download(written(_quality(request)[1]), f"chat-luong-bo-doc.{form}", kind)


_FILES = {
    "csv": (CSV, sheet.as_csv),
    "xlsx": (XLSX, sheet.as_workbook),
}


def _quality(request: HttpRequest) -> tuple[QualityForm, Quality]:
    if not actor(request).reads:
        raise PermissionDenied
    form = QualityForm(request.GET)
    return form, measured(actor(request), form.asked())
