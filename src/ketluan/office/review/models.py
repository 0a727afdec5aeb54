"""What the office holds true of a source, and how each proposal was decided."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.models import Proposal, Source
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.review.sentences import around
from ketluan.vietnamese.folding import fold

STANDING = models.Q(withdrawn_at__isnull=True)
# Something stands on the finding: a task that arose from it or was changed by it, a value that was not withdrawn, a
# request that is followed, the outcome of a paper; so the decision on it cannot be taken back.
IN_USE = models.Q(task__isnull=False) | models.Q(ground__role="sharpened")
for _standing in ("request", "submission"):
    IN_USE |= models.Q(**{f"{_standing}__isnull": False})
for _told in ("observations", "targets"):
    IN_USE |= models.Q(**{f"{_told}__isnull": False, f"{_told}__withdrawn_at": None})
REMEMBERED = models.Q(forgotten_at__isnull=True)
LONGEST_WORDING = 300


class Finding(models.Model):
    """A passage with its kind and fields, found true by a person. It may come from a proposal, or from a selection.

    ``quote`` is the passage, frozen. ``orientation``: a directive from which no task arises.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="findings")
    kind = models.CharField(max_length=40)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("nguyên văn"))
    fields = models.JSONField(default=dict)
    orientation = models.BooleanField(_("định hướng"), default=False)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="findings")
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    folded = models.TextField(editable=False, default="")

    class Meta:
        ordering = ("start", "-end", "pk")
        verbose_name = _("nội dung đã xác nhận")
        # the latest that hold some words are read along this
        indexes = (models.Index(fields=("made_at", "id"), condition=STANDING, name="finding_latest"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="a_finding_has_words"),
            models.UniqueConstraint(
                fields=("source", "kind", "start", "end"), condition=STANDING, name="a_passage_is_found_once_a_kind"
            ),
        )

    def __str__(self) -> str:
        return str(self.quote)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.source.office_id)

    @property
    def sentence(self) -> str:
        """The whole sentence in which the passage stands, in one line."""
        start, end = around(self.source.text, self.start, self.end)
        return " ".join(self.source.text[start:end].split())

    def save(self, *args: Any, **options: Any) -> None:
        """Keep what search compares with the passage."""
        self.folded = fold(self.quote)
        if "quote" in (options.get("update_fields") or ()):
            options["update_fields"] = {*options["update_fields"], "folded"}
        super().save(*args, **options)


class Verdict(models.Model):
    """What a person decided on a proposal. Withdrawn by an undo, never rewritten; ``batch`` joins those of one act."""

    class Kind(models.TextChoices):
        CONFIRMED = "confirmed", _("đã xác nhận")
        CORRECTED = "corrected", _("đã sửa")
        REJECTED = "rejected", _("đã loại")

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="verdicts", null=True)
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="verdicts", null=True)
    source = models.ForeignKey(Source, models.PROTECT, related_name="verdicts")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    by = models.ForeignKey(User, models.PROTECT, related_name="verdicts")
    at = models.DateTimeField()
    batch = models.UUIDField(db_index=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("proposal",), condition=STANDING, name="one_standing_verdict"),
            models.CheckConstraint(
                condition=models.Q(kind="rejected", finding__isnull=True, proposal__isnull=False)
                | ~models.Q(kind="rejected") & models.Q(finding__isnull=False),
                name="a_verdict_has_a_finding_unless_it_rejects",
            ),
        )


class Addressee(models.Model):
    """Who an Office means by a wording of its documents ("Sở Tài chính tỉnh", "ngành y tế"): settled once by a person,
    proposed next time. Forgotten, never deleted. It holds on the days on which the body exists."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="addressees")
    wording = models.CharField(_("cách viết"), max_length=LONGEST_WORDING)
    folded = models.CharField(max_length=LONGEST_WORDING, editable=False)
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="remembered_as", verbose_name=_("cơ quan")
    )
    made_by = models.ForeignKey(User, models.PROTECT, related_name="addressees")
    made_at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("folded", "pk")
        verbose_name = _("cách viết đã nhớ")
        constraints = (
            models.UniqueConstraint(
                fields=("office", "folded"),
                condition=models.Q(forgotten_at__isnull=True),
                name="a_wording_means_one_body",
            ),
        )

    def __str__(self) -> str:
        return str(self.wording)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)
