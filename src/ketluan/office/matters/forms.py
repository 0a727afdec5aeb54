"""The forms of a matter. Words that look like a person's name are refused until somebody says why they are none."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.calendar.forms import day
from ketluan.office.intake.models import Source
from ketluan.office.matters.actions import About, Said, Told
from ketluan.office.matters.models import Matter, Stage
from ketluan.office.matters.queries import names_in, thing_at
from ketluan.office.matters.rules import addressed
from ketluan.office.people.models import Organization, User
from ketluan.office.people.queries import organizations
from ketluan.office.people.rules import Actor

NO_NAMES = gettext_lazy("Không ghi tên người bị nghi vấn, bị tố cáo, bị điều tra; ghi nội dung, địa bàn, cơ quan.")


def _text(label: Any, rows: int = 4, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), max_length=10_000, **options)


def source_at(actor: Actor, words: str) -> Source | None:
    """The source behind an address that was pasted. Raises ``ValidationError`` where it leads to none that is open."""
    found = addressed(words)
    thing: Any = thing_at(actor, found) if found and found.kind == "source" else None
    if words and thing is None:
        raise forms.ValidationError(_("Địa chỉ không dẫn đến văn bản nào bạn được xem."))
    source: Source | None = getattr(thing, "source", thing)
    return source


class NamelessForm(forms.Form):
    """A form whose ``checked`` fields must name no person. ``kept_why`` is asked for only where one seems to."""

    checked: tuple[str, ...] = ()
    kept_why = forms.CharField(
        label=gettext_lazy("Lý do giữ chữ bị cảnh báo (không phải tên người bị nghi vấn)"),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, province: str, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.province, self.today = province, today

    def clean(self) -> dict[str, Any]:
        """Name the words that look like a person's, unless the reason to keep them is given."""
        said = super().clean() or {}
        found = {field: names_in([said.get(field) or ""], self.province) for field in self.checked}
        for field, names in found.items():
            if names and not said.get("kept_why"):
                told = _("Có vẻ là tên người: %(names)s. Bỏ tên, hoặc nêu lý do giữ ở dưới.")
                self.add_error(field, told % {"names": ", ".join(names)})
        if not any(found.values()):
            self.fields.pop("kept_why")
            said["kept_why"] = ""
        return said

    def shown(self) -> list[forms.BoundField]:
        """The fields to be filled in; the reason only once it is asked for."""
        return [field for field in self.visible_fields() if field.name != "kept_why" or self.is_bound]

    def clean_on(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Ngày không thể sau hôm nay."))
        return day


class AboutForm(NamelessForm):
    """What a matter is."""

    checked: tuple[str, ...] = ("title", "place")
    title = forms.CharField(label=gettext_lazy("Vụ việc"), max_length=300, help_text=NO_NAMES)
    place = forms.CharField(label=gettext_lazy("Địa bàn"), max_length=120, required=False)
    body = forms.ModelChoiceField(
        label=gettext_lazy("Cơ quan phụ trách"), queryset=Organization.objects.none(), empty_label="–"
    )
    since = day(gettext_lazy("Phát sinh từ ngày"))
    next_report = day(gettext_lazy("Hạn báo cáo tiếp theo"), required=False)
    field_order = ("title", "place", "body", "since", "next_report", "stage", "on", "words", "kept_why", "version")

    def __init__(self, *args: Any, matter: Matter | None = None, **options: Any) -> None:
        known = {name: getattr(matter, name) for name in self.base_fields if hasattr(matter, name)} if matter else {}
        known |= {"body": matter.body_id} if matter else {}
        super().__init__(*args, initial=known, **options)
        self.fields["body"].queryset = organizations(self.today) | Organization.objects.filter(pk=known.get("body"))

    def about(self) -> About:
        """What the matter says of itself."""
        names = ("title", "place", "body", "since", "next_report", "kept_why")
        return About(**{name: self.cleaned_data[name] for name in names})


class AmendForm(AboutForm):
    """What a matter is, said anew."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class _SaidForm(NamelessForm):
    """Words on a day, as the matter was when the page was opened."""

    checked: tuple[str, ...] = ("words",)
    on = day(gettext_lazy("Ngày"))
    words = _text(gettext_lazy("Nội dung"), help_text=NO_NAMES)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, matter: Matter | None = None, **options: Any) -> None:
        known = {"on": options["today"], "version": matter.version if matter else 0}
        super().__init__(*args, initial={**known, **self.known(matter)}, **options)

    def known(self, matter: Matter | None) -> dict[str, Any]:
        """What else stands in the form."""
        return {}

    def said(self) -> Said:
        """The words."""
        return Said(self.cleaned_data["on"], self.cleaned_data["words"], self.cleaned_data["kept_why"])


class StepForm(_SaidForm):
    """The stage to which a matter comes."""

    stage = forms.ChoiceField(label=gettext_lazy("Giai đoạn"), choices=Stage.choices)
    words = _text(gettext_lazy("Diễn biến"), help_text=NO_NAMES)
    field_order = ("stage", "on", "words", "kept_why", "version")

    def known(self, matter: Matter | None) -> dict[str, Any]:
        """The stage of now."""
        return {"stage": matter.stage if matter else Stage.RECEIVED}


class BeginForm(AboutForm):
    """A matter put under watch, with its first stage."""

    checked: tuple[str, ...] = ("title", "place", "words")
    stage = forms.ChoiceField(label=gettext_lazy("Giai đoạn"), choices=Stage.choices)
    on = day(gettext_lazy("Ở giai đoạn này từ ngày"))
    words = _text(gettext_lazy("Diễn biến đến nay"), rows=3, required=False)

    def said(self) -> Said:
        """The words of the first stage."""
        return Said(self.cleaned_data["on"], self.cleaned_data["words"], self.cleaned_data["kept_why"])


class TellForm(_SaidForm):
    """What was reported, and when the next report is due."""

    on = day(gettext_lazy("Ngày báo cáo"))
    told_by = forms.CharField(label=gettext_lazy("Nơi báo cáo"), max_length=200)
    words = _text(gettext_lazy("Nội dung báo cáo"), help_text=NO_NAMES)
    address = forms.CharField(
        label=gettext_lazy("Văn bản (dán địa chỉ trang của văn bản)"), max_length=400, required=False
    )
    next_report = day(gettext_lazy("Hạn báo cáo tiếp theo"), required=False)
    field_order = ("on", "told_by", "words", "kept_why", "address", "next_report", "version")

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        self.actor = actor

    def known(self, matter: Matter | None) -> dict[str, Any]:
        """The body in charge."""
        return {"told_by": matter.body.name if matter else ""}

    def clean_address(self) -> Source | None:
        """The source of the address."""
        return source_at(self.actor, self.cleaned_data["address"])

    def told(self) -> Told:
        """Who reported, where it stands, until when the next is due."""
        said = self.cleaned_data
        return Told(said["told_by"], said["address"], said["next_report"])


class CloseForm(_SaidForm):
    """A matter that is settled."""

    on = day(gettext_lazy("Ngày kết thúc"))
    words = _text(gettext_lazy("Kết quả"), help_text=NO_NAMES)


class ReopenForm(_SaidForm):
    """A matter that goes on."""

    words = _text(gettext_lazy("Vì sao mở lại"), rows=2, help_text=NO_NAMES)


class NameForm(forms.Form):
    """More users who see a matter."""

    users = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Cho xem"), queryset=User.objects.none(), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, known: QuerySet[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["users"].queryset = known


class LinkForm(forms.Form):
    """A task, a source or a passage that the matter is about."""

    address = forms.CharField(
        label=gettext_lazy("Địa chỉ trang của nhiệm vụ, văn bản hoặc câu trong văn bản"), max_length=400
    )

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        self.actor = actor

    def clean_address(self) -> Any:
        """What the address leads to."""
        found = addressed(self.cleaned_data["address"])
        thing = thing_at(self.actor, found) if found else None
        if thing is None:
            raise forms.ValidationError(_("Địa chỉ không dẫn đến nhiệm vụ hay văn bản nào bạn được xem."))
        return thing


class PurgeForm(forms.Form):
    """Why a matter is taken away for good."""

    reason = forms.CharField(
        label=gettext_lazy("Lý do xóa (lý do được ghi vào nhật ký; không ghi nội dung vụ việc)"), max_length=200
    )
    sure = forms.BooleanField(label=gettext_lazy("Xóa hẳn vụ việc và mọi báo cáo của nó"))
