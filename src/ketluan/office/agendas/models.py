"""Series of sessions, and the agenda of a session: its items, the papers they wait for, and what was concluded."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.indicators.models import Observation, Target
from ketluan.office.intake.models import Source
from ketluan.office.matters.models import Matter
from ketluan.office.meetings.models import Session
from ketluan.office.people.models import Office, Organization, Post, User
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task


class Series(models.Model):
    """Sessions that come again. The rhythm is that of ``rules.Rhythm``; who holds ``post`` on the day of a session
    chairs it, else ``chair``; it is told ``notice`` working days before (0: nobody said); ``ended_on``: no day is
    proposed any more. ``version`` rises with each change."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="series")
    title = models.CharField(_("tên phiên họp"), max_length=200)
    body = models.CharField(_("cơ quan họp"), max_length=200)
    chair = models.CharField(_("người chủ trì"), max_length=200, blank=True)
    post = models.ForeignKey(
        Post, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("chức vụ chủ trì")
    )
    since = models.DateField(_("từ tháng"))
    every = models.PositiveSmallIntegerField(_("số tháng một kỳ"), default=1)
    day = models.PositiveSmallIntegerField(_("ngày trong tháng"), default=28)
    week = models.PositiveSmallIntegerField(_("tuần trong tháng"), default=0)
    weekday = models.PositiveSmallIntegerField(_("thứ"), default=0)
    starts = models.TimeField(_("giờ họp"), null=True, blank=True)
    room = models.CharField(_("địa điểm"), max_length=200, blank=True)
    notice = models.PositiveSmallIntegerField(_("số ngày làm việc báo trước"), default=0)
    ended_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("ended_on", "title", "pk")
        verbose_name = _("loạt phiên họp")

    def __str__(self) -> str:
        return self.title

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class Agenda(models.Model):
    """The agenda of a session. ``version`` rises with each change of it or of its items."""

    session = models.OneToOneField(Session, models.PROTECT, related_name="agenda")
    series = models.ForeignKey(Series, models.PROTECT, null=True, related_name="agendas")
    starts = models.TimeField(_("giờ họp"), null=True, blank=True)
    room = models.CharField(_("địa điểm"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("chương trình phiên họp")

    def __str__(self) -> str:
        return str(self.session)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.session.office_id)


class AgendaItem(models.Model):
    """An item of an agenda. One that a matter stands behind is heard in closed session, and seen by those alone who see
    the matter. ``part`` says from which question it was adopted, "own" for one that a person wrote."""

    agenda = models.ForeignKey(Agenda, models.PROTECT, related_name="items")
    place = models.PositiveSmallIntegerField()
    title = models.CharField(_("nội dung"), max_length=500)
    minutes = models.PositiveSmallIntegerField(_("số phút"), default=15)
    reporter = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("cơ quan báo cáo")
    )
    reporter_words = models.CharField(_("người báo cáo"), max_length=200, blank=True)
    part = models.CharField(max_length=20, default="own")
    matter = models.ForeignKey(Matter, models.PROTECT, null=True, related_name="agenda_items")
    carried_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="carried_to")

    class Meta:
        ordering = ("place", "pk")
        verbose_name = _("mục của chương trình")

    def __str__(self) -> str:
        """What the ledger calls it; a matter by its number alone."""
        return str(self.matter) if self.matter else self.title

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.agenda.session.office_id)

    @property
    def who(self) -> str:
        """Who reports: the person or post, and the body."""
        return ", ".join(filter(None, (self.reporter_words, str(self.reporter or ""))))


class ItemGround(models.Model):
    """What an item stands on: one stored thing."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="grounds")
    task = models.ForeignKey(Task, models.PROTECT, null=True, related_name="+")
    finding = models.ForeignKey(Finding, models.PROTECT, null=True, related_name="+")
    observation = models.ForeignKey(Observation, models.PROTECT, null=True, related_name="+")
    target = models.ForeignKey(Target, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("pk",)


class Awaited(models.Model):
    """A paper that an item waits for: from whom, by when, and the source once it is there."""

    class Kind(models.TextChoices):
        SUBMISSION = "submission", _("Tờ trình")
        REPORT = "report", _("Báo cáo")
        DRAFT = "draft", _("Dự thảo")
        SCHEME = "scheme", _("Đề án")
        OTHER = "other", _("Tài liệu khác")

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="papers")
    kind = models.CharField(_("loại"), max_length=20, choices=Kind.choices)
    title = models.CharField(_("tên tài liệu"), max_length=300)
    body = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("cơ quan gửi")
    )
    due = models.DateField(_("gửi trước ngày"), null=True, blank=True)
    received_on = models.DateField(_("ngày nhận"), null=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="awaited")

    class Meta:
        ordering = ("pk",)


class Conclusion(models.Model):
    """What was concluded on an item: a confirmed passage of a source of its session, linked by a person."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="conclusions")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="concludes")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("item", "finding"), name="a_passage_concludes_an_item_once"),)


class Issue(models.Model):
    """An agenda as it was issued, the first, the second and so on: kept as it stood, with its SHA-256. While none was
    reopened since, the agenda is frozen. ``body`` is what ``issuing.body_of`` says; what is heard in closed session is
    not in it."""

    agenda = models.ForeignKey(Agenda, models.PROTECT, related_name="issues")
    place = models.PositiveSmallIntegerField()
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    form = models.CharField(_("thể thức"), max_length=40)
    dated = models.DateField(_("ngày ban hành"))
    power = models.CharField(_("quyền hạn ký"), max_length=120, blank=True)
    signer_post = models.CharField(_("chức vụ người ký"), max_length=120)
    signer = models.CharField(_("người ký"), max_length=120, blank=True)
    recipients = models.TextField(_("nơi nhận"), blank=True)
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    reopened_at = models.DateTimeField(null=True)
    reopened_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(_("lý do mở lại"), max_length=300, blank=True)

    class Meta:
        ordering = ("place",)
        verbose_name = _("chương trình đã ban hành")
        constraints = (
            models.UniqueConstraint(fields=("agenda", "place"), name="an_issue_has_its_place"),
            models.UniqueConstraint(
                fields=("agenda",), condition=models.Q(reopened_at__isnull=True), name="one_issue_stands"
            ),
        )

    def __str__(self) -> str:
        return str(self.agenda)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.agenda.session.office_id)
