"""The forms with which an agenda is issued and opened again."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.agendas.models import Agenda
from ketluan.office.agendas.paper import Head, usual
from ketluan.office.calendar.forms import day
from ketluan.reference.paper_forms import paper_forms


class IssueForm(forms.Form):
    """The head of the paper: its number, form, day, who signs it, to whom it goes."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    number = forms.CharField(
        label=_("Số, ký hiệu"), max_length=60, required=False, help_text=_("Để trống thì bản in chừa chỗ ghi số.")
    )
    dated = day(_("Ngày ban hành"))
    form = forms.ChoiceField(label=_("Thể thức"))
    power = forms.CharField(label=_("Quyền hạn ký"), max_length=120, required=False)
    signer_post = forms.CharField(label=_("Chức vụ người ký"), max_length=120)
    signer = forms.CharField(label=_("Người ký"), max_length=120, required=False)
    recipients = forms.CharField(
        label=_("Nơi nhận"), max_length=2_000, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Mỗi dòng một nơi nhận."),
    )  # fmt: skip

    def __init__(self, *args: Any, agenda: Agenda, today: date, **options: Any) -> None:
        known = {**vars(usual(agenda.session.office, today)), "version": agenda.version}
        super().__init__(*args, label_suffix="", auto_id="issue_%s", initial=known, **options)
        self.fields["form"].choices = [(one.key, one.name) for one in paper_forms()]

    def head(self) -> Head:
        """What was said."""
        return Head(**{name: value for name, value in self.cleaned_data.items() if name != "version"})


class ReopenForm(forms.Form):
    """Why an issued agenda is changed."""

    reason = forms.CharField(label=_("Lý do điều chỉnh"), max_length=300)
