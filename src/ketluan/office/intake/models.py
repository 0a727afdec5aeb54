"""What was received, what the reader was asked, and what it proposed. All three are written once."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.files.models import File
from ketluan.office.people.models import Office, Sharing, User
from ketluan.office.written_once import WrittenOnce
from ketluan.vietnamese.folding import fold


class Source(WrittenOnce):
    """A text received: as it came (``original``), cleaned (``text``), and the way between (``layout``).

    All spans count code points of ``text``. ``sha256`` is that of the bytes, ``text_sha256`` that of the cleaned text.
    ``number`` and ``dated`` are those of an official document. The text of a scan was ``recognised``: it may be wrong,
    and ``layout`` says how sure of each page the recognition was.
    """

    class Kind(models.TextChoices):
        FILE = "file", _("Tệp")
        PASTED = "pasted", _("Dán văn bản")
        SPOKEN = "spoken", _("Chỉ đạo trực tiếp")
        IMPORTED = "imported", _("Nhập từ Excel")

    office = models.ForeignKey(Office, models.PROTECT, related_name="sources")
    kind = models.CharField(_("cách nhận"), max_length=20, choices=Kind.choices)
    name = models.CharField(_("tên tệp"), max_length=255)
    title = models.CharField(_("tiêu đề"), max_length=500)
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    dated = models.DateField(_("ngày văn bản"), null=True, blank=True)
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    text_sha256 = models.CharField(max_length=64)
    original = models.TextField()
    text = models.TextField()
    layout = models.JSONField()
    received_on = models.DateField(_("ngày nhận"))
    taken_in_at = models.DateTimeField(_("nhận lúc"))
    taken_in_by = models.ForeignKey(User, models.PROTECT, related_name="sources")
    recognised = models.BooleanField(_("chữ nhận dạng từ bản quét"), default=False)
    folded = models.TextField(editable=False)

    class Meta:
        ordering = ("-taken_in_at", "-pk")
        verbose_name = _("văn bản giao việc")
        indexes = (models.Index(fields=("office", "received_on", "id"), name="source_latest"),)
        constraints = (
            models.UniqueConstraint(fields=("office", "sha256"), name="a_file_is_taken_in_once"),
            models.UniqueConstraint(fields=("office", "text_sha256"), name="a_text_is_taken_in_once"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)

    @staticmethod
    def folded_words(title: str, text: str) -> str:
        """What search compares."""
        return fold(f"{title}\n{text}")


class Direction(WrittenOnce):
    """Who gave a direction that is no document, when, and by what way. The words are the source's text."""

    class Way(models.TextChoices):
        VOICE = "voice", _("nói trực tiếp")
        TELEPHONE = "telephone", _("qua điện thoại")
        PAPER = "paper", _("ghi trên giấy")

    source = models.OneToOneField(Source, models.PROTECT, related_name="direction")
    said_by = models.CharField(_("người chỉ đạo"), max_length=100)
    post = models.CharField(_("chức vụ"), max_length=120)
    said_on = models.DateField(_("ngày chỉ đạo"))
    way = models.CharField(_("hình thức"), max_length=20, choices=Way.choices)


class Scan(WrittenOnce):
    """A picture or a paper kept beside a source."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="scans")
    file = models.OneToOneField(File, models.PROTECT, related_name="scan")

    class Meta:
        ordering = ("pk",)


class Recognition(models.Model):
    """A scan that waits to be recognised, and what became of it. Its bytes and its name lie in a file of their own
    until then (``intake.spool``), in no table and in no backup; ``token`` names it. Of a refused one the
    reason is kept."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Chờ nhận dạng")
        RUNNING = "running", _("Đang nhận dạng")
        TAKEN = "taken", _("Đã nhận")
        AGAIN = "again", _("Đã có từ trước")
        REFUSED = "refused", _("Từ chối")
        FAILED = "failed", _("Không nhận dạng được")

    office = models.ForeignKey(Office, models.PROTECT, related_name="recognitions")
    by = models.ForeignKey(User, models.PROTECT, related_name="recognitions")
    at = models.DateTimeField(_("gửi lúc"))
    received_on = models.DateField(_("ngày nhận"))
    token = models.CharField(max_length=40, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    done = models.PositiveSmallIntegerField(default=0)
    pages = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=30, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="recognitions")

    class Meta:
        ordering = ("-pk",)
        verbose_name = _("bản quét chờ nhận dạng")

    @property
    def under_way(self) -> bool:
        """Whether its end has not come yet."""
        return self.state in (self.State.WAITING, self.State.RUNNING)


class SourceShare(Sharing):
    """A source is shown to another Office or to a unit."""

    thing = models.ForeignKey(Source, models.PROTECT, related_name="shares")


class Restriction(models.Model):
    """Only the named users see a source, and what came of it: not even others of its Office."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="restrictions")
    readers = models.ManyToManyField(User, through="NamedReader", related_name="+")
    reason = models.CharField(_("lý do"), max_length=500)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("source",), condition=models.Q(lifted_at__isnull=True), name="one_standing_restriction"
            ),
        )


class NamedReader(models.Model):
    """A user who may see a restricted source."""

    restriction = models.ForeignKey(Restriction, models.CASCADE, related_name="named")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("restriction", "user"), name="a_reader_is_named_once"),)


class Reading(WrittenOnce):
    """One run of the reader over a source."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="readings")
    reader = models.CharField(_("phiên bản bộ đọc"), max_length=40)
    at = models.DateTimeField(_("đọc lúc"))
    blocks = models.JSONField()
    counts = models.JSONField()
    warnings = models.JSONField()

    class Meta:
        ordering = ("-pk",)


class Proposal(WrittenOnce):
    """What the machine says: an item of the record, on its words. Never edited; a person's view is a finding."""

    reading = models.ForeignKey(Reading, models.PROTECT, related_name="proposals")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=60)
    rule = models.CharField(max_length=60)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    fields = models.JSONField()

    class Meta:
        ordering = ("start", "-end", "pk")
        constraints = (
            models.UniqueConstraint(fields=("reading", "key"), name="one_proposal_a_key"),
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="a_proposal_has_words"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.start}-{self.end}"


class Carried(WrittenOnce):
    """A later reading says again what a proposal says: the proposal stays the one that was decided on, or waits.

    ``fields`` is what the later reading says where it differs from a proposal that was decided already; else None.
    """

    reading = models.ForeignKey(Reading, models.PROTECT, related_name="carried")
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="carried")
    fields = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("reading", "proposal"), name="a_proposal_is_carried_once"),)
