"""A form's field for several files: each is looked at by its content before it is taken."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.files.rules import Fault, Refused, recognised

MOST_FILES: Final = 10
FAULTS: Final[dict[Fault, Any]] = {
    "empty": gettext_lazy("Tệp “%(name)s” không có nội dung."),
    "too_large": gettext_lazy("Tệp “%(name)s” lớn hơn mức cho phép."),
    "kind": gettext_lazy(
        "Tệp “%(name)s” không thuộc loại được nhận (PDF, DOCX, XLSX, PPTX, ảnh PNG, JPEG, TIFF, văn bản TXT)."
    ),
    "macro": gettext_lazy("Tệp “%(name)s” có chứa macro; hãy lưu lại thành DOCX, XLSX hoặc PDF không có macro."),
    "damaged": gettext_lazy("Tệp “%(name)s” bị hỏng, không mở được."),
}


class Picker(forms.FileInput):
    """The browser's own picker of files, for several at once."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__(attrs={"multiple": True})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        """All that were chosen."""
        return list(files.getlist(name)) if hasattr(files, "getlist") else list(files.get(name) or [])


class FilesField(forms.FileField):
    """Several files or none. Its clean value is a list of uploads, each of a kind that is kept."""

    widget = Picker

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        options.setdefault("label", gettext_lazy("Tệp kèm theo"))
        options.setdefault("help_text", gettext_lazy("PDF, DOCX, XLSX, PPTX, ảnh hoặc TXT; chọn được nhiều tệp."))
        super().__init__(**options)
        self.widget.attrs["accept"] = ".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.tif,.tiff,.txt,.csv"

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Look at each."""
        given = [one for one in (data if isinstance(data, list | tuple) else [data]) if one]
        if len(given) > MOST_FILES:
            raise forms.ValidationError(_("Mỗi lần gửi tối đa %(most)d tệp.") % {"most": MOST_FILES})
        faults = [fault for fault in (self._fault(one) for one in given) if fault]
        if faults:
            raise forms.ValidationError(faults)
        return given

    @staticmethod
    def _fault(upload: Any) -> str:
        try:
            recognised(upload.read(), upload.name, largest=settings.KETLUAN_UPLOAD_BYTES)
        except Refused as refusal:
            return str(FAULTS[refusal.fault]) % {"name": upload.name}
        finally:
            upload.seek(0)
        return ""
