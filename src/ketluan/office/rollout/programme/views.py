"""Pages of term work programmes."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.downloads import XLSX, download
from ketluan.office.meetings.access import sessions_for
from ketluan.office.papers.letterhead import letterhead_of
from ketluan.office.papers.printed import printed, wants_paper
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken
from ketluan.office.rollout.access import office_worked
from ketluan.office.rollout.models import Item
from ketluan.office.rollout.programme import actions, pages
from ketluan.office.rollout.programme.access import item_worked, programme_for, programme_worked, programmes_for
from ketluan.office.rollout.programme.forms import AmendForm, FinishForm, HearForm, ItemForm, ProgrammeForm
from ketluan.office.rollout.programme.lists import programme_book, programme_sheet

_SESSIONS = 60


@require_GET
def programme_list(request: HttpRequest) -> HttpResponse:
    """The programmes that the reader of the page may see."""
    rows = programmes_for(actor(request)).prefetch_related("editions").order_by("-since", "-pk")
    return render(request, "rollout/programmes.html", {"programmes": rows})


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Enter a programme as its document adopts it."""
    office = office_worked(actor(request))
    form = ProgrammeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        term = (said["since"], said["until"])
        made = actions.adopt(act(request), office, said["title"], said["body"], term, form.decided())
        messages.success(request, _("Đã lập chương trình; thêm từng nội dung hoặc nhập từ Excel."))
        return redirect("rollout:programme", made.pk)
    return render(request, "rollout/programme-edit.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def programme(request: HttpRequest, key: int) -> HttpResponse:
    """One programme: as now, as first adopted, or what changed (``view``); a sheet of paper or Excel."""
    me, today = actor(request), timezone.localdate()
    found = programme_for(me, key)
    view = next((one for one in pages.VIEWS if one == request.GET.get("view")), "now")
    rows = pages.lines(me, found, view, today)
    wanted = request.GET.get("state", "")
    shown = [one for one in rows if wanted in ("", one.state) and (view != "changes" or one.changes)]
    if wants_paper(request):
        return printed(request, programme_sheet(found, shown, view))
    if request.GET.get("as") == "xlsx":
        book = programme_book(letterhead_of(me), found, shown, view)
        return download(book, f"chuong-trinh-{found.pk}.xlsx", XLSX)
    known = {"programme": found, "rows": shown, "counts": pages.counted(rows), "view": view, "state": wanted}
    editions = list(found.editions.order_by("place"))
    works = found.office_id in me.works
    return render(request, "rollout/programme.html", {**known, "editions": editions, "works": works})


@require_http_methods(["GET", "POST"])
def amend(request: HttpRequest, key: int) -> HttpResponse:
    """Enter the document that amends a programme."""
    found = programme_worked(actor(request), key)
    form = AmendForm(request.POST or None, initial={"version": found.version})
    if request.method == "POST" and form.is_valid():
        try:
            actions.amend(act(request), found, form.decided(), version=form.cleaned_data["version"] or 0)
        except Outdated:
            overtaken(form, _("Chương trình vừa được người khác điều chỉnh; xem lại rồi ghi."), found.version)
        except ValueError:
            form.add_error("decided_on", _("Ngày điều chỉnh không thể trước lần ban hành trước đó."))
        else:
            messages.success(request, _("Đã ghi lần điều chỉnh; sửa từng nội dung theo văn bản này."))
            return redirect("rollout:programme", key)
    known = {"form": form, "programme": found}
    return render(request, "rollout/programme-edit.html", known, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, key: int) -> HttpResponse:
    """Write a new item into the edition in force."""
    found = programme_worked(actor(request), key)
    form = ItemForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.write_item(act(request), found, form.wanted())
        messages.success(request, _("Đã ghi."))
        return redirect("rollout:programme", key)
    known = {"form": form, "programme": found, "edition": actions.latest(found)}
    return render(request, "rollout/item.html", known, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def item(request: HttpRequest, key: int) -> HttpResponse:
    """One item: how it is from now on, what came of it, on which agenda it stands."""
    me, today = actor(request), timezone.localdate()
    found = item_worked(me, key)
    text = found.texts.select_related("lead", "edition").order_by("-edition__place").first()
    sessions = sessions_for(me).filter(office=found.programme.office_id)
    recent = sessions.filter(pk__in=list(sessions.values_list("pk", flat=True)[:_SESSIONS]))
    do = request.POST.get("do", "") if request.method == "POST" else ""
    forms: dict[str, Any] = {
        "text": ItemForm(request.POST if do == "text" else None, text=text, item=found),
        "done": FinishForm(request.POST if do == "done" else None, item=found, today=today, prefix="done"),
        "hear": HearForm(request.POST if do == "hear" else None, sessions=recent, item=found, prefix="hear"),
    }
    if do in forms and forms[do].is_valid() and _written(request, found, do, forms[do]):
        messages.success(request, _("Đã ghi."))
        return redirect("rollout:programme", found.programme_id)
    known = {"form": forms["text"], "done": forms["done"], "hear": forms["hear"], "item": found}
    edition = actions.latest(found.programme)
    known |= {"programme": found.programme, "edition": edition, "refused": do}
    return render(request, "rollout/item.html", known, status=422 if do else 200)


def _written(request: HttpRequest, found: Item, do: str, form: Any) -> bool:
    said = form.cleaned_data
    try:
        if do == "text":
            actions.write_item(act(request), found.programme, form.wanted(), found, version=said["version"] or 0)
        elif do == "done":
            actions.finish(act(request), found, said["number"], said["on"], version=said["version"] or 0)
        else:
            actions.hear(act(request), found, said["session"])
    except Outdated:
        why = _("Nội dung này vừa được người khác sửa; phần bạn ghi vẫn ở dưới, ghi lại để thay.")
        overtaken(form, why, found.version)
        return False
    return True
