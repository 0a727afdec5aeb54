"""The form of a list of units."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.calendar.forms import Day
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organizations
from ketluan.office.tasks.actions import Remembered
from ketluan.office.tasks.list_models import UnitList


class UnitListForm(forms.Form):
    """Name, days and units of a list; of a list that is there also its version."""

    office = forms.ModelChoiceField(label=gettext_lazy("Văn phòng"), queryset=Office.objects.none(), empty_label=None)
    name = forms.CharField(label=gettext_lazy("Tên danh sách"), max_length=120)
    since = forms.DateField(label=gettext_lazy("Dùng từ ngày"), widget=Day, required=False)
    until = forms.DateField(label=gettext_lazy("đến hết ngày"), widget=Day, required=False)
    units = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Các đơn vị"),
        queryset=Organization.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Hãy đánh dấu ít nhất một đơn vị.")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, offices: Any, today: date, held: UnitList | None = None, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.fields["office"].queryset = offices
        bodies = organizations(today)
        if held is not None:
            del self.fields["office"]
            bodies |= Organization.objects.filter(pk__in=held.listed.values("organization"))
        elif len(offices) == 1:
            self.fields["office"].widget = forms.HiddenInput()
        self.fields["units"].queryset = bodies.distinct()

    def clean(self) -> dict[str, Any]:
        """It does not end before it begins."""
        clean: dict[str, Any] = super().clean() or {}
        if clean.get("since") and clean.get("until") and clean["until"] < clean["since"]:
            self.add_error("until", _("Ngày kết thúc phải sau ngày bắt đầu."))
        return clean

    def remembered(self) -> Remembered:
        """The list as it is to be."""
        clean = self.cleaned_data
        return Remembered(clean["name"], tuple(clean["units"]), clean["since"], clean["until"])
