"""What an Office has laid down of deadlines that fall on a day off."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.language import in_either
from ketluan.office.people.models import Office, User
from ketluan.reference.due_shifts import due_shifts


class DueRule(models.Model):
    """From a day on, deadlines on a day off are kept or moved (``shift``: a key of ``reference.due_shifts``). The rule
    of a day is the latest that has begun; none before it is rewritten."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="due_rules")
    since = models.DateField(_("áp dụng từ ngày"))
    shift = models.CharField(_("thời hạn rơi vào ngày nghỉ"), max_length=10)
    basis = models.CharField(_("căn cứ"), max_length=300, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="due_rules")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-since", "-pk")
        verbose_name = _("quy định về thời hạn rơi vào ngày nghỉ")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(shift__in=("keep", "next", "previous")), name="a_due_rule_keeps_or_moves"
            ),
        )

    def __str__(self) -> str:
        """What it does, in the language of the page."""
        return next((in_either(one) for one in due_shifts() if one.key == self.shift), self.shift)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)
