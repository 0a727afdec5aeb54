"""Tasks and what happens to them."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.files.models import File
from ketluan.office.intake.models import Source
from ketluan.office.people.models import Office, Organization, Sharing, User
from ketluan.office.review.models import Finding
from ketluan.office.tasks import list_models as list_models
from ketluan.office.tasks.decision_models import Basis
from ketluan.office.tasks.due_models import DueRule
from ketluan.office.tasks.rules import ENDED
from ketluan.office.tasks.urging_models import Urging as Urging
from ketluan.office.tasks.urging_models import UrgingLetter as UrgingLetter
from ketluan.vietnamese.folding import fold

# ``given_to`` of a task that was given to units picked by hand
PICKED = "picked"
OPEN = ~models.Q(state__in=sorted(ENDED))
DONE = models.Q(state="closed")
_COUNTED_OF_OPEN = (
    *("office", "due", "id", "lead", "given_to", "submitted_on", "state", "starred", "last_word_on", "assigned_on"),
    *("original_due", "source"),
)
_SILENT = ("office", "last_word_on", "id", "given_to", "submitted_on")
_COUNTED_OF_DONE = ("office", "lead", "given_to", "due", "submitted_on", "source")


class Task(models.Model):
    """A duty with one lead. ``sentence`` is the source's, frozen; ``wording`` is the Office's and may be edited.

    ``original_due`` is written once; ``due`` is the agreed day; of a task that comes again both are those of the
    occurrence that runs; a day off that ``due_rule`` moved stands in ``written_due``. ``done_on`` is the day on which
    the accepted result was submitted. ``version`` rises with each change. ``number`` is that of a signed document which
    came after the first source and prevails over it. A task given to many units (``given_to``: a class, or picked ones)
    is the parent of one for each; a child has no finding.
    """

    class State(models.TextChoices):
        ASSIGNED = "assigned", _("Đã giao, đơn vị chưa tiếp nhận")
        ACCEPTED = "accepted", _("Đơn vị đang thực hiện")
        SUBMITTED = "submitted", _("Đã trình kết quả, chờ xác nhận")
        RETURNED = "returned", _("Kết quả bị trả lại, phải làm lại")
        CLOSED = "closed", _("Đã hoàn thành")
        CANCELLED = "cancelled", _("Đã hủy")

    class Deadline(models.TextChoices):
        DAY = "day", _("Có thời hạn")
        QUARTER_END = "quarter_end", _("Hết quý")
        RECURRING = "recurring", _("Định kỳ")
        VAGUE = "vague", _("Không rõ ngày (sớm, khẩn trương)")
        NONE = "none", _("Không thời hạn")

    class Deliverable(models.TextChoices):
        REPORT = "report", _("Báo cáo")
        PLAN = "plan", _("Kế hoạch, phương án")
        SCHEME = "scheme", _("Đề án, chương trình")
        SUBMISSION = "submission", _("Tờ trình")
        DRAFT = "draft", _("Dự thảo văn bản quy phạm, nghị quyết")
        DECISION = "decision", _("Quyết định, văn bản chỉ đạo")
        OTHER = "other", _("Sản phẩm khác")

    class Every(models.TextChoices):
        WEEK = "week", _("hằng tuần")
        MONTH = "month", _("hằng tháng")
        QUARTER = "quarter", _("hằng quý")
        HALF_YEAR = "half_year", _("6 tháng một lần")
        YEAR = "year", _("hằng năm")

    office = models.ForeignKey(Office, models.PROTECT, related_name="tasks")
    source = models.ForeignKey(Source, models.PROTECT, related_name="tasks")
    finding = models.OneToOneField(Finding, models.PROTECT, null=True, blank=True, related_name="task")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    given_to = models.CharField(
        _("giao đồng loạt cho"),
        max_length=20,
        choices=[*Organization.Kind.choices, (PICKED, _("Các đơn vị được chọn"))],
        blank=True,
    )
    given_to_name = models.CharField(_("tên danh sách đơn vị"), max_length=120, blank=True)
    sentence = models.TextField(_("nguyên văn"))
    wording = models.TextField(_("nội dung nhiệm vụ"))
    lead = models.ForeignKey(Organization, models.PROTECT, related_name="led_tasks", verbose_name=_("chủ trì"))
    supporters = models.ManyToManyField(
        Organization, through="Support", related_name="supported_tasks", verbose_name=_("phối hợp")
    )
    assigner = models.ForeignKey(User, models.PROTECT, related_name="assigned_tasks", verbose_name=_("người giao"))
    tracker = models.ForeignKey(
        User, models.PROTECT, related_name="tracked_tasks", verbose_name=_("chuyên viên theo dõi")
    )
    leader = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="overseen_tasks", verbose_name=_("lãnh đạo phụ trách")
    )
    doer = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="done_tasks", verbose_name=_("người được phân công")
    )
    assigned_on = models.DateField(_("ngày giao"))
    deliverable = models.CharField(_("sản phẩm"), max_length=20, choices=Deliverable.choices, blank=True)
    deadline = models.CharField(_("loại thời hạn"), max_length=20, choices=Deadline.choices)
    deadline_words = models.CharField(_("thời hạn (nguyên văn)"), max_length=200, blank=True)
    working_days = models.PositiveSmallIntegerField(_("số ngày làm việc"), null=True, blank=True)
    recurs_every = models.CharField(_("định kỳ"), max_length=20, choices=Every.choices, blank=True)
    recurs_day = models.PositiveSmallIntegerField(_("vào ngày"), null=True, blank=True)
    original_due = models.DateField(_("thời hạn gốc"), null=True, blank=True)
    due = models.DateField(_("thời hạn"), null=True, blank=True)
    written_due = models.DateField(_("ngày ghi trong văn bản"), null=True, blank=True)
    due_rule = models.ForeignKey(DueRule, models.PROTECT, null=True, blank=True, related_name="tasks")
    state = models.CharField(_("tình trạng"), max_length=20, choices=State.choices, default=State.ASSIGNED)
    submitted_on = models.DateField(_("ngày trình kết quả"), null=True, blank=True)
    done_on = models.DateField(_("ngày hoàn thành"), null=True, blank=True)
    cancelled_on = models.DateField(_("ngày hủy"), null=True, blank=True)
    cancelled_for = models.TextField(_("lý do hủy"), blank=True)
    last_word_on = models.DateField(_("báo cáo gần nhất"))
    starred = models.BooleanField(_("trọng tâm"), default=False)
    number = models.CharField(_("số, ký hiệu văn bản"), max_length=60, blank=True)
    version = models.PositiveIntegerField(default=1)
    folded = models.TextField(editable=False)

    class Meta:
        ordering = ("due", "pk")
        verbose_name = _("nhiệm vụ")
        indexes = (
            models.Index(fields=("office", "done_on", "due"), name="task_office_due"),
            models.Index(fields=("lead", "done_on", "due"), name="task_lead_due"),
            # of a hundred tasks some ten are open, and these are asked for all day: what a count asks of them, and of
            # those that are done, stands in the index, so that the tasks themselves are not read for it
            models.Index(fields=_COUNTED_OF_OPEN, condition=OPEN, name="task_office_open"),
            models.Index(fields=_COUNTED_OF_DONE, condition=DONE, name="task_office_done"),
            models.Index(fields=("lead", "due"), condition=OPEN, name="task_lead_open"),
            models.Index(fields=_SILENT, condition=OPEN, name="task_office_silent"),
            # the first page of a list in its own order is read along this
            models.Index(fields=("due", "id"), name="task_due"),
            # whom the tasks of an Office name, asked for each body and user
            models.Index(fields=("office", "lead"), name="task_office_lead"),
            models.Index(fields=("office", "tracker"), name="task_office_tracker"),
            models.Index(fields=("office", "assigner"), name="task_office_assigner"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(deadline__in=("day", "quarter_end"), due__isnull=False, original_due__isnull=False)
                | models.Q(deadline__in=("vague", "none"), due__isnull=True, original_due__isnull=True)
                | models.Q(deadline="recurring", due__isnull=True, original_due__isnull=True, recurs_every="")
                | models.Q(
                    ~models.Q(recurs_every=""),
                    deadline="recurring",
                    due__isnull=False,
                    original_due__isnull=False,
                    recurs_day__isnull=False,
                ),
                name="a_dated_task_has_its_day",
            ),
            models.CheckConstraint(
                condition=models.Q(state="closed", done_on__isnull=False)
                | ~models.Q(state="closed") & models.Q(done_on__isnull=True),
                name="a_task_is_done_when_it_is_closed",
            ),
            models.CheckConstraint(
                condition=models.Q(state="cancelled", cancelled_on__isnull=False) & ~models.Q(cancelled_for="")
                | ~models.Q(state="cancelled") & models.Q(cancelled_on__isnull=True, cancelled_for=""),
                name="a_cancelled_task_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | models.Q(given_to="", finding__isnull=True),
                name="a_child_has_no_children",
            ),
        )

    def __str__(self) -> str:
        return str(self.wording)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)

    @property
    def paper(self) -> str:
        """How the document is called on which the task stands: its number, else its title."""
        return str(self.number or self.source.number or self.source.title)

    @property
    def gathers(self) -> bool:
        """Whether it was given to every unit of a class, and its children are what is counted."""
        return bool(self.given_to)

    @property
    def has_ended(self) -> bool:
        """Whether it is closed or cancelled."""
        return self.state in ENDED

    def save(self, *args: Any, **options: Any) -> None:
        """Keep what search compares with the words."""
        self.folded = fold(f"{self.wording}\n{self.sentence}")
        super().save(*args, **options)


class Ground(models.Model):
    """A further sentence on which a task stands: another source tells the same, or sharpens it.

    ``changes`` are the fields of the task that the sentence changed, each ``{"field", "before", "after"}`` in words;
    ``undo`` holds the values themselves before and after, by which it is taken back. A
    ground counts as long as its finding stands.
    """

    class Role(models.TextChoices):
        SAME = "same", _("nhắc lại nhiệm vụ đã có")
        SHARPENED = "sharpened", _("làm rõ, cập nhật nhiệm vụ")

    task = models.ForeignKey(Task, models.PROTECT, related_name="grounds")
    finding = models.OneToOneField(Finding, models.PROTECT, related_name="ground")
    role = models.CharField(max_length=20, choices=Role.choices)
    sentence = models.TextField(_("nguyên văn"))
    changes = models.JSONField(default=list)
    undo = models.JSONField(null=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="grounds")
    made_on = models.DateField()

    class Meta:
        ordering = ("pk",)
        verbose_name = _("căn cứ của nhiệm vụ")


class Support(models.Model):
    """An organization supports a task. ``answered_on`` is the day of its latest answer for its own part."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="supports")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="supports")
    answered_on = models.DateField(_("ngày trả lời"), null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("task", "organization"), name="one_support_a_body"),)


