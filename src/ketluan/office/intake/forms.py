"""The form of taking in: a file, or a text pasted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.people.models import Office


class TakeInForm(forms.Form):
    """One file, or a pasted text."""

    office = forms.ModelChoiceField(label=gettext_lazy("Văn phòng"), queryset=Office.objects.none(), empty_label=None)
    file = forms.FileField(
        label=gettext_lazy("Tệp"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".docx,.pdf,.xlsx,.html,.htm,.txt"}),
    )
    text = forms.CharField(
        label=gettext_lazy("hoặc dán văn bản"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 10})
    )
    received = forms.DateField(
        label=gettext_lazy("Ngày nhận"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, offices: QuerySet[Office], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = offices
        self.fields["file"].help_text = _("DOCX, PDF, XLSX, HTML hoặc TXT, tối đa %(size)d MB.") % {
            "size": settings.KETLUAN_UPLOAD_BYTES // 1024 // 1024
        }

    def clean(self) -> dict[str, Any]:
        """One of the two, not both and not neither."""
        clean: dict[str, Any] = super().clean() or {}
        if bool(clean.get("file")) == bool((clean.get("text") or "").strip()) and "file" not in self.errors:
            raise forms.ValidationError(_("Hãy chọn một tệp hoặc dán một văn bản (tệp quá lớn không được nhận)."))
        return clean

    @property
    def content(self) -> bytes | str:
        """The bytes of the file, or the text."""
        file = self.cleaned_data["file"]
        return file.read() if file else str(self.cleaned_data["text"])

    @property
    def name(self) -> str:
        """What the file is called; a text that was pasted has no name of its own."""
        file = self.cleaned_data["file"]
        return str(file.name) if file else _("văn bản dán")
