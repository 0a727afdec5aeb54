"""Organizations, posts and persons in time; Offices, users and their roles."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ketluan.office.columns import SortKey
from ketluan.office.people.rules import OFFICE_ROLES, UNIT_ROLES
from ketluan.reference.rule_values import norm
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.order import name_key, sort_key


class Valid(models.Model):
    """A row that holds from a day to a day, both included; empty is open."""

    since = models.DateField(_("từ ngày"), null=True, blank=True)
    until = models.DateField(_("đến ngày"), null=True, blank=True)

    class Meta:
        abstract = True


class Organization(Valid):
    """A body of the province in its time. ``forms`` are its other writings, separated by "|"."""

    class Kind(models.TextChoices):
        PARTY = "party", _("Cơ quan Đảng")
        COUNCIL = "council", _("Hội đồng nhân dân")
        COMMITTEE = "committee", _("Ủy ban nhân dân")
        OFFICE = "office", _("Văn phòng")
        DEPARTMENT = "department", _("Sở, ban, ngành")
        UNION = "union", _("Mặt trận, đoàn thể")
        CENTRAL = "central", _("Cơ quan trung ương trên địa bàn")
        COMMUNE = "commune", _("Xã, phường, đặc khu")
        DISTRICT = "district", _("Huyện, thị xã, thành phố")
        OTHER = "other", _("Đơn vị khác")

    class Level(models.TextChoices):
        PROVINCE = "province", _("Cấp tỉnh")
        DISTRICT = "district", _("Cấp huyện")
        COMMUNE = "commune", _("Cấp xã")

    name = models.CharField(_("tên"), max_length=200)
    short_name = models.CharField(_("tên gọn"), max_length=60, blank=True)
    forms = models.TextField(_("cách viết khác"), blank=True)
    kind = models.CharField(_("loại"), max_length=20, choices=Kind.choices)
    level = models.CharField(_("cấp"), max_length=20, choices=Level.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="below")
    folded = models.TextField(editable=False)
    sorted_by: Any = SortKey(max_length=1000, editable=False, db_index=True)

    class Meta:
        ordering = ("sorted_by",)
        verbose_name = _("cơ quan")

    def __str__(self) -> str:
        return self.name

    @property
    def writings(self) -> list[str]:
        """All ways in which the body is written."""
        return [form for form in (self.name, self.short_name, *self.forms.split("|")) if form]

    def save(self, *args: Any, **options: Any) -> None:
        """Keep the folded name and the sort key with the name."""
        self.folded = "|" + "|".join(dict.fromkeys(fold(form) for form in self.writings)) + "|"
        self.sorted_by = sort_key(self.name)
        super().save(*args, **options)


class Succession(models.Model):
    """On a day one body became another, or part of it."""

    class Kind(models.TextChoices):
        MERGED = "merged", _("sáp nhập vào")
        SPLIT = "split", _("tách thành")
        RENAMED = "renamed", _("đổi tên thành")

    kind = models.CharField(max_length=20, choices=Kind.choices)
    on = models.DateField(_("ngày"))
    predecessor = models.ForeignKey(Organization, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Organization, models.PROTECT, related_name="precursions")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("predecessor", "successor", "on"), name="one_succession_a_day"),
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")), name="no_body_succeeds_itself"
            ),
        )


class Person(models.Model):
    """A person. Two of one name stay two until someone decides that they are one."""

    name = models.CharField(_("họ và tên"), max_length=100)
    folded = models.CharField(max_length=100, editable=False, db_index=True)
    sorted_by: Any = SortKey(max_length=500, editable=False, db_index=True)

    class Meta:
        ordering = ("sorted_by",)
        verbose_name = _("người")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **options: Any) -> None:
        """Keep the folded name and the sort key with the name."""
        self.folded, self.sorted_by = fold(self.name), name_key(self.name)
        super().save(*args, **options)


class Post(Valid):
    """An office that a body has: "Giám đốc" of a department."""

    title = models.CharField(_("chức vụ"), max_length=120)
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="posts")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organization", "title", "since"), name="one_post_a_title"),)

    def __str__(self) -> str:
        return f"{self.title} {self.organization}"


class Membership(Valid):
    """A person in a post, from a day to a day."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    post = models.ForeignKey(Post, models.PROTECT, related_name="memberships")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(since__isnull=True)
                | models.Q(until__isnull=True)
                | models.Q(since__lte=models.F("until")),
                name="a_membership_ends_after_it_begins",
            ),
        )


