"""Sessions, and the sources that tell of them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office


class Session(models.Model):
    """A meeting of a body on a day. Every source of it is attached, the press of the day as well as the notice."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="sessions")
    title = models.CharField(_("tên phiên họp"), max_length=300)
    body = models.CharField(_("cơ quan họp"), max_length=200)
    held_on = models.DateField(_("ngày họp"))
    chair = models.CharField(_("người chủ trì"), max_length=200, blank=True)

    class Meta:
        ordering = ("-held_on", "-pk")
        verbose_name = _("phiên họp")

    def __str__(self) -> str:
        return self.title

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class SessionSource(models.Model):
    """A source tells of one session."""

    session = models.ForeignKey(Session, models.PROTECT, related_name="session_sources")
    source = models.OneToOneField(Source, models.PROTECT, related_name="of_session")
