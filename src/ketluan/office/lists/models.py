"""Lists that somebody named, to find them again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.models import Office, Organization, User

LONGEST_NAME, LONGEST_ADDRESS = 80, 2_000


class SavedView(models.Model):
    """A list as somebody looks at it: what narrows it, its order and columns, as its ``address`` says them. It is its
    owner's own, or shared with an Office or a unit; what it shows is for each reader what he may see."""

    list = models.CharField(max_length=30)
    name = models.CharField(_("tên"), max_length=LONGEST_NAME)
    address = models.CharField(max_length=LONGEST_ADDRESS, blank=True)
    owner = models.ForeignKey(User, models.PROTECT, related_name="saved_views")
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True, related_name="saved_views")
    organization = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="saved_views")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("name", "pk")
        verbose_name = _("danh sách đã lưu")
        constraints = (
            models.UniqueConstraint(fields=("owner", "list", "name"), name="a_view_has_a_name_of_its_own"),
            models.CheckConstraint(
                condition=models.Q(office__isnull=True) | models.Q(organization__isnull=True),
                name="a_view_is_shared_with_one",
            ),
        )

    def __str__(self) -> str:
        return str(self.name)

    @property
    def shared(self) -> bool:
        """Whether others find it too."""
        return self.office_id is not None or self.organization_id is not None


class Preferred(models.Model):
    """The view with which a list opens for a user."""

    user = models.ForeignKey(User, models.PROTECT, related_name="preferred_views")
    list = models.CharField(max_length=30)
    view = models.ForeignKey(SavedView, models.CASCADE, related_name="preferred_by")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "list"), name="a_list_opens_in_one_way"),)
