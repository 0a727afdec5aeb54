"""Drafted reports and notices: sentences on their facts, edited by people, frozen with a hash when sent."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.charts.drawing import Picture
from ketluan.office.indicators.models import Observation
from ketluan.office.meetings.models import Session
from ketluan.office.people.models import Office, User


class Brief(models.Model):
    """A report of a period, or the conclusion notice of a session. An agenda is one that was drafted before sessions
    had theirs: it is read, and none is drafted here any more.

    ``form`` is the key of a form of paper. ``digest`` is the SHA-256 of what was sent; a sent brief changes no more.
    """

    class Kind(models.TextChoices):
        REPORT = "report", _("Báo cáo kinh tế - xã hội")
        NOTICE = "notice", _("Thông báo kết luận")
        AGENDA = "agenda", _("Chương trình phiên họp")

    office = models.ForeignKey(Office, models.PROTECT, related_name="briefs")
    kind = models.CharField(_("loại"), max_length=20, choices=Kind.choices)
    session = models.ForeignKey(Session, models.PROTECT, null=True, blank=True, related_name="briefs")
    start = models.DateField(_("từ ngày"))
    end = models.DateField(_("đến ngày"))
    form = models.CharField(_("thể thức"), max_length=40)
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    place = models.CharField(_("nơi ban hành"), max_length=80)
    dated = models.DateField(_("ngày ban hành"))
    subject = models.CharField(_("trích yếu"), max_length=500)
    power = models.CharField(_("quyền hạn ký"), max_length=120, blank=True)
    signer_post = models.CharField(_("chức vụ người ký"), max_length=120)
    signer = models.CharField(_("người ký"), max_length=120, blank=True)
    recipients = models.TextField(_("nơi nhận"), blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="briefs")
    made_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    left_out = models.JSONField(default=list)
    digest = models.CharField(max_length=64, blank=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-made_at", "-pk")
        verbose_name = _("báo cáo tổng hợp")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="notice", session__isnull=False) | ~models.Q(kind="notice"),
                name="a_notice_is_of_a_session",
            ),
            models.CheckConstraint(
                condition=models.Q(digest="", sent_at__isnull=True)
                | ~models.Q(digest="") & models.Q(sent_at__isnull=False),
                name="what_was_sent_has_its_hash",
            ),
        )

    def __str__(self) -> str:
        return str(self.subject)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)

    @property
    def frozen(self) -> bool:
        """Whether it was sent."""
        return bool(self.digest)


class Sentence(models.Model):
    """A sentence, a heading, an item or a picture. ``drafted`` is the machine's wording, kept, and empty where a person
    added the sentence; ``words`` is what stands.

    ``facts``: kind, key and what was said of each stored thing that it stands on; ``noted``: on what a person says it
    stands. ``picture``: what is drawn, with the numbers of the day on which it was drafted; its title is ``words``.
    ``to_check``: the machine drafts it otherwise by now, and a person's wording stands.
    """

    class Level(models.IntegerChoices):
        TEXT = 0, _("Đoạn văn")
        PART = 1, _("Phần")
        HEADING = 2, _("Mục")
        ITEM = 3, _("Ý")
        PICTURE = 4, _("Hình")

    brief = models.ForeignKey(Brief, models.CASCADE, related_name="sentences")
    place = models.PositiveIntegerField()
    part = models.CharField(max_length=40)
    level = models.PositiveSmallIntegerField(choices=Level.choices, default=Level.TEXT)
    drafted = models.TextField(blank=True)
    words = models.TextField(_("nội dung"))
    facts = models.JSONField(default=list)
    picture = models.JSONField(null=True, blank=True)
    noted = models.CharField(_("nguồn ghi thêm"), max_length=300, blank=True)
    to_check = models.BooleanField(default=False)
    dropped = models.BooleanField(_("bỏ"), default=False)

    class Meta:
        ordering = ("place", "pk")
        constraints = (
            models.UniqueConstraint(fields=("brief", "place"), name="a_place_holds_one_sentence"),
            models.CheckConstraint(condition=~models.Q(words=""), name="a_sentence_says_something"),
            models.CheckConstraint(
                condition=models.Q(level=4, picture__isnull=False)
                | ~models.Q(level=4) & models.Q(picture__isnull=True),
                name="a_picture_says_what_it_draws",
            ),
        )

    def __str__(self) -> str:
        return str(self.words)

    @property
    def edited(self) -> bool:
        """Whether a person reworded it."""
        return bool(self.drafted) and self.drafted != self.words

    @property
    def drawn(self) -> Picture | None:
        """The picture as it was drafted, under the title that stands."""
        return Picture.kept({**self.picture, "title": self.words}) if self.picture else None

    @property
    def own(self) -> bool:
        """Whether a person added it."""
        return not self.drafted

    def as_sent(self) -> dict[str, Any]:
        """What the hash is taken of."""
        said = {"level": self.level, "words": self.words, "facts": self.facts}
        more = {"picture": self.picture, "noted": self.noted}
        return {**said, **{name: value for name, value in more.items() if value}}


class Carried(models.Model):
    """A value that a sent brief holds, by the sentence that says it: where a number went out."""

    brief = models.ForeignKey(Brief, models.CASCADE, related_name="carried")
    sentence = models.ForeignKey(Sentence, models.CASCADE, related_name="carried")
    observation = models.ForeignKey(Observation, models.CASCADE, related_name="carried")

    class Meta:
        ordering = ("-brief", "sentence", "pk")
        constraints = (
            models.UniqueConstraint(fields=("sentence", "observation"), name="a_sentence_carries_a_value_once"),
        )

    def __str__(self) -> str:
        return f"{self.brief}: {self.observation}"
