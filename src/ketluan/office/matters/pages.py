"""What the pages of matters show: the list on paper and in Excel, and the forms of what may be done now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from ketluan.office.matters.access import may_be_named, relation
from ketluan.office.matters.forms import (
    AmendForm,
    CloseForm,
    LinkForm,
    NameForm,
    PurgeForm,
    ReopenForm,
    StepForm,
    TellForm,
)
from ketluan.office.matters.models import Matter
from ketluan.office.matters.queries import links_of
from ketluan.office.matters.rules import Verb, is_overdue, may
from ketluan.office.people.rules import Actor

_LABELS: dict[Verb, Any] = {
    "tell": gettext_lazy("Ghi báo cáo"),
    "step": gettext_lazy("Chuyển giai đoạn"),
    "link": gettext_lazy("Gắn nhiệm vụ, văn bản"),
    "amend": gettext_lazy("Sửa thông tin"),
    "close": gettext_lazy("Kết thúc, ghi kết quả"),
    "reopen": gettext_lazy("Mở lại"),
    "purge": gettext_lazy("Xóa hẳn"),
}
_FIELDS = {
    "title": gettext_lazy("Vụ việc"),
    "place": gettext_lazy("Địa bàn"),
    "body": gettext_lazy("Cơ quan phụ trách"),
    "since": gettext_lazy("Phát sinh từ ngày"),
    "next_report": gettext_lazy("Hạn báo cáo tiếp theo"),
    "kept_why": gettext_lazy("Lý do giữ chữ bị cảnh báo"),
    "closed_on": gettext_lazy("Ngày kết thúc"),
    "result": gettext_lazy("Kết quả"),
}


def form_of(actor: Actor, matter: Matter, verb: Verb, today: date, given: QueryDict | None = None) -> forms.Form:
    """The form of a verb."""
    told = {"matter": matter, "province": matter.office.province, "today": today}
    made: dict[Verb, Callable[[], forms.Form]] = {
        "amend": lambda: AmendForm(given, prefix=verb, **told),
        "step": lambda: StepForm(given, prefix=verb, **told),
        "tell": lambda: TellForm(given, prefix=verb, actor=actor, **told),
        "close": lambda: CloseForm(given, prefix=verb, **told),
        "reopen": lambda: ReopenForm(given, prefix=verb, **told),
        "name": lambda: NameForm(given, prefix=verb, known=_not_yet(matter)),
        "link": lambda: LinkForm(given, prefix=verb, actor=actor),
        "purge": lambda: PurgeForm(given, prefix=verb),
    }
    return made[verb]()


def _not_yet(matter: Matter) -> Any:
    there = matter.watchers.filter(withdrawn_at=None).values("user")
    return may_be_named(matter).exclude(pk__in=there)


def matter_page(
    actor: Actor, matter: Matter, today: date, refused: tuple[Verb, forms.Form] | None = None
) -> dict[str, Any]:
    """All that the page of one matter shows; ``refused`` is the form that could not be done."""
    who, closed = relation(actor, matter), matter.closed_on is not None
    told = dict([refused]) if refused else {}
    verbs = [verb for verb in _LABELS if may(verb, closed=closed, who=who) or verb in told]
    return {
        "matter": matter,
        "late": is_overdue(matter.next_report, today, closed=closed),
        "steps": matter.steps.select_related("by"),
        "tellings": matter.tellings.select_related("by", "source"),
        "links": links_of(actor, matter),
        "watchers": matter.watchers.filter(withdrawn_at=None).select_related("user", "by"),
        "amendments": [(one, _before(one.before)) for one in matter.amendments.select_related("by")],
        "doings": [(verb, _LABELS[verb], told.get(verb) or form_of(actor, matter, verb, today)) for verb in verbs],
        "name_form": (told.get("name") or form_of(actor, matter, "name", today)) if who.works else None,
        "refused": refused[0] if refused else "",
    }


def _before(said: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(_FIELDS.get(name, name)), words or "–") for name, words in said.items()]
