"""Tables of figures, as the annex of a report has them: an indicator with its unit in each row, and in the columns the
plan, what was reached in the month and since the new year, the share of the plan and the change on the same period.

Known by a header that names the indicators and their units ("Chỉ tiêu | Đơn vị tính | Kế hoạch năm | …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from ketluan.reader.marks.meeting.reviewed import report_period
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Block, Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import stripped
from ketluan.reader.text.ranges import within
from ketluan.vietnamese.numbers import read_number

CellKind = Literal["level", "change", "share", "target"]

_INDICATOR = re.compile(r"(?:tên |các )?(?:chỉ tiêu|chỉ số|nội dung|danh mục|hạng mục|lĩnh vực|tên sản phẩm)\b")
_UNIT = re.compile(r"(?:đvt|đơn vị(?: tính)?|đv tính|đ\.v\.t)\.?")
_NO_VALUES = re.compile(r"(?:stt|tt|số tt|ghi chú|cơ quan|đơn vị chủ trì|đơn vị thực hiện|nguồn|mã số|a|b)\b")
_CHANGE = re.compile(r"tăng|giảm|\+/-|±|tốc độ phát triển")
_COMPARED = re.compile(
    r"(?P<same>(?:so (?:với |sánh )?)?(?:cùng kỳ|ck)(?: năm (?:trước|\d{4}))?|(?:so (?:với |sánh )?)"
    r"(?:tháng|quý|năm) (?:trước|\d{1,4}(?:/\d{4})?))"
    r"|(?:so (?:với |sánh )?|% ?|/ ?|đạt |bằng |tỷ lệ (?:%|đạt|so)[^|]{0,12})"
    r"(?P<plan>(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|nghị quyết|nq)(?: (?:năm|giao|tỉnh|tw|cả năm|hđnd)[^()|]{0,20})?)"
)
_PLAN = re.compile(r"(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|nghị quyết|phấn đấu)\b")
_PERCENT = re.compile(r"%|tỷ lệ")
_ESTIMATE = re.compile(r"\bước\b")
_HOLDS = re.compile(
    r"(?P<sign>[+-]\s?)?(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d+\.\d{1,2})\s?(?P<percent>%)?"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_AROUND = " \t\n-–+*•."


class CellFigure(Shape, frozen=True, gc=False):
    """A number in a cell. ``indicator``: the words of its row; ``value`` without its sign, which is ``direction``."""

    span: Span
    indicator: Span
    value: Decimal
    unit: str | None
    kind: CellKind
    direction: Literal["up", "down"] | None
    base: Span | None
    bound: Literal["estimate"] | None
    period: str | None


class _Column(NamedTuple):
    """What the header says of a column's numbers."""

    place: int
    kind: CellKind
    percent: bool
    base: Span | None
    estimate: bool
    period: str | None


def cell_figures(doc: Document) -> Iterator[CellFigure]:
    """The figures of all tables of figures, row by row."""
    places: tuple[int, int] | None = None
    columns: list[_Column] = []
    table: int | None = None
    waits = False  # whether a second line of the header may follow
    for at, block in enumerate(doc.blocks):
        if block.kind != "row" or block.table != table:
            places, table = None, block.table if block.kind == "row" else None
        if block.kind != "row":
            continue
        found = _header(doc, block)
        if found and not (waits and found == places):
            places, waits = found, True
            columns = _columns(doc, block, _below(doc, at), found)
        elif places and waits and not any(_HOLDS.fullmatch(_cell(doc, cell)) for cell in block.cells):
            continue
        elif places:
            waits = False
            yield from _row(doc, block, places, columns)


def _cell(doc: Document, cell: Span) -> str:
    return " ".join(doc.shadow[cell.start : cell.end].split())


def _header(doc: Document, block: Block) -> tuple[int, int] | None:
    """Where the indicators and where their units stand, None where a row is no header of a table of figures."""
    if len(block.cells) < 4:
        return None
    names = [_cell(doc, cell) for cell in block.cells]
    indicator = next((at for at, name in enumerate(names) if len(name) < 40 and _INDICATOR.match(name)), None)
    unit = next((at for at, name in enumerate(names) if _UNIT.fullmatch(name)), None)
    return (indicator, unit) if indicator is not None and unit is not None else None


