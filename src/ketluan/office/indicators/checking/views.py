"""Pages of what contradicts."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ketluan.office.indicators.access import contradiction_worked, office_asked, office_read
from ketluan.office.indicators.checking import actions, queries
from ketluan.office.indicators.checking.forms import CheckFilter, DoubtForm
from ketluan.office.lists.table import Listing, answered
from ketluan.office.people.access import act, actor

_A_PAGE = 20


@require_GET
def checks(request: HttpRequest) -> HttpResponse:
    """What contradicts what, each with both sentences side by side."""
    me = actor(request)
    office = office_read(me, office_asked(request.GET))
    rows = queries.standing_in(me, [office.pk])
    left = rows.filter(settled=False).count()
    said = ngettext("%(count)d chỗ cần làm rõ", "%(count)d chỗ cần làm rõ", left) % {"count": left}
    return answered(
        request,
        Listing(
            name="checks",
            title=_("Đối chiếu số liệu"),
            form=lambda given: CheckFilter(given, me, office),
            rows=lambda form: queries.narrowed(rows, form.asked()),
            order="",
            ordered=True,
            file="doi-chieu",
            template="indicators/checks.html",
            rows_template="indicators/check-rows.html",
            tools="",
            empty=_("Không có mâu thuẫn nào cần làm rõ."),
            counted=lambda count: ngettext("%(n)d mâu thuẫn", "%(n)d mâu thuẫn", count) % {"n": count},
            some=lambda _rows, page: queries.with_doubts(office, list(page.object_list)),
            a_page=_A_PAGE,
            more={"said": said, "office": office, "works": office.pk in me.works},
        ),
    )


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
