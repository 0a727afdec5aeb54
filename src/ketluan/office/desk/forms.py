"""Forms of the desk."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class PurgeForm(forms.Form):
    """Why a source is purged, and that it is meant."""

    reason = forms.CharField(
        label=_("Lý do"), max_length=300, help_text=_("Không ghi lại nội dung của văn bản vào đây.")
    )
    sure = forms.BooleanField(label=_("Tôi hiểu rằng không khôi phục được"))
