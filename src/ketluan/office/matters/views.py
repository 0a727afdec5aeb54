"""Pages of matters under watch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.lists.table import Listing, answered
from ketluan.office.matters import actions, pages, queries
from ketluan.office.matters.access import matter_for, office_to_watch
from ketluan.office.matters.filters import MatterFilter, line
from ketluan.office.matters.forms import BeginForm
from ketluan.office.matters.models import Matter
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken
from ketluan.office.people.rules import Act


@require_GET
def matter_list(request: HttpRequest) -> HttpResponse:
    """The matters for which the reader of the page is named."""
    me, today = actor(request), timezone.localdate()
    return answered(
        request,
        Listing(
            name="matters",
            title=_("Vụ việc theo dõi"),
            form=lambda given: MatterFilter(given, me),
            rows=MatterFilter.rows,
            order="next",
            file="vu-viec",
            template="matters/matters.html",
            empty=_("Không có vụ việc nào mà bạn được nêu tên."),
            counted=lambda count: ngettext("%(n)d vụ việc", "%(n)d vụ việc", count) % {"n": count},
            lines=lambda rows: (line(one, today) for one in rows),
            notes=(_("Chỉ người được nêu tên ở từng vụ việc được xem."),),
        ),
    )


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Put a matter under watch."""
    office = office_to_watch(actor(request))
    form = BeginForm(request.POST or None, province=office.province, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        made = actions.begin(act(request), office, form.about(), form.cleaned_data["stage"], form.said())
        messages.success(
            request, _("Đã đưa vào theo dõi. Chỉ bạn thấy vụ việc này cho đến khi bạn nêu tên người khác.")
        )
        return redirect("matters:matter", made.pk)
    return render(request, "matters/begin.html", {"form": form}, status=422 if request.method == "POST" else 200)


@require_GET
def matter(request: HttpRequest, key: int) -> HttpResponse:
    """One matter."""
    found = matter_for(actor(request), key)
    return render(request, "matters/matter.html", pages.matter_page(actor(request), found, timezone.localdate()))


@require_POST
def do(request: HttpRequest, key: int, verb: str) -> HttpResponse:
    """Do something to a matter. What was typed stands there again where it cannot be done."""
    found = matter_for(actor(request), key)
    if verb not in _DO:
        raise Http404
    today = timezone.localdate()
    form: Any = pages.form_of(actor(request), found, verb, today, request.POST)  # type: ignore[arg-type]
    if form.is_valid():
        try:
            _DO[verb](act(request), found, form)
        except Outdated:
            said = _("Vụ việc vừa được người khác sửa; nội dung của bạn vẫn ở dưới, hãy đối chiếu.")
            overtaken(form, said, matter_for(actor(request), key).version)
        except actions.NotNow:
            form.add_error(None, _("Vụ việc đã ở tình trạng khác, không làm được việc này nữa."))
        else:
            messages.success(request, _("Đã ghi."))
            return redirect("matters:list") if verb == "purge" else redirect("matters:matter", key)
    shown = pages.matter_page(actor(request), found, today, refused=(verb, form))  # type: ignore[arg-type]
    return render(request, "matters/matter.html", shown, status=422)


_DO: dict[str, Callable[[Act, Matter, Any], None]] = {
    "amend": lambda act, one, form: actions.amend(act, one, form.about(), version=form.cleaned_data["version"]),
    "step": lambda act, one, form: actions.step(
        act, one, form.cleaned_data["stage"], form.said(), version=form.cleaned_data["version"]
    ),
    "tell": lambda act, one, form: actions.tell(
        act, one, form.said(), form.told(), version=form.cleaned_data["version"]
    ),
    "close": lambda act, one, form: actions.close(act, one, form.said(), version=form.cleaned_data["version"]),
    "reopen": lambda act, one, form: actions.reopen(act, one, form.said(), version=form.cleaned_data["version"]),
    "name": lambda act, one, form: actions.name(act, one, form.cleaned_data["users"]),
    "link": lambda act, one, form: actions.link(act, one, form.cleaned_data["address"]),
    "purge": lambda act, one, form: actions.purge(act, one, form.cleaned_data["reason"]),
}


@require_POST
def unname(request: HttpRequest, key: int, watcher: int) -> HttpResponse:
    """A user sees the matter no longer."""
    found = matter_for(actor(request), key)
    try:
        actions.unname(act(request), found, watcher)
    except actions.LastOne:
        messages.error(request, _("Phải còn ít nhất một người của Văn phòng thấy vụ việc."))
    still = queries.listed(actor(request)).filter(pk=key).exists()
    return redirect("matters:matter", key) if still else redirect("matters:list")


@require_POST
def unlink(request: HttpRequest, key: int, link: int) -> HttpResponse:
    """The matter is not about it."""
    actions.unlink(act(request), matter_for(actor(request), key), link)
    return redirect("matters:matter", key)
