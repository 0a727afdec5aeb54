"""Matters under watch: a case, or something long pending. Only the users who are named for one see it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.folding import fold


class Stage(models.TextChoices):
    """How far a matter is."""

    RECEIVED = "received", _("Mới tiếp nhận")
    VERIFYING = "verifying", _("Xác minh, làm rõ")
    INSPECTING = "inspecting", _("Thanh tra, kiểm tra")
    INVESTIGATING = "investigating", _("Điều tra")
    PROSECUTING = "prosecuting", _("Truy tố, xét xử")
    SETTLING = "settling", _("Giải quyết, khắc phục")
    ENFORCING = "enforcing", _("Thi hành kết luận, bản án")
    WAITING = "waiting", _("Chờ ý kiến cấp trên")
    PENDING = "pending", _("Tồn đọng kéo dài")


class Matter(models.Model):
    """A case or a long-pending matter. Its words stand here and in the tables below, never in the ledger.

    ``stage`` and ``stage_on`` repeat the latest ``Step``. ``kept_why``: why words that look like a person's name stand
    in it. ``version`` rises with each change.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="matters")
    title = models.CharField(_("vụ việc"), max_length=300)
    place = models.CharField(_("địa bàn"), max_length=120, blank=True)
    body = models.ForeignKey(
        Organization, models.PROTECT, related_name="matters_in_charge", verbose_name=_("cơ quan phụ trách")
    )
    since = models.DateField(_("phát sinh từ ngày"))
    stage = models.CharField(_("giai đoạn"), max_length=20, choices=Stage.choices)
    stage_on = models.DateField(_("từ ngày"))
    next_report = models.DateField(_("báo cáo tiếp theo"), null=True, blank=True)
    closed_on = models.DateField(_("ngày kết thúc"), null=True)
    result = models.TextField(_("kết quả"), blank=True)
    kept_why = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_on = models.DateField()
    version = models.PositiveIntegerField(default=1)
    folded = models.TextField(editable=False)

    class Meta:
        ordering = ("-made_on", "-pk")
        verbose_name = _("vụ việc theo dõi")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=True) | ~models.Q(result=""),
                name="a_matter_is_closed_with_its_result",
            ),
        )

    def __str__(self) -> str:
        """What the ledger calls it: never its title."""
        with override("vi"):
            return str(_("Vụ việc theo dõi số %(number)s") % {"number": self.pk})

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)

    def save(self, *args: Any, **options: Any) -> None:
        """Keep what search compares with the title and the place."""
        self.folded = fold(f"{self.title} {self.place}")
        super().save(*args, **options)


class Watcher(models.Model):
    """A user who sees a matter: who named him, when, and until when."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="watchers")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("matter", "user"),
                condition=models.Q(withdrawn_at__isnull=True),
                name="a_watcher_is_named_once",
            ),
        )


class Step(models.Model):
    """From a day on a matter is at a stage, with the words that were said of it. Steps are kept."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="steps")
    stage = models.CharField(_("giai đoạn"), max_length=20, choices=Stage.choices)
    on = models.DateField(_("từ ngày"))
    words = models.TextField(_("diễn biến"), blank=True)
    kept_why = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-on", "-pk")


class Telling(models.Model):
    """What was reported of a matter on a day, by whom, and the document that says it."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="tellings")
    on = models.DateField(_("ngày báo cáo"))
    told_by = models.CharField(_("nơi báo cáo"), max_length=200, blank=True)
    words = models.TextField(_("nội dung báo cáo"))
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    kept_why = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-on", "-pk")


class Link(models.Model):
    """A task, a source or a confirmed passage that a matter is about."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="links")
    task = models.ForeignKey(Task, models.PROTECT, null=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    finding = models.ForeignKey(Finding, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(task__isnull=False, source__isnull=True, finding__isnull=True)
                | models.Q(task__isnull=True, source__isnull=False, finding__isnull=True)
                | models.Q(task__isnull=True, source__isnull=True, finding__isnull=False),
                name="a_link_leads_to_one_thing",
            ),
        )


class Amendment(models.Model):
    """What a matter said of itself before it was changed: its fields by name, as words."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="amendments")
    before = models.JSONField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-pk",)
