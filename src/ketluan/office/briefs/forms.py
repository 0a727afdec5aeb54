"""What is asked of a brief, and what people edit in it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.briefs.models import Brief
from ketluan.office.indicators.forms import PeriodField
from ketluan.reference.paper_forms import paper_forms


class DraftForm(forms.Form):
    """Of which period a report is drafted."""

    period = PeriodField(label=_("Kỳ báo cáo"), help_text=_("Ví dụ: tháng 9/2026, quý III/2026, 9 tháng đầu năm 2026."))


class AgendaForm(forms.Form):
    """The day of the session whose agenda is drafted."""

    day = forms.DateField(label=_("Ngày họp"), widget=forms.DateInput(attrs={"type": "date"}))


class HeadForm(forms.ModelForm):
    """The head of a paper."""

    class Meta:
        model = Brief
        fields = (
            "number", "place", "dated", "subject", "form", "power", "signer_post", "signer", "recipients", "version",
        )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        """Offer the forms of paper."""
        super().__init__(*args, **options)
        self.fields["version"].widget = forms.HiddenInput()
        self.fields["recipients"].widget.attrs["rows"] = 4
        self.fields["dated"].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        self.fields["form"] = forms.ChoiceField(
            label=_("Thể thức"), choices=[(form.key, form.name) for form in paper_forms()]
        )

    def head(self) -> dict[str, Any]:
        """The fields of the head, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}
