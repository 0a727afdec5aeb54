"""What people enter of a programme."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.meetings.models import Session
from ketluan.office.people.models import Organization
from ketluan.office.rollout.models import Item, ItemText
from ketluan.office.rollout.programme.actions import Decided, Wanted

_EARLIEST, _LATEST = 1990, 2100


def year(label: Any) -> forms.IntegerField:
    """A year."""
    return forms.IntegerField(label=label, min_value=_EARLIEST, max_value=_LATEST)


class AmendForm(forms.Form):
    """The document that decides an amendment."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    number = forms.CharField(label=_("Số văn bản quyết định"), max_length=60)
    decided_on = day(_("Ngày quyết định"))
    words = forms.CharField(
        label=_("Nội dung điều chỉnh"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)

    def decided(self) -> Decided:
        """What was said."""
        return Decided(*(self.cleaned_data[name] for name in ("number", "decided_on", "words")))


class ProgrammeForm(AmendForm):
    """A programme as its document adopts it."""

    title = forms.CharField(label=_("Tên chương trình"), max_length=300)
    body = forms.CharField(label=_("Cơ quan ban hành"), max_length=200)
    since = year(_("Từ năm"))
    until = year(_("Đến năm"))

    field_order = ("title", "body", "since", "until", "number", "decided_on")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["words"], self.fields["version"]

    def clean(self) -> dict[str, Any]:
        """A term ends after it begins."""
        said = super().clean() or {}
        if said.get("since") and said.get("until") and said["until"] < said["since"]:
            self.add_error("until", _("Năm cuối không thể trước năm đầu."))
        return said

    def decided(self) -> Decided:
        """The document that adopts it."""
        return Decided(self.cleaned_data["number"], self.cleaned_data["decided_on"])


class ItemForm(forms.Form):
    """An item as it is from now on."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    content = forms.CharField(label=_("Nội dung"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}))
    lead = forms.ModelChoiceField(
        label=_("Cơ quan chủ trì"), queryset=Organization.objects.none(), required=False, empty_label="–"
    )
    lead_words = forms.CharField(label=_("hoặc ghi theo văn bản"), max_length=200, required=False)
    year = year(_("Năm"))
    quarter = forms.TypedChoiceField(
        label=_("Quý"),
        required=False,
        choices=[("", _("Trong năm")), ("1", "I"), ("2", "II"), ("3", "III"), ("4", "IV")],
        coerce=int,
        empty_value=None,
    )
    product = forms.ChoiceField(label=_("Sản phẩm"), choices=ItemText.Product.choices)
    heard_at = forms.CharField(label=_("Trình tại hội nghị, phiên họp"), max_length=200, required=False)
    dropped = forms.BooleanField(label=_("Đưa ra khỏi chương trình"), required=False)

    def __init__(self, *args: Any, text: ItemText | None = None, item: Item | None = None, **options: Any) -> None:
        names = Wanted.__dataclass_fields__
        known = {name: getattr(text, name) for name in names} if text else {}
        if item:
            known["version"] = item.version
        super().__init__(*args, label_suffix="", initial=known, **options)
        self.fields["lead"].queryset = Organization.objects.order_by("sorted_by", "pk")
        if item is None:
            del self.fields["dropped"]

    def wanted(self) -> Wanted:
        """What was said."""
        return Wanted(**{name: value for name, value in self.cleaned_data.items() if name != "version"})


class FinishForm(forms.Form):
    """By which document an item is done."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    number = forms.CharField(label=_("Số văn bản kết quả"), max_length=60, required=False)
    on = day(_("Ngày hoàn thành"), required=False)

    def __init__(self, *args: Any, item: Item, today: date, **options: Any) -> None:
        known = {"version": item.version, "number": item.done_number, "on": item.done_on}
        super().__init__(*args, label_suffix="", initial=known, **options)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """Both, or none."""
        said = super().clean() or {}
        if bool(said.get("number")) != bool(said.get("on")) and not self.errors:
            self.add_error("on" if said.get("number") else "number", _("Hãy ghi cả số và ngày của văn bản."))
        if said.get("on") and said["on"] > self.today:
            self.add_error("on", _("Ngày hoàn thành không thể sau hôm nay."))
        return said


class HearForm(forms.Form):
    """On the agenda of which session an item stands."""

    session = forms.ModelChoiceField(
        label=_("Phiên họp"), queryset=Session.objects.none(), required=False, empty_label=_("Chưa đưa vào phiên nào")
    )

    def __init__(self, *args: Any, sessions: Any, item: Item, **options: Any) -> None:
        held = getattr(item, "hearing", None)
        known = {"session": held.session_id if held else None}
        super().__init__(*args, label_suffix="", initial=known, **options)
        self.fields["session"].queryset = sessions
        self.fields["session"].label_from_instance = lambda one: f"{one.held_on:%d/%m/%Y} · {one.title}"
