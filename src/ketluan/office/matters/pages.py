"""What the pages of matters show: the list on paper and in Excel, and the forms of what may be done now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _
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
from ketluan.office.matters.models import Matter, Stage
from ketluan.office.matters.queries import links_of
from ketluan.office.matters.rules import Verb, is_overdue, may
from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.papers.workbook import Sheet, workbook
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


@dataclass(frozen=True)
class Line:
    """A matter in a list."""

    matter: Matter
    late: bool


def lines(matters: Iterable[Matter], today: date) -> list[Line]:
    """Several, in their order."""
    return [Line(one, is_overdue(one.next_report, today, closed=one.closed_on is not None)) for one in matters]


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


def sheet_of(rows: Iterable[Matter]) -> Printed:
    """The list on paper."""
    return Printed(
        title=_("Danh mục vụ việc theo dõi"),
        columns=(
            Column(_("Vụ việc"), 30),
            Column(_("Địa bàn"), 12),
            Column(_("Cơ quan phụ trách"), 16),
            Column(_("Giai đoạn"), 13),
            Column(_("Từ ngày"), 10, number=True),
            Column(_("Báo cáo tiếp theo"), 10, number=True),
        ),
        rows=(_cells(one, written=True) for one in rows),
        notes=(_("Chỉ người được nêu tên ở từng vụ việc được xem."),),
    )


def book_of(rows: Iterable[Matter], head: Letterhead, today: date) -> bytes:
    """The list in Excel."""
    sheet = Sheet(
        name=_("Vụ việc theo dõi"),
        title=_("Danh mục vụ việc theo dõi").upper(),
        said=_("Tính đến ngày %(day)s") % {"day": f"{today:%d/%m/%Y}"},
        heads=(
            _("STT"), _("Vụ việc"), _("Địa bàn"), _("Cơ quan phụ trách"), _("Giai đoạn"), _("Từ ngày"),
            _("Báo cáo tiếp theo"), _("Ngày kết thúc"), _("Kết quả"),
        ),
        widths=(6, 48, 20, 28, 22, 13, 13, 13, 36),
        rows=(
            (number, *_cells(one), one.closed_on, one.result) for number, one in enumerate(rows, 1)
        ),
        notes=(_("Chỉ người được nêu tên ở từng vụ việc được xem."),),
    )  # fmt: skip
    return workbook(head, [sheet])


def _cells(one: Matter, *, written: bool = False) -> tuple[Any, ...]:
    days = [date_format(day, "d/m/Y") if written and day else day for day in (one.stage_on, one.next_report)]
    return (one.title, one.place, one.body.name, str(Stage(one.stage).label), *(day or "" for day in days))
