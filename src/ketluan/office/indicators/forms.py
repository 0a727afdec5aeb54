"""What people ask and enter on the pages of indicators."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.indicators.grid.rules import kept_exactly
from ketluan.office.indicators.models import Indicator, Observation, Prices, Target
from ketluan.office.indicators.rules.periods import Period, Regime, in_regime, period_of, regime_of, week_of
from ketluan.office.indicators.rules.series import Basis
from ketluan.office.people.models import Office
from ketluan.office.people.queries import organizations
from ketluan.vietnamese.dates import read_period
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.numbers import read_number

_EARLIEST = 1990
_MOST_PARTS = 400


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
        found = week_of(written) or period_of(written) or period_of(read_period(written) or "")
        if found is None or found.start.year < _EARLIEST:
            raise forms.ValidationError(_("Hãy ghi kỳ, ví dụ tháng 9/2026 hoặc 9 tháng đầu năm 2026."), code="period")
        return found


def in_its_regime(said: dict[str, Any]) -> dict[str, Any]:
    """What a form said, with the period as the regime that was chosen has it."""
    if said.get("period"):
        period = in_regime(said["period"], said.get("regime") or "statistical")
        return {**said, "period": period, "regime": regime_of(period)}
    return said


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


class PageForm(forms.Form):
    """How the page of an indicator is asked for: year, map of the bodies, basis of the values."""

    MAPS = (("then", _("Như trong kỳ báo cáo")), ("today", _("Theo đơn vị hiện nay")))
    REGIMES = (("statistical", _("theo lịch")), ("administrative", _("từ ngày 15 đến ngày 14")))
    year = forms.IntegerField(required=False, min_value=_EARLIEST, max_value=2100, widget=forms.HiddenInput)
    map = forms.ChoiceField(label=_("Đơn vị"), required=False, choices=MAPS)
    prices = forms.ChoiceField(label=_("Loại giá"), required=False, choices=Prices.choices)
    regime = forms.ChoiceField(label=_("Kỳ tính"), required=False, choices=REGIMES)

    def asked(self, today: date) -> dict[str, Any]:
        """What was asked: year, map, and the basis; None for a basis where none was said."""
        said = self.cleaned_data if self.is_valid() else {}
        named = "prices" in self.data or "regime" in self.data
        regime: Regime = "administrative" if said.get("regime") == "administrative" else "statistical"
        return {
            "year": said.get("year") or today.year,
            "map": said.get("map") or "then",
            "basis": Basis(said.get("prices") or "", regime) if named else None,
        }


def kept_in_address(asked: dict[str, Any]) -> str:
    """The choices of a page beside its year, as an address says them."""
    basis = asked["basis"]
    said = {"map": asked["map"]} if asked["map"] != "then" else {}
    return urlencode(said | ({"prices": basis.prices, "regime": basis.regime} if basis else {}))


def keys_of(words: str) -> list[int]:
    """The keys that an address lists, "12,13"; what is none is left out."""
    return [int(one) for one in words.split(",")[:_MOST_PARTS] if one.isascii() and one.isdecimal()]


class EntryForm(forms.Form):
    """A value or a target entered by hand."""

    indicator = forms.ModelChoiceField(Indicator.objects.none(), label=_("Chỉ tiêu"), empty_label="–")
    what = forms.ChoiceField(
        label=_("Nhập"),
        choices=[("observation", _("Thực hiện")), *((f"{key}", name) for key, name in Target.Plan.choices)],
    )
    period = PeriodField(label=_("Kỳ"), help_text=_("Ví dụ: tháng 9/2026, 9 tháng đầu năm 2026, năm 2026."))
    value = Amount(label=_("Giá trị"), help_text=_("Theo đơn vị tính của chỉ tiêu, ví dụ 1.532,8."))
    status = forms.ChoiceField(label=_("Loại số liệu"), choices=Observation.Status.choices, initial="preliminary")
    regime = forms.ChoiceField(label=_("Kỳ tính"), required=False, choices=PageForm.REGIMES)
    prices = forms.ChoiceField(label=_("Loại giá"), required=False, choices=Prices.choices)
    words = forms.CharField(
        label=_("Căn cứ"), max_length=500, help_text=_("Số, ngày văn bản hoặc người cung cấp số liệu.")
    )

    def clean(self) -> dict[str, Any]:
        """The period in its regime: "tháng 9" of administrative reports is from 15 August to 14 September."""
        return in_its_regime(dict(super().clean() or {}))

    def __init__(self, office: Office, *args: Any, **options: Any) -> None:
        """Offer the indicators of an Office."""
        super().__init__(*args, **options)
        self.fields["indicator"].queryset = office.indicators.filter(active=True)


class LockForm(forms.Form):
    """Which period is locked; ``sure`` after its values were seen."""

    period = PeriodField(label=_("Kỳ"), help_text=_("Ví dụ: tháng 9/2026, 9 tháng đầu năm 2026, năm 2026."))
    sure = forms.BooleanField(required=False)


class ReasonForm(forms.Form):
    """Why a locked period is opened again."""

    reason = forms.CharField(label=_("Lý do mở lại"), max_length=500)


class PricesForm(forms.Form):
    """At which prices a value or a plan was told, and why that is said now."""

    prices = forms.ChoiceField(label=_("Loại giá"), required=False, choices=Prices.choices)
    reason = forms.CharField(label=_("Lý do"), max_length=500)


class OwnForm(forms.ModelForm[Indicator]):
    """An indicator that an Office made, or what it changes of the catalogue's. ``seen`` is what was shown of it."""

    FREQUENCIES = (
        ("W", _("tuần")),
        ("M", _("tháng")),
        ("Q", _("quý")),
        ("H", _("6 tháng")),
        ("9M", _("9 tháng")),
        ("Y", _("năm")),
    )
    frequency = forms.MultipleChoiceField(
        label=_("Kỳ báo cáo"), choices=FREQUENCIES, widget=forms.CheckboxSelectMultiple
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    data: Any

    class Meta:
        model = Indicator
        fields = (
            *("name", "unit", "better", "measure", "frequency", "broken_down_by", "adds_up"),
            *("numerator", "denominator", "lead"),
        )
        labels = {"lead": _("Cơ quan chủ trì")}  # noqa: RUF012 (Django reads a plain dictionary)

    def __init__(self, office: Office, today: date, *args: Any, **options: Any) -> None:
        """The unit and the measure of an indicator stay as they are while it has values."""
        super().__init__(*args, **options)
        self.office = office
        self.fields["lead"].queryset = organizations(today)
        one = self.instance
        others = office.indicators.filter(active=True, measure="flow") | office.indicators.filter(measure="stock")
        for name in ("numerator", "denominator"):
            self.fields[name].queryset = others.exclude(pk=one.pk)
        if one.pk:
            self.initial |= {"frequency": one.frequency.split(), "seen": shown_of(one)}
            if one.observations.exists() or one.targets.exists():
                self.fields["unit"].disabled = self.fields["measure"].disabled = True

    def clean_frequency(self) -> str:
        """As it is kept: "M Q"."""
        return " ".join(self.cleaned_data["frequency"])

    def clean_name(self) -> str:
        """A name that no other indicator of the Office bears."""
        name = " ".join(str(self.cleaned_data["name"]).split())
        if self.office.indicators.filter(folded=fold(name)).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("Đã có chỉ tiêu tên này."), code="twice")
        return name

    def clean(self) -> dict[str, Any]:
        """Refuse what rests on an indicator that someone else changed meanwhile."""
        said = dict(super().clean() or {})
        if self.instance.pk:
            now = Indicator.objects.get(pk=self.instance.pk)
            if said.get("seen") != shown_of(now):
                self.data = self.data.copy()
                self.data["seen"] = shown_of(now)
                self.add_error(None, _("Người khác vừa sửa chỉ tiêu này; nội dung của bạn vẫn ở dưới, hãy xem lại."))
        return said


def shown_of(indicator: Indicator) -> str:
    """A fingerprint of what a form shows of an indicator."""
    names = (*OwnForm.Meta.fields[:-3], "numerator_id", "denominator_id", "lead_id")
    return sha256("|".join(str(getattr(indicator, name)) for name in names).encode()).hexdigest()[:16]
