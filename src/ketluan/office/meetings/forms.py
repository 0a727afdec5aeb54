"""The forms of a session."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ketluan.office.meetings.models import Session


class SessionForm(forms.Form):
    """A new session."""

    title = forms.CharField(label=_("Tên phiên họp"), max_length=300)
    body = forms.CharField(label=_("Cơ quan họp"), max_length=200)
    held_on = forms.DateField(label=_("Ngày họp"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    chair = forms.CharField(label=_("Người chủ trì"), max_length=200, required=False)


class AttachForm(forms.Form):
    """One of the Office's sessions."""

    session = forms.ModelChoiceField(label=_("Phiên họp đã có"), queryset=Session.objects.none())

    def __init__(self, sessions: QuerySet[Session], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["session"].queryset = sessions
