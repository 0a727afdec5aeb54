"""The forms of a session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.meetings.actions import Amended, Attending
from ketluan.office.meetings.models import Attendance, Session


class SessionForm(forms.Form):
    """A new session."""

    title = forms.CharField(label=_("Tên phiên họp"), max_length=300)
    body = forms.CharField(label=_("Cơ quan họp"), max_length=200)
    held_on = day(_("Ngày họp"))
    chair = forms.CharField(label=_("Người chủ trì"), max_length=200, required=False)


class _Sessions(forms.ModelChoiceField):
    """Sessions with their days: several may bear one title."""

    def label_from_instance(self, session: Session) -> str:
        """The day, and the title."""
        return f"{date_format(session.held_on, 'd/m/Y')} · {session.title}"


class AttachForm(forms.Form):
    """One of the Office's sessions."""

    session = _Sessions(label=_("Phiên họp"), queryset=Session.objects.none(), empty_label="–")

    def __init__(self, sessions: QuerySet[Session], *args: Any, day: date | None = None, **options: Any) -> None:
        """Those of a day are likely; one alone is chosen already."""
        super().__init__(*args, **options)
        self.fields["session"].queryset = sessions
        that_day = list(sessions.filter(held_on=day)[:2]) if day else []
        if len(that_day) == 1:
            self.fields["session"].initial = that_day[0]


class AmendForm(SessionForm):
    """A session written down anew."""

    declared = forms.IntegerField(
        label=_("Số nội dung trình"),
        min_value=0,
        max_value=999,
        required=False,
        help_text=_("Để trống: lấy theo văn bản."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def wanted(self, attending: Sequence[Attending]) -> Amended:
        """The session as it is to be."""
        fields = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return Amended(fields, attending)


class AttendingForm(forms.Form):
    """Somebody at a session; a row without a name is left out."""

    name = forms.CharField(label=_("Họ và tên"), max_length=120, required=False)
    post = forms.CharField(label=_("Chức vụ, đơn vị"), max_length=300, required=False)
    presence = forms.ChoiceField(label=_("Thành phần"), choices=Attendance.Presence.choices, required=False)
    reason = forms.CharField(label=_("Lý do vắng"), max_length=300, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = field.label


AttendanceFormSet = forms.formset_factory(AttendingForm, extra=3, max_num=400, absolute_max=500)


def attending(rows: Iterable[AttendingForm]) -> list[Attending]:
    """Everybody of the rows that name somebody."""
    clean = [row.cleaned_data for row in rows if row.cleaned_data.get("name")]
    return [Attending(one["name"], one["post"], one["presence"] or "present", one["reason"]) for one in clean]
