"""The filter of a list of tasks: all of it stands in the address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ketluan.office.intake.access import sources_for
from ketluan.office.lists.forms import KeyField, ListForm, day, one_of, row_of, words
from ketluan.office.lists.heads import Column
from ketluan.office.meetings.access import sessions_for
from ketluan.office.people.models import Organization, User
from ketluan.office.people.queries import offices
from ketluan.office.people.rules import Actor
from ketluan.office.tasks import queries
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.narrowing import Wanted
from ketluan.office.tasks.queries import Choices
from ketluan.office.tasks.words import COUNTED, STAT_CLASSES

COLUMNS: Final = (
    Column("what", _("Nhiệm vụ"), fixed=True),
    Column("lead", _("Chủ trì"), order=("lead",)),
    Column("due", _("Thời hạn"), order=("due",)),
    Column("state", _("Tình trạng")),
    Column("word", _("Báo cáo gần nhất"), order=("word",)),
    Column("urged", _("Đôn đốc"), order=("urged",)),
    Column("assigned", _("Ngày giao"), order=("assigned",), usual=False),
    Column("assigner", _("Người giao"), usual=False),
    Column("tracker", _("Chuyên viên theo dõi"), usual=False),
    Column("supporters", _("Phối hợp"), usual=False),
    Column("deliverable", _("Sản phẩm"), usual=False),
)


class FilterForm(ListForm):
    """What the list of tasks is narrowed to. How it is ordered stands in ``narrowing.ORDERS``."""

    OPEN = ("q", "lead", "stat", "state")
    COLUMNS = COLUMNS

    q = words(_("Tìm"))
    lead = row_of(_("Chủ trì"), _("Mọi đơn vị"), Organization.objects.none())
    stat = one_of(_("Xếp loại"), _("Mọi loại"), STAT_CLASSES.items())
    state = one_of(_("Tình trạng"), _("Mọi tình trạng"), Task.State.choices)
    tracker = row_of(_("Chuyên viên theo dõi"), _("Mọi chuyên viên"), User.objects.none())
    assigner = row_of(_("Người giao"), _("Mọi người giao"), User.objects.none())
    deliverable = one_of(_("Sản phẩm"), _("Mọi sản phẩm"), Task.Deliverable.choices)
    due_from = day(_("Thời hạn từ"))
    due_to = day(_("Thời hạn đến"))
    assigned_from = day(_("Giao từ ngày"))
    assigned_to = day(_("Giao đến ngày"))
    starred = forms.BooleanField(label=_("Trọng tâm"), required=False)
    urged = forms.BooleanField(label=_("Đã đôn đốc"), required=False)
    silent = forms.BooleanField(label=_("Lâu chưa có báo cáo"), required=False)
    undated = forms.BooleanField(label=_("Không thời hạn"), required=False)
    extended = forms.BooleanField(label=_("Đã gia hạn"), required=False)
    asked = forms.BooleanField(label=_("Đang xin gia hạn"), required=False)
    original = forms.BooleanField(label=_("Xếp loại theo hạn gốc"), required=False)
    on = day(_("Tính đến ngày"))
    counted = forms.ChoiceField(
        label=_("Số liệu"), choices=[("", ""), *COUNTED.items()], required=False, widget=forms.HiddenInput
    )
    source = KeyField(label=_("Văn bản"))
    session = KeyField(label=_("Phiên họp"))
    office = KeyField(label=_("Văn phòng"))

    def __init__(self, given: QueryDict, actor: Actor, choices: Choices | None = None) -> None:
        self.choices = choices or queries.choices(actor)
        super().__init__(given, actor)

    def prepare(self) -> None:
        """Offer whom the tasks name."""
        self.fields["lead"].queryset = self.choices.leads
        self.fields["tracker"].queryset = self.choices.trackers
        self.fields["assigner"].queryset = self.choices.assigners

    def wanted(self) -> Wanted:
        """What was asked for; what cannot be understood narrows nothing."""
        clean = dict(self.narrowed_by)
        clean["words"] = clean.pop("q", "")
        if self.cleaned_data.get("order"):
            clean["order"] = self.cleaned_data["order"]
        return Wanted(**{name: _key(value) for name, value in clean.items()})

    def said(self, name: str, value: Any) -> str:
        """In words; a row that is named by its key only where the asker may see it."""
        named: dict[str, Callable[[], Model | None]] = {
            "source": lambda: sources_for(self.actor).filter(pk=value).first(),
            "session": lambda: sessions_for(self.actor).filter(pk=value).first(),
            "office": lambda: offices(self.actor.reads).filter(pk=value).first(),
        }
        return str(named[name]() or value) if name in named else super().said(name, value)


def _key(value: Any) -> Any:
    return value.pk if isinstance(value, Model) else value
