"""The ledger of tasks (sổ theo dõi nhiệm vụ) as an Excel sheet, ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from django.utils.translation import gettext as _

from ketluan.office.ledger.rules import Head
from ketluan.office.ledger.words import head_in_words
from ketluan.office.papers import workbook
from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.papers.workbook import Sheet
from ketluan.office.tasks.booking import Line
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


def write(file: IO[bytes], lines: Iterable[Line], book: Book) -> None:
    """The sheet into a file, row by row."""
    anchored = head_in_words(book.head)
    said = _Said.now()
    sheet = Sheet(
        name=_("Sổ theo dõi"),
        title=_("SỔ THEO DÕI NHIỆM VỤ tính đến ngày %(day)s") % {"day": f"{book.day:%d/%m/%Y}"},
        said=anchored,
        heads=columns(),
        widths=_WIDTHS,
        rows=(_values(number, line, book.day, said) for number, line in enumerate(lines, 1)),
        foot=f"{book.head.count} · {book.head.digest}",
    )
    workbook.write(file, book.letterhead, [sheet])


@dataclass(frozen=True)
class _Said:
    """The words of the columns that choose among few, looked up once for all rows."""

    deliverables: Mapping[str, str]
    deadlines: Mapping[str, str]
    classes: Mapping[str, str]

    @classmethod
    def now(cls) -> _Said:
        """In the language of the page."""
        deliverables = {str(value): str(label) for value, label in Task.Deliverable.choices}
        deadlines = {str(value): str(label) for value, label in Task.Deadline.choices}
        return cls(deliverables, deadlines, {stat: str(class_label(stat)) for stat in ("", *StatClass)})


def _values(number: int, line: Line, today: date, said: _Said) -> list[Any]:
    late = days_late(due=line.due, submitted_on=line.submitted_on, today=today) if line.stat else 0
    return [
        number,
        line.paper,
        line.assigned_on,
        line.wording,
        line.assigner,
        line.lead,
        "; ".join(line.supporters),
        line.original_due,
        line.due or line.deadline_words or said.deadlines[line.deadline],
        said.deliverables.get(line.deliverable, line.deliverable),
        line.last_words or "",
        line.done_on,
        said.classes[line.stat],
        late or None,
        line.urged or None,
        line.urged_on,
    ]
