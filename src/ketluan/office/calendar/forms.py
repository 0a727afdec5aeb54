"""Counting from a day, as asked for on the page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class CountForm(forms.Form):
    """From which day, how many working days."""

    start = forms.DateField(label=_("Từ ngày"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    days = forms.IntegerField(label=_("Số ngày làm việc"), min_value=0, max_value=365)
