"""The filter of the ledger's page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.ledger.queries import Wanted
from ketluan.office.ledger.words import VERBS
from ketluan.vietnamese.order import sort_key


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class EntryFilter(forms.Form):
    """Who, which verb, upon what, from when to when."""

    who = forms.CharField(label=_("Người thực hiện"), required=False, max_length=200)
    verb = forms.ChoiceField(label=_("Việc"), required=False)
    thing = forms.CharField(label=_("Đối tượng"), required=False, max_length=200)
    since = _day(_("Từ ngày"))
    until = _day(_("Đến ngày"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        verbs = sorted(((verb, str(words)) for verb, words in VERBS.items()), key=lambda choice: sort_key(choice[1]))
        self.fields["verb"].choices = [("", _("Mọi việc")), *verbs]

    @property
    def wanted(self) -> Wanted:
        """What is asked for; a field that cannot be understood narrows nothing."""
        self.is_valid()
        return Wanted(**{name: value for name, value in self.cleaned_data.items() if value})
