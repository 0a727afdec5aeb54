"""Figures: every number that states a quantity, with what it measures, what it is compared with and what it covers.

Words that settle a number's meaning: section 2.3 of the domain notes (ước, lũy kế, so với, kế hoạch, xếp thứ).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ketluan.reader.marks.leads import Bound, Direction
from ketluan.reader.marks.quantities import FigureKind, Quantity, quantities
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
    """The figures of the prose; what the title repeats of the body counts once."""
    found = doc.marks(quantities)
    titled = any(quantity.block.kind == "title" for quantity in found)
    body = {_told(quantity) for quantity in found if quantity.block.kind != "title"} if titled else set()
    for quantity in found:
        if quantity.block.kind != "title" or _told(quantity) not in body:
            yield _figure(doc, quantity)


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
