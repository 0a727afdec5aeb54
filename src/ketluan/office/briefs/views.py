"""Pages of briefs."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.briefs import actions, queries
from ketluan.office.briefs.access import brief_for, brief_to_write, briefs_for, office_to_write
from ketluan.office.briefs.copies import COPIES
from ketluan.office.briefs.filters import BriefFilter
from ketluan.office.briefs.forms import DraftForm, HeadForm, SentenceForm, VersionForm
from ketluan.office.briefs.models import Brief
from ketluan.office.briefs.rules.facts import difference
from ketluan.office.charts.answers import answered
from ketluan.office.downloads import download
from ketluan.office.lists import table
from ketluan.office.meetings.access import session_worked
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated

_FILES = {Brief.Kind.REPORT: "bao-cao", Brief.Kind.NOTICE: "thong-bao", Brief.Kind.AGENDA: "chuong-trinh"}


@require_http_methods(["GET", "POST"])
def brief_list(request: HttpRequest) -> HttpResponse:
    """The briefs of the Offices that the asker reads; a report of a period is drafted here."""
    form = DraftForm(request.POST or None)
    if request.method == "POST":
        office = office_to_write(actor(request))
        if form.is_valid():
            made = actions.draft_report(act(request), office, form.cleaned_data["period"])
            return redirect("briefs:brief", made.pk)
    me = actor(request)
    answer = table.answered(
        request,
        table.Listing(
            name="briefs",
            title=_("Báo cáo, thông báo"),
            form=lambda given: BriefFilter(given, me),
            rows=BriefFilter.rows,
            order="-made",
            file="bao-cao",
            template="briefs/list.html",
            empty=_("Chưa có báo cáo nào. Báo cáo được soạn từ số liệu, nhiệm vụ và nội dung đã xác nhận."),
            more={"draft": form, "works": bool(me.works)},
        ),
    )
    answer.status_code = 422 if form.errors else answer.status_code
    return answer


@require_GET
def large(request: HttpRequest, key: int, item: int) -> HttpResponse:
    """One part of a brief in large type, for the meeting room."""
    found = brief_for(actor(request), key)
    parts = queries.parts(found)
    if not 1 <= item <= len(parts):
        raise Http404
    shown = {"brief": found, "part": parts[item - 1], "item": item, "count": len(parts)}
    return render(request, "briefs/large.html", shown)


@require_POST
def notice(request: HttpRequest, key: int) -> HttpResponse:
    """Draft the conclusion notice of a session."""
    session = session_worked(actor(request), key)
    return redirect("briefs:brief", actions.draft_notice(act(request), session).pk)


@require_http_methods(["GET", "POST"])
def brief(request: HttpRequest, key: int) -> HttpResponse:
    """One brief: each sentence with its sources in the margin; edited here until it is sent."""
    found = brief_for(actor(request), key)
    form = HeadForm(request.POST or None, instance=found)
    if request.method == "POST":
        found = brief_to_write(actor(request), key)
        if form.is_valid():
            return _edited(request, found, form)
    works = found.office_id in actor(request).works
    older = briefs_for(actor(request)).filter(office=found.office_id, kind=found.kind, pk__lt=found.pk).first()
    shown = {
        "brief": found,
        "form": form,
        "sentences": queries.shown(found, actor(request)),
        "writes": works and not found.frozen,
        "redrafts": found.kind != Brief.Kind.AGENDA,
        "older": older,
    }
    return render(request, "briefs/brief.html", shown, status=422 if form.errors else 200)


def _edited(request: HttpRequest, found: Brief, form: HeadForm) -> HttpResponse:
    given = request.POST
    words = {
        int(name[6:]): (given[name].strip(), f"drop-{name[6:]}" in given)
        for name in given
        if name.startswith("words-") and name[6:].isascii() and name[6:].isdecimal()
    }
    version = form.cleaned_data["version"]
    return _tried(
        request, found, lambda: actions.edit(act(request), found, version=version, head=form.head(), words=words)
    )


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, key: int) -> HttpResponse:
    """Add a sentence of one's own, with or without a source."""
    found = brief_to_write(actor(request), key)
    asked = VersionForm(request.POST)
    form = SentenceForm(found, request.POST or None, initial={"after": request.GET.get("after")})
    if request.method == "POST" and form.is_valid() and asked.is_valid():
        version = asked.cleaned_data["version"]
        return _tried(request, found, lambda: actions.add(act(request), found, form.added(), version=version))
    return render(request, "briefs/add.html", {"brief": found, "form": form}, status=422 if form.errors else 200)


@require_POST
def redraft(request: HttpRequest, key: int) -> HttpResponse:
    """Draft anew from what is stored now; what people did stays."""
    found, asked = brief_to_write(actor(request), key), VersionForm(request.POST)
    version = asked.cleaned_data["version"] if asked.is_valid() else -1
    return _tried(request, found, lambda: actions.redraft(act(request), found, version=version))


@require_GET
def summary(request: HttpRequest, key: int) -> HttpResponse:
    """A brief on one page of a telephone."""
    found = brief_for(actor(request), key)
    shown = {"brief": found, "groups": queries.in_short(found, actor(request))}
    return render(request, "briefs/summary.html", shown)


def _tried(request: HttpRequest, found: Brief, change: Callable[[], object]) -> HttpResponse:
    """Change a draft, say what became of it, and show it again."""
    try:
        change()
        messages.success(request, _("Đã lưu dự thảo."))
    except actions.Frozen:
        messages.error(request, _("Văn bản đã gửi, không sửa được nữa."))
    except Outdated:
        messages.error(request, _("Dự thảo vừa được người khác sửa; hãy mở lại rồi sửa tiếp."))
    return redirect("briefs:brief", found.pk)


@require_POST
def send(request: HttpRequest, key: int) -> HttpResponse:
    """Freeze a brief."""
    found = brief_to_write(actor(request), key)
    given = request.POST.get("version", "")
    try:
        actions.send(act(request), found, version=int(given) if given.isascii() and given.isdecimal() else -1)
        messages.success(request, _("Đã gửi và khóa văn bản."))
    except (actions.Frozen, Outdated):
        messages.error(request, _("Chưa gửi được: văn bản đã gửi hoặc vừa được người khác sửa."))
    return redirect("briefs:brief", key)


@require_GET
def compare(request: HttpRequest, key: int, other: int) -> HttpResponse:
    """What two briefs differ by: facts, not words."""
    newer, older = brief_for(actor(request), key), brief_for(actor(request), other)
    found = difference(queries.facts_of(older), queries.facts_of(newer))
    known = queries.bases([*found.added, *found.gone, *(pair[1] for pair in found.changed)], actor(request))
    shown = {
        "newer": newer,
        "older": older,
        "added": [(fact, known.get((fact.kind, fact.key))) for fact in found.added],
        "gone": [(fact, known.get((fact.kind, fact.key))) for fact in found.gone],
        "changed": found.changed,
    }
    return render(request, "briefs/compare.html", shown)


@require_GET
def picture(request: HttpRequest, key: int, sentence: int) -> HttpResponse:
    """A picture of a brief, as it was drafted."""
    return answered(request, queries.picture_of(brief_for(actor(request), key), sentence))


@require_GET
def file(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """A brief as DOCX, PDF or HTML."""
    found = brief_for(actor(request), key)
    made, media = COPIES[kind]
    return download(made(found), f"{_FILES[Brief.Kind(found.kind)]}-{found.pk}.{kind}", media)
