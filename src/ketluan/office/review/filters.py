"""The list of what was confirmed: what narrows it, and its columns."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.kinds import kinds
from ketluan.office.intake.passages import passage_address
from ketluan.office.lists.forms import KeyField, ListForm, day, one_of, row_of, words
from ketluan.office.lists.heads import Cell, Column
from ketluan.office.people.models import User
from ketluan.office.review import queries
from ketluan.office.review.models import Finding

_LONGEST = 220


def _quote(one: Finding) -> Cell:
    return Cell(Truncator(one.quote).chars(_LONGEST), passage_address(one.source_id, one.start, one.end))


def _source(one: Finding) -> Cell:
    return Cell(Truncator(one.source.title).chars(90), reverse("intake:text", args=[one.source_id]), one.source.number)


def _became(one: Finding) -> Cell:
    """What arose from a directive: its task, nothing (it is an orientation), or nothing yet."""
    task = getattr(one, "task", None)
    if task:
        return Cell(gettext("nhiệm vụ"), reverse("tasks:task", args=[task.pk]))
    if one.kind != "directives":
        return Cell("")
    return Cell(gettext("định hướng") if one.orientation else gettext("chưa giao"), stat="calm")


COLUMNS: Final = (
    Column("quote", _("Nguyên văn"), _quote, value=lambda one: one.quote, width=40, letters=80, fixed=True, css="wide"),
    Column("kind", _("Loại"), lambda one: Cell(kinds()[one.kind].label), ("kind", "source", "start", "pk"), width=12),
    Column("source", _("Văn bản"), _source, value=lambda one: one.source.title, width=24, letters=50, css="mid"),
    Column("became", _("Đã thành"), _became, width=10, letters=14, css="nowrap"),
    Column("by", _("Người xác nhận"), lambda one: Cell(one.made_by), ("made_by__name", "pk"),
           lambda one: one.made_by.name, width=16, letters=24, css="mid", usual=False),
    Column("made", _("Ngày xác nhận"), lambda one: Cell(date_format(one.made_at, "d/m/Y")), ("made_at", "pk"),
           lambda one: one.made_at.date(), width=10, letters=12, number=True),
)  # fmt: skip


class FindingFilter(ListForm):
    """What the list is narrowed to."""

    OPEN = ("q", "kind", "became")
    COLUMNS = COLUMNS

    q = words(_("Tìm trong nội dung"))
    kind = one_of(_("Loại"), _("Mọi loại"))
    became = one_of(
        _("Chỉ đạo"),
        _("Mọi nội dung"),
        (("task", _("đã thành nhiệm vụ")), ("orientation", _("định hướng")), ("open", _("chưa giao"))),
    )
    by = row_of(_("Người xác nhận"), _("Mọi người"), User.objects.none())
    since = day(_("Xác nhận từ ngày"))
    until = day(_("Xác nhận đến ngày"))
    source = KeyField(label=_("Văn bản"))

    def prepare(self) -> None:
        """Offer the kinds, and those who confirm."""
        self.offer("kind", ((one.key, one.label) for one in kinds().values()))
        self.fields["by"].queryset = queries.confirmers(self.actor)

    def rows(self) -> QuerySet[Finding]:
        """What was asked for."""
        fields = {"kind": "kind", "by": "made_by", "source": "source"}
        fields |= {"since": "made_at__date__gte", "until": "made_at__date__lte"}
        rows = queries.listed(self.actor).filter(self.sought(), **self.conditions(fields))
        became: dict[str, dict[str, Any]] = {
            "task": {"task__isnull": False},
            "orientation": {"orientation": True},
            "open": {"kind": "directives", "orientation": False, "task__isnull": True, "ground__isnull": True},
        }
        return rows.filter(**became.get(self.narrowed_by.get("became", ""), {}))

    def said(self, name: str, value: object) -> str:
        """In words; a source that the asker may see by its title."""
        if name == "source":
            return str(sources_for(self.actor).filter(pk=value).first() or value)
        return super().said(name, value)
