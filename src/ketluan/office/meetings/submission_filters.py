"""The list of papers put before sessions: what narrows it, and its columns."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.passages import passage_address
from ketluan.office.lists.forms import ListForm, day, one_of, words
from ketluan.office.lists.heads import Cell, Column, day_said
from ketluan.office.meetings import queries, submission_queries
from ketluan.office.meetings.models import Submission
from ketluan.office.meetings.queries import session_of
from ketluan.office.meetings.submission_queries import submission_of, title_of
from ketluan.office.review.models import Finding

_LONGEST: Final = 200


def _paper(finding: Finding) -> Cell:
    where = passage_address(finding.source_id, finding.start, finding.end)
    return Cell(Truncator(title_of(finding)).chars(_LONGEST), where)


def _outcome(finding: Finding) -> Cell:
    held = submission_of(finding)
    return Cell(held.get_outcome_display(), stat="calm", under=held.words) if held else Cell(gettext("chưa ghi"))


def _complete_by(finding: Finding) -> date | None:
    held = submission_of(finding)
    return held.complete_by if held else None


def _heard_on(finding: Finding) -> date | None:
    held = session_of(finding.source)
    return held.held_on if held else None


def _heard_in(finding: Finding) -> Cell:
    held = session_of(finding.source)
    where = reverse("meetings:session", args=[held.pk]) if held else ""
    return Cell(held.title if held else finding.source.title, where)


_HELD_ON = F("source__of_session__session__held_on")
SUBMISSION_COLUMNS: Final = (
    Column("what", _("Nội dung trình"), _paper, value=title_of, width=40, letters=60, fixed=True, css="wide"),
    Column("told", _("Kết quả theo văn bản"), lambda one: Cell(one.fields.get("outcome") or ""), width=16, letters=30,
           usual=False, css="mid"),
    Column("held", _("Ngày họp"), lambda one: Cell(day_said(_heard_on(one))),
           (_HELD_ON.asc(nulls_last=True), "source", "start", "pk"), _heard_on, width=10, letters=12, number=True),
    Column("session", _("Phiên họp"), _heard_in, width=20, letters=40, css="mid"),
    Column("outcome", _("Kết quả xem xét"), _outcome, (F("submission__outcome").asc(nulls_last=True), "pk"),
           width=13, letters=24),
    Column("complete", _("Hoàn thiện trước"), lambda one: Cell(day_said(_complete_by(one))),
           (F("submission__complete_by").asc(nulls_last=True), "pk"), _complete_by, width=10, letters=12,
           number=True),
)  # fmt: skip


class SubmissionFilter(ListForm):
    """What the list of papers is narrowed to."""

    OPEN = ("q", "outcome", "year")
    COLUMNS = SUBMISSION_COLUMNS

    q = words(_("Tìm trong nội dung trình"))
    outcome = one_of(
        _("Kết quả xem xét"), _("Mọi kết quả"), (*Submission.Outcome.choices, ("none", _("Chưa ghi kết quả")))
    )
    year = one_of(_("Năm"), _("Mọi năm"))
    complete_from = day(_("Hoàn thiện từ ngày"))
    complete_to = day(_("Hoàn thiện đến ngày"))

    def prepare(self) -> None:
        """Offer the years of the sessions that the asker may see."""
        self.offer("year", ((str(year), str(year)) for year in queries.years(self.actor)))

    def rows(self) -> QuerySet[Finding]:
        """The papers that were asked for."""
        fields = {
            "year": "source__of_session__session__held_on__year",
            "complete_from": "submission__complete_by__gte",
            "complete_to": "submission__complete_by__lte",
        }
        rows = submission_queries.listed(self.actor).filter(self.sought(), **self.conditions(fields))
        wanted = self.narrowed_by.get("outcome")
        if wanted == "none":
            return rows.filter(submission__isnull=True)
        return rows.filter(submission__outcome=wanted) if wanted else rows
