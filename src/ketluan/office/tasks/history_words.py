"""A task's lines of the ledger in words: what was done, and what it was before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.ledger.models import Entry
from ketluan.office.tasks.models import Task

# in the order in which they are told; "state" says nothing that the verb has not said
_NAMES: Final = {
    "lead": gettext_lazy("Chủ trì"),
    "units": gettext_lazy("Số đơn vị được giao"),
    "list": gettext_lazy("Danh sách đơn vị"),
    "unit": gettext_lazy("Đơn vị"),
    "supporters": gettext_lazy("Phối hợp"),
    "doer": gettext_lazy("Người được phân công"),
    "leader": gettext_lazy("Lãnh đạo phụ trách"),
    "tracker": gettext_lazy("Chuyên viên theo dõi"),
    "wording": gettext_lazy("Nội dung"),
    "deliverable": gettext_lazy("Sản phẩm"),
    "due": gettext_lazy("Thời hạn"),
    "asked": gettext_lazy("Thời hạn đề nghị"),
    "done_on": gettext_lazy("Hoàn thành"),
    "occurrence": gettext_lazy("Kỳ báo cáo"),
    "missed": gettext_lazy("Kỳ không báo cáo"),
    "next": gettext_lazy("Kỳ sau"),
    "days_late": gettext_lazy("Số ngày quá hạn"),
    "percent": gettext_lazy("Tỷ lệ (%)"),
    "words": gettext_lazy("Nội dung"),
    "document": gettext_lazy("Số văn bản"),
    "files": gettext_lazy("Tệp kèm theo"),
    "kept": gettext_lazy("Giữ nguyên"),
    "reason": gettext_lazy("Lý do"),
    "answer": gettext_lazy("Ý kiến"),
}
_LONGEST: Final = 240


@dataclass(frozen=True)
class Change:
    """One thing that an act said or changed; ``before`` "" where it was nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Told:
    """An entry with what it says."""

    entry: Entry
    changes: tuple[Change, ...]


def told(entry: Entry) -> Told:
    """An entry in words."""
    found = (
        Change(str(name), _said(key, entry.before.get(key)), _said(key, entry.after.get(key)))
        for key, name in _NAMES.items()
    )
    return Told(entry, tuple(change for change in found if change.after or change.before))


def _said(key: str, value: Any) -> str:
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return "; ".join(_said(key, one) for one in value)
    if key == "kept":
        return str(_NAMES.get(str(value), value))
    if key == "deliverable":
        return str(dict(Task.Deliverable.choices).get(value, value))
    if key == "reason" and value == "secret":
        return _("có dấu chỉ độ mật")
    words = str(value)
    return _day(words) or (words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")


def _day(words: str) -> str:
    """A day of the ledger as pages write it; "" for what is none."""
    try:
        return str(date_format(date.fromisoformat(words), "d/m/Y")) if len(words) == 10 else ""
    except ValueError:
        return ""
