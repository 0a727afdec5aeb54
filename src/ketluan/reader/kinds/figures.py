"""Figures: every number that states a quantity, with what it measures, what it is compared with and what it covers.

Words that settle a number's meaning: section 2.3 of the domain notes (ước, lũy kế, so với, kế hoạch, xếp thứ).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ketluan.reader.marks.figures.figure_tables import CellFigure, cell_figures
from ketluan.reader.marks.figures.leads import Bound, Direction
from ketluan.reader.marks.figures.quantities import Quantity, quantities
from ketluan.reader.marks.figures.tails import FigureKind
from ketluan.reader.model import Item, Quote
from ketluan.reader.text.document import Document

KEY = "figures"
ORDER = 40
LABELS = {"vi": "Số liệu", "en": "Figures"}
FIELD_LABELS = {
    "indicator": {"vi": "Chỉ tiêu", "en": "Indicator"},
    "value": {"vi": "Giá trị", "en": "Value"},
    "unit": {"vi": "Đơn vị", "en": "Unit"},
    "kind": {"vi": "Loại", "en": "Kind"},
    "direction": {"vi": "Chiều", "en": "Direction"},
    "base": {"vi": "So với", "en": "Compared with"},
    "bound": {"vi": "Mức độ", "en": "Bound"},
    "period": {"vi": "Kỳ", "en": "Period"},
}


class Figure(Item, frozen=True, gc=False, kw_only=True):
    """``value`` with the digits as written, ``unit`` in lower case with its magnitude word ("tỷ đồng").

    ``direction`` for a change only; ``base`` what it is compared with; ``period`` ISO 8601, None where the text does
    not settle it."""

    indicator: Quote | None
    value: Decimal
    unit: str | None
    kind: FigureKind
    direction: Direction | None
    base: str | None
    bound: Bound | None
    period: str | None


def find(doc: Document) -> Iterator[Figure]:
    """The figures of the prose, what the title repeats of the body counted once, and those of tables of figures."""
    prose = _of_prose(doc)
    taken = {figure.span.end for figure in prose}
    cells = [_of_cell(doc, held) for held in cell_figures(doc) if held.span.end not in taken]
    yield from sorted(prose + cells, key=lambda figure: figure.span.start) if cells else prose


def _of_prose(doc: Document) -> list[Figure]:
    found = doc.marks(quantities)
    if any(quantity.block.kind == "title" for quantity in found):
        body = {_told(quantity) for quantity in found if quantity.block.kind != "title"}
        found = tuple(one for one in found if one.block.kind != "title" or _told(one) not in body)
    return [_figure(doc, quantity) for quantity in found]


def _of_cell(doc: Document, held: CellFigure) -> Figure:
    return Figure(
        span=held.span,
        rule="cell_of_table",
        indicator=doc.quote(*held.indicator),
        value=held.value,
        unit=held.unit,
        kind=held.kind,
        direction=held.direction,
        base=" ".join(doc.text[slice(*held.base)].split()) if held.base else None,
        bound=held.bound,
        period=held.period,
    )


def _told(quantity: Quantity) -> tuple[Decimal, str | None]:
    return quantity.number.value, quantity.number.unit


def _figure(doc: Document, quantity: Quantity) -> Figure:
    number, indicator, base = quantity.number, quantity.indicator, quantity.base
    return Figure(
        span=quantity.span,
        rule=quantity.rule,
        indicator=doc.quote(*indicator) if indicator else None,
        value=number.value,
        unit=number.unit,
        kind=quantity.kind,
        direction=quantity.direction,
        base=" ".join(doc.text[base.start : base.end].split()) if base else None,
        bound=quantity.bound,
        period=quantity.period,
    )
