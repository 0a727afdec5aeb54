"""Documents that are cited and carried out: who cites them, who has done what of them, and the term work programme."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.models import Source
from ketluan.office.meetings.models import Session
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.folding import fold

STANDING = models.Q(withdrawn_at__isnull=True)


class Instrument(models.Model):
    """A document that others cite, or that somebody entered: one number of one body in one year.

    ``key``, ``body_key`` and ``year`` are what is compared (``rules.numbers``; 0 is a year that nobody knows).
    ``entered``: a person entered it; else it is there by the citations of sources alone. ``asked_of``: the class of
    bodies that are to carry it out. ``version`` rises with each change.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="documents")
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    kind = models.CharField(_("loại văn bản"), max_length=60, blank=True)
    title = models.CharField(_("trích yếu"), max_length=500, blank=True)
    dated = models.DateField(_("ngày ban hành"), null=True, blank=True)
    issuer = models.CharField(_("cơ quan ban hành"), max_length=200, blank=True)
    ended_on = models.DateField(_("hết hiệu lực từ ngày"), null=True, blank=True)
    asked_of = models.CharField(
        _("đơn vị phải triển khai"), max_length=20, choices=Organization.Kind.choices, blank=True
    )
    entered = models.BooleanField(default=False)
    key = models.CharField(max_length=240)
    body_key = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(default=0)
    folded = models.TextField(editable=False, default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = (models.F("dated").desc(nulls_last=True), "-pk")
        verbose_name = _("văn bản được viện dẫn")
        constraints = (
            models.UniqueConstraint(fields=("office", "key", "body_key", "year"), name="a_document_has_one_page"),
        )

    def __str__(self) -> str:
        return " ".join(part for part in (self.kind, self.number) if part) or self.title

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)

    def save(self, *args: Any, **options: Any) -> None:
        """Keep what search compares."""
        self.folded = fold(f"{self.number}\n{self.kind}\n{self.title}\n{self.issuer}")
        super().save(*args, **options)


class Holding(models.Model):
    """A source of ours is the document."""

    document = models.OneToOneField(Instrument, models.CASCADE, related_name="holding")
    source = models.OneToOneField(Source, models.PROTECT, related_name="holding")


class Citation(models.Model):
    """A confirmed citation names a document; None where a person said that it is not followed."""

    document = models.ForeignKey(Instrument, models.PROTECT, null=True, related_name="citations")
    finding = models.OneToOneField(Finding, models.PROTECT, related_name="citation")
    settled_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        verbose_name = _("viện dẫn")


class Meaning(models.Model):
    """What an Office means by a citation that could be several documents: settled once by a person, used next time.
    ``document`` None: it is not followed. Forgotten, never deleted."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    words = models.CharField(_("cách viện dẫn"), max_length=300)
    signature = models.CharField(max_length=600)
    document = models.ForeignKey(Instrument, models.CASCADE, null=True, related_name="meanings")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("words", "pk")
        verbose_name = _("cách viện dẫn đã nhớ")
        constraints = (
            models.UniqueConstraint(
                fields=("office", "signature"),
                condition=models.Q(forgotten_at__isnull=True),
                name="a_citation_means_one_document",
            ),
        )

    def __str__(self) -> str:
        return str(self.words)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class Implementation(models.Model):
    """What a body has done of a document, or says that it has not done yet (``done`` false).

    ``finding`` is the sentence that tells it, ``words`` what it rests on otherwise. ``attended`` of ``planned`` people
    in ``sessions`` sessions are those of a study. Withdrawn, never deleted.
    """

    class Kind(models.TextChoices):
        STUDIED = "studied", _("Quán triệt, học tập")
        ISSUED = "issued", _("Ban hành văn bản triển khai")
        MID = "mid", _("Sơ kết")
        FINAL = "final", _("Tổng kết")

    class Paper(models.TextChoices):
        PROGRAMME = "programme", _("Chương trình hành động")
        PLAN = "plan", _("Kế hoạch")
        RESOLUTION = "resolution", _("Nghị quyết chuyên đề")
        SCHEME = "scheme", _("Đề án")
        GUIDANCE = "guidance", _("Hướng dẫn")
        REPORT = "report", _("Báo cáo")
        LETTER = "letter", _("Công văn")
        OTHER = "other", _("Văn bản khác")

    document = models.ForeignKey(Instrument, models.CASCADE, related_name="steps")
    body = models.ForeignKey(Organization, models.PROTECT, related_name="rollout_steps", verbose_name=_("cơ quan"))
    kind = models.CharField(_("bước"), max_length=20, choices=Kind.choices)
    done = models.BooleanField(default=True)
    on = models.DateField(_("ngày"), null=True, blank=True)
    paper = models.CharField(_("loại văn bản"), max_length=20, choices=Paper.choices, blank=True)
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    title = models.CharField(_("trích yếu"), max_length=300, blank=True)
    sessions = models.PositiveIntegerField(_("số hội nghị"), null=True, blank=True)
    attended = models.PositiveIntegerField(_("số người dự"), null=True, blank=True)
    planned = models.PositiveIntegerField(_("số người phải dự"), null=True, blank=True)
    words = models.CharField(_("căn cứ"), max_length=300, blank=True)
    finding = models.ForeignKey(Finding, models.PROTECT, null=True, blank=True, related_name="rollout_steps")
    told_on = models.DateField(_("ngày báo"))
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("on", "pk")
        verbose_name = _("bước triển khai")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(done=False, on__isnull=True) | models.Q(done=True, on__isnull=False),
                name="a_step_that_is_done_has_its_day",
            ),
        )


class TaskLink(models.Model):
    """A task belongs to a document by a person's word; ``asks``: it asks a class of bodies for their plan."""

    document = models.ForeignKey(Instrument, models.CASCADE, related_name="task_links")
    task = models.ForeignKey(Task, models.PROTECT, related_name="documents")
    asks = models.BooleanField(default=False)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("document", "task"), name="a_task_is_linked_once"),)


