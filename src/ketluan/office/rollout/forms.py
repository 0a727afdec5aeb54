"""What people ask and enter on the pages of documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.people.models import Organization
from ketluan.office.rollout.actions import Entered
from ketluan.office.rollout.models import Instrument
from ketluan.office.rollout.rules.numbers import symbol
from ketluan.reference.document_forms import document_types
from ketluan.vietnamese.order import sort_key

CLASSES = ("commune", "department", "party", "union", "central", "district")


def classes() -> list[tuple[str, Any]]:
    """The classes of bodies that carry a document out."""
    labels = dict(Organization.Kind.choices)
    return [(one, labels[one]) for one in CLASSES]


class DocumentForm(forms.Form):
    """A document that a person enters."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    number = forms.CharField(label=_("Số, ký hiệu"), max_length=60, required=False)
    kind = forms.CharField(
        label=_("Loại văn bản"), max_length=60, widget=forms.TextInput(attrs={"list": "document-kinds"})
    )
    title = forms.CharField(label=_("Trích yếu"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    dated = day(_("Ngày ban hành"), required=False)
    issuer = forms.CharField(label=_("Cơ quan ban hành"), max_length=200, required=False)
    asked_of = forms.ChoiceField(
        label=_("Đơn vị phải triển khai"),
        required=False,
        help_text=_("Lớp đơn vị phải quán triệt và có kế hoạch thực hiện; để trống nếu không theo dõi triển khai."),
    )
    ended_on = day(_("Hết hiệu lực từ ngày"), required=False)

    @property
    def known_kinds(self) -> list[str]:
        """The kinds to choose from; others can be written."""
        return sorted({one.name for one in document_types() if one.group == "kind"}, key=sort_key)

    def __init__(self, *args: Any, document: Instrument | None = None, **options: Any) -> None:
        names = (*Entered.__dataclass_fields__, "version") if document else ()
        initial = {name: getattr(document, name) for name in names}
        super().__init__(*args, label_suffix="", initial=initial, **options)
        self.fields["asked_of"].choices = [("", "–"), *classes()]

    def clean_number(self) -> str:
        """A number that can be compared; empty for a law or a document that is known by its name."""
        words = " ".join(self.cleaned_data["number"].split())
        found = symbol(words)
        if words and (found is None or found.bare):
            raise forms.ValidationError(_("Hãy ghi đủ số và ký hiệu, ví dụ 13-NQ/TW hoặc 18/2016/QĐ-UBND."))
        return words

    def entered(self) -> Entered:
        """What was said."""
        return Entered(**{name: self.cleaned_data[name] for name in Entered.__dataclass_fields__})


class SettleForm(forms.Form):
    """Which document a citation means. ``meant``: the key of a document, "new", or "none"."""

    meant = forms.ChoiceField(label=_("Là văn bản nào"))

    def __init__(self, *args: Any, documents: list[Instrument], **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.by_key = {str(one.pk): one for one in documents}
        self.fields["meant"].choices = [
            ("", "–"),
            ("new", _("Văn bản khác, lập trang mới")),
            ("none", _("Không theo dõi")),
            *((key, _full(one)) for key, one in self.by_key.items()),
        ]

    @property
    def document(self) -> Instrument | None:
        """The document that was chosen; None for a new one and for none."""
        return self.by_key.get(self.cleaned_data["meant"])


def _full(document: Instrument) -> str:
    when = f", {document.dated:%d/%m/%Y}" if document.dated else f", {document.year}" if document.year else ""
    return f"{document}{when}{f' ({document.issuer})' if document.issuer else ''}"
