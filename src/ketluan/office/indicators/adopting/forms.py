"""What a person says of a figure that waits."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.indicators.adopting.judged import Judged
from ketluan.office.indicators.forms import Amount, PeriodField
from ketluan.office.indicators.models import Indicator, Observation, Prices, Target
from ketluan.office.indicators.rules.adoption import Aim, Value, decimal_of
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.indicators.rules.units import converted
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organizations
from ketluan.vietnamese.dates import write_period
from ketluan.vietnamese.numbers import write_number


class SettleForm(forms.Form):
    """Which indicator a wording means; none is an answer."""

    words = forms.CharField(max_length=300, widget=forms.HiddenInput)
    indicator = forms.ModelChoiceField(
        Indicator.objects.none(), label=_("Chỉ tiêu"), required=False, empty_label=_("Không phải chỉ tiêu theo dõi")
    )

    def __init__(self, office: Office, *args: Any, **options: Any) -> None:
        """Offer the indicators of an Office."""
        super().__init__(*args, **options)
        self.fields["indicator"].queryset = office.indicators.filter(active=True)


class DecideForm(forms.Form):
    """What one figure is: of which indicator, body and period, at which prices; by default what the machine takes it
    for."""

    indicator = forms.ModelChoiceField(Indicator.objects.none(), label=_("Chỉ tiêu"), empty_label="–")
    what = forms.ChoiceField(
        label=_("Là số"),
        choices=[("observation", _("Thực hiện")), *((f"{key}", name) for key, name in Target.Plan.choices)],
    )
    period = PeriodField(label=_("Kỳ"), help_text=_("Ví dụ: tháng 9/2026, 9 tháng đầu năm 2026, năm 2026."))
    value = Amount(label=_("Giá trị"), help_text=_("Theo đơn vị tính của chỉ tiêu, ví dụ 1.532,8."))
    body = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Đơn vị"), required=False, empty_label=_("Cả tỉnh")
    )
    status = forms.ChoiceField(label=_("Loại số liệu"), choices=Observation.Status.choices)
    prices = forms.ChoiceField(label=_("Loại giá"), choices=Prices.choices, required=False)

    def __init__(self, one: Judged, today: date, *args: Any, **options: Any) -> None:
        """Offer the indicators of the Office, and the bodies of today beside the one that is named."""
        super().__init__(*args, initial=_guessed(one), **options)
        self.fields["indicator"].queryset = one.finding.source.office.indicators.filter(active=True)
        there = organizations(today)
        self.fields["body"].queryset = there | Organization.objects.filter(pk=one.body.pk) if one.body else there

    def clean(self) -> dict[str, Any]:
        """Only what is broken down has bodies."""
        said = dict(super().clean() or {})
        if said.get("body") and said.get("indicator") and not said["indicator"].broken_down_by:
            self.add_error("body", _("Chỉ tiêu này không chia theo đơn vị."))
        return said


class AsideForm(forms.Form):
    """Why a figure becomes no value."""

    reason = forms.CharField(label=_("Lý do không đưa vào"), max_length=500)


def _guessed(one: Judged) -> dict[str, Any]:
    said = one.finding.fields
    period = one.what.period if one.what else period_of(str(said.get("period") or ""))
    value = one.what.value if isinstance(one.what, Value | Aim) else decimal_of(said.get("value"))
    if value is not None and not isinstance(one.what, Value | Aim) and one.indicator:
        value = converted(value, str(said.get("unit") or ""), one.indicator.unit) or value
    estimate = said.get("bound") == "estimate"
    return {
        "indicator": one.indicator.pk if one.indicator else None,
        "what": one.what.plan if isinstance(one.what, Aim) else "observation",
        "period": write_period(period.iso) if period else "",
        "value": write_number(value.normalize()) if value is not None else "",
        "body": one.body.pk if one.body else None,
        "status": "estimate" if estimate else "preliminary",
        "prices": one.prices,
    }
