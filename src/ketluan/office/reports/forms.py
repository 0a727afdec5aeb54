"""What statistics and reports are asked for: all of it stands in the address."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import Day
from ketluan.office.people.models import Office
from ketluan.office.reports.queries import Asked, By


class AskedForm(forms.Form):
    """As of which day, of which tasks, row by row of what."""

    on = forms.DateField(label=_("Tính đến ngày"), widget=Day, required=False)
    assigned_from = forms.DateField(label=_("Giao từ ngày"), widget=Day, required=False)
    assigned_to = forms.DateField(label=_("Giao đến ngày"), widget=Day, required=False)
    by = forms.ChoiceField(
        label=_("Thống kê theo"),
        choices=[("unit", _("đơn vị chủ trì")), ("assigner", _("người giao")), ("month", _("tháng giao"))],
        required=False,
    )
    office = forms.ModelChoiceField(
        label=_("Văn phòng"), queryset=Office.objects.none(), required=False, empty_label=_("Mọi Văn phòng")
    )

    def __init__(self, given: QueryDict, offices: QuerySet[Office], today: date) -> None:
        super().__init__({"on": today.isoformat(), **given.dict()})
        self.today = today
        self.fields["office"].queryset = offices
        if len(offices) < 2:
            del self.fields["office"]

    def asked(self) -> Asked:
        """What was asked for; what cannot be understood narrows nothing."""
        self.is_valid()
        clean: dict[str, Any] = self.cleaned_data
        by: By = clean.get("by") or "unit"
        office = clean.get("office")
        return Asked(
            on=clean.get("on") or self.today,
            by=by,
            assigned_from=clean.get("assigned_from"),
            assigned_to=clean.get("assigned_to"),
            office=office.pk if office else None,
        )
