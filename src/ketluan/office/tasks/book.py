"""The ledger of tasks (sổ theo dõi nhiệm vụ) as an Excel sheet, ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from django.utils.translation import gettext as _

from ketluan.office.ledger.rules import Head
from ketluan.office.papers import workbook
from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.papers.workbook import Sheet
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import StatClass, days_late
from ketluan.office.tasks.words import class_label

_WIDTHS = (6, 24, 12, 52, 20, 26, 26, 12, 12, 18, 44, 12, 22, 9, 9, 12)


@dataclass(frozen=True)
class Book:
    """What stands at the head and the foot of the sheet: whose it is, the cut-off day, the head of the ledger."""

    letterhead: Letterhead
    day: date
    head: Head


def columns() -> tuple[str, ...]:
    """The heads of the columns, in the order of the paper book."""
    return (
        _("STT"),
        _("Văn bản giao"),
        _("Ngày giao"),
        _("Nội dung nhiệm vụ"),
        _("Người giao"),
        _("Chủ trì"),
        _("Phối hợp"),
        _("Thời hạn gốc"),
        _("Thời hạn"),
        _("Sản phẩm"),
        _("Tình hình, kết quả"),
        _("Hoàn thành"),
        _("Xếp loại"),
        _("Quá hạn (ngày)"),
        _("Đôn đốc (lần)"),
        _("Đôn đốc gần nhất"),
    )


def write(file: IO[bytes], tasks: Iterable[Task], book: Book) -> None:
    """The sheet into a file, row by row. ``tasks`` carry what ``narrowing.listed`` puts on them."""
    anchored = _("Nhật ký: %(count)d dòng, mã cuối %(digest)s") % {
        "count": book.head.count,
        "digest": book.head.digest,
    }
    said = _Said.now()
    sheet = Sheet(
        name=_("Sổ theo dõi"),
        title=_("SỔ THEO DÕI NHIỆM VỤ tính đến ngày %(day)s") % {"day": f"{book.day:%d/%m/%Y}"},
        said=anchored,
        heads=columns(),
        widths=_WIDTHS,
        rows=(_values(number, task, book.day, said) for number, task in enumerate(tasks, 1)),
        foot=f"{book.head.count} · {book.head.digest}",
    )
    workbook.write(file, book.letterhead, [sheet])


@dataclass(frozen=True)
class _Said:
    """The words of the columns that choose among few, looked up once for all rows."""

    deliverables: Mapping[str, str]
    classes: Mapping[str, str]

    @classmethod
    def now(cls) -> _Said:
        """In the language of the page."""
        deliverables = {str(value): str(label) for value, label in Task.Deliverable.choices}
        return cls(deliverables, {stat: str(class_label(stat)) for stat in ("", *StatClass)})


def _values(number: int, task: Task, today: date, said: _Said) -> list[Any]:
    late = days_late(due=task.due, submitted_on=task.submitted_on, today=today) if task.stat else 0
    return [
        number,
        task.paper,
        task.assigned_on,
        task.wording,
        task.assigner.name,
        task.lead.name,
        "; ".join(body.name for body in task.supporters.all()),
        task.original_due,
        task.due or task.deadline_words or task.get_deadline_display(),
        said.deliverables.get(task.deliverable, task.deliverable),
        task.last_words or "",
        task.done_on,
        said.classes[task.stat],
        late or None,
        task.urged or None,
        task.urged_on,
    ]
