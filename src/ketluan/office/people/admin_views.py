"""Pages of an administrator: bodies, persons, Offices."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.ledger.queries import history
from ketluan.office.people import administering, post_pages, posting, queries
from ketluan.office.people.access import act, administrator
from ketluan.office.people.actions import Outdated
from ketluan.office.people.admin_forms import (
    OfficeForm,
    OrganizationFilter,
    OrganizationForm,
    SuccessionForm,
)
from ketluan.office.people.models import Office, Organization, Person
from ketluan.office.people.post_forms import AppointForm
from ketluan.office.people.post_views import appointed
from ketluan.office.people.terms import Days

_A_PAGE = 50


@require_GET
def organizations(request: HttpRequest) -> HttpResponse:
    """The bodies of the province, also those of the past."""
    administrator(request)
    form = OrganizationFilter(request.GET)
    rows = queries.organizations_listed(**(form.cleaned_data if form.is_valid() else {}))
    page = Paginator(rows, _A_PAGE).get_page(request.GET.get("page"))
    kept = request.GET.copy()
    kept.pop("page", None)
    shown = {"page": page, "form": form, "address": kept.urlencode(), "today": timezone.localdate()}
    return render(request, "people/organizations.html", shown)


@require_http_methods(["GET", "POST"])
def organization(request: HttpRequest, key: int) -> HttpResponse:
    """One body: where it stands, how it is written, who is in its posts, what became of it."""
    administrator(request)
    body = get_object_or_404(Organization.objects.select_related("parent"), pk=key)
    what = request.POST.get("do")
    succession = SuccessionForm(request.POST if what == "succeed" else None, prefix="succeed")
    appointment = AppointForm(request.POST if what == "appoint" else None)
    if _done(request, body, succession, appointment):
        return redirect("people:organization", key)
    shown = {
        "body": body,
        "below": body.below.order_by("sorted_by"),
        "posts": post_pages.rows(queries.posts_of(body), timezone.localdate()),
        "successions": body.successions.select_related("successor"),
        "precursions": body.precursions.select_related("predecessor"),
        "succession_form": succession,
        "appoint_form": appointment,
        "history": history(body, *body.posts.all()),
    }
    return render(request, "people/organization.html", shown, status=422 if what else 200)


def _done(request: HttpRequest, body: Organization, succession: Any, appointment: AppointForm) -> bool:
    """Do what the page asks; False where nothing was asked, or it has faults."""
    if succession.is_bound and succession.is_valid():
        try:
            administering.succeed(act(request), body, **succession.cleaned_data)
        except administering.NotInTime:
            succession.add_error("on", _("Ngày này không khớp với thời gian hoạt động của hai cơ quan."))
            return False
        messages.success(request, _("Đã ghi sáp nhập, tách hoặc đổi tên."))
        return True
    if appointment.is_bound and appointment.is_valid():
        with transaction.atomic():
            post = posting.make_post(act(request), body, appointment.cleaned_data["title"], Days())
            refused = appointed(request, post, appointment)
            transaction.set_rollback(refused is not None)
        return refused is None
    return False


@require_http_methods(["GET", "POST"])
def organization_edit(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Make a body, or change one."""
    administrator(request)
    body = get_object_or_404(Organization, pk=key) if key else Organization()
    return _edited(request, OrganizationForm, body, "people:organization")


@require_http_methods(["GET", "POST"])
def office_edit(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Make an Office, or change one."""
    administrator(request)
    return _edited(request, OfficeForm, get_object_or_404(Office, pk=key) if key else Office(), "people:offices")


def _edited(request: HttpRequest, kind: Any, row: Any, back: str) -> HttpResponse:
    """A form over one row; who comes second is told, and loses no word."""
    mark = administering.seen(row) if row.pk else ""
    form = kind(request.POST or None, instance=row, initial={"seen": mark})
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in form._meta.fields}
        try:
            made = administering.save(act(request), row, values, form.cleaned_data["seen"])
        except Outdated:
            form.add_error(None, _("Người khác vừa sửa; nội dung của bạn vẫn ở dưới, hãy mở lại để đối chiếu."))
        else:
            messages.success(request, _("Đã lưu."))
            return redirect(back, made.pk) if back == "people:organization" else redirect(back)
    title = str(row) if row.pk else _("Thêm %(what)s") % {"what": row._meta.verbose_name}
    return render(request, "people/edit.html", {"form": form, "title": title}, status=422 if form.errors else 200)


@require_GET
def offices(request: HttpRequest) -> HttpResponse:
    """The Offices."""
    administrator(request)
    return render(request, "people/offices.html", {"offices": queries.offices_all()})


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """The persons by name; two of one name stay two."""
    administrator(request)
    q = request.GET.get("q", "")
    page = Paginator(queries.people_listed(q), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "people/people.html", {"page": page, "q": q})


@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, key: int) -> HttpResponse:
    """One person, in which posts from when to when; and those of the same name, to be joined by a decision."""
    administrator(request)
    found = get_object_or_404(Person, pk=key)
    namesakes = queries.people_named(found.name).exclude(pk=key)
    if request.method == "POST":
        other = get_object_or_404(namesakes, pk=request.POST.get("other") or 0)
        administering.join(act(request), found, other)
        messages.success(request, _("Đã gộp hai người làm một."))
        return redirect("people:person", key)
    shown = {
        "person": found,
        "terms": post_pages.terms_of(found, timezone.localdate()),
        "namesakes": namesakes,
        "history": history(found),
    }
    return render(request, "people/person.html", shown)