class Progress(models.Model):
    """An account of a task: how far it is, what came out (``is_result``), or what a supporter answers for its own part
    (``is_answer``). ``returned_for`` says why a result was returned; such a result counts as never submitted."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="progress")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="progress")
    by = models.ForeignKey(User, models.PROTECT, related_name="progress")
    at = models.DateTimeField()
    on = models.DateField()
    words = models.TextField(_("nội dung"))
    percent = models.PositiveSmallIntegerField(_("tỷ lệ hoàn thành"), null=True, blank=True)
    document_number = models.CharField(_("số văn bản"), max_length=60, blank=True)
    is_result = models.BooleanField(default=False)
    is_answer = models.BooleanField(default=False)
    returned_for = models.TextField(blank=True)

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (
            models.CheckConstraint(condition=~models.Q(words=""), name="progress_says_something"),
            models.CheckConstraint(
                condition=models.Q(percent__isnull=True) | models.Q(percent__lte=100),
                name="a_percentage_is_at_most_100",
            ),
        )


class Occurrence(models.Model):
    """One time of a task that comes again: when it was due, and on which day it was told of; never, where the next
    one came first."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="occurrences")
    planned = models.DateField(_("kỳ"))
    due = models.DateField(_("thời hạn"))
    told_on = models.DateField(_("ngày báo cáo"), null=True, blank=True)
    progress = models.ForeignKey(Progress, models.PROTECT, null=True, blank=True, related_name="occurrences")

    class Meta:
        ordering = ("-planned",)
        constraints = (models.UniqueConstraint(fields=("task", "planned"), name="an_occurrence_comes_once"),)


