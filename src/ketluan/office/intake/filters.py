"""The list of sources: what narrows it, and its columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake import queries
from ketluan.office.intake.models import Source
from ketluan.office.lists.forms import ListForm, day, one_of, row_of, words
from ketluan.office.lists.heads import Cell, Column, day_said
from ketluan.office.people.models import User
from ketluan.office.people.rules import Actor


@dataclass(frozen=True)
class Line:
    """A source in the list of someone who works with it, or reads it only."""

    source: Source
    works: bool


def lines(actor: Actor, rows: Iterable[Source]) -> Iterable[Line]:
    """Several, in their order."""
    return (Line(one, one.office_id in actor.works) for one in rows)


def _title(line: Line) -> Cell:
    key = line.source.pk
    desk = reverse("review:desk" if line.works else "intake:text", args=[key])
    return Cell(line.source.title, desk, more=(gettext("Thông tin"), reverse("intake:source", args=[key])))


COLUMNS: Final = (
    Column("title", _("Văn bản"), _title, width=40, letters=60, fixed=True, css="wide"),
    Column("number", _("Số, ký hiệu"), lambda line: Cell(line.source.number), ("number", "pk"), width=20, css="mid"),
    Column(
        "received", _("Ngày nhận"), lambda line: Cell(day_said(line.source.received_on)), ("received_on", "pk"),
        lambda line: line.source.received_on, width=10, letters=12, number=True,
    ),
    Column("by", _("Người nhận"), lambda line: Cell(line.source.taken_in_by), ("taken_in_by__name", "pk"), css="mid",
           value=lambda line: line.source.taken_in_by.name, width=24, letters=24),
    Column(
        "dated", _("Ngày văn bản"), lambda line: Cell(day_said(line.source.dated)),
        (F("dated").asc(nulls_last=True), "pk"), lambda line: line.source.dated,
        width=10, letters=12, number=True, usual=False,
    ),
    Column("kind", _("Cách nhận"), lambda line: Cell(line.source.get_kind_display()), width=12, usual=False),
    Column("name", _("Tên tệp"), lambda line: Cell(line.source.name), width=20, letters=30, usual=False),
)  # fmt: skip


class SourceFilter(ListForm):
    """What the list of sources is narrowed to."""

    OPEN = ("q", "kind", "by")
    COLUMNS = COLUMNS

    q = words(_("Tìm trong văn bản"))
    kind = one_of(_("Cách nhận"), _("Mọi cách nhận"), Source.Kind.choices)
    by = row_of(_("Người nhận"), _("Mọi người nhận"), User.objects.none())
    since = day(_("Nhận từ ngày"))
    until = day(_("Nhận đến ngày"))

    def prepare(self) -> None:
        """Offer those who took the sources in."""
        self.fields["by"].queryset = queries.takers(self.actor)

    def rows(self) -> QuerySet[Source]:
        """The sources that were asked for, without what they say."""
        rows = queries.listed(self.actor, self.narrowed_by.get("q", "")).defer("text", "original", "layout", "folded")
        given = {"kind": "kind", "by": "taken_in_by", "since": "received_on__gte", "until": "received_on__lte"}
        return rows.filter(**self.conditions(given))
