"""The forms of the verbs: what someone says with an act upon a task, as clean values."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.calendar.forms import Day
from ketluan.office.files.forms import FilesField
from ketluan.office.people.models import Organization, User
from ketluan.office.people.on_behalf import kinds, needs_number
from ketluan.office.people.queries import holders, organizations
from ketluan.office.people.rules import Founded
from ketluan.office.tasks.access import doers
from ketluan.office.tasks.forms import area
from ketluan.office.tasks.models import Task, Transfer

# the fields of a basis, as they stand in a form
BASIS = ("basis_kind", "basis_on", "basis_number", "basis", "scans")


class VerbForm(forms.Form):
    """A form about one task; ``prepare`` sets what depends on it."""

    bare = False

    def __init__(self, *args: Any, task: Task, today: date, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.task, self.today = task, today
        self.prepare()

    def prepare(self) -> None:
        """Nothing depends on the task."""

    def point_at_fault(self) -> None:
        """The first field that is wrong is where the page opens: the form stands far down on a telephone."""
        wrong = next((name for name in self.fields if name in self.errors), None)
        if wrong is not None:
            self.fields[wrong].widget.attrs["autofocus"] = True


class BareForm(VerbForm):
    """Nothing but the button."""

    bare = True


class ReportForm(VerbForm):
    """Progress in words; a percentage alone says nothing."""

    words = forms.CharField(label=gettext_lazy("Nội dung báo cáo"), widget=area(3), max_length=4_000)
    percent = forms.IntegerField(label=gettext_lazy("Tỷ lệ hoàn thành (%)"), min_value=0, max_value=100, required=False)
    document_number = forms.CharField(label=gettext_lazy("Số văn bản"), max_length=60, required=False)
    files = FilesField()
    closes = forms.BooleanField(required=False, initial=True)
    occurrence = forms.DateField(widget=forms.HiddenInput, required=False)

    def prepare(self) -> None:
        """Only a task that comes again has occurrences to be told of."""
        if self.task.recurs_every and self.task.due:
            day = {"day": date_format(self.task.due, "d/m/Y")}
            self.fields["closes"].label = _("Đây là báo cáo của kỳ đến hạn %(day)s") % day
            self.fields["occurrence"].initial = self.task.original_due and self.task.original_due.isoformat()
        else:
            del self.fields["closes"], self.fields["occurrence"]


class AnswerForm(VerbForm):
    """What a supporter has done for its part."""

    words = forms.CharField(label=gettext_lazy("Nội dung trả lời"), widget=area(3), max_length=4_000)
    document_number = forms.CharField(label=gettext_lazy("Số văn bản"), max_length=60, required=False)
    files = FilesField()


class ResultForm(VerbForm):
    """What came out."""

    words = forms.CharField(label=gettext_lazy("Kết quả thực hiện"), widget=area(3), max_length=4_000)
    document_number = forms.CharField(label=gettext_lazy("Số văn bản, sản phẩm"), max_length=60, required=False)
    files = FilesField()


class AskExtensionForm(VerbForm):
    """A request for more time."""

    new_due = forms.DateField(label=gettext_lazy("Thời hạn đề nghị"), widget=Day)
    reason = forms.CharField(label=gettext_lazy("Lý do"), widget=area(2), max_length=2_000)
    document_number = forms.CharField(label=gettext_lazy("Số văn bản đề nghị"), max_length=60, required=False)
    files = FilesField()

    def clean_new_due(self) -> date:
        """Later than the day that runs."""
        new_due: date = self.cleaned_data["new_due"]
        if self.task.due and new_due <= self.task.due:
            day = {"day": date_format(self.task.due, "d/m/Y")}
            raise forms.ValidationError(_("Thời hạn đề nghị phải sau thời hạn đang chạy (%(day)s).") % day)
        return new_due


class AskTransferForm(VerbForm):
    """The task is not ours."""

    proposed = forms.ModelChoiceField(
        label=gettext_lazy("Đề nghị giao cho"), queryset=Organization.objects.none(), required=False
    )
    reason = forms.CharField(label=gettext_lazy("Lý do"), widget=area(2), max_length=2_000)
    document_number = forms.CharField(label=gettext_lazy("Số văn bản đề nghị"), max_length=60, required=False)
    files = FilesField()

    def prepare(self) -> None:
        """Any body of today but the lead."""
        self.fields["proposed"].queryset = organizations(self.today).exclude(pk=self.task.lead_id)


class OnBehalfForm(VerbForm):
    """On what a leader's decision rests, where another records it."""

    basis_kind = forms.ChoiceField(
        label=gettext_lazy("Loại căn cứ"),
        required=False,
        help_text=gettext_lazy("Bắt buộc khi ghi thay lãnh đạo, cùng với ngày của căn cứ."),
    )
    basis_on = forms.DateField(label=gettext_lazy("Ngày của căn cứ"), widget=Day, required=False)
    basis_number = forms.CharField(label=gettext_lazy("Số của căn cứ (nếu có)"), max_length=60, required=False)
    basis = forms.CharField(label=gettext_lazy("Nội dung căn cứ"), max_length=300, required=False)
    scans = FilesField(label=gettext_lazy("Bản chụp căn cứ"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["basis_kind"].choices = [("", "—"), *kinds(self.today)]

    def clean(self) -> dict[str, Any]:
        """The parts of a basis go together (``founded``); none of them is none."""
        clean: dict[str, Any] = super().clean() or {}
        said = {name: clean.pop(name, None) for name in ("basis_kind", "basis_on", "basis_number", "basis")}
        kind, on, number = said["basis_kind"], said["basis_on"], (said["basis_number"] or "").strip()
        clean["founded"] = None
        if not any(said.values()):
            return clean
        faults = {
            "basis_kind": "" if kind else _("Hãy chọn loại căn cứ."),
            "basis_on": "" if on else _("Hãy ghi ngày của căn cứ."),
            "basis_number": _("Văn bản làm căn cứ phải có số.") if needs_number(kind) and not number else "",
        }
        if on and on > self.today:
            faults["basis_on"] = _("Ngày của căn cứ chưa tới.")
        for name, words in faults.items():
            if words and name not in self.errors:
                self.add_error(name, words)
        if not self.errors:
            clean["founded"] = Founded(kind, on, number, (said["basis"] or "").strip())
        return clean


class GrantForm(OnBehalfForm):
    """Agreement to more time, maybe to another day."""

    new_due = forms.DateField(label=gettext_lazy("Đồng ý đến ngày"), widget=Day, required=False)
    answer = forms.CharField(label=gettext_lazy("Ý kiến"), max_length=1_000, required=False)
    field_order = ("new_due", "answer", *BASIS)

    def prepare(self) -> None:
        """The day that was asked for stands there."""
        asked = next((one for one in self.task.extensions.all() if one.state == Transfer.State.ASKED), None)
        self.fields["new_due"].initial = asked.new_due if asked else None


class RefuseForm(OnBehalfForm):
    """Refusal of more time, with its reason."""

    answer = forms.CharField(label=gettext_lazy("Lý do không đồng ý"), widget=area(2), max_length=1_000)
    field_order = ("answer", *BASIS)


class SetDueForm(OnBehalfForm):
    """A day that the Office or the leader settles without being asked."""

    due = forms.DateField(label=gettext_lazy("Thời hạn"), widget=Day)
    reason = forms.CharField(label=gettext_lazy("Lý do"), widget=area(2), max_length=2_000)
    field_order = ("due", "reason", *BASIS)

    def clean_due(self) -> date:
        """Not before the task was given."""
        due: date = self.cleaned_data["due"]
        if due < self.task.assigned_on:
            raise forms.ValidationError(_("Thời hạn không thể trước ngày giao."))
        return due


class CancelForm(OnBehalfForm):
    """Why a task is withdrawn."""

    reason = forms.CharField(label=gettext_lazy("Lý do hủy"), widget=area(2), max_length=2_000)
    field_order = ("reason", *BASIS)


class ReopenForm(OnBehalfForm):
    """Why a task that has ended is taken up again."""

    reason = forms.CharField(label=gettext_lazy("Lý do mở lại"), widget=area(2), max_length=2_000)
    new_due = forms.DateField(label=gettext_lazy("Thời hạn mới (nếu có)"), widget=Day, required=False)
    field_order = ("reason", "new_due", *BASIS)


class GrantTransferForm(VerbForm):
    """To which body the task moves."""

    lead = forms.ModelChoiceField(
        label=gettext_lazy("Cơ quan chủ trì mới"), queryset=Organization.objects.none(), empty_label="–"
    )
    answer = forms.CharField(label=gettext_lazy("Ý kiến"), max_length=1_000, required=False)

    def prepare(self) -> None:
        """Any body of today but the lead; the one that was proposed is chosen."""
        self.fields["lead"].queryset = organizations(self.today).exclude(pk=self.task.lead_id)
        asked = next((one for one in self.task.transfers.all() if one.state == Transfer.State.ASKED), None)
        self.fields["lead"].initial = asked.proposed_id if asked else None


class RefuseTransferForm(VerbForm):
    """Why the task stays."""

    answer = forms.CharField(label=gettext_lazy("Lý do không chuyển"), widget=area(2), max_length=1_000)


class ReturnForm(VerbForm):
    """Why a result goes back."""

    reason = forms.CharField(label=gettext_lazy("Lý do trả lại"), widget=area(2), max_length=2_000)


class NameDoerForm(VerbForm):
    """Who in the unit does it."""

    doer = forms.ModelChoiceField(
        label=gettext_lazy("Người được phân công"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("Chưa phân công"),
    )

    def prepare(self) -> None:
        """The users of the unit."""
        self.fields["doer"].queryset = doers(self.task)
        self.fields["doer"].initial = self.task.doer_id


class EditForm(VerbForm):
    """What the Office says of the task, and the version that was read."""

    wording = forms.CharField(label=gettext_lazy("Nội dung nhiệm vụ"), widget=area(4), max_length=4_000)
    deliverable = forms.ChoiceField(
        label=gettext_lazy("Sản phẩm"), choices=[("", "—"), *Task.Deliverable.choices], required=False
    )
    leader = forms.ModelChoiceField(
        label=gettext_lazy("Lãnh đạo phụ trách"), queryset=User.objects.none(), required=False, empty_label="—"
    )
    tracker = forms.ModelChoiceField(
        label=gettext_lazy("Chuyên viên theo dõi"), queryset=User.objects.none(), empty_label=None
    )
    supporters = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Cơ quan phối hợp"),
        queryset=Organization.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def prepare(self) -> None:
        """The Office's people, the bodies of today, and what the task says now."""
        task, fields = self.task, self.fields
        fields["leader"].queryset = holders("leader", office=task.office_id)
        known = holders("specialist", office=task.office_id) | holders("head", office=task.office_id)
        fields["tracker"].queryset = (known | User.objects.filter(pk=task.tracker_id)).distinct()
        bodies = organizations(self.today) | Organization.objects.filter(supports__task=task)
        fields["supporters"].queryset = bodies.exclude(pk=task.lead_id).distinct()
        for name in ("wording", "deliverable", "version"):
            fields[name].initial = getattr(task, name)
        fields["leader"].initial, fields["tracker"].initial = task.leader_id, task.tracker_id
        fields["supporters"].initial = [support.organization_id for support in task.supports.all()]

    def read_again(self, task: Task) -> None:
        """After someone else's change: keep what was typed, and take the version that is shown beside it now."""
        typed: Any = self.data.copy()  # type: ignore[has-type]
        typed[self.add_prefix("version")] = str(task.version)
        self.data = typed
