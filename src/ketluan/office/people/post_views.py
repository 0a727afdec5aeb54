"""Pages of posts: who holds them from when to when."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.people import post_pages, posting, queries
from ketluan.office.people.access import act, administrator
from ketluan.office.people.actions import Outdated
from ketluan.office.people.models import Membership, Post
from ketluan.office.people.post_forms import FAULTS, AppointForm, LeaveForm, PostFilter, PostForm, correct_form
from ketluan.office.people.terms import Days

_A_PAGE = 50


@require_GET
def posts(request: HttpRequest) -> HttpResponse:
    """The posts of the bodies of the province on a day: who holds each, which are vacant."""
    administrator(request)
    form, today = PostFilter(request.GET), timezone.localdate()
    form.is_valid()
    asked = {name: value for name, value in form.cleaned_data.items() if value}
    on = asked.pop("on", None) or today
    page = Paginator(queries.posts_listed(on=on, **asked), _A_PAGE).get_page(request.GET.get("page"))
    kept = request.GET.copy()
    kept.pop("page", None)
    shown = {"page": page, "rows": post_pages.rows(page, on), "form": form, "address": kept.urlencode(), "on": on}
    return render(request, "people/posts.html", shown)


@require_http_methods(["GET", "POST"])
def post_new(request: HttpRequest) -> HttpResponse:
    """Give a body a post."""
    administrator(request)
    form = PostForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = posting.make_post(act(request), said["organization"], said["title"], Days(said["since"]))
        return redirect("people:post", made.pk)
    shown = {"form": form, "title": _("Thêm chức vụ")}
    return render(request, "people/edit.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def post(request: HttpRequest, key: int) -> HttpResponse:
    """One post in time: who held it, when nobody did, who will; appointing, ending, correcting."""
    administrator(request)
    found = get_object_or_404(Post.objects.select_related("organization"), pk=key)
    refused = _done(request, found) if request.method == "POST" else None
    if request.method == "POST" and refused is None:
        return redirect("people:post", key)
    shown = post_pages.post_page(found, timezone.localdate(), refused)
    return render(request, "people/post.html", shown, status=422 if refused else 200)


def _done(request: HttpRequest, found: Post) -> Any:
    """Do what the page asks. The form that cannot be done comes back."""
    what, _colon, key = request.POST.get("do", "").partition(":")
    if what == "appoint":
        return _appointed(request, found)
    held = get_object_or_404(found.memberships.select_related("person"), pk=key if key.isdecimal() else 0)
    return _left(request, held) if what == "leave" else _corrected(request, held)


def _appointed(request: HttpRequest, found: Post) -> Any:
    form = AppointForm(request.POST, of_post=True)
    if not form.is_valid():
        return form
    return appointed(request, found, form)


def appointed(request: HttpRequest, found: Post, form: AppointForm) -> AppointForm | None:
    """Put the person of a form into a post; the form comes back where that cannot be."""
    try:
        posting.appoint(act(request), found, form.chosen, form.days, form.cleaned_data["others"])
    except posting.NotSo as wrong:
        form.refuse(wrong)
        return form
    messages.success(request, _("Đã ghi người giữ chức vụ."))
    return None


def _left(request: HttpRequest, held: Membership) -> Any:
    form = LeaveForm(request.POST, prefix=f"l{held.pk}")
    if not form.is_valid():
        return form
    try:
        posting.leave(act(request), held, form.cleaned_data["until"])
    except posting.NotSo:
        form.add_error(*FAULTS["backwards"])
        return form
    except Outdated:
        messages.error(request, _("Người khác vừa ghi ngày thôi của người này; hãy xem lại."))
    else:
        messages.success(request, _("Đã ghi ngày thôi giữ chức vụ."))
    return None


def _corrected(request: HttpRequest, held: Membership) -> Any:
    form = correct_form(held, "", request.POST)
    if not form.is_valid():
        return form
    said = form.cleaned_data
    try:
        together = said["others"] == "together"
        posting.correct(act(request), held, form.days, said["reason"], mark=said["seen"], together=together)
    except posting.NotSo as wrong:
        form.refuse(wrong)
        return form
    except Outdated:
        form.add_error(None, _("Người khác vừa sửa; nội dung của bạn vẫn ở dưới, hãy mở lại để đối chiếu."))
        return form
    messages.success(request, _("Đã sửa ngày giữ chức vụ; ngày cũ và lý do còn trong nhật ký."))
    return None
