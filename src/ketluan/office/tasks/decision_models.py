"""On what the leader's decisions about a task rest that another recorded for him."""

from __future__ import annotations

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.people.models import User
from ketluan.office.people.on_behalf import kind_in_words


class Basis(models.Model):
    """The paper or the word behind one decision. ``at`` is the moment of the act, and so of its line in the ledger;
    ``kind`` is a key of ``reference.decision_basis``, "" where it was told in words alone (before kinds were asked)."""

    task = models.ForeignKey("tasks.Task", models.PROTECT, related_name="bases")
    verb = models.CharField(max_length=40)
    on_behalf = models.CharField(gettext_lazy("thay mặt"), max_length=200)
    kind = models.CharField(gettext_lazy("loại căn cứ"), max_length=20, blank=True)
    on = models.DateField(gettext_lazy("ngày của căn cứ"), null=True, blank=True)
    number = models.CharField(gettext_lazy("số của căn cứ"), max_length=60, blank=True)
    words = models.TextField(gettext_lazy("nội dung căn cứ"), blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="recorded_bases")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")
        verbose_name = gettext_lazy("căn cứ quyết định")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="", on__isnull=True) & ~models.Q(words="")
                | ~models.Q(kind="") & models.Q(on__isnull=False),
                name="a_basis_has_kind_and_day_or_words",
            ),
        )

    def __str__(self) -> str:
        """ "Phiếu trình số 31 ngày 20/11/2026"; the words where it has no kind."""
        if not self.kind or self.on is None:
            return str(self.words)
        name = kind_in_words(self.kind)
        said = {"kind": name[:1].upper() + name[1:], "number": self.number, "day": date_format(self.on, "d/m/Y")}
        return (_("%(kind)s số %(number)s ngày %(day)s") if self.number else _("%(kind)s ngày %(day)s")) % said
