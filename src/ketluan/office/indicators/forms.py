"""What people ask and enter on the pages of indicators."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.indicators.grid.rules import kept_exactly
from ketluan.office.indicators.models import Indicator, Observation, Target
from ketluan.office.indicators.rules.periods import Period, period_of
from ketluan.office.people.models import Office
from ketluan.vietnamese.dates import read_period
from ketluan.vietnamese.numbers import read_number

_EARLIEST = 1990


class Amount(forms.CharField):
    """A number as Vietnamese writes it: "1.532,8"."""

    def clean(self, value: Any) -> Any:
        """The number; None where the field is empty and need not be filled."""
        written = super().clean(value)
        if not written:
            return None
        found = read_number(written.replace(" ", ""))
        if found is None or found.doubtful:
            raise forms.ValidationError(_("Hãy viết số theo cách Việt Nam, ví dụ 1.532,8."), code="number")
        if not kept_exactly(found.value):
            raise forms.ValidationError(_("Số quá lớn, hoặc có hơn sáu chữ số sau dấu phẩy."), code="number")
        return found.value


class PeriodField(forms.CharField):
    """A period as people write it ("tháng 9/2026", "9 tháng đầu năm 2026", "quý III/2026") or in ISO 8601."""

    def clean(self, value: Any) -> Period | None:
        """The period."""
        written = super().clean(value)
        if not written:
            return None
        found = period_of(written) or period_of(read_period(written) or "")
        if found is None or found.start.year < _EARLIEST:
            raise forms.ValidationError(_("Hãy ghi kỳ, ví dụ tháng 9/2026 hoặc 9 tháng đầu năm 2026."), code="period")
        return found


class BoardForm(forms.Form):
    """Which scoreboard is asked for: Office, year, plan, day."""

    office = forms.IntegerField(required=False, widget=forms.HiddenInput)
    year = forms.IntegerField(label=_("Năm"), required=False, min_value=_EARLIEST, max_value=2100)
    plan = forms.ChoiceField(label=_("Kế hoạch"), required=False, choices=Target.Plan.choices)

    def asked(self, today: date) -> dict[str, Any]:
        """What was asked; this year and the province's plan where it was not said, or not rightly."""
        said = self.cleaned_data if self.is_valid() else {}
        return {
            "office": said.get("office"),
            "year": said.get("year") or today.year,
            "plan": said.get("plan") or Target.Plan.PROVINCIAL,
        }


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


class EntryForm(forms.Form):
    """A value or a target entered by hand."""

    indicator = forms.ModelChoiceField(Indicator.objects.none(), label=_("Chỉ tiêu"))
    what = forms.ChoiceField(
        label=_("Nhập"),
        choices=[("observation", _("Thực hiện")), *((f"{key}", name) for key, name in Target.Plan.choices)],
    )
    period = PeriodField(label=_("Kỳ"), help_text=_("Ví dụ: tháng 9/2026, 9 tháng đầu năm 2026, năm 2026."))
    value = Amount(label=_("Giá trị"), help_text=_("Theo đơn vị tính của chỉ tiêu, ví dụ 1.532,8."))
    status = forms.ChoiceField(label=_("Loại số liệu"), choices=Observation.Status.choices, initial="preliminary")
    words = forms.CharField(
        label=_("Căn cứ"), max_length=500, help_text=_("Số, ngày văn bản hoặc người cung cấp số liệu.")
    )

    def __init__(self, office: Office, *args: Any, **options: Any) -> None:
        """Offer the indicators of an Office."""
        super().__init__(*args, **options)
        self.fields["indicator"].queryset = office.indicators.filter(active=True)


class DoubtForm(forms.Form):
    """What is decided on a contradiction."""

    check_key = forms.CharField(max_length=120, widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Lý do"), max_length=2000)
    settled = forms.TypedChoiceField(
        label=_("Kết luận"), choices=[("1", _("Đã làm rõ")), ("0", _("Để ngỏ"))], coerce=lambda value: value == "1"
    )
