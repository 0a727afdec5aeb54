"""The form that hands a sheet of open tasks in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.models import Office
from ketluan.office.sheets.forms import SheetForm


class HandInForm(SheetForm):
    """A sheet, and the Office whose tasks it tells of."""

    office = forms.ModelChoiceField(label=_("Văn phòng"), queryset=Office.objects.none(), empty_label=None)
    field_order = ("office", "sheet")

    def __init__(self, *args: Any, offices: QuerySet[Office], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = offices
