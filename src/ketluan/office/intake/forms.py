"""The forms of taking in: files or a pasted text, and a direction that is no document."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.calendar.forms import Day
from ketluan.office.files.forms import FilesField as AttachedFiles
from ketluan.office.intake.actions import Given
from ketluan.office.intake.awaiting import is_on
from ketluan.office.intake.models import Direction
from ketluan.office.intake.spoken import Page, Spoken
from ketluan.office.people.models import Office, User


class Files(forms.FileInput):
    """A picker of several files."""

    allow_multiple_selected = True


class DocumentsField(forms.FileField):
    """Several files; what is wrong with one of them is said of that one, when it is read."""

    widget = Files

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """The files that were sent."""
        return list(data or ())


class OfOffice(forms.Form):
    """For which Office something is taken in."""

    office = forms.ModelChoiceField(label=gettext_lazy("Văn phòng"), queryset=Office.objects.none(), empty_label=None)

    def __init__(self, *args: Any, offices: QuerySet[Office], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = offices


def largest() -> int:
    """What may be sent at once, in megabytes."""
    return int(settings.KETLUAN_UPLOAD_BYTES // 1024 // 1024)


class TakeInForm(OfOffice):
    """Files, or a pasted text."""

    file = DocumentsField(
        label=gettext_lazy("Tệp"), required=False, widget=Files(attrs={"accept": ".docx,.pdf,.xlsx,.html,.htm,.txt"})
    )
    text = forms.CharField(
        label=gettext_lazy("hoặc dán văn bản"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 10})
    )
    received = forms.DateField(label=gettext_lazy("Ngày nhận"), widget=Day)
    looked = forms.BooleanField(
        label=gettext_lazy("Bản quét (ảnh): tôi đã xem, không có dấu chỉ độ mật"),
        required=False,
        help_text=gettext_lazy(
            "Bản quét được nhận dạng chữ trong nền. Máy có thể không thấy dấu mật đóng mờ hay nghiêng: "
            "người nhận phải xem."
        ),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["file"].help_text = _("Một hay nhiều tệp DOCX, PDF, XLSX, HTML, TXT; tối đa %(size)d MB.") % {
            "size": largest()
        }
        if is_on():
            self.fields["file"].widget.attrs["accept"] += ",.png,.jpg,.jpeg,.tif,.tiff"
        else:
            del self.fields["looked"]

    def clean(self) -> dict[str, Any]:
        """Files or a text, not both and not neither."""
        clean: dict[str, Any] = super().clean() or {}
        if bool(clean.get("file")) == bool((clean.get("text") or "").strip()) and "file" not in self.errors:
            raise forms.ValidationError(_("Hãy chọn một tệp hoặc dán một văn bản (tệp quá lớn không được nhận)."))
        return clean

    def given(self) -> list[Given]:
        """What was handed in; a text that was pasted has no name of its own."""
        clean = self.cleaned_data
        if clean["file"]:
            return [Given(file.read(), str(file.name), clean["received"]) for file in clean["file"]]
        return [Given(clean["text"], _("văn bản dán"), clean["received"])]


class SpokenForm(OfOffice):
    """A direction by voice, by telephone or on paper."""

    said_by = forms.CharField(label=gettext_lazy("Người chỉ đạo (họ và tên)"), max_length=100)
    post = forms.CharField(label=gettext_lazy("Chức vụ"), max_length=120)
    said_on = forms.DateField(label=gettext_lazy("Ngày chỉ đạo"), widget=Day)
    way = forms.ChoiceField(label=gettext_lazy("Hình thức"), choices=Direction.Way.choices)
    words = forms.CharField(
        label=gettext_lazy("Nội dung chỉ đạo"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 8})
    )
    scans = AttachedFiles(label=gettext_lazy("Bản chụp, bản quét (nếu có)"))

    def spoken(self) -> Spoken:
        """Who said what."""
        facts = {name: value for name, value in self.cleaned_data.items() if name not in ("office", "scans")}
        pages = tuple(Page(str(scan.name), scan.read()) for scan in self.cleaned_data["scans"])
        return Spoken(**facts, scans=pages)


class RestrictForm(forms.Form):
    """To whom a source is restricted, and why."""

    readers = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Chỉ những người này được xem"),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Người đang thao tác luôn được xem."),
        required=False,
    )
    reason = forms.CharField(label=gettext_lazy("Lý do hạn chế"), max_length=500)

    def __init__(self, *args: Any, users: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["readers"].queryset = users
