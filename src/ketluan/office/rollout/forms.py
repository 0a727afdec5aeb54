"""What people ask and enter on the pages of documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.people.models import Organization
from ketluan.office.rollout.actions import Entered
from ketluan.office.rollout.models import Instrument
from ketluan.office.rollout.rules.numbers import symbol
from ketluan.reference.document_forms import document_types
from ketluan.vietnamese.order import sort_key

CLASSES = ("commune", "department", "party", "union", "central", "district")


def day(label: Any, **options: Any) -> forms.DateField:
    """A day, with the browser's own picker."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **options)


def classes() -> list[tuple[str, Any]]:
    """The classes of bodies that carry a document out."""
    labels = dict(Organization.Kind.choices)
    return [(one, labels[one]) for one in CLASSES]


class FilterForm(forms.Form):
    """What the list of documents is narrowed to; what cannot be understood is as if it were not said."""

    _STATES = (("held", _("Đã có văn bản")), ("known", _("Biết trích yếu")), ("unknown", _("Mới được viện dẫn")))
    q = forms.CharField(label=_("Số, trích yếu, cơ quan"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("Loại văn bản"), required=False)
    issuer = forms.ChoiceField(label=_("Cơ quan ban hành"), required=False)
    state = forms.ChoiceField(label=_("Tình trạng"), required=False, choices=[("", _("Tất cả")), *_STATES])
    review = forms.BooleanField(label=_("Đến kỳ sơ kết, tổng kết"), required=False)
    without = forms.BooleanField(label=_("Còn đơn vị chưa có kế hoạch"), required=False)

    def __init__(self, *args: Any, kinds: list[str], issuers: list[str], **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.fields["kind"].choices = [("", _("Mọi loại")), *((one, one) for one in kinds)]
        self.fields["issuer"].choices = [("", _("Mọi cơ quan")), *((one, one) for one in issuers)]

    def wanted(self) -> dict[str, Any]:
        """What is asked for."""
        self.is_valid()
        return {name: self.cleaned_data.get(name) or "" for name in self.fields}

    def in_words(self) -> str:
        """How the list was narrowed, as paper says it."""
        said = []
        for name, value in self.wanted().items():
            label, choices = str(self.fields[name].label), dict(getattr(self.fields[name], "choices", ()))
            if value:
                said.append(label if value is True else f"{label}: {choices.get(value, value)}")
        return "; ".join(said)


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
