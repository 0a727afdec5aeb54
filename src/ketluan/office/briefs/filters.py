"""The list of briefs: what narrows it, and its columns."""

from __future__ import annotations

from typing import Final

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ketluan.office.briefs.access import briefs_for
from ketluan.office.briefs.models import Brief
from ketluan.office.lists.forms import ListForm, day, one_of
from ketluan.office.lists.heads import Cell, Column, day_said


def _subject(one: Brief) -> Cell:
    return Cell(one.subject, reverse("briefs:brief", args=[one.pk]), under=one.number)


def _state(one: Brief) -> Cell:
    return Cell(gettext("Đã gửi"), stat="c-done_on_time") if one.frozen else Cell(gettext("Dự thảo"), stat="calm")


COLUMNS: Final = (
    Column("subject", _("Trích yếu"), _subject, width=40, letters=60, fixed=True, css="wide"),
    Column("kind", _("Loại"), lambda one: Cell(one.get_kind_display()), ("kind", "-made_at", "pk"), width=20,
           letters=28, css="mid"),
    Column("dated", _("Ngày"), lambda one: Cell(day_said(one.dated)), ("dated", "pk"), lambda one: one.dated, width=10,
           letters=12, number=True),
    Column("state", _("Tình trạng"), _state, ("digest", "-made_at", "pk"), width=12),
    Column("by", _("Người soạn"), lambda one: Cell(one.made_by), value=lambda one: one.made_by.name, width=16,
           letters=24, css="mid", usual=False),
    Column("made", _("Soạn ngày"), lambda one: Cell(day_said(one.made_at.date())), ("made_at", "pk"),
           lambda one: one.made_at.date(), width=10, letters=12, number=True, usual=False),
)  # fmt: skip


class BriefFilter(ListForm):
    """What the list of briefs is narrowed to."""

    OPEN = ("kind", "state", "since", "until")
    COLUMNS = COLUMNS

    kind = one_of(_("Loại"), _("Mọi loại"), Brief.Kind.choices)
    state = one_of(_("Tình trạng"), _("Mọi tình trạng"), (("sent", _("Đã gửi")), ("draft", _("Dự thảo"))))
    since = day(_("Từ ngày"))
    until = day(_("Đến ngày"))

    def rows(self) -> QuerySet[Brief]:
        """The briefs that were asked for."""
        asked = self.narrowed_by
        rows = briefs_for(self.actor).filter(
            **self.conditions({"kind": "kind", "since": "dated__gte", "until": "dated__lte"})
        )
        states = {"sent": ~Q(digest=""), "draft": Q(digest="")}
        return rows.filter(states.get(asked.get("state", ""), Q()))
