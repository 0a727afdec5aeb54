"""Pages of saved lists."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from ketluan.office.lists import actions, pages
from ketluan.office.lists.access import called, place_named, view_for, whom
from ketluan.office.lists.forms import NameForm, SaveForm
from ketluan.office.lists.models import SavedView
from ketluan.office.lists.rules import link
from ketluan.office.lists.words import LISTS
from ketluan.office.people.access import act, actor

_NAMELESS = gettext_lazy("Hãy đặt tên (không quá 80 chữ) cho danh sách.")


@require_GET
def kept(request: HttpRequest) -> HttpResponse:
    """The saved lists that the reader of the page finds, to be named, shared, preferred, deleted."""
    me = actor(request)
    return render(
        request, "lists/kept.html", {"groups": pages.kept(me), "whom": [(called(one), one) for one in whom(me)]}
    )


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Save a list as it is looked at, and show it again."""
    form = SaveForm(request.POST)
    valid = form.is_valid()
    if "list" not in form.cleaned_data:
        raise Http404
    of, address = form.cleaned_data["list"], form.cleaned_data.get("address", "")
    back = redirect(reverse(LISTS[of][0]) + link(address))
    if not valid:
        messages.error(request, _NAMELESS)
        return back
    try:
        made = actions.save(act(request), form.cleaned_data["name"], of=of, address=address)
    except actions.TooMany:
        messages.error(request, _("Bạn đã lưu %(most)d danh sách; hãy xóa bớt.") % {"most": actions.MOST})
    else:
        if request.POST.get("preferred"):
            actions.prefer(act(request), made)
        messages.success(request, _("Đã lưu danh sách “%(name)s”.") % {"name": made})
    return back


@require_POST
def do(request: HttpRequest, key: int) -> HttpResponse:
    """Do something to a saved list."""
    found = view_for(actor(request), key)
    what = request.POST.get("do", "")
    if what == "rename":
        _renamed(request, found)
    elif what == "share":
        actions.share(act(request), found, place_named(actor(request), request.POST.get("with", "")))
        messages.success(request, _("Đã chia sẻ danh sách; mỗi người chỉ thấy những dòng mình được xem."))
    elif what in _ACTS:
        _ACTS[what](act(request), found)
        messages.success(request, _("Đã ghi."))
    else:
        raise Http404
    return redirect("lists:kept")


_ACTS = {
    "take_back": actions.take_back,
    "delete": actions.delete,
    "prefer": actions.prefer,
    "prefer_none": lambda act, view: actions.prefer_none(act, view.list),
}


def _renamed(request: HttpRequest, view: SavedView) -> None:
    form = NameForm(request.POST)
    if not form.is_valid():
        messages.error(request, _NAMELESS)
        return
    name = form.cleaned_data["name"]
    try:
        actions.rename(act(request), view, name)
    except actions.NameTaken:
        messages.error(request, _("Bạn đã có một danh sách tên “%(name)s”.") % {"name": name})
    else:
        messages.success(request, _("Đã đổi tên."))
