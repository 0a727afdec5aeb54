"""The forms of posts: who holds one from when to when, the end of it, and the correction of days that are past."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.calendar.forms import Day
from ketluan.office.people.models import Membership, Organization, Person
from ketluan.office.people.posting import NotSo
from ketluan.office.people.queries import organizations_listed, people_named, titles
from ketluan.office.people.terms import Days, Fault

OTHERS = (
    ("", gettext_lazy("— hãy chọn —")),
    ("end", gettext_lazy("Người đang giữ thôi từ ngày hôm trước")),
    ("together", gettext_lazy("Cùng giữ chức vụ này")),
)
FAULTS: dict[Fault, tuple[str, Any]] = {
    "backwards": ("until", gettext_lazy("Ngày thôi phải sau ngày bắt đầu.")),
    "twice": ("since", gettext_lazy("Người này đã giữ chức vụ trong một phần khoảng ngày đó.")),
    "shared": ("others", gettext_lazy("Trong khoảng ngày đó chức vụ đang có người giữ.")),
    "before_body": ("since", gettext_lazy("Cơ quan chưa hoạt động vào ngày bắt đầu.")),
    "after_body": ("until", gettext_lazy("Cơ quan đã kết thúc trước ngày đó.")),
    "before_post": ("since", gettext_lazy("Chức vụ chưa có vào ngày bắt đầu.")),
    "after_post": ("until", gettext_lazy("Chức vụ đã bỏ trước ngày đó.")),
}


class PostFilter(forms.Form):
    """What the list of posts is narrowed to."""

    q = forms.CharField(label=gettext_lazy("Cơ quan"), required=False, max_length=200)
    title = forms.ChoiceField(label=gettext_lazy("Chức vụ"), required=False)
    on = forms.DateField(label=gettext_lazy("Vào ngày"), required=False, widget=Day)
    vacant = forms.BooleanField(label=gettext_lazy("Đang khuyết"), required=False)
    past = forms.BooleanField(label=gettext_lazy("Cả chức vụ đã bỏ"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["title"].choices = [("", gettext_lazy("Mọi chức vụ")), *((one, one) for one in titles())]


class TermForm(forms.Form):
    """The days of a term."""

    since = forms.DateField(label=gettext_lazy("Từ ngày"), widget=Day, required=False)
    until = forms.DateField(label=gettext_lazy("Đến hết ngày"), widget=Day, required=False)
    others = forms.ChoiceField(
        label=gettext_lazy("Người đang giữ"), choices=OTHERS, required=False, widget=forms.HiddenInput
    )

    @property
    def days(self) -> Days:
        """The days that were said."""
        return Days(self.cleaned_data.get("since"), self.cleaned_data.get("until"))

    def refuse(self, wrong: NotSo) -> None:
        """Say what cannot be; where others hold the post, ask what becomes of them."""
        for fault in wrong.faults:
            name, said = FAULTS[fault]
            if fault == "shared":
                self.fields["others"].widget = forms.Select(choices=self.fields["others"].choices)
            self.add_error(name if name in self.fields else None, said)


class AppointForm(TermForm):
    """A person in a post, on days that may be to come. A name that somebody bears already is chosen, or said to be
    another's."""

    name = forms.CharField(label=gettext_lazy("Họ và tên"), max_length=100)
    title = forms.CharField(label=gettext_lazy("Chức vụ"), max_length=120)
    person = forms.ChoiceField(label=gettext_lazy("Đã có người cùng tên"), required=False)
    field_order = ("name", "person", "title", "since", "until", "others")

    def __init__(self, *args: Any, of_post: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if of_post:
            del self.fields["title"]
        else:
            del self.fields["until"]
        said = str(self.data.get(self.add_prefix("name"), "")) if self.is_bound else ""
        self.known = list(people_named(said)) if said else []
        if self.known:
            choices = [(str(one.pk), f"{one} ({_whereabouts(one)})") for one in self.known]
            self.fields["person"].choices = [("", "—"), *choices, ("0", _("Người khác, trùng tên"))]
        else:
            del self.fields["person"]

    def clean(self) -> dict[str, Any]:
        """Which of those of the name it is must be said."""
        clean: dict[str, Any] = super().clean() or {}
        if self.known and not clean.get("person"):
            self.add_error("person", _("Hãy chọn đúng người, hoặc ghi rõ là người khác trùng tên."))
        return clean

    def chosen(self) -> Person:
        """The person; a new one where nobody bears the name, or another does."""
        key = self.cleaned_data.get("person") or "0"
        found = next((one for one in self.known if str(one.pk) == key), None)
        return found or Person.objects.create(name=self.cleaned_data["name"])


def _whereabouts(person: Person) -> str:
    return "; ".join(str(one.post) for one in person.memberships.all()) or "–"


class LeaveForm(forms.Form):
    """The last day of a term."""

    until = forms.DateField(label=gettext_lazy("Giữ đến hết ngày"), widget=Day)


class CorrectForm(TermForm):
    """The days of a term written anew, with the reason."""

    reason = forms.CharField(label=gettext_lazy("Lý do sửa"), max_length=500)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    field_order = ("since", "until", "others", "reason", "seen")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        kept: Iterable[tuple[str, Any]] = [one for one in OTHERS if one[0] != "end"]
        self.fields["others"].choices = list(kept)


def correct_form(held: Membership, mark: str, given: Any = None) -> CorrectForm:
    """The form of one term as it is."""
    initial = {"since": held.since, "until": held.until, "seen": mark}
    return CorrectForm(given, initial=initial, prefix=f"m{held.pk}")


class PostForm(forms.Form):
    """A post that a body has."""

    organization = forms.ModelChoiceField(label=gettext_lazy("Cơ quan"), queryset=Organization.objects.none())
    title = forms.CharField(label=gettext_lazy("Chức vụ"), max_length=120)
    since = forms.DateField(label=gettext_lazy("Có từ ngày"), widget=Day, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["organization"].queryset = organizations_listed()
