"""Files that were handed in beside words: attachments, scans."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.written_once import WrittenOnce


class File(WrittenOnce):
    """A file as it was handed in. Its bytes lie under ``KETLUAN_DATA/files``, named by their SHA-256; ``media_type``
    is what the content says, never what the name said. Who may see it is decided by what it is attached to."""

    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField(_("cỡ"))
    name = models.CharField(_("tên tệp"), max_length=255)
    media_type = models.CharField(max_length=100)
    kept_at = models.DateTimeField(_("nhận lúc"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="files")

    class Meta:
        ordering = ("pk",)
        verbose_name = _("tệp")

    def __str__(self) -> str:
        return self.name
