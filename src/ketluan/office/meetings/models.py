"""Sessions, the sources that tell of them, and what lower units asked and put before them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office, Organization, Sharing, User
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


class Request(models.Model):
    """What a lower unit asks, followed to its answer. Whether it is answered the asker says itself: ``says`` is empty
    until it does, and empty again once a further answer is given. ``version`` rises with each change."""

    class Says(models.TextChoices):
        ANSWERED = "answered", _("đã được trả lời thỏa đáng")
        NOT_ANSWERED = "not_answered", _("chưa được trả lời")

    finding = models.OneToOneField(Finding, models.PROTECT, related_name="request")
    asker_words = models.CharField(_("cơ quan kiến nghị theo văn bản"), max_length=300, blank=True)
    asker = models.ForeignKey(
        Organization, models.PROTECT, null=True, related_name="requests_made", verbose_name=_("cơ quan kiến nghị")
    )
    routed_to = models.ForeignKey(
        Organization, models.PROTECT, null=True, related_name="requests_routed", verbose_name=_("cơ quan trả lời")
    )
    routed_on = models.DateField(_("ngày chuyển"), null=True)
    due = models.DateField(_("hạn trả lời"), null=True)
    answer = models.TextField(_("nội dung trả lời"), blank=True)
    answer_number = models.CharField(_("số văn bản trả lời"), max_length=60, blank=True)
    answered_on = models.DateField(_("ngày trả lời"), null=True)
    says = models.CharField(_("ý kiến của cơ quan kiến nghị"), max_length=20, choices=Says.choices, blank=True)
    said_words = models.TextField(_("lý do"), blank=True)
    said_on = models.DateField(_("ngày cho ý kiến"), null=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="requests_followed")
    made_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("pk",)
        verbose_name = _("kiến nghị")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(says="") | models.Q(answered_on__isnull=False) & models.Q(said_on__isnull=False),
                name="what_the_asker_says_follows_an_answer",
            ),
        )

    def __str__(self) -> str:
        return str(self.finding)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.finding.source.office_id)

    @property
    def from_whom(self) -> str:
        """Who asks: the body where it is known, else the text's words."""
        return str(self.asker or " ".join(self.asker_words.split()))


class Submission(models.Model):
    """What became of a paper put before a session, settled by a person. ``complete_by`` is the day of one that is to be
    completed; ``words`` are what else there is to say."""

    class Outcome(models.TextChoices):
        ADOPTED = "adopted", _("Thông qua")
        IN_PRINCIPLE = "in_principle", _("Thống nhất về nguyên tắc")
        OPINION = "opinion", _("Cho ý kiến")
        COMPLETE = "complete", _("Giao hoàn thiện")
        RETURNED = "returned", _("Trả lại")
        WITHDRAWN = "withdrawn", _("Rút")
        NEXT = "next", _("Chuyển phiên họp sau")

    finding = models.OneToOneField(Finding, models.PROTECT, related_name="submission")
    outcome = models.CharField(_("kết quả xem xét"), max_length=20, choices=Outcome.choices)
    complete_by = models.DateField(_("hoàn thiện trước ngày"), null=True, blank=True)
    words = models.CharField(_("ghi chú"), max_length=300, blank=True)
    settled_by = models.ForeignKey(User, models.PROTECT, related_name="submissions_settled")
    settled_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("pk",)
        verbose_name = _("nội dung trình")

    def __str__(self) -> str:
        return str(self.finding.fields.get("title") or self.finding)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.finding.source.office_id)
