"""The list of sessions: what narrows it, and its columns."""

from __future__ import annotations

from typing import Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ketluan.office.lists.forms import ListForm, day, one_of, words
from ketluan.office.lists.heads import Cell, Column, day_said
from ketluan.office.meetings import queries
from ketluan.office.meetings.models import Session


def _held(session: Session) -> Cell:
    return Cell(session.title, reverse("meetings:session", args=[session.pk]), under=session.body)


SESSION_COLUMNS: Final = (
    Column("held", _("Ngày họp"), lambda one: Cell(day_said(one.held_on)), ("held_on", "pk"), lambda one: one.held_on,
           width=10, letters=12, number=True),
    Column("title", _("Phiên họp"), _held, width=40, letters=60, fixed=True, css="wide"),
    Column("body", _("Cơ quan họp"), lambda one: Cell(one.body), width=20, letters=30, usual=False, css="mid"),
    Column("chair", _("Chủ trì"), lambda one: Cell(one.chair), width=16, letters=30, css="mid"),
    Column("told", _("Văn bản"), lambda one: Cell(one.told), ("told", "pk"), width=8, letters=9, number=True,
           css="count-of"),
)  # fmt: skip


class SessionFilter(ListForm):
    """What the list of sessions is narrowed to."""

    OPEN = ("q", "year", "body")
    COLUMNS = SESSION_COLUMNS

    q = words(_("Tên phiên họp, người chủ trì"))
    year = one_of(_("Năm"), _("Mọi năm"))
    body = one_of(_("Cơ quan họp"), _("Mọi cơ quan"))
    since = day(_("Họp từ ngày"))
    until = day(_("Họp đến ngày"))

    def prepare(self) -> None:
        """Offer the years and bodies of the sessions that the asker may see."""
        years, bodies = queries.years(self.actor), queries.bodies(self.actor)
        self.offer("year", ((str(year), str(year)) for year in years))
        self.offer("body", ((body, body) for body in bodies))

    def rows(self) -> QuerySet[Session]:
        """The sessions that were asked for."""
        asked = self.narrowed_by
        fields = {"year": "held_on__year", "body": "body", "since": "held_on__gte", "until": "held_on__lte"}
        rows = queries.listed(self.actor).filter(**self.conditions(fields))
        return rows.filter(pk__in=queries.named(self.actor, asked["q"])) if "q" in asked else rows
