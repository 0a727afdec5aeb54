"""The list of requests: what narrows it, and its columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ketluan.office.lists.forms import ListForm, day, one_of, row_of, words
from ketluan.office.lists.heads import Cell, Column, day_said
from ketluan.office.meetings import request_queries
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.queries import session_of
from ketluan.office.meetings.request_access import standing
from ketluan.office.meetings.request_queries import OPEN, UNANSWERED, overdue
from ketluan.office.meetings.request_rules import is_overdue, state
from ketluan.office.meetings.words import STATES
from ketluan.office.people.models import Organization
from ketluan.office.review.models import Finding

_LONGEST: Final = 200


@dataclass(frozen=True)
class Line:
    """A request with its state in words."""

    request: Request
    state: str
    words: str
    late: bool


def line(request: Request, today: date) -> Line:
    """One request as the pages show it."""
    now = standing(request)
    return Line(request, state(now), str(STATES[state(now)]), is_overdue(now, today))


def _request(line: Line) -> Cell:
    words = Truncator(line.request.finding.quote).chars(_LONGEST)
    return Cell(words, reverse("meetings:request", args=[line.request.pk]))


def _answer_due(line: Line) -> Cell:
    late = gettext("quá hạn") if line.late else ""
    return Cell(day_said(line.request.due), under=late, css="late" if late else "")


def _of_session(finding: Finding) -> Cell:
    held = session_of(finding.source)
    return Cell(f"{held.title} ({day_said(held.held_on)})" if held else finding.source.title)


REQUEST_COLUMNS: Final = (
    Column("what", _("Kiến nghị"), _request, value=lambda line: line.request.finding.quote, width=40, letters=70,
           fixed=True, css="wide"),
    Column("asker", _("Cơ quan kiến nghị"), lambda line: Cell(line.request.from_whom),
           (F("asker__sorted_by").asc(nulls_last=True), "pk"), width=20, letters=30, css="mid"),
    Column("routed", _("Chuyển đến"), lambda line: Cell(line.request.routed_to or ""),
           (F("routed_to__sorted_by").asc(nulls_last=True), "pk"),
           lambda line: str(line.request.routed_to or ""), width=20, letters=30, css="mid"),
    Column("due", _("Hạn trả lời"), _answer_due, (F("due").asc(nulls_last=True), "-made_on", "pk"),
           lambda line: line.request.due, width=10, letters=12, number=True),
    Column("state", _("Tình trạng"), lambda line: Cell(line.words, stat="calm"), width=13, letters=24),
    Column("session", _("Phiên họp"), lambda line: _of_session(line.request.finding), width=20, letters=40,
           usual=False, css="mid"),
    Column("made", _("Theo dõi từ"), lambda line: Cell(day_said(line.request.made_on)), ("made_on", "pk"),
           lambda line: line.request.made_on, width=10, letters=12, number=True, usual=False),
    Column("answered", _("Ngày trả lời"), lambda line: Cell(day_said(line.request.answered_on)),
           (F("answered_on").asc(nulls_last=True), "pk"), lambda line: line.request.answered_on,
           width=10, letters=12, number=True, usual=False),
    Column("answer", _("Nội dung trả lời"), lambda line: Cell(Truncator(line.request.answer).chars(_LONGEST)),
           value=lambda line: line.request.answer, width=24, letters=50, usual=False, css="mid"),
)  # fmt: skip


class RequestFilter(ListForm):
    """What the list of requests is narrowed to: where nothing is said, to the open ones."""

    OPEN = ("q", "state", "unit")
    COLUMNS = REQUEST_COLUMNS

    q = words(_("Tìm trong kiến nghị"))
    state = one_of(
        _("Tình trạng"),
        _("Chưa xong"),
        (
            ("overdue", _("Quá hạn trả lời")),
            ("unanswered", _("Chưa được trả lời")),
            ("settled", _("Đã xong")),
            ("all", _("Tất cả")),
        ),
    )
    unit = row_of(_("Cơ quan"), _("Mọi cơ quan"), Organization.objects.none())
    due_from = day(_("Hạn trả lời từ"))
    due_to = day(_("Hạn trả lời đến"))

    def prepare(self) -> None:
        """Offer the bodies that ask or are to answer what the asker may see."""
        self.fields["unit"].queryset = request_queries.units(self.actor)

    def rows(self) -> QuerySet[Request]:
        """The requests that were asked for."""
        asked, today = self.narrowed_by, timezone.localdate()
        states = {"overdue": overdue(today), "unanswered": UNANSWERED, "settled": ~OPEN, "all": Q()}
        found = states.get(asked.get("state", ""), OPEN)
        if unit := asked.get("unit"):
            found &= Q(asker=unit) | Q(routed_to=unit)
        found &= self.sought("finding__folded") & Q(**self.conditions({"due_from": "due__gte", "due_to": "due__lte"}))
        return request_queries.listed(self.actor, found)
