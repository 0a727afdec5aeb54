"""The ledger as an Excel sheet: each entry with its seal, the head of the chain at the top and on each printed page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.rules import Facts, Head
from ketluan.office.ledger.words import head_in_words, verb_in_words
from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.papers.workbook import Sheet, workbook
from ketluan.office.people.on_behalf import FACTS, kind_in_words

_WIDTHS: Final = (9, 18, 24, 24, 30, 18, 12, 14, 24, 50, 30, 40, 20)
_LONGEST_CELL: Final = 32_767  # of the file format


def written(entries: Iterable[Entry], letterhead: Letterhead, head: Head, day: date) -> bytes:
    """The sheet as a file."""
    book = Sheet(
        name=_("Nhật ký"),
        title=_("NHẬT KÝ tính đến ngày %(day)s") % {"day": f"{day:%d/%m/%Y}"},
        said=head_in_words(head),
        heads=columns(),
        widths=_WIDTHS,
        rows=map(_values, entries),
        foot=f"{head.count} · {head.digest}",
        signed=False,
    )
    return workbook(letterhead, [book])


def columns() -> tuple[str, ...]:
    """The heads of the columns."""
    return (
        _("Số"),
        _("Thời điểm"),
        _("Người thực hiện"),
        _("Thay mặt"),
        _("Căn cứ"),
        _("Loại căn cứ"),
        _("Ngày căn cứ"),
        _("Số căn cứ"),
        _("Việc"),
        _("Đối tượng"),
        _("Trước"),
        _("Sau"),
        _("Mã"),
    )


def _values(entry: Entry) -> list[Any]:
    return [
        entry.number,
        timezone.localtime(entry.at).replace(tzinfo=None),
        entry.who,
        entry.on_behalf,
        entry.basis,
        *_founded(entry.after),
        verb_in_words(entry.verb),
        entry.title,
        _facts(entry.before),
        _facts(entry.after),
        entry.digest,
    ]


def _founded(after: Facts) -> tuple[str, date | None, str]:
    """The basis of a leader's decision in its parts: kind, day, number."""
    kind, on, number = (str(after.get(name) or "") for name in FACTS)
    return kind_in_words(kind), date.fromisoformat(on) if on else None, number


def _facts(facts: Facts) -> str:
    """What was before or after, one fact a line."""
    said = ((name, value) for name, value in sorted(facts.items()) if name not in FACTS)
    lines = [f"{name}: {value}" for name, value in said if value not in (None, "", [])]
    return "\n".join(lines)[:_LONGEST_CELL]
