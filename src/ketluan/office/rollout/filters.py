"""The list of documents: what narrows it, and its columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django import forms
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from ketluan.office.lists.forms import ListForm, day, one_of, words
from ketluan.office.lists.heads import Cell, Column, day_said
from ketluan.office.rollout import queries, reviewing, tracking
from ketluan.office.rollout.access import documents_for
from ketluan.office.rollout.models import Instrument
from ketluan.office.rollout.reviewing import Shown
from ketluan.office.rollout.words import review_words

_LONGEST = 160
STATES = {"held": _("đã có văn bản"), "known": _("biết trích yếu"), "unknown": _("mới được viện dẫn")}


@dataclass(frozen=True)
class Line:
    """A document of the list, with the next review that is due or the last that is over."""

    document: Any
    state: str
    words: str
    review: Shown | None


def lines(rows: Iterable[Any], today: date) -> list[Line]:
    """The rows of a page."""
    documents = list(rows)
    due = reviewing.of(documents, today)
    return [Line(one, one.state, str(STATES[one.state]), _next(due[one.pk], today)) for one in documents]


def _next(shown: list[Shown], today: date) -> Shown | None:
    over = [one for one in shown if one.due.due < today and one.state == "overdue"]
    ahead = [one for one in shown if one.state in ("soon", "later")]
    return (
        over[-1] if over and over[-1] is [one for one in shown if one.due.due < today][-1] else next(iter(ahead), None)
    )


def _number(line: Line) -> Cell:
    one = line.document
    return Cell(one.number or one.kind, reverse("rollout:document", args=[one.pk]))


def _named(line: Line) -> Cell:
    one = line.document
    return Cell(" · ".join(part for part in (one.kind, Truncator(one.title).chars(_LONGEST)) if part), under=one.issuer)


def _due(line: Line) -> Cell:
    if not line.review:
        return Cell("")
    late = line.review.state == "overdue"
    return Cell(review_words(line.review.due), under=day_said(line.review.due.due), css="late" if late else "")


def _due_words(line: Line) -> str:
    return f"{review_words(line.review.due)} {day_said(line.review.due.due)}" if line.review else ""


COLUMNS: Final = (
    Column("number", _("Số, ký hiệu"), _number, width=13, letters=22, fixed=True, css="nowrap"),
    Column("title", _("Văn bản"), _named, width=30, letters=60, css="wide",
           value=lambda line: ". ".join(part for part in (line.document.kind, line.document.title) if part)),
    Column("issuer", _("Cơ quan ban hành"), lambda line: Cell(line.document.issuer), width=13, letters=28, css="mid",
           usual=False),
    Column("dated", _("Ngày ban hành"), lambda line: Cell(day_said(line.document.dated) or line.document.year or ""),
           (F("dated").asc(nulls_last=True), "cited", "-pk"), lambda line: line.document.dated or line.document.year,
           width=10, letters=14, number=True),
    Column("state", _("Tình trạng"), lambda line: Cell(line.words, stat=f"s-{line.state}"), width=10, letters=18),
    Column("cited", _("Viện dẫn"), lambda line: Cell(line.document.cited), ("cited", "pk"), width=5, letters=10,
           number=True, css="count-of"),
    Column("heard", _("Phiên họp"), lambda line: Cell(line.document.heard), ("heard", "pk"), width=5, letters=10,
           number=True, css="count-of"),
    Column("review", _("Sơ kết, tổng kết"), _due, value=_due_words, width=13, letters=30, css="mid"),
)  # fmt: skip


class DocumentFilter(ListForm):
    """What the list of documents is narrowed to."""

    OPEN = ("q", "kind", "state")
    COLUMNS = COLUMNS

    q = words(_("Số, trích yếu, cơ quan"))
    kind = one_of(_("Loại văn bản"), _("Mọi loại"))
    state = one_of(_("Tình trạng"), _("Tất cả"), STATES.items())
    issuer = one_of(_("Cơ quan ban hành"), _("Mọi cơ quan"))
    dated_from = day(_("Ban hành từ ngày"))
    dated_to = day(_("Ban hành đến ngày"))
    review = forms.BooleanField(label=_("Đến kỳ sơ kết, tổng kết"), required=False)
    without = forms.BooleanField(label=_("Còn đơn vị chưa có kế hoạch"), required=False)

    def prepare(self) -> None:
        """Offer the kinds and issuers of the documents that the asker may see."""
        kinds, issuers = queries.kinds(self.actor), queries.issuers(self.actor)
        self.offer("kind", ((one, one) for one in kinds))
        self.offer("issuer", ((one, one) for one in issuers))

    def rows(self) -> QuerySet[Instrument]:
        """The documents that were asked for."""
        asked, today = self.narrowed_by, timezone.localdate()
        fields = {"kind": "kind", "issuer": "issuer", "state": "state"}
        fields |= {"dated_from": "dated__gte", "dated_to": "dated__lte"}
        rows = queries.listed(self.actor).filter(self.sought(), **self.conditions(fields))
        if "without" in asked:
            followed = documents_for(self.actor).exclude(asked_of="")
            rows = rows.filter(pk__in=tracking.lacking(self.actor, followed, today))
        if "review" in asked:
            rows = rows.filter(pk__in=[one.document.pk for one in reviewing.waiting(self.actor, today)])
        return rows