def _below(doc: Document, at: int) -> Block | None:
    """The second line of a header, None where the numbers begin below the first."""
    if at + 1 >= len(doc.blocks):
        return None
    block = doc.blocks[at + 1]
    if block.kind != "row" or any(_HOLDS.fullmatch(_cell(doc, cell)) for cell in block.cells):
        return None
    return block if sum(cell.end > cell.start for cell in block.cells) > 1 else None


def _columns(doc: Document, header: Block, below: Block | None, places: tuple[int, int]) -> list[_Column]:
    found: list[_Column] = []
    level: str | None = None  # the period of the last column that holds what was reached
    report = doc.marks(report_period)
    for place, cell in enumerate(header.cells):
        names = [cell]
        if below is not None and place < len(below.cells) and below.cells[place].end > below.cells[place].start:
            names.append(below.cells[place])
        text = " ".join(_cell(doc, name) for name in names)
        if place in places or not text or _NO_VALUES.match(text):
            continue
        own = next((mark.iso for name in names for mark in within(doc.marks(periods), *name) if mark.iso), None)
        compared = next((match for name in names if (match := _COMPARED.search(doc.shadow, *name))), None)
        percent = bool(_PERCENT.search(text))
        base: Span | None = None
        kind: CellKind = "level"
        if compared is not None and (percent or compared["same"] or _CHANGE.search(text)):
            group = "same" if compared["same"] else "plan"
            base = _base(doc, span_of(compared.span(group)))
            kind = "change" if group == "same" or _CHANGE.search(text) else "share"
            own = level or (report.iso if report else None)
        elif _PLAN.match(text):
            kind = "target"
        elif percent and _CHANGE.search(text):
            kind, own = "change", level or (report.iso if report else None)
        else:
            own = level = own or (report.iso if report else None)
        found.append(_Column(place, kind, percent, base, bool(_ESTIMATE.search(text)), own))
    return found


def _base(doc: Document, span: Span) -> Span:
    """What is compared with, without "so với"."""
    words = doc.shadow[span.start : span.end]
    for lead in ("so với ", "so sánh ", "so "):
        if words.startswith(lead):
            return Span(span.start + len(lead), span.end)
    return Span(span.start, span.start + len(words.rstrip()))


def _row(doc: Document, block: Block, places: tuple[int, int], columns: list[_Column]) -> Iterator[CellFigure]:
    if len(block.cells) <= max(places):
        return
    indicator = _bare(doc, block.cells[places[0]])
    unit = _cell(doc, block.cells[places[1]])
    if len(_WORD.findall(doc.text[slice(*indicator)])) < 2 or (unit and not (_WORD.search(unit) or "%" in unit)):
        return  # the row that numbers the columns, "A | B | 1 | 2"
    for column in columns:
        cell = block.cells[column.place] if column.place < len(block.cells) else None
        held = _HOLDS.fullmatch(doc.text, *cell) if cell else None
        number = read_number(held["number"]) if held else None
        if cell is None or held is None or number is None:
            continue
        percent = column.percent or held["percent"]
        kind, direction = _kind(column, held["sign"], number.value)
        yield CellFigure(
            span=cell,
            indicator=indicator,
            value=number.value,
            unit="%" if percent else unit or None,
            kind=kind,
            direction=direction,
            base=column.base,
            bound="estimate" if column.estimate else None,
            period=column.period,
        )


def _kind(column: _Column, sign: str | None, value: Decimal) -> tuple[CellKind, Literal["up", "down"] | None]:
    """A rate on the same period without a sign, as "108,3", is a share of it; with one, a change."""
    if column.kind != "change":
        return column.kind, None
    if sign is None and column.percent and value > 60:
        return "share", None
    return "change", "down" if sign and sign.startswith("-") else "up"


def _bare(doc: Document, cell: Span) -> Span:
    return stripped(doc.text, cell, before=_AROUND, behind=_AROUND)
