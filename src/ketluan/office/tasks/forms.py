"""The forms of a task: request text into clean values."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import Day
from ketluan.office.calendar.queries import days_off
from ketluan.office.calendar.rules import count_working_days, quarter_end
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.queries import holders, organizations
from ketluan.office.tasks.actions import Assignment
from ketluan.office.tasks.cascade import class_sizes, lists_in_time, units_of_class
from ketluan.office.tasks.models import PICKED, Task
from ketluan.office.tasks.recurrence import Recurrence


def area(rows: int) -> forms.Textarea:
    """A text area of some lines."""
    return forms.Textarea(attrs={"rows": rows})


class AssignForm(forms.Form):
    """A directive made into a task. The due day is given, counted in working days, or the end of the quarter."""

    wording = forms.CharField(label=_("Nội dung nhiệm vụ"), widget=area(3), max_length=4_000)
    given_to = forms.ChoiceField(
        label=_("Giao đồng loạt cho"),
        required=False,
        help_text=_("Mỗi đơn vị nhận một nhiệm vụ riêng; cơ quan chủ trì ở trên tổng hợp (bỏ trống là Văn phòng)."),
    )
    units = forms.ModelMultipleChoiceField(
        label=_("Các đơn vị được chọn"),
        queryset=Organization.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    list_name = forms.CharField(
        label=_("Ghi nhớ các đơn vị này với tên"),
        max_length=120,
        required=False,
        help_text=_("Ví dụ: 14 xã vùng cao. Bỏ trống nếu chỉ dùng lần này."),
    )
    lead = forms.ModelChoiceField(
        label=_("Cơ quan chủ trì"), queryset=Organization.objects.none(), required=False, empty_label="–"
    )
    supporters = forms.ModelMultipleChoiceField(
        label=_("Cơ quan phối hợp"),
        queryset=Organization.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    assigner = forms.ModelChoiceField(label=_("Người giao"), queryset=User.objects.none(), empty_label="–")
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
        for name in ("lead", "supporters", "units"):
            self.fields[name].queryset = organizations(today)
        self.lists = lists_in_time([office.pk], today, valid=True)
        self.fields["assigner"].queryset = self.fields["leader"].queryset = leaders
        self.classes = _classes(today)
        picked = (PICKED, _("Các đơn vị đánh dấu dưới đây"))
        self.fields["given_to"].choices = [("", _("Không (một cơ quan chủ trì)")), picked, *self.classes]

    def clean(self) -> dict[str, Any]:
        """Find the due day and the units of a class; the lead does not support itself."""
        clean: dict[str, Any] = super().clean() or {}
        if clean.get("given_to") and not clean.get("lead") and "lead" not in self.errors:
            clean["lead"] = self.office.organization
        if not clean.get("lead") and "lead" not in self.errors:
            self.add_error("lead", _("Hãy chọn cơ quan chủ trì."))
        self._require_units(clean)
        lead = clean.get("lead")
        clean["supporters"] = [body for body in clean.get("supporters") or () if body != lead]
        clean["due"] = self._due(clean)
        clean["recurrence"] = self._recurrence(clean)
        if clean.get("deadline") == Task.Deadline.DAY and clean["due"] is None and "due" not in self.errors:
            self.add_error("due", _("Hãy ghi ngày hoặc số ngày làm việc."))
        return clean

    def _require_units(self, clean: dict[str, Any]) -> None:
        """Who gives to picked units has picked some; a name under which they are kept is free."""
        picked, name = clean.get("given_to") == PICKED, " ".join((clean.get("list_name") or "").split())
        if picked and not clean.get("units"):
            self.add_error("units", _("Hãy đánh dấu các đơn vị được giao, hoặc bỏ “giao đồng loạt”."))
        if not picked and clean.get("units") and not clean.get("given_to"):
            self.add_error("given_to", _("Đã đánh dấu đơn vị: hãy chọn “Các đơn vị đánh dấu dưới đây”."))
        if picked and name and any(one.row.name.lower() == name.lower() for one in self.lists):
            self.add_error("list_name", _("Văn phòng đã có danh sách tên này trong thời gian đó."))
        clean["list_name"] = name if picked else ""

    def _list_name(self, units: tuple[Organization, ...]) -> str:
        """What picked units are called: the name that was given, else that of the list that has just these."""
        keys = {unit.pk for unit in units}
        same = (one.row.name for one in self.lists if {unit.pk for unit in one.units} == keys)
        return str(self.cleaned_data["list_name"] or next(same, ""))

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
        given_to, units = clean["given_to"], tuple(clean["units"])
        if given_to and given_to != PICKED:
            units = tuple(units_of_class(given_to, self.today))
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
            units=units if given_to else (),
            given_to_name=self._list_name(units) if given_to == PICKED else "",
            remember=bool(clean["list_name"]),
        )


def ticked(given: QueryDict, office: Office, today: date) -> dict[str, Any]:
    """What stands in a form that was sent to tick units: all that was typed, and the units of the class or of the list
    with which to start ("class:commune", "list:3") beside those that were ticked; with "none" no unit."""
    typed: dict[str, Any] = {name: given.get(name) for name in AssignForm.base_fields}
    typed |= {name: given.getlist(name) for name in ("supporters", "units")}
    start, _colon, key = given.get("start", "").partition(":")
    units: list[Organization] = []
    if start == "class":
        units = list(units_of_class(key, today))
    elif start == "list":
        units = [
            unit for one in lists_in_time([office.pk], today, valid=True) for unit in one.units if one.start[5:] == key
        ]
    kept = [] if start == "none" else typed["units"]
    return {
        **typed,
        "given_to": PICKED,
        "units": [*dict.fromkeys([*map(str, kept), *(str(unit.pk) for unit in units)])],
    }


def _classes(today: date) -> list[tuple[str, str]]:
    """The classes that a task can be given to at once, each with the number of its units."""
    counts = class_sizes(today)
    return [(kind, f"{label} ({counts[kind]})") for kind, label in Organization.Kind.choices if counts.get(kind)]
