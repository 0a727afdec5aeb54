"""What people ask of contradictions, and what they decide."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.indicators.models import Contradiction, Indicator
from ketluan.office.people.models import Office

_EARLIEST, _LATEST = 1990, 2100


class CheckFilter(forms.Form):
    """Which contradictions are asked for."""

    STATES = (
        ("open", _("Chưa làm rõ")),
        ("new", _("Chưa ai xem")),
        ("kept", _("Để ngỏ")),
        ("settled", _("Đã làm rõ")),
        ("all", _("Tất cả")),
    )
    office = forms.IntegerField(required=False, widget=forms.HiddenInput)
    state = forms.ChoiceField(label=_("Tình trạng"), required=False, choices=STATES)
    kind = forms.ChoiceField(
        label=_("Loại mâu thuẫn"), required=False, choices=[("", _("Mọi loại")), *Contradiction.Kind.choices]
    )
    indicator = forms.ModelChoiceField(
        Indicator.objects.none(), label=_("Chỉ tiêu"), required=False, empty_label=_("Mọi chỉ tiêu")
    )
    year = forms.IntegerField(label=_("Năm"), required=False, min_value=_EARLIEST, max_value=_LATEST)

    def __init__(self, office: Office, *args: Any, **options: Any) -> None:
        """Offer the indicators of which something contradicts."""
        super().__init__(*args, **options)
        found = office.contradictions.filter(gone_at=None).values("indicator")
        self.fields["indicator"].queryset = office.indicators.filter(pk__in=found)

    def asked(self) -> dict[str, Any]:
        """What was asked; what is open where it was not said, or not rightly."""
        said = self.cleaned_data if self.is_valid() else {}
        return {**said, "state": said.get("state") or "open"}


class DoubtForm(forms.Form):
    """What is decided on a contradiction."""

    reason = forms.CharField(label=_("Lý do"), max_length=2000)
    settled = forms.TypedChoiceField(
        label=_("Kết luận"), choices=[("1", _("Đã làm rõ")), ("0", _("Để ngỏ"))], coerce=lambda value: value == "1"
    )
