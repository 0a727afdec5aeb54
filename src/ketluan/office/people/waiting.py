"""What waits for an administrator: accounts that are locked, without a role or not yet used, people without a post."""

from __future__ import annotations

from datetime import date, datetime

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from ketluan.office.people.models import Membership, Organization, Person, Role, User
from ketluan.office.people.queries import holding, organizations


def locked(now: datetime) -> QuerySet[User]:
    """The users whom too many wrong passwords keep out for now."""
    attempts = AccessAttempt.objects.filter(
        failures_since_start__gte=settings.AXES_FAILURE_LIMIT, attempt_time__gt=now - settings.AXES_COOLOFF_TIME
    )
    return User.objects.filter(username__in=attempts.values("username"), is_active=True).order_by("username")


def without_role() -> QuerySet[User]:
    """The users who can sign in and see nothing."""
    held = Role.objects.filter(user=OuterRef("pk"))
    return User.objects.filter(~Exists(held), is_active=True).order_by("username")


def of_ended_bodies(on: date) -> QuerySet[User]:
    """The users with a role in a body that is no more: merged, split, renamed."""
    ended = Role.objects.filter(user=OuterRef("pk"), organization__until__lt=on)
    return User.objects.filter(Exists(ended), is_active=True).order_by("username")


def not_yet_used() -> QuerySet[User]:
    """The users who have not chosen a password of their own."""
    return User.objects.filter(must_change_password=True, is_active=True).order_by("username")


def without_post(on: date) -> QuerySet[Person]:
    """The persons who hold no post on a day."""
    held = Membership.objects.filter(holding(on), person=OuterRef("pk"))
    return Person.objects.filter(~Exists(held))


def without_user(on: date) -> QuerySet[Organization]:
    """The departments and communes of a day for which nobody can sign in: what is assigned to them nobody takes."""
    held = Role.objects.filter(organization=OuterRef("pk"), user__is_active=True)
    kinds = (Organization.Kind.DEPARTMENT, Organization.Kind.COMMUNE)
    return organizations(on).filter(~Exists(held), kind__in=kinds, parent=None)
