"""The review desk's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.intake.kinds import KindLabel, kinds
from ketluan.office.review.actions import Selection
from ketluan.office.review.quality import Asked
from ketluan.office.review.rules import DATED, day_read, nearest


class CorrectionForm(forms.Form):
    """The fields of one kind as lines of words; lists are written with semicolons between their parts."""

    def __init__(self, kind: KindLabel, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        for name in kind.fields:
            self.fields[name] = forms.CharField(label=kind.field(name), required=False, max_length=2_000)
        self.fields["passage"] = forms.CharField(required=False, max_length=20_000)

    def corrected(self) -> dict[str, Any]:
        """The fields that came with the form, as the record writes them."""
        return {name: self._value(name) for name in self.kind.fields if name in self.data}

    def span(self, text: str, now: tuple[int, int]) -> tuple[int, int] | None:
        """The words written in the form as a place of the text; None where they are those of now. Raises
        ``ValueError`` where the text does not say them."""
        words = self.cleaned_data["passage"]
        if not words or words.split() == text[slice(*now)].split():
            return None
        found = nearest(words, text, now)
        if found is None:
            raise ValueError("the source does not say these words")
        return found

    def _value(self, name: str) -> Any:
        words = " ".join(self.cleaned_data[name].split())
        if name in self.kind.lists:
            return [part.strip() for part in words.split(";") if part.strip()]
        return (day_read(words) if name in DATED else words) or None


class SelectionForm(forms.Form):
    """Words selected in the text, with the kind that they are."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput, required=False)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput, required=False)
    words = forms.CharField(label=_("Đoạn văn"), required=False, max_length=4_000, widget=forms.Textarea({"rows": 3}))
    kind = forms.ChoiceField(label=_("Loại nội dung"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        chosen = [(kind.key, kind.label) for kind in kinds().values() if not kind.single]
        self.fields["kind"].choices = chosen
        self.fields["kind"].initial = "directives"

    def selected(self, text: str) -> Selection | None:
        """The selection: by its numbers, else by its words where the text says them; None where it says them not."""
        clean = self.cleaned_data
        span = (clean["start"], clean["end"]) if clean["end"] else nearest(clean["words"], text, (0, 0))
        return Selection(span[0] or 0, span[1], clean["kind"]) if span else None


class SpanForm(forms.Form):
    """Where an item is to begin and end, in code points; ``ref`` is how the page calls the item."""

    ref = forms.RegexField(r"^[pf][0-9]{1,18}$")
    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)

    @property
    def span(self) -> tuple[int, int]:
        """The two numbers."""
        return self.cleaned_data["start"], self.cleaned_data["end"]


class QualityForm(forms.Form):
    """Which decisions are counted."""

    since = day(_("Từ ngày"), required=False)
    until = day(_("Đến ngày"), required=False)
    reader = forms.CharField(label=_("Phiên bản bộ đọc"), required=False, max_length=40)

    def asked(self) -> Asked:
        """What was asked for; what cannot be understood narrows nothing."""
        self.is_valid()
        clean = self.cleaned_data
        return Asked(clean.get("since"), clean.get("until"), clean.get("reader") or "")
