"""The list of sources on paper."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.intake.models import Source
from ketluan.office.papers.printed import Column, Printed


def sheet_of(rows: Iterable[Source], words: str) -> Printed:
    """The sources with number, day and who took them in; ``words`` are those that were sought."""
    return Printed(
        title=_("Danh mục văn bản giao việc"),
        said=f"{_('Tìm trong văn bản')}: {words}" if words else "",
        columns=(
            Column(_("Văn bản"), 40),
            Column(_("Số, ký hiệu"), 20),
            Column(_("Ngày nhận"), 10, number=True),
            Column(_("Người nhận"), 24),
        ),
        rows=((one.title, one.number, date_format(one.received_on, "d/m/Y"), one.taken_in_by) for one in rows),
    )
