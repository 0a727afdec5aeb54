"""The list of matters under watch: what narrows it, and its columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ketluan.office.lists.forms import ListForm, day, one_of, row_of, words
from ketluan.office.lists.heads import Cell, Column, day_said
from ketluan.office.matters import queries
from ketluan.office.matters.models import Matter, Stage
from ketluan.office.matters.queries import overdue
from ketluan.office.matters.rules import is_overdue
from ketluan.office.people.models import Organization


@dataclass(frozen=True)
class Line:
    """A matter in a list."""

    matter: Matter
    late: bool


def line(matter: Matter, today: date) -> Line:
    """One matter as a list shows it."""
    return Line(matter, is_overdue(matter.next_report, today, closed=matter.closed_on is not None))


def _title(one: Line) -> Cell:
    return Cell(one.matter.title, reverse("matters:matter", args=[one.matter.pk]))


def _stage(one: Line) -> Cell:
    if one.matter.closed_on:
        return Cell(gettext("Đã kết thúc"), stat="c-done_on_time", under=day_said(one.matter.closed_on))
    return Cell(Stage(one.matter.stage).label, stat="calm", under=day_said(one.matter.stage_on))


def _next(one: Line) -> Cell:
    late = gettext("quá hạn") if one.late else ""
    return Cell(day_said(one.matter.next_report), under=late, css="late" if late else "")


COLUMNS: Final = (
    Column("title", _("Vụ việc"), _title, width=30, letters=48, fixed=True, css="wide"),
    Column("place", _("Địa bàn"), lambda one: Cell(one.matter.place), width=12, letters=20, css="mid"),
    Column("body", _("Cơ quan phụ trách"), lambda one: Cell(one.matter.body), ("body__sorted_by", "pk"),
           lambda one: one.matter.body.name, width=16, letters=28, css="mid"),
    Column("stage", _("Giai đoạn"), _stage, ("stage", "pk"), lambda one: str(Stage(one.matter.stage).label),
           width=13, letters=22),
    Column("since", _("Từ ngày"), lambda one: Cell(day_said(one.matter.stage_on)), ("stage_on", "pk"),
           lambda one: one.matter.stage_on, width=10, letters=13, number=True, usual=False),
    Column("next", _("Báo cáo tiếp theo"), _next,
           ("closed_on", F("next_report").asc(nulls_last=True), "pk"), lambda one: one.matter.next_report,
           width=10, letters=13, number=True),
    Column("closed", _("Ngày kết thúc"), lambda one: Cell(day_said(one.matter.closed_on)),
           (F("closed_on").asc(nulls_last=True), "pk"), lambda one: one.matter.closed_on,
           width=10, letters=13, number=True, usual=False),
    Column("result", _("Kết quả"), lambda one: Cell(one.matter.result), width=20, letters=36, usual=False),
)  # fmt: skip


class MatterFilter(ListForm):
    """What the list of matters is narrowed to: where nothing is said, to the open ones."""

    OPEN = ("q", "state", "stage")
    COLUMNS = COLUMNS

    q = words(_("Tìm trong tên vụ việc"))
    state = one_of(
        _("Tình trạng"),
        _("Đang theo dõi"),
        (("overdue", _("Quá hạn báo cáo")), ("closed", _("Đã kết thúc")), ("all", _("Tất cả"))),
    )
    stage = one_of(_("Giai đoạn"), _("Mọi giai đoạn"), Stage.choices)
    place = one_of(_("Địa bàn"), _("Mọi địa bàn"))
    body = row_of(_("Cơ quan phụ trách"), _("Mọi cơ quan"), Organization.objects.none())
    due_to = day(_("Báo cáo đến hạn trước ngày"))

    def prepare(self) -> None:
        """Offer the places and bodies of the asker's matters."""
        places = queries.places(self.actor)
        self.offer("place", ((place, place) for place in places))
        self.fields["body"].queryset = queries.bodies(self.actor)

    def rows(self) -> QuerySet[Matter]:
        """The matters that were asked for."""
        asked, today = self.narrowed_by, timezone.localdate()
        states = {"overdue": overdue(today), "closed": Q(closed_on__isnull=False), "all": Q()}
        found = states.get(asked.get("state", ""), Q(closed_on__isnull=True))
        fields = {"stage": "stage", "place": "place", "body": "body", "due_to": "next_report__lte"}
        return queries.listed(self.actor).filter(found, self.sought(), **self.conditions(fields))
