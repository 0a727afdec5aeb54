"""Lists of units that an Office has given a name, to give them work again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.models import Office, Organization, User, Valid


class UnitList(Valid):
    """Units picked by hand under a name ("14 xã vùng cao"), offered on the days on which the list is valid; of its
    units those are taken that exist on the day. ``version`` rises with each change."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="unit_lists")
    name = models.CharField(_("tên danh sách"), max_length=120)
    units = models.ManyToManyField(Organization, through="ListedUnit", related_name="unit_lists")
    made_by = models.ForeignKey(User, models.PROTECT, related_name="unit_lists")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("name", "pk")
        verbose_name = _("danh sách đơn vị")
        constraints = (
            models.UniqueConstraint(
                fields=("office", "name"), condition=models.Q(until__isnull=True), name="one_open_list_of_a_name"
            ),
        )

    def __str__(self) -> str:
        return str(self.name)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class ListedUnit(models.Model):
    """A unit of a list."""

    unit_list = models.ForeignKey(UnitList, models.CASCADE, related_name="listed")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("unit_list", "organization"), name="a_unit_is_listed_once"),)