class Request(models.Model):
    """What a unit asks of the Office about a task, and what was decided on it."""

    class State(models.TextChoices):
        ASKED = "asked", _("Chờ quyết định")
        GRANTED = "granted", _("Đồng ý")
        REFUSED = "refused", _("Không đồng ý")
        WITHDRAWN = "withdrawn", _("Đơn vị đã rút")

    task = models.ForeignKey(Task, models.PROTECT, related_name="%(class)ss")
    state = models.CharField(max_length=20, choices=State.choices, default=State.ASKED)
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="%(class)ss_asked")
    asked_on = models.DateField()
    reason = models.TextField(_("lý do"))
    document_number = models.CharField(_("số văn bản"), max_length=60, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="%(class)ss_decided")
    decided_on = models.DateField(null=True)
    on_behalf = models.CharField(max_length=200, blank=True)
    basis = models.CharField(max_length=500, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        abstract = True
        ordering = ("-pk",)


class Extension(Request):
    """A request for more time. Until it is decided the old day runs; ``granted_due`` may be another than was asked."""

    due_before = models.DateField(_("thời hạn đang chạy"))
    new_due = models.DateField(_("thời hạn đề nghị"))
    granted_due = models.DateField(_("thời hạn đồng ý"), null=True, blank=True)

    class Meta(Request.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("task",), condition=models.Q(state="asked"), name="one_undecided_extension_a_task"
            ),
            models.CheckConstraint(
                condition=models.Q(new_due__gt=models.F("due_before")), name="an_extension_gives_more_time"
            ),
            models.CheckConstraint(
                condition=models.Q(state="granted", granted_due__gt=models.F("due_before"))
                | ~models.Q(state="granted") & models.Q(granted_due__isnull=True),
                name="a_granted_extension_has_its_day",
            ),
        )


