"""Pages of the directives that wait to become tasks."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from ketluan.office.directives import actions, matching, merging, pages, queries
from ketluan.office.directives.access import directive_for, task_of_office
from ketluan.office.directives.forms import TableFilter
from ketluan.office.directives.taking_back import Unknown, take_back
from ketluan.office.intake.access import source_to_review
from ketluan.office.intake.models import Source
from ketluan.office.meetings.access import sources_of
from ketluan.office.meetings.queries import session_of
from ketluan.office.people.access import act, actor
from ketluan.office.review.actions import Settled, remember
from ketluan.office.tasks.actions import AlreadyTask
from ketluan.office.tasks.suggestion import told

# each row is seven fields of the form, of which Django takes a thousand
_A_PAGE = 100


@require_http_methods(["GET", "POST"])
def table(request: HttpRequest, key: int) -> HttpResponse:
    """The directives of a source as rows: settle the cells, choose rows, assign them in one act."""
    source = source_to_review(actor(request), key)
    form, waiting, today = TableFilter(request.GET, actor(request)), queries.undecided(source), timezone.localdate()
    if request.method == "GET":
        rows = pages.narrowed(waiting, source, form.narrowed_by, today)
        shown = Paginator(rows, _A_PAGE).get_page(request.GET.get("page"))
        known = {"form": form, "narrowed": form.narrowings, "address": form.address(), "waiting": len(waiting)}
        return render(request, "directives/table.html", {**pages.table(source, shown, today, None).context, **known})
    brought = Paginator(pages.posted(waiting, request.POST), _A_PAGE).get_page(1)
    page = pages.table(source, brought, today, request.POST)
    if pages.gone(page, request.POST):
        messages.error(request, _("Có dòng vừa được người khác quyết định; chưa giao dòng nào. Hãy xem lại bảng."))
        return render(request, "directives/table.html", page.context, status=422)
    if request.POST.get("settle"):
        return _settled(request, source, page)
    return _done(request, source, page)


def _settled(request: HttpRequest, source: Source, page: pages.Table) -> HttpResponse:
    """One click says who is meant by a wording; it is remembered, and filled in wherever the wording stands."""
    row, body = page.to_settle(request.POST["settle"])
    if row is None or body is None:
        messages.error(request, _("Hãy ghi tên cơ quan như trong danh mục rồi bấm Nhớ."))
        return render(request, "directives/table.html", page.context, status=422)
    remember(act(request), source.office, row.told, body)
    said = _("Đã nhớ: “%(wording)s” là %(body)s.") % {"wording": row.told, "body": body}
    messages.success(request, said)
    return render(request, "directives/table.html", page.with_lead(row.told, body).context)


def _done(request: HttpRequest, source: Source, page: pages.Table) -> HttpResponse:
    """Assign the chosen rows, or hold them as orientations: all of them or none."""
    orient = request.POST.get("do") == "orientation"
    if not page.chosen or (not orient and page.faulty):
        said = _("Chưa giao dòng nào: hãy bổ sung các dòng được đánh dấu.") if page.chosen else _("Chưa chọn dòng nào.")
        messages.error(request, said)
        return render(request, "directives/table.html", page.context, status=422)
    try:
        if orient:
            count = actions.orient_all(act(request), [row.item for row in page.chosen])
            said = ngettext("Đã ghi %(n)d nội dung định hướng.", "Đã ghi %(n)d nội dung định hướng.", count)
        else:
            count = len(actions.assign_all(act(request), page.wanted()))
            said = ngettext("Đã giao %(n)d nhiệm vụ.", "Đã giao %(n)d nhiệm vụ.", count)
    except (AlreadyTask, Settled):
        messages.error(request, _("Có dòng vừa được người khác quyết định; chưa giao dòng nào. Hãy xem lại bảng."))
        return redirect("directives:table", source.pk)
    messages.success(request, said % {"n": count})
    return redirect(request.get_full_path())


@require_http_methods(["GET", "POST"])
def known(request: HttpRequest, key: int) -> HttpResponse:
    """Say that a directive tells a task that is there already; likely ones are proposed first."""
    directive = directive_for(actor(request), key)
    source = directive.reading.source
    back = f"{reverse('review:desk', args=[source.pk])}#p{directive.pk}"
    if request.method == "POST" and request.POST.get("task", "").isdecimal():
        task = task_of_office(actor(request), int(request.POST["task"]), source.office_id)
        try:
            actions.know(act(request), directive, task)
        except Settled:
            messages.warning(request, _("Gợi ý này đã được quyết định trước đó."))
        return redirect(back)
    words = request.GET.get("q", "").strip()
    lead = queries.address_book(source, timezone.localdate()).named(told(directive.fields))
    likely = queries.likely_tasks(actor(request), directive, lead, words)
    shown = {"directive": directive, "source": source, "likely": likely, "q": words, "back": back}
    shown["quote"] = source.text[directive.start : directive.end]
    return render(request, "directives/known.html", shown)


@require_http_methods(["GET", "POST"])
def second(request: HttpRequest, key: int) -> HttpResponse:
    """A second source of a session beside what the first gave; what is chosen is confirmed in one act."""
    source = source_to_review(actor(request), key)
    session = session_of(source)
    if session is None:
        messages.info(request, _("Văn bản này chưa thuộc phiên họp nào nên chưa có gì để đối chiếu."))
        return redirect("meetings:of-source", key)
    book = queries.address_book(source, timezone.localdate())
    found = matching.pairings(source, sources_of(actor(request), session), book)
    if request.method == "POST":
        return _merged(request, source, pages.decisions(found, book, request.POST))
    shown = {"source": source, "session": session, "kinds": matching.by_kind(found), "tally": pages.tally(found)}
    shown["written"] = matching.written(actor(request), source)
    return render(request, "directives/second.html", shown)


def _merged(request: HttpRequest, source: Source, decided: pages.Decided) -> HttpResponse:
    if not decided.decisions:
        messages.error(request, _("Chưa chọn dòng nào."))
        return redirect("directives:second", source.pk)
    try:
        merging.merge(act(request), source, decided.decisions, decided.known)
    except Settled:
        messages.error(request, _("Có dòng vừa được người khác quyết định; chưa ghi dòng nào. Hãy xem lại trang."))
        return redirect("directives:second", source.pk)
    count = len(decided.decisions)
    said = ngettext("Đã ghi %(n)d dòng đối chiếu.", "Đã ghi %(n)d dòng đối chiếu.", count)
    messages.success(request, said % {"n": count})
    return redirect("directives:second", source.pk)


@require_POST
def back(request: HttpRequest, key: int) -> HttpResponse:
    """Take back what was written of some sentences of a second source, all of it in one act."""
    source = source_to_review(actor(request), key)
    chosen = set(request.POST.getlist("finding"))
    findings = [one.again for one in matching.written(actor(request), source) if str(one.again.pk) in chosen]
    to = redirect("tasks:task", findings[0].ground.task_id) if request.POST.get("from") == "task" and findings else None
    to = to or redirect("directives:second", source.pk)
    if not findings:
        messages.error(request, _("Chưa chọn dòng nào."))
        return to
    try:
        taken = take_back(act(request), findings)
    except Unknown:
        messages.error(
            request, _("Thay đổi này được ghi từ trước khi hệ thống giữ giá trị cũ; hãy sửa nhiệm vụ bằng tay.")
        )
        return to
    said = ngettext("Đã lấy lại %(n)d dòng đối chiếu.", "Đã lấy lại %(n)d dòng đối chiếu.", len(taken))
    messages.success(request, said % {"n": len(taken)})
    for words in pages.kept_in_words(taken):
        messages.warning(request, words)
    return to
