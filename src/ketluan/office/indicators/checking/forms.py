"""What people ask of contradictions, and what they decide."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ketluan.office.indicators.models import Contradiction, Indicator
from ketluan.office.lists.forms import KeyField, ListForm, one_of, row_of
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Actor

_EARLIEST, _LATEST = 1990, 2100


class CheckFilter(ListForm):
    """Which contradictions are asked for: where nothing is said, those that nobody settled."""

    OPEN = ("state", "kind", "indicator", "year")

    state = one_of(
        _("Tình trạng"),
        _("Chưa làm rõ"),
        (("new", _("Chưa ai xem")), ("kept", _("Để ngỏ")), ("settled", _("Đã làm rõ")), ("all", _("Tất cả"))),
    )
    kind = one_of(_("Loại mâu thuẫn"), _("Mọi loại"), Contradiction.Kind.choices)
    indicator = row_of(_("Chỉ tiêu"), _("Mọi chỉ tiêu"), Indicator.objects.none())
    year = forms.IntegerField(label=_("Năm"), required=False, min_value=_EARLIEST, max_value=_LATEST)
    office = KeyField(label=_("Văn phòng"))

    def __init__(self, given: QueryDict, actor: Actor, of: Office) -> None:
        self.of = of
        super().__init__(given, actor)

    def prepare(self) -> None:
        """Offer the indicators of which something contradicts."""
        found = self.of.contradictions.filter(gone_at=None).values("indicator")
        self.fields["indicator"].queryset = self.of.indicators.filter(pk__in=found)

    def asked(self) -> dict[str, Any]:
        """What was asked; what is open where it was not said, or not rightly."""
        return {"state": "open", **self.narrowed_by}

    def said(self, name: str, value: Any) -> str:
        """In words; the Office by its name."""
        return str(self.of) if name == "office" else super().said(name, value)


class DoubtForm(forms.Form):
    """What is decided on a contradiction."""

    reason = forms.CharField(label=_("Lý do"), max_length=2000)
    settled = forms.TypedChoiceField(
        label=_("Kết luận"), choices=[("1", _("Đã làm rõ")), ("0", _("Để ngỏ"))], coerce=lambda value: value == "1"
    )
