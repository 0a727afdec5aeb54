"""The forms of an administrator."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.calendar.forms import Day
from ketluan.office.people.models import Office, Organization, Role, Succession, User
from ketluan.office.people.queries import offices_all, organizations

_ANY = [("", gettext_lazy("Tất cả"))]


class OrganizationFilter(forms.Form):
    """What the list of bodies is narrowed to."""

    q = forms.CharField(label=gettext_lazy("Tên"), required=False, max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Loại"), required=False)
    level = forms.ChoiceField(label=gettext_lazy("Cấp"), required=False)
    on = forms.DateField(label=gettext_lazy("Còn hoạt động vào ngày"), required=False, widget=Day)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [*_ANY, *Organization.Kind.choices]
        self.fields["level"].choices = [*_ANY, *Organization.Level.choices]


class OrganizationForm(forms.ModelForm):
    """A body."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Organization
        fields = ("name", "short_name", "forms", "kind", "level", "parent", "since", "until")
        widgets: ClassVar[dict[str, Any]] = {"since": Day, "until": Day}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["forms"].widget = forms.Textarea(attrs={"rows": 2})
        self.fields["forms"].help_text = _("Mỗi cách viết cách nhau bằng dấu |.")
        self.fields["parent"].label = _("Thuộc")

    def clean(self) -> dict[str, Any]:
        """It does not end before it begins, and stands below nothing that stands below it."""
        clean: dict[str, Any] = super().clean() or {}
        since, until, above = clean.get("since"), clean.get("until"), clean.get("parent")
        if since and until and until < since:
            self.add_error("until", _("Ngày kết thúc phải sau ngày bắt đầu."))
        while above is not None and self.instance.pk is not None:
            if above.pk == self.instance.pk:
                self.add_error("parent", _("Một cơ quan không thể thuộc chính nó hay đơn vị dưới nó."))
                break
            above = above.parent
        return clean


class SuccessionForm(forms.Form):
    """What becomes of a body."""

    kind = forms.ChoiceField(label=gettext_lazy("Việc"), choices=Succession.Kind.choices)
    successor = forms.ModelChoiceField(
        label=gettext_lazy("Cơ quan kế tục"), queryset=Organization.objects.none(), empty_label="–"
    )
    on = forms.DateField(label=gettext_lazy("Từ ngày"), widget=Day)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["successor"].queryset = Organization.objects.order_by("sorted_by")


class UserForm(forms.Form):
    """A new account with its first role."""

    username = forms.RegexField(
        r"[A-Za-z0-9_.-]{2,60}\Z",
        label=gettext_lazy("Tên đăng nhập"),
        error_messages={"invalid": gettext_lazy("Tên đăng nhập chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch.")},
    )
    name = forms.CharField(label=gettext_lazy("Họ và tên"), max_length=100)

    def clean_username(self) -> str:
        """A name that nobody has."""
        username = str(self.cleaned_data["username"])
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_("Tên đăng nhập này đã có người dùng."))
        return username


class RoleForm(forms.Form):
    """A role, in an Office or in a unit."""

    kind = forms.ChoiceField(label=gettext_lazy("Vai trò"), choices=Role.Kind.choices)
    office = forms.ModelChoiceField(
        label=gettext_lazy("Văn phòng"), queryset=Office.objects.none(), required=False, empty_label="—"
    )
    organization = forms.ModelChoiceField(
        label=gettext_lazy("hoặc đơn vị"), queryset=Organization.objects.none(), required=False, empty_label="—"
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = offices_all()
        self.fields["organization"].queryset = organizations(today)

    def clean(self) -> dict[str, Any]:
        """A role of an Office is held in an Office, a role of a unit in a unit."""
        clean: dict[str, Any] = super().clean() or {}
        in_unit = clean.get("kind") in (Role.Kind.OFFICER, Role.Kind.UNIT_HEAD)
        wanted, other = ("organization", "office") if in_unit else ("office", "organization")
        if not clean.get(wanted) or clean.get(other):
            said = _("Vai trò này thuộc về một đơn vị.") if in_unit else _("Vai trò này thuộc về một văn phòng.")
            self.add_error(wanted, said)
        return clean

    @property
    def where(self) -> Any:
        """The Office or the unit."""
        return self.cleaned_data["office"] or self.cleaned_data["organization"]


class OfficeForm(forms.ModelForm):
    """An Office."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Office
        fields = ("organization", "serves", "province", "stale_after", "symbol", "division")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["organization"].label, self.fields["serves"].label = _("Văn phòng"), _("Giúp việc cho")
