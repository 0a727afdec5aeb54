"""Letters that urge units, and the tasks that each names."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.models import Office, Organization, User


class UrgingLetter(models.Model):
    """A công văn đôn đốc: one to a unit, about all of its tasks that were urged in one act."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="urging_letters")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="urging_letters")
    made_by = models.ForeignKey(User, models.PROTECT, related_name="urging_letters")
    made_on = models.DateField()

    class Meta:
        ordering = ("-pk",)
        verbose_name = _("công văn đôn đốc")

    def __str__(self) -> str:
        return str(self.organization)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class Urging(models.Model):
    """A task was urged in a letter; day and lateness as they were then."""

    letter = models.ForeignKey(UrgingLetter, models.PROTECT, related_name="urgings")
    task = models.ForeignKey("tasks.Task", models.PROTECT, related_name="urgings")
    due = models.DateField(null=True)
    days_late = models.PositiveIntegerField()

    class Meta:
        ordering = ("-days_late", "pk")
        constraints = (models.UniqueConstraint(fields=("letter", "task"), name="a_letter_names_a_task_once"),)
