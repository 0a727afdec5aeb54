"""Forms about people."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organizations, other_offices


def overtaken(form: forms.Form, said: str, version: int) -> None:
    """Someone else changed what a form would change: the form says so and keeps what was written in it. Sent again, it
    is meant of the row as it is now, which is of a ``version``."""
    form.add_error(None, said)
    form.data = form.data.copy()
    form.data[form.add_prefix("version")] = version


class ShareForm(forms.Form):
    """With whom, and why."""

    office = forms.ModelChoiceField(
        label=gettext_lazy("Văn phòng khác"),
        queryset=Office.objects.none(),
        required=False,
        empty_label=gettext_lazy("— không —"),
    )
    organization = forms.ModelChoiceField(
        label=gettext_lazy("hoặc đơn vị"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=gettext_lazy("— không —"),
    )
    reason = forms.CharField(label=gettext_lazy("Lý do chia sẻ"), max_length=500)

    def __init__(self, *args: Any, own: int, today: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = other_offices(own)
        self.fields["organization"].queryset = organizations(today)

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        clean: dict[str, Any] = super().clean() or {}
        if bool(clean.get("office")) == bool(clean.get("organization")) and not self.errors:
            raise forms.ValidationError(_("Hãy chọn một văn phòng hoặc một đơn vị."))
        return clean

    @property
    def to(self) -> Office | Organization:
        """With whom."""
        found: Office | Organization = self.cleaned_data["office"] or self.cleaned_data["organization"]
        return found
