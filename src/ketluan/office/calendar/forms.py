"""A day as the forms of every app ask for it, and counting from one, as asked for on the page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class Day(forms.DateInput):
    """The browser's own picker of days."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def day(label: Any = None, **options: Any) -> forms.DateField:
    """A day, with that picker."""
    return forms.DateField(label=label, widget=Day, **options)


class CountForm(forms.Form):
    """From which day, how many working days."""

    start = forms.DateField(label=_("Từ ngày"), widget=Day)
    days = forms.IntegerField(label=_("Số ngày làm việc"), min_value=0, max_value=365)
