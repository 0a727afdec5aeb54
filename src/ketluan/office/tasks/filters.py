"""The filter of a list of tasks: all of it stands in the address."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.models import Organization, User
from ketluan.office.tasks.forms import Day
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.narrowing import Wanted
from ketluan.office.tasks.queries import Choices
from ketluan.office.tasks.words import COUNTED, STAT_CLASSES


class KeyField(forms.IntegerField):
    """A key of a row that the address names; it has no field on the page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput, **options)


class FilterForm(forms.Form):
    """What the list is narrowed to. The first fields stand in the open, the others behind a fold."""

    q = forms.CharField(label=_("Tìm"), required=False, max_length=200)
    lead = forms.ModelChoiceField(
        label=_("Chủ trì"), queryset=Organization.objects.none(), required=False, empty_label=_("Mọi đơn vị")
    )
    stat = forms.ChoiceField(label=_("Xếp loại"), choices=[("", _("Mọi loại")), *STAT_CLASSES.items()], required=False)
    state = forms.ChoiceField(
        label=_("Tình trạng"), choices=[("", _("Mọi tình trạng")), *Task.State.choices], required=False
    )
    tracker = forms.ModelChoiceField(
        label=_("Chuyên viên theo dõi"), queryset=User.objects.none(), required=False, empty_label=_("Mọi chuyên viên")
    )
    assigner = forms.ModelChoiceField(
        label=_("Người giao"), queryset=User.objects.none(), required=False, empty_label=_("Mọi người giao")
    )
    deliverable = forms.ChoiceField(
        label=_("Sản phẩm"), choices=[("", _("Mọi sản phẩm")), *Task.Deliverable.choices], required=False
    )
    due_from = forms.DateField(label=_("Thời hạn từ"), widget=Day, required=False)
    due_to = forms.DateField(label=_("Thời hạn đến"), widget=Day, required=False)
    assigned_from = forms.DateField(label=_("Giao từ ngày"), widget=Day, required=False)
    assigned_to = forms.DateField(label=_("Giao đến ngày"), widget=Day, required=False)
    starred = forms.BooleanField(label=_("Trọng tâm"), required=False)
    urged = forms.BooleanField(label=_("Đã đôn đốc"), required=False)
    silent = forms.BooleanField(label=_("Lâu chưa có báo cáo"), required=False)
    undated = forms.BooleanField(label=_("Không thời hạn"), required=False)
    extended = forms.BooleanField(label=_("Đã gia hạn"), required=False)
    asked = forms.BooleanField(label=_("Đang xin gia hạn"), required=False)
    original = forms.BooleanField(label=_("Xếp loại theo hạn gốc"), required=False)
    on = forms.DateField(label=_("Tính đến ngày"), widget=Day, required=False)
    counted = forms.ChoiceField(
        label=_("Số liệu"), choices=[("", ""), *COUNTED.items()], required=False, widget=forms.HiddenInput
    )
    source = KeyField(label=_("Văn bản"))
    session = KeyField(label=_("Phiên họp"))
    office = KeyField(label=_("Văn phòng"))
    order = forms.CharField(required=False, widget=forms.HiddenInput)

    OPEN = ("q", "lead", "stat", "state")

    def __init__(self, given: QueryDict, choices: Choices) -> None:
        super().__init__(given)
        querysets = {"lead": choices.leads, "tracker": choices.trackers, "assigner": choices.assigners}
        for name, rows in querysets.items():
            self.fields[name].queryset = rows
        self.fields["q"].widget.input_type = "search"

    @property
    def in_the_open(self) -> list[forms.BoundField]:
        """The fields that everybody needs."""
        return [self[name] for name in self.OPEN]

    @property
    def folded(self) -> list[forms.BoundField]:
        """The fields behind the fold."""
        return [field for field in self.visible_fields() if field.name not in self.OPEN]

    @property
    def unfolded(self) -> bool:
        """Whether the fold stands open: something in it is wrong. What narrows the list is said above it anyway."""
        return any(field.errors for field in self.folded)

    def wanted(self) -> Wanted:
        """What was asked for; what cannot be understood narrows nothing."""
        self.is_valid()
        clean = {name: value for name, value in self.cleaned_data.items() if value not in (None, "", False)}
        clean["words"] = clean.pop("q", "")
        known = {field.name for field in fields(Wanted)}
        return Wanted(**{name: _key(value) for name, value in clean.items() if name in known})


def _key(value: Any) -> Any:
    return value.pk if isinstance(value, Model) else value
