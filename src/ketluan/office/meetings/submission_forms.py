"""The form of what became of a paper."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.meetings.models import Submission
from ketluan.office.meetings.outcomes import suggested
from ketluan.office.meetings.submission_actions import Settled
from ketluan.office.review.models import Finding


class OutcomeForm(forms.Form):
    """The outcome, with a day where the paper is to be completed."""

    outcome = forms.ChoiceField(label=_("Kết quả xem xét"), choices=[("", "–"), *Submission.Outcome.choices])
    complete_by = day(_("Hoàn thiện trước ngày"), required=False)
    words = forms.CharField(label=_("Ghi chú"), max_length=300, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, finding: Finding, held: Submission | None, *args: Any, **options: Any) -> None:
        known = {"outcome": suggested(str(finding.fields.get("outcome") or "")) or "", "version": 0}
        if held:
            known = {name: getattr(held, name) for name in self.base_fields}
        super().__init__(*args, initial=known, prefix=f"s{finding.pk}", **options)

    def clean_complete_by(self) -> date | None:
        """A day is given for what is to be completed, and for that alone."""
        day: date | None = self.cleaned_data["complete_by"]
        completes = self.cleaned_data.get("outcome") == Submission.Outcome.COMPLETE
        if completes and day is None:
            raise forms.ValidationError(_("Nêu ngày phải hoàn thiện."))
        if day is not None and not completes:
            raise forms.ValidationError(_("Chỉ ghi ngày khi giao hoàn thiện."))
        return day

    def settled(self) -> Settled:
        """What became of the paper."""
        said = self.cleaned_data
        return Settled(said["outcome"], said["complete_by"], said["words"])
