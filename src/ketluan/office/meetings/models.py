"""Sessions, and the sources that tell of them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office, Sharing, User
from ketluan.office.review.models import Finding


class Session(models.Model):
    """A meeting of a body on a day. Every source of it is attached, the press of the day as well as the notice.

    ``declared``: how many papers the meeting heard, by a person's word; None leaves it to the sources. ``version``
    rises with each change.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="sessions")
    title = models.CharField(_("tên phiên họp"), max_length=300)
    body = models.CharField(_("cơ quan họp"), max_length=200)
    held_on = models.DateField(_("ngày họp"))
    chair = models.CharField(_("người chủ trì"), max_length=200, blank=True)
    declared = models.PositiveSmallIntegerField(_("số nội dung trình"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-held_on", "-pk")
        verbose_name = _("phiên họp")

    def __str__(self) -> str:
        return self.title

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class Attendance(models.Model):
    """Somebody at a session: there, away with the reason, or invited. ``place`` keeps the order of the list."""

    class Presence(models.TextChoices):
        PRESENT = "present", _("Có mặt")
        ABSENT = "absent", _("Vắng mặt")
        INVITED = "invited", _("Được mời")

    session = models.ForeignKey(Session, models.CASCADE, related_name="attendance")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(_("họ và tên"), max_length=120)
    post = models.CharField(_("chức vụ, đơn vị"), max_length=300, blank=True)
    presence = models.CharField(_("thành phần"), max_length=10, choices=Presence.choices)
    reason = models.CharField(_("lý do vắng"), max_length=300, blank=True)

    class Meta:
        ordering = ("place", "pk")

    def __str__(self) -> str:
        return self.name


class SessionSource(models.Model):
    """A source tells of one session."""

    session = models.ForeignKey(Session, models.PROTECT, related_name="session_sources")
    source = models.OneToOneField(Source, models.PROTECT, related_name="of_session")


class Restatement(models.Model):
    """A finding of another source of the session says again, or sharpens, what a finding said before. ``prevails`` says
    which of the two is to be read; both are kept. It counts as long as both findings stand."""

    class Prevails(models.TextChoices):
        FIRST = "first", _("câu trước")
        AGAIN = "again", _("câu sau")

    first = models.ForeignKey(Finding, models.PROTECT, related_name="restated")
    again = models.OneToOneField(Finding, models.PROTECT, related_name="restates")
    prevails = models.CharField(max_length=10, choices=Prevails.choices)
    changes = models.JSONField(default=list)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="restatements")
    made_on = models.DateField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=~models.Q(first=models.F("again")), name="no_finding_restates_itself"),
        )


class SessionShare(Sharing):
    """A session is shown to another Office or to a unit, with its sources."""

    thing = models.ForeignKey(Session, models.PROTECT, related_name="shares")
