"""The form that hands a sheet in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.sheets.reading import MOST_ROWS


class SheetForm(forms.Form):
    """One spreadsheet."""

    sheet = forms.FileField(
        label=gettext_lazy("Bảng tính (XLSX hoặc CSV)"), widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"})
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["sheet"].help_text = _("Theo mẫu ở trên, tối đa %(most)d dòng.") % {"most": MOST_ROWS}
