"""Pages about accounts: an administrator's, and one's own password."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.ledger.queries import history
from ketluan.office.people import administering, queries
from ketluan.office.people.access import act, administrator
from ketluan.office.people.admin_forms import RoleForm, UserForm
from ketluan.office.people.models import User

_A_PAGE = 50


@require_GET
def users(request: HttpRequest) -> HttpResponse:
    """The accounts with their roles."""
    administrator(request)
    q = request.GET.get("q", "")
    page = Paginator(queries.users_listed(q), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "people/users.html", {"page": page, "q": q})


@require_http_methods(["GET", "POST"])
def user_new(request: HttpRequest) -> HttpResponse:
    """Make an account; the password with which its holder signs in once is shown once."""
    administrator(request)
    form = UserForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made, password = administering.make_user(act(request), **form.cleaned_data)
        return _shown(request, made, password=password)
    shown = {"form": form, "title": _("Thêm người dùng")}
    return render(request, "people/edit.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def user(request: HttpRequest, key: int) -> HttpResponse:
    """One account: its roles, and what an administrator does to it."""
    administrator(request)
    found = get_object_or_404(User, pk=key)
    what = request.POST.get("do", "")
    if what == "grant":
        return _granted(request, found)
    if what == "password":
        return _shown(request, found, password=administering.reset_password(act(request), found))
    if what in _ACTS:
        try:
            _ACTS[what](request, found)
        except PermissionDenied:
            messages.error(request, _("Không tự khóa hay tự bỏ quyền quản trị của chính mình."))
        else:
            messages.success(request, _("Đã lưu."))
        return redirect("people:user", key)
    return _shown(request, found)


def _revoked(request: HttpRequest, found: User) -> None:
    key = request.POST.get("role", "")
    administering.revoke(act(request), get_object_or_404(found.roles, pk=key if key.isdecimal() else 0))


_ACTS: dict[str, Any] = {
    "activate": lambda request, found: administering.set_active(act(request), found, active=True),
    "deactivate": lambda request, found: administering.set_active(act(request), found, active=False),
    "unlock": lambda request, found: administering.unlock(act(request), found),
    "revoke": _revoked,
}


def _granted(request: HttpRequest, found: User) -> HttpResponse:
    form = RoleForm(request.POST, today=timezone.localdate())
    if not form.is_valid():
        return _shown(request, found, form=form)
    administering.grant(act(request), found, form.cleaned_data["kind"], form.where)
    messages.success(request, _("Đã lưu."))
    return redirect("people:user", found.pk)


def _shown(request: HttpRequest, found: User, *, password: str = "", form: RoleForm | None = None) -> HttpResponse:
    shown = {
        "account": found,
        "roles": found.roles.select_related("office__organization", "organization"),
        "form": form or RoleForm(today=timezone.localdate()),
        "password": password,
        "history": history(found),
    }
    return render(request, "people/user.html", shown, status=422 if form else 200)


class Password(PasswordChangeView):
    """One's own password. Who came with one that holds once chooses here, before anything else."""

    template_name = "people/password.html"
    success_url = reverse_lazy("desk:home")

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep it, and let the user go on."""
        answer: HttpResponse = super().form_valid(form)
        User.objects.filter(pk=form.user.pk).update(must_change_password=False)
        messages.success(self.request, _("Đã đổi mật khẩu."))
        return answer
