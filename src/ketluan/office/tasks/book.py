"""The ledger of tasks (sổ theo dõi nhiệm vụ) as an Excel sheet, ready to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ketluan.office.ledger.rules import Head
from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.papers.workbook import Sheet, workbook
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.rules import days_late
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


def written(tasks: Iterable[Task], book: Book) -> bytes:
    """The sheet as a file. ``tasks`` carry what ``narrowing.listed`` puts on them."""
    anchored = _("Nhật ký: %(count)d dòng, mã cuối %(digest)s") % {
        "count": book.head.count,
        "digest": book.head.digest,
    }
    sheet = Sheet(
        name=_("Sổ theo dõi"),
        title=_("SỔ THEO DÕI NHIỆM VỤ tính đến ngày %(day)s") % {"day": f"{book.day:%d/%m/%Y}"},
        said=anchored,
        heads=columns(),
        widths=_WIDTHS,
        rows=(_values(number, task, book.day) for number, task in enumerate(tasks, 1)),
        foot=f"{book.head.count} · {book.head.digest}",
    )
    return workbook(book.letterhead, [sheet])


def _values(number: int, task: Task, today: date) -> list[Any]:
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
        task.get_deliverable_display(),
        task.last_words or "",
        task.done_on,
        class_label(task.stat),
        late or None,
        task.urged or None,
        task.urged_on,
    ]
