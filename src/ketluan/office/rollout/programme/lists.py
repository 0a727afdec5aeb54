"""A programme on paper and in Excel."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.papers.workbook import Sheet, workbook
from ketluan.office.rollout.models import Programme
from ketluan.office.rollout.programme.pages import Line

_WIDTHS = (6, 60, 32, 18, 20, 32, 40)


def programme_sheet(programme: Programme, lines: Iterable[Line], view: str) -> Printed:
    """The items with lead, day, product, where they are heard, and how they stand or what was changed."""
    editions = list(programme.editions.order_by("place"))
    first = editions[:1] if view == "first" else editions
    said = "; ".join(f"{one.number} ({one.decided_on:%d/%m/%Y})" for one in first)
    changed = view == "changes"
    return Printed(
        title=programme.title,
        said=said,
        columns=(
            Column(_("Nội dung"), 30),
            Column(_("Cơ quan chủ trì"), 16),
            Column(_("Thời hạn"), 10),
            Column(_("Sản phẩm"), 10),
            Column(_("Trình tại"), 13),
            Column(_("Điều chỉnh") if changed else _("Tình trạng"), 16),
        ),
        rows=(_cells(one, changed=changed) for one in lines),
    )


def programme_book(head: Letterhead, programme: Programme, lines: Iterable[Line], view: str) -> bytes:
    """The same in Excel."""
    paper = programme_sheet(programme, lines, view)
    heads = (_("STT"), *(one.label for one in paper.columns))
    rows = ((number, *cells) for number, cells in enumerate(paper.rows, 1))
    return workbook(head, [Sheet(_("Chương trình"), paper.title.upper(), paper.said, heads, _WIDTHS, rows)])


def _cells(line: Line, *, changed: bool) -> tuple[str, ...]:
    text = line.text
    last = "; ".join(f"{words} ({edition.number})" for edition, words in line.changes) if changed else state_words(line)
    return text.content, text.lead_name, line.due, str(text.get_product_display()), text.heard_at, last


def state_words(line: Line) -> str:
    """How an item stands, with its document or its session."""
    item = line.item
    if item.done_on:
        return f"{line.words}: {item.done_number}, {item.done_on:%d/%m/%Y}"
    return f"{line.words}: {line.session.held_on:%d/%m/%Y}" if line.session else line.words
