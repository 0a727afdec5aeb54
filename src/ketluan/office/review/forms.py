"""The review desk's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.kinds import KindLabel, kinds


class CorrectionForm(forms.Form):
    """The fields of one kind as lines of words; lists are written with semicolons between their parts."""

    def __init__(self, kind: KindLabel, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        for name in kind.fields:
            self.fields[name] = forms.CharField(label=kind.field(name), required=False, max_length=2_000)

    def corrected(self) -> dict[str, Any]:
        """The fields that came with the form, as the record writes them."""
        return {name: self._value(name) for name in self.kind.fields if name in self.data}

    def _value(self, name: str) -> Any:
        words = " ".join(self.cleaned_data[name].split())
        if name in self.kind.lists:
            return [part.strip() for part in words.split(";") if part.strip()]
        return words or None


class SelectionForm(forms.Form):
    """Words selected in the text, with the kind that they are."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Loại nội dung"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        chosen = [(kind.key, kind.label) for kind in kinds().values() if not kind.single]
        self.fields["kind"].choices = chosen
        self.fields["kind"].initial = "directives"
