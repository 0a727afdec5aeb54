"""The agenda as DOCX in due form, with the list of those who are asked to come. Always in Vietnamese: it goes to
offices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import override

from ketluan.office.agendas.models import Agenda
from ketluan.office.agendas.pages import Row, clock_words, invited
from ketluan.office.papers.dispatch import Dispatch
from ketluan.office.papers.letterhead import letterhead_of_office
from ketluan.vietnamese.dates import write_date

_HEADS = ("STT", "Nội dung", "Thời gian", "Báo cáo", "Tài liệu")
_WIDTHS = (1.1, 6.4, 2.4, 3.4, 3.2)
_INVITED = ("STT", "Cơ quan, người được mời", "Nội dung số", "Thời gian")
_INVITED_WIDTHS = (1.2, 8.6, 2.8, 3.9)


def written(agenda: Agenda, rows: Sequence[Row], day: date) -> bytes:
    """The file, of the items that are given."""
    session, head = agenda.session, letterhead_of_office(agenda.session.office)
    paper = Dispatch(head, day)
    paper.opening("Số        -CTr/VPTU" if head.party else "Số:        /CTr-VP")
    title = f"{session.title[:1].lower()}{session.title[1:]}"
    paper.named("Chương trình", title)
    with override("vi"):
        _say(paper, agenda)
        open_rows = [row for row in rows if not row.closed]
        closed = [row for row in rows if row.closed]
        paper.says("Nội dung", level="part")
        paper.table(_HEADS, [_cells(row) for row in open_rows], _WIDTHS)
        if closed:
            paper.says("Phần họp kín", level="part")
            paper.table(_HEADS, [_cells(row) for row in closed], _WIDTHS)
        asked = invited(open_rows)
        if asked:
            paper.says("Thành phần mời họp", level="part")
            lines = [(str(number), one.who, one.numbers, one.clock) for number, one in enumerate(asked, 1)]
            paper.table(_INVITED, lines, _INVITED_WIDTHS)
    paper.closing(["Các cơ quan, đơn vị được mời"], head.signer)
    paper.paper.core_properties.title = session.title
    paper.paper.core_properties.author = head.unit
    return paper.file()


def _say(paper: Dispatch, agenda: Agenda) -> None:
    """When, where, and who leads."""
    session = agenda.session
    day = write_date(session.held_on.isoformat())
    at = f"{agenda.starts:%H} giờ {agenda.starts:%M}, {day}" if agenda.starts else f"{day[:1].upper()}{day[1:]}"
    paper.says(f"1. Thời gian: {at}.")
    number = 2
    for name, words in (("Địa điểm", agenda.room), ("Chủ trì", session.chair)):
        if words:
            paper.says(f"{number}. {name}: {words}.")
            number += 1


def _cells(row: Row) -> tuple[str, ...]:
    papers = "; ".join(one.title for one in row.papers)
    left = f" (còn chờ {row.ready.missing})" if row.ready.missing else ""
    clock = clock_words(row.clock) or f"{row.item.minutes} phút"
    return (str(row.number), row.item.title, clock, row.item.who, f"{papers}{left}")
