"""The list of sessions on paper."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ketluan.office.meetings.models import Session
from ketluan.office.papers.printed import Column, Printed


def sheet_of(rows: Iterable[Session]) -> Printed:
    """The sessions with body, chair and the number of their sources."""
    return Printed(
        title=_("Danh mục phiên họp"),
        columns=(
            Column(_("Ngày họp"), 10, number=True),
            Column(_("Phiên họp"), 40),
            Column(_("Cơ quan họp"), 20),
            Column(_("Chủ trì"), 16),
            Column(_("Văn bản"), 8, number=True),
        ),
        rows=((date_format(one.held_on, "d/m/Y"), one.title, one.body, one.chair, _told(one)) for one in rows),
    )


def _told(session: Session) -> int:
    """The number of sources that ``queries.listed`` puts on a session."""
    return int(getattr(session, "told", 0))
