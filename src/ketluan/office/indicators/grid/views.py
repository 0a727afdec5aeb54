"""The page on which the values of a period are entered."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from ketluan.office.indicators.access import office_asked, office_worked
from ketluan.office.indicators.actions import Locked
from ketluan.office.indicators.grid import actions, queries
from ketluan.office.indicators.grid.forms import GridForm, GridQuestion
from ketluan.office.indicators.rules.periods import just_before, month
from ketluan.office.people.access import act, actor
from ketluan.office.people.models import Office


@require_http_methods(["GET", "POST"])
def grid(request: HttpRequest) -> HttpResponse:
    """The grid of a period; what is typed is kept all together or, where something is wrong, shown again."""
    office = office_worked(actor(request), office_asked(request.GET))
    question = GridQuestion(office, timezone.localdate(), request.GET)
    shown = _asked(office, question)
    form = GridForm(shown, request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.doubted and request.POST.get("sure") != form.doubted:
            form.add_error(None, _("Có số liệu khác thường, chưa ghi. Hãy xem lại; nếu đúng thì bấm “Vẫn ghi”."))
        elif _kept(request, form):
            return redirect(request.get_full_path())
    known = {"form": form, "grid": shown, "question": question, "office": office}
    return render(request, "indicators/grid.html", known, status=422 if form.errors else 200)


def _asked(office: Office, question: GridQuestion) -> queries.Grid:
    today = timezone.localdate()
    said = question.cleaned_data if question.is_valid() else {}
    period = said.get("period") or just_before(month(today.year, today.month))
    if said.get("of"):
        return queries.grid_of_bodies(said["of"], period, said.get("body") or (), said.get("prices") or "")
    return queries.grid(office, period, said.get("prices") or "", all_of_them=bool(said.get("every")))


def _kept(request: HttpRequest, form: GridForm) -> bool:
    said = form.cleaned_data
    try:
        kept = actions.keep(act(request), form.grid, form.to_save, status=said["status"], words=said["words"])
    except Locked:
        form.add_error(None, _("Số liệu của kỳ này đã khóa; chưa ghi ô nào."))
    except actions.Overtaken:
        form.add_error(None, _("Người khác vừa ghi một ô của bảng này; chưa ghi ô nào. Hãy bấm ghi lần nữa."))
    else:
        said = ngettext("Đã ghi %(count)d số liệu.", "Đã ghi %(count)d số liệu.", kept) % {"count": kept}
        messages.success(request, said)
        return True
    return False
