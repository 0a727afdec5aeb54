"""Sheets that were handed in and wait to be applied."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Draft(models.Model):
    """The rows of a sheet as they were read, until someone has seen what they would do and applies them.

    ``rows`` holds pairs of the row's number and its cells by column; it is emptied when they are applied or put aside.
    ``choices`` holds what was settled meanwhile: words of the sheet to the key of a row.
    """

    class Kind(models.TextChoices):
        TASKS = "tasks", _("nhiệm vụ")
        ORGANIZATIONS = "organizations", _("cơ quan")
        USERS = "users", _("người dùng")
        VALUES = "values", _("số liệu")
        PROGRAMME = "programme", _("chương trình toàn khóa")
        DOCUMENTS = "documents", _("văn bản")
        STEPS = "steps", _("bước triển khai")

    kind = models.CharField(max_length=20, choices=Kind.choices)
    office = models.ForeignKey("people.Office", models.PROTECT, null=True, related_name="drafts")
    name = models.CharField(_("tên tệp"), max_length=255)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="drafts")
    made_at = models.DateTimeField(_("nhập lúc"))
    applied_at = models.DateTimeField(null=True)
    rows = models.JSONField(default=list)
    choices = models.JSONField(default=dict)

    class Meta:
        ordering = ("-pk",)
        verbose_name = _("bảng chờ nhập")

    def __str__(self) -> str:
        return self.name
