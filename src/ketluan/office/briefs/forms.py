"""What is asked of a brief, and what people edit in it."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.briefs.actions import Added
from ketluan.office.briefs.models import Brief, Sentence
from ketluan.office.calendar.forms import Day
from ketluan.office.indicators.forms import PeriodField
from ketluan.reference.paper_forms import paper_forms

_SHOWN = 90  # letters of a choice


class DraftForm(forms.Form):
    """Of which period a report is drafted."""

    period = PeriodField(label=_("Kỳ báo cáo"), help_text=_("Ví dụ: tháng 9/2026, quý III/2026, 9 tháng đầu năm 2026."))


class HeadForm(forms.ModelForm):
    """The head of a paper."""

    class Meta:
        model = Brief
        fields = (
            "number", "place", "dated", "subject", "form", "power", "signer_post", "signer", "recipients", "version",
        )  # fmt: skip
        widgets: ClassVar[dict[str, Any]] = {"dated": Day, "version": forms.HiddenInput}

    def __init__(self, *args: Any, **options: Any) -> None:
        """Offer the forms of paper."""
        super().__init__(*args, **options)
        self.fields["recipients"].widget.attrs["rows"] = 4
        self.fields["form"] = forms.ChoiceField(
            label=_("Thể thức"), choices=[(form.key, form.name) for form in paper_forms()]
        )

    def head(self) -> dict[str, Any]:
        """The fields of the head, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class SentenceForm(forms.Form):
    """A sentence that a person adds, and on what it stands."""

    after = forms.TypedChoiceField(label=_("Đặt sau"), coerce=int)
    level = forms.TypedChoiceField(
        label=_("Dạng"), coerce=int, choices=[(Sentence.Level.TEXT, _("Đoạn văn")), (Sentence.Level.ITEM, _("Ý"))]
    )
    words = forms.CharField(label=_("Nội dung"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4_000)
    fact = forms.ChoiceField(label=_("Nguồn: dữ kiện chưa được dùng"), required=False)
    noted = forms.CharField(
        label=_("Hoặc nguồn khác"), required=False, max_length=300,
        help_text=_("Số, ngày văn bản. Để trống cả hai ô nguồn thì câu được đánh dấu không có nguồn."),
    )  # fmt: skip

    def __init__(self, brief: Brief, *args: Any, **options: Any) -> None:
        """Offer the sentences and the facts of a brief."""
        super().__init__(*args, **options)
        rows = brief.sentences.all()
        self.fields["after"].choices = [(one.pk, f"{one.place}. {one.words[:_SHOWN]}") for one in rows]
        facts = [(f"{fact['kind']}:{fact['key']}", fact["said"][:_SHOWN]) for fact in brief.left_out]
        self.fields["fact"].choices = [("", _("– không –")), *facts]

    def added(self) -> Added:
        """What was asked for."""
        return Added(**self.cleaned_data)


class VersionForm(forms.Form):
    """The version that a page showed: who changes an older one is told so."""

    version = forms.IntegerField()
