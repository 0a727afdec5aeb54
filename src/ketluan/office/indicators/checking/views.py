"""Pages of what contradicts."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ketluan.office.indicators.access import contradiction_worked, office_asked, office_read
from ketluan.office.indicators.checking import actions, queries
from ketluan.office.indicators.checking.forms import CheckFilter, DoubtForm
from ketluan.office.people.access import act, actor

_A_PAGE = 20


@require_GET
def checks(request: HttpRequest) -> HttpResponse:
    """What contradicts what, each with both sentences side by side."""
    office = office_read(actor(request), office_asked(request.GET))
    form = CheckFilter(office, request.GET or None)
    asked = form.asked()
    rows = queries.standing_in(actor(request), [office.pk])
    page = Paginator(queries.narrowed(rows, asked), _A_PAGE).get_page(request.GET.get("page"))
    left = rows.filter(settled=False).count()
    said = ngettext("%(count)d chỗ cần làm rõ", "%(count)d chỗ cần làm rõ", left) % {"count": left}
    address = request.GET.copy()
    address.pop("page", None)
    known = {
        "page": page, "found": queries.with_doubts(office, list(page)), "said": said, "office": office,
        "form": CheckFilter(office, initial={**asked, "office": office.pk}), "address": address.urlencode(),
        "works": office.pk in actor(request).works,
    }  # fmt: skip
    return render(request, "indicators/checks.html", known)


@require_POST
def decide(request: HttpRequest, key: int) -> HttpResponse:
    """Settle a contradiction, or keep it open with a reason; back to the list as it was."""
    found = contradiction_worked(actor(request), key)
    form = DoubtForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        actions.decide(act(request), found, said["reason"], settled=said["settled"])
        messages.success(request, _("Đã ghi kết luận."))
    else:
        messages.error(request, _("Hãy ghi lý do."))
    back = request.POST.get("back", "")
    return redirect(f"{reverse('indicators:checks')}{f'?{back}' if back else ''}#c-{found.pk}")
