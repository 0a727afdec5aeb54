"""When someone was last at the desk."""

from __future__ import annotations

from django.db import models

from ketluan.office.people.models import User


class Visit(models.Model):
    """A user's visits: the latest page of the desk (``seen_at``), and the end of the visit before (``since``), from
    which on things are new. Both are None before the second visit."""

    user = models.OneToOneField(User, models.CASCADE, related_name="visit")
    seen_at = models.DateTimeField()
    since = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.user_id}: {self.seen_at:%Y-%m-%d %H:%M}"
