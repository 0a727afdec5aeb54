"""The page of what was confirmed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from ketluan.office.lists.table import Listing, answered
from ketluan.office.people.access import actor
from ketluan.office.review.filters import FindingFilter


@require_GET
def finding_list(request: HttpRequest) -> HttpResponse:
    """What was confirmed in the sources that the reader of the page may read, each with its sentence."""
    me = actor(request)
    return answered(
        request,
        Listing(
            name="findings",
            title=_("Nội dung đã xác nhận"),
            form=lambda given: FindingFilter(given, me),
            rows=FindingFilter.rows,
            order="-made",
            file="noi-dung-da-xac-nhan",
            template="lists/list.html",
            empty=_("Chưa có nội dung nào được xác nhận."),
            counted=lambda count: ngettext("%(n)d nội dung", "%(n)d nội dung", count) % {"n": count},
        ),
    )
