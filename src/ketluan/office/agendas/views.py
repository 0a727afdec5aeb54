"""Pages of a session's agenda and of its items: put together, moved, and what was concluded."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from ketluan.office.agendas import actions, pages
from ketluan.office.agendas.access import agenda_to_write, item_for, item_to_write
from ketluan.office.agendas.agenda_page import agenda_page
from ketluan.office.agendas.drafting import conclusions_to_link
from ketluan.office.agendas.forms import HeadForm, ItemForm, PaperForm, ReceiveForm
from ketluan.office.agendas.models import AgendaItem
from ketluan.office.meetings.access import session_for
from ketluan.office.people.access import act, actor
from ketluan.office.people.actions import Outdated
from ketluan.office.people.forms import overtaken


@require_http_methods(["GET", "POST"])
def agenda(request: HttpRequest, key: int) -> HttpResponse:
    """The agenda of a session; one is begun here where there is none."""
    session = session_for(actor(request), key)
    if request.method == "POST":
        actions.open_agenda(act(request), session)
        return redirect("agendas:agenda", key)
    shown = agenda_page(actor(request), session, timezone.localdate(), request.GET.get("part", ""))
    return render(request, "agendas/agenda.html", shown)


def while_open(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Where the agenda was issued meanwhile, say so instead."""

    @wraps(view)
    def kept(request: HttpRequest, key: int) -> HttpResponse:
        try:
            return view(request, key)
        except actions.Frozen:
            said = _("Chương trình đã ban hành; muốn sửa thì mở lại để điều chỉnh.")
            messages.error(request, said)
            of_item = view.__name__ in ("item", "move", "remove")
            session = item_for(actor(request), key).agenda.session_id if of_item else key
            return redirect("agendas:agenda", session)

    return kept


@require_POST
@while_open
def arrange(request: HttpRequest, key: int) -> HttpResponse:
    """When the session begins, and where."""
    held, form = agenda_to_write(actor(request), key), HeadForm(request.POST)
    if form.is_valid():
        fields = {name: form.cleaned_data[name] for name in ("starts", "room")}
        try:
            actions.arrange(act(request), held, fields, version=form.cleaned_data["version"])
        except Outdated:
            overtaken(form, _("Chương trình vừa được người khác sửa; hãy đối chiếu rồi lưu lại."), held.version)
        else:
            return redirect("agendas:agenda", key)
    return refused(request, key, {"head": form})


@require_POST
@while_open
def add(request: HttpRequest, key: int) -> HttpResponse:
    """An item that a person writes."""
    held, form = agenda_to_write(actor(request), key), ItemForm(request.POST, today=timezone.localdate())
    if form.is_valid():
        return _to_item(actions.add(act(request), held, form.cleaned_data))
    return refused(request, key, {"item": form})


def refused(request: HttpRequest, key: int, forms: dict[str, Any]) -> HttpResponse:
    """The page of the agenda with the forms that could not be done."""
    shown = agenda_page(actor(request), session_for(actor(request), key), timezone.localdate(), refused=forms)
    return render(request, "agendas/agenda.html", shown, status=422)


@require_POST
@while_open
def adopt(request: HttpRequest, key: int) -> HttpResponse:
    """Take a line up, or a whole part."""
    held = agenda_to_write(actor(request), key)
    try:
        return _to_item(actions.adopt(act(request), held, request.POST.get("line", "")))
    except actions.Unknown:
        messages.error(request, _("Nội dung này không còn trong danh sách đề xuất; có thể vừa được đưa vào."))
    return redirect("agendas:agenda", key)


@require_POST
@while_open
def carry(request: HttpRequest, key: int) -> HttpResponse:
    """Take up all that the session before left open."""
    count = actions.carry_over(act(request), agenda_to_write(actor(request), key))
    said = ngettext("Đã chuyển %(n)d mục từ phiên trước.", "Đã chuyển %(n)d mục từ phiên trước.", count)
    messages.success(request, said % {"n": count})
    return redirect("agendas:agenda", key)


def _to_item(item: AgendaItem) -> HttpResponse:
    """Back to the agenda, where the item stands."""
    return redirect(f"{reverse('agendas:agenda', args=[item.agenda.session_id])}#item-{item.pk}")


@require_http_methods(["GET", "POST"])
@while_open
def item(request: HttpRequest, key: int) -> HttpResponse:
    """One item: what it stands on, the papers it waits for, what was concluded."""
    found = item_for(actor(request), key)
    if request.method == "POST":
        found = item_to_write(actor(request), key)
        form = ItemForm(request.POST, today=timezone.localdate(), item=found)
        if form.is_valid():
            actions.change(act(request), found, form.cleaned_data)
            return _to_item(found)
        return _item(request, found, {"item": form})
    return _item(request, found)


def _item(request: HttpRequest, found: AgendaItem, refused: dict[str, Any] | None = None) -> HttpResponse:
    shown = pages.item_page(actor(request), found, timezone.localdate(), refused)
    return render(request, "agendas/item.html", shown, status=422 if refused else 200)


@require_POST
@while_open
def move(request: HttpRequest, key: int) -> HttpResponse:
    """A step up or down."""
    found, way = item_to_write(actor(request), key), request.POST.get("way")
    if way == "up" or way == "down":
        actions.move(act(request), found, way)
    return _to_item(found)


@require_POST
@while_open
def remove(request: HttpRequest, key: int) -> HttpResponse:
    """Take an item off the agenda."""
    found = item_to_write(actor(request), key)
    session = found.agenda.session_id
    actions.remove(act(request), found)
    messages.success(request, _("Đã bỏ mục khỏi chương trình."))
    return redirect("agendas:agenda", session)


@require_POST
def await_paper(request: HttpRequest, key: int) -> HttpResponse:
    """The item waits for a paper."""
    found = item_to_write(actor(request), key)
    form = PaperForm(request.POST, today=timezone.localdate(), item=found)
    if form.is_valid():
        actions.await_paper(act(request), found, form.cleaned_data)
        return redirect("agendas:item", key)
    return _item(request, found, {"paper": form})


@require_POST
def receive(request: HttpRequest, key: int) -> HttpResponse:
    """A paper of the item is there."""
    found = item_to_write(actor(request), key)
    form = ReceiveForm(request.POST, actor=actor(request), today=timezone.localdate())
    if form.is_valid():
        said = form.cleaned_data
        actions.receive(act(request), found, said["paper"], said["on"], said["address"] or None)
        return redirect("agendas:item", key)
    return _item(request, found, {"receive": form})


@require_POST
def forgo(request: HttpRequest, key: int, paper: int) -> HttpResponse:
    """The item waits for a paper no longer."""
    actions.forgo(act(request), item_to_write(actor(request), key), paper)
    return redirect("agendas:item", key)


@require_POST
def conclude(request: HttpRequest, key: int) -> HttpResponse:
    """A passage of the session is what was concluded on the item."""
    found, given = item_to_write(actor(request), key), request.POST.get("finding", "")
    offered = {one.finding.pk: one.finding for one in conclusions_to_link(actor(request), found)}
    finding = offered.get(int(given)) if given.isascii() and given.isdecimal() and len(given) < 13 else None
    if finding is None:
        raise PermissionDenied
    actions.conclude(act(request), found, finding)
    return redirect("agendas:item", key)


@require_POST
def unconclude(request: HttpRequest, key: int, conclusion: int) -> HttpResponse:
    """The passage is not what was concluded on it."""
    actions.unconclude(act(request), item_to_write(actor(request), key), conclusion)
    return redirect("agendas:item", key)
