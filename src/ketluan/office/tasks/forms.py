"""The forms of a task: request text into clean values."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import count_working_days, quarter_end
from ketluan.office.people.models import Organization, User
from ketluan.office.tasks.actions import Assignment
from ketluan.office.tasks.models import Task


class Day(forms.DateInput):
    """The browser's own picker of days."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def area(rows: int) -> forms.Textarea:
    """A text area of some lines."""
    return forms.Textarea(attrs={"rows": rows})


class AssignForm(forms.Form):
    """A directive made into a task. The due day is given, counted in working days, or the end of the quarter."""

    wording = forms.CharField(label=_("Nội dung nhiệm vụ"), widget=area(3), max_length=4_000)
    lead = forms.ModelChoiceField(label=_("Cơ quan chủ trì"), queryset=Organization.objects.none())
    supporters = forms.ModelMultipleChoiceField(
        label=_("Cơ quan phối hợp"), queryset=Organization.objects.none(), required=False
    )
    assigner = forms.ModelChoiceField(label=_("Người giao"), queryset=User.objects.none())
    deadline = forms.ChoiceField(label=_("Loại thời hạn"), choices=Task.Deadline.choices)
    due = forms.DateField(label=_("Thời hạn"), widget=Day, required=False)
    working_days = forms.IntegerField(
        label=_("hoặc số ngày làm việc kể từ ngày giao"), min_value=1, max_value=365, required=False
    )
    deadline_words = forms.CharField(label=_("Thời hạn (nguyên văn)"), max_length=200, required=False)
    deliverable = forms.ChoiceField(label=_("Sản phẩm"), choices=[("", "—"), *Task.Deliverable.choices], required=False)
    starred = forms.BooleanField(label=_("Nhiệm vụ trọng tâm"), required=False)

    def __init__(
        self, *args: Any, bodies: QuerySet[Organization], assigners: QuerySet[User], today: date, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.fields["lead"].queryset = self.fields["supporters"].queryset = bodies
        self.fields["assigner"].queryset = assigners
        self.fields["supporters"].widget.attrs["size"] = 6

    def clean(self) -> dict[str, Any]:
        """Find the due day; the lead does not support itself."""
        clean: dict[str, Any] = super().clean() or {}
        lead = clean.get("lead")
        clean["supporters"] = [body for body in clean.get("supporters") or () if body != lead]
        clean["due"] = self._due(clean)
        if clean.get("deadline") == Task.Deadline.DAY and clean["due"] is None and "due" not in self.errors:
            self.add_error("due", _("Hãy ghi ngày hoặc số ngày làm việc."))
        return clean

    def _due(self, clean: dict[str, Any]) -> date | None:
        if clean.get("deadline") == Task.Deadline.QUARTER_END:
            return quarter_end(self.today)
        if clean.get("deadline") != Task.Deadline.DAY:
            return None
        due: date | None = clean.get("due")
        if due is None and clean.get("working_days"):
            try:
                return count_working_days(self.today, clean["working_days"], days_off).end
            except LookupError as missing:
                self.add_error("working_days", str(missing))
        return due

    def assignment(self) -> Assignment:
        """What the task is to be."""
        clean = self.cleaned_data
        counted = clean["deadline"] == Task.Deadline.DAY and not self.data.get("due")
        return Assignment(
            wording=clean["wording"],
            lead=clean["lead"],
            assigner=clean["assigner"],
            deadline=clean["deadline"],
            supporters=tuple(clean["supporters"]),
            due=clean["due"],
            deadline_words=clean["deadline_words"],
            working_days=clean["working_days"] if counted else None,
            deliverable=clean["deliverable"],
            starred=clean["starred"],
        )


class BareForm(forms.Form):
    """Nothing but the button."""


class ReportForm(forms.Form):
    """Progress in words; a percentage alone says nothing."""

    words = forms.CharField(label=_("Nội dung báo cáo"), widget=area(3), max_length=4_000)
    percent = forms.IntegerField(label=_("Tỷ lệ hoàn thành (%)"), min_value=0, max_value=100, required=False)
    document_number = forms.CharField(label=_("Số văn bản"), max_length=60, required=False)


class ResultForm(forms.Form):
    """What came out."""

    words = forms.CharField(label=_("Kết quả thực hiện"), widget=area(3), max_length=4_000)
    document_number = forms.CharField(label=_("Số văn bản, sản phẩm"), max_length=60, required=False)


class AskExtensionForm(forms.Form):
    """A request for more time."""

    new_due = forms.DateField(label=_("Thời hạn đề nghị"), widget=Day)
    reason = forms.CharField(label=_("Lý do"), widget=area(2), max_length=2_000)


class OnBehalfForm(forms.Form):
    """On what a leader's decision rests, where another records it."""

    basis = forms.CharField(
        label=_("Căn cứ"),
        max_length=500,
        required=False,
        help_text=_("Bắt buộc khi ghi thay lãnh đạo: phiếu trình, bút phê, điện thoại… và ngày."),
    )


class GrantForm(OnBehalfForm):
    """Agreement to more time."""

    answer = forms.CharField(label=_("Ý kiến"), max_length=1_000, required=False)


class RefuseForm(OnBehalfForm):
    """Refusal of more time, with its reason."""

    answer = forms.CharField(label=_("Lý do không đồng ý"), widget=area(2), max_length=1_000)


class ReturnForm(forms.Form):
    """Why a result goes back."""

    reason = forms.CharField(label=_("Lý do trả lại"), widget=area(2), max_length=2_000)


class RewordForm(forms.Form):
    """The task's wording, and the version that was read."""

    wording = forms.CharField(label=_("Nội dung nhiệm vụ"), widget=area(3), max_length=4_000)
    version = forms.IntegerField(widget=forms.HiddenInput)
