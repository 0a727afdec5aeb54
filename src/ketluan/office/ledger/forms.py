"""The filter of the ledger's page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.ledger.words import verb_in_words


class EntryFilter(forms.Form):
    """Who, which verb, upon what."""

    who = forms.CharField(label=_("Người thực hiện"), required=False, max_length=200)
    verb = forms.ChoiceField(label=_("Việc"), required=False)
    thing = forms.CharField(label=_("Đối tượng"), required=False, max_length=200)

    def __init__(self, verbs: list[str], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["verb"].choices = [("", _("Mọi việc")), *((verb, verb_in_words(verb)) for verb in verbs)]
