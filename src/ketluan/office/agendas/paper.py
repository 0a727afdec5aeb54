"""The agenda as a paper in due form, with the list of those who are asked to come. Always in Vietnamese: it goes to
offices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.utils.translation import override

from ketluan.office.agendas.models import Agenda, Issue
from ketluan.office.agendas.pages import Row, clock_words, invited
from ketluan.office.briefs.layout import Laid, Line, Table
from ketluan.office.briefs.paper import written_as
from ketluan.office.briefs.typeset import typeset_as
from ketluan.office.downloads import DOCX, PDF
from ketluan.office.papers.letterhead import letterhead_of_office
from ketluan.office.people.models import Office
from ketluan.reference.paper_forms import form_on, paper_form
from ketluan.vietnamese.dates import write_date

# By the ending of its name: how it is made, and its media type.
COPIES: Final[dict[str, tuple[Callable[[Laid], bytes], str]]] = {"docx": (written_as, DOCX), "pdf": (typeset_as, PDF)}
_HEADS: Final = ("STT", "Nội dung", "Thời gian", "Báo cáo", "Tài liệu")
_WIDTHS: Final = (1.1, 6.4, 2.4, 3.4, 3.2)
_INVITED: Final = ("STT", "Cơ quan, người được mời", "Nội dung số", "Thời gian")
_INVITED_WIDTHS: Final = (1.2, 8.6, 2.8, 3.9)


@dataclass(frozen=True)
class Head:
    """What a person says of the paper: its number, form, day, who signs it, to whom it goes (a line each)."""

    form: str
    dated: date
    signer_post: str
    number: str = ""
    power: str = ""
    signer: str = ""
    recipients: str = ""


def usual(office: Office, day: date) -> Head:
    """The head as it mostly is: the form in force, the head of the Office signs, it goes to who is asked to come."""
    party = letterhead_of_office(office).party
    to = f"Thành viên {office.serves.name};\nCác cơ quan, đơn vị được mời;"
    return Head(form_on(day.isoformat(), "party" if party else "state").key, day, "CHÁNH VĂN PHÒNG", recipients=to)


def body_of(agenda: Agenda, rows: Sequence[Row]) -> dict[str, Any]:
    """What the paper says of an agenda, of the items that are given; ``sources`` are the keys of those whose words an
    item may repeat."""
    session = agenda.session
    with override("vi"):
        asked = [[one.who, one.numbers, one.clock] for one in invited(row for row in rows if not row.closed)]
        return {
            "title": session.title,
            "day": session.held_on.isoformat(),
            "starts": f"{agenda.starts:%H} giờ {agenda.starts:%M}" if agenda.starts else "",
            "room": agenda.room,
            "chair": session.chair,
            "items": [_cells(row) for row in rows if not row.closed],
            "closed": [_cells(row) for row in rows if row.closed],
            "invited": asked,
            "sources": sorted({key for row in rows for key in _sources(row)}),
        }


def _cells(row: Row) -> list[str]:
    papers = "; ".join(one.title if one.received_on else f"{one.title} (gửi sau)" for one in row.papers)
    clock = clock_words(row.clock) or f"{row.item.minutes} phút"
    return [str(row.number), row.item.title, clock, row.item.who, papers]


def _sources(row: Row) -> Iterator[int]:
    for one in row.papers:
        if one.source_id:
            yield one.source_id
    for ground in row.item.grounds.select_related("task", "finding", "observation__finding", "target__finding"):
        for said in (ground.task, ground.finding, *(one.finding for one in (ground.observation, ground.target) if one)):
            if said is not None:
                yield said.source_id


def laid_out(office: Office, head: Head, body: Mapping[str, Any]) -> Laid:
    """The paper."""
    form = paper_form(head.form)
    letterhead = replace(letterhead_of_office(office), party=form.profile == "party")
    title = str(body["title"])
    return Laid(
        form=form,
        head=letterhead,
        day=head.dated,
        kind="CHƯƠNG TRÌNH",
        number=letterhead.number("CTr", head.number),
        title=title,
        subject=f"{title[:1].lower()}{title[1:]}",
        lines=tuple(_lines(body)),
        recipients=tuple(words.strip(" -;.") for words in head.recipients.splitlines() if words.strip(" -;.")),
        power=head.power,
        post=head.signer_post,
        signer=head.signer,
    )


def of_issue(issue: Issue) -> Laid:
    """The paper of an agenda that was issued."""
    names = Head.__dataclass_fields__
    return laid_out(issue.agenda.session.office, Head(**{name: getattr(issue, name) for name in names}), issue.body)


def _lines(body: Mapping[str, Any]) -> Iterator[Line]:
    day = write_date(body["day"])
    at = f"{body['starts']}, {day}" if body["starts"] else f"{day[:1].upper()}{day[1:]}"
    facts = [("Thời gian", at), ("Địa điểm", body["room"]), ("Chủ trì", body["chair"])]
    told = [(name, words) for name, words in facts if words]
    for number, (name, words) in enumerate(told, 1):
        yield Line(f"{number}. {name}: {words}.")
    yield from _table("Nội dung", body["items"], _HEADS, _WIDTHS)
    yield from _table("Phần họp kín", body["closed"], _HEADS, _WIDTHS)
    asked = [(str(number), *one) for number, one in enumerate(body["invited"], 1)]
    yield from _table("Thành phần mời họp", asked, _INVITED, _INVITED_WIDTHS)


def _table(
    name: str, rows: Sequence[Sequence[str]], heads: tuple[str, ...], widths: tuple[float, ...]
) -> Iterator[Line]:
    if rows:
        yield Line(name, "part")
        yield Line("", table=Table(heads, tuple(tuple(row) for row in rows), widths))
