"""The form that hands a sheet in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.language import grouped
from ketluan.office.sheets.reading import MOST_ROWS


class SheetForm(forms.Form):
    """One spreadsheet."""

    sheet = forms.FileField(
        label=gettext_lazy("Bảng tính (XLSX hoặc CSV)"), widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"})
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["sheet"].help_text = _("Theo mẫu ở trên, tối đa %(most)s dòng.") % {"most": grouped(MOST_ROWS)}


class PasteForm(SheetForm):
    """One spreadsheet, or its rows as they are copied from it with their heads."""

    pasted = forms.CharField(
        label=gettext_lazy("Hoặc dán các dòng từ Excel"), required=False, max_length=2_000_000, strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "wrap": "off"}),
        help_text=gettext_lazy("Chép cả dòng tiêu đề rồi dán vào đây."),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.fields["sheet"].required = False

    def clean(self) -> dict[str, Any]:
        """A sheet, or rows that were pasted: these become one."""
        said = super().clean() or {}
        if not said.get("sheet") and not self.errors:
            words = said.get("pasted", "")
            if not words.strip():
                self.add_error("sheet", _("Hãy chọn tệp, hoặc dán các dòng."))
            said["sheet"] = SimpleUploadedFile(_("dán từ Excel"), words.encode())
        return said