class Review(models.Model):
    """The review of a document after some years: the day that the document itself sets (``due``, with its words), and
    what came of it. ``years`` 0: one that only the document asks for."""

    class Kind(models.TextChoices):
        MID = "mid", _("Sơ kết")
        FINAL = "final", _("Tổng kết")

    document = models.ForeignKey(Instrument, models.CASCADE, related_name="reviews")
    kind = models.CharField(_("loại"), max_length=10, choices=Kind.choices)
    years = models.PositiveSmallIntegerField(_("mốc năm"), default=0)
    due = models.DateField(_("ngày văn bản quy định"), null=True, blank=True)
    words = models.CharField(_("văn bản quy định thế nào"), max_length=300, blank=True)
    done_on = models.DateField(_("ngày báo cáo"), null=True, blank=True)
    done_number = models.CharField(_("số báo cáo"), max_length=60, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("years", "pk")
        constraints = (
            models.UniqueConstraint(fields=("document", "kind", "years"), name="a_review_is_told_once"),
            models.CheckConstraint(
                condition=models.Q(due__isnull=False) | models.Q(done_on__isnull=False) | ~models.Q(years=0),
                name="a_review_of_its_own_has_its_day",
            ),
        )


class Programme(models.Model):
    """A term work programme: what a body is to issue and hear in a term. ``version`` rises with each change."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="programmes")
    title = models.CharField(_("tên chương trình"), max_length=300)
    body = models.CharField(_("cơ quan ban hành"), max_length=200)
    since = models.PositiveSmallIntegerField(_("từ năm"))
    until = models.PositiveSmallIntegerField(_("đến năm"))
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-since", "-pk")
        verbose_name = _("chương trình công tác toàn khóa")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(since__lte=models.F("until")), name="a_term_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return str(self.title)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class Edition(models.Model):
    """A programme as a document adopted or amended it; ``place`` 0 is the first."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="editions")
    place = models.PositiveSmallIntegerField()
    number = models.CharField(_("số văn bản quyết định"), max_length=60)
    decided_on = models.DateField(_("ngày quyết định"))
    words = models.CharField(_("nội dung điều chỉnh"), max_length=500, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("place",)
        constraints = (models.UniqueConstraint(fields=("programme", "place"), name="an_edition_has_its_place"),)

    def __str__(self) -> str:
        return str(self.number)


class Item(models.Model):
    """One thing of a programme through all its editions, and what came of it."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="items")
    done_number = models.CharField(_("số văn bản kết quả"), max_length=60, blank=True)
    done_on = models.DateField(_("ngày hoàn thành"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("pk",)
        verbose_name = _("nội dung của chương trình")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(done_on__isnull=True, done_number="")
                | models.Q(done_on__isnull=False) & ~models.Q(done_number=""),
                name="a_done_item_names_its_document",
            ),
        )


class ItemText(models.Model):
    """How an edition has an item. ``quarter`` None: some time in the year; ``dropped``: the edition takes it out."""

    class Product(models.TextChoices):
        RESOLUTION = "resolution", _("Nghị quyết")
        DIRECTIVE = "directive", _("Chỉ thị")
        CONCLUSION = "conclusion", _("Kết luận")
        PROGRAMME = "programme", _("Chương trình")
        SCHEME = "scheme", _("Đề án")
        PLAN = "plan", _("Kế hoạch")
        REGULATION = "regulation", _("Quy định, quy chế")
        REPORT = "report", _("Báo cáo")
        OTHER = "other", _("Sản phẩm khác")

    item = models.ForeignKey(Item, models.CASCADE, related_name="texts")
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="texts")
    place = models.PositiveSmallIntegerField(_("thứ tự"))
    content = models.TextField(_("nội dung"))
    lead = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("cơ quan chủ trì")
    )
    lead_words = models.CharField(_("cơ quan chủ trì (theo văn bản)"), max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(_("năm"))
    quarter = models.PositiveSmallIntegerField(_("quý"), null=True, blank=True)
    product = models.CharField(_("sản phẩm"), max_length=20, choices=Product.choices)
    heard_at = models.CharField(_("trình tại"), max_length=200, blank=True)
    dropped = models.BooleanField(_("đưa ra khỏi chương trình"), default=False)

    class Meta:
        ordering = ("place", "pk")
        constraints = (
            models.UniqueConstraint(fields=("item", "edition"), name="an_edition_has_an_item_once"),
            models.CheckConstraint(
                condition=models.Q(quarter__isnull=True) | models.Q(quarter__gte=1, quarter__lte=4),
                name="a_quarter_is_one_of_four",
            ),
        )

    @property
    def lead_name(self) -> str:
        """Who leads: the body where it is known, else the words."""
        return str(self.lead or self.lead_words)


class Hearing(models.Model):
    """An item stands on the agenda of a session."""

    item = models.OneToOneField(Item, models.CASCADE, related_name="hearing")
    session = models.ForeignKey(Session, models.PROTECT, related_name="programme_items")
