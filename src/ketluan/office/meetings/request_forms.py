"""The forms of a request: to whom it goes, what was answered, what the asker says."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.meetings.models import Request
from ketluan.office.people.models import Organization
from ketluan.office.people.queries import organizations


class RequestForm(forms.Form):
    """What is done to a request, as it was when the page was opened."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, asked: Request, today: date, on_behalf: bool, **options: Any) -> None:
        super().__init__(*args, initial=self.known(asked, today), **options)
        self.today, self.on_behalf = today, on_behalf
        self.prepare()

    def known(self, asked: Request, today: date) -> dict[str, Any]:
        """What stands in the form before anybody types."""
        return {"version": asked.version}

    def prepare(self) -> None:
        """Make the fields ready for who is asked."""


class RouteForm(RequestForm):
    """Who asks, who is to answer, by when."""

    asker = forms.ModelChoiceField(
        label=_("Cơ quan kiến nghị"), queryset=Organization.objects.none(), required=False, empty_label=_("Chưa rõ")
    )
    routed_to = forms.ModelChoiceField(label=_("Chuyển đến"), queryset=Organization.objects.none(), empty_label="–")
    due = day(label=_("Hạn trả lời"), required=False)

    def known(self, asked: Request, today: date) -> dict[str, Any]:
        """The bodies and the day as they are."""
        said = {"asker": asked.asker_id, "routed_to": asked.routed_to_id, "due": asked.due}
        return {**super().known(asked, today), **said}

    def prepare(self) -> None:
        """Offer the bodies of today."""
        for name in ("asker", "routed_to"):
            self.fields[name].queryset = organizations(self.today)


class AnswerForm(RequestForm):
    """The answer with its document."""

    words = forms.CharField(label=_("Nội dung trả lời"), widget=forms.Textarea(attrs={"rows": 4}), max_length=10_000)
    number = forms.CharField(label=_("Số văn bản"), max_length=60, required=False)
    day = day(label=_("Ngày trả lời"))

    def known(self, asked: Request, today: date) -> dict[str, Any]:
        """Today."""
        return {**super().known(asked, today), "day": today}

    def clean_day(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(_("Ngày trả lời không thể sau hôm nay."))
        return day


class SayForm(RequestForm):
    """The asker's word. The Office writes it down on the asker's behalf, and then says on what basis."""

    says = forms.ChoiceField(label=_("Kiến nghị"), choices=[("", "–"), *Request.Says.choices])
    words = forms.CharField(
        label=_("Ý kiến thêm"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2_000, required=False
    )
    basis = forms.CharField(label=_("Căn cứ (văn bản, điện thoại của cơ quan kiến nghị)"), max_length=200)

    def prepare(self) -> None:
        """The asker itself needs no basis."""
        if not self.on_behalf:
            del self.fields["basis"]

    def clean(self) -> dict[str, Any]:
        """One that is not content says why."""
        said = super().clean() or {}
        if said.get("says") == Request.Says.NOT_ANSWERED and not said.get("words"):
            self.add_error("words", _("Nêu rõ phần nào chưa được trả lời."))
        return said
