"""The matrix of a document on paper and in Excel."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.papers.printed import Column, Printed
from ketluan.office.papers.workbook import Sheet, workbook
from ketluan.office.people.models import Organization
from ketluan.office.rollout.models import Instrument
from ketluan.office.rollout.tracking import Matrix, Place
from ketluan.office.rollout.words import CELL_STATES, COLUMN_WORDS, counted_words, step_words


def matrix_sheet(document: Instrument, matrix: Matrix) -> Printed:
    """The matrix of a document on paper."""
    label = dict(Organization.Kind.choices)[matrix.kind]
    return Printed(
        title=_("Tình hình triển khai %(document)s") % {"document": document},
        said=f"{label}. {document.title}".strip(),
        columns=(Column(_("Cơ quan, đơn vị"), 20), *(Column(str(words), 16) for words in COLUMN_WORDS.values())),
        rows=((row.body.name, *(place_words(one) for one in row.places)) for row in matrix.rows),
        notes=[f"{COLUMN_WORDS[name]}: {counted_words(count)}" for name, count in matrix.counts.items()],
        day=matrix.day,
    )


def matrix_book(head: Letterhead, document: Instrument, matrix: Matrix) -> bytes:
    """The same in Excel."""
    return _book(head, matrix_sheet(document, matrix), _("Triển khai"), (6, 40, 36, 36, 36, 36))


def place_words(place: Place) -> str:
    """A cell in words: what was done with its number and day, or that it was not, or not reported."""
    if place.own is not None and place.own.done:
        return step_words(place.own)
    state = str(CELL_STATES[place.cell.state])
    told = "; ".join(f"{one.body.name}: {step_words(one)}" for one in place.before if one.done)
    return f"{state} ({told})" if told else state


def _book(head: Letterhead, sheet: Printed, name: str, widths: tuple[int, ...]) -> bytes:
    rows = ((number, *cells) for number, cells in enumerate(sheet.rows, 1))
    heads = (_("STT"), *(one.label for one in sheet.columns))
    return workbook(head, [Sheet(name, sheet.title.upper(), sheet.said, heads, widths, rows, sheet.notes)])
