"""Assignment tables: which column holds the task, who leads, who supports, by when, what comes out.

A table is one by its header (STT, nhiệm vụ, chủ trì, phối hợp, thời hạn, sản phẩm, in any usual wording); each row
below it with a task is one assignment. A column that the header names in words of its own is known by what its cells
hold: times, bodies, products. Rows that only name a group ("I. Lĩnh vực kinh tế") assign nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.addressees import begins
from ketluan.reader.marks.orders.shared_cells import BOTH, by_slash, shared
from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document

_COLUMNS: dict[str, re.Pattern[str]] = {
    "source": re.compile(r"văn bản (?:giao|chỉ đạo|phân công|đến)|^(?:số,? ?)?(?:ký hiệu|văn bản)\b|nguồn giao"),
    "number": re.compile(r"^(?:stt|tt|số tt|số thứ tự|no\.?|#|số)\.?$"),
    "supporters": re.compile(r"phối hợp|cùng thực hiện|tham gia"),
    "deadline": re.compile(
        r"thời (?:gian|hạn|điểm)|^hạn\b|hạn hoàn thành|tiến độ|kỳ hạn|ngày hoàn thành|lộ trình|hoàn thành trước"
    ),
    "deliverable": re.compile(r"sản phẩm|kết quả|đầu ra|hình thức văn bản|văn bản ban hành|hồ sơ"),
    "lead": re.compile(
        r"chủ trì|(?:đơn vị|cơ quan|phòng|bộ phận|người|cá nhân)[^|]{0,30}(?:thực hiện|chịu trách nhiệm"
        r"|thực thi|chính|tham mưu|phụ trách|được giao)|đầu mối|chịu trách nhiệm|phân công|^(?:đơn vị"
        r"|cơ quan)$|tham mưu|đơn vị thực hiện"
    ),
    "task": re.compile(
        r"nhiệm vụ|nội dung|công việc|đầu việc|giải pháp|hoạt động|tên (?:đề án|văn bản|chương trình)|việc"
    ),
    "leader": re.compile(r"lãnh đạo|chỉ đạo|theo dõi"),
    "note": re.compile(r"ghi chú|căn cứ"),
}
_ORDER = ("number", "source", "supporters", "leader", "deadline", "lead", "deliverable", "task", "note")
_TELLS_WHO_OR_WHEN = frozenset({"lead", "supporters", "deadline"})
# A time in a cell: "29/3/2024", "Trước 20/4", "Quý III/2024", "17 giờ hằng ngày", "Thường xuyên".
_TIME = re.compile(
    r"(?:(?:trước|đến|hết|trong|xong|từ|sáng|chiều|tối|đầu|giữa|cuối|chậm nhất|hoàn thành)\s+(?:hết\s+|cuối\s+)?)*"
    r"(?:[0-9]{1,2}\s?[/.-]\s?[0-9]|[0-9]{1,2}\s?(?:h|giờ)\b|(?:ngày|tháng|quý|năm|tuần)\b|(?:hằng|hàng|mỗi) |[qt][0-9]"
    r"|thường xuyên|định kỳ|nay\b|thứ (?:hai|ba|tư|năm|sáu|bảy)\b)"
)
# "II. Nhiệm vụ hoàn thành trong quý II/2026": a group of tasks that are due together
_DUE_TOGETHER = re.compile(
    r"(?:[ivxlc]{1,6}[.)/-]\s*|[a-zđ\d][.)/-]\s*)?(?:(?:các |những )?(?:nhiệm vụ|công việc|việc|nội dung)"
    r"(?: phải| cần)? (?=hoàn thành|xong|thực hiện))?(?:thực hiện |làm )?(?:xong |hoàn thành )*"
    r"(?=(?:trong|trước|chậm nhất|đến hết|hết|quý|tháng|ngày)\b)"
)
# A day that something was ordered, written or begun on is no deadline.
_OTHER_DAY = re.compile(r"giao|ban hành|ký|văn bản|bắt đầu|nhận|họp|khởi công")
_PRODUCT = re.compile(rf"{trie(words('products'))}\b")
_LOOKED_AT = 40  # rows; what a column holds shows in the first ones


class Assignment(NamedTuple):
    """One row: spans of its cells, None where the column is missing or the cell is empty."""

    block: Block
    number: str | None
    task: Span
    lead: Span | None
    supporters: Span | None
    deadline: Span | None
    deliverable: Span | None


def assignments(doc: Document) -> tuple[Assignment, ...]:
    """The assignments of all tables of the document, in order."""
    found: list[Assignment] = []
    columns: dict[str, int] | None = None
    table: int | None = None
    group: str | None = None
    due: Span | None = None
    after_row = False
    for at, block in enumerate(doc.blocks):
        if block.kind != "row":
            after_row = False
            continue
        if block.table != table or (not after_row and block.table is None):
            columns, group, due, table = None, None, None, block.table
        after_row = True
        header = _header(doc, at)
        if header:
            columns, group, due = header, None, None
        elif columns and _is_group(doc, block):
            group = _group_number(doc, block) or group
            due = _due_together(doc, block)
        elif columns:
            row = _row(doc, block, columns)
            if row:
                found.append(row._replace(number=_under(group, row.number), deadline=row.deadline or due))
    return tuple(found)


def _header(doc: Document, at: int) -> dict[str, int] | None:
    """The columns of a row, None where it is no header of an assignment table."""
    block = doc.blocks[at]
    cells = [" ".join(doc.shadow[cell.start : cell.end].split()) for cell in block.cells]
    if sum(map(len, cells)) > 45 * max(1, len(cells)):
        return None
    columns: dict[str, int] = {}
    for place, name in enumerate(cells):
        column = _named(name, columns)
        if column:
            columns[column] = place
    told = len(columns) >= 3 and _TELLS_WHO_OR_WHEN & columns.keys()
    if "task" not in columns or not (told or "number" in columns):
        return None
    held = dict(_held(doc, at, columns))
    return columns | held if told or {"lead", "deadline"} <= held.keys() else None


def _named(name: str, known: dict[str, int]) -> str | None:
    """The column that the words of a header name, of those not yet known."""
    if not name or len(name) > 90:
        return None
    if "lead" not in known and BOTH.search(name):
        return "lead"
    return next((column for column in _ORDER if column not in known and _COLUMNS[column].search(name)), None)


def _held(doc: Document, at: int, columns: dict[str, int]) -> Iterator[tuple[str, int]]:
    """The columns without a usual name, by what most of the cells below them hold."""
    header, known, wanted = doc.blocks[at], set(columns.values()), {*_TELLS_WHO_OR_WHEN, "deliverable"} - columns.keys()
    unnamed = [place for place, cell in enumerate(header.cells) if place not in known and cell.end > cell.start]
    if not unnamed or not wanted:
        return
    below = itertools.takewhile(lambda block: block.kind == "row", doc.blocks[at + 1 : at + 1 + _LOOKED_AT])
    rows = [block for block in below if not _is_group(doc, block)]
    for place in unnamed:
        cells = [cell for block in rows if (cell := _cell(block, place))]
        column = _of_cells(doc, header.cells[place], cells, wanted)
        if column:
            wanted.remove(column)
            yield column, place


def _of_cells(doc: Document, name: Span, cells: list[Span], wanted: set[str]) -> str | None:
    """Which of the wanted columns these cells make: at least two of them and most of them hold such a thing."""
    least = max(2, len(cells) // 2 + 1)
    if sum(_TIME.match(doc.shadow, *cell) is not None for cell in cells) >= least:
        past = _OTHER_DAY.search(doc.shadow, *name)
        return "deadline" if "deadline" in wanted and not past else None
    if sum(begins(doc, cell.start) for cell in cells) >= least:
        return next((column for column in ("lead", "supporters") if column in wanted), None)
    if sum(_PRODUCT.match(doc.shadow, *cell) is not None for cell in cells) >= least:
        return "deliverable" if "deliverable" in wanted else None
    return None


_GROUP_MARK = re.compile(r"\s*(?:([ivxlc]{1,6})|([a-zđ]))\s*(?:[.)/-]|$)")


def _is_group(doc: Document, block: Block) -> bool:
    """Whether a row only names a group of tasks: one text, perhaps repeated over merged cells, and a number at most."""
    texts = {doc.shadow[cell.start : cell.end].strip() for cell in block.cells if cell.end > cell.start}
    return len({text for text in texts if len(text.strip(" .)")) > 5}) <= 1


def _group_number(doc: Document, block: Block) -> str | None:
    """The number of a group's row: "II" in a cell of its own, or before the words ("II. Về …")."""
    for cell in block.cells[:2]:
        found = _GROUP_MARK.match(doc.shadow, *cell)
        if found and doc.text[cell.start : cell.end].strip():
            return doc.text[found.start(1) : found.end(1)] or doc.text[found.start(2) : found.end(2)]
    return None