class Transfer(Request):
    """A unit says that a task is not its own, and proposes another. The task stays the same when it moves."""

    lead_before = models.ForeignKey(Organization, models.PROTECT, related_name="transfers_from")
    proposed = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="transfers_proposed")
    lead_after = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="transfers_to")

    class Meta(Request.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("task",), condition=models.Q(state="asked"), name="one_undecided_transfer_a_task"
            ),
            models.CheckConstraint(
                condition=models.Q(state="granted", lead_after__isnull=False)
                | ~models.Q(state="granted") & models.Q(lead_after__isnull=True),
                name="a_granted_transfer_has_its_lead",
            ),
        )


class Attachment(models.Model):
    """A file beside what was said of a task: an account, a request, or the paper on which a decision rests."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="attachments")
    file = models.OneToOneField(File, models.PROTECT, related_name="attachment")
    progress = models.ForeignKey(Progress, models.PROTECT, null=True, blank=True, related_name="attachments")
    extension = models.ForeignKey(Extension, models.PROTECT, null=True, blank=True, related_name="attachments")
    transfer = models.ForeignKey(Transfer, models.PROTECT, null=True, blank=True, related_name="attachments")
    basis = models.ForeignKey(Basis, models.PROTECT, null=True, blank=True, related_name="attachments")
    is_basis = models.BooleanField(default=False)

    class Meta:
        ordering = ("pk",)


class ImportedRow(models.Model):
    """A task came from a row of a sheet; ``key`` is that of the same row in another sheet. ``number`` and ``dated`` are
    those of the document that assigned it."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="imported_rows")
    task = models.OneToOneField(Task, models.PROTECT, related_name="imported_row")
    key = models.CharField(max_length=64)
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    dated = models.DateField(_("ngày văn bản"), null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("office", "key"), name="a_row_is_imported_once"),)


class TaskShare(Sharing):
    """A task is shown to another Office or to a unit that has no part in it; its source with it."""

    thing = models.ForeignKey(Task, models.PROTECT, related_name="shares")
