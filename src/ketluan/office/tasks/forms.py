"""The forms of a task: request text into clean values."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import count_working_days, quarter_end
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.queries import holders, organizations
from ketluan.office.tasks.actions import Assignment
from ketluan.office.tasks.cascade import class_sizes, units_of_class
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.recurrence import Recurrence


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
    given_to = forms.ChoiceField(
        label=_("Giao đồng loạt cho"),
        required=False,
        help_text=_("Mỗi đơn vị nhận một nhiệm vụ riêng; cơ quan chủ trì dưới đây tổng hợp (bỏ trống là Văn phòng)."),
    )
    lead = forms.ModelChoiceField(label=_("Cơ quan chủ trì"), queryset=Organization.objects.none(), required=False)
    supporters = forms.ModelMultipleChoiceField(
        label=_("Cơ quan phối hợp"),
        queryset=Organization.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    assigner = forms.ModelChoiceField(label=_("Người giao"), queryset=User.objects.none())
    leader = forms.ModelChoiceField(
        label=_("Lãnh đạo phụ trách"), queryset=User.objects.none(), required=False, empty_label="—"
    )
    deadline = forms.ChoiceField(label=_("Loại thời hạn"), choices=Task.Deadline.choices)
    due = forms.DateField(label=_("Thời hạn"), widget=Day, required=False)
    working_days = forms.IntegerField(
        label=_("hoặc số ngày làm việc kể từ ngày giao"), min_value=1, max_value=365, required=False
    )
    recurs_every = forms.ChoiceField(
        label=_("Bao lâu một lần"), choices=[("", "—"), *Task.Every.choices], required=False
    )
    recurs_day = forms.IntegerField(
        label=_("vào ngày"),
        min_value=1,
        max_value=31,
        required=False,
        help_text=_("Hằng tuần: 1 là thứ Hai, 7 là Chủ nhật. Loại khác: ngày của tháng cuối kỳ (31 là cuối tháng)."),
    )
    deadline_words = forms.CharField(label=_("Thời hạn (nguyên văn)"), max_length=200, required=False)
    deliverable = forms.ChoiceField(label=_("Sản phẩm"), choices=[("", "—"), *Task.Deliverable.choices], required=False)
    starred = forms.BooleanField(label=_("Nhiệm vụ trọng tâm"), required=False)

    def __init__(self, *args: Any, office: Office, today: date, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.office, self.today = office, today
        leaders = holders("leader", office=office)
        self.fields["lead"].queryset = self.fields["supporters"].queryset = organizations(today)
        self.fields["assigner"].queryset = self.fields["leader"].queryset = leaders
        self.fields["given_to"].choices = [("", _("Không (một cơ quan chủ trì)")), *_classes(today)]

    def clean(self) -> dict[str, Any]:
        """Find the due day and the units of a class; the lead does not support itself."""
        clean: dict[str, Any] = super().clean() or {}
        if clean.get("given_to") and not clean.get("lead") and "lead" not in self.errors:
            clean["lead"] = self.office.organization
        if not clean.get("lead") and "lead" not in self.errors:
            self.add_error("lead", _("Hãy chọn cơ quan chủ trì."))
        lead = clean.get("lead")
        clean["supporters"] = [body for body in clean.get("supporters") or () if body != lead]
        clean["due"] = self._due(clean)
        clean["recurrence"] = self._recurrence(clean)
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

    def _recurrence(self, clean: dict[str, Any]) -> Recurrence | None:
        """How the task comes again; None where only words say so."""
        if clean.get("deadline") != Task.Deadline.RECURRING or not clean.get("recurs_every"):
            return None
        if not clean.get("recurs_day"):
            if "recurs_day" not in self.errors:
                self.add_error("recurs_day", _("Hãy ghi ngày của mỗi kỳ."))
            return None
        try:
            return Recurrence(clean["recurs_every"], clean["recurs_day"])
        except ValueError:
            self.add_error("recurs_day", _("Ngày trong tuần là từ 1 đến 7."))
        return None

    def assignment(self) -> Assignment:
        """What the task is to be."""
        clean = self.cleaned_data
        counted = clean["deadline"] == Task.Deadline.DAY and not self.data.get("due")
        given_to = clean["given_to"]
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
            leader=clean["leader"],
            recurrence=clean["recurrence"],
            given_to=given_to,
            units=tuple(units_of_class(given_to, self.today)) if given_to else (),
        )


def _classes(today: date) -> list[tuple[str, str]]:
    """The classes that a task can be given to at once, each with the number of its units."""
    counts = class_sizes(today)
    return [(kind, f"{label} ({counts[kind]})") for kind, label in Organization.Kind.choices if counts.get(kind)]