def _due_together(doc: Document, block: Block) -> Span | None:
    """Where a group's row says when its tasks are due: "Hoàn thành trong tháng 02/2026"."""
    for cell in block.cells[:2]:
        due = _DUE_TOGETHER.match(doc.shadow, *cell)
        if due and _TIME.match(doc.shadow, due.end(), cell.end):
            return Span(due.end(), cell.end)
    return None


def _under(group: str | None, number: str | None) -> str | None:
    return f"{group}.{number}" if group and number else number


def _row(doc: Document, block: Block, columns: dict[str, int]) -> Assignment | None:
    cells = {column: _cell(block, place) for column, place in columns.items()}
    task = cells.get("task")
    if task is None or len(task_words(doc, task)) < 8:
        return None
    if not any(cells.get(column) for column in ("lead", "supporters", "deadline", "deliverable")):
        return None
    number = cells.get("number")
    lead, supporters = _who(doc, cells, columns)
    return Assignment(
        block,
        doc.text[number.start : number.end].strip(" .") or None if number else None,
        task,
        lead,
        supporters,
        cells.get("deadline"),
        cells.get("deliverable"),
    )


def _who(doc: Document, cells: dict[str, Span | None], columns: dict[str, int]) -> tuple[Span | None, Span | None]:
    """Who leads and who supports, in cells of their own or in one."""
    lead, supporters = cells.get("lead"), cells.get("supporters")
    if lead is None or "supporters" in columns:
        return lead, supporters
    return shared(doc, lead) or by_slash(doc, lead) or (lead, supporters)


def task_words(doc: Document, cell: Span) -> str:
    """The words of a task's cell."""
    return doc.text[cell.start : cell.end].strip(" -+.")


def _cell(block: Block, place: int) -> Span | None:
    if place >= len(block.cells):
        return None
    cell = block.cells[place]
    return cell if cell.end > cell.start else None
