"""The forms of a series, of an agenda and of its items."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.agendas.models import AgendaItem, Awaited, Series
from ketluan.office.calendar.forms import day
from ketluan.office.intake.models import Source
from ketluan.office.matters.forms import source_at
from ketluan.office.people.models import Office, Organization, Post
from ketluan.office.people.queries import offices, organizations, posts_served
from ketluan.office.people.rules import Actor

_WEEKS = (
    (0, gettext_lazy("theo ngày trong tháng")),
    (1, gettext_lazy("tuần thứ nhất")),
    (2, gettext_lazy("tuần thứ hai")),
    (3, gettext_lazy("tuần thứ ba")),
    (4, gettext_lazy("tuần thứ tư")),
    (5, gettext_lazy("tuần cuối")),
)
_WEEKDAYS = (
    (0, gettext_lazy("thứ Hai")),
    (1, gettext_lazy("thứ Ba")),
    (2, gettext_lazy("thứ Tư")),
    (3, gettext_lazy("thứ Năm")),
    (4, gettext_lazy("thứ Sáu")),
)
_EVERY = (
    (1, gettext_lazy("hằng tháng")),
    (2, gettext_lazy("hai tháng một lần")),
    (3, gettext_lazy("hằng quý")),
    (6, gettext_lazy("sáu tháng một lần")),
    (12, gettext_lazy("hằng năm")),
)


def _clock() -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=gettext_lazy("Giờ họp"), widget=widget, required=False)


def _room() -> forms.CharField:
    return forms.CharField(label=gettext_lazy("Địa điểm"), max_length=200, required=False)


class PlanForm(forms.Form):
    """A session to come."""

    title = forms.CharField(label=gettext_lazy("Tên phiên họp"), max_length=200)
    body = forms.CharField(label=gettext_lazy("Cơ quan họp"), max_length=200)
    held_on = day(gettext_lazy("Ngày họp"))
    chair = forms.CharField(label=gettext_lazy("Người chủ trì"), max_length=200, required=False)
    starts, room = _clock(), _room()


class SeriesForm(forms.Form):
    """Sessions that come again."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    office = forms.ModelChoiceField(label=gettext_lazy("Văn phòng"), queryset=Office.objects.none(), empty_label=None)
    title = forms.CharField(label=gettext_lazy("Tên phiên họp"), max_length=200)
    body = forms.CharField(label=gettext_lazy("Cơ quan họp"), max_length=200)
    post = forms.ModelChoiceField(
        label=gettext_lazy("Chức vụ chủ trì"), queryset=Post.objects.none(), required=False, empty_label="–",
        help_text=gettext_lazy("Người chủ trì từng phiên là người giữ chức vụ này vào ngày họp."),
    )  # fmt: skip
    chair = forms.CharField(label=gettext_lazy("Người chủ trì, nếu không theo chức vụ"), max_length=200, required=False)
    every = forms.TypedChoiceField(label=gettext_lazy("Bao lâu một lần"), choices=_EVERY, coerce=int)
    since = day(gettext_lazy("Kể từ tháng có ngày"))
    week = forms.TypedChoiceField(label=gettext_lazy("Vào lúc"), choices=_WEEKS, coerce=int)
    weekday = forms.TypedChoiceField(
        label=gettext_lazy("Thứ"), choices=_WEEKDAYS, coerce=int,
        help_text=gettext_lazy("Dùng khi chọn theo tuần."),
    )  # fmt: skip
    day = forms.IntegerField(
        label=gettext_lazy("Ngày trong tháng"), min_value=1, max_value=31, initial=28,
        help_text=gettext_lazy("Dùng khi chọn theo ngày; tháng ngắn hơn thì lấy ngày cuối tháng."),
    )  # fmt: skip
    starts, room = _clock(), _room()
    notice = forms.IntegerField(
        label=gettext_lazy("Số ngày làm việc báo trước"), min_value=0, max_value=60, required=False,
        help_text=gettext_lazy(
            "Giấy mời và tài liệu gửi trước ngày họp bấy nhiêu ngày làm việc; để trống nếu không đặt."
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, actor: Actor, today: date, series: Series | None = None, **options: Any) -> None:
        names = [name for name in self.base_fields if series is not None]
        served = offices(actor.works).first()
        first = {"since": today.replace(day=1), "every": 1, "body": served.serves.name if served else ""}
        known = {**first, **{name: getattr(series, name) for name in names}}
        super().__init__(*args, label_suffix="", initial=known, **options)
        works = actor.works | ({series.office_id} if series else set())
        self.fields["office"].queryset = offices(works)
        self.fields["office"].initial = known.get("office") or offices(works).first()
        # sessions that are planned stay where they are
        self.fields["office"].disabled = len(works) < 2 or bool(series and series.agendas.exists())
        self.fields["post"].queryset = posts_served(works, today) | Post.objects.filter(
            pk=series.post_id if series else None
        ).select_related("organization")

    def clean_notice(self) -> int:
        """None is no notice."""
        return self.cleaned_data["notice"] or 0

    def said(self) -> dict[str, Any]:
        """The fields of the series, without the Office and the version."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("office", "version")}


class HeadForm(forms.Form):
    """When the session begins, and where."""

    starts, room = _clock(), _room()
    version = forms.IntegerField(widget=forms.HiddenInput)


class ItemForm(forms.Form):
    """An item: what it is, who reports, how long it takes."""

    title = forms.CharField(label=gettext_lazy("Nội dung"), max_length=500)
    reporter = forms.ModelChoiceField(
        label=gettext_lazy("Cơ quan báo cáo"), queryset=Organization.objects.none(), required=False, empty_label="–"
    )
    reporter_words = forms.CharField(label=gettext_lazy("Người báo cáo, chức vụ"), max_length=200, required=False)
    minutes = forms.IntegerField(label=gettext_lazy("Số phút"), min_value=1, max_value=600, initial=15)

    def __init__(self, *args: Any, today: date, item: AgendaItem | None = None, **options: Any) -> None:
        names = ("title", "reporter_words", "minutes")
        known = {"reporter": item.reporter_id, **{name: getattr(item, name) for name in names}} if item else {}
        super().__init__(*args, initial=known, **options)
        self.fields["reporter"].queryset = organizations(today) | Organization.objects.filter(pk=known.get("reporter"))


class PaperForm(forms.Form):
    """A paper that an item waits for."""

    kind = forms.ChoiceField(label=gettext_lazy("Loại"), choices=Awaited.Kind.choices)
    title = forms.CharField(label=gettext_lazy("Tên tài liệu"), max_length=300)
    body = forms.ModelChoiceField(
        label=gettext_lazy("Cơ quan gửi"), queryset=Organization.objects.none(), required=False, empty_label="–"
    )
    due = day(gettext_lazy("Gửi trước ngày"), required=False)

    def __init__(self, *args: Any, today: date, item: AgendaItem, due: date | None = None, **options: Any) -> None:
        super().__init__(*args, initial={"body": item.reporter_id, "due": due}, **options)
        self.fields["body"].queryset = organizations(today) | Organization.objects.filter(pk=item.reporter_id)


class ReceiveForm(forms.Form):
    """A paper that is there: since when, and where it is kept."""

    paper = forms.IntegerField(widget=forms.HiddenInput)
    on = day(gettext_lazy("Ngày nhận"))
    address = forms.CharField(
        label=gettext_lazy("Văn bản (dán địa chỉ trang, nếu đã tiếp nhận)"), max_length=400, required=False
    )

    def __init__(self, *args: Any, actor: Actor, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.actor, self.today = actor, today

    def clean_on(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Ngày nhận không thể sau hôm nay."))
        return day

    def clean_address(self) -> Source | None:
        """The source of the address."""
        return source_at(self.actor, self.cleaned_data["address"])