def silent_after() -> int:
    """Days without a word after which a task is told apart, as the dated facts have it; an Office may set its own."""
    found = norm("task.silent", on=timezone.localdate().isoformat())
    if found is None:
        raise LookupError("task.silent")
    return found.value


class Office(models.Model):
    """An Office that follows tasks: the body it is, the body whose work it does, the province for the reader.

    ``symbol`` stands for it in the numbers of its papers ("VPUB" in 18/BC-VPUB), ``division`` for the part of it that
    drafts them ("TH" in 31/VPUB-TH).
    """

    organization = models.OneToOneField(Organization, models.PROTECT, related_name="as_office")
    serves = models.ForeignKey(Organization, models.PROTECT, related_name="served_by")
    province = models.CharField(_("tỉnh"), max_length=60)
    stale_after = models.PositiveSmallIntegerField(_("số ngày chưa có báo cáo thì nhắc"), default=silent_after)
    symbol = models.CharField(
        _("ký hiệu trên văn bản"), max_length=20, blank=True, help_text=_("Ví dụ VPUB trong số 18/BC-VPUB.")
    )
    division = models.CharField(
        _("ký hiệu đơn vị soạn thảo"), max_length=20, blank=True, help_text=_("Ví dụ TH trong số 31/VPUB-TH.")
    )

    def __str__(self) -> str:
        return str(self.organization)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.pk)


class Users(BaseUserManager):
    """Makes accounts; Django's name for it is a manager, and the room is not called so."""

    def create_user(self, username: str, name: str, password: str | None = None) -> User:
        """An account for a person of that name; without a password nobody can sign in to it."""
        user = self.model(username=username, name=name)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An account. What its holder may do stands in the roles."""

    username = models.CharField(_("tên đăng nhập"), max_length=60, unique=True)
    name = models.CharField(_("họ và tên"), max_length=100)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="accounts")
    is_active = models.BooleanField(_("đang dùng"), default=True)
    must_change_password = models.BooleanField(default=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ("name",)
    objects = Users()

    def __str__(self) -> str:
        return self.name


class Role(models.Model):
    """What a user is: in an Office, or in a unit."""

    class Kind(models.TextChoices):
        SPECIALIST = "specialist", _("Chuyên viên")
        HEAD = "head", _("Lãnh đạo Văn phòng")
        LEADER = "leader", _("Lãnh đạo tỉnh")
        INSPECTOR = "inspector", _("Kiểm tra, giám sát")
        ADMINISTRATOR = "administrator", _("Quản trị")
        OFFICER = "officer", _("Cán bộ đầu mối")
        UNIT_HEAD = "unit_head", _("Thủ trưởng đơn vị")

    user = models.ForeignKey(User, models.CASCADE, related_name="roles")
    kind = models.CharField(_("vai trò"), max_length=20, choices=Kind.choices)
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True, related_name="roles")
    organization = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="roles")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=OFFICE_ROLES, office__isnull=False, organization__isnull=True)
                | models.Q(kind__in=UNIT_ROLES, office__isnull=True, organization__isnull=False),
                name="a_role_is_of_an_office_or_of_a_unit",
            ),
            models.UniqueConstraint(
                fields=("user", "kind", "office"),
                condition=models.Q(office__isnull=False),
                name="an_office_role_is_held_once",
            ),
            models.UniqueConstraint(
                fields=("user", "kind", "organization"),
                condition=models.Q(organization__isnull=False),
                name="a_unit_role_is_held_once",
            ),
        )


class Sharing(models.Model):
    """Something of one Office is shown to another Office or to a unit, with the reason, until it is withdrawn. Each
    thing that can be shared has its table (``thing`` is its foreign key there)."""

    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True, related_name="+")
    organization = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(_("lý do"), max_length=500)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("chia sẻ lúc"))
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(office__isnull=False, organization__isnull=True)
                | models.Q(office__isnull=True, organization__isnull=False),
                name="%(class)s_is_with_one",
            ),
        )

    def __str__(self) -> str:
        return str(self.office or self.organization)
